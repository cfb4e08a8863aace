"""What is missing: single sources, unknown values, vague dates, uncovered times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.chronicle.evidence._support import Support, support_of
from kalmyk_history.dates import Bound, HistoricalDate, Interval
from kalmyk_history.records import (
    Act,
    Claim,
    Displayed,
    Event,
    Organization,
    Record,
    Source,
    Span,
    StatusTransition,
    Tenure,
    Transfer,
    statements,
)
from kalmyk_history.vocabulary import GapKind, Layer, Verdict, word_of


@attrs.frozen(kw_only=True, repr=False)
class Gap(Displayed):
    """
    Something that the record does not have.

    Attributes:
        kind: In which way it is missing.
        record: The record that it concerns.
        field: The name of the field; empty if the whole record is meant.
        period: The time that is not covered, in the Gregorian calendar, from the last day before
            it to the first after it.
        message: What is missing, in words.

    >>> import kalmyk_history as kh
    >>> kh.gaps().of_kind("vague")[0].field != ""
    True
    """

    kind: GapKind
    record: Record
    field: str = ""
    period: Interval | None = None
    message: str = ""

    def __str__(self) -> str:
        place = f"{self.record.id}, {self.field}" if self.field else self.record.id
        return f"{self.kind.value:<18}{place}: {self.message}"

    def __repr__(self) -> str:
        field = f" in {self.field!r}" if self.field else ""
        return f"<Gap: {self.kind.value}{field} of {self.record!r}>"


class Gaps(Displayed, Framed, tuple[Gap, ...]):
    """
    Gaps in the order of the data; the text has one line for each.

    >>> import kalmyk_history as kh
    >>> {each.kind.value for each in kh.gaps().of_kind("vague")}
    {'vague'}
    """

    __slots__ = ()

    def of_kind(self, kind: GapKind | str) -> Gaps:
        """
        Give the gaps of one kind.

        Raises:
            InvalidArgumentError: If there is no such kind.

        >>> import kalmyk_history as kh
        >>> len(kh.gaps().of_kind("uncovered")) < len(kh.gaps())
        True
        """
        wanted = checked_kind(kind)
        return Gaps(each for each in self if each.kind is wanted)

    def __str__(self) -> str:
        return "\n".join(map(str, self))

    def __repr__(self) -> str:
        kinds = ", ".join(dict.fromkeys(each.kind.value for each in self)) or "none"
        return f"<Gaps: {len(self)} ({kinds})>"


def checked_kind(kind: GapKind | str) -> GapKind:
    """Give the kind, or say which ones there are."""
    return word_of(GapKind, kind, "kind of gap")


#: Names and words of our own, of which one source is enough.
_WORDS = frozenset({"names", "summary", "identifiers"})


def gaps_in(record: Record, sources: Mapping[str, Source]) -> Iterator[Gap]:
    """Give what is missing in one record by itself."""
    if isinstance(record, Claim):
        if record.verdict is Verdict.UNVERIFIED:
            message = "nothing consulted bears on this claim"
            yield Gap(kind=GapKind.UNVERIFIED, record=record, message=message)
        return
    yield from _of_evidence(record, support_of(record, sources))
    for field in statements(type(record)):
        yield from _of_date(record, field, getattr(record, field))
    yield from _of_silence(record)


def _of_evidence(record: Record, support: Support) -> Iterator[Gap]:
    kinds = {
        GapKind.ADVOCACY_ONLY: (support.advocacy_only, "rests on advocacy alone"),
        GapKind.ENCYCLOPEDIA_ONLY: (support.encyclopedia_only, "rests on encyclopedias alone"),
        GapKind.SINGLE_SOURCE: (support.single, "rests on one independent source"),
    }
    for kind, (holds, message) in kinds.items():
        if holds:
            yield Gap(kind=kind, record=record, message=message)
    for each in () if support.single else support.fields:
        if each.independent <= 1 and each.field not in _WORDS:
            message = "rests on one independent source"
            yield Gap(kind=GapKind.SINGLE_SOURCE, record=record, field=each.field, message=message)


def _of_date(record: Record, field: str, value: object) -> Iterator[Gap]:
    if isinstance(value, Interval):
        for side, kind in (("start", value.start_kind), ("end", value.end_kind)):
            if kind is Bound.UNKNOWN:
                message = f"the {side} of {value} is not known"
                yield Gap(kind=GapKind.UNKNOWN, record=record, field=field, message=message)
    for date in _dates(value):
        if not date.is_exact_day:
            message = f"{date} is no certain day"
            yield Gap(kind=GapKind.VAGUE, record=record, field=field, message=message)


def _dates(value: Any) -> list[HistoricalDate]:  # noqa: ANN401 - the value of any field
    if isinstance(value, HistoricalDate):
        return [value]
    if isinstance(value, Interval | Span):
        ends = (
            (value.start, value.end) if isinstance(value, Interval) else (value.since, value.until)
        )
        return [each for each in ends if each is not None]
    return []


def _of_silence(record: Record) -> Iterator[Gap]:
    """Give the fields of which a reader would expect a word, and no source consulted has any."""
    missing: dict[str, bool] = {}
    if isinstance(record, StatusTransition):
        missing = {
            "standing": record.standing is None and record.layer is Layer.DE_JURE,
            "acts": not record.acts and not record.events,
        }
    elif isinstance(record, Act):
        missing = {"adopted": record.date is None, "issuers": not record.issuers}
    elif isinstance(record, Event):
        missing = {"date": record.date is None}
    elif isinstance(record, Organization):
        missing = {"founded": record.founded is None}
    elif isinstance(record, Tenure):
        missing = {"since": record.since is None}
    elif isinstance(record, Transfer):
        missing = {"origin": record.origin is None, "acts": not record.acts}
    for field, absent in missing.items():
        if absent:
            message = "no source consulted says"
            yield Gap(kind=GapKind.NOT_RESEARCHED, record=record, field=field, message=message)
