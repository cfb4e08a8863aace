"""Two dates with the time between them."""

from __future__ import annotations

from enum import StrEnum
from math import inf
from typing import Final, final

import attrs

from kalmyk_history.dates._calendar import Calendar, as_calendar
from kalmyk_history.dates._date import HistoricalDate, member_date
from kalmyk_history.dates._text import plain_text
from kalmyk_history.errors import InvalidDateError

_store: Final = object.__setattr__


class Bound(StrEnum):
    """
    What an interval says about one of its ends.

    Known: it is a date. Unknown: nothing is written. Open: ``..``, there is no stated end.
    Before, after: it is not known but on or before a date (``..1943/1957``), or on or after it
    (``1920/1943..``), as ISO 8601-2:2019, 10.6, allows at level 2.

    >>> from kalmyk_history.dates import parse_edtf
    >>> parse_edtf("1958-07-29/..").end_kind
    <Bound.OPEN: 'open'>
    """

    KNOWN = "known"
    UNKNOWN = "unknown"
    OPEN = "open"
    BEFORE = "before"
    AFTER = "after"


_LIMITED: Final = frozenset({Bound.BEFORE, Bound.AFTER})


@final
@attrs.frozen(init=False, repr=False, weakref_slot=False)
class Interval:
    """
    A span of time from one date to another, both included.

    An end is known (a date, however vague), unknown (nothing is written: it ended, nobody says
    when), open (``..``: it has no stated end), or only limited by a date (`Bound`). Two intervals
    are equal if text and calendar are.

    Args:
        edtf: Two dates in EDTF with a solidus between them.
        calendar: "gregorian" or "julian", for both dates.

    Attributes:
        edtf: The text exactly as given.
        calendar: The calendar of both dates.
        start: The first date, or None if it is not known or open.
        end: The last date, or None if it is not known or open.
        start_kind: What is said of the start.
        end_kind: What is said of the end.
        start_limit: The date before or after which the start lies, or None.
        end_limit: The date before or after which the end lies, or None.

    Raises:
        InvalidDateError: The text is no EDTF interval, or it ends before it begins.
        InvalidDateTypeError: *edtf* is no text.

    >>> oblast = Interval("1920-11-04/1935-10-20")
    >>> oblast.start
    HistoricalDate('1920-11-04')
    """

    edtf: str
    calendar: Calendar
    start: HistoricalDate | None = attrs.field(init=False, eq=False)
    end: HistoricalDate | None = attrs.field(init=False, eq=False)
    start_kind: Bound = attrs.field(init=False, eq=False)
    end_kind: Bound = attrs.field(init=False, eq=False)
    start_limit: HistoricalDate | None = attrs.field(init=False, eq=False)
    end_limit: HistoricalDate | None = attrs.field(init=False, eq=False)

    def __init__(self, edtf: str, *, calendar: Calendar | str = Calendar.GREGORIAN) -> None:
        text = plain_text(edtf)
        words = as_calendar(calendar)
        before, _, after = text.partition("/")
        if text.count("/") != 1:
            at = text.index("/", len(before) + 1) if "/" in after else len(text)
            raise InvalidDateError(text, "an interval has one solidus between its dates", at)
        start_kind, start = _end(text, before, 0, words)
        end_kind, end = _end(text, after, len(before) + 1, words)
        if text == "/":
            reason = "both ends are empty; '../..' is an interval that is open at both"
            raise InvalidDateError(text, reason, 0)
        _store(self, "edtf", text)
        _store(self, "calendar", words)
        for side, kind, date in (("start", start_kind, start), ("end", end_kind, end)):
            limited = kind in _LIMITED
            _store(self, side, None if limited else date)
            _store(self, f"{side}_kind", kind)
            _store(self, f"{side}_limit", date if limited else None)
        first, last = self.earliest, self.latest
        if first is not None and last is not None and first > last:
            reason = f"it ends before it begins: {end} is before {start}"
            raise InvalidDateError(text, reason, len(before) + 1)

    def __repr__(self) -> str:
        if self.calendar is Calendar.GREGORIAN:
            return f"Interval({self.edtf!r})"
        return f"Interval({self.edtf!r}, calendar={self.calendar.value!r})"

    def __str__(self) -> str:
        return self.edtf

    def __format__(self, spec: str) -> str:
        if not spec:
            return self.edtf
        from kalmyk_history.dates import render

        return render(self, spec)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (self.edtf, self.calendar.value)

    @property
    def earliest(self) -> int | None:
        """
        The first day that can lie inside, or None if nothing limits the start.

        >>> Interval("1984/2004-06").earliest
        724276
        """
        start = self.start_limit if self.start_kind is Bound.AFTER else self.start
        return None if start is None else start.earliest

    @property
    def latest(self) -> int | None:
        """
        The last day that can lie inside, or None if nothing limits the end.

        >>> Interval("1984/..").latest is None
        True
        """
        end = self.end_limit if self.end_kind is Bound.BEFORE else self.end
        return None if end is None else end.latest

    @property
    def certain_core(self) -> tuple[int | None, int | None] | None:
        """
        The first and the last day that surely lie inside, or None if no day surely does.

        A day number is None where the interval is open: all days on that side lie inside. An end
        that is one day always lies inside, whatever is known of the other.

        >>> Interval("1943-12-27/1944-01").certain_core
        (709661, 709666)
        >>> Interval("1943-12-27/").certain_core
        (709661, 709661)
        >>> Interval("1943/1943-12").certain_core is None
        True
        """
        least_start, greatest_start = _range(self.start_kind, self.start or self.start_limit, -inf)
        least_end, greatest_end = _range(self.end_kind, self.end or self.end_limit, inf)
        first, last = min(greatest_start, greatest_end), max(least_end, least_start)
        if first > last or first == inf or last == -inf:
            return None
        return _day(first), _day(last)

    @property
    def level(self) -> int:
        """
        The EDTF level of the text: 0, 1 or 2.

        >>> Interval("1958/..").level
        1
        """
        kinds = {self.start_kind, self.end_kind}
        if kinds & _LIMITED or "X" in self.edtf:
            return 2
        return max([int(kinds != {Bound.KNOWN}), *(date.level for date in self._dates)])

    @property
    def approximate(self) -> bool:
        """
        Whether either date is approximate.

        >>> Interval("1630~/1771").approximate
        True
        """
        return any(date.approximate for date in self._dates)

    @property
    def uncertain(self) -> bool:
        """
        Whether either date is uncertain.

        >>> Interval("1630~/1771").uncertain
        False
        """
        return any(date.uncertain for date in self._dates)

    def normal_form(self) -> Interval:
        """
        Return the interval whose text is the same for all texts with this meaning.

        >>> Interval("2004?-06?/2005-?01").normal_form()
        Interval('2004-06?/2005-?01')
        """
        start = _end_text(self.start_kind, self.start or self.start_limit)
        end = _end_text(self.end_kind, self.end or self.end_limit)
        return Interval(f"{start}/{end}", calendar=self.calendar)

    @property
    def _dates(self) -> list[HistoricalDate]:
        dates = (self.start, self.start_limit, self.end, self.end_limit)
        return [date for date in dates if date is not None]


def _end(
    text: str, piece: str, offset: int, calendar: Calendar
) -> tuple[Bound, HistoricalDate | None]:
    if not piece:
        return Bound.UNKNOWN, None
    if piece == "..":
        return Bound.OPEN, None
    kind = Bound.KNOWN
    if piece.startswith(".."):
        kind, piece, offset = Bound.BEFORE, piece[2:], offset + 2
    elif piece.endswith(".."):
        kind, piece = Bound.AFTER, piece[:-2]
    date = member_date(text, piece, offset, calendar)
    if date.time is not None:
        reason = "an interval has no times of day"
        raise InvalidDateError(text, reason, offset + piece.index("T"))
    return kind, date


def _range(kind: Bound, date: HistoricalDate | None, open_end: float) -> tuple[float, float]:
    """Say how early and how late an end can lie."""
    if date is None:
        return (open_end, open_end) if kind is Bound.OPEN else (-inf, inf)
    return (
        -inf if kind is Bound.BEFORE else date.earliest,
        inf if kind is Bound.AFTER else date.latest,
    )


def _day(end: float) -> int | None:
    return end if isinstance(end, int) else None


def _end_text(kind: Bound, date: HistoricalDate | None) -> str:
    if date is None:
        return ".." if kind is Bound.OPEN else ""
    before, after = ".." * (kind is Bound.BEFORE), ".." * (kind is Bound.AFTER)
    return f"{before}{date.normal_form()}{after}"


def _restored(edtf: str, calendar: str) -> Interval:
    return Interval(edtf, calendar=calendar)
