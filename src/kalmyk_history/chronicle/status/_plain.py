"""The quick way to the commonest question: the status on one plain Gregorian day."""

from __future__ import annotations

from collections.abc import Callable, MutableSequence, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kalmyk_history.chronicle._days import REFORM
from kalmyk_history.chronicle.status._line import Line
from kalmyk_history.records import Status

if TYPE_CHECKING:
    from array import array

#: The most days by which the calendars differ before the reform: ahead, and in antiquity behind.
_AHEAD, _BEHIND = 13, 2

#: A table of days: the first of them, for each the number of what to answer, and the answers.
PlainDays = tuple[int, Sequence[int], tuple[Status | None, ...]]

#: The first day that a `datetime.date` can be, and the day after the last.
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal() + 1

#: How many answers a byte for each day can number.
_BYTE = 256


def plain_days(line: Line) -> PlainDays:
    """
    Give what to answer on each day that a `datetime.date` can be, from the first change on.

    None stands where there is more to say than one status: where nothing is known, and on the days
    before the reform that may lie on the other side of a change if they are meant as Julian ones.
    """
    cuts = _cuts(line)
    if not cuts:
        return _LAST, b"", ()
    days = [min(max(day, _FIRST), _LAST) for day, _ in cuts]
    known = tuple(piece for _, piece in cuts)
    ends = [*days[1:], days[-1] if known[-1] is None else _LAST]
    numbers: Callable[[int, int], MutableSequence[int]] = _bytes if len(known) <= _BYTE else _words
    places = numbers(0, 0)
    for number, (day, end) in enumerate(zip(days, ends, strict=True)):
        places += numbers(number, end - day)
    return days[0], places, known


def _bytes(number: int, times: int) -> bytearray:
    return bytearray((number,)) * times


def _words(number: int, times: int) -> array[int]:
    from array import array

    return array("L", (number,)) * times


def _cuts(line: Line) -> list[tuple[int, Status | None]]:
    """Give the days, ascending, from which on something else is to be answered."""
    if any(day > follower for day, follower in pairwise(line.days)):
        return []
    cuts: list[tuple[int, Status | None]] = []
    before: Status | None = None
    for day, piece in zip(line.days, line.pieces, strict=True):
        start = day
        if day < REFORM + _AHEAD and _kind(before) != _kind(piece):
            _cut(cuts, day - _AHEAD, None)
            start = day + _BEHIND
        elif cuts and cuts[-1][0] > day:
            start = cuts[-1][0]
        _cut(cuts, start, piece)
        before = piece
    if line.until is not None:
        _cut(cuts, line.until + 1, None)
    return cuts


def _cut(cuts: list[tuple[int, Status | None]], day: int, piece: Status | None) -> None:
    """Let *piece* hold from *day* on, whatever was to begin then or later."""
    while cuts and cuts[-1][0] >= day:
        cuts.pop()
    cuts.append((day, piece))


def _kind(piece: Status | None) -> str | None:
    return None if piece is None else piece.kind
