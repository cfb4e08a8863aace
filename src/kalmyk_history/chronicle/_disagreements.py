"""A field of which the sources give more than one value."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from kalmyk_history.chronicle._differing import disputable, is_disputed, readings_given
from kalmyk_history.dates import Dated, DateSet, HistoricalDate, Interval
from kalmyk_history.records import Citation, Displayed, Reading, Record


@attrs.frozen(kw_only=True, repr=False)
class Disagreement(Displayed):
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
        return tuple(each for each in values if isinstance(each, Dated))

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


def _told(reading: Reading) -> str:
    from kalmyk_history.chronicle._wording import in_words

    sources = ", ".join(dict.fromkeys(each.source for each in reading.citations))
    mark = "preferred, " if reading.preferred else ""
    return f"{in_words(reading.value)} ({mark}{sources})"
