"""Which columns a type of row has, by the types of its fields: the rule of flattening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter, methodcaller
from types import NoneType, UnionType
from typing import Any, get_args

import attrs

from kalmyk_history.dates import Calendar, DateSet, HistoricalDate, Interval
from kalmyk_history.integrations.frames._flat_texts import in_text, joined
from kalmyk_history.records import (
    Citation,
    Containment,
    Name,
    Organization,
    Quantity,
    Record,
    Seat,
    Source,
    Span,
)

#: The languages in which a record's names have columns of their own.
LANGUAGES = ("en", "ru", "xal")

#: The fields that stand first, and those that stand last.
_FIRST = ("id",)
_LAST = ("summary", "identifiers", "aliases", "other_readings", "citations")

_DATES = {HistoricalDate, Interval, DateSet}
_PLACED = (Containment, Seat)

#: The types of records of which there are several types.
VARIED = {Record, Organization}


@attrs.frozen
class Column:
    """
    A column of a frame.

    Attributes:
        name: Its name.
        kind: The type of its values: `str`, a vocabulary, `int`, `float`, `bool` or `date`.
        cell: Gives the value of a row, or None.
    """

    name: str
    kind: type
    cell: Callable[[Any], Any]

    def inside(self, get: Callable[[Any], Any]) -> Column:
        """Give the column of what *get* finds in a row; nothing where it finds None."""

        def cell(row: object) -> object:
            found = get(row)
            return None if found is None else self.cell(found)

        return attrs.evolve(self, cell=cell)


@cache
def columns_of(kind: type) -> tuple[Column, ...]:
    """
    Give the columns of the rows that are of one type.

    >>> from kalmyk_history.records import Transfer
    >>> [each.name for each in columns_of(Transfer)][5:12]
    ['territory', 'origin', 'destination', 'date', 'date_calendar', 'date_earliest', 'date_latest']
    """
    hints = {each.name: each.type for each in attrs.fields(attrs.resolve_types(kind))}
    if hasattr(kind, "citations"):
        hints["citations"] = tuple[Citation, ...]
    found = [TYPE] if kind in VARIED else []
    for field in sorted(hints, key=_place):
        found += [each.inside(attrgetter(field)) for each in _flattened(field, hints[field])]
        if field == "id":
            found += _names(kind)
    return tuple(found)


def shared_columns(kinds: Iterable[type]) -> tuple[Column, ...]:
    """
    Give the columns that rows of several types have in common; before them the type.

    >>> from kalmyk_history.records import People
    >>> [each.name for each in shared_columns([People, Source])]
    ['type', 'id', 'name', 'aliases']
    """
    first, *others = map(columns_of, dict.fromkeys(kinds))
    if not others:
        return first
    known = [{(each.name, each.kind) for each in columns} for columns in others]
    shared = [each for each in first if all((each.name, each.kind) in columns for columns in known)]
    return tuple(dict.fromkeys([TYPE, *shared]))


def _type_name(row: object) -> str:
    return type(row).__name__


#: The column that tells rows of several types apart.
TYPE = Column("type", str, _type_name)


def _place(field: str) -> int:
    if field in _FIRST:
        return _FIRST.index(field) - len(_FIRST)
    return _LAST.index(field) + 1 if field in _LAST else 0


def _names(kind: type) -> Iterator[Column]:
    if issubclass(kind, Record | Source):
        yield Column("name", str, attrgetter("name"))
    if issubclass(kind, Record):
        for language in LANGUAGES:
            yield Column(f"name_{language}", str, methodcaller("name_in", language))


def _flattened(name: str, hint: Any) -> Iterator[Column]:  # noqa: ANN401 - a type as annotated
    """Give the columns of one field; their cells take its value."""
    options = {*get_args(hint)} - {NoneType} if isinstance(hint, UnionType) else {hint}
    if options <= _DATES:
        yield from _date(name)
    elif hint is Any:
        yield Column(name, str, in_text)
        yield from (_if_date(each) for each in [*_date(name)][1:])
    elif getattr(hint, "__origin__", None) is tuple:
        yield from _several(name, get_args(hint)[0])
    else:
        (kind,) = options
        yield from _one(name, kind, optional=hint is not kind)


def _date(name: str) -> Iterator[Column]:
    yield Column(name, str, in_text)
    yield Column(f"{name}_calendar", Calendar, lambda when: when.calendar.value)
    yield Column(f"{name}_earliest", date, lambda when: _day(when.earliest))
    yield Column(f"{name}_latest", date, lambda when: _day(when.latest))


def _if_date(column: Column) -> Column:
    return column.inside(lambda value: value if type(value) in _DATES else None)


def _day(number: int | None) -> date | None:
    if number is None or not 1 <= number <= date.max.toordinal():
        return None
    return date.fromordinal(number)


def _several(name: str, kind: type) -> Iterator[Column]:
    if kind is Name:
        return
    if kind is Citation:
        yield Column("sources", str, _sources)
    elif kind in _PLACED:
        yield Column(name, str, lambda several: joined(tuple(map(_thing, several))))
        for end in ("since", "until"):
            yield Column(f"{name}_{end}", str, _ends(attrgetter(f"span.{end}")))
    else:
        yield Column(name, str, joined)


def _one(name: str, kind: type, *, optional: bool) -> Iterator[Column]:
    if kind in {Span, Quantity}:
        for part in attrs.fields(attrs.resolve_types(kind)):
            for each in _flattened(f"{name}_{part.name}", part.type):
                yield each.inside(attrgetter(part.name))
    elif kind in {bool, float} or (kind is int and not optional):
        yield Column(name, kind, lambda value: value)
    elif kind is int:
        yield Column(name, float, float)
    elif issubclass(kind, StrEnum):
        yield Column(name, kind, lambda word: word.value)
    else:
        yield Column(name, str, in_text)
        if kind in VARIED:
            yield Column(f"{name}_type", str, _type_name)


def _sources(citations: tuple[Citation, ...]) -> str:
    return joined(tuple(dict.fromkeys(each.source for each in citations)))


def _thing(placed: Containment | Seat) -> str:
    return placed.polity if isinstance(placed, Containment) else placed.place


def _ends(end: Callable[[Any], HistoricalDate | None]) -> Callable[[Any], str]:
    return lambda several: joined(tuple(end(each) or "" for each in several))
