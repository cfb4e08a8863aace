"""The codebook: every record type, every field, every vocabulary, with counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from inspect import cleandoc, get_annotations
from typing import Any, cast

import attrs

import kalmyk_history as kh
from _pages.markdown import folded, page, plural, prose, table
from kalmyk_history import vocabulary
from kalmyk_history.dates import Calendar, DateSet, HistoricalDate, Interval
from kalmyk_history.integrations.frames._flat_columns import columns_of
from kalmyk_history.records import TABLES

_INTRODUCTION = """\
Every table of the data, every field with its type and meaning, and in how many records it says
something other than its default. A field marked *key* says which thing a record is about and needs
no citation of its own; every other field that says something has one."""

#: Values that records are made of.
_VALUES: tuple[type[Any], ...] = (
    kh.Name,
    kh.Span,
    kh.Identifier,
    kh.Containment,
    kh.Seat,
    kh.Quantity,
    kh.Citation,
    kh.Reading,
    kh.Copy,
)
_FIELD = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


def codebook() -> str:
    """Describe all tables, values, derived records and vocabularies."""
    chronicle = kh.load()
    tables = [
        _type(f"{kind.__name__} ({name})", kind, chronicle.table(name).values())
        for name, kind in TABLES.items()
    ]
    values = [_type(kind.__name__, kind, _parts()[kind]) for kind in _VALUES]
    return page(
        "Codebook",
        _INTRODUCTION,
        _overview(),
        "## Records",
        *tables,
        "## Values",
        "What records are made of; the counts are over all records.",
        *values,
        "## Derived records",
        "Worked out from the others when asked for, never stored.",
        _type("Status", kh.Status, None),
        "## Frames",
        _frames(),
        "## Vocabularies",
        "Every value, and how often the data uses it. A value in use nowhere belongs to answers, "
        "or waits for its first record.",
        *(_vocabulary(words) for words in _vocabularies()),
    )


def _overview() -> str:
    chronicle = kh.load()
    rows = [
        [f"`{name}`", _summary(kind), str(len(chronicle.table(name)))]
        for name, kind in TABLES.items()
    ]
    return table(["table", "what it holds", "records"], rows)


def _type(title: str, kind: type[Any], members: Iterable[object] | None) -> str:
    several = None if members is None else list(members)
    meanings = _meanings(kind)
    header = ["field", "type", "meaning", "stated by"]
    rows: list[list[str]] = []
    for field in attrs.fields(kind):
        key = " *(key)*" if field.metadata.get("key") else ""
        annotation = _annotation(kind, field.name).replace("|", r"\|")
        row = [f"`{field.name}`{key}", f"`{annotation}`", meanings.get(field.name, "")]
        rows.append(row if several is None else [*row, str(_stating(field, several))])
    count = "" if several is None else f" In the data: {len(several)}."
    fields = table(header[: 3 if several is None else 4], rows)
    summary = f"{_summary(kind)}{count}"
    return f"### {title}\n\n{summary}\n\n{folded(plural(len(rows), 'field'), fields)}"


def _frames() -> str:
    """Give the rule of `to_frame`, as its docstring has it, and the columns of each table."""
    rule = cleandoc(kh.to_frame.__doc__ or "").partition("\n\n")[2].partition("\n\nArgs:")[0]
    columns = [
        folded(kind.__name__, ", ".join(f"`{each.name}`" for each in columns_of(kind)))
        for kind in (*TABLES.values(), kh.Status)
    ]
    intro = "`to_frame` gives tables and answers as frames of pandas, polars or pyarrow."
    return "\n\n".join([intro, prose(rule), *columns])


def _stating(field: attrs.Attribute[Any], members: Iterable[object]) -> int:
    return sum(getattr(each, field.name) != field.default for each in members)


def _summary(kind: type[Any]) -> str:
    return prose(cleandoc(kind.__doc__ or "").partition("\n")[0])


def _meanings(kind: type[Any]) -> dict[str, str]:
    """Read the Attributes sections of a class and of its bases."""
    found: dict[str, str] = {"aliases": "Former ids."}
    for each in reversed(kind.__mro__):
        section = cleandoc(each.__doc__ or "").partition("Attributes:\n")[2].partition("\n\n")[0]
        for name, meaning in _FIELD.findall(section):
            found[name] = prose(" ".join(meaning.split()))
    return found


def _annotation(kind: type[Any], field: str) -> str:
    """Give the annotation of a field as it stands in the code, without the room of dates."""
    own = (get_annotations(each) for each in kind.__mro__)
    return next(str(each[field]) for each in own if field in each).replace("dates.", "")


@cache
def _parts() -> dict[type[Any], list[object]]:
    """Give everything that the records of all tables are made of, by type."""
    found: defaultdict[type[Any], list[object]] = defaultdict(list)
    chronicle = kh.load()
    for name in TABLES:
        for record in chronicle.table(name).values():
            for part in _walk(record):
                found[type(part)].append(part)
    return found


def _walk(thing: object) -> Iterator[object]:
    if isinstance(thing, tuple):
        for each in cast("tuple[object, ...]", thing):
            yield from _walk(each)
    elif isinstance(thing, HistoricalDate | Interval | DateSet):
        yield thing
        yield thing.calendar
    elif isinstance(thing, StrEnum):
        yield thing
    elif attrs.has(kind := type(thing)):
        yield thing
        for field in attrs.fields(kind):
            yield from _walk(getattr(thing, field.name))


def _vocabularies() -> list[type[StrEnum]]:
    return [
        words
        for words in (*(getattr(vocabulary, name) for name in vocabulary.__all__), Calendar)
        if isinstance(words, type) and issubclass(words, StrEnum)
    ]


def _vocabulary(kind: type[StrEnum]) -> str:
    counts = Counter(_parts()[kind])
    rows = [[f"`{each.value}`", str(counts[each])] for each in kind]
    used = sum(counts.values())
    content = table(["value", "used"], rows)
    summary = f"{plural(len(rows), 'value')}, used {plural(used, 'time')}"
    return f"### {kind.__name__}\n\n{_summary(kind)}\n\n{folded(summary, content)}"
