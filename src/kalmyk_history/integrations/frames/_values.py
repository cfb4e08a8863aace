"""What answers a value of any kind: a text, a date, a year."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import attrs

from kalmyk_history.dates import Calendar, as_date
from kalmyk_history.errors import InvalidDateError
from kalmyk_history.integrations.frames._asking import Asking
from kalmyk_history.integrations.frames._kernel import Native
from kalmyk_history.integrations.frames._question import Question, Row, Steps
from kalmyk_history.integrations.frames._table import Table

#: The first and the last day of a date; None for an open end.
Days = tuple[int | None, int | None]


@attrs.frozen(eq=False)
class Values:
    """
    Different values, each read as a date once.

    Attributes:
        given: The values.
        days: The days of each; None if it is no date.
    """

    given: Sequence[Native]
    days: Sequence[Days | None]

    @classmethod
    def of(cls, given: Sequence[object], calendar: Calendar) -> Values:
        """Read each value as a date."""
        return cls(given, [_days_of(each, calendar) for each in given])

    def check(self, name: str) -> None:
        """
        Refuse a column without one date.

        Raises:
            InvalidDateError: If there are values, and none of them is a date.
        """
        if self.given and not any(self.days):
            reason = f"no value of column {name!r} is a date, this one being the first"
            raise InvalidDateError(self.given[0], reason)


@attrs.frozen(eq=False)
class Rows:
    """
    The row of every subject and value, found when it is asked for.

    Attributes:
        asking: What is asked.
        questions: About whom; None where the subject is not known.
        values: Of which dates.
    """

    asking: Asking
    questions: Sequence[Question | None]
    values: Values
    _steps: dict[int, Steps] = attrs.field(factory=dict[int, Steps])
    _vague: dict[tuple[int, Days], Row] = attrs.field(factory=dict[tuple[int, Days], Row])

    def table(self, positions: Iterable[int]) -> Table:
        """Give the rows at some positions."""
        runs = [(self.at(position), 1) for position in positions]
        return Table(runs or [(self.asking.missing(), 1)])

    def at(self, position: int) -> Row:
        """Give the row at a position, those of the first subject first."""
        subject, place = divmod(position, len(self.values.given))
        question, days = self.questions[subject], self.values.days[place]
        if question is None:
            return self.asking.unknown()
        if days is None:
            return self.asking.unread()
        first, last = days
        if first is not None and first == last:
            return self._on_day(subject, question, first)
        if (subject, days) not in self._vague:
            self._vague[subject, days] = question.row(self.values.given[place])
        return self._vague[subject, days]

    def _on_day(self, subject: int, question: Question, day: int) -> Row:
        if subject not in self._steps:
            self._steps[subject] = question.steps()
        steps = self._steps[subject]
        return steps.rows[bisect_right(steps.starts, day)]


def _days_of(value: object, calendar: Calendar) -> Days | None:
    try:
        date = as_date(value, calendar=calendar)
    except InvalidDateError:
        return None
    return date.earliest, date.latest
