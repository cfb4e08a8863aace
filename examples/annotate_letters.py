"""
An archive of dated letters is annotated with three libraries, and all three say the same.

The letters are made up, always the same ones, and dated as those of a real archive are: by days,
months, years, decades, with doubt, roughly, in words by the old style, and not at all.

    python examples/annotate_letters.py
"""

# needs: narwhals, pandas, polars, pyarrow

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa

import kalmyk_history as kh

COUNT = 3_000
FIRST = date(1640, 1, 1)
DAYS = 140_000
#: The last day of the old style in Russia, as the new style has it.
LAST_OLD = date(1918, 2, 13)
MONTHS = "January February March April May June July August September October November December"


def in_old_style(day: date) -> str:
    """Write a day as a Russian letter before 1918 does: in the Julian calendar."""
    if day > LAST_OLD:
        return day.isoformat()
    old = kh.HistoricalDate(day.isoformat()).in_calendar("julian")
    return f"{old.day} {MONTHS.split()[(old.month or 1) - 1]} {old.year} O.S."


#: How the dates of the letters are written, one after another.
FORMS: tuple[Callable[[date], str | None], ...] = (
    date.isoformat,
    in_old_style,
    lambda day: f"{day:%Y-%m}",
    lambda day: str(day.year),
    lambda day: f"{day.year // 10}X",
    lambda day: f"{day.year}~",
    lambda day: f"{day}?",
    lambda _: None,
)


def letters() -> dict[str, list[Any]]:
    """Make the archive up: the number of each letter, and its date as written."""
    days = [FIRST + timedelta(days=number * 7_919 % DAYS) for number in range(COUNT)]
    written = [FORMS[number % len(FORMS)](day) for number, day in enumerate(days)]
    return {"letter": [*range(COUNT)], "written": written}


def rows_of(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - of any library
    """Give the rows of a frame of any library."""
    return nw.from_native(frame, eager_only=True).to_arrow().to_pylist()


def show(title: str, values: Iterable[str | None]) -> None:
    """Print how often each value stands, the most frequent first."""
    print(title)
    for value, count in Counter(each for each in values if each).most_common():
        print(f"  {count:>5}  {value}")


def main() -> None:
    """Annotate the archive three times, compare, and print what came out."""
    archive = letters()
    frames = {
        "pandas": pd.DataFrame(archive),
        "polars": pl.DataFrame(archive),
        "pyarrow": pa.table(archive),
    }
    annotated = {
        name: rows_of(
            kh.annotate(frame, "written", columns=("kind", "polity", "certainty"), reason=True)
        )
        for name, frame in frames.items()
    }
    rows = annotated["pandas"]
    for name, same in annotated.items():
        if same != rows:
            message = f"{name} differs from pandas"
            raise SystemExit(message)
    print(f"{len(rows)} letters, the same with {', '.join(annotated)}\n")
    for row in rows[: len(FORMS)]:
        found = row["kind"] or f"({row['reason']})"
        print(f"  {row['written'] or 'undated':<22} {found:<27} {row['certainty'] or ''}".rstrip())
    show("\nStatus when written:", (row["kind"] for row in rows))
    show("\nWithout one:", (row["reason"] for row in rows))


if __name__ == "__main__":
    main()
