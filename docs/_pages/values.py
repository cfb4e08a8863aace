"""How the values of fields are written on the generated pages."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache, singledispatch

import kalmyk_history as kh
from _pages.markdown import escaped, words
from kalmyk_history.dates import Calendar, DateSet, HistoricalDate, Interval, render
from kalmyk_history.records import TABLES, Record

When = HistoricalDate | Interval | DateSet

#: The first day on which Russia counted by the Gregorian calendar.
REFORM = date(1918, 2, 14).toordinal()
_MONTH = re.compile(r"\d-\d\d")


def records() -> list[tuple[str, Record]]:
    """Give every record but sources and editions, with its table."""
    chronicle = kh.load()
    return [
        (table, record)
        for table in TABLES
        for record in chronicle.table(table).values()
        if isinstance(record, Record)
    ]


@cache
def ids() -> frozenset[str]:
    """Give every id of every table."""
    chronicle = kh.load()
    return frozenset(each for table in TABLES for each in chronicle.table(table))


def when(value: When) -> str:
    """Give a date in both styles, where it lies before the reform of the Russian calendar."""
    text = render(value)
    early = value.earliest is not None and value.earliest < REFORM
    if value.calendar is Calendar.JULIAN or not early:
        return text
    if isinstance(value, HistoricalDate) and value.is_exact_day:
        return f"{text} N.S. ({render(value.in_calendar('julian')).partition(' (')[0]})"
    return f"{text} N.S." if _MONTH.search(value.edtf) else text


@singledispatch
def shown(value: object) -> str:
    """Give the value of a field as Markdown."""
    return "not stated" if value is None else escaped(str(value))


@shown.register
def _(value: bool) -> str:  # noqa: FBT001 - dispatch is on the first argument
    return "yes" if value else "no"


@shown.register(tuple)
def _(value: tuple[object, ...]) -> str:
    return "; ".join(map(shown, value)) or "none"


@shown.register(HistoricalDate)
@shown.register(Interval)
@shown.register(DateSet)
def _(value: When) -> str:
    return escaped(when(value))


@shown.register
def _(value: str) -> str:
    return f"`{value}`" if value in ids() else escaped(value) or "none"


@shown.register
def _(value: StrEnum) -> str:
    return words(value.value)


@shown.register
def _(value: kh.Span) -> str:
    parts = [f"from {when(value.since)}"] if value.since else []
    parts += [f"until {when(value.until)}"] if value.until else []
    return escaped(" ".join(parts)) or "always"


@shown.register
def _(value: kh.Name) -> str:
    return f"{escaped(value.text)} ({value.language}{_during(value.span)})"


@shown.register
def _(value: kh.Identifier) -> str:
    return f"{value.scheme} {escaped(value.value)}"


@shown.register
def _(value: kh.Containment) -> str:
    return f"`{value.polity}`{_during(value.span)}"


@shown.register
def _(value: kh.Seat) -> str:
    return f"`{value.place}`{_during(value.span)}"


def _during(span: kh.Span) -> str:
    return f", {shown(span)}" if span != kh.Span() else ""
