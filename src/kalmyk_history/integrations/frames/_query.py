"""Annotation by one expression for each column: of what a database or a cluster computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._chain import Held, constant, value_at
from kalmyk_history.integrations.frames._kernel import Native, checked_zone, no_date
from kalmyk_history.integrations.frames._question import Question
from kalmyk_history.vocabulary import NullReason

if TYPE_CHECKING:
    from narwhals import Expr


def in_query(frame: Native, asking: Asking) -> Native:
    """Annotate any frame that narwhals knows."""
    import narwhals as nw

    wrapped = nw.from_native(frame)
    schema = wrapped.collect_schema()
    expr, held = _dates(asking, schema[asking.date])
    about = asking.about
    if isinstance(about, Subjects) and schema[about.column] != nw.String:
        msg = f"column {about.column!r} holds {schema[about.column]}, no names"
        raise InvalidArgumentError(msg)
    made = {name: column_expr(expr, held, asking, place) for place, name in enumerate(asking.names)}
    return nw.to_native(wrapped.with_columns(**made))


def column_expr(expr: Expr, held: Held, asking: Asking, place: int) -> Expr:
    """Give the expression of one new column."""
    import narwhals as nw

    columns = asking.columns
    counts = place < len(columns) and columns[place].counts

    def of(question: Question) -> Expr:
        return value_at(expr, held, question, place, asking.calendar)

    about = asking.about
    missing = expr.is_null()
    if isinstance(about, Question):
        found = of(about)
    else:
        subject = nw.col(about.column)
        missing = missing | subject.is_null()
        found = constant(asking.unknown()[place], counts=counts)
        for each in about.ids:
            named = subject.is_in(about.names(each))
            found = nw.when(named).then(of(about.question(each))).otherwise(found)
    gone = NullReason.MISSING.value if place == len(columns) else None
    return nw.when(missing).then(constant(gone, counts=counts)).otherwise(found)


def _dates(asking: Asking, kind: Native) -> tuple[Expr, Held]:
    """Give the expression of the dates, and what it holds."""
    import narwhals as nw

    name = asking.date
    expr = nw.col(name)
    zone = checked_zone(name, getattr(kind, "time_zone", None), asking.time_zone)
    if zone is not None:
        return expr.dt.convert_time_zone(zone).dt.replace_time_zone(None), "datetime"
    if kind == nw.Date:
        return expr, "date"
    if kind == nw.Datetime:
        return expr, "datetime"
    if kind.is_integer():
        return expr, "year"
    if kind == nw.String:
        return expr, "text"
    raise no_date(name, kind)
