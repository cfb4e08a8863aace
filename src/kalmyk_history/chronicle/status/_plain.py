"""The quick way to the commonest question: the status on one plain Gregorian day."""

from __future__ import annotations

from itertools import pairwise

from kalmyk_history.chronicle._days import REFORM
from kalmyk_history.chronicle.status._line import Line
from kalmyk_history.records import Status

#: The most days by which the calendars differ before the reform: ahead, and in antiquity behind.
_AHEAD, _BEHIND = 13, 2

PlainDays = tuple[tuple[int, ...], tuple[Status | None, ...]]


def plain_days(line: Line) -> PlainDays:
    """
    Give first days, ascending, and what to answer before, between and after them.

    None stands where there is more to say than one status: where nothing is known, and on the days
    before the reform that may lie on the other side of a change if they are meant as Julian ones.
    """
    if any(day > follower for day, follower in pairwise(line.days)):
        return (), (None,)
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
    return tuple(day for day, _ in cuts), (None, *(piece for _, piece in cuts))


def _cut(cuts: list[tuple[int, Status | None]], day: int, piece: Status | None) -> None:
    """Let *piece* hold from *day* on, whatever was to begin then or later."""
    while cuts and cuts[-1][0] >= day:
        cuts.pop()
    cuts.append((day, piece))


def _kind(piece: Status | None) -> str | None:
    return None if piece is None else piece.kind
