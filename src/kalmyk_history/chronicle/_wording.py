"""The values of fields in words, for the texts of answers."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from types import UnionType
from typing import Any

from kalmyk_history.dates import Dated, render
from kalmyk_history.records import Containment, Identifier, Name, Seat, Span


def in_words(value: object) -> str:
    """
    Give the value of a field in plain words.

    >>> in_words(Containment(polity="ussr"))
    'ussr'
    >>> in_words((Name(text="Kalmyk", language="en"), Name(text="Oirat", language="en")))
    'Kalmyk (en), Oirat (en)'
    """
    for kinds, writer in _WRITERS:
        if isinstance(value, kinds):
            return writer(value)
    return str(value)


def _each(values: tuple[object, ...]) -> str:
    return ", ".join(map(in_words, values)) or "none"


def _bounds(span: Span) -> str:
    since = f" from {render(span.since)}" if span.since else ""
    until = f" until {render(span.until)}" if span.until else ""
    return since + until


_WRITERS: tuple[tuple[type | UnionType, Callable[[Any], str]], ...] = (
    (Dated, render),
    (tuple, _each),
    (StrEnum, lambda word: word.replace("_", " ")),
    (Span, lambda span: _bounds(span).strip() or "always"),
    (Containment, lambda each: f"{each.polity}{_bounds(each.span)}"),
    (Seat, lambda each: f"{each.place}{_bounds(each.span)}"),
    (Name, lambda each: f"{each.text} ({each.language}){_bounds(each.span)}"),
    (Identifier, lambda each: f"{each.scheme} {each.value}"),
)
