"""
Where the days of a value can lie, as bounds that the algebra of relations works on.

An end that never comes is a place of its own, beyond all days; so is a start before all days.
"""

from __future__ import annotations

from itertools import product
from typing import Final, TypeAlias

from kalmyk_history.dates._allen import AllenRelation, Placements, feasible
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._dated import Dated
from kalmyk_history.dates._interval import Bound, Interval
from kalmyk_history.dates._set import DateSet, SetKind

__all__ = ["placements_of", "relations_of", "unknown_ends"]

_FOREVER: Final = 10**200  # beyond every day, since a year has at most 100 digits
_ROOM: Final = 16  # between the last day and the end that never comes
_Run: TypeAlias = tuple[int, int]


def relations_of(a: list[Placements], b: list[Placements]) -> frozenset[AllenRelation]:
    """
    Find every relation that an alternative of *a* can have to one of *b*.

    >>> day = placements_of(HistoricalDate("1943-12-27"))
    >>> relations_of(day, day)
    frozenset({<AllenRelation.EQUALS: 'equals'>})
    """
    if all(one.one_day for one in (*a, *b)):
        return _relations_of_days(_runs(a), _runs(b))
    return frozenset[AllenRelation]().union(*(feasible(*pair) for pair in product(a, b)))


def _relations_of_days(a: list[_Run], b: list[_Run]) -> frozenset[AllenRelation]:
    """Compare single days, in a time that grows with the number of runs and not its square."""
    found = {
        AllenRelation.BEFORE: a[0][0] + 1 < b[-1][1],
        AllenRelation.MEETS: _have_common_day(a, b, 1),
        AllenRelation.EQUALS: _have_common_day(a, b, 0),
        AllenRelation.MET_BY: _have_common_day(a, b, -1),
        AllenRelation.AFTER: b[0][0] + 1 < a[-1][1],
    }
    return frozenset(kind for kind, possible in found.items() if possible)


def _runs(days: list[Placements]) -> list[_Run]:
    """Sort the days on which a value can lie into runs without a day in common."""
    runs: list[_Run] = []
    for first, last in sorted((one.start_least, one.start_greatest) for one in days):
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def _have_common_day(a: list[_Run], b: list[_Run], later: int) -> bool:
    """Tell whether *a*, moved some days later, has a day in common with *b*."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][1] + later < b[j][0]:
            i += 1
        elif b[j][1] < a[i][0] + later:
            j += 1
        else:
            return True
    return False


def unknown_ends(value: Dated) -> list[int]:
    """
    Say which ends are unknown: 0 is the start, 1 the end.

    >>> unknown_ends(Interval("1958/"))
    [1]
    """
    if not isinstance(value, Interval):
        return []
    kinds = (value.start_kind, value.end_kind)
    return [place for place, kind in enumerate(kinds) if kind is Bound.UNKNOWN]


def placements_of(value: Dated) -> list[Placements]:
    """
    Say where a value can start and end; the alternatives of a set one by one.

    >>> placements_of(HistoricalDate("1943-12"))[0][:2]
    (709635, 709665)
    """
    if isinstance(value, HistoricalDate):
        return [_one_day(value.earliest, value.latest)]
    if isinstance(value, Interval):
        return [Placements(*_start(value), *_end(value))]
    lone = len(value.members) == 1 and isinstance(value.members[0], HistoricalDate)
    if lone or value.kind is SetKind.ONE_OF:
        return [_one_day(member.earliest, member.latest) for member in value.members]
    return [_hull(value)]


def _one_day(earliest: int | None, latest: int | None) -> Placements:
    least = _ROOM - _FOREVER if earliest is None else earliest
    greatest = _FOREVER - _ROOM if latest is None else latest
    return Placements(least, greatest, least, greatest, one_day=True)


def _start(value: Interval) -> tuple[int, int]:
    if value.start_limit is not None:
        return _limited(value.start_kind, value.start_limit)
    if value.start is not None:
        return value.start.earliest, value.start.latest
    return -_FOREVER, -_FOREVER if value.start_kind is Bound.OPEN else _FOREVER - _ROOM


def _end(value: Interval) -> tuple[int, int]:
    if value.end_limit is not None:
        return _limited(value.end_kind, value.end_limit)
    if value.end is not None:
        return value.end.earliest, value.end.latest
    return _FOREVER if value.end_kind is Bound.OPEN else _ROOM - _FOREVER, _FOREVER


def _limited(kind: Bound, limit: HistoricalDate) -> tuple[int, int]:
    if kind is Bound.BEFORE:
        return _ROOM - _FOREVER, limit.latest
    return limit.earliest, _FOREVER - _ROOM


def _hull(value: DateSet) -> Placements:
    firsts: list[tuple[int, int]] = []
    lasts: list[tuple[int, int]] = []
    for member in value.members:
        start, end = (
            (member, member) if isinstance(member, HistoricalDate) else (member.start, member.end)
        )
        firsts.append((-_FOREVER, -_FOREVER) if start is None else (start.earliest, start.latest))
        lasts.append((_FOREVER, _FOREVER) if end is None else (end.earliest, end.latest))
    return Placements(
        min(least for least, _ in firsts),
        min(greatest for _, greatest in firsts),
        max(least for least, _ in lasts),
        max(greatest for _, greatest in lasts),
    )
