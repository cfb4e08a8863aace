"""What the tests of frames look at: the rows and the columns of a frame of any backend."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import kalmyk_history as kh


def rows_in(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - of any backend
    """Give a frame of any backend as plain rows, days as dates and nulls as None."""
    if hasattr(frame, "to_pylist"):
        return frame.to_pylist()
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    return [
        {
            name: None if cell != cell else cell.date() if isinstance(cell, datetime) else cell  # noqa: PLR0124 - only NaN and NaT differ from themselves
            for name, cell in row.items()
        }
        for row in frame.astype(object).to_dict("records")
    ]


def schema_of(frame: Any) -> dict[str, object]:  # noqa: ANN401 - of any backend
    """Give the names and types of the columns of a frame of any backend, in order."""
    if hasattr(frame, "to_pylist"):
        return {each.name: each.type for each in frame.schema}
    return dict(frame.schema if hasattr(frame, "to_dicts") else frame.dtypes)


def day(number: int | None) -> date | None:
    """Give a day as the standard library has it."""
    return date.fromordinal(number) if number is not None else None


def cells_of_date(
    name: str, value: kh.HistoricalDate | kh.Interval | kh.DateSet | None
) -> dict[str, Any]:
    """Give what a date, or none, says in its four columns."""
    if value is None:
        return dict.fromkeys([name, *(f"{name}_{e}" for e in ("calendar", "earliest", "latest"))])
    return {
        name: str(value),
        f"{name}_calendar": value.calendar.value,
        f"{name}_earliest": day(value.earliest),
        f"{name}_latest": day(value.latest),
    }
