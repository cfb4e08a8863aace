"""
Allen's thirteen relations between dates of which not everything is known.

What a value denotes:
    * A `HistoricalDate` is one day that lies somewhere in its bounds: ``1943`` is some day of
      1943. The year as a period is the interval ``1943-01-01/1943-12-31``.
    * An `Interval` is a period from some day of its start to some day of its end. An open end
      never comes: it lies beyond all days, and two open ends are equal. Of an unknown end only
      its side is known; the period may also be open there.
    * A `DateSet` ``[..]`` is one day out of its members. A set ``{..}`` is the period from its
      first day to its last.

Each answer is worked out from the bounds of the end points: `Answer.YES` if the relation holds
wherever the days lie, `Answer.NO` if it holds nowhere, else `Answer.MAYBE`, or `Answer.UNKNOWN`
where the relation looks at an end that is unknown. Periods meet when one begins on the day after
the other ends. Days of both calendars lie on one axis. The marks ``?`` and ``~`` change nothing.

No order is pretended: dates have no ``<``. `sort_key` is there for lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import product
from math import inf
from typing import TYPE_CHECKING

from kalmyk_history.dates._allen import (
    AllenRelation,
    Placements,
    compose,
    end_points,
    feasible,
    relation,
)
from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._coerce import as_date
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Bound, Interval
from kalmyk_history.dates._set import DateSet, SetKind

if TYPE_CHECKING:
    from kalmyk_history.dates._parse import Dated

__all__ = [
    "AllenRelation",
    "Answer",
    "after",
    "any_relation",
    "before",
    "compose",
    "contains",
    "during",
    "equals",
    "finished_by",
    "finishes",
    "intersects",
    "is_within",
    "meets",
    "met_by",
    "overlapped_by",
    "overlaps",
    "possible_relations",
    "sort_key",
    "started_by",
    "starts",
]

_FOREVER = 10**200  # beyond every day, since a year has at most 100 digits
_ROOM = 16  # between the last day and the end that never comes


class Answer(StrEnum):
    """
    The answer to a question about dates of which not everything is known.

    >>> after("1943", "1943-06")
    <Answer.MAYBE: 'maybe'>
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    UNKNOWN = "unknown"


def possible_relations(
    a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN
) -> frozenset[AllenRelation]:
    """
    Find every relation that *a* can have to *b*; never empty.

    Args:
        a: A date, interval or set, or what `as_date` makes one.
        b: Another one.
        calendar: The calendar of text that is given.

    Raises:
        InvalidDateError: One of them is no date.

    >>> sorted(possible_relations("1943-12", "1943-12-27/1957"))
    [<AllenRelation.BEFORE: 'before'>, <AllenRelation.DURING: 'during'>, \
<AllenRelation.MEETS: 'meets'>, <AllenRelation.STARTS: 'starts'>]
    """
    pairs = product(_placements(as_date(a, calendar=calendar)), _placements(as_date(b, calendar=calendar)))
    return frozenset[AllenRelation]().union(*(feasible(*pair) for pair in pairs))


def any_relation(
    a: object,
    b: object,
    relations: Iterable[AllenRelation | str],
    *,
    calendar: Calendar | str = Calendar.GREGORIAN,
) -> Answer:
    """
    Ask whether *a* lies to *b* in one of several relations.

    Raises:
        InvalidArgumentError: One of *relations* is no Allen relation.
        InvalidDateError: *a* or *b* is no date.

    >>> any_relation("1920", "1917/1920", ["before", "meets"])
    <Answer.NO: 'no'>
    """
    asked = frozenset(relation(name) for name in relations)
    first, second = as_date(a, calendar=calendar), as_date(b, calendar=calendar)
    possible = possible_relations(first, second)
    if possible <= asked:
        return Answer.YES
    if not possible & asked:
        return Answer.NO
    unknown = {*_unknown_ends(first), *(2 + end for end in _unknown_ends(second))}
    looked_at = frozenset[int]().union(*map(end_points, asked))
    return Answer.UNKNOWN if unknown & looked_at else Answer.MAYBE


def is_within(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether all of *a* lies in *b*, the ends of *b* included.

    >>> is_within("1957-01-09", "1943-12-27/1957-01-09")
    <Answer.YES: 'yes'>
    >>> is_within("1990", "1958-07-29/")
    <Answer.UNKNOWN: 'unknown'>
    """
    return any_relation(a, b, ("starts", "during", "finishes", "equals"), calendar=calendar)


def intersects(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* and *b* have a day in common.

    >>> intersects("1917/1920", "1920-11-04/1935-10-20")
    <Answer.MAYBE: 'maybe'>
    """
    apart = {"before", "meets", "met_by", "after"}
    return any_relation(a, b, sorted(set(AllenRelation) - apart), calendar=calendar)


def sort_key(
    value: object, *, calendar: Calendar | str = Calendar.GREGORIAN
) -> tuple[float, float, str]:
    """
    Make a key for sorting: earliest day, latest day, text.

    The key is for lists only and says nothing about before and after. An end that is open or
    unknown sorts as far out as it can lie.

    >>> sorted(["1943-12-27", "1771~", "194X", "1943"], key=sort_key)
    ['1771~', '194X', '1943', '1943-12-27']
    """
    dated = as_date(value, calendar=calendar)
    earliest, latest = dated.earliest, dated.latest
    return -inf if earliest is None else earliest, inf if latest is None else latest, dated.edtf


def _unknown_ends(value: Dated) -> list[int]:
    if not isinstance(value, Interval):
        return []
    kinds = (value.start_kind, value.end_kind)
    return [place for place, kind in enumerate(kinds) if kind is Bound.UNKNOWN]


def _placements(value: Dated) -> list[Placements]:
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
    if value.start is not None:
        return value.start.earliest, value.start.latest
    return -_FOREVER, -_FOREVER if value.start_kind is Bound.OPEN else _FOREVER - _ROOM


def _end(value: Interval) -> tuple[int, int]:
    if value.end is not None:
        return value.end.earliest, value.end.latest
    return _FOREVER if value.end_kind is Bound.OPEN else _ROOM - _FOREVER, _FOREVER


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


def before(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* ends, and at least one day later *b* begins.

    >>> before("1917", "1920")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.BEFORE,), calendar=calendar)


def meets(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *b* begins on the day after *a* ends.

    >>> meets("1943-12-26", "1943-12-27")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.MEETS,), calendar=calendar)


def overlaps(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* begins first, and ends inside *b*.

    >>> overlaps("1917/1920", "1919/1925")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.OVERLAPS,), calendar=calendar)


def starts(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether both begin on the same day, and *a* ends first.

    >>> starts("1943-12-27", "1943-12-27/1957-01-09")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.STARTS,), calendar=calendar)


def during(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* begins after *b*, and ends before it.

    >>> during("1944-05-01", "1943-12-27/1957-01-09")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.DURING,), calendar=calendar)


def finishes(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether both end on the same day, and *a* begins last.

    >>> finishes("1957-01-09", "1943-12-27/1957-01-09")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.FINISHES,), calendar=calendar)


def equals(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether both begin and end on the same day.

    >>> equals("1943-12-27", "1943-12-27/1943-12-27")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.EQUALS,), calendar=calendar)


def finished_by(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether both end on the same day, and *a* begins first.

    >>> finished_by("1943-12-27/1957-01-09", "1957-01-09")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.FINISHED_BY,), calendar=calendar)


def contains(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* begins before b, and ends after it.

    >>> contains("1943-12-27/1957-01-09", "1944")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.CONTAINS,), calendar=calendar)


def started_by(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether both begin on the same day, and *a* ends last.

    >>> started_by("1943-12-27/1957-01-09", "1943-12-27")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.STARTED_BY,), calendar=calendar)


def overlapped_by(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *b* begins first, and ends inside *a*.

    >>> overlapped_by("1919/1925", "1917/1920")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.OVERLAPPED_BY,), calendar=calendar)


def met_by(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* begins on the day after *b* ends.

    >>> met_by("1943-12-27", "1943-12-26")
    <Answer.YES: 'yes'>
    """
    return any_relation(a, b, (AllenRelation.MET_BY,), calendar=calendar)


def after(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *b* ends, and at least one day later *a* begins.

    >>> after("1943", "1943-06")
    <Answer.MAYBE: 'maybe'>
    """
    return any_relation(a, b, (AllenRelation.AFTER,), calendar=calendar)
