"""The changes of status in one layer, in order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from kalmyk_history.chronicle._course import Bounds, in_order
from kalmyk_history.chronicle.status._line import Change
from kalmyk_history.vocabulary import Layer


def changes_of(law: Iterable[Change], layer: Layer, others: Iterable[Change]) -> list[Change]:
    """
    Give the changes of one layer in order.

    On the ground the law holds wherever no transition of the ground says otherwise; a claimed
    status ends without a successor.
    """
    if layer is Layer.DE_JURE:
        return _ordered(law)
    base = _ordered(law) if layer is Layer.DE_FACTO else []
    overlays = _ordered(others)
    changes = list(overlays)
    hidden: list[tuple[int, int | None]] = []
    for each, follower in zip_longest(overlays, overlays[1:]):
        until = each.transition.until if each.transition else None
        hidden.append((each.date.earliest, until.latest if until else None))
        if until and (follower is None or until.latest < follower.date.earliest):
            before = [change for change in base if change.date.latest <= until.latest]
            again = before[-1].transition if before else None
            changes.append(Change(until, again, (until.earliest, until.latest)))
    changes += [
        change
        for change in base
        if not any(
            first <= change.date.earliest and (last is None or change.date.latest <= last)
            for first, last in hidden
        )
    ]
    return _ordered(changes)


def _ordered(changes: Iterable[Change]) -> list[Change]:
    return in_order(in_order([*changes], _order), _days)


def _days(change: Change) -> Bounds:
    return change.date.earliest, change.date.latest


def _order(change: Change) -> Bounds:
    return change.order
