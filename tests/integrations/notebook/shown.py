"""Answers of every type, and a reader of what they look like."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import kalmyk_history as kh

#: Elements that have no end tag; none of them is needed.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}


class Parsed(HTMLParser):
    """What stands in a piece of HTML: elements, texts, attributes; and whether tags balance."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.problems: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        self.problems += [f"not closed: {name}" for name in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a start tag."""
        names = [name for name, _ in attrs]
        if tag in VOID:
            self.problems.append(f"void element: {tag}")
        if len(names) != len(set(names)):
            self.problems.append(f"attribute given twice: {tag}")
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note whether an end tag is in turn."""
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"closed out of turn: {tag}")

    def handle_data(self, data: str) -> None:
        """Note words."""
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words, as a reader sees them."""
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        """Give the attributes of each element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


def every_answer() -> dict[str, Any]:
    """Give an answer of every type that shows itself, by a name for it."""
    status = kh.status_on("1936-01-01")
    with kh.citing() as used:
        kh.status_on("1936-01-01")
        kh.members_of("league-of-free-nations", on="2022-12-05")
    comparison = kh.compare("lozynskyj-2022", "wikipedia-en-kalmyk-assr")
    difference = kh.diff("1943-12-26", "1943-12-27")
    support = kh.support(status)
    tables = {
        name: value for name in kh.__all__ if isinstance(value := getattr(kh, name), kh.Table)
    }
    records = {f"one of {name}": next(iter(table.values())) for name, table in tables.items()}
    return {
        **{name: table for name, table in tables.items() if name != "sources"},
        **records,
        "sources": kh.sources,
        "membership": kh.memberships()[0],
        "transition": status.transition,
        "edition": kh.load().edition,
        "citation": status.citations[0],
        "reading": status.readings_of("date")[0],
        "other reading": status.readings_of("date")[1],
        "status": status,
        "possible status": kh.status_on("1630-03-01"),
        "status on the ground": kh.status_on("1942-09-01", layer="de_facto"),
        "status with a note": kh.status_on("1771-10-19"),
        "timeline": kh.timeline(),
        "empty timeline": kh.Timeline(()),
        "members": kh.members_of("americans-against-russian-imperialism", on="2022-12-05"),
        "possible members": kh.members_of("americans-against-russian-imperialism", on="2023-06-01"),
        "found": kh.find("Элиста"),
        "nothing found": kh.find("no such thing"),
        "names": kh.names_on("kalmyk-assr-1935", on="1936"),
        "transitions": kh.transitions(),
        "memberships": kh.memberships(),
        "population": kh.population(),
        "claims": kh.claims_of("lozynskyj-2022"),
        "readings": kh.Answers(status.readings),
        "citations": kh.Answers(status.citations),
        "mixed answers": kh.Answers([kh.peoples["kalmyks"], status]),
        "days": kh.on_this_day(12, 27),
        "day": kh.on_this_day(12, 27)[0],
        "officeholder": kh.officeholder("head-of-the-republic", on="2022-12-05"),
        "officeholders": kh.officeholders("head-of-the-republic"),
        "jurisdiction": kh.jurisdiction_of("yashaltinsky", on="1950"),
        "jurisdictions": kh.jurisdictions("zapadny"),
        "lineage": kh.lineage("kalmyk-assr-1958"),
        "diff": difference,
        "empty diff": kh.diff("1950-01-02", "1950-01-03"),
        "difference": difference.rows[0],
        "disagreement": kh.disagreements()[0],
        "disagreements": kh.disagreements(),
        "comparison": comparison,
        "related sources": kh.compare("lozynskyj-2022", "congress-declaration-2022"),
        "comparative": comparison.rows[0],
        "support": support,
        "field support": support.fields[0],
        "gaps": kh.gaps(),
        "no gaps": kh.gaps().of_kind("vague").__class__(()),
        "gap": kh.gaps()[0],
        "gap in time": kh.gaps().of_kind("uncovered")[0],
        "sensitivity": kh.sensitivity("status_on", "1935-10-21"),
        "firm answer": kh.sensitivity("status_on", "1944-05-01"),
        "no answer": kh.NoAnswer("OutOfCoverageError", "too late"),
        "why": kh.why(status),
        "why of a record": kh.why(kh.acts["decree-1943-12-27-liquidation"]),
        "why of several": kh.why(kh.timeline()),
        "used": used,
        "chronicle": kh.load(),
        "telling": kh.according_to("lozynskyj-2022"),
    }


ANSWERS = every_answer()
