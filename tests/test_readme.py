"""The README cannot drift from the data: its numbers are those of the packaged record."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import kalmyk_history as kh
from kalmyk_history.records import Record
from kalmyk_history.store import roots_of

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"(<!-- numbers: [^>]*-->\n)(.*?)(<!-- /numbers -->)", re.DOTALL)
TABLES = {
    "peoples": kh.peoples,
    "polities": kh.polities,
    "status transitions": kh.load().table("transition"),
    "acts": kh.acts,
    "events": kh.events,
    "organizations, coalitions among them": kh.organizations,
    "memberships": kh.load().table("membership"),
    "persons": kh.persons,
    "tenures of offices": kh.tenures,
    "places": kh.places,
    "territories": kh.territories,
    "transfers of territory": kh.transfers,
    "population counts": kh.population_counts,
    "claims, assessed": kh.claims,
    "sources": kh.sources,
}


def numbers() -> str:
    """Give the table of numbers as the README shows it."""
    records = [
        record
        for name in ("people", "polity", "transition", "act", "event", "organization",
                     "coalition", "membership", "person", "office", "tenure", "place",
                     "territory", "transfer", "population_count")
        for record in kh.load().table(name).values()
    ]  # fmt: skip
    statements = sum(len({f for c in each.citations for f in c.supports}) for each in records)
    rows = [(name, f"{len(table):,}") for name, table in TABLES.items()]
    rows += [
        ("statements with a citation", f"{statements:,}"),
        ("citations", f"{sum(len(each.citations) for each in records):,}"),
        ("readings beside the preferred one", f"{sum(len(r.other_readings) for r in records):,}"),
        ("disagreements between sources", f"{len(kh.disagreements()):,}"),
        ("records on two or more independent sources", share(records, alone)),
        ("the same, with all of Wikipedia as one source", share(records, as_one)),
    ]
    lines = [f"| {name} | {number} |" for name, number in rows]
    return "\n".join(["", "| what | how many |", "| --- | ---: |", *lines, "", ""])


def alone(source: str) -> str:
    """Count each root by itself."""
    return source


def as_one(source: str) -> str:
    """Count the articles of Wikipedia, in all its languages, as one root."""
    return "wikipedia" if kh.sources[source].publisher == "Wikipedia" else source


def share(records: list[Record], counted: Callable[[str], str]) -> str:
    """Give the share of records with at least two roots, as they are counted."""
    several = [
        each
        for each in records
        if len({counted(r) for c in each.citations for r in roots_of(c.source, kh.sources)}) > 1
    ]
    return f"{100 * len(several) / len(records):.0f} %"


def test_numbers_are_those_of_the_data() -> None:
    """The numbers in the README are current; ``python tests/test_readme.py`` writes them anew."""
    found = BLOCK.search(README.read_text("utf-8"))

    assert found is not None
    assert found[2] == numbers()


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(BLOCK.sub(lambda m: m[1] + numbers() + m[3], text), encoding="utf-8")
