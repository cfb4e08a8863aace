"""Laws of Allen's relations, against enumeration of every placement."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalmyk_history.dates import Dated, parse_edtf
from kalmyk_history.dates._allen import AllenRelation, Placements, compose, feasible
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Bound, Interval
from kalmyk_history.dates._relations import (
    Answer,
    any_relation,
    intersects,
    is_within,
    possible_relations,
    sort_key,
)

pytestmark = pytest.mark.property

Period = tuple[int, int]
FAR = 10**7

LATE = {Bound.AFTER, Bound.UNKNOWN}
EARLY = {Bound.BEFORE, Bound.UNKNOWN}
MOVABLE = {*product(LATE, {*LATE, Bound.OPEN}), *product({*EARLY, Bound.OPEN}, EARLY)}
LOOKS_AT_START = {"after", "met_by"}
LOOKS_AT_END = {"before", "meets"}


def lies(first: Period, second: Period) -> AllenRelation:
    """Find the one relation of two periods by Allen's definitions, on half-open periods."""
    a, z, b, y = first[0], first[1] + 1, second[0], second[1] + 1
    holding = {
        AllenRelation.BEFORE: z < b,
        AllenRelation.MEETS: z == b,
        AllenRelation.OVERLAPS: a < b < z < y,
        AllenRelation.STARTS: a == b and z < y,
        AllenRelation.DURING: b < a and z < y,
        AllenRelation.FINISHES: b < a and z == y,
        AllenRelation.EQUALS: a == b and z == y,
        AllenRelation.FINISHED_BY: a < b and z == y,
        AllenRelation.CONTAINS: a < b and y < z,
        AllenRelation.STARTED_BY: a == b and y < z,
        AllenRelation.OVERLAPPED_BY: b < a < y < z,
        AllenRelation.MET_BY: y == a,
        AllenRelation.AFTER: y < a,
    }
    assert sum(holding.values()) == 1

    return next(relation for relation, holds in holding.items() if holds)


@st.composite
def placements(draw: st.DrawFn) -> Placements:
    """Draw bounds that at least one period fits."""
    start, end = (sorted(draw(st.tuples(*[st.integers(0, 6)] * 2))) for _ in range(2))
    one_day = draw(st.booleans())
    if one_day:
        return Placements(*start, *start, one_day=True)
    if start[0] > end[1]:
        start, end = end, start
    return Placements(*start, *end)


def periods(of: Placements) -> list[Period]:
    """List every period within the bounds."""
    return [
        (start, end)
        for start in range(of.start_least, of.start_greatest + 1)
        for end in range(of.end_least, of.end_greatest + 1)
        if start <= end and (start == end or not of.one_day)
    ]


@given(placements(), placements())
def test_feasible_is_enumeration(a: Placements, b: Placements) -> None:
    """A relation is feasible exactly if some pair of placements has it."""
    expected = {lies(*pair) for pair in product(periods(a), periods(b))}

    assert expected == feasible(a, b)


DAYS = st.integers(1, 27).map("1943-01-{:02}".format)
VAGUE = st.one_of(DAYS, st.sampled_from(["1943-01-0X", "1943-01-1X", "1943-01-2X"]))
ENDS = st.sampled_from(["{}", "{}", "{}", "..{}", "{}..", "", ".."])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval within one month, with ends of every kind."""
    dates = sorted(draw(st.tuples(VAGUE, VAGUE)), key=lambda text: HistoricalDate(text).earliest)
    start, end = (draw(ENDS).format(date) for date in dates)
    return Interval(f"{start}/{end}" if start or end else "../..")


@st.composite
def dated(draw: st.DrawFn) -> Dated:
    """Draw a date, an interval or an alternative within one month."""
    kind = draw(st.sampled_from(["date", "interval", "range", "either"]))
    if kind == "date":
        return parse_edtf(draw(VAGUE))
    if kind == "either":
        return parse_edtf(f"[{draw(DAYS)},{draw(DAYS)}]")
    if kind == "range":
        return parse_edtf("[{}..{}]".format(*sorted(draw(st.tuples(DAYS, DAYS)))))
    return draw(intervals())


FIRST = HistoricalDate("1943-01-01").earliest


def starts_and_ends(value: Interval) -> tuple[list[int], list[int]]:
    """List the days on which an interval can start and end; unknown ends reach past all others."""
    start, end = value.start or value.start_limit, value.end or value.end_limit
    return days_of(value.start_kind, start, -FAR), days_of(value.end_kind, end, FAR)


def days_of(kind: Bound, date: HistoricalDate | None, far: int) -> list[int]:
    """List the days on which one end can lie, with *far* for an end that never comes."""
    around = range(FIRST - 4, FIRST + 32)
    if date is None:
        return [far] if kind is Bound.OPEN else sorted([*around, far])
    first = around.start if kind is Bound.BEFORE else date.earliest
    last = around.stop if kind is Bound.AFTER else date.latest + 1
    return list(range(first, last))


def all_periods(value: Dated) -> list[Period]:
    """List every period that a value of this module's strategies can denote."""
    if isinstance(value, Interval):
        return [pair for pair in product(*starts_and_ends(value)) if pair[0] <= pair[1]]
    if isinstance(value, HistoricalDate):
        return [(day, day) for day in range(value.earliest, value.latest + 1)]
    return [
        (day, day)
        for member in value.members
        for day in range(member.earliest or 0, (member.latest or 0) + 1)
    ]


def enumerated(a: Dated, b: Dated) -> set[AllenRelation]:
    """Find every relation by trying all periods, each kind of order once."""
    return {lies(*pair) for pair in product(all_periods(a), all_periods(b))}


def is_small(a: Dated, b: Dated) -> bool:
    """Say whether enumeration is quick."""
    return len(all_periods(a)) * len(all_periods(b)) <= 20_000


@given(st.tuples(dated(), dated()).filter(lambda pair: is_small(*pair)))
def test_possible_relations_are_enumerated_ones(pair: tuple[Dated, Dated]) -> None:
    """The possible relations of values are those of some placement of their days."""
    assert enumerated(*pair) == possible_relations(*pair)


@given(
    st.tuples(dated(), dated()).filter(lambda pair: is_small(*pair)),
    st.sampled_from(AllenRelation),
)
def test_answers(pair: tuple[Dated, Dated], relation: AllenRelation) -> None:
    """Yes is always, no is never, unknown is about an unknown end, and maybe is the rest."""
    a, b = pair
    found = enumerated(a, b)
    answer = any_relation(a, b, [relation])
    ends = {
        "a0": isinstance(a, Interval) and a.start_kind is Bound.UNKNOWN,
        "a1": isinstance(a, Interval) and a.end_kind is Bound.UNKNOWN,
        "b0": isinstance(b, Interval) and b.start_kind is Bound.UNKNOWN,
        "b1": isinstance(b, Interval) and b.end_kind is Bound.UNKNOWN,
    }
    looked_at = set(ends)
    if relation in LOOKS_AT_START:
        looked_at = {"a0", "b1"}
    elif relation in LOOKS_AT_END:
        looked_at = {"a1", "b0"}
    undecided = Answer.UNKNOWN if any(ends[end] for end in looked_at) else Answer.MAYBE

    expected = undecided
    if found == {relation}:
        expected = Answer.YES
    elif relation not in found:
        expected = Answer.NO

    assert expected is answer


@given(dated(), dated())
def test_inverse(a: Dated, b: Dated) -> None:
    """What *a* can be to *b*, *b* can inversely be to *a*."""
    assert possible_relations(a, b) == {kind.inverse for kind in possible_relations(b, a)}


@given(dated(), dated(), dated())
def test_composition(a: Dated, b: Dated, c: Dated) -> None:
    """Every relation of *a* to *c* is among the compositions by way of *b*."""
    composed = {
        kind
        for first, second in product(possible_relations(a, b), possible_relations(b, c))
        for kind in compose(first, second)
    }

    assert possible_relations(a, c) <= composed


@given(intervals())
def test_certain_core(value: Interval) -> None:
    """The certain core of an interval is what all of its periods share."""
    kinds = (value.start_kind, value.end_kind)
    periods = all_periods(value)
    first, last = max(start for start, _ in periods), min(end for _, end in periods)
    core = (None if first == -FAR else first, None if last == FAR else last)

    assert value.certain_core == (None if kinds in MOVABLE or first > last else core)


@given(*[st.sampled_from(AllenRelation)] * 2)
def test_inverse_of_a_composition(first: AllenRelation, second: AllenRelation) -> None:
    """The inverse of a composition is the composition of the inverses, in the other order."""
    inverse = {kind.inverse for kind in compose(first, second)}

    assert inverse == compose(second.inverse, first.inverse)


@given(*[st.sampled_from(AllenRelation)] * 3)
def test_composition_is_associative(
    first: AllenRelation, second: AllenRelation, third: AllenRelation
) -> None:
    """It does not matter which pair is composed first."""
    left = {x for kind in compose(first, second) for x in compose(kind, third)}
    right = {x for kind in compose(second, third) for x in compose(first, kind)}

    assert left == right


@given(st.sampled_from(AllenRelation))
def test_equals_is_neutral(kind: AllenRelation) -> None:
    """Composition with "equals" changes nothing."""
    assert {kind} == compose(kind, AllenRelation.EQUALS) == compose(AllenRelation.EQUALS, kind)


@given(dated(), dated())
def test_what_lies_within_intersects(a: Dated, b: Dated) -> None:
    """What surely lies within surely has a day in common."""
    within, common = is_within(a, b), intersects(a, b)

    assert within is not Answer.YES or common is Answer.YES
    assert common is not Answer.NO or within is Answer.NO


@given(st.lists(dated(), max_size=6))
def test_sort_key_is_total(values: list[Dated]) -> None:
    """Values sort without error, and the earliest known day comes first."""
    days = [value.earliest for value in sorted(values, key=sort_key) if value.earliest is not None]

    assert days == sorted(days)
