"""An answer as one expression: one case after another, up to the last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import attrs

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking
from kalmyk_history.integrations.frames._axes import Axis, Held, axes_of
from kalmyk_history.integrations.frames._kernel import Native
from kalmyk_history.integrations.frames._question import Question, Row
from kalmyk_history.vocabulary import NullReason

if TYPE_CHECKING:
    from narwhals import Expr, LazyFrame

#: The first year of which PySpark takes a day as a constant.
_SPARK_FIRST = 1000


@attrs.frozen
class Wanted:
    """
    What an expression makes of a row.

    Attributes:
        place: Which of its values it takes.
        counts: Whether that is a number instead of text.
    """

    place: int
    counts: bool = False

    def constant(self, row: Row) -> Expr:
        """Give what is made of a row, as an expression that has a type even if it is null."""
        import narwhals as nw

        value = row[self.place]
        if value is not None:
            return nw.lit(value, nw.Int32) if self.counts else nw.lit(str(value), nw.String)
        # null as a constant of text would be the text "None" in pandas 2
        some = nw.lit(0, nw.Int32) if self.counts else nw.lit("", nw.String)
        return nw.when(nw.lit(value=False)).then(some)


def by_chain(frame: LazyFrame[Native], held: Held, asking: Asking) -> LazyFrame[Native]:
    """
    Give a frame with the new columns, for an engine that no search is written for.

    Raises:
        InvalidArgumentError: If it cannot convert time zones.
    """
    import narwhals as nw

    expr = nw.col(asking.date)
    if asking.time_zone is not None:
        expr = expr.dt.convert_time_zone(asking.time_zone).dt.replace_time_zone(None)
    counts = [*(each.counts for each in asking.columns), False]
    made = {
        name: answer_expr(expr, held, asking, Wanted(place, counts[place]))
        for place, name in enumerate(asking.names)
    }
    try:
        return frame.with_columns(**made)
    except NotImplementedError as error:
        msg = f"column {asking.date!r} cannot be converted here, do it in a query: {error}"
        raise InvalidArgumentError(msg) from error


def answer_expr(expr: Expr, held: Held, asking: Asking, wanted: Wanted) -> Expr:
    """Give the expression of what is wanted of each row's answer."""
    import narwhals as nw

    def of(question: Question) -> Expr:
        return _value_at(expr, held, question, wanted, asking)

    about = asking.about
    missing = wanted.constant(asking.missing())
    if isinstance(about, Question):
        return _first_of([(expr.is_null(), missing)], of(about))
    subject = nw.col(about.column)
    nobody = (expr.is_null() | subject.is_null(), missing)
    cases = [(subject.is_in(about.names(each)), of(about.question(each))) for each in about.ids]
    return _first_of([nobody, *cases], wanted.constant(asking.unknown()))


def _value_at(expr: Expr, held: Held, question: Question, wanted: Wanted, asking: Asking) -> Expr:
    """
    Give what is wanted of the row that answers what *expr* holds.

    Where it holds null the value has no meaning.
    """
    axes = axes_of(held, question, asking.calendar)
    chains = [_along(expr, held, axis, wanted) for axis in axes]
    if held != "text":
        return chains[0]
    cases = [(axis.takes(expr), chain) for axis, chain in zip(axes, chains, strict=True)]
    return _first_of(cases, wanted.constant(question.empty(NullReason.UNREAD)))


def _along(expr: Expr, held: Held, axis: Axis, wanted: Wanted) -> Expr:
    kept = axis.steps.only(lambda row: row[wanted.place])
    *earlier, last = map(attrs.evolve(wanted, place=0).constant, kept.rows)
    befores = [_before(expr, held, axis, start) for start in kept.starts]
    return _first_of(zip(befores, earlier, strict=True), last)


def _before(expr: Expr, held: Held, axis: Axis, start: int) -> Expr:
    if held == "year":
        return expr < start
    if held == "text":
        return expr < axis.text(start)
    day = (date if held == "date" else datetime).fromordinal(start)
    return expr < day if day.year >= _SPARK_FIRST else _packed(expr) < _packed_day(day)


def _packed(expr: Expr) -> Expr:
    """Give days as numbers in their order, for Spark reads no constant before the year 1000."""
    days = expr.dt
    return days.year() * 10_000 + days.month() * 100 + days.day()


def _packed_day(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _first_of(cases: Iterable[tuple[Expr, Expr]], otherwise: Expr) -> Expr:
    """Give the value of the first case that holds, all of them in one expression."""
    import narwhals as nw

    made: Any = nw
    for condition, value in cases:
        made = made.when(condition).then(value)
    found: Expr = otherwise if made is nw else made.otherwise(otherwise)
    return found
