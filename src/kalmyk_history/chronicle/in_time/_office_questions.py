"""Questions about offices and those who held them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import asked
from kalmyk_history.chronicle._course import Courses, Question, by_every_reading, course_of
from kalmyk_history.chronicle._days import ALL_TIME, AnyDate, read_days, read_days_if_given
from kalmyk_history.chronicle.in_time._land_questions import LandQuestions
from kalmyk_history.chronicle.status._every_reading import united
from kalmyk_history.dates import Calendar
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle._view import View
    from kalmyk_history.chronicle.in_time._offices import Body, Officeholder, Roll
    from kalmyk_history.records import Office, Person, Source, Tenure
    from kalmyk_history.store import Store

_GREGORIAN = Calendar.GREGORIAN
_BODIES = ("polity", "people", "organization", "coalition")


class OfficeQuestions(LandQuestions):
    """A library that can be asked who held an office."""

    __slots__ = ("_office_courses",)

    def __init__(
        self, store: Store, *, view: View | None = None, whole: Self | None = None
    ) -> None:
        super().__init__(store, view=view, whole=whole)
        self._office_courses: Courses[Officeholder] = Courses()

    def officeholder(
        self,
        office: str | Office,
        *,
        on: AnyDate,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Officeholder:
        """
        Tell who held an office on a day.

        A tenure holds from its first day on, and no more on the day of its end. One whose end no
        source gives ends when the next one begins. Where sources say that the office was vacant,
        `Officeholder.person` is None.

        Args:
            office: The office: a record, an id, or any of its names.
            on: A day, or a vaguer date during which one person held it.
            calendar: The calendar of *on*, where it does not say so itself.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` the answer
                is possible wherever another reading would change it.

        Raises:
            InvalidDateError: If *on* is no date.
            AmbiguousDateError: If more than one held it then, one after another.
            OutOfCoverageError: If the day lies before the first or after the last tenure known.
            SilentSourceError: If it lies between two tenures, or if none is dated.
            UnknownIdError: If there is no such office or source.

        >>> import kalmyk_history as kh
        >>> kh.officeholder("head-of-the-republic", on="2022-12-05").person
        Person('batu-khasikov')
        >>> kh.officeholder("first-secretary-of-the-kalmyk-obkom", on="1950").person is None
        True
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.officeholder(office, on=on, calendar=calendar)
        known = self._office_courses.known(office, on) if calendar is _GREGORIAN else None
        if known is not None:
            return known
        days = read_days(on, calendar)
        found = self._office(office)
        every = self._readings_of(self._tenures_of(found))
        rolls = [each._roll(found) for each in every]
        answer = by_every_reading(rolls, lambda roll: roll.on(days), _person_of)
        courses = self._office_courses
        return asked(self, courses.keep(found.id, days, answer, lambda: course_of(rolls)))

    def officeholders(
        self,
        office: str | Office,
        *,
        during: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Officeholder]:
        """
        Tell everybody who held an office, or may have, in order of time.

        It is total: where nothing is known the answer is empty.

        Raises:
            InvalidDateError: If *during* is no date.
            UnknownIdError: If there is no such office or source.

        >>> import kalmyk_history as kh
        >>> [each.person.name for each in kh.officeholders("head-of-the-republic", during="2010")]
        ['Kirsan Ilyumzhinov', 'Alexei Orlov']
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.officeholders(office, during=during, calendar=calendar)
        days = read_days_if_given(during, calendar) or ALL_TIME
        found = self._office(office)
        every = self._readings_of(self._tenures_of(found))
        answers = [each._roll(found).during(days) for each in every]
        everything = united(answers, lambda each: (each.tenure.id, each.since, each.until))
        return asked(self, Answers(everything, kinds=("Officeholder",)))

    def _office(self, office: str | Office) -> Office:
        found: Office = self.whole.index("office").resolve(office)
        return found

    def _tenures_of(self, office: Office) -> list[Tenure]:
        return [each for each in self.whole.tenures.values() if each.office == office.id]

    def _roll(self, office: Office) -> Roll:
        from kalmyk_history.chronicle.in_time._offices import Roll, turns_of

        whole = self.whole
        body: Body = whole.index(*_BODIES).resolve(office.body) if office.body else None
        tenures = [each for each in self.tenures.values() if each.office == office.id]
        question = Question(
            f"the holder of the office of {office.name}",
            "officeholders()",
            self.covered,
            self.told_by,
        )
        return Roll(office, turns_of(tenures, body, whole.persons), whole.persons, question)


def _person_of(answer: Officeholder) -> Person | None:
    return answer.person
