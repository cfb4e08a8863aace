"""The evidence: what a source claims, where sources differ, how they are cited."""

from __future__ import annotations

import argparse
import json
from typing import Any

from kalmyk_history._cli._asked import Speech, chronicle_of, counted, words
from kalmyk_history._cli._options import Style
from kalmyk_history._cli._page import Cell, Headline, Page, Part, Prose, Rows, Tone, Verbatim
from kalmyk_history.chronicle import Comparative, Disagreement, in_words
from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.export import cite as cited
from kalmyk_history.records import Reading, Record
from kalmyk_history.vocabulary import Accord, Verdict, word_of

_VERDICTS = {
    Verdict.SUPPORTED: Tone.SECOND,
    Verdict.PARTLY_SUPPORTED: Tone.SECOND,
    Verdict.CONTRADICTED: Tone.WRONG,
    Verdict.DISPUTED: Tone.DOUBT,
    Verdict.UNVERIFIED: Tone.FAINT,
    Verdict.OPINION: Tone.FAINT,
}


def claims(options: argparse.Namespace) -> Page:
    """Tell what a source claims, and how each claim stands to the other sources."""
    chronicle = chronicle_of(options)
    found = chronicle.claims_of(options.source)
    source = chronicle.index("source").resolve(options.source)
    rows = [
        (
            Cell(str(each.number), Tone.FAINT),
            Cell(words(each.verdict), _VERDICTS[each.verdict]),
            Cell(each.text),
        )
        for each in found
    ]
    head = Headline(source.title, counted(len(found), "claim"))
    return Page(tuple(found), [head, Rows(rows, indent=2)])


def disagreements(options: argparse.Namespace) -> Page:
    """Tell where the sources differ."""
    speech = Speech.of(options)
    told = chronicle_of(options).told(options.according_to)
    found = told.disagreements(
        table=options.table,
        record=options.record,
        field=options.field,
        source=options.source,
        since=options.since,
        until=options.until,
    )
    parts: list[Part] = [Headline(counted(len(found), "disagreement"))]
    for each in found:
        parts += [Prose(), *_parting(each, speech)]
    return Page(tuple(found), parts)


def compare(options: argparse.Namespace) -> Page:
    """Tell where two sources agree, differ and are silent."""
    speech = Speech.of(options)
    found = chronicle_of(options).compare(options.first, options.second, table=options.table)
    related = "" if found.independent else "they go back to a common origin"
    parts: list[Part] = [Headline(f"{found.first.id} | {found.second.id}", "", related)]
    for accord in Accord:
        own = [each for each in found if each.verdict is accord]
        parts += [Prose(), Headline(words(accord), counted(len(own), "field"))]
        parts.append(Rows([_compared(each, speech) for each in own], indent=2))
    return Page(found, parts)


def cite(options: argparse.Namespace) -> Page:
    """Tell the sources of records as a bibliography."""
    style = word_of(Style, options.style, "style")
    chronicle = chronicle_of(options)
    text = cited(options.records, style=style.value, chronicle=chronicle)
    answer = json.loads(cited(options.records, style="csl-json", chronicle=chronicle))
    if style is Style.TEXT:
        paragraphs = [part for each in text.split("\n") for part in (Prose(), Prose(each))]
        return Page(answer, paragraphs[1:])
    return Page(answer, [Verbatim(text.rstrip("\n"))])


def _parting(found: Disagreement, speech: Speech) -> list[Part]:
    rows = [
        (
            Cell("*" if each.preferred else " ", Tone.SECOND),
            Cell(_in_words(each.value, speech)),
            Cell(_sources(each), Tone.FAINT),
        )
        for each in found.readings
    ]
    record = found.record
    name = f"{speech.name(record)} ({record.id})" if record.names else record.id
    return [Headline(f"{name}, {words(found.field)}"), Rows(rows, indent=2, gap=1)]


def _sources(reading: Reading) -> str:
    return ", ".join(dict.fromkeys(each.source for each in reading.citations))


def _compared(row: Comparative, speech: Speech) -> tuple[Cell, ...]:
    record: Record = row.record
    what = Cell(f"{record.id}, {words(row.field)}", Tone.FAINT)
    values = [_in_words(each, speech) for each in (row.value_a, row.value_b) if each is not None]
    return what, Cell(" | ".join(dict.fromkeys(values)))


def _in_words(value: Any, speech: Speech) -> str:  # noqa: ANN401 - the value of any field
    if isinstance(value, HistoricalDate | Interval | DateSet):
        return speech.date(value)
    return in_words(value)
