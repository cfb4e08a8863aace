"""What rests on little, is vague, or is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import kalmyk_history as kh
from _pages.markdown import bullets, escaped, folded, page, plural, table, words
from _pages.values import records
from kalmyk_history.chronicle import Gap

_INTRODUCTION = """\
What the record does not have, or has on thin evidence. Sources are counted by their roots: copies
and followers count once ([independence](concepts/independence.md)). `kh.gaps()` gives the same as
objects. What was found without a source that was seen is listed under [left out](left-out.md)."""

#: The kinds of gaps in order of weight, with what they mean.
_MEANINGS = {
    "advocacy_only": "All of its sources are advocacy, or follow it.",
    "encyclopedia_only": "All of its sources are encyclopedias, or follow them.",
    "uncovered": "A time of which it is not known who held an office, or that it stood vacant.",
    "not_researched": "A reader would expect a word here, and no source consulted has one.",
    "unknown": "A source says that it is not known.",
    "unverified": "A claim that nothing consulted can decide.",
    "single_source": "All of its sources go back to one; or those of one of its fields do.",
    "vague": "A date that is wider than a day.",
}


def gaps() -> str:
    """Give every gap, by kind, table and record."""
    tables = {record.id: name for name, record in records()}
    found: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in kh.load().gaps():
        found[gap.kind.value].append(gap)
    rows = [
        [f"[{words(kind)}](#{words(kind).replace(' ', '-')})", str(len(found[kind])), meaning]
        for kind, meaning in _MEANINGS.items()
    ]
    parts = [_kind(kind, found[kind], tables) for kind in _MEANINGS]
    return page("Gaps", _INTRODUCTION, table(["kind", "gaps", "meaning"], rows), *parts)


def _kind(kind: str, several: Iterable[Gap], tables: dict[str, str]) -> str:
    """Give the gaps of one kind; a long list is folded table by table."""
    by_table: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in several:
        by_table[tables[gap.record.id]].append(gap)
    content = [
        folded(f"{words(name).capitalize()}: {plural(len(own), 'gap')}", _list(own))
        for name, own in by_table.items()
    ]
    heading = f"## {words(kind).capitalize()}\n\n{_MEANINGS[kind]}"
    return "\n\n".join([heading, *(content or ["None."])])


def _list(several: Iterable[Gap]) -> str:
    """Give one line for each record, with all that is missing in it."""
    by_record: defaultdict[str, list[Gap]] = defaultdict(list)
    for gap in several:
        by_record[gap.record.id].append(gap)
    return bullets(f"`{key}`: {_messages(own)}" for key, own in by_record.items())


def _messages(several: Iterable[Gap]) -> str:
    """Join what is missing in one record; fields with the same message are told together."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for gap in several:
        fields[gap.message].append(gap.field)
    return "; ".join(
        f"{', '.join(map(_field, own))}: {escaped(message)}" if any(own) else escaped(message)
        for message, own in fields.items()
    )


def _field(field: str) -> str:
    return f"`{field}`" if "-" in field else words(field) or "the record"
