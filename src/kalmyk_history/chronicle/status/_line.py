"""The line of statuses of one people in one layer, cut where anything changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

import attrs

from kalmyk_history.chronicle.status._chain import chain_on, changes_above
from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Act, Containment, People, Polity, Status, StatusTransition
from kalmyk_history.vocabulary import Certainty, Layer


class Change(NamedTuple):
    """
    A change of status, whose record is read when it is needed.

    Attributes:
        date: From when on it is in force.
        read: Gives its transition; None where nobody says what holds.
    """

    date: HistoricalDate
    read: Callable[[], StatusTransition | None]

    @property
    def transition(self) -> StatusTransition | None:
        """The transition, if somebody says what holds."""
        return self.read()


class World(NamedTuple):
    """
    The records that statuses point to.

    Attributes:
        polities: All polities.
        containments: What each polity lay in, as the chronicle has it.
        acts: All acts.
        until: The last day that the chronicle speaks of; None for no such limit.
        sources: The ids of the sources that tell it; empty if all do.
    """

    polities: Mapping[str, Polity]
    containments: Mapping[str, tuple[Containment, ...]]
    acts: Mapping[str, Act]
    until: int | None
    sources: tuple[str, ...]


class Line(NamedTuple):
    """
    Statuses by day.

    Attributes:
        days: The first day of each piece, ascending.
        pieces: What held from that day to the next piece; None where no source says.
        statuses: The statuses in order of time, each once, as certain.
        until: The last day that the data speaks of; None for no such limit.
        sources: The ids of the sources that tell it, if not all do.
    """

    days: tuple[int, ...]
    pieces: tuple[Status | None, ...]
    statuses: tuple[Status, ...]
    until: int | None
    sources: tuple[str, ...] = ()

    def at(self, day: int) -> Status | None:
        """Give what held on *day*; None if it is not covered."""
        index = bisect_right(self.days, day) - 1
        if index < 0 or (self.until is not None and day > self.until):
            return None
        return self.pieces[index]

    def is_silent(self, first: int, last: int) -> bool:
        """Tell whether on a day from *first* to *last* nothing is said of what held."""
        low = max(0, bisect_right(self.days, first) - 1)
        return None in self.pieces[low : bisect_right(self.days, last)]

    def between(self, first: int | None, last: int | None) -> list[Status]:
        """Give each status that held, or may have held, from *first* to *last*."""
        low = 0 if first is None else max(0, bisect_right(self.days, first) - 1)
        high = len(self.days) if last is None else bisect_right(self.days, last)
        beyond = self.until is not None and first is not None and first > self.until
        found: dict[int, Status] = {}
        for piece in () if beyond else self.pieces[low:high]:
            for each in () if piece is None else (piece, *piece.others):
                place = _place_of(each, self.statuses)
                found[place] = self.statuses[place]
        return [found[place] for place in sorted(found)]


def build_line(
    people: People,
    layer: Layer,
    changes: Sequence[Change],
    world: World,
) -> Line:
    """Cut the time of *changes* also where the chain of containing polities changes."""
    cuts: list[tuple[HistoricalDate, Status | None]] = []
    for index, change in enumerate(changes):
        end = changes[index + 1].date.earliest if index + 1 < len(changes) else None
        transition = change.transition
        if transition is None:
            cuts.append((change.date, None))
        else:
            blank = _blank(people, layer, transition, world)
            cuts += _cut(blank, change.date, end, world)
    ends = [date for date, _ in cuts[1:]]
    closed: list[tuple[HistoricalDate, Status | None]] = [
        (date, status and attrs.evolve(status, until=end))
        for (date, status), end in zip_longest(cuts, ends)
    ]
    days, pieces = _pieces(closed)
    statuses = tuple(status for _, status in closed if status)
    return Line(days, pieces, statuses, world.until, world.sources)


def _blank(people: People, layer: Layer, transition: StatusTransition, world: World) -> Status:
    """Give the status that *transition* leads to, before it is known when and within what."""
    return Status(
        people=people,
        layer=layer,
        kind=transition.kind,
        standing=transition.standing,
        polity=world.polities[transition.polity] if transition.polity else None,
        within=(),
        since=transition.date,
        until=None,
        transition=transition,
        acts=tuple(world.acts[each] for each in transition.acts),
    )


def _cut(
    blank: Status, since: HistoricalDate, end: int | None, world: World
) -> list[tuple[HistoricalDate, Status]]:
    """Give a status for each chain of containing polities from *since* to *end*."""
    transition = blank.transition
    start = (transition.polity,) if transition.polity else transition.within
    dates = [
        date
        for date in changes_above(start, world.containments)
        if date.earliest > since.latest and (end is None or date.latest < end)
    ]
    found: list[tuple[HistoricalDate, Status]] = []
    for date in [since, *sorted(dates, key=lambda each: (each.earliest, each.latest))]:
        chain = chain_on(date.latest, start, world.containments)
        within = tuple(world.polities[each] for each in chain if each != transition.polity)
        if not found or found[-1][1].within != within:
            found.append((date, attrs.evolve(blank, since=date, within=within)))
    return found


def _pieces(
    cuts: Sequence[tuple[HistoricalDate, Status | None]],
) -> tuple[tuple[int, ...], tuple[Status | None, ...]]:
    """Give what held from each day on; while a change is in doubt, the likelier of both sides."""
    days: list[int] = []
    pieces: list[Status | None] = []
    before: Status | None = None
    for date, after in cuts:
        if date.earliest < date.latest:
            middle = (date.earliest + date.latest + 1) // 2
            days += [date.earliest, middle]
            pieces += [_possible(before, after), _possible(after, before)]
        days.append(date.latest)
        pieces.append(after)
        before = after
    return tuple(days), tuple(pieces)


def _possible(likelier: Status | None, other: Status | None) -> Status | None:
    if likelier is None:
        likelier, other = other, None
    if likelier is None:
        return None
    others = () if other is None else (other,)
    return attrs.evolve(likelier, certainty=Certainty.POSSIBLE, others=others)


def _place_of(status: Status, statuses: tuple[Status, ...]) -> int:
    certain = attrs.evolve(status, certainty=Certainty.CERTAIN, others=())
    return statuses.index(certain)
