"""The question what differs between two days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kalmyk_history.chronicle._citing import asked
from kalmyk_history.chronicle._days import AnyDate, read_days
from kalmyk_history.chronicle.in_time._office_questions import OfficeQuestions
from kalmyk_history.dates import Calendar, HistoricalDate
from kalmyk_history.errors import AmbiguousDateError, OutOfCoverageError
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle.in_time._difference import Diff
    from kalmyk_history.records import Source


class DifferenceQuestions(OfficeQuestions):
    """A library that can be asked what differs between two days."""

    __slots__ = ()

    def diff(
        self,
        day_a: AnyDate,
        day_b: AnyDate,
        *,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Diff:
        """
        Tell everything that differs between two days.

        Compared are the status of each people in law and on the ground, what its land lay in,
        what each polity lay in, capitals, names (in English, where there are such), officeholders,
        the jurisdictions of territories, and the members of bodies. By `Policy.ALL` both days
        have the preferred readings.

        Raises:
            InvalidDateError: If one of them is no date.
            AmbiguousDateError: If one of them is vaguer than a day.
            OutOfCoverageError: If the data does not reach so far.

        >>> import kalmyk_history as kh
        >>> change = kh.diff("1943-12-26", "1943-12-27")
        >>> [row.after for row in change.of("status") if row.record.id == "kalmyks"]
        [('abolished',)]
        """
        if according_to is not None or resolve is not None:
            return self.told(according_to, resolve).diff(day_a, day_b, calendar=calendar)
        from kalmyk_history.chronicle.in_time._compared import compared
        from kalmyk_history.chronicle.in_time._difference import Diff
        from kalmyk_history.chronicle.in_time._states import States

        days = [self._day(each, calendar) for each in (day_a, day_b)]
        states = States(
            told=self,
            line=self._line,
            world=self._world,
            as_told=self._as_told,
            roll=self._roll,
            deed=self._deed,
        )
        rows = tuple(compared(states, (days[0], days[1])))
        written = [HistoricalDate(date.fromordinal(each).isoformat()) for each in days]
        return asked(self, Diff(before=written[0], after=written[1], rows=rows))

    def _day(self, asked_for: AnyDate, calendar: Calendar | str) -> int:
        days = self._reached(read_days(asked_for, calendar))
        if days.first is None or days.last is None or days.first < days.last:
            ends = tuple(each for each in (days.first, days.last) if each is not None and each > 0)
            message = f"{days.words} is vaguer than a day, and diff() compares two days"
            raise AmbiguousDateError(message, tuple(date.fromordinal(each) for each in ends))
        if days.first < 1:
            message = f"diff() compares days from {date.min} on, not {days.words}"
            raise OutOfCoverageError(message, str(date.min), "no end")
        return days.first
