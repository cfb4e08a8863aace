"""The values of fields as one text each, as they stand in a cell."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from types import UnionType
from typing import Any

from kalmyk_history.chronicle import Jurisdiction, Officeholder
from kalmyk_history.dates import Dated
from kalmyk_history.records import (
    Containment,
    Copy,
    Edition,
    Identifier,
    Name,
    Quantity,
    Reading,
    Record,
    Seat,
    Source,
    Span,
    Status,
)

#: What stands between the several texts of one cell.
BETWEEN = "; "


def in_text(value: object) -> str:
    """
    Give a value as the text of a cell.

    >>> from kalmyk_history.dates import HistoricalDate
    >>> in_text(Quantity.parse("../5000~")), in_text(Span(since=HistoricalDate("1920-11")))
    ('../5000~', '1920-11/..')
    >>> in_text((Identifier(scheme="wikidata", value="Q1"), 5, "x"))
    'wikidata:Q1; 5; x'
    """
    for kinds, writer in _WRITERS:
        if isinstance(value, kinds):
            return writer(value)
    return str(value)


def joined(values: tuple[object, ...]) -> str:
    """Give several values as one text."""
    return BETWEEN.join(map(in_text, values))


def _quantity(count: Quantity) -> str:
    ends = [".." if each is None else str(each) for each in (count.least, count.most)]
    return "/".join(dict.fromkeys(ends)) + "~" * count.approximate


def _dated(thing: str, span: Span) -> str:
    return thing if span == Span() else f"{thing} ({in_text(span)})"


_WRITERS: tuple[tuple[type | UnionType, Callable[[Any], str]], ...] = (
    (StrEnum, lambda word: word.value),
    (Dated, lambda date: date.edtf),
    (Record | Source | Edition, lambda record: record.id),
    (tuple, joined),
    (Quantity, _quantity),
    (Span, lambda span: f"{span.since or '..'}/{span.until or '..'}"),
    (Name, lambda name: name.text),
    (Identifier, lambda each: f"{each.scheme}:{each.value}"),
    (Containment, lambda each: _dated(each.polity, each.span)),
    (Seat, lambda each: _dated(each.place, each.span)),
    (Copy, lambda each: each.url),
    (Reading, lambda each: each.field),
    (Status, lambda each: each.kind.value),
    (Officeholder, lambda each: each.person.id if each.person else ""),
    (Jurisdiction, lambda each: each.polity.id),
)
