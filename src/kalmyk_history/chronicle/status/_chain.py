"""What a polity lay in on a day: the chain upward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Containment, Span
from kalmyk_history.vocabulary import Certainty

if TYPE_CHECKING:
    from kalmyk_history.records import Polity

Containments = Mapping[str, tuple[Containment, ...]]


class Told(Mapping[str, tuple[Containment, ...]]):
    """What each polity of *whole* lay in, as *told*; looked up when it is asked for."""

    __slots__ = ("_known", "_told", "_whole")

    def __init__(self, told: Mapping[str, Polity], whole: Mapping[str, Polity]) -> None:
        self._told = told
        self._whole = whole
        self._known: dict[str, tuple[Containment, ...]] = {}

    def __getitem__(self, polity: str) -> tuple[Containment, ...]:
        known = self._known.get(polity)
        return self._known.setdefault(polity, self._read(polity)) if known is None else known

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    def _read(self, polity: str) -> tuple[Containment, ...]:
        life = self._whole[polity].span
        return _lasting(self._told[polity].part_of, life) if polity in self._told else ()


def chain_on(day: int, start: Iterable[str], containments: Containments) -> tuple[str, ...]:
    """
    Give the polities *start* and all that contained them on *day*, nearest first.

    Where several lie side by side (the four units that divided the land in 1943) they keep their
    order; what contains them comes after them all.
    """
    depth: dict[str, int] = {}
    level = list(start)
    step = 0
    while level and step <= len(containments):
        for each in level:
            depth.pop(each, None)
            depth[each] = step
        level = [
            upper
            for each in dict.fromkeys(level)
            for upper in _containers(containments.get(each, ()), day)
        ]
        step += 1
    return tuple(sorted(depth, key=depth.__getitem__))


def changes_above(start: Iterable[str], containments: Containments) -> list[HistoricalDate]:
    """Give every date at which the chain above *start* may change."""
    dates: dict[HistoricalDate, None] = {}
    seen: set[str] = set()
    todo = list(start)
    while todo:
        each = todo.pop()
        if each in seen:
            continue
        seen.add(each)
        for containment in containments.get(each, ()):
            todo.append(containment.polity)
            for date in (containment.span.since, containment.span.until):
                if date is not None:
                    dates[date] = None
    return list(dates)


def _lasting(containments: tuple[Containment, ...], life: Span) -> tuple[Containment, ...]:
    """
    Give *containments* without the ends that they only share with the polity itself.

    By a reading that lets the polity live on, it then lives on in what contained it.
    """
    if life.until is None:
        return containments
    return tuple(
        attrs.evolve(each, span=Span(since=each.span.since))
        if each.span.until == life.until
        else each
        for each in containments
    )


def _containers(containments: tuple[Containment, ...], day: int) -> list[str]:
    """Give what surely contained a polity on *day*, or else what possibly did."""
    found: dict[Certainty, list[Containment]] = {Certainty.CERTAIN: [], Certainty.POSSIBLE: []}
    for each in containments:
        if certainty := each.span.certainty_on(day):
            found[certainty].append(each)
    return [each.polity for each in found[Certainty.CERTAIN] or found[Certainty.POSSIBLE]]
