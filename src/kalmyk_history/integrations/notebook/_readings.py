"""What is said of a field, who says so, and what others say instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kalmyk_history.integrations.notebook._cells import NOTHING, value_lines
from kalmyk_history.integrations.notebook._desk import Desk, between
from kalmyk_history.integrations.notebook._names import words
from kalmyk_history.integrations.notebook._page import (
    Block,
    Bullets,
    Fact,
    Folded,
    Lines,
    Phrase,
    Text,
    Tone,
)
from kalmyk_history.records import Reading, Record

DISPUTED = Text("disputed", Tone.DOUBT)
POSSIBLE = Text("only possible", Tone.DOUBT)


def stated(desk: Desk, record: Record, field: str, label: str = "", *, lines: Lines = ()) -> Fact:
    """
    Give a field of a record with its footnotes; if sources differ, with what the others say.

    The value is written as *lines* have it, if they are given.

    >>> import kalmyk_history as kh
    >>> change = kh.status_on("1935-10-20").transition
    >>> stated(Desk(change, ("en",), None), change, "date").lines[0][0].text
    '20 October 1935'
    """
    value = getattr(record, field)
    others = [each for each in record.other_readings if each.field == field]
    marks = desk.marks(each for each in record.citations if field in each.supports)
    lines = lines or value_lines(desk, value, field)
    if others and lines == (NOTHING,):
        lines = ((Text("no reading preferred", Tone.MUTED),),)
    disputed = (Text(" "), DISPUTED) if others else ()
    *above, last = lines
    told = (*above, (*last, *disputed, *marks))
    return Fact(label or words(field), told, other_readings(desk, others))


def other_readings(desk: Desk, readings: Sequence[Reading]) -> tuple[Block, ...]:
    """
    Give the readings that are not preferred, folded.

    >>> other_readings(Desk((), ("en",), None), ())
    ()
    """
    if not readings:
        return ()
    items = tuple(reading_phrase(desk, each) for each in readings)
    return (Folded(f"Other readings ({len(items)})", (Bullets(items),)),)


def reading_phrase(desk: Desk, reading: Reading) -> Phrase:
    """
    Give a reading in one line: the value, who holds it, why it is not preferred, its footnotes.

    >>> import kalmyk_history as kh
    >>> reading = kh.Reading(field="number", value="7", reason="a misprint")
    >>> [each.text for each in reading_phrase(Desk((), ("en",), None), reading)]
    ['7', ' – ', 'a misprint']
    """
    value = one_line(value_lines(desk, reading.value, reading.field))
    held = (Text(f"held by {reading.held_by}"),) if reading.held_by else ()
    reason = (Text(reading.reason, Tone.MUTED),) if reading.reason else ()
    return (*between(Text(" – "), [value, held, reason]), *desk.marks(reading.citations))


def one_line(lines: Iterable[Phrase]) -> Phrase:
    """
    Put lines into one.

    >>> [each.text for each in one_line([(Text("a"),), (Text("b"),)])]
    ['a', '; ', 'b']
    """
    return between(Text("; "), lines)


def said(label: str, lines: Lines) -> tuple[Fact, ...]:
    """
    Give a fact if there is anything to say.

    >>> said("notes", ())
    ()
    """
    return (Fact(label, lines),) if lines else ()
