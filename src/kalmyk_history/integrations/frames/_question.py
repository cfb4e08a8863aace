"""A question as frames ask it: one row of values for every day, and for every date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import attrs

from kalmyk_history.chronicle import AnyDate, Piece
from kalmyk_history.errors import (
    AmbiguousDateError,
    KalmykHistoryError,
    OutOfCoverageError,
    SilentSourceError,
)
from kalmyk_history.integrations.frames._columns import Column, Value
from kalmyk_history.vocabulary import NullReason

#: The value of each column, and then the reason why there is none.
Row: TypeAlias = tuple[Value, ...]

_REASONS: dict[type[KalmykHistoryError], NullReason] = {
    AmbiguousDateError: NullReason.AMBIGUOUS,
    OutOfCoverageError: NullReason.OUT_OF_COVERAGE,
    SilentSourceError: NullReason.SILENT,
}


@attrs.frozen(eq=False)
class Question:
    """
    What is asked about one subject, of any date.

    Attributes:
        columns: What is wanted of each answer.
        pieces: The answers through all time.
        ask: Gives the answer for one date of any kind.
    """

    columns: tuple[Column, ...]
    pieces: tuple[Piece[Any], ...]
    ask: Callable[[AnyDate], object]

    def steps(self) -> Steps:
        """Give the row of every day."""
        starts = [each.since for each in self.pieces if each.since is not None]
        return Steps.of(starts, [self._row(each.answer) for each in self.pieces])

    def every_row(self) -> list[Row]:
        """Give the row of every answer, and of what else was possible then."""
        answers = [each.answer for each in self.pieces]
        others = [other for each in answers for other in getattr(each, "others", ())]
        return [self._row(each) for each in (*answers, *others)]

    def steps_by(self, unit: Callable[[int], int], date: Callable[[int], AnyDate]) -> Steps:
        """
        Give the row of every month or year.

        Args:
            unit: Numbers the unit that a day lies in.
            date: Gives the date that a unit is.
        """
        changes = {unit(each.since) for each in self.pieces if each.since is not None} or {1}
        starts = sorted({step for each in changes for step in (each, each + 1)})
        rows = [self.row(date(each)) for each in (starts[0] - 1, *starts)]
        return Steps.of(starts, rows)

    def row(self, date: AnyDate) -> Row:
        """Give the row of one date."""
        try:
            return self._row(self.ask(date))
        except tuple(_REASONS) as error:
            return self._row(error)

    def empty(self, reason: NullReason) -> Row:
        """Give the row that says only why it is empty."""
        return empty_row(self.columns, reason)

    def _row(self, answer: object) -> Row:
        if isinstance(answer, KalmykHistoryError):
            return self.empty(_REASONS[type(answer)])
        vacant = NullReason.VACANT if getattr(answer, "person", answer) is None else None
        return (*(each.of(answer) for each in self.columns), vacant)


def empty_row(columns: Iterable[Column], reason: NullReason) -> Row:
    """Give a row without values."""
    return (*(None for _ in columns), reason)


@attrs.frozen
class Steps:
    """
    Rows along an axis of days, months or years.

    Attributes:
        starts: Where each step begins, ascending; before the first of them there is one more.
        rows: The row of each step, that before all others first.
    """

    starts: tuple[int, ...]
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, starts: Iterable[int], rows: Iterable[Row]) -> Steps:
        """Give steps, joining those that do not differ."""
        before, *after = rows
        kept: list[tuple[int, Row]] = []
        for start, row in zip(starts, after, strict=True):
            if row != (kept[-1][1] if kept else before):
                kept.append((start, row))
        return cls(tuple(start for start, _ in kept), (before, *(row for _, row in kept)))

    def only(self, value: Callable[[Row], Value]) -> Steps:
        """Give the steps of one value that is made of each row."""
        return Steps.of(self.starts, [(value(row),) for row in self.rows])

    def within(self, first: int, last: int) -> Steps:
        """Give the steps from *first* to *last*; what lies before has the row of *first*."""
        low = bisect_right(self.starts, first)
        high = bisect_right(self.starts, last)
        return Steps(self.starts[low:high], self.rows[low : high + 1])
