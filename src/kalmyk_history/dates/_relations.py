"""
Allen's thirteen relations between dates of which not everything is known.

What a value denotes:
    * A `HistoricalDate` is one day that lies somewhere in its bounds: ``1943`` is some day of
      1943. The year as a period is the interval ``1943-01-01/1943-12-31``.
    * An `Interval` is a period from some day of its start to some day of its end. An open end
      never comes: it lies beyond all days, and two open ends are equal. Of an unknown end only
      its side is known; the period may also be open there. A limited end (``1943/1957..``) is
      some day on its side of the limit, the limit included.
    * A `DateSet` ``[..]`` is one day out of its members. A set ``{..}`` is the period from its
      first day to its last.

Each answer is worked out from the bounds of the end points: `Answer.YES` if the relation holds
wherever the days lie, `Answer.NO` if it holds nowhere, else `Answer.MAYBE`, or `Answer.UNKNOWN`
where the relation looks at an end that is unknown. Periods meet when one begins on the day after
the other ends. Days of both calendars lie on one axis. The marks ``?`` and ``~`` change nothing. No
order is pretended: dates have no ``<``. `sort_key` is there for lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from math import inf

from kalmyk_history.dates._allen import AllenRelation, compose, end_points, relation
from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._coerce import as_date
from kalmyk_history.dates._placements import placements_of, relations_of, unknown_ends
from kalmyk_history.errors import InvalidTypeError, shown

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
    return relations_of(
        placements_of(as_date(a, calendar=calendar)), placements_of(as_date(b, calendar=calendar))
    )


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
        InvalidTypeError: *relations* is nothing to iterate over.
        InvalidDateError: *a* or *b* is no date.

    >>> any_relation("1920", "1917/1920", ["before", "meets"])
    <Answer.NO: 'no'>
    """
    try:
        names = [relations] if isinstance(relations, str) else list(relations)
    except TypeError:
        msg = f"the relations are given as a list, not as {shown(relations)}"
        raise InvalidTypeError(msg) from None
    asked = frozenset(map(relation, names))
    first, second = as_date(a, calendar=calendar), as_date(b, calendar=calendar)
    possible = possible_relations(first, second)
    if possible <= asked:
        return Answer.YES
    if not possible & asked:
        return Answer.NO
    unknown = {*unknown_ends(first), *(2 + end for end in unknown_ends(second))}
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

    It says nothing about before and after. An open or unknown end sorts as far out as it can lie.

    >>> sorted(["1943-12-27", "1771~", "194X", "1943"], key=sort_key)
    ['1771~', '194X', '1943', '1943-12-27']
    """
    dated = as_date(value, calendar=calendar)
    earliest, latest = dated.earliest, dated.latest
    return -inf if earliest is None else earliest, inf if latest is None else latest, dated.edtf


def before(a: object, b: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Answer:
    """
    Ask whether *a* ends and *b* begins later, with at least one day between them.

    Neighbouring days meet; ``any_relation(a, b, ["before", "meets"])`` asks for both.

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
    Ask whether *a* begins before *b*, and ends after it.

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
    Ask whether *b* ends and *a* begins later, with at least one day between them.

    Neighbouring days meet; ``any_relation(a, b, ["after", "met_by"])`` asks for both.

    >>> after("1943", "1943-06")
    <Answer.MAYBE: 'maybe'>
    """
    return any_relation(a, b, (AllenRelation.AFTER,), calendar=calendar)
