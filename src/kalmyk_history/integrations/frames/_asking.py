"""What annotation asks: which columns, about whom, and what the rows of a frame are answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from kalmyk_history.dates import Calendar, from_day
from kalmyk_history.errors import (
    AmbiguousNameError,
    InvalidArgumentError,
    UnknownIdError,
)
from kalmyk_history.integrations.frames._columns import REASON, Column
from kalmyk_history.integrations.frames._kernel import Holds
from kalmyk_history.integrations.frames._question import Question, Row, Steps, empty_row
from kalmyk_history.integrations.frames._table import Categories, Grid, categories_of
from kalmyk_history.records import Record
from kalmyk_history.vocabulary import NullReason


@attrs.frozen(eq=False)
class Subjects:
    """
    Those whom a column may name.

    Attributes:
        column: The column that names them.
        ids: All of them.
        resolve: Gives the record that has an id or a name.
        names: Gives the id and all names of one of them.
        make: Makes the question about one of them.
    """

    column: str
    ids: tuple[str, ...]
    names: Callable[[str], list[str]]
    resolve: Callable[[str], Record]
    make: Callable[[str], Question]
    _made: dict[str, Question] = attrs.field(factory=dict[str, Question])

    def question(self, key: str) -> Question:
        """Give the question about one of them: always the same one."""
        if key not in self._made:
            return self._made.setdefault(key, self.make(key))
        return self._made[key]

    def id_of(self, name: object) -> str | None:
        """Give the id of whom *name* means; None if that is nobody, or not clear."""
        try:
            return self.resolve(name).id if isinstance(name, str) else None
        except (UnknownIdError, AmbiguousNameError, InvalidArgumentError):
            return None


@attrs.frozen(eq=False)
class Asking:
    """
    All that is asked of a frame.

    Attributes:
        date: The name of the column of dates.
        time_zone: In which time zone the day of a datetime is meant; None if it has none.
        about: One question for all rows, or those whom a column names.
        columns: What is wanted of each answer.
        reason: What the column of reasons is called; None if none is wanted.
        prefix: What stands before the name of every new column.
        calendar: The calendar of texts and years.
    """

    date: str
    time_zone: str | None
    about: Question | Subjects
    columns: tuple[Column, ...]
    reason: str | None
    prefix: str
    calendar: Calendar

    @property
    def needed(self) -> list[str]:
        """The columns that are looked at."""
        about = self.about
        return [self.date, about.column] if isinstance(about, Subjects) else [self.date]

    @property
    def names(self) -> list[str]:
        """The names of the new columns."""
        named = [f"{self.prefix}{each.name}" for each in self.columns]
        return named if self.reason is None else [*named, self.reason]

    @property
    def fill(self) -> list[str | None]:
        """What each new column holds where a row has no date, or no subject."""
        gone: list[str | None] = [None for _ in self.columns]
        return gone if self.reason is None else [*gone, NullReason.MISSING.value]

    def everyone(self) -> list[Question]:
        """Give the question about every subject."""
        about = self.about
        return [about] if isinstance(about, Question) else [*map(about.question, about.ids)]

    def unknown(self) -> Row:
        """Give the row of a subject that is not known."""
        return empty_row(self.columns, NullReason.UNKNOWN_SUBJECT)

    def missing(self) -> Row:
        """Give the row of nothing: no date, or no subject."""
        return empty_row(self.columns, NullReason.MISSING)

    def unread(self) -> Row:
        """Give the row of what cannot be read as a date."""
        return empty_row(self.columns, NullReason.UNREAD)

    def categories(self, rows: Iterable[Row]) -> list[Categories]:
        """Give the labels of each new column."""
        seen = [*rows]
        columns = self.columns if self.reason is None else (*self.columns, REASON)
        return [categories_of(column, place, seen) for place, column in enumerate(columns)]

    def steps(self, question: Question | None, holds: Holds) -> Steps:
        """Give the rows of one subject by day or by year; of nobody known without one."""
        if question is None:
            return Steps((), (self.unknown(),))
        if holds is Holds.DAYS:
            return question.steps()
        return question.steps_by(lambda day: from_day(self.calendar, day)[0], int)

    def grid(self, questions: Iterable[Question | None], holds: Holds) -> Grid:
        """Give the rows of several subjects by day or by year."""
        return Grid.of([self.steps(each, holds) for each in questions])


def rows_seen(questions: Iterable[Question]) -> list[Row]:
    """Give every row that *questions* may be answered with on some day."""
    return [row for each in questions for row in each.every_row()]
