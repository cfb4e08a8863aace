"""Several dates: one of them, or all of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, final

import attrs

from kalmyk_history.dates._calendar import Calendar, as_calendar
from kalmyk_history.dates._date import HistoricalDate, member_date
from kalmyk_history.dates._text import plain_text
from kalmyk_history.errors import InvalidDateError

_store: Final = object.__setattr__
_CLOSING: Final = {"[": "]", "{": "}"}


class SetKind(StrEnum):
    """
    Whether a set means one of its dates or all of them.

    >>> from kalmyk_history.dates import DateSet
    >>> DateSet("[1943,1944]").kind
    <SetKind.ONE_OF: 'one_of'>
    """

    ONE_OF = "one_of"
    ALL_OF = "all_of"


@final
@attrs.frozen(weakref_slot=False)
class DateRange:
    """
    Consecutive dates in a set, both ends included, which are never written out.

    Attributes:
        edtf: The text of the range as given.
        start: The first date, or None for all dates before.
        end: The last date, or None for all dates after.

    >>> from kalmyk_history.dates import DateSet
    >>> DateSet("[1667,1670..1672]").members[1].end
    HistoricalDate('1672')
    """

    edtf: str
    start: HistoricalDate | None
    end: HistoricalDate | None

    def __str__(self) -> str:
        return self.edtf

    @property
    def earliest(self) -> int | None:
        """
        The first day of the range, or None if it has no start.

        >>> DateSet("[1670..1672]").members[0].earliest
        609591
        """
        return None if self.start is None else self.start.earliest

    @property
    def latest(self) -> int | None:
        """
        The last day of the range, or None if it has no end.

        >>> DateSet("[1670..]").members[0].latest is None
        True
        """
        return None if self.end is None else self.end.latest

    @property
    def dates(self) -> tuple[HistoricalDate, ...]:
        """
        The one or two dates that bound the range.

        >>> DateSet("[1670..]").members[0].dates
        (HistoricalDate('1670'),)
        """
        return tuple(date for date in (self.start, self.end) if date is not None)


@final
@attrs.frozen(init=False, repr=False, weakref_slot=False)
class DateSet:
    """
    One of several dates, ``[1667,1668]``, or all of them, ``{1667,1668}``.

    Two sets are equal if text and calendar are; `normal_form` sorts the members.

    Args:
        edtf: A set in EDTF (level 2).
        calendar: "gregorian" or "julian", for all its dates.

    Attributes:
        edtf: The text exactly as given.
        calendar: The calendar of all the dates.
        kind: Whether one of the dates is meant, or all.
        members: The dates and ranges of dates, in the order of the text.

    Raises:
        InvalidDateError: The text is no EDTF set.
        InvalidDateTypeError: *edtf* is no text.

    >>> DateSet("{1920,1935..1943}").members[0]
    HistoricalDate('1920')
    """

    edtf: str
    calendar: Calendar
    kind: SetKind = attrs.field(init=False, eq=False)
    members: tuple[HistoricalDate | DateRange, ...] = attrs.field(init=False, eq=False)

    def __init__(self, edtf: str, *, calendar: Calendar | str = Calendar.GREGORIAN) -> None:
        text = plain_text(edtf)
        words = as_calendar(calendar)
        closing = _CLOSING.get(text[:1])
        if closing is None:
            raise InvalidDateError(text, "a set begins with [ or {", 0)
        if text[-1] != closing:
            reason = f"a set that begins with {text[0]} ends with {closing}"
            raise InvalidDateError(text, reason, len(text) - 1)
        _store(self, "edtf", text)
        _store(self, "calendar", words)
        _store(self, "kind", SetKind.ONE_OF if closing == "]" else SetKind.ALL_OF)
        _store(self, "members", _members(text, words))

    def __repr__(self) -> str:
        if self.calendar is Calendar.GREGORIAN:
            return f"DateSet({self.edtf!r})"
        return f"DateSet({self.edtf!r}, calendar={self.calendar.value!r})"

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
        The first day of any member, or None if a range has no start.

        >>> DateSet("[..1984]").earliest is None
        True
        """
        days = [member.earliest for member in self.members]
        return None if None in days else min(day for day in days if day is not None)

    @property
    def latest(self) -> int | None:
        """
        The last day of any member, or None if a range has no end.

        >>> DateSet("[1984..]").latest is None
        True
        """
        days = [member.latest for member in self.members]
        return None if None in days else max(day for day in days if day is not None)

    @property
    def level(self) -> int:
        """
        The EDTF level of the text: 2.

        >>> DateSet("[1670..]").level
        2
        """
        return 2

    @property
    def approximate(self) -> bool:
        """
        Whether any of the dates is approximate.

        >>> DateSet("[1943,1944~]").approximate
        True
        """
        return any(date.approximate for member in self.members for date in _dates(member))

    @property
    def uncertain(self) -> bool:
        """
        Whether any of the dates is uncertain.

        >>> DateSet("[1943,1944~]").uncertain
        False
        """
        return any(date.uncertain for member in self.members for date in _dates(member))

    def normal_form(self) -> DateSet:
        """
        Return the set whose text is the same for all texts with these members, in any order.

        Raises:
            InvalidDateError: Its text has more than 10,000 characters.

        >>> DateSet("[1944,1943,1944]").normal_form()
        DateSet('[1943,1944]')
        """
        texts = {_normal_member(member): member for member in self.members}
        ordered = sorted(texts, key=lambda text: (*_sort_days(texts[text]), text))
        opening = self.edtf[0]
        text = f"{opening}{','.join(ordered)}{_CLOSING[opening]}"
        return DateSet(text, calendar=self.calendar)


def _members(text: str, calendar: Calendar) -> tuple[HistoricalDate | DateRange, ...]:
    pieces = text[1:-1].split(",")
    members: list[HistoricalDate | DateRange] = []
    at = 1
    for index, piece in enumerate(pieces):
        if not piece:
            raise InvalidDateError(text, "a date should stand here", at)
        before, dots, after = piece.partition("..")
        if not dots:
            members.append(_plain_member(text, piece, at, calendar))
        elif not before and index:
            raise InvalidDateError(text, "'..' for all dates before stands at the beginning", at)
        elif not after and index < len(pieces) - 1:
            reason = "'..' for all dates after stands at the end"
            raise InvalidDateError(text, reason, at + len(before))
        else:
            members.append(_range(text, piece, at, calendar))
        at += len(piece) + 1
    return tuple(members)


def _range(text: str, piece: str, at: int, calendar: Calendar) -> DateRange:
    before, _, after = piece.partition("..")
    if not before and not after:
        raise InvalidDateError(text, "a range has a date on one side at least", at)
    after_at = at + len(before) + 2
    start = _plain_member(text, before, at, calendar) if before else None
    end = _plain_member(text, after, after_at, calendar) if after else None
    if start is not None and end is not None:
        if start.precision is not end.precision:
            reason = f"a range has one precision, not {start.precision} and {end.precision}"
            raise InvalidDateError(text, reason, after_at)
        if start.earliest > end.latest:
            reason = f"the range ends before it begins: {end} is before {start}"
            raise InvalidDateError(text, reason, after_at)
    return DateRange(piece, start, end)


def _plain_member(text: str, piece: str, at: int, calendar: Calendar) -> HistoricalDate:
    date = member_date(text, piece, at, calendar)
    if date.time is not None:
        raise InvalidDateError(text, "a set has no times of day", at + piece.index("T"))
    return date


def _dates(member: HistoricalDate | DateRange) -> tuple[HistoricalDate, ...]:
    return member.dates if isinstance(member, DateRange) else (member,)


def _normal_member(member: HistoricalDate | DateRange) -> str:
    if isinstance(member, HistoricalDate):
        return member.normal_form().edtf
    start = "" if member.start is None else member.start.normal_form().edtf
    return f"{start}..{'' if member.end is None else member.end.normal_form().edtf}"


def _sort_days(member: HistoricalDate | DateRange) -> tuple[bool, bool, int, int]:
    first, last = member.earliest, member.latest
    return first is not None, last is None, first or 0, last or 0


def _restored(edtf: str, calendar: str) -> DateSet:
    return DateSet(edtf, calendar=calendar)
