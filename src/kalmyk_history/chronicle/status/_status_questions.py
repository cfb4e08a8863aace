"""Questions about the status of a people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from kalmyk_history.chronicle._answers import Answers, Timeline
from kalmyk_history.chronicle._citing import asked
from kalmyk_history.chronicle._course import (
    Courses,
    Question,
    by_every_reading,
    course_of,
)
from kalmyk_history.chronicle._days import AnyDate, Days, read_days, read_days_if_given
from kalmyk_history.chronicle._library import Library
from kalmyk_history.chronicle._telling import as_told, fields_told
from kalmyk_history.chronicle.status._chain import Told
from kalmyk_history.chronicle.status._changes import changes_of
from kalmyk_history.chronicle.status._every_reading import in_all, in_any, what_held
from kalmyk_history.chronicle.status._line import Change, Line, World, build_line
from kalmyk_history.dates import Calendar
from kalmyk_history.vocabulary import Layer, Policy, word_of

if TYPE_CHECKING:
    from kalmyk_history.chronicle._disagreements import Disagreement
    from kalmyk_history.chronicle._view import View
    from kalmyk_history.records import People, Source, Status, StatusTransition
    from kalmyk_history.store import Store

# The defaults: bound once, since a look-up in an enum costs as much as the rest of an answer.
_GREGORIAN = Calendar.GREGORIAN
_DE_JURE = Layer.DE_JURE

#: The fields on which the answer to a question of status depends, by table.
_DECIDING = {
    "transition": frozenset({"date", "until", "kind", "standing", "polity", "within"}),
    "polity": frozenset({"part_of"}),
}


class StatusQuestions(Library):
    """A library that can be asked which status a people had."""

    __slots__ = ("_courses", "_every", "_lines")

    def __init__(
        self, store: Store, *, view: View | None = None, whole: Self | None = None
    ) -> None:
        super().__init__(store, view=view, whole=whole)
        self._lines: dict[tuple[str, Layer], Line] = {}
        self._every: dict[tuple[str, Layer], tuple[Self, ...]] = {}
        self._courses: Courses[Status] = Courses()

    def status_on(  # noqa: PLR0913 - each narrows the question
        self,
        day: AnyDate,
        *,
        of: str | People = "kalmyks",
        layer: Layer | str = _DE_JURE,
        calendar: Calendar | str = _GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Status:
        """
        Tell which political status a people had on a day.

        Args:
            day: A day, or a vaguer date during which one status held: a `datetime.date`, EDTF,
                plain English (``27 December 1943``), a year as `int`, a `HistoricalDate`.
            of: The people: a record, an id, or any of its names.
            layer: The law, the ground, or what somebody claims.
            calendar: The calendar of *day*, where it does not say so itself.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ: the preferred one, unless
                the chronicle was made with another `Policy`. By `Policy.ALL` the answer is
                possible wherever another reading would change what held, and `Status.others`
                has what the others give; each reading is tried alone, all else as preferred.

        Raises:
            InvalidDateError: If *day* is no date.
            AmbiguousDateError: If more than one status held during it.
            OutOfCoverageError: If the data does not reach so far.
            SilentSourceError: If the source asked does not say.
            UnknownIdError: If there is no such people or source.

        >>> import kalmyk_history as kh
        >>> kh.status_on("1771-10-19", calendar="julian").kind.value
        'provincial_administration'
        >>> kh.status_on("1935-10-21", resolve="all").others[0].kind.value
        'autonomous_oblast'
        """
        if (
            according_to is None
            and resolve is None
            and calendar is _GREGORIAN
            and layer is _DE_JURE
            and (known := self._courses.known(of, day)) is not None
        ):
            return known
        told = self.told(according_to, resolve)
        return told._answer_on(read_days(day, calendar), of, layer)

    def statuses_during(  # noqa: PLR0913 - each narrows the question
        self,
        period: AnyDate,
        *,
        of: str | People = "kalmyks",
        layer: Layer | str = Layer.DE_JURE,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Timeline:
        """
        Tell every status that a people had, or may have had, during a time.

        It is total: where nothing is known the answer is empty. By `Policy.ALL` it is the union
        of what each reading gives; what only some give has the certainty ``possible``.

        Raises:
            InvalidDateError: If *period* is no date.

        >>> import kalmyk_history as kh
        >>> [status.kind.value for status in kh.statuses_during("1943")]
        ['autonomous_republic', 'abolished']
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.statuses_during(period, of=of, layer=layer, calendar=calendar)
        days = read_days(period, calendar)
        lines = self._lines_all(self._people(of), _checked_layer(layer))
        found = [line.during(days) for line in lines]
        return asked(self, Timeline(in_all(found)))

    def timeline(
        self,
        *,
        of: str | People = "kalmyks",
        layer: Layer | str = Layer.DE_JURE,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Timeline:
        """
        Give all statuses of a people in order of time.

        By `Policy.ALL` it is the union of what each reading gives; what only some give has the
        certainty ``possible``.

        >>> import kalmyk_history as kh
        >>> kh.timeline(according_to="lozynskyj-2022")[0].kind.value
        'khanate'
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).timeline(of=of, layer=layer)
        lines = self._lines_all(self._people(of), _checked_layer(layer))
        return asked(self, Timeline(in_all([line.statuses for line in lines])))

    def transitions(  # noqa: PLR0913 - each narrows the answer
        self,
        *,
        of: str | People = "kalmyks",
        layer: Layer | str = Layer.DE_JURE,
        since: AnyDate | None = None,
        until: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[StatusTransition]:
        """
        Give the changes of a people's status in order of time.

        Args:
            of: The people.
            layer: The law, the ground, or what somebody claims.
            since: Leave out what certainly came before this.
            until: Leave out what certainly came after this.
            calendar: The calendar of *since* and *until*.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` a change
                comes once for each of its readings.

        >>> import kalmyk_history as kh
        >>> [each.kind.value for each in kh.transitions(since="1957", until="1958")]
        ['autonomous_oblast', 'autonomous_republic']
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.transitions(of=of, layer=layer, since=since, until=until, calendar=calendar)
        begin, end = (read_days_if_given(each, calendar) for each in (since, until))
        first = begin.first if begin else None
        last = end.last if end else None
        people, known = self._people(of), _checked_layer(layer)
        every = in_any(each._told(people, known) for each in self._readings(people, known))
        found = [
            each
            for each in every
            if (first is None or each.date.latest >= first)
            and (last is None or each.date.earliest <= last)
        ]
        return asked(self, Answers(found, kinds=("StatusTransition",)))

    def _answer_on(self, days: Days, of: str | People, layer: Layer | str) -> Status:
        people, known = self._people(of), _checked_layer(layer)
        lines = self._lines_all(people, known)
        found = by_every_reading(lines, lambda line: line.on(days), what_held)
        if known is _DE_JURE:
            self._courses.keep(people.id, days, found, lambda: course_of(lines))
        return asked(self, found)

    def _lines_all(self, people: People, layer: Layer) -> list[Line]:
        """Give the line of statuses; by `Policy.ALL` after it that of every other reading."""
        return [each._line(people, layer) for each in self._readings(people, layer)]

    def _readings(self, people: People, layer: Layer) -> tuple[Self, ...]:
        """Give this chronicle; by `Policy.ALL` after it one for every other reading."""
        if self.policy is not Policy.ALL:
            return (self,)
        key = (people.id, layer)
        if key not in self._every:
            return self._every.setdefault(key, self.every_reading(self._deciding(people, layer)))
        return self._every[key]

    def _deciding(self, people: People, layer: Layer) -> Iterator[Disagreement]:
        """Give the disagreements on which the status of *people* depends."""
        changes = [
            each
            for each in self.whole.table("transition").values()
            if each.people == people.id and each.layer in {Layer.DE_JURE, layer}
        ]
        for table, records in (("transition", changes), ("polity", self.whole.polities.values())):
            for each in self.disputes(records):
                if each.field in _DECIDING[table]:
                    yield each

    def _line(self, people: People, layer: Layer) -> Line:
        key = (people.id, layer)
        if key not in self._lines:
            changes = self._changes_in(*key)
            question = Question(
                text=f"the status of {people.name}",
                total="statuses_during()",
                until=self.covered,
                sources=self.told_by,
                nothing="" if changes or self.told_by else self._nothing_of(people, layer),
            )
            line = build_line(people, layer, changes, self._world(), question)
            return self._lines.setdefault(key, line)
        return self._lines[key]

    def _nothing_of(self, people: People, layer: Layer) -> str:
        """Say of whom a status is recorded, where of *people* none is."""
        told = {each.people for each in self.table("transition").values() if each.layer is layer}
        names = [each.name for each in self.whole.peoples.values() if each.id in told]
        recorded = f"recorded are those of {', '.join(names)}" if names else "nor of anybody else"
        where = "" if layer is Layer.DE_JURE else f" in the layer {layer.value!r}"
        return f"no status of {people.name} is recorded{where}; {recorded}"

    def _changes_in(self, people: str, layer: Layer) -> list[Change]:
        law = self._changes(people, Layer.DE_JURE)
        others = self._changes(people, layer) if layer is not Layer.DE_JURE else []
        return changes_of(law, layer, others)

    def _told(self, people: People, layer: Layer) -> list[StatusTransition]:
        changes = changes_of(self._changes(people.id, layer), Layer.DE_JURE, ())
        transitions = [each.transition for each in changes]
        return [each for each in transitions if each]

    def _world(self) -> World:
        whole = self.whole
        containments = Told(self.polities, whole.polities)
        return World(whole.polities, containments, whole.acts)

    def _changes(self, people: str, layer: Layer) -> list[Change]:
        """Give the changes of status told of; a source may date one and not say what followed."""
        mine = frozenset(self.told_by)
        found: list[Change] = []
        for record in self.whole.table("transition").values():
            if record.people != people or record.layer is not layer:
                continue
            seen = self.view.seen(record, self.whole.sources)
            told = as_told(seen, mine) if mine else seen
            date = told.date if told else fields_told(seen, mine).get("date")
            if date is not None:
                order = (record.date.earliest, record.date.latest)
                found.append(Change(date, told, order))
        return found

    def _people(self, people: str | People) -> People:
        found: People = self.whole.index("people").resolve(people)
        return found


def _checked_layer(layer: Layer | str) -> Layer:
    return word_of(Layer, layer, "layer")
