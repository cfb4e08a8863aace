"""Rules of the third ring: ids are well formed and unique, and references resolve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kalmyk_history.errors import shown, suggestion
from kalmyk_history.records import Record, Source
from kalmyk_history.store._rules import Problem, Rule, Whole

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BODIES = ("organization", "coalition")
_ANY: tuple[str, ...] = ()

#: Which field of which table holds ids of which tables; no tables means any but sources.
REFERENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "people": {"part_of": ("people",)},
    "polity": {
        "part_of.polity": ("polity",),
        "capitals.place": ("place",),
        "predecessors": ("polity",),
    },
    "transition": {
        "people": ("people",),
        "claimant": (*_BODIES, "person", "people", "polity"),
        "polity": ("polity",),
        "within": ("polity",),
        "acts": ("act",),
        "events": ("event",),
    },
    "act": {"concerns": _ANY},
    "event": {"concerns": _ANY},
    "membership": {
        "member": ("people", *_BODIES),
        "organization": _BODIES,
        "on_behalf_of": _BODIES,
        "represented_by": ("person",),
    },
    "office": {"body": ("polity", "people", *_BODIES)},
    "tenure": {"office": ("office",), "person": ("person",)},
    "territory": {"seats.place": ("place",), "jurisdiction": ("polity",)},
    "transfer": {
        "territory": ("territory",),
        "origin": ("polity",),
        "destination": ("polity",),
        "acts": ("act",),
    },
    "population_count": {"people": ("people",), "area": ("polity", "territory", "place")},
    "claim": {"source": ("source",), "about": _ANY},
    "source": {"derived_from": ("source",), "consulted_via": ("source",)},
}


def ids_are_permanent_words(whole: Whole) -> Iterator[Problem]:
    """Ids are ASCII, lower case, words joined by hyphens; no two records share one."""
    owner: dict[str, str] = {}
    for table, members in whole.tables.items():
        for record in members.values():
            for wanted in (record.id, *record.aliases):
                if not _ID.fullmatch(wanted):
                    message = "an id is lower-case ASCII words joined by hyphens"
                    yield Problem(table, record.id, "id", message)
                if wanted in owner:
                    message = f"{wanted!r} is already an id in table {owner[wanted]!r}"
                    yield Problem(table, record.id, "id", message)
                owner[wanted] = table


def references_resolve(whole: Whole) -> Iterator[Problem]:
    """Every id that a record names belongs to a record of the right table."""
    everything = tuple(table for table in whole.tables if table not in {"edition", "source"})
    for table, fields in REFERENCES.items():
        for record in whole.of(table):
            for path, targets in fields.items():
                yield from _unresolved(whole, table, record, path, targets or everything)


def citations_resolve(whole: Whole) -> Iterator[Problem]:
    """Every citation names a source."""
    for table, record in whole.records():
        places = [(f"citations[{n}]", each) for n, each in enumerate(record.citations)]
        for m, reading in enumerate(record.other_readings):
            places += [
                (f"other_readings[{m}].citations[{n}]", each)
                for n, each in enumerate(reading.citations)
            ]
        for path, citation in places:
            if citation.source not in whole.tables["source"].keys() | whole.broken:
                near = suggestion(citation.source, whole.tables["source"])
                message = f"no source {shown(citation.source)}{near}"
                yield Problem(table, record.id, f"{path}.source", message)


def _unresolved(
    whole: Whole, table: str, record: Record | Source, path: str, targets: tuple[str, ...]
) -> Iterator[Problem]:
    for wanted in _values(record, path.split(".")):
        found = any(wanted in whole.tables[target] for target in targets)
        if not found and wanted not in whole.broken:
            known = [each for target in targets for each in whole.tables[target]]
            kinds = "record" if "claim" in targets else " or ".join(targets)
            message = f"no {kinds} {shown(wanted)}{suggestion(wanted, known)}"
            yield Problem(table, record.id, path, message)


def _values(thing: Any, path: list[str]) -> Iterator[str]:  # noqa: ANN401 - any record or value
    if not path:
        yield thing
        return
    value: Any = getattr(thing, path[0])
    several: list[Any] = [*value] if isinstance(value, tuple) else [value]
    for each in several:
        yield from () if each is None else _values(each, path[1:])


REFERENCE_RULES: tuple[Rule, ...] = (
    ids_are_permanent_words,
    references_resolve,
    citations_resolve,
)
