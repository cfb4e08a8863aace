"""
How fast questions are answered, as ratios to a floor timed in the same run.

Nothing here fails for being slow. In the plain suite each function runs once or twice on little
data. The ratios and what is aimed at are measured and shown by::

    python -m pytest tests/benchmarks --benchmark-only --benchmark-columns=median -rP
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.store import Store
from kalmyk_history.store._files import COMPILED, compile_rows, read_packaged

Work = Callable[[], object]
Compare = Callable[[Work, Work, str], None]
Once = Callable[[Callable[[], str]], str]

PACKAGE = Path(kh.__file__).parent
#: Days of the time that the record covers, in no order.
DAYS = [date(1600 + number * 37 % 420, number % 12 + 1, 15) for number in range(1000)]
BODY = "league-of-free-nations"
FLOOR = "import attrs, cattrs"
FIRST = "import kalmyk_history as kh; kh.status_on('1944-05-01')"
MEMORY = """
import attrs, cattrs, tracemalloc
tracemalloc.start()
from kalmyk_history.chronicle import load
from kalmyk_history.records import TABLES
for name in TABLES: load().table(name)
print(tracemalloc.get_traced_memory()[0] / 1e6)
"""


@pytest.fixture
def measuring(pytestconfig: pytest.Config) -> bool:
    """Tell whether this run measures, or only sees that everything works."""
    return bool(pytestconfig.getoption("benchmark_only"))


@pytest.fixture
def once(benchmark: BenchmarkFixture, measuring: bool) -> Once:
    """Give a function that times one run of some work in a new process."""
    benchmark.disabled = not measuring

    def run(work: Callable[[], str]) -> str:
        found: str = benchmark.pedantic(work, rounds=1)  # type: ignore[no-untyped-call]
        return found

    return run


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the package as a wheel installs it: the data in one compiled file."""
    folder = tmp_path_factory.mktemp("installed")
    copy = folder / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("*.toml", "__pycache__"))
    rows, _ = read_packaged()
    (copy / "data").mkdir(exist_ok=True)
    (copy / "data" / COMPILED).write_bytes(compile_rows(rows))
    fresh(FIRST, folder)()
    return folder


def fresh(code: str, path: Path = PACKAGE.parent) -> Callable[[], str]:
    """Give a function that runs *code* in a new interpreter that finds the package in *path*."""

    def run() -> str:
        done = subprocess.run(  # noqa: S603 - our own interpreter and text
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": ""},
        )
        return done.stdout

    return run


def timed(code: str) -> str:
    """Give code that prints how many seconds *code* takes without the start of the interpreter."""
    return f"import time; start = time.perf_counter(); {code}; print(time.perf_counter() - start)"


def best(code: str, path: Path, rounds: int) -> float:
    """Give the least seconds that *code* takes in a new interpreter."""
    run = fresh(timed(code), path)
    return min(float(run()) for _ in range(rounds))


def test_import(once: Once, installed: Path, measuring: bool) -> None:
    """Importing the package, beyond a bare interpreter."""
    once(fresh("import kalmyk_history", installed))
    cost = best("import kalmyk_history", installed, 15 if measuring else 1)
    print(f"{cost * 1000:.2g} ms; the aim is at most 1")  # noqa: T201


@pytest.mark.parametrize("form", ["installed", "checkout"])
def test_first_answer(once: Once, installed: Path, form: str, measuring: bool) -> None:
    """The first answer of a new process, against importing attrs and cattrs."""
    path = installed if form == "installed" else PACKAGE.parent
    once(fresh(FIRST, path))
    rounds = 15 if measuring else 1
    ratio = best(FIRST, path, rounds) / best(FLOOR, path, rounds)
    print(f"{form}: {ratio:.3g} times the reference; the aim is at most 1.3")  # noqa: T201


@pytest.mark.parametrize("form", ["date", "ISO text"])
def test_status_on(compare: Compare, form: str) -> None:
    """The status on a day, against one bare bisect call."""
    days = DAYS if form == "date" else [each.isoformat() for each in DAYS]
    starts = kh.load()._line(kh.peoples["kalmyks"], kh.Layer.DE_JURE).days
    numbers, ask = [each.toordinal() for each in DAYS], kh.status_on
    covered = [day for day, number in zip(days, numbers, strict=True) if number >= starts[0]]

    compare(
        lambda: [ask(day) for day in covered],
        lambda: [bisect_right(starts, number) for number in numbers[: len(covered)]],
        "at most 3" if form == "date" else "at most 4",
    )


def changing(changes: int) -> Chronicle:
    """Give a chronicle of a people whose status changes every day."""
    first, kinds = date(1919, 1, 1), ("khanate", "republic")
    rows: dict[str, list[dict[str, Any]]] = {
        "people": [{"id": "folk"}],
        "transition": [
            {
                "id": f"change-{number}",
                "people": "folk",
                "date": (first + timedelta(days=number)).isoformat(),
                "kind": kinds[number % 2],
            }
            for number in range(changes)
        ],
    }
    return Chronicle(Store({table: {"made.toml": each} for table, each in rows.items()}))


def test_growth(compare: Compare, measuring: bool) -> None:
    """The status on a day out of 100,000 changes, against the same out of 10."""
    most = 100_000 if measuring else 1000
    few, many = changing(10), changing(most)
    near = [date(1919, 1, 1) + timedelta(days=number % 10) for number in range(1000)]
    far = [date(1919, 1, 1) + timedelta(days=number * 7919 % most) for number in range(1000)]
    few.status_on(near[0], of="folk")
    many.status_on(far[0], of="folk")

    compare(
        lambda: [many.status_on(day, of="folk") for day in far],
        lambda: [few.status_on(day, of="folk") for day in near],
        "at most 2.5, from 10 to 1,000,000",
    )


def test_members_of(compare: Compare) -> None:
    """The members of a coalition on a day, against one bare bisect call."""
    days = [date(2022, 1, 1) + timedelta(days=number) for number in range(1000)]
    starts, ask = kh.load()._by_day(BODY).starts, kh.members_of
    numbers = [each.toordinal() for each in days]

    compare(
        lambda: [ask(BODY, on=day) for day in days],
        lambda: [bisect_right(starts, number) for number in numbers],
        "at most 4",
    )


def joining(memberships: int) -> Chronicle:
    """Give a chronicle of bodies with a hundred memberships each, of a year and a month."""
    first = date(1950, 1, 1)
    bodies = range(memberships // 100)
    days = [first + timedelta(days=each * 30) for each in range(100)]
    rows: dict[str, list[dict[str, Any]]] = {
        "people": [{"id": f"folk-{each}"} for each in range(100)],
        "coalition": [{"id": f"body-{each}", "kind": "coalition"} for each in bodies],
        "membership": [
            {
                "id": f"membership-{body}-{folk}",
                "organization": f"body-{body}",
                "member": f"folk-{folk}",
                "attested": f"{day}/{day + timedelta(days=365)}",
                "ended": f"{day + timedelta(days=395)}",
            }
            for body in bodies
            for folk, day in enumerate(days)
        ],
    }
    return Chronicle(Store({table: {"made.toml": each} for table, each in rows.items()}))


def test_members_among_many(compare: Compare, measuring: bool) -> None:
    """The same out of 100,000 memberships."""
    chronicle = joining(100_000 if measuring else 1000)
    days = [date(1950, 1, 1) + timedelta(days=number * 3) for number in range(1000)]
    starts = chronicle._by_day("body-7").starts
    numbers = [each.toordinal() for each in days]

    compare(
        lambda: [chronicle.members_of("body-7", on=day) for day in days],
        lambda: [bisect_right(starts, number) for number in numbers],
        "at most 4",
    )


def test_parsing_and_structuring(compare: Compare, installed: Path) -> None:
    """Parsing and structuring the whole data, against `json.loads` of it."""
    content = (installed / PACKAGE.name / "data" / COMPILED).read_bytes()

    def work() -> None:
        rows, _ = read_packaged(installed / PACKAGE.name / "data")
        store = Store(rows)
        for table in rows:
            store.table(table)

    compare(work, lambda: json.loads(content), "at most 4")


def test_memory(once: Once, installed: Path) -> None:
    """The memory of the whole record, beyond that of attrs and cattrs."""
    used = float(once(fresh(MEMORY, installed)))
    print(f"{used:.3g} MB; the aim is at most 12")  # noqa: T201
