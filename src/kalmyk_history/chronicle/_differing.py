"""Whether readings differ, and what in them counts as a difference."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import attrs

from kalmyk_history import dates
from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Reading, Record, Span


def disputable(record: Record) -> tuple[str, ...]:
    """Give the fields of *record* that have another reading."""
    return tuple(dict.fromkeys(each.field for each in record.other_readings))


def readings_given(record: Record, field: str, sources: Collection[str]) -> tuple[Reading, ...]:
    """
    Give the readings of *field* that *sources* give, or all; the preferred first.

    A source that gives another reading does not also count for the preferred one.
    """
    readings = record.readings_of(field)
    if not sources:
        return readings
    apart = {at.source for each in readings if not each.preferred for at in each.citations}
    told = [
        attrs.evolve(
            each,
            citations=tuple(
                at
                for at in each.citations
                if at.source in sources and not (each.preferred and at.source in apart)
            ),
        )
        for each in readings
    ]
    return tuple(each for each in told if each.citations)


def is_disputed(readings: Collection[Reading]) -> bool:
    """Tell whether *readings* give more than one value."""
    return len({meaning(each.value) for each in readings}) > 1


def meaning(value: Any) -> Any:  # noqa: ANN401 - the value of any field
    """Give what stands for *value* in comparisons: one day is the same in both calendars."""
    if isinstance(value, HistoricalDate) and value.is_exact_day and value.time is None:
        return value.earliest
    return value


def extent(record: Record) -> tuple[float, float] | None:
    """Give the first and last day that any date of *record* can mean; None if it has no date."""
    values = [getattr(record, field.name) for field in attrs.fields(type(record))]
    values += [each.value for each in record.other_readings]
    bounds = [bounds for each in values if (bounds := days_of(each))]
    if not bounds:
        return None
    return min(first for first, _ in bounds), max(last for _, last in bounds)


def days_of(value: object) -> tuple[float, float] | None:
    """Give the first and last day of a date or span, infinite where it is open; None for others."""
    if isinstance(value, Span):
        first = value.since.earliest if value.since else None
        last = value.until.latest if value.until else None
        if first is last is None:
            return None
    elif isinstance(value, dates.Dated):
        first, last = value.earliest, value.latest
    else:
        return None
    return float("-inf") if first is None else first, float("inf") if last is None else last
