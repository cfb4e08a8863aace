"""First use in a fresh process: from many threads at once, and around a fork."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import kalmyk_history as kh

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")

THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
import kalmyk_history as kh

sys.setswitchinterval(1e-5)
QUESTIONS = [
    lambda: kh.status_on("1944-05-01"),
    lambda: kh.status_on("1936-01-01", of="kalmyks").citations,
    lambda: kh.status_on("1700-01-01", according_to="lozynskyj-2022"),
    lambda: kh.members_of("league-of-free-nations", on="2022-12-05"),
    lambda: kh.members_of("League of Free Nations", on="2022-12-05").possible,
    lambda: kh.find("Калмыцкая"),
    lambda: str(kh.why(kh.status_on("1936-01-01"))),
    lambda: kh.polities["kalmyk-assr-1935"],
    lambda: [*kh.sources.values()],
    lambda: kh.timeline(of="don-kalmyks"),
    lambda: kh.disagreements(table="transition"),
    lambda: kh.officeholder("head-of-the-republic", on="2022-12-05"),
    lambda: kh.jurisdiction_of("zapadny", on="1944-05-01"),
    lambda: kh.cite(kh.sources["lozynskyj-2022"]),
    lambda: kh.StatusKind.ABOLISHED,
    lambda: kh.parse_edtf("1943-12~"),
]
start = Barrier(32)


def ask(number):
    start.wait()
    turn = number % len(QUESTIONS)
    answers = {at: QUESTIONS[at]() for at in [*range(turn, len(QUESTIONS)), *range(turn)]}
    return id(kh.load()), [answers[at] for at in range(len(QUESTIONS))]


with ThreadPoolExecutor(32) as pool:
    found = list(pool.map(ask, range(32)))
alone = [each() for each in QUESTIONS]
assert len({chronicle for chronicle, _ in found}) == 1
assert all(answers == alone for _, answers in found)
assert all(one is other for one, other in zip(found[0][1][8], alone[8], strict=True))
print("one chronicle, equal answers")
"""

FORK = """
import faulthandler, os, sys, threading, time
import kalmyk_history as kh


def asked():
    names = [each.id for each in kh.members_of("league-of-free-nations", on="2022-12-05")]
    return kh.status_on("1944-05-01").kind.value, len(names), len(kh.find("kalmyk"))


def child_answers():
    child = os.fork()
    if child == 0:
        faulthandler.dump_traceback_later(60, exit=True)
        os._exit(0 if asked()[0] == "abolished" else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

"""

AFTER = f"""{FORK}
expected = asked()
assert child_answers()
assert asked() == expected
print("answered")
"""

DURING = f"""{FORK}
first = threading.Thread(target=asked)
first.start()
while "kalmyk_history.chronicle" not in sys.modules and first.is_alive():
    time.sleep(0)
time.sleep(float(sys.argv[1]))
assert child_answers()
first.join()
print("answered")
"""


def run(code: str, *arguments: str) -> str:
    """Run *code* in a fresh interpreter, without what Python 3.12 says of threads and forks."""
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_many_threads_that_ask_first_get_what_one_gets() -> None:
    """32 threads with different questions at the same moment: one chronicle, equal answers."""
    assert run(THREADS) == "one chronicle, equal answers\n"


@forks
def test_child_forked_after_first_use_answers() -> None:
    """What the parent has loaded the child has too."""
    assert run(AFTER) == "answered\n"


@forks
@pytest.mark.parametrize("wait", ["0", "0.01", "0.03", "0.1"])
def test_child_forked_during_the_first_use_by_another_thread_answers(wait: str) -> None:
    """A fork waits until what another thread loads has loaded, so that the child does not hang."""
    assert run(DURING, wait) == "answered\n"


def test_fork_waits_and_lets_go() -> None:
    """What is held before a fork is free after it: other threads go on."""
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(bool).result() is False
        kh._settle()
        kh._FIRST_USE.release()

        assert pool.submit(getattr, kh, "status_on").result(timeout=60) == kh.status_on


def test_fork_of_a_thread_that_runs_alone_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other thread can be within an import, so nothing is loaded for its sake."""
    walked: list[str] = []
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr("pkgutil.walk_packages", lambda _, prefix: walked.append(prefix))

    kh._settle()
    kh._FIRST_USE.release()

    assert walked == []
