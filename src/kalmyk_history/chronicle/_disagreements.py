"""Where the sources part: fields of which they give more than one value."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import attrs

from kalmyk_history.chronicle._days import When
from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records import Citation, Reading, Record, Span


@attrs.frozen(kw_only=True, repr=False)
class Disagreement:
    """
    A field of which the sources give more than one value.

    Attributes:
        record: The record.
        field: The name of the field.
        readings: Every value with its citations, the preferred one first.

    >>> import kalmyk_history as kh
    >>> change = kh.status_on("1935-10-20").transition
    >>> parting = kh.disagreements(record=change, field="date")[0]
    >>> str(parting.dates[0]), parting.spread_days > 0
    ('1935-10-20', True)
    """

    record: Record
    field: str
    readings: tuple[Reading, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places that give any of the values."""
        return tuple(citation for each in self.readings for citation in each.citations)

    @property
    def dates(self) -> tuple[HistoricalDate | Interval | DateSet, ...]:
        """The values, if the field is a date; else nothing."""
        values = [each.value for each in self.readings]
        return tuple(each for each in values if isinstance(each, When))

    @property
    def spread_days(self) -> int | None:
        """How many days lie between the first and the last that any of the dates can mean."""
        firsts = [each.earliest for each in self.dates]
        lasts = [each.latest for each in self.dates]
        known = [each for each in (*firsts, *lasts) if each is not None]
        return max(known) - min(known) if known and len(known) == 2 * len(firsts) else None

    def __str__(self) -> str:
        values = "; ".join(_told(each) for each in self.readings)
        return f"{self.record.name}, {self.field.replace('_', ' ')}: {values}"

    def __repr__(self) -> str:
        return f"<Disagreement on {self.field!r} of {self.record!r}: {len(self.readings)} readings>"


def disagreements_in(
    record: Record, sources: Collection[str] = frozenset()
) -> Iterator[Disagreement]:
    """Give the fields of *record* on which all sources, or these *sources*, differ."""
    for field in disputable(record):
        readings = readings_given(record, field, sources)
        if is_disputed(readings):
            yield Disagreement(record=record, field=field, readings=readings)


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
    elif isinstance(value, When):
        first, last = value.earliest, value.latest
    else:
        return None
    return float("-inf") if first is None else first, float("inf") if last is None else last


def _told(reading: Reading) -> str:
    from kalmyk_history.chronicle._wording import in_words

    sources = ", ".join(dict.fromkeys(each.source for each in reading.citations))
    mark = "preferred, " if reading.preferred else ""
    return f"{in_words(reading.value)} ({mark}{sources})"
