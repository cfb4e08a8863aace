"""Pages of explanations, and of what was used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kalmyk_history.chronicle import Explanation, Used
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import capital, title_of
from kalmyk_history.integrations.notebook._page import (
    Block,
    Folded,
    Inline,
    Page,
    Paragraph,
    Phrase,
    Text,
    Tone,
)
from kalmyk_history.records import Record, Source, Status

#: The number of a footnote in a text.
_NUMBER = re.compile(r"\[(\d+)\]")


def explanation_page(desk: Desk, reason: Explanation) -> Page:
    """
    Show an explanation: its text, the readings where sources differ, its footnotes.

    >>> import kalmyk_history as kh
    >>> reason = kh.why(kh.status_on("1936-01-01"))
    >>> explanation_page(Desk(reason, ("en",), None), reason).kicker
    'Explanation'
    """
    desk.apart = True
    desk.marks(reason.citations)
    blocks = [Paragraph(tuple(_with_marks(desk, reason)))]
    return Page("Explanation", _subject(desk, reason.subject), (), (*blocks, *_more(desk, reason)))


def used_page(desk: Desk, used: Used) -> Page:
    """
    Show what was asked in a `citing` block, and the sources of it.

    >>> import kalmyk_history as kh
    >>> with kh.citing() as used:
    ...     status = kh.status_on("1936-01-01")
    >>> used_page(Desk(used, ("en",), None), used).kicker
    'Used'
    """
    answers, sources = used.answers, used.sources
    title = (Text(f"{len(answers)} answers, {len(sources)} sources", Tone.STRONG),)
    asked = (Folded(f"Answers ({len(answers)})", (grid(desk, "In order", answers),)),)
    shown = (grid(desk, "Sources of the answers", sources),) if sources else ()
    return Page("Used", title, (), (*shown, *(asked if answers else ())))


def _with_marks(desk: Desk, reason: Explanation) -> Iterator[Inline]:
    """Give the text of an explanation, with the numbers in it as marks."""
    for place, part in enumerate(_NUMBER.split(reason.text)):
        if place % 2 == 0:
            yield Text(part)
        elif 0 < int(part) <= len(reason.citations):
            yield from desk.marks([reason.citations[int(part) - 1]])
        else:
            yield Text(f"[{part}]")


def _more(desk: Desk, reason: Explanation) -> Iterator[Block]:
    if reason.readings:
        rows = grid(desk, "Where sources differ", reason.readings)
        yield Folded(f"Readings ({len(reason.readings)})", (rows,))
    yield from desk.notes()


def _subject(desk: Desk, subject: object) -> Phrase:
    if isinstance(subject, Status):
        return (Text(f"{capital(subject.kind)}, {subject.people.name}", Tone.STRONG),)
    if isinstance(subject, Record | Source):
        return title_of(desk, subject, Tone.STRONG)
    return (Text(repr(subject), Tone.STRONG),)
