"""
How fast questions are answered, as ratios to a floor timed in the same run.

Nothing here fails for being slow. In the plain suite each function runs once or twice on little
data. All ratios, what is aimed at, and what today's ways cost are measured and shown by::

    python tests/benchmarks/report.py
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.chronicle._course import Course, Courses, days_of_change
from kalmyk_history.chronicle._days import Days
from kalmyk_history.store import Store, compile_store
from kalmyk_history.store._compiled import COMPILED, read_compiled

Work = Callable[[], object]
Compare = Callable[..., None]
Note = Callable[[str, str, str], None]
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
for name in TABLES: [*load().table(name).values()]
print(tracemalloc.get_traced_memory()[0] / 1e6)
"""


LookUp = Callable[[int], object]


def by_asof(days: list[int], kinds: list[str]) -> LookUp:
    """Look up with pandas."""
    pandas = pytest.importorskip("pandas", reason="Series.asof is of pandas")
    found: LookUp = pandas.Series(kinds, index=days).asof
    return found


class Closing(sqlite3.Connection):
    """A connection that closes when nothing refers to it any more."""

    def __del__(self) -> None:
        self.close()


def by_sqlite(days: list[int], kinds: list[str]) -> LookUp:
    """Look up in a table of SQLite in memory, with an index."""
    base = sqlite3.connect(":memory:", factory=Closing)
    base.execute("create table status (day integer primary key, kind text)")
    base.executemany("replace into status values (?, ?)", zip(days, kinds, strict=True))
    ask = "select kind from status where day <= ? order by day desc limit 1"
    return lambda day: base.execute(ask, (day,)).fetchone()[0]


def by_intervaltree(days: list[int], kinds: list[str]) -> LookUp:
    """Look up in an interval tree."""
    trees = pytest.importorskip("intervaltree", reason="it is not installed")
    tree = trees.IntervalTree.from_tuples(
        (day, end, kind)
        for day, end, kind in zip(days, [*days[1:], days[-1] + 99_999], kinds, strict=True)
        if day < end
    )
    return lambda day: next(iter(tree[day])).data


def by_portion(days: list[int], kinds: list[str]) -> LookUp:
    """Look up in the interval dict of portion."""
    portion = pytest.importorskip("portion", reason="it is not installed")
    known = portion.IntervalDict()
    for day, end, kind in zip(days, [*days[1:], days[-1] + 99_999], kinds, strict=True):
        known[portion.closedopen(day, end)] = kind
    found: LookUp = known.__getitem__
    return found


#: How people look up what held on a day.
STATUS_TODAY = {
    "Series.asof": by_asof,
    "sqlite3": by_sqlite,
    "intervaltree": by_intervaltree,
    "portion": by_portion,
}


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
    (copy / "data").mkdir(exist_ok=True)
    (copy / "data" / COMPILED).write_bytes(compile_store(Store.packaged()))
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


def medians(codes: dict[str, str], path: Path, rounds: int) -> dict[str, float]:
    """Give the median seconds that each of *codes* takes in a new interpreter, run in turn."""
    runs = {name: fresh(timed(code), path) for name, code in codes.items()}
    times: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(float(run()))
    return {name: median(several) for name, several in times.items()}


def available(ways: dict[str, str]) -> dict[str, str]:
    """Give those of *ways* whose package, the first word of the name, is installed."""
    return {name: code for name, code in ways.items() if find_spec(name.partition(",")[0])}


def test_import(once: Once, installed: Path, measuring: bool, note: Note) -> None:
    """Importing the package, against a bare interpreter."""
    once(fresh("import kalmyk_history", installed))
    today = available({name: f"import {name}" for name in ("pycountry", "holidays", "mendeleev")})
    codes = {"kalmyk_history": "import kalmyk_history", **today}
    for name, cost in medians(codes, installed, 7 if measuring else 1).items():
        aim = "at most 1 ms more" if name == "kalmyk_history" else ""
        note(f"import {name}", f"{cost * 1000:.2g} ms more", aim)


TODAY_FIRST = {
    "holidays, first year": "import holidays; holidays.country_holidays('RU', years=2022)",
    "pycountry, first subdivision": "import pycountry; pycountry.subdivisions.get(code='RU-KL')",
    "undate, first parse": "from undate import Undate; Undate.parse('1943-12', 'EDTF')",
}


@pytest.mark.parametrize("form", ["installed", "checkout"])
def test_first_answer(once: Once, installed: Path, form: str, measuring: bool, note: Note) -> None:
    """The first answer in a fresh process, against importing attrs and cattrs."""
    aim = "at most 1.5" if form == "installed" else "no aim"
    path = installed if form == "installed" else PACKAGE.parent
    once(fresh(FIRST, path))
    today = available(TODAY_FIRST) if form == "installed" else {}
    found = medians({"floor": FLOOR, "": FIRST, **today}, path, 11 if measuring else 1)
    floor = found.pop("floor")
    for name, cost in found.items():
        note(name and f"today's way {name}", f"{cost / floor:.2f}", "" if name else aim)


def starts_of(people: str) -> list[int]:
    """Give the days on which the answer about a people changes."""
    line = kh.load()._line(kh.peoples[people], kh.Layer.DE_JURE)
    return days_of_change(line.spells)


@pytest.mark.parametrize("form", ["date", "ISO text"])
def test_status_on(compare: Compare, form: str) -> None:
    """The status on a day, against one bare bisect call."""
    days = DAYS if form == "date" else [each.isoformat() for each in DAYS]
    starts = starts_of("kalmyks")
    numbers, ask = [each.toordinal() for each in DAYS], kh.status_on
    covered = [day for day, number in zip(days, numbers, strict=True) if number >= starts[0]]

    compare(
        lambda: [ask(day) for day in covered],
        lambda: [bisect_right(starts, number) for number in numbers[: len(covered)]],
        "at most 4",
    )


@pytest.mark.parametrize(
    ("family", "subject"),
    [("officeholder", "head-of-the-republic"), ("jurisdiction_of", "elista-town")],
)
def test_office_and_land(compare: Compare, family: str, subject: str) -> None:
    """Who held an office or a territory on a day, against one bare bisect call."""
    days = [date(1995, 1, 1) + timedelta(days=number * 11) for number in range(1000)]
    numbers, starts, ask = (
        [each.toordinal() for each in days],
        starts_of("kalmyks"),
        getattr(kh, family),
    )

    compare(
        lambda: [ask(subject, on=day) for day in days],
        lambda: [bisect_right(starts, number) for number in numbers],
        "at most 4",
    )


@pytest.mark.parametrize("way", STATUS_TODAY)
def test_status_today(compare: Compare, way: str) -> None:
    """The status on a day as people look it up today, against one bare bisect call."""
    starts = starts_of("kalmyks")
    kinds = [kh.status_on(date.fromordinal(each)).kind.value for each in starts]
    numbers = [each.toordinal() for each in DAYS if each.toordinal() >= starts[0]]
    look_up = STATUS_TODAY[way](starts, kinds)

    assert look_up(numbers[0]) == kinds[bisect_right(starts, numbers[0]) - 1]
    compare(
        lambda: [look_up(number) for number in numbers],
        lambda: [bisect_right(starts, number) for number in numbers],
        "",
    )


#: Ten days, each with a change.
FIRST_TEN = range(date(1919, 1, 1).toordinal(), date(1919, 1, 11).toordinal())


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


def test_among_many_changes(compare: Compare, measuring: bool) -> None:
    """The status on a day out of 1,000,000 changes, against one bare bisect among as many."""
    most = 1_000_000 if measuring else 1000
    chronicle = changing(10)
    days = [date(1919, 1, 1) + timedelta(days=number * 7919 % most) for number in range(1000)]
    pieces = [chronicle.status_on(day, of="folk") for day in map(date.fromordinal, FIRST_TEN)]
    starts = range(FIRST_TEN[0], FIRST_TEN[0] + most)
    course = Course[kh.Status](starts)
    chronicle._courses = Courses()
    chronicle._courses.keep("folk", Days(starts[0], starts[0], ""), pieces[0], lambda: course)
    course.answers[1:] = pieces * (most // 10)
    numbers = [each.toordinal() for each in days]

    assert chronicle.status_on(days[7], of="folk") is pieces[(numbers[7] - starts[0]) % 10]
    compare(
        lambda: [chronicle.status_on(day, of="folk") for day in days],
        lambda: [bisect_right(course.starts, number) for number in numbers],
        "at most 4",
    )


def test_members_of(compare: Compare) -> None:
    """The members of a coalition on a day, against one bare bisect call."""
    days = [date(2022, 1, 1) + timedelta(days=number) for number in range(1000)]
    starts, ask = kh.load()._roster(BODY).course().starts, kh.members_of
    numbers = [each.toordinal() for each in days]

    compare(
        lambda: [ask(BODY, on=day) for day in days],
        lambda: [bisect_right(starts, number) for number in numbers],
        "at most 4",
    )


def test_members_today(compare: Compare) -> None:
    """The members of a coalition on a day by a pandas filter, against one bare bisect call."""
    pandas = pytest.importorskip("pandas", reason="the filter is that of pandas")
    own = kh.load()._roster(BODY)
    starts = own.course().starts
    days = [(each.attested.earliest, each.attested.latest) for each in own.memberships]
    frame = pandas.DataFrame(
        {
            "body": BODY,
            "member": [each.member for each in own.memberships],
            "first": [first for first, _ in days],
            "last": [last for _, last in days],
        }
    )
    numbers = [(date(2022, 1, 1) + timedelta(days=number)).toordinal() for number in range(100)]

    def look_up(day: int) -> object:
        there = (frame["body"] == BODY) & (frame["first"] <= day) & (frame["last"] >= day)
        return frame.loc[there, "member"].tolist()

    compare(
        lambda: [look_up(number) for number in numbers],
        lambda: [bisect_right(starts, number) for number in numbers],
        "",
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
    """The members of a coalition, out of 100,000 memberships, against one bare bisect call."""
    chronicle = joining(100_000 if measuring else 1000)
    days = [date(1950, 1, 1) + timedelta(days=number * 3) for number in range(1000)]
    starts = chronicle._roster("body-7").course().starts
    numbers = [each.toordinal() for each in days]

    compare(
        lambda: [chronicle.members_of("body-7", on=day) for day in days],
        lambda: [bisect_right(starts, number) for number in numbers],
        "at most 4",
    )


def test_parsing_and_structuring(compare: Compare, installed: Path) -> None:
    """Parsing and structuring the whole data, against `json.loads` of it."""
    folder = str(installed / PACKAGE.name / "data")
    content = Path(folder, COMPILED).read_bytes()

    def work() -> list[object]:
        return [[*table.values()] for table in read_compiled(folder).values()]

    compare(work, lambda: json.loads(content), "at most 4")


def test_memory(once: Once, installed: Path, note: Note) -> None:
    """The memory of the whole loaded record, against attrs and cattrs alone."""
    used = float(once(fresh(MEMORY, installed)))
    note("", f"{used:.2g} MB more", "at most 12 MB more")
