"""Annotation of what a database or a cluster computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._axes import Held
from kalmyk_history.integrations.frames._chain import by_chain
from kalmyk_history.integrations.frames._dialect import DUCKDB, SPARK, Dialect
from kalmyk_history.integrations.frames._kernel import Native, checked_zone, no_date
from kalmyk_history.integrations.frames._search import by_search

if TYPE_CHECKING:
    from narwhals import Expr

_DIALECTS: dict[str, Dialect] = {
    "DUCKDB": DUCKDB,
    "PYSPARK": SPARK,
    "PYSPARK_CONNECT": SPARK,
}


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
    dialect = _DIALECTS.get(wrapped.implementation.name)
    try:
        if dialect is None:
            return nw.to_native(by_chain(wrapped, expr, held, asking))
        return by_search(wrapped, expr, held, asking, dialect)
    except NotImplementedError as error:
        msg = f"column {asking.date!r} cannot be converted here, do it in a query: {error}"
        raise InvalidArgumentError(msg) from error


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
