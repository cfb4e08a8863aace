"""Pages of records: names, what is said with the other readings, footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from kalmyk_history.integrations.notebook._cells import lines_of
from kalmyk_history.integrations.notebook._desk import Desk, between
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import (
    capital,
    names_of,
    other_names,
    title_of,
)
from kalmyk_history.integrations.notebook._page import (
    Block,
    Fact,
    Facts,
    Folded,
    Page,
    Paragraph,
    Phrase,
    Text,
    Tone,
)
from kalmyk_history.integrations.notebook._readings import said, stated
from kalmyk_history.records import Citation, Claim, Record, statements, table_of
from kalmyk_history.vocabulary import NameKind

#: The fields that have a place of their own on the page.
_APART = frozenset({"names", "summary", "identifiers", "text", "source", "locator"})
#: What the fields are called, where their names alone say too little.
_LABELS = {
    "area_km2": "area, km²",
    "body": "leads",
    "date": "when",
    "on_behalf_of": "on behalf of",
    "part_of": "part of",
    "span": "existed",
    "identifiers": "elsewhere",
}
_DOT = Text(" · ", Tone.MUTED)


def record_page(desk: Desk, record: Record) -> Page:
    """
    Show a record: its names, what is said of it with the other readings, its footnotes.

    >>> import kalmyk_history as kh
    >>> people = kh.peoples["kalmyks"]
    >>> record_page(Desk(people, ("en",), None), people).kicker
    'People'
    """
    title = title_of(desk, record, Tone.STRONG)
    below = subtitle(desk, record)
    blocks = [*_summary(desk, record)]
    if facts := tuple(_facts(desk, record)):
        blocks.append(Facts(facts))
    blocks += all_names(desk, record)
    return Page(capital(table_of(record)), title, below, (*blocks, *desk.notes()))


def subtitle(desk: Desk, record: Record) -> Phrase:
    """
    Give the names of a record in the other languages, their footnotes, and its id.

    >>> import kalmyk_history as kh
    >>> people = kh.peoples["kalmyks"]
    >>> subtitle(Desk(people, ("en", "ru"), None), people)[0].text
    'Калмыки'
    """
    names = between(_DOT, [(each,) for each in other_names(desk, record)])
    marks = desk.marks(each for each in record.citations if "names" in each.supports)
    return (*between(_DOT, [names, (Text(record.id, Tone.CODE),)]), *marks)


def all_names(desk: Desk, record: Record) -> Iterator[Block]:
    """Give every name of a record, folded, if the head does not say them all."""
    head = {each.text for each in names_of(desk, record)}
    plain = {NameKind.COMMON}
    if all(each.text in head and each.kind in plain for each in record.names):
        return
    names = grid(desk, "Names in all languages", record.names)
    yield Folded(f"All names ({len(record.names)})", (names,))


def _summary(desk: Desk, record: Record) -> Iterator[Block]:
    if record.summary:
        marks = desk.marks(each for each in record.citations if "summary" in each.supports)
        yield Paragraph((Text(record.summary), *marks))


def _facts(desk: Desk, record: Record) -> Iterator[Fact]:
    if isinstance(record, Claim):
        origin = Citation(source=record.source, locator=record.locator)
        place = (Text(f", {record.locator}"),) if record.locator else ()
        source = (*_source_title(desk, record.source), *place, *desk.marks([origin]))
        yield Fact("put forward in", (source,))
    fields = sorted(statements(type(record)), key=lambda name: name == "identifiers")
    for field in fields:
        if _is_said(record, field):
            yield stated(desk, record, field, _LABELS.get(field, ""))
    rest = [each for each in record.citations if not desk.is_cited(each)]
    yield from said("evidence", lines_of(desk.marks(rest)))
    yield from said("former ids", tuple((Text(each, Tone.CODE),) for each in record.aliases))


def _is_said(record: Record, field: str) -> bool:
    """Tell whether a field has a line: it says something, or another reading of it does."""
    if any(each.field == field for each in record.other_readings):
        return True
    value = getattr(record, field)
    usual = value is (field == "whole")
    apart = field in _APART - {"identifiers"} and (field != "text" or isinstance(record, Claim))
    return not apart and not usual and value not in (None, "", (), 0)


def _source_title(desk: Desk, key: str) -> Phrase:
    source = desk.sources.get(key)
    if source is None:
        return (Text(key, Tone.CODE),)
    return (Text(source.title, Tone.TITLE, source.language),)
