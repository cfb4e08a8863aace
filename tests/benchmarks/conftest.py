"""Time some work, its floor and today's ways in the same run, and show the ratios as a table."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import NamedTuple, Protocol

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

Work = Callable[[], object]

#: What is named below the table, where it is installed.
PACKAGES = (
    "attrs",
    "cattrs",
    "edtf",
    "undate",
    "pycountry",
    "holidays",
    "mendeleev",
    "numpy",
    "pandas",
    "polars",
    "pyarrow",
    "duckdb",
    "pyspark",
    "intervaltree",
    "portion",
)


class Row(NamedTuple):
    """A line of the table: what was timed against what, the ratio, and the aim."""

    what: str
    against: str
    ratio: str
    aim: str


ROWS = pytest.StashKey[list[Row]]()


class Compare(Protocol):
    """What the fixture `compare` gives."""

    def __call__(self, work: Work, reference: Work, aim: str) -> None:
        """Time *work* against *reference*."""


Note = Callable[[str, str, str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the rows of the table."""
    config.stash[ROWS] = []


@pytest.fixture
def measuring(pytestconfig: pytest.Config) -> bool:
    """Tell whether this run measures, or only sees that everything works."""
    return bool(pytestconfig.getoption("benchmark_only"))


@pytest.fixture
def note(request: pytest.FixtureRequest) -> Note:
    """Give a function that adds a row: against what, the ratio, the aim; the test says what."""
    said, _, floor = (request.function.__doc__ or "").strip().rstrip(".").partition(", against ")
    case = request.node.callspec.id if hasattr(request.node, "callspec") else ""
    what = f"{said} ({case})" if case else said

    def add(against: str, ratio: str, aim: str) -> None:
        row = Row(
            what, f"{against}, {floor}" if against and floor else against or floor, ratio, aim
        )
        request.config.stash[ROWS].append(row)

    return add


@pytest.fixture
def compare(benchmark: BenchmarkFixture, measuring: bool, note: Note) -> Compare:
    """Give a function that times some work and a reference, and notes their ratio."""
    benchmark.disabled = not measuring

    def run(work: Work, reference: Work, aim: str) -> None:
        benchmark.pedantic(work, rounds=3 if measuring else 1)  # type: ignore[no-untyped-call]
        found = ratio_of(work, reference, measuring)
        benchmark.extra_info.update(ratio=round(found, 5), aim=aim)
        note("", shown(found), aim)

    return run


def ratio_of(work: Work, reference: Work, measuring: bool) -> float:
    """Give how many times as long as *reference* the work takes: the best of rounds in turn."""
    once = seconds(work) + seconds(reference)
    rounds = min(50, max(5, round(2 / once))) if measuring else 1
    times = [(seconds(work), seconds(reference)) for _ in range(rounds)]
    return min(own for own, _ in times) / min(floor for _, floor in times)


def seconds(work: Work) -> float:
    """Give the time that *work* takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def shown(ratio: float) -> str:
    """Give a ratio in two digits, a small one as a fraction."""
    if ratio < 0.1:
        return f"1/{float(f'{1 / ratio:.2g}'):,.0f}"
    return f"{ratio:.2f}" if ratio < 10 else f"{float(f'{ratio:.2g}'):,.0f}"


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show the rows as a table in Markdown, and what they were measured on."""
    rows = config.stash[ROWS]
    if rows and config.getoption("benchmark_only"):
        terminalreporter.section("ratios")
        terminalreporter.write_line("\n".join(table(rows)))


def table(rows: list[Row]) -> Iterator[str]:
    """Give the lines of a table in Markdown."""
    yield "| what | against | ratio | aim |"
    yield "| --- | --- | --- | --- |"
    yield from (f"| {' | '.join(each)} |" for each in sorted(rows, key=lambda each: not each.aim))
    versions = []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    day = datetime.now(UTC).date()
    yield ""
    yield f"Measured on {day}, {platform.platform()}, {platform.machine()},"
    yield f"CPython {platform.python_version()}; {', '.join(versions)}."
