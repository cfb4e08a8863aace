"""Write the form of the data that a wheel holds."""

from __future__ import annotations

import json
from datetime import date
from enum import Enum
from typing import Any, cast

import attrs

from kalmyk_history.dates import Calendar, Dated, HistoricalDate
from kalmyk_history.dates._date import known_date
from kalmyk_history.store._compiled import BETWEEN, TYPE
from kalmyk_history.store._load import Store


def compile_store(store: Store) -> bytes:
    """
    Give the records of *store* as the one file that a wheel holds.

    Raises:
        DataError: If a row does not fit its schema.
    """
    lines: dict[str, list[str]] = {}
    for table, file, key in store.places():
        record = _json([file, _plain(store.table(table)[key])])
        lines.setdefault(table, []).append(f"{_json(key)}:{record}")
    tables = [f"{_json(table)}:{{\n" + ",\n".join(own) for table, own in lines.items()]
    return f"{{\n{BETWEEN.join(tables)}\n}}\n}}".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    """Give *value* in the types of JSON; what is a default is left out."""
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    kind: type[Any] = type(value)
    if isinstance(value, Enum):
        return {TYPE: kind.__name__, "value": value.value}
    if isinstance(value, Dated):
        return _date(value)
    if not attrs.has(kind):
        return value
    fields = [(each, getattr(value, each.name)) for each in attrs.fields(kind)]
    given = [(each.name, _plain(own)) for each, own in fields if own != each.default]
    return {TYPE: kind.__name__, **dict(sorted(given, key=lambda each: type(each[1]) is list))}


def _date(value: Dated) -> dict[str, object]:
    """Give a date; unless it is soon read, with the days that it can mean."""
    gregorian = value.calendar is Calendar.GREGORIAN
    given = {"edtf": value.edtf} | ({} if gregorian else {"calendar": value.calendar.value})
    if not isinstance(value, HistoricalDate) or (gregorian and _is_plain(value)):
        return {TYPE: type(value).__name__, **given}
    return {TYPE: known_date.__name__, **given, "earliest": value.earliest, "latest": value.latest}


def _is_plain(value: HistoricalDate) -> bool:
    return value.edtf == date.fromordinal(max(value.earliest, 1)).isoformat()
