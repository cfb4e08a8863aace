"""The statuses of one people in one layer, cut where anything changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

import attrs

from kalmyk_history.chronicle._course import (
    Question,
    Spell,
    as_possible,
    choose,
    met,
    near,
    reached,
    succession,
)
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle.status._chain import chain_on, changes_above
from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Act, Containment, People, Polity, Status, StatusTransition
from kalmyk_history.vocabulary import Certainty, Layer


class Change(NamedTuple):
    """
    A change of status.

    Attributes:
        date: From when on it is in force.
        transition: Its transition; None where nobody says what holds.
        order: By the preferred readings, the first and the last day on which it can have come.
    """

    date: HistoricalDate
    transition: StatusTransition | None
    order: tuple[int, int]


class World(NamedTuple):
    """
    The records that statuses point to.

    Attributes:
        polities: All polities.
        containments: What each polity lay in, as the chronicle has it.
        acts: All acts.
    """

    polities: Mapping[str, Polity]
    containments: Mapping[str, tuple[Containment, ...]]
    acts: Mapping[str, Act]


@attrs.frozen(eq=False)
class Line:
    """
    The statuses of one people in one layer.

    Attributes:
        spells: When each held, in order of time.
        question: What is asked.
    """

    spells: tuple[Spell[Status], ...]
    question: Question

    @property
    def statuses(self) -> list[Status]:
        """The statuses in order of time, each once, as certain."""
        return [each.value for each in self.spells]

    def on(self, days: Days) -> Status:
        """Tell which status held during *days*; see `choose` for what is refused."""
        known = reached(days, self.question.until, self.question.sources)
        spells = near(self.spells, known.first, known.last)
        found = choose(spells, days, self)
        status = found.spell.value
        if found.certainty is Certainty.CERTAIN and not found.notes:
            return status
        return attrs.evolve(
            status,
            certainty=found.certainty,
            others=tuple(as_possible(each.value) for each in found.others),
            notes=(*status.notes, *found.notes),
        )

    def named(self, status: Status) -> str:
        """Give the word for a status."""
        return status.kind.value

    def shown(self, spell: Spell[Status]) -> Status:
        """Give the status that a spell is."""
        return spell.value

    def at(self, day: int) -> Status | None:
        """Tell what held on *day*; None if nobody says."""
        days = Days(day, day, "")
        return self.on(days) if self.during(days) else None

    def during(self, days: Days) -> list[Status]:
        """Give each status that held, or may have held, on any of *days*."""
        until = self.question.until
        late = until is not None and (days.first or until) > until
        spells = near(self.spells, until if late else days.first, days.last)
        held = [spell.value for spell, _ in met(spells, days, self.question)]
        return [as_possible(status) for status in held] if late else held


def build_line(
    people: People, layer: Layer, changes: Sequence[Change], world: World, question: Question
) -> Line:
    """Cut the time of *changes* also where the chain of containing polities changes."""
    cuts: list[tuple[HistoricalDate, Status | None]] = []
    for index, change in enumerate(changes):
        end = changes[index + 1].date.earliest if index + 1 < len(changes) else None
        if change.transition is None:
            cuts.append((change.date, None))
        else:
            blank = _blank(people, layer, change.transition, world)
            cuts += _cut(blank, change.date, end, world)
    ends = (date for date, _ in cuts[1:])
    closed = [
        ((date.earliest, date.latest), status and attrs.evolve(status, until=end))
        for (date, status), end in zip_longest(cuts, ends)
    ]
    begun = cuts[0][0].earliest if cuts else None
    return Line(succession(closed), attrs.evolve(question, lifetime=(begun, None)))


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
