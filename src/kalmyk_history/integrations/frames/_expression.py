"""The status of a people as an expression, for plans of one's own."""

# needs: narwhals, duckdb

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from kalmyk_history.dates import Calendar
from kalmyk_history.errors import InvalidArgumentError, shown, suggestion
from kalmyk_history.integrations.frames._asking import Asking
from kalmyk_history.integrations.frames._axes import Held
from kalmyk_history.integrations.frames._build import DATES, plain_text, status_question, told
from kalmyk_history.integrations.frames._chain import Wanted, answer_expr
from kalmyk_history.integrations.frames._columns import STATUS, chosen
from kalmyk_history.integrations.frames._dispatch import narwhals
from kalmyk_history.vocabulary import Layer, Policy, word_of

if TYPE_CHECKING:
    from narwhals import Expr

    from kalmyk_history.chronicle import Chronicle
    from kalmyk_history.records import People, Source


def status_expr(  # noqa: PLR0913 - each narrows the question
    date: str,
    column: str = "kind",
    *,
    of: str | People = "kalmyks",
    layer: Layer | str = Layer.DE_JURE,
    calendar: Calendar | str = Calendar.GREGORIAN,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    holds: Held = "date",
    chronicle: Chronicle | None = None,
) -> Expr:
    """
    Give the status of a people as an expression of narwhals.

    It is one chain of conditions over the days of change, text or null for every row, and works
    in any plan: of polars, DuckDB, Dask, PySpark.

    Args:
        date: The name of the column of dates.
        column: What is wanted: a column of `annotate`, or ``reason``.
        of: The people: a record, an id, or any of its names.
        layer: The law, the ground, or what somebody claims.
        calendar: The calendar of texts and years.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        holds: What the column holds: ``date``, ``datetime`` without a time zone (pandas and Dask
            have no other), ``year``, or ``text`` of the forms ``YYYY-MM-DD``, ``YYYY-MM``,
            ``YYYY``.
        chronicle: A chronicle of one's own data.

    Raises:
        MissingExtraError: If narwhals is not installed.
        InvalidArgumentError: If there is no such column, or nothing that it can hold.
        UnknownIdError: If there is no such people or source.

    >>> import duckdb, narwhals as nw, kalmyk_history as kh
    >>> letters = nw.from_native(duckdb.sql("select date '1944-05-01' as written"))
    >>> letters.with_columns(kind=kh.status_expr("written")).to_native().fetchall()
    [(datetime.date(1944, 5, 1), 'abolished')]
    """
    dates = plain_text(date, DATES)
    kinds: tuple[Held, ...] = get_args(Held)
    word = plain_text(holds, "what the column holds is a word")
    if word not in kinds:
        near = suggestion(word, kinds) or f"; it is one of {', '.join(kinds)}"
        msg = f"no column holds {shown(word)}{near}"
        raise InvalidArgumentError(msg)
    held = kinds[kinds.index(word)]
    nw = narwhals()
    name = plain_text(column, "the column wanted is a name")
    wanted = () if name == "reason" else chosen(name, STATUS)
    words = word_of(Calendar, calendar, "calendar")
    question = status_question(
        told(chronicle, according_to, resolve), of, wanted, word_of(Layer, layer, "layer"), words
    )
    asking = Asking(dates, None, question, wanted, "reason", "", words)
    made: Expr = answer_expr(nw.col(dates), held, asking, Wanted(0))
    return made
