"""Values of fields as they stand in displays: names, dates, numbers, words, references."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from types import UnionType
from typing import Any, cast

from kalmyk_history.dates import Dated
from kalmyk_history.integrations.notebook._dates import date_phrase
from kalmyk_history.integrations.notebook._desk import Desk, between
from kalmyk_history.integrations.notebook._names import named, reference, words
from kalmyk_history.integrations.notebook._page import Lines, Phrase, Text, Tone
from kalmyk_history.records import (
    Containment,
    Identifier,
    Name,
    Record,
    Seat,
    Source,
    Span,
)

#: The fields that hold ids of records; texts in others are words.
_REFERENCES = frozenset(
    {
        *("about", "acts", "area", "body", "claimant", "concerns", "destination", "events"),
        *("jurisdiction", "member", "office", "on_behalf_of", "organization", "origin"),
        *("part_of", "people", "person", "polity", "predecessors", "represented_by"),
        *("territory", "within"),
    }
)

NOTHING: Phrase = (Text("–", Tone.MUTED),)


def value_lines(desk: Desk, value: object, field: str = "") -> Lines:
    """
    Give the value of a field, a line for each part of it.

    >>> from kalmyk_history.vocabulary import Layer
    >>> value_lines(Desk((), ("en",), None), Layer.DE_JURE)[0][0].text
    'de jure'
    """
    if value is None or value in ("", ()):
        return (NOTHING,)
    if isinstance(value, tuple):
        several = cast("tuple[object, ...]", value)
        return tuple(line for each in several for line in value_lines(desk, each, field))
    if type(value) is str and field in _REFERENCES:
        return (reference(desk, value),)
    for kinds, writer in _WRITERS:
        if isinstance(value, kinds):
            return (writer(desk, value),)
    return ((Text(str(value)),),)


def lines_of(phrase: Phrase) -> Lines:
    """
    Give a phrase as the only line; no line if it is empty.

    >>> lines_of(())
    ()
    """
    return (phrase,) if phrase else ()


def span_phrase(span: Span) -> Phrase:
    """
    Give a span: since when and until when.

    >>> from kalmyk_history.dates import HistoricalDate
    >>> [each.text for each in span_phrase(Span(until=HistoricalDate("1957-01-09")))]
    ['until ', '9 January 1957']
    """
    since = (Text("from "), *date_phrase(span.since)) if span.since else ()
    until = (Text("until "), *date_phrase(span.until)) if span.until else ()
    return between(Text(" "), [since, until])


def _dated(phrase: Phrase, span: Span) -> Phrase:
    return between(Text(" "), [phrase, span_phrase(span)])


def _date(_: Desk, when: Dated) -> Phrase:
    return date_phrase(when)


def _name(_: Desk, name: Name) -> Phrase:
    kind = (Text(f"{words(name.kind)}, {name.language}", Tone.MUTED),)
    text = (Text(name.text, language=name.language),)
    return between(Text(" "), [text, kind, span_phrase(name.span)])


def _identifier(_: Desk, identifier: Identifier) -> Phrase:
    return (Text(f"{identifier.scheme} ", Tone.MUTED), Text(identifier.value, Tone.CODE))


_WRITERS: tuple[tuple[type | UnionType, Callable[[Desk, Any], Phrase]], ...] = (
    (Record | Source, named),
    (Dated, _date),
    (StrEnum, lambda _, word: (Text(words(word)),)),
    (bool, lambda _, answer: (Text("yes" if answer else "no"),)),
    (Span, lambda _, span: span_phrase(span) or (Text("without known ends", Tone.MUTED),)),
    (Containment, lambda desk, each: _dated(reference(desk, each.polity), each.span)),
    (Seat, lambda desk, each: _dated(reference(desk, each.place), each.span)),
    (Name, _name),
    (Identifier, _identifier),
    (float, lambda _, number: (Text(f"{number:,.10g}"),)),
)
