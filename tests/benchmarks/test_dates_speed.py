"""
How fast dates are read, as ratios to a reference timed in the same run.

Nothing here fails for being slow. In the plain suite each function runs once or twice, to see that
it still does. The ratios and what is aimed at are measured and shown by::

    python tests/benchmarks/report.py
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import warnings
from collections.abc import Callable
from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kalmyk_history.dates import HistoricalDate, parse_edtf
from kalmyk_history.dates._parse import _recent
from kalmyk_history.dates._scan import date_shape

DAYS = [f"19{year:02}-{month:02}-15" for year in range(100) for month in range(1, 13)]
LEVEL_2 = ["2004-06~-11", "?2004-06-~11", "156X-12-25", "Y3388E2S3", "1950S2", "2001-34"]
IMPORTS = "import time; a = time.perf_counter(); import attrs; b = time.perf_counter(); "
IMPORTS += "import kalmyk_history.dates; c = time.perf_counter(); print(b - a, c - b)"

Work = Callable[[], object]
Compare = Callable[[Work, Work, str], None]
Note = Callable[[str, str, str], None]


def read_iso() -> None:
    """Read all the days as Python does."""
    for text in DAYS:
        date.fromisoformat(text)


def python_edtf() -> Callable[[str], object]:
    """Import the parser of python-edtf without its noise."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        parse: Callable[[str], object] = pytest.importorskip("edtf").parse_edtf
        parse("1943")
    return parse


def test_plain_days(compare: Compare) -> None:
    """A plain day read for the first time, against `date.fromisoformat`."""

    def read() -> None:
        for text in DAYS:
            HistoricalDate(text)

    compare(read, read_iso, "at most 25")


def test_plain_days_through_the_front_door(compare: Compare) -> None:
    """A plain day that `parse_edtf` has not seen, against `date.fromisoformat`."""

    def read() -> None:
        _recent.clear()
        for text in DAYS:
            parse_edtf(text)

    compare(read, read_iso, "at most 25")


def test_repeated_days(compare: Compare) -> None:
    """A text read before, against a function of the same signature that looks it up in a dict."""
    known = {text: parse_edtf(text) for text in DAYS}

    def look_up(text: str, *, calendar: str = "gregorian") -> object:  # noqa: ARG001
        return known[text]

    def read() -> None:
        for text in DAYS:
            parse_edtf(text)

    def reference() -> None:
        for text in DAYS:
            look_up(text)

    compare(read, reference, "at most 2")


def test_level_2(compare: Compare) -> None:
    """Texts of level 2 read for the first time, against python-edtf."""
    theirs, grammar = python_edtf(), pytest.importorskip("pyparsing")

    def read() -> None:
        date_shape.cache_clear()
        for text in LEVEL_2:
            HistoricalDate(text)

    def reference() -> None:
        for text in LEVEL_2:
            grammar.ParserElement.reset_cache()
            theirs(text)

    compare(read, reference, "at most 1/100")


def test_plain_days_against_python_edtf(compare: Compare) -> None:
    """A plain day read for the first time, against python-edtf."""
    theirs, days = python_edtf(), DAYS[:50]
    compare(
        lambda: [HistoricalDate(text) for text in days],
        lambda: [theirs(text) for text in days],
        "at most 1/1000",
    )


def test_import(benchmark: BenchmarkFixture, measuring: bool, note: Note) -> None:
    """Importing `kalmyk_history.dates`, against importing attrs before it."""
    benchmark.disabled = not measuring

    def run() -> tuple[float, float]:
        done = subprocess.run(  # noqa: S603 - our own interpreter and text
            [sys.executable, "-c", IMPORTS], capture_output=True, check=True, text=True
        )
        attrs, room = map(float, done.stdout.split())
        return attrs, room

    runs = [run() for _ in range(1 if benchmark.disabled else 5)]
    benchmark.pedantic(run, rounds=3)  # type: ignore[no-untyped-call]
    ratio = min(room for _, room in runs) / min(attrs for attrs, _ in runs)
    note("", f"{ratio:.2f}", "at most 1")
