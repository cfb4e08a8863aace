"""The rows that answer a column of dates in a query: along one axis, or three for text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from kalmyk_history.dates import Calendar, HistoricalDate, from_day
from kalmyk_history.integrations.frames._question import Question, Steps
from kalmyk_history.vocabulary import NullReason

if TYPE_CHECKING:
    from narwhals import Expr

#: What a column of dates holds, as far as a query must know.
Held: TypeAlias = Literal["date", "datetime", "year", "text"]

_LAST_DAY = date.max.toordinal()
_LAST_YEAR = date.max.year
_MONTHS = 12

_MONTHLY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_DAY = f"[0-9]{{4}}-({_MONTHLY}|02-(0[1-9]|1[0-9]|2[0-8]))"
_FOURTH = "(0[48]|[2468][048]|[13579][26])"
_LEAP_DAY = {
    Calendar.GREGORIAN: f"([0-9][0-9]{_FOURTH}|({_FOURTH}|00)00)-02-29",
    Calendar.JULIAN: f"[0-9][0-9]({_FOURTH}|00)-02-29",
}


def forms_of(calendar: Calendar) -> tuple[str, str, str]:
    """Give the patterns of texts that are a year, a month, a day."""
    return "[0-9]{4}", "[0-9]{4}-(0[1-9]|1[0-2])", f"{_DAY}|{_LEAP_DAY[calendar]}"


@attrs.frozen(eq=False)
class Axis:
    """
    Steps, and how a database writes where they begin.

    Attributes:
        steps: The rows.
        text: Writes the day, month or year on which a step begins.
        form: The pattern of texts that lie on this axis; None where there is no other axis.
    """

    steps: Steps
    text: Callable[[int], str]
    form: str | None = None

    def takes(self, expr: Expr) -> Expr:
        """Tell of which texts *expr* has the form."""
        # `$` alone would let a line break follow
        length = len(self.text(0))
        return (expr.str.len_chars() == length) & expr.str.contains(f"^({self.form})$")


def axes_of(held: Held, question: Question, calendar: Calendar) -> tuple[Axis, ...]:
    """
    Give the axes on which a column of dates lies.

    Texts of the forms ``YYYY``, ``YYYY-MM`` and ``YYYY-MM-DD`` are in the order of time within
    each form, so that they need no reading.
    """
    if held == "text":
        return _texts(question, calendar)
    if held == "year":
        return (Axis(_by_year(question, calendar), str),)
    steps = question.steps()
    if steps.starts and steps.starts[0] < 1:
        kept = steps.within(1, _LAST_DAY)
        steps = Steps((1, *kept.starts), (question.empty(NullReason.OUT_OF_COVERAGE), *kept.rows))
    return (Axis(steps.within(0, _LAST_DAY), lambda day: date.fromordinal(day).isoformat()),)


def _by_year(question: Question, calendar: Calendar) -> Steps:
    return question.steps_by(lambda day: from_day(calendar, day)[0], int)


def _texts(question: Question, calendar: Calendar) -> tuple[Axis, ...]:
    def month_of(day: int) -> int:
        year, month, _ = from_day(calendar, day)
        return year * _MONTHS + month - 1

    def month_text(month: int) -> str:
        year = month // _MONTHS
        return f"{'-' * (year < 0)}{abs(year):04}-{month % _MONTHS + 1:02}"

    def day_text(day: int) -> str:
        year, month, number = from_day(calendar, day)
        return f"{year:04}-{month:02}-{number:02}"

    first, last = (HistoricalDate(text, calendar=calendar) for text in ("0000", "9999"))
    years = _by_year(question, calendar).within(0, _LAST_YEAR)
    months = question.steps_by(month_of, month_text).within(0, month_of(last.latest))
    days = question.steps().within(first.earliest, last.latest)
    year_form, month_form, day_form = forms_of(calendar)
    return (
        Axis(years, "{:04}".format, year_form),
        Axis(months, month_text, month_form),
        Axis(days, day_text, day_form),
    )
