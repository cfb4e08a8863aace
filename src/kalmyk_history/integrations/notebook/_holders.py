"""Pages of who held an office, and of which polity held a territory."""

from __future__ import annotations

from collections.abc import Iterator

from kalmyk_history.chronicle import Jurisdiction, Officeholder
from kalmyk_history.integrations.notebook._cells import lines_of
from kalmyk_history.integrations.notebook._column import time_of
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import named, other_names, title_of, words
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
from kalmyk_history.integrations.notebook._readings import POSSIBLE, one_line, said, stated
from kalmyk_history.records import Person, Polity, Record, Territory, Transfer
from kalmyk_history.vocabulary import Certainty


def officeholder_page(desk: Desk, holder: Officeholder) -> Page:
    """
    Show who held an office, since when and until when.

    >>> import kalmyk_history as kh
    >>> holder = kh.officeholder("head-of-the-republic", on="2022-12-05")
    >>> officeholder_page(Desk(holder, ("en",), None), holder).title[0].text
    'Batu Khasikov'
    """
    facts = [
        *said("office", (named(desk, holder.office),)),
        *said("title", ((Text(holder.tenure.title),),) if holder.tenure.title else ()),
        Fact("when", time_of(desk, holder)),
        *said("alongside", tuple(_who(desk, each.person) for each in holder.alongside)),
        *_behind(desk, holder.tenure, ("since", "until", "person")),
    ]
    blocks = _blocks(desk, holder, facts, "Who else may have held it")
    return Page(
        "Officeholder", _title(desk, holder.person, holder), _names(desk, holder.person), blocks
    )


def jurisdiction_page(desk: Desk, held: Jurisdiction) -> Page:
    """
    Show which polity held a territory, since when and until when.

    >>> import kalmyk_history as kh
    >>> held = kh.jurisdiction_of("yashaltinsky", on="1950")
    >>> jurisdiction_page(Desk(held, ("en",), None), held).title[0].text
    'Rostov Oblast'
    """
    name = held.name
    then = () if name is None else ((Text(name.text, language=name.language),),)
    seat = () if held.seat is None else (named(desk, held.seat),)
    evidence: Territory | Transfer = held.transfer or held.territory
    facts = [
        *said("territory", (named(desk, held.territory),)),
        *said("called then", then),
        *said("governed from", seat),
        *said("within", tuple(named(desk, each) for each in held.within)),
        Fact("when", time_of(desk, held)),
        *_behind(desk, evidence, ("date", "destination", "jurisdiction")),
    ]
    blocks = _blocks(desk, held, facts, "Which other polity may have held it")
    return Page("Jurisdiction", _title(desk, held.polity, held), _names(desk, held.polity), blocks)


def _blocks(
    desk: Desk, held: Officeholder | Jurisdiction, facts: list[Fact], others: str
) -> tuple[Block, ...]:
    blocks: list[Block] = [Paragraph((Text(note),)) for note in held.notes]
    blocks.append(Facts(tuple(facts)))
    if held.others:
        folded = Folded(
            f"Other possibilities ({len(held.others)})", (grid(desk, others, held.others),)
        )
        blocks.append(folded)
    return (*blocks, *desk.notes())


def _behind(desk: Desk, record: Record, fields: tuple[str, ...]) -> Iterator[Fact]:
    """Give the fields of the record behind an answer on which sources differ, and all evidence."""
    disputed = {each.field for each in record.other_readings}
    for field in fields:
        if field in disputed:
            yield stated(desk, record, field, f"{words(field)} of {record.id}")
    yield from said("evidence", lines_of((*title_of(desk, record), *desk.marks(record.citations))))


def _title(desk: Desk, holder: Person | Polity | None, held: Officeholder | Jurisdiction) -> Phrase:
    possible = (Text(" "), POSSIBLE) if held.certainty is Certainty.POSSIBLE else ()
    return (*_who(desk, holder, Tone.STRONG)[:1], *possible)


def _who(desk: Desk, holder: Person | Polity | None, tone: Tone = Tone.PLAIN) -> Phrase:
    return (Text("Nobody", tone),) if holder is None else named(desk, holder, tone)


def _names(desk: Desk, holder: Person | Polity | None) -> Phrase:
    names = [] if holder is None else other_names(desk, holder)
    return one_line((each,) for each in names)
