"""What a reader is shown of one status, polity, act or event, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import kalmyk_history as kh
from _pages.html import Html, bullets, folded, joined, link, tag
from _pages.markdown import known, source_label, words
from _pages.statuses import begins, chain_citations, standing
from _pages.values import When, when
from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records import TABLES, Record

#: A fact of a card: what it is, and the fact.
Fact = tuple[str, str]


@dataclass(frozen=True)
class Cards:
    """Makes the cards of the records of one chronicle."""

    chronicle: kh.Chronicle

    def status(self, status: kh.Status) -> Html:
        """Tell a status: dates in both styles, standing, acts, other readings, sources."""
        transition = status.transition
        citations = [*status.citations, *chain_citations(status)]
        citations += [each for event in self._events(status) for each in event.citations]
        return _card(
            f"{words(status.kind.value).capitalize()}",
            self._facts(status),
            transition.summary if begins(status) else _CHAIN,
            self._others(transition),
            self._sources(citations),
        )

    def polity(self, polity: kh.Polity, spell: Sequence[kh.Status]) -> Html:
        """Tell a polity that held for some statuses in a row."""
        names = [f"{each.text} ({each.language})" for each in polity.names[1:]]
        facts = [
            ("Here", _stretch(spell[0].since, end_of(spell[-1]))),
            ("Kind", words(polity.kind.value)),
            *([("Other names", "; ".join(names))] if names else []),
        ]
        return _card(
            polity.name,
            facts,
            polity.summary,
            self._others(polity),
            self._sources(polity.citations),
        )

    def act(self, act: kh.Act) -> Html:
        """Tell an act: number, issuers, dates, effect."""
        fields = ("adopted", "published", "in_force")
        facts = [
            ("Kind", words(act.kind.value)),
            *([("Number", act.number)] if act.number else []),
            *([("Issued by", " and ".join(act.issuers))] if act.issuers else []),
            *((words(each).capitalize(), when(day)) for each in fields if (day := _at(act, each))),
        ]
        others = self._others(act)
        return _card(
            act.name, facts, act.effect or act.summary, others, self._sources(act.citations)
        )

    def event(self, event: kh.Event) -> Html:
        """Tell an event: when, where."""
        facts = [
            ("Kind", words(event.kind.value)),
            *([("When", when(event.date))] if event.date else []),
            *([("Where", "; ".join(event.places))] if event.places else []),
        ]
        others = self._others(event)
        return _card(event.name, facts, event.summary, others, self._sources(event.citations))

    def _facts(self, status: kh.Status) -> Iterable[Fact]:
        yield "From", when(status.since)
        end = end_of(status)
        yield "Until", when(end) if end else "still holds"
        if not begins(status):
            yield "Status since", when(status.transition.date)
        yield "Standing", standing(status)
        if status.polity:
            yield "Polity", status.polity.name
        if status.within:
            yield "Within, nearest first", "; ".join(each.name for each in status.within)
        if status.transition.claimant:
            yield "Claimed by", self._named(status.transition.claimant)
        for act in status.acts:
            dated = f" ({when(act.date)})" if act.date else ""
            number = f" no. {act.number}" if act.number else ""
            yield "Act", f"{act.name}{number}{dated}"
        for event in self._events(status):
            dated = f" ({when(event.date)})" if event.date else ""
            yield "Event", f"{event.name}{dated}"

    def _events(self, status: kh.Status) -> list[kh.Event]:
        return [self.chronicle.events[each] for each in status.transition.events]

    def _others(self, record: Record) -> Html:
        readings = [self._reading(each) for each in record.other_readings]
        return folded(f"Other readings: {len(readings)}", readings) if readings else Html()

    def _reading(self, reading: kh.Reading) -> Html:
        holder = f", held by {reading.held_by}" if reading.held_by else ""
        reason = f"{holder}. {reading.reason}" if reading.reason else holder
        said = [self._citation(each) for each in reading.citations]
        value = tag("strong", self._told(reading.value))
        return joined([f"{words(reading.field).capitalize()}: ", value, reason, bullets(said)])

    def _sources(self, citations: Iterable[kh.Citation]) -> Html:
        told = list(dict.fromkeys(self._citation(each) for each in citations))
        return folded(f"Sources: {len(told)}", told) if told else Html()

    def _citation(self, citation: kh.Citation) -> Html:
        source = self.chronicle.sources[citation.source]
        place = f", {citation.locator}" if citation.locator else ""
        says = f": {citation.says}" if citation.says else ""
        entry = link(source_label(source), f"sources.html#{source.id}")
        original = joined([" ", link("original", source.url)]) if source.url else ""
        return joined([entry, f"{place} ({source.kind.value}; {known(source)}){says}", original])

    def _told(self, value: object) -> str:
        """Give the value of a field in words."""
        if isinstance(value, tuple):
            return "; ".join(map(self._told, value)) or "none"
        if isinstance(value, kh.Containment):
            return f"{self._named(value.polity)}{_during(value.span)}"
        return self._named(value) if type(value) is str else _plain(value)

    def _named(self, key: str) -> str:
        """Give the name of the record with an id; what is no id is given as it is."""
        for name in TABLES:
            if key in self.chronicle.table(name):
                return str(self.chronicle.table(name)[key].name)
        return key


_CHAIN = "Only what held the polity changed; the status itself went on."


def end_of(status: kh.Status) -> HistoricalDate | None:
    """Give the day from which a status holds no more, if it ended."""
    return status.until or status.transition.until


def _card(title: str, facts: Iterable[Fact], *parts: str) -> Html:
    """Put a card together; a part that is no HTML is a paragraph."""
    pairs = [part for name, value in facts for part in (tag("dt", name), tag("dd", value))]
    body = [each if isinstance(each, Html) else tag("p", each) for each in parts if each]
    head = tag("p", title, class_="kt-title")
    return tag("div", head, tag("dl", *pairs), *body, class_="kt-card")


def _plain(value: object) -> str:
    """Give in words what does not name another record."""
    if isinstance(value, HistoricalDate | Interval | DateSet):
        return when(value)
    if isinstance(value, StrEnum):
        return words(value.value)
    if isinstance(value, kh.Span):
        return _during(value).strip() or "always"
    if isinstance(value, kh.Name):
        return value.text
    return "not stated" if value is None else str(value)


def _at(act: kh.Act, field: str) -> When | None:
    value: When | None = getattr(act, field)
    return value


def _stretch(since: HistoricalDate, until: HistoricalDate | None) -> str:
    return f"from {when(since)} {f'until {when(until)}' if until else 'on'}"


def _during(span: kh.Span) -> str:
    since = f" from {when(span.since)}" if span.since else ""
    return f"{since} until {when(span.until)}" if span.until else since
