"""Records: by their names, one by one, table by table."""

from __future__ import annotations

import argparse

from kalmyk_history._cli._asked import Speech, chronicle_of, counted, told_by, words
from kalmyk_history._cli._page import Cell, Headline, Page, Part, Prose, Rows, Tone, labelled
from kalmyk_history._cli.commands.status import explained
from kalmyk_history.records import Claim, Record, Source, table_of


def find(options: argparse.Namespace) -> Page:
    """Tell which records have a name."""
    speech = Speech.of(options)
    found = chronicle_of(options).find(options.text)
    rows = [
        (Cell(_kind(each), Tone.FAINT), Cell(each.id, Tone.STRONG), Cell(speech.told(each)))
        for each in found
    ]
    listed: Part = Rows(rows) if rows else Prose("nothing has such a name", Tone.FAINT)
    return Page(tuple(found), [listed])


def show(options: argparse.Namespace) -> Page:
    """Tell what a record says, and on what it rests."""
    chronicle = chronicle_of(options)
    record = chronicle.record(options.record)
    kind = _kind(record)
    if isinstance(record, Source):
        from kalmyk_history.export import cite

        text = cite(record, chronicle=chronicle)
        return Page(record, [Headline(record.title, f"{kind} {record.id}"), Prose(), Prose(text)])
    names = [(each.language, each.text) for each in record.names]
    title = f"claim {record.number}" if isinstance(record, Claim) else record.name
    parts: list[Part] = [Headline(title, f"{kind} {record.id}"), labelled(names), Prose()]
    return Page(record, [*parts, *explained(chronicle.why(record)).parts])


def table(options: argparse.Namespace) -> Page:
    """Tell all records of a table."""
    speech = Speech.of(options)
    records = [*told_by(options).table(options.table).values()]
    rows = [
        (Cell(each.id, Tone.STRONG), Cell(speech.told(each)))
        for each in records
        if isinstance(each, Record | Source)
    ]
    head = Headline(words(options.table), counted(len(records), "record"))
    return Page(records, [head, Rows(rows, indent=2)])


def _kind(record: Record | Source) -> str:
    return "source" if isinstance(record, Source) else words(table_of(record))
