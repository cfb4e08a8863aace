"""Pages of tables, lists of answers, and whole chronicles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from kalmyk_history.chronicle import Answers, Chronicle, Table
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import capital, words
from kalmyk_history.integrations.notebook._page import Block, Grid, Page, Paragraph, Text, Tone
from kalmyk_history.records import TABLES

_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")


def table_page(desk: Desk, table: Table[Any]) -> Page:
    """
    Show a table of records.

    >>> import kalmyk_history as kh
    >>> table_page(Desk(kh.peoples, ("en",), 1), kh.peoples).blocks[0].caption
    'Records of the table people, in the order of the data'
    """
    title = (Text(_count(len(table), "record"), Tone.STRONG),)
    caption = f"Records of the table {table.name}, in the order of the data"
    blocks: tuple[Block, ...] = (grid(desk, caption, table.values()),) if table else ()
    return Page(f"Table: {words(table.name)}", title, (), (*blocks, *desk.notes()))


def answers_page(desk: Desk, answers: Sequence[Any]) -> Page:
    """
    Show a list of answers: what holds for certain, then what is only possible.

    >>> import kalmyk_history as kh
    >>> later = kh.members_of("americans-against-russian-imperialism", on="2023-06-01")
    >>> answers_page(Desk(later, ("en",), None), later).title[0].text
    'None for certain, 5 only possible'
    """
    possible: Sequence[Any] = answers.possible if isinstance(answers, Answers) else ()
    what = _kind(answers)
    blocks: list[Block] = []
    if answers:
        caption = (
            "For certain" if possible else f"{capital(_plural(what))}, in the order of the answer"
        )
        blocks.append(grid(desk, caption, answers))
    if possible:
        blocks.append(grid(desk, "Only possible, as far as the sources go", possible))
    certain = f"{len(answers):,}" if answers else "None"
    title = f"{certain} for certain, {len(possible):,} only possible"
    if not possible:
        title = _count(len(answers), what) if answers else "Nothing found"
    return Page("Answers", (Text(title, Tone.STRONG),), (), (*blocks, *desk.notes()))


def chronicle_page(_: Desk, chronicle: Chronicle) -> Page:
    """
    Show what a chronicle holds.

    >>> import kalmyk_history as kh
    >>> chronicle_page(Desk((), ("en",), None), kh.load()).kicker
    'Chronicle'
    """
    names = [name for name in TABLES if name != "edition"]
    counts = {name: len(chronicle.table(name)) for name in names}
    rows = tuple(
        (((Text(capital(name)),),), ((Text(f"{count:,}"),),))
        for name, count in counts.items()
        if count
    )
    told = f"As told by {', '.join(chronicle.told_by)}. " if chronicle.told_by else ""
    followed = f"Where sources differ: {chronicle.policy.value}."
    edition = chronicle.edition
    title = f"Data of version {edition.version}" if edition else "Data of one's own"
    blocks = (
        Paragraph((Text(told + followed),)),
        Grid("What it holds", ("table", "records"), rows, len(rows)),
    )
    return Page("Chronicle", (Text(title, Tone.STRONG),), (), blocks)


def _kind(answers: Sequence[object]) -> str:
    """Give what all the answers are, in the singular."""
    kinds = {type(each) for each in answers}
    if len(kinds) != 1:
        return "answer"
    return _CAPITAL.sub(r" \1", kinds.pop().__name__).lower()


def _count(number: int, what: str) -> str:
    return f"{number:,} {what if number == 1 else _plural(what)}"


def _plural(what: str) -> str:
    if what.endswith("y"):
        return f"{what[:-1]}ies"
    return f"{what}es" if what.endswith("s") else f"{what}s"
