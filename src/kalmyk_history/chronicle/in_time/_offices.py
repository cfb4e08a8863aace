"""Who held an office on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from kalmyk_history.chronicle._course import (
    Question,
    Spell,
    as_possible,
    bounds,
    choose,
    met,
    sorted_out,
)
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle.in_time._end import End
from kalmyk_history.records import (
    Citation,
    Displayed,
    Office,
    Organization,
    People,
    Person,
    Polity,
    Reading,
    Tenure,
)
from kalmyk_history.vocabulary import Certainty

Body = Polity | People | Organization | None


@attrs.frozen(kw_only=True, repr=False)
class Officeholder(Displayed):
    """
    Who held an office, derived from the tenures of it.

    Attributes:
        office: The office.
        person: Who held it; None where sources say that it was vacant.
        tenure: The tenure behind the answer.
        since: When the tenure began, if a source says.
        until: When it ended: as a source says, or else when the next one began.
        certainty: Whether it was so for certain on the day asked for.
        others: If it is only possible: who else may have held it on that day.
        alongside: Who held it beside this one, where several may.
        notes: What a reader of this answer should know.

    >>> import kalmyk_history as kh
    >>> kh.officeholder("head-of-the-republic", on="2022-12-05").person.name
    'Batu Khasikov'
    """

    office: Office
    person: Person | None
    tenure: Tenure
    since: End | None
    until: End | None
    certainty: Certainty = Certainty.CERTAIN
    others: tuple[Officeholder, ...] = ()
    alongside: tuple[Officeholder, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title borne: that of the tenure, or else the name of the office."""
        return self.tenure.title or self.office.name

    @property
    def records(self) -> tuple[Tenure, ...]:
        """The records behind the answer."""
        return (self.tenure,)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the tenure."""
        return self.tenure.citations

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings of the tenure."""
        return self.tenure.readings

    def readings_of(self, field: str) -> tuple[Reading, ...]:
        """Give the readings of one field of the tenure, the preferred first."""
        return self.tenure.readings_of(field)

    def __repr__(self) -> str:
        who = None if self.person is None else self.person.id
        since = "" if self.since is None else f", since={str(self.since)!r}"
        until = "" if self.until is None else f", until={str(self.until)!r}"
        possible = "" if self.certainty is Certainty.CERTAIN else ", certainty='possible'"
        return f"Officeholder({who!r}, office={self.office.id!r}{since}{until}{possible})"


@attrs.frozen
class Turn:
    """
    A tenure with its end, as far as it can be told.

    Attributes:
        tenure: The tenure.
        until: When it ended: as a source says, or else when the next one began.
        notes: What no source was found to say.
    """

    tenure: Tenure
    until: End | None
    notes: tuple[str, ...]


@attrs.frozen(eq=False)
class Roll:
    """
    All tenures of one office.

    Attributes:
        office: The office.
        spells: When each is known to have held, in order of time.
        persons: All persons.
        question: What is asked.
    """

    office: Office
    spells: tuple[Spell[Turn], ...]
    persons: Mapping[str, Person]
    question: Question

    def on(self, days: Days) -> Officeholder:
        """Tell who held the office during *days*; see `choose` for what is refused."""
        placed = [each for each in self.spells if each.since is not None]
        pool = [each for each in placed if not each.value.tenure.concurrent]
        shared = [each for each in placed if each.value.tenure.concurrent]
        certain, possible = sorted_out(shared, days.first, days.last)
        beside = [*certain, *possible]
        if beside and sorted_out(pool, days.first, days.last) == ([], []):
            pool = [beside.pop(0)]
        found = choose(pool or shared, days, self)
        turn = found.spell
        return attrs.evolve(
            self.shown(turn),
            certainty=found.certainty,
            others=tuple(as_possible(self.shown(each)) for each in found.others),
            alongside=tuple(self._during(each, days) for each in beside),
            notes=(*turn.value.notes, *found.notes),
        )

    def during(self, days: Days) -> tuple[Officeholder, ...]:
        """Give everybody who held the office, or may have held it, on any of *days*."""
        if days.first is None and days.last is None:
            return tuple(self.shown(each) for each in self.spells)
        return tuple(
            attrs.evolve(self.shown(each), certainty=certainty)
            for each, certainty in met(self.spells, days, self.question)
        )

    def shown(self, turn: Spell[Turn]) -> Officeholder:
        """Give the answer that a turn is."""
        tenure = turn.value.tenure
        return Officeholder(
            office=self.office,
            person=None if tenure.person is None else self.persons[tenure.person],
            tenure=tenure,
            since=tenure.since,
            until=turn.value.until,
            certainty=Certainty.CERTAIN if turn.sure else Certainty.POSSIBLE,
            notes=turn.value.notes,
        )

    def _during(self, turn: Spell[Turn], days: Days) -> Officeholder:
        met = turn.surely_meets(days.first, days.last)
        certainty = Certainty.CERTAIN if met else Certainty.POSSIBLE
        return attrs.evolve(self.shown(turn), certainty=certainty)

    def named(self, turn: Turn) -> str:
        """Give the name of who held the office."""
        who = turn.tenure.person
        return "nobody" if who is None else self.persons[who].name


def turns_of(
    tenures: Iterable[Tenure], body: Body, persons: Mapping[str, Person]
) -> tuple[Spell[Turn], ...]:
    """
    Give the turns of one office in order of time.

    A tenure whose end no source gives ends when the next one begins. Without a next one it lasts,
    unless the body that it leads has ended or the person has died: then its end is not known. A
    tenure whose beginning no source gives did not begin before the end of the one before it, nor
    before the body or the person; where none of these is known, it has no place in time.
    """
    ordered = sorted(tenures, key=_place)
    turns: list[Spell[Turn]] = []
    floor: int | None = None
    for index, tenure in enumerate(ordered):
        later = () if tenure.concurrent else ordered[index + 1 :]
        until = tenure.until or next((each.since for each in later if each.since), None)
        low, high = _lifetime(body, persons.get(tenure.person or ""))
        lows = [each for each in (low, floor) if each is not None]
        turns.append(_turn(tenure, until, max(lows, default=None), high))
        if (ends := bounds(until)) and not tenure.concurrent:
            floor = ends[0]
    return tuple(turns)


def _turn(tenure: Tenure, until: End | None, low: int | None, high: int | None) -> Spell[Turn]:
    """Place a tenure in time; an end that no source gives lies anywhere within *low* and *high*."""
    begins, ends = bounds(tenure.since), bounds(until)
    notes: list[str] = []
    if begins is None:
        notes.append("no source seen says when this tenure began")
        if low is not None:
            begins = (low, max(low, ends[0] - 1 if ends else low))
    if ends is None and (tenure.since is None or high is not None):
        notes.append("no source seen says when this tenure ended")
        if high is not None:
            first = high if begins is None else begins[1] + 1
            ends = (first, max(first, high))
    sure = begins is not None and (tenure.since is not None or until is not None)
    return Spell(Turn(tenure, until, tuple(notes)), begins, ends, sure)


def _place(tenure: Tenure) -> tuple[bool, int, bool]:
    when = bounds(tenure.since or tenure.until)
    return (when is None, when[0] if when else 0, tenure.since is not None)


def _lifetime(body: Body, person: Person | None) -> tuple[int | None, int | None]:
    """Give the first day, and the day after the last, on which the person can lead the body."""
    begins: list[int | None] = []
    ends: list[int | None] = []
    if isinstance(body, Polity):
        begins.append(body.span.since and body.span.since.earliest)
        ends.append(body.span.until and body.span.until.latest)
    elif isinstance(body, Organization):
        begins.append(body.founded and body.founded.earliest)
        ends.append(body.dissolved and body.dissolved.latest)
    if person is not None:
        begins.append(person.born and person.born.earliest)
        ends.append(person.died and person.died.latest and person.died.latest + 1)
    return (
        max((each for each in begins if each is not None), default=None),
        min((each for each in ends if each is not None), default=None),
    )
