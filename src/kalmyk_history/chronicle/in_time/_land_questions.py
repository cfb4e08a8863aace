"""Questions about land and names: who held it, from where it was governed, what it was called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import asked
from kalmyk_history.chronicle._course import (
    Course,
    Courses,
    Question,
    by_every_reading,
    course_of,
    reached,
)
from kalmyk_history.chronicle._days import (
    ALL_TIME,
    AnyDate,
    Days,
    iso_day,
    read_days,
    read_days_if_given,
)
from kalmyk_history.chronicle._library import NAMED
from kalmyk_history.chronicle._telling import as_told, fields_told
from kalmyk_history.chronicle.status._every_reading import agreed, united
from kalmyk_history.chronicle.status._status_questions import StatusQuestions
from kalmyk_history.dates import Calendar
from kalmyk_history.errors import OutOfCoverageError, SilentSourceError
from kalmyk_history.vocabulary import NameKind, Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle._view import View
    from kalmyk_history.chronicle.in_time._land import Deed, Jurisdiction
    from kalmyk_history.records import Name, Place, Polity, Record, Source, Territory, Transfer
    from kalmyk_history.store import Store


_GREGORIAN = Calendar.GREGORIAN


class LandQuestions(StatusQuestions):
    """A library that can be asked about land, its capitals and its names."""

    __slots__ = ("_land_courses",)

    def __init__(
        self, store: Store, *, view: View | None = None, whole: Self | None = None
    ) -> None:
        super().__init__(store, view=view, whole=whole)
        self._land_courses: Courses[Jurisdiction] = Courses()

    def jurisdiction_of(
        self,
        territory: str | Territory,
        *,
        on: AnyDate,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Jurisdiction:
        """
        Tell which polity held an ulus or raion on a day: in whose archives its papers are.

        A polity that took the place of the holder without a break holds what that held; the
        answer's `notes` say so.

        Args:
            territory: The territory: a record, an id, or any of its names.
            on: A day, or a vaguer date during which one polity held it.
            calendar: The calendar of *on*, where it does not say so itself.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` the answer
                is possible wherever another reading would change it.

        Raises:
            InvalidDateError: If *on* is no date.
            AmbiguousDateError: If more than one polity held it then.
            OutOfCoverageError: If the territory did not exist, or the data does not reach so far.
            SilentSourceError: If no source asked says who held it then.
            UnknownIdError: If there is no such territory or source.

        >>> import kalmyk_history as kh
        >>> kh.jurisdiction_of("yashaltinsky", on="1950").polity
        Polity('rostov-oblast')
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.jurisdiction_of(territory, on=on, calendar=calendar)
        known = self._land_courses.known(territory, on) if calendar is _GREGORIAN else None
        if known is not None:
            return known
        days = read_days(on, calendar)
        found = self._territory(territory, days)
        every = self._readings_of([found, *self._transfers_of(found)])
        deeds = [each._deed(found) for each in every]
        answer = by_every_reading(deeds, lambda deed: deed.on(days), _polity_of)
        courses = self._land_courses
        return asked(self, courses.keep(found.id, days, answer, lambda: self._land_course(deeds)))

    def jurisdictions(
        self,
        territory: str | Territory,
        *,
        during: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Jurisdiction]:
        """
        Tell every polity that held a territory, or may have, in order of time.

        It is total: where nothing is known the answer is empty.

        Raises:
            InvalidDateError: If *during* is no date.

        >>> import kalmyk_history as kh
        >>> [each.polity.id for each in kh.jurisdictions("zapadny", during="1943/1957")]
        ['kalmyk-assr-1935', 'rostov-oblast', 'kalmyk-ao-1957']
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.jurisdictions(territory, during=during, calendar=calendar)
        days = read_days_if_given(during, calendar) or ALL_TIME
        land = self._territory(territory)
        every = self._readings_of([land, *self._transfers_of(land)])
        found = [each._deed(land).during(days) for each in every]
        everything = united(found, lambda each: (each.polity.id, each.since))
        return asked(self, Answers(everything, kinds=("Jurisdiction",)))

    def capital_on(
        self,
        polity: str | Polity,
        *,
        on: AnyDate,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Place]:
        """
        Tell from which place a polity was governed: for certain, with the rest in `possible`.

        Raises:
            InvalidDateError: If *on* is no date.
            OutOfCoverageError: If the polity did not exist, or the data does not reach so far.
            SilentSourceError: If no source asked names its capital for that time.
            UnknownIdError: If there is no such polity or source.

        >>> import kalmyk_history as kh
        >>> kh.capital_on("kalmyk-ao-1920", on="1925")[0].name
        'Astrakhan'
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).capital_on(polity, on=on, calendar=calendar)
        from kalmyk_history.chronicle.in_time._names_in_time import check_existence

        days = read_days(on, calendar)
        found: Polity = self.whole.index("polity").resolve(polity, days)
        known = self._reached(days)
        check_existence(found, days)
        every = self._readings_of([found])
        answers = agreed([each._capitals(found, known) for each in every])
        answers = answers if known is days else answers.as_possible()
        if not answers and not answers.possible:
            message = f"no source asked names the capital of {found.name} on {days.words}"
            raise SilentSourceError(message, self.told_by)
        return asked(self, answers, found)

    def name_on(  # noqa: PLR0913 - each narrows the answer
        self,
        record: str | Record,
        *,
        on: AnyDate,
        lang: str = "en",
        kind: NameKind | str | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Name:
        """
        Tell what a polity, place, territory, body ... was called on a day.

        The official name in force is preferred, then the common one.

        Args:
            record: A record, an id, or any of its names.
            on: A day, or a vaguer date during which the name did not change.
            lang: The BCP 47 code of the language.
            kind: The kind of name; without one, the preferred kind in force.
            calendar: The calendar of *on*, where it does not say so itself.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ.

        Raises:
            InvalidDateError: If *on* is no date.
            InvalidArgumentError: If the record has no name in that language, or of that kind.
            AmbiguousDateError: If the name changed, or may have changed, then.
            OutOfCoverageError: If the record did not exist, or the data does not reach so far.
            SilentSourceError: If no source asked gives a name for that time.
            UnknownIdError: If there is no such record or source.

        >>> import kalmyk_history as kh
        >>> kh.name_on("elista", on="1950").text
        'Stepnoy'
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.name_on(record, on=on, lang=lang, kind=kind, calendar=calendar)
        from kalmyk_history.chronicle.in_time._names_in_time import in_language, name_of

        days = read_days(on, calendar)
        found: Record = self.whole.index(*NAMED).resolve(record, days)
        known = self._reached(days)
        every = [each._as_told(found) for each in self._readings_of([found])]
        names = [in_language(found, each, lang, kind) for each in every]
        return asked(self, name_of(found, names, known, self.told_by), found)

    def names_on(
        self,
        record: str | Record,
        *,
        on: AnyDate,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Name]:
        """
        Give every name that a record had, in all languages; the doubtful ones in `possible`.

        Raises:
            InvalidDateError: If *on* is no date.
            OutOfCoverageError: If the record did not exist, or the data does not reach so far.

        >>> import kalmyk_history as kh
        >>> [name.text for name in kh.names_on("elista", on="1950")]
        ['Stepnoy', 'Степной', 'Элст']
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).names_on(record, on=on, calendar=calendar)
        from kalmyk_history.chronicle.in_time._names_in_time import check_existence, in_force

        days = read_days(on, calendar)
        found: Record = self.whole.index(*NAMED).resolve(record, days)
        known = self._reached(days)
        check_existence(found, days)
        every = [each._as_told(found) for each in self._readings_of([found])]
        names = [
            Answers(*in_force(each.names if each else (), known.first, known.last), ("Name",))
            for each in every
        ]
        answers = agreed(names)
        return asked(self, answers if known is days else answers.as_possible(), found)

    def _capitals(self, polity: Polity, days: Days) -> Answers[Place]:
        from kalmyk_history.chronicle.in_time._seats import capitals_of

        certain, possible = capitals_of(polity, self._as_told(polity), days.first, days.last)
        places = self.whole.places
        here, perhaps = ([places[each] for each in several] for several in (certain, possible))
        return Answers(here, perhaps, ("Place",))

    def _deed(self, territory: Territory) -> Deed:
        from kalmyk_history.chronicle.in_time._holdings import Land
        from kalmyk_history.chronicle.in_time._land import Deed
        from kalmyk_history.chronicle.in_time._names_in_time import existence
        from kalmyk_history.records import Territory

        whole = self.whole
        told = self.view.seen(territory, whole.sources)
        if self.told_by:
            fields: dict[str, Any] = fields_told(told, frozenset(self.told_by))
            fields.setdefault("kind", told.kind)
            told = Territory(id=told.id, **fields)
        land = Land(
            polities=whole.polities,
            told=self.polities,
            containments=self._world().containments,
            places=whole.places,
            transfers=tuple(self.transfers.values()),
        )
        text = f"the jurisdiction of {territory.name}"
        lifetime = existence(territory)
        question = Question(text, "jurisdictions()", self.covered, self.told_by, lifetime)
        return Deed(territory, told, land, question)

    def _land_course(self, deeds: Sequence[Deed]) -> Course[Jurisdiction]:
        return course_of(deeds, [day for deed in deeds for day in deed.further_days()])

    def _transfers_of(self, territory: Territory) -> list[Transfer]:
        return [each for each in self.whole.transfers.values() if each.territory == territory.id]

    def _territory(self, territory: str | Territory, days: Days | None = None) -> Territory:
        found: Territory = self.whole.index("territory").resolve(territory, days)
        return found

    def _as_told(self, record: Record) -> Record | None:
        """Give *record* as the chronicle tells it; None if it does not."""
        seen = self.view.seen(record, self.whole.sources)
        return as_told(seen, frozenset(self.told_by)) if self.told_by else seen

    def _readings_of(self, records: Iterable[Record]) -> tuple[Self, ...]:
        """Give this chronicle; by `Policy.ALL` one more for every other reading of *records*."""
        if self.policy is not Policy.ALL:
            return (self,)
        return self.every_reading(self.disputes(records))

    def _reached(self, days: Days) -> Days:
        """
        Give *days* as far as the data reaches, if the rest of them has come by today.

        Raises:
            OutOfCoverageError: If the data does not reach so far.
        """
        until = self.covered
        known = reached(days, until, self.told_by)
        if until is not None and known.last is not None and known.last > until:
            latest = iso_day(until)
            message = f"the data reaches to {latest}, not to {days.words}"
            raise OutOfCoverageError(message, "no beginning", latest)
        return known


def _polity_of(answer: Jurisdiction) -> str:
    return answer.polity.id
