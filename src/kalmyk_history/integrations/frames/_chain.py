"""Steps as an expression: one case after another, up to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from kalmyk_history.dates import Calendar, from_day
from kalmyk_history.integrations.frames._columns import Value
from kalmyk_history.integrations.frames._question import Question, Row, Steps
from kalmyk_history.vocabulary import NullReason

if TYPE_CHECKING:
    from narwhals import Expr

#: What a column of dates holds, as far as an expression must know.
Held: TypeAlias = Literal["date", "datetime", "year", "text"]

_LAST_DAY = date.max.toordinal()
_LAST_YEAR = date.max.year
_MONTHS = 12
#: The first year of which PySpark takes a day as a constant.
_SPARK_FIRST = 1000

_MONTHLY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_DAY = f"[0-9]{{4}}-({_MONTHLY}|02-(0[1-9]|1[0-9]|2[0-8]))"
_FOURTH = "(0[48]|[2468][048]|[13579][26])"
_LEAP_DAY = {
    Calendar.GREGORIAN: f"([0-9][0-9]{_FOURTH}|({_FOURTH}|00)00)-02-29",
    Calendar.JULIAN: f"[0-9][0-9]({_FOURTH}|00)-02-29",
}


@attrs.frozen
class Wanted:
    """
    What an expression makes of a row.

    Attributes:
        value: Gives it.
        counts: Whether it is a number instead of text.
    """

    value: Callable[[Row], Value]
    counts: bool

    def constant(self, row: Row) -> Expr:
        """Give what is made of a row, as an expression that has a type even if it is null."""
        import narwhals as nw

        return nw.lit(self.value(row), dtype=nw.Int32 if self.counts else nw.String)


def value_at(
    expr: Expr, held: Held, question: Question, wanted: Wanted, calendar: Calendar
) -> Expr:
    """
    Give what is wanted of the row that answers what *expr* holds.

    Where it holds null the value has no meaning.
    """

    def chain(steps: Steps, below: Callable[[int], Expr]) -> Expr:
        return _chain(steps, below, wanted)

    if held == "year":
        return chain(_by_year(question, calendar), lambda start: expr < start)
    if held == "text":
        return _text(expr, question, wanted, calendar)
    steps = question.steps()
    if steps.starts and steps.starts[0] < 1:
        kept = steps.within(1, _LAST_DAY)
        steps = Steps((1, *kept.starts), (question.empty(NullReason.OUT_OF_COVERAGE), *kept.rows))
    kind = date if held == "date" else datetime

    def before(start: int) -> Expr:
        day = kind.fromordinal(start)
        return expr < day if day.year >= _SPARK_FIRST else _packed(expr) < _packed_day(day)

    return chain(steps.within(0, _LAST_DAY), before)


def _packed(expr: Expr) -> Expr:
    """Give days as numbers in their order, for Spark reads no constant before the year 1000."""
    days = expr.dt
    return days.year() * 10_000 + days.month() * 100 + days.day()


def _packed_day(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _chain(steps: Steps, below: Callable[[int], Expr], wanted: Wanted) -> Expr:
    made = Wanted(itemgetter(0), wanted.counts)
    kept = steps.only(wanted.value)
    *earlier, last = map(made.constant, kept.rows)
    cases = [(below(start), value) for start, value in zip(kept.starts, earlier, strict=True)]
    return first_of(cases, last)


def first_of(cases: Iterable[tuple[Expr, Expr]], otherwise: Expr) -> Expr:
    """Give the value of the first case that holds, all of them in one expression."""
    import narwhals as nw

    made: Any = nw
    for condition, value in cases:
        made = made.when(condition).then(value)
    found: Expr = otherwise if made is nw else made.otherwise(otherwise)
    return found


def _by_year(question: Question, calendar: Calendar) -> Steps:
    return question.steps_by(lambda day: from_day(calendar, day)[0], int)


def _text(expr: Expr, question: Question, wanted: Wanted, calendar: Calendar) -> Expr:
    """
    Give the value for text of the forms ``YYYY-MM-DD``, ``YYYY-MM`` and ``YYYY``.

    Such texts are in the order of time, so that they need no reading.
    """

    def month_of(day: int) -> int:
        year, month, _ = from_day(calendar, day)
        return year * _MONTHS + month - 1

    def month_text(month: int) -> str:
        year = month // _MONTHS
        return f"{'-' * (year < 0)}{abs(year):04}-{month % _MONTHS + 1:02}"

    def day_text(day: int) -> str:
        year, month, number = from_day(calendar, day)
        return f"{year:04}-{month:02}-{number:02}"

    first, last = _ends(calendar)
    axes = (
        (_by_year(question, calendar).within(0, _LAST_YEAR), "{:04}".format, "[0-9]{4}"),
        (
            question.steps_by(month_of, month_text).within(0, month_of(last)),
            month_text,
            "[0-9]{4}-(0[1-9]|1[0-2])",
        ),
        (question.steps().within(first, last), day_text, f"{_DAY}|{_LEAP_DAY[calendar]}"),
    )
    cases: list[tuple[Expr, Expr]] = []
    for steps, text, form in axes:
        # `$` alone would let a line break follow
        is_such = (expr.str.len_chars() == len(text(0))) & expr.str.contains(f"^({form})$")
        found = _chain(
            steps,
            lambda start, text=text: expr < text(start),  # type: ignore[misc]
            wanted,
        )
        cases.append((is_such, found))
    return first_of(cases, wanted.constant(question.empty(NullReason.UNREAD)))


def _ends(calendar: Calendar) -> tuple[int, int]:
    """Give the first and the last day whose year has four digits."""
    from kalmyk_history.dates import HistoricalDate

    first, last = (HistoricalDate(text, calendar=calendar) for text in ("0000", "9999"))
    return first.earliest, last.latest
