"""Records and answers as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import UnionType
from typing import Any

import attrs

from kalmyk_history.chronicle import Answers, Explanation
from kalmyk_history.dates import Dated
from kalmyk_history.records import Quantity, Record, Source, Status


def to_json(answer: object, *, indent: int | None = 2) -> str:
    """
    Give an answer as JSON text.

    Dates become an object of EDTF text, calendar, and the first and last day that they can mean
    (ISO, proleptic Gregorian; as numbers outside the years 1 to 9999). In a status, the people,
    polities and acts are given by id and name.

    >>> import kalmyk_history as kh
    >>> from kalmyk_history.export import to_json
    >>> print(to_json(kh.status_on("1944-05-01").since))
    {
      "edtf": "1943-12-27",
      "calendar": "gregorian",
      "earliest": "1943-12-27",
      "latest": "1943-12-27"
    }
    """
    return json.dumps(to_plain(answer), ensure_ascii=False, indent=indent)


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any answer to anything that JSON holds
    """
    Give an answer as dicts, lists, texts and numbers.

    >>> import kalmyk_history as kh
    >>> to_plain(kh.status_on("1944-05-01"))["kind"]
    'abolished'
    """
    kind: type[Any] = value.__class__
    for kinds, writer in _WRITERS:
        if issubclass(kind, kinds):
            return writer(value)
    return _fields(value, kind) if attrs.has(kind) else value


def _fields(value: Any, kind: type[Any]) -> dict[str, Any]:  # noqa: ANN401 - any attrs instance
    fields = {field.name: to_plain(getattr(value, field.name)) for field in attrs.fields(kind)}
    if isinstance(value, Record | Source):
        fields = {"type": kind.__name__, **fields}
    return fields


def _date(date: Dated) -> dict[str, Any]:
    return {
        "edtf": date.edtf,
        "calendar": date.calendar.value,
        "earliest": _day(date.earliest),
        "latest": _day(date.latest),
    }


def _day(day: int | None) -> str | int | None:
    from datetime import date

    return date.fromordinal(day).isoformat() if day and 0 < day <= date.max.toordinal() else day


def _named(record: Record | None) -> dict[str, str] | None:
    return None if record is None else {"id": record.id, "name": record.name}


def _status(status: Status) -> dict[str, Any]:
    return {
        "type": "Status",
        "people": _named(status.people),
        "layer": status.layer.value,
        "kind": status.kind.value,
        "standing": to_plain(status.standing),
        "polity": _named(status.polity),
        "within": [_named(each) for each in status.within],
        "since": to_plain(status.since),
        "until": to_plain(status.until),
        "certainty": status.certainty.value,
        "others": [to_plain(each) for each in status.others],
        "transition": status.transition.id,
        "acts": [_named(each) for each in status.acts],
        "notes": list(status.notes),
    }


def _explanation(reason: Explanation) -> dict[str, Any]:
    return {
        "type": "Explanation",
        "text": reason.text,
        "footnotes": list(reason.footnotes),
        "acts": [_named(each) for each in reason.acts],
        "dates": to_plain(reason.dates),
        "sources": [each.id for each in reason.sources],
        "readings": to_plain(reason.readings),
    }


def _answers(answers: Answers[Any]) -> dict[str, Any]:
    return {
        "certain": [to_plain(each) for each in answers],
        "possible": [to_plain(each) for each in answers.possible],
    }


_WRITERS: tuple[tuple[type[Any] | UnionType, Callable[[Any], Any]], ...] = (
    (StrEnum, lambda word: word.value),
    (str, str),
    (Dated, _date),
    (Quantity, attrs.asdict),
    (Status, _status),
    (Explanation, _explanation),
    (Answers, _answers),
    (Mapping, lambda table: {str(key): to_plain(each) for key, each in table.items()}),
    (Sequence, lambda several: [to_plain(each) for each in several]),
)
