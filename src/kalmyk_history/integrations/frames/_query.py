"""
Annotation by expressions, of what a database or a cluster computes.

Several columns are made of one long expression that gives the number of the row that answers, and
a short one for each, that gives what stands there: the days are compared once.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._chain import Held, Wanted, first_of, value_at
from kalmyk_history.integrations.frames._columns import Value
from kalmyk_history.integrations.frames._kernel import Native, checked_zone, no_date
from kalmyk_history.integrations.frames._question import Question, Row

if TYPE_CHECKING:
    from narwhals import Expr, LazyFrame


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
    way = _at_once if len(asking.names) == 1 else _by_code
    try:
        return nw.to_native(way(wrapped, expr, held, asking))
    except NotImplementedError as error:
        msg = f"column {asking.date!r} cannot be converted here, do it in a query: {error}"
        raise InvalidArgumentError(msg) from error


def _at_once(frame: LazyFrame[Native], expr: Expr, held: Held, asking: Asking) -> LazyFrame[Native]:
    """Give a frame with the only new column."""
    (name,) = asking.names
    return frame.with_columns(**{name: answer_expr(expr, held, asking, _wanted(asking, 0))})


def _by_code(frame: LazyFrame[Native], expr: Expr, held: Held, asking: Asking) -> LazyFrame[Native]:
    """Give a frame with the new columns: the number of each row first, then what stands there."""
    import narwhals as nw

    codes: dict[Row, int] = {}
    number = Wanted(lambda row: codes.setdefault(row, len(codes)), counts=True)
    code = "_" + max((*frame.collect_schema(), *asking.names), key=len)
    coded = frame.with_columns(**{code: answer_expr(expr, held, asking, number)})
    made = {
        name: _label_of(nw.col(code), codes, place, asking)
        for place, name in enumerate(asking.names)
    }
    return coded.with_columns(**made).drop(code)


def _wanted(asking: Asking, place: int) -> Wanted:
    columns = asking.columns
    return Wanted(itemgetter(place), place < len(columns) and columns[place].counts)


def _label_of(code: Expr, codes: dict[Row, int], place: int, asking: Asking) -> Expr:
    """Give the expression of one new column: what stands at *place* in the row of each code."""
    import narwhals as nw

    label = _wanted(asking, place)
    rows: dict[Value, list[Row]] = {}
    for row in codes:
        rows.setdefault(row[place], []).append(row)
    empty = rows.pop(None, [asking.missing()])

    def is_one(several: list[Row]) -> Expr:
        return nw.any_horizontal(*(code == codes[row] for row in several), ignore_nulls=False)

    cases = [(is_one(several), label.constant(several[0])) for several in rows.values()]
    return first_of(cases, label.constant(empty[0]))


def answer_expr(expr: Expr, held: Held, asking: Asking, wanted: Wanted) -> Expr:
    """Give the expression of what is wanted of each row's answer."""
    import narwhals as nw

    def of(question: Question) -> Expr:
        return value_at(expr, held, question, wanted, asking.calendar)

    about = asking.about
    missing = wanted.constant(asking.missing())
    if isinstance(about, Question):
        return first_of([(expr.is_null(), missing)], of(about))
    subject = nw.col(about.column)
    nobody = (expr.is_null() | subject.is_null(), missing)
    cases = [(subject.is_in(about.names(each)), of(about.question(each))) for each in about.ids]
    return first_of([nobody, *cases], wanted.constant(asking.unknown()))


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
