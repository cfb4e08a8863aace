"""
The algebra of Allen's thirteen relations, on days.

A period is a first and a last day, both included. Two periods *meet* when the second begins on
the day after the first ends. On such periods exactly one of the thirteen relations holds.

Source: James F. Allen, "Maintaining knowledge about temporal intervals", Communications of the
ACM 26 (1983), 832-843.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from itertools import combinations, product
from typing import NamedTuple, TypeAlias

from kalmyk_history.errors import InvalidArgumentError, shown

__all__ = ["AllenRelation", "Placements", "compose", "end_points", "feasible", "relation"]


class AllenRelation(StrEnum):
    """
    The thirteen ways in which one period can lie to another.

    >>> AllenRelation.DURING.inverse
    <AllenRelation.CONTAINS: 'contains'>
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished_by"
    CONTAINS = "contains"
    STARTED_BY = "started_by"
    OVERLAPPED_BY = "overlapped_by"
    MET_BY = "met_by"
    AFTER = "after"

    @property
    def inverse(self) -> AllenRelation:
        """The relation of the second period to the first."""
        order = list(AllenRelation)
        return order[-1 - order.index(self)]


class Placements(NamedTuple):
    """
    All the periods that a vague value can denote: where it can start, where it can end.

    Attributes:
        start_least: The first day on which it can start.
        start_greatest: The last day on which it can start.
        end_least: The first day on which it can end.
        end_greatest: The last day on which it can end.
        one_day: Whether it starts and ends on the same day.
    """

    start_least: int
    start_greatest: int
    end_least: int
    end_greatest: int
    one_day: bool = False


_Rule: TypeAlias = tuple[int, int, int]
"""``(i, j, days)``: end point *j* lies at least *days* after end point *i*."""

_A0, _A1, _B0, _B1 = range(4)

_FORWARD: dict[AllenRelation, tuple[_Rule, ...]] = {
    AllenRelation.BEFORE: ((_A1, _B0, 2),),
    AllenRelation.MEETS: ((_A1, _B0, 1), (_B0, _A1, -1)),
    AllenRelation.OVERLAPS: ((_A0, _B0, 1), (_B0, _A1, 0), (_A1, _B1, 1)),
    AllenRelation.STARTS: ((_A0, _B0, 0), (_B0, _A0, 0), (_A1, _B1, 1)),
    AllenRelation.DURING: ((_B0, _A0, 1), (_A1, _B1, 1)),
    AllenRelation.FINISHES: ((_B0, _A0, 1), (_A1, _B1, 0), (_B1, _A1, 0)),
    AllenRelation.EQUALS: ((_A0, _B0, 0), (_B0, _A0, 0), (_A1, _B1, 0), (_B1, _A1, 0)),
}
_BACKWARD = {
    kind.inverse: tuple((i ^ 2, j ^ 2, days) for i, j, days in rules)
    for kind, rules in _FORWARD.items()
}
_RULES = _BACKWARD | _FORWARD


def end_points(kind: AllenRelation) -> frozenset[int]:
    """
    Say which end points a relation looks at: 0 and 1 are those of *a*, 2 and 3 those of *b*.

    >>> sorted(end_points(AllenRelation.BEFORE))
    [1, 2]
    """
    return frozenset(point for i, j, _ in _RULES[kind] for point in (i, j))


def feasible(a: Placements, b: Placements) -> frozenset[AllenRelation]:
    """
    Find every relation that some placement of *a* and some placement of *b* have.

    Each relation is a set of rules "this end point lies at least so many days after that one".
    The rules push the end points from their least days upward; the relation is feasible when
    they come to rest with no end point beyond its greatest day.

    >>> day, week = Placements(3, 3, 3, 3, one_day=True), Placements(1, 1, 7, 7)
    >>> sorted(feasible(day, week))
    [<AllenRelation.DURING: 'during'>]
    """
    least = (a.start_least, a.end_least, b.start_least, b.end_least)
    greatest = (a.start_greatest, a.end_greatest, b.start_greatest, b.end_greatest)
    shape: tuple[_Rule, ...] = ((_A0, _A1, 0), (_B0, _B1, 0))
    if a.one_day:
        shape += ((_A1, _A0, 0),)
    if b.one_day:
        shape += ((_B1, _B0, 0),)
    return frozenset(
        kind
        for kind, rules in _RULES.items()
        if _comes_to_rest(list(least), greatest, shape + rules)
    )


def _comes_to_rest(at: list[int], greatest: tuple[int, ...], rules: tuple[_Rule, ...]) -> bool:
    # Four end points come to rest within four rounds, or push each other for ever.
    for _ in range(5):
        moved = False
        for i, j, days in rules:
            if at[j] < at[i] + days:
                at[j] = at[i] + days
                if at[j] > greatest[j]:
                    return False
                moved = True
        if not moved:
            return True
    return False


def compose(first: AllenRelation, second: AllenRelation) -> frozenset[AllenRelation]:
    """
    Say how *a* can lie to *c* when *a* lies to *b* as *first*, and *b* to *c* as *second*.

    Args:
        first: The relation of *a* to *b*.
        second: The relation of *b* to *c*.

    Raises:
        InvalidArgumentError: One of them is no `AllenRelation` and no name of one.

    >>> sorted(compose(AllenRelation.DURING, AllenRelation.BEFORE))
    [<AllenRelation.BEFORE: 'before'>]
    >>> len(compose(AllenRelation.BEFORE, AllenRelation.AFTER))
    13
    """
    return _table()[relation(first), relation(second)]


def relation(name: object) -> AllenRelation:
    """
    Take an `AllenRelation`, or the name of one.

    Raises:
        InvalidArgumentError: It is neither.

    >>> relation("met_by")
    <AllenRelation.MET_BY: 'met_by'>
    """
    try:
        return AllenRelation(name if isinstance(name, str) else "")
    except ValueError:
        known = ", ".join(AllenRelation)
        msg = f"no Allen relation {shown(name)}; the thirteen are {known}"
        raise InvalidArgumentError(msg) from None


@cache
def _table() -> dict[tuple[AllenRelation, AllenRelation], frozenset[AllenRelation]]:
    # Three periods have six end points, so six places show every order that they can have.
    periods = [Placements(i, i, j - 1, j - 1) for i, j in combinations(range(6), 2)]
    lies = {(a, b): next(iter(feasible(a, b))) for a, b in product(periods, repeat=2)}
    found: dict[tuple[AllenRelation, AllenRelation], set[AllenRelation]] = {}
    for a, b, c in product(periods, repeat=3):
        found.setdefault((lies[a, b], lies[b, c]), set()).add(lies[a, c])
    return {pair: frozenset(relations) for pair, relations in found.items()}
