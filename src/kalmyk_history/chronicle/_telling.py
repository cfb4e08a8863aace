"""History as some sources tell it: each field as they give it, all else absent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from kalmyk_history.records import Record, statements

if TYPE_CHECKING:
    from kalmyk_history.records import Source

R = TypeVar("R", bound=Record)


def as_told(record: R, sources: frozenset[str]) -> R | None:
    """
    Give *record* as *sources* tell it; None if they do not tell enough to make one.

    A field that they do not speak of falls back to its default, never to another source's value.
    """
    told = fields_told(record, sources)
    if not told:
        return None
    values: dict[str, Any] = {}
    for name, field in statements(type(record)).items():
        if name in told:
            values[name] = told[name]
        elif field.metadata.get("key"):
            values[name] = getattr(record, name)
        elif field.default is attrs.NOTHING:
            return None
    return type(record)(
        id=record.id,
        aliases=record.aliases,
        citations=tuple(each for each in record.citations if each.source in sources),
        other_readings=(),
        **values,
    )


def fields_told(record: Record, sources: frozenset[str]) -> dict[str, Any]:
    """Give the value of each field that *sources* support in *record* as it is seen."""
    told: dict[str, Any] = {}
    for citation in record.citations:
        if citation.source in sources:
            told |= {field: getattr(record, field) for field in citation.supports}
    return told


def place_in_list(record: Record, sources: frozenset[str]) -> tuple[bool, int]:
    """Give a sort key: the place of *record* in the list that *sources* print, unlisted last."""
    places = [
        citation.position
        for citation in record.citations
        if citation.source in sources and citation.position is not None
    ]
    return (not places, min(places, default=0))


def told_table(
    records: Mapping[str, Record | Source], sources: frozenset[str]
) -> dict[str, Record | Source]:
    """Give the records of a table as *sources* tell them."""
    from kalmyk_history.records import Claim, Source

    table: dict[str, Record | Source] = {}
    for key, record in records.items():
        if isinstance(record, Source):
            told: Record | Source | None = record if record.id in sources else None
        elif isinstance(record, Claim):
            told = record if record.source in sources else None
        else:
            told = as_told(record, sources)
        if told is not None:
            table[key] = told
    return table
