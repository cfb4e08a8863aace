"""Every field with more than one reading: the values, who gives them, and why one is preferred."""

from __future__ import annotations

from collections import defaultdict

import kalmyk_history as kh
from _pages.markdown import escaped, folded, page, plural, source_link, table, words
from _pages.values import records, shown
from kalmyk_history.records import TABLES, Record

_INTRODUCTION = """\
Where sources part. The preferred value stands first in each table; the record shows it. Every other
one stays beside it, with who says so and why it is not preferred. To follow another:
[readings](concepts/readings.md)."""


def disagreements() -> str:
    """Give every disputed field, by table and record."""
    disputed: defaultdict[str, list[Record]] = defaultdict(list)
    for name, record in records():
        if record.other_readings:
            disputed[name].append(record)
    fields = {
        name: sum(len(_fields(record)) for record in several) for name, several in disputed.items()
    }
    rows = [[words(name), str(len(disputed[name])), str(fields[name])] for name in disputed]
    rows.append(
        ["all", str(sum(map(len, disputed.values()))), str(sum(fields.values()))],
    )
    parts: list[str] = []
    for name in TABLES:
        if name in disputed:
            parts.append(f"## {words(name).capitalize()}")
            parts += [_record(record) for record in disputed[name]]
    overview = table(["table", "records", "disputed fields"], rows)
    return page("Disagreements", _INTRODUCTION, overview, *parts)


def _fields(record: Record) -> list[str]:
    return list(dict.fromkeys(reading.field for reading in record.other_readings))


def _record(record: Record) -> str:
    fields = _fields(record)
    named = record.name if record.name != record.id else ""
    title = f"{named} ({record.id})" if named else record.id
    summary = f"{title}: {', '.join(words(field) for field in fields)}"
    content = "\n\n".join(_field(record, field) for field in fields)
    return folded(summary, content)


def _field(record: Record, field: str) -> str:
    readings = record.readings_of(field)
    rows = [_row(reading) for reading in readings]
    if not any(reading.preferred for reading in readings):
        rows.insert(0, [shown(getattr(record, field)), "no source", "what the record shows"])
    heading = f"**{words(field)}**: {plural(len(rows), 'reading')} (`{record.id}`)"
    return f"{heading}\n\n{table(['value', 'who says so', 'reason'], rows)}"


def _row(reading: kh.Reading) -> list[str]:
    links = dict.fromkeys(source_link(citation.source) for citation in reading.citations)
    held = f"{escaped(reading.held_by)}, in " if reading.held_by else ""
    value = shown(reading.value)
    reason = escaped(reading.reason)
    if reading.preferred:
        return [f"**{value}**", f"{held}{'; '.join(links)}", reason or "preferred"]
    return [value, f"{held}{'; '.join(links)}", reason]
