"""Lists of things as tables: in the columns that fit them, cut where they are long."""

from __future__ import annotations

from collections.abc import Iterable

from kalmyk_history.integrations.notebook._answer_columns import ANSWERS
from kalmyk_history.integrations.notebook._column import Columns
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._page import Grid, Lines, Text
from kalmyk_history.integrations.notebook._record_columns import MIXED, RECORDS
from kalmyk_history.records import Record, Source


def grid(desk: Desk, caption: str, items: Iterable[object], columns: Columns = ()) -> Grid:
    """
    Show things as a table; a column in which nothing stands is left out.

    >>> import kalmyk_history as kh
    >>> shown = grid(Desk((), ("en",), 1), "Peoples", kh.peoples.values())
    >>> shown.head, len(shown.rows), shown.total == len(kh.peoples)
    (('name', 'what it is', 'sources'), 1, True)
    """
    several = list(items)
    columns = columns or columns_of(several)
    rows = [[cell(desk, each) for _, cell in columns] for each in several[: desk.rows]]
    kept = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in rows)]
    return Grid(
        caption=caption,
        head=tuple(columns[place][0] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        total=len(several),
    )


def columns_of(items: Iterable[object]) -> Columns:
    """
    Give the columns that fit all of *items*.

    >>> import kalmyk_history as kh
    >>> [label for label, _ in columns_of(kh.find("Kalmyk"))]
    ['name', 'what', 'sources']
    """
    kinds = {type(each) for each in items}
    for kind, columns in (*ANSWERS, *RECORDS):
        if kinds and all(issubclass(each, kind) for each in kinds):
            return MIXED if kind is Record and len(kinds) > 1 else columns
    if kinds and all(issubclass(each, Record | Source) for each in kinds):
        return MIXED
    return (("answer", _anything),)


def _anything(_: Desk, item: object) -> Lines:
    return ((Text(repr(item)),),)
