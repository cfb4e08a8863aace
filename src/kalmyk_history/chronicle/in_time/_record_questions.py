"""Questions about the whole record: figures, lines of polities, days of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import asked
from kalmyk_history.chronicle._days import AnyDate, checked_calendar, read_days_if_given
from kalmyk_history.chronicle.in_time._difference_questions import DifferenceQuestions
from kalmyk_history.chronicle.in_time._figures import (
    checked_measure,
    in_area,
    in_order,
    may_refer_to,
)
from kalmyk_history.chronicle.status._every_reading import united, what_is_stated
from kalmyk_history.dates import Calendar
from kalmyk_history.vocabulary import Measure, Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle.in_time._almanac import Anniversary
    from kalmyk_history.chronicle.in_time._lineage import Lineage
    from kalmyk_history.records import (
        People,
        Place,
        Polity,
        PopulationCount,
        Record,
        Source,
        Territory,
    )

_AREAS = ("polity", "territory", "place")
_DATED = ("act", "event", "transition", "tenure", "transfer")


class RecordQuestions(DifferenceQuestions):
    """A library that can be asked about everything that its records hold."""

    __slots__ = ()

    def population(  # noqa: PLR0913 - each narrows the answer
        self,
        of: str | People | None = "kalmyks",
        *,
        area: str | Polity | Territory | Place | None = None,
        on: AnyDate | None = None,
        measure: Measure | str | None = Measure.RESIDENTS,
        during: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[PopulationCount]:
        """
        Give the census figures and estimates of a people, in order of the time they refer to.

        A figure says how it came about (`PopulationCount.kind`), and has the numbers that other
        sources give among its readings. Where there is none, the answer is empty.

        Args:
            of: The people; None for figures of all inhabitants.
            area: Only figures for this polity, territory or place, or for an area that stands in
                words in the data.
            on: Only figures whose time may include this day.
            measure: What is counted; None for everything.
            during: Only figures of which a day may lie within this.
            calendar: The calendar of *on* and *during*.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` there is
                one record for each reading.

        Raises:
            UnknownIdError: If there is no such people, area or source.
            InvalidArgumentError: If there is no such measure.
            InvalidDateError: If *on* or *during* is no date.

        >>> import kalmyk_history as kh
        >>> [str(each.count) for each in kh.population(area="russian-federation", on="2010")]
        ['183,372']
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).population(
                of, area=area, on=on, measure=measure, during=during, calendar=calendar
            )
        whole = self.whole
        people = None if of is None else whole.index("people").resolve(of).id
        counted = checked_measure(measure)
        known = whole.population_counts.values()
        then, period = (read_days_if_given(each, calendar) for each in (on, during))
        areas = whole.index(*_AREAS)
        lies_there = None if area is None else in_area(area, areas, known, then or period)
        own = [each for each in known if each.people == people]
        readings = [each.population_counts.values() for each in self._readings_of(own)]
        found = [
            each
            for each in united(readings, what_is_stated)
            if each.people == people
            and counted in {None, each.measure}
            and (lies_there is None or lies_there(each))
            and (then is None or may_refer_to(each, then))
            and (period is None or may_refer_to(each, period))
        ]
        return asked(self, Answers(in_order(found), kinds=("PopulationCount",)))

    def lineage(
        self,
        polity: str | Polity,
        *,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Lineage:
        """
        Give the line of a polity: what it came from, and what came of it, at every remove.

        By `Policy.ALL` it has the preferred readings.

        Raises:
            UnknownIdError: If there is no such polity or source.

        >>> import kalmyk_history as kh
        >>> [each.id for each in kh.lineage("kalmyk-assr-1958").descendants]
        ['kalmyk-ssr-1990', 'republic-of-kalmykia']
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).lineage(polity)
        from kalmyk_history.chronicle.in_time._lineage import lineage_of

        whole = self.whole
        found: Polity = whole.index("polity").resolve(polity)
        predecessors = {key: each.predecessors for key, each in self.polities.items()}
        return asked(self, lineage_of(found, whole.polities, predecessors))

    def on_this_day(
        self,
        month: int,
        day: int,
        *,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Anniversary]:
        """
        Tell what happened on a day of the year, in order of time.

        Acts, events, changes of status, tenures and transfers count, as far as the sources give
        the very day. A day of the other calendar is converted: its text shows both styles.

        Args:
            month: The month, from 1 to 12.
            day: The day of the month; 29 February is one.
            calendar: The calendar in which month and day are meant.
            according_to: The source to be followed, instead of all of them.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` the days of
                every reading count.

        Raises:
            InvalidArgumentError: If no year has such a day.
            InvalidTypeError: If month or day is no whole number.

        >>> import kalmyk_history as kh
        >>> print(kh.on_this_day(1, 16)[0].date, kh.on_this_day(1, 16)[0].date.calendar.value)
        1771-01-05 julian
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).on_this_day(month, day, calendar=calendar)
        from kalmyk_history.chronicle.in_time._almanac import anniversaries

        chosen = checked_calendar(calendar)
        dated: list[Record] = [
            each for table in _DATED for each in self.whole.table(table).values()
        ]
        found = [
            anniversaries(
                month,
                day,
                chosen,
                (each for table in _DATED for each in chronicle.table(table).values()),
            )
            for chronicle in self._readings_of(dated)
        ]
        everything = united(found, lambda each: (each.record.id, each.field, each.date))
        everything.sort(key=lambda each: each.date.earliest)
        return asked(self, Answers(everything, kinds=("Anniversary",)))
