"""The columns in which lists of answers are shown, kind by kind."""

from __future__ import annotations

from typing import Any

from kalmyk_history.chronicle import (
    Anniversary,
    Comparative,
    Difference,
    Disagreement,
    FieldSupport,
    Gap,
    Jurisdiction,
    Officeholder,
)
from kalmyk_history.integrations.notebook._cells import value_lines
from kalmyk_history.integrations.notebook._column import (
    SOURCES,
    Cell,
    Columns,
    called,
    existed,
    field,
    marked,
    text,
    time_of,
)
from kalmyk_history.integrations.notebook._dates import date_phrase
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._names import title_of, words
from kalmyk_history.integrations.notebook._page import Lines, Phrase, Text, Tone
from kalmyk_history.integrations.notebook._readings import POSSIBLE, one_line, reading_phrase
from kalmyk_history.records import Citation, Name, Reading, Status


def _record(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any answer about a record
    return (title_of(desk, item.record), (Text(item.record.id, Tone.CODE),))


def _status(_: Desk, status: Status) -> Lines:
    return marked(status.transition, "kind", ((Text(words(status.kind)),),))


def _standing(desk: Desk, status: Status) -> Lines:
    lines = value_lines(desk, status.standing) if status.standing else ()
    return marked(status.transition, "standing", lines)


def _time(desk: Desk, status: Status) -> Lines:
    since, *rest = time_of(desk, status)
    own = status.since == status.transition.date
    return (*(marked(status.transition, "date", (since,)) if own else (since,)), *rest)


def _polity(desk: Desk, status: Status) -> Lines:
    return () if status.polity is None else called(desk, status.polity)


def _within(desk: Desk, item: Status | Jurisdiction) -> Lines:
    return tuple(title_of(desk, each) for each in item.within)


def _holder(desk: Desk, item: Officeholder) -> Lines:
    if item.person is None:
        return ((Text("nobody", Tone.MUTED),),)
    return called(desk, item.person)


def _held_by(desk: Desk, item: Jurisdiction) -> Lines:
    return called(desk, item.polity)


def _name_then(_: Desk, item: Jurisdiction) -> Lines:
    name = item.name
    return () if name is None else ((Text(name.text, language=name.language),),)


def _date(_: Desk, item: Anniversary) -> Lines:
    return (date_phrase(item.date),)


def _name(_: Desk, name: Name) -> Lines:
    return ((Text(name.text, language=name.language),),)


def _readings(desk: Desk, item: Disagreement) -> Lines:
    return tuple(_reading(desk, each) for each in item.readings)


def _reading(desk: Desk, reading: Reading) -> Phrase:
    preferred = (Text(" "), Text("preferred", Tone.TAG)) if reading.preferred else ()
    return (*reading_phrase(desk, reading), *preferred)


def _one_reading(desk: Desk, reading: Reading) -> Lines:
    return (_reading(desk, reading),)


def _side(name: str) -> Cell:
    def cell(desk: Desk, row: Comparative) -> Lines:
        value = getattr(row, name)
        if value is None:
            return ((Text("silent", Tone.MUTED),),)
        return (one_line(value_lines(desk, value, row.field)),)

    return cell


def _states(name: str) -> Cell:
    def cell(desk: Desk, item: Difference) -> Lines:
        states: tuple[str, ...] = getattr(item, name)
        return tuple(_state(desk, each) for each in states) or (
            (Text("nothing known", Tone.MUTED),),
        )

    return cell


def _state(desk: Desk, state: str) -> Phrase:
    plain = state.removesuffix("?")
    record = desk.known(plain)
    shown = (Text(words(plain)),) if record is None else title_of(desk, record)
    return shown if plain == state else (*shown, Text(" "), POSSIBLE)


def _behind(desk: Desk, item: FieldSupport) -> Lines:
    return (desk.marks(Citation(source=each.id) for each in item.sources),)


_FIELD = text("field", lambda item: words(item.field))

_STATUS: Columns = (
    ("status", _status),
    ("when", _time),
    ("standing", _standing),
    ("polity", _polity),
    ("within", _within),
    SOURCES,
)

_OFFICEHOLDER: Columns = (
    ("person", _holder),
    ("when", time_of),
    text("title", lambda item: item.title),
    SOURCES,
)

_JURISDICTION: Columns = (
    ("held by", _held_by),
    ("when", time_of),
    ("within", _within),
    ("name then", _name_then),
    SOURCES,
)

_GAP: Columns = (
    ("record", _record),
    _FIELD,
    field("kind", "gap"),
    field("message", "in words"),
    field("period"),
)

_ANNIVERSARY: Columns = (
    ("when", _date),
    ("what", _record),
    text("which date", lambda item: words(item.field)),
    SOURCES,
)

COMPARATIVE: Columns = (
    ("record", _record),
    _FIELD,
    field("verdict"),
    ("first", _side("value_a")),
    ("second", _side("value_b")),
)

_DIFFERENCE: Columns = (
    ("of", _record),
    text("what", lambda item: words(item.what)),
    ("before", _states("before")),
    ("after", _states("after")),
    SOURCES,
)

_SUPPORT: Columns = (
    _FIELD,
    text("independent sources", lambda item: str(item.independent)),
    ("sources", _behind),
)

_NAME: Columns = (
    ("name", _name),
    text("language", lambda name: name.language, Tone.CODE),
    field("kind", "used as"),
    ("when", existed),
)

_CITATION: Columns = (
    text("source", lambda citation: citation.source, Tone.CODE),
    text("place", lambda citation: citation.locator),
    text("for", lambda citation: ", ".join(map(words, citation.supports))),
    text("what was read there", lambda citation: citation.says),
)

ANSWERS: tuple[tuple[type[Any], Columns], ...] = (
    (Status, _STATUS),
    (Officeholder, _OFFICEHOLDER),
    (Jurisdiction, _JURISDICTION),
    (Disagreement, (("record", _record), _FIELD, ("readings", _readings))),
    (Gap, _GAP),
    (Anniversary, _ANNIVERSARY),
    (Comparative, COMPARATIVE),
    (Difference, _DIFFERENCE),
    (FieldSupport, _SUPPORT),
    (Name, _NAME),
    (Citation, _CITATION),
    (Reading, (_FIELD, ("reading", _one_reading))),
)
