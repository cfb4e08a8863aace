"""Annotation of what a database or a cluster computes."""

from __future__ import annotations

from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._axes import Held
from kalmyk_history.integrations.frames._chain import by_chain
from kalmyk_history.integrations.frames._dialect import DUCKDB, SPARK, Dialect
from kalmyk_history.integrations.frames._kernel import Native, checked_zone, no_date
from kalmyk_history.integrations.frames._search import by_search

_DIALECTS: dict[str, Dialect] = {
    "DUCKDB": DUCKDB,
    "PYSPARK": SPARK,
    "PYSPARK_CONNECT": SPARK,
}


def in_query(frame: Native, asking: Asking) -> Native:
    """
    Annotate any frame that narwhals knows.

    Raises:
        InvalidDateTypeError: If the column of dates holds none.
        InvalidArgumentError: If a column of subjects holds no names, or a time zone is needed and
            not given, or the other way round.
    """
    import narwhals as nw

    wrapped = nw.from_native(frame)
    schema = wrapped.collect_schema()
    held = _held(asking, schema[asking.date])
    about = asking.about
    names = nw.String, nw.Enum, nw.Categorical
    if isinstance(about, Subjects) and not isinstance(schema[about.column], names):
        msg = f"column {about.column!r} holds {schema[about.column]}, no names"
        raise InvalidArgumentError(msg)
    dialect = _DIALECTS.get(wrapped.implementation.name)
    if dialect is None:
        return nw.to_native(by_chain(wrapped, held, asking))
    return by_search(wrapped, held, asking, dialect)


def _held(asking: Asking, kind: Native) -> Held:
    """Tell what the column of dates holds."""
    import narwhals as nw

    checked_zone(asking.date, getattr(kind, "time_zone", None), asking.time_zone)
    if kind == nw.Date:
        return "date"
    if kind == nw.Datetime:
        return "datetime"
    if kind.is_integer():
        return "year"
    if kind == nw.String:
        return "text"
    raise no_date(asking.date, kind)
