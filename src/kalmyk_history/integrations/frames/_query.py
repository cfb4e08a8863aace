"""Annotation by one expression for each column: of what a database or a cluster computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._chain import Held, constant, first_of, value_at
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
    try:
        return nw.to_native(wrapped.with_columns(**made))
    except NotImplementedError as error:
        msg = f"column {asking.date!r} cannot be converted here, do it in a query: {error}"
        raise InvalidArgumentError(msg) from error


def column_expr(expr: Expr, held: Held, asking: Asking, place: int) -> Expr:
    """Give the expression of one new column."""
    import narwhals as nw

    columns = asking.columns
    counts = place < len(columns) and columns[place].counts

    def of(question: Question) -> Expr:
        return value_at(expr, held, question, place, asking.calendar)

    about = asking.about
    gone = NullReason.MISSING.value if place == len(columns) else None
    missing = constant(gone, counts=counts)
    if isinstance(about, Question):
        return first_of([(expr.is_null(), missing)], of(about))
    subject = nw.col(about.column)
    nobody = (expr.is_null() | subject.is_null(), missing)
    cases = [(subject.is_in(about.names(each)), of(about.question(each))) for each in about.ids]
    return first_of([nobody, *cases], constant(asking.unknown()[place], counts=counts))


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
