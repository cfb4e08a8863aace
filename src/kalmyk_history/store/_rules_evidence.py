"""Rules of the third ring: no fact without a source, no source without a use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kalmyk_history.records import Claim, Record, Source, statements
from kalmyk_history.store._rules import Problem, Rule, Whole
from kalmyk_history.vocabulary import Consulted, Verdict

#: Fields that are our own arrangement and need no source.
_OURS = frozenset({"summary", "concurrent", "whole"})


def roots_of(source: str, sources: Mapping[str, Source]) -> frozenset[str]:
    """
    Give the sources that *source* goes back to; itself, if it follows no other.

    >>> import kalmyk_history as kh
    >>> sorted(roots_of("lozynskyj-2022", kh.sources))
    ['congress-declaration-2022']
    """
    found: set[str] = set()
    seen: set[str] = set()
    todo = [source]
    while todo:
        each = todo.pop()
        if each in seen:
            continue
        seen.add(each)
        above = sources[each].derived_from if each in sources else ()
        todo += above
        if not above:
            found.add(each)
    return frozenset(found)


def every_fact_is_cited(whole: Whole) -> Iterator[Problem]:
    """A record has a citation, and each field that it states is supported by one."""
    for table, record in whole.records():
        if isinstance(record, Claim):
            continue
        if not record.citations:
            yield Problem(table, record.id, "citations", "no fact without a citation")
        supported = {field for citation in record.citations for field in citation.supports}
        for field in _stated(record):
            if field not in supported:
                yield Problem(table, record.id, field, "no citation supports this field")


def citations_support_what_is_stated(whole: Whole) -> Iterator[Problem]:
    """A citation supports fields that exist and say something."""
    for table, record in whole.records():
        if isinstance(record, Claim):
            continue
        fields = statements(type(record))
        for n, citation in enumerate(record.citations):
            path = f"citations[{n}].supports"
            if not citation.supports:
                yield Problem(table, record.id, path, "name the fields that it supports")
            for field in citation.supports:
                if field not in fields:
                    yield Problem(table, record.id, path, f"there is no field {field!r}")
                elif _is_default(record, fields[field]):
                    yield Problem(table, record.id, path, f"the record states no {field!r}")


def other_readings_differ(whole: Whole) -> Iterator[Problem]:
    """Another reading differs from the preferred one, has a source, and says why it is not it."""
    for table, record in whole.records():
        for n, reading in enumerate(record.other_readings):
            path = f"other_readings[{n}]"
            if reading.value == getattr(record, reading.field):
                yield Problem(table, record.id, path, "gives the value that the record has")
            if not reading.citations:
                yield Problem(table, record.id, path, "no reading without a citation")
            if not reading.reason:
                yield Problem(table, record.id, path, "give the reason why it is not preferred")
            if reading.preferred:
                yield Problem(table, record.id, path, "the record itself is the preferred reading")


def sources_are_used(whole: Whole) -> Iterator[Problem]:
    """Every source is cited, makes a claim, or is what another one goes back to."""
    used = {claim.source for claim in whole.of("claim")}
    for _, record in whole.records():
        used |= {citation.source for citation in record.citations}
        for reading in record.other_readings:
            used |= {citation.source for citation in reading.citations}
    for source in whole.of("source"):
        used |= {*source.derived_from, source.consulted_via}
    for source in whole.of("source"):
        if source.id not in used:
            yield Problem("source", source.id, "", "nothing cites this source")


def sources_say_how_they_are_known(whole: Whole) -> Iterator[Problem]:
    """A merely cited source names the one that cites it, a source seen has an address."""
    for source in whole.of("source"):
        if (source.consulted is Consulted.CITED) != (source.consulted_via is not None):
            message = "a source known only through another names it, and no other does"
            yield Problem("source", source.id, "consulted_via", message)
        if source.consulted is not Consulted.CITED and not source.url:
            yield Problem("source", source.id, "url", "say where it was seen")


def derivation_has_no_cycle(whole: Whole) -> Iterator[Problem]:
    """No source goes back to itself."""
    sources = whole.sources()
    for source in sources.values():
        above: set[str] = set()
        todo = list(source.derived_from)
        while todo:
            each = todo.pop()
            if each not in above and each in sources:
                above.add(each)
                todo += sources[each].derived_from
        if source.id in above:
            yield Problem("source", source.id, "derived_from", "goes back to itself")


def supported_claims_have_an_independent_root(whole: Whole) -> Iterator[Problem]:
    """A claim is supported only by a source that does not go back to the claimant's."""
    sources = whole.sources()
    for claim in whole.of("claim"):
        own = roots_of(claim.source, sources) | {claim.source}
        evidence = {each.source for each in claim.citations}
        independent = {each for each in evidence if not roots_of(each, sources) & own}
        if claim.verdict is Verdict.SUPPORTED and not independent:
            message = "supported, but no citation is independent of the claimant's source"
            yield Problem("claim", claim.id, "citations", message)
        if claim.verdict not in {Verdict.OPINION, Verdict.UNVERIFIED} and not evidence:
            message = f"the verdict {claim.verdict.value!r} rests on no citation"
            yield Problem("claim", claim.id, "citations", message)


def claims_cover_the_sentences(whole: Whole) -> Iterator[Problem]:
    """In a source covered by sentence every sentence carries a claim or is marked as silent."""
    for source in whole.of("source"):
        if not source.paragraphs:
            continue
        claims = [each for each in whole.of("claim") if each.source == source.id]
        covered = {n for each in claims for n in each.sentences}
        expected = set(range(1, sum(source.paragraphs) + 1))
        silent = set(source.silent_sentences)
        for n in sorted(expected - covered - silent):
            yield Problem("source", source.id, "paragraphs", f"sentence {n} is not covered")
        for n in sorted(covered - expected | covered & silent):
            yield Problem("source", source.id, "paragraphs", f"sentence {n} cannot carry a claim")


def _stated(record: Record) -> Iterator[str]:
    for name, field in statements(type(record)).items():
        if name not in _OURS and not field.metadata.get("key") and not _is_default(record, field):
            yield name


def _is_default(record: Record, field: attrs.Attribute[Any]) -> bool:
    value: object = getattr(record, field.name)
    return bool(value == field.default)


EVIDENCE_RULES: tuple[Rule, ...] = (
    every_fact_is_cited,
    citations_support_what_is_stated,
    other_readings_differ,
    sources_are_used,
    sources_say_how_they_are_known,
    derivation_has_no_cycle,
    supported_claims_have_an_independent_root,
    claims_cover_the_sentences,
)
