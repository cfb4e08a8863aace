"""All sources: what they are, what was read of them, what they go back to."""

from __future__ import annotations

from collections import Counter, defaultdict

import kalmyk_history as kh
from _pages.markdown import bullets, escaped, known, page, plural, source_link, table, words
from _pages.values import records, when
from kalmyk_history.store import roots_of

_INTRODUCTION = """\
Each source stands under its id: the original work first, other addresses of it as copies. *Read*
says how much of it was really opened; a source known only through another names that one. A source
that copies, translates or follows others names them, and counts as one with them when independent
sources are counted."""


def sources() -> str:
    """Give every source, by kind and id."""
    uses = _uses()
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for each in kh.sources.values():
        for origin in each.derived_from:
            followers[origin].append(each.id)
    parts: list[str] = []
    for kind in kh.SourceKind:
        own = sorted(
            (each for each in kh.sources.values() if each.kind is kind), key=lambda each: each.id
        )
        if own:
            parts.append(f"## {words(kind.value).capitalize()}")
            parts.append(f"{plural(len(own), 'source')}.")
            parts += [_entry(each, uses[each.id], followers[each.id]) for each in own]
    return page("Sources", _INTRODUCTION, _overview(), *parts)


def _uses() -> Counter[str]:
    """Count in how many records each source is cited."""
    uses: Counter[str] = Counter()
    for _, record in records():
        citations = record.citations + tuple(
            citation for reading in record.other_readings for citation in reading.citations
        )
        uses.update({citation.source for citation in citations})
    return uses


def _overview() -> str:
    counts = Counter((source.kind, source.consulted) for source in kh.sources.values())
    rows = [
        [
            words(kind.value),
            *(str(counts[kind, consulted] or "") for consulted in kh.Consulted),
            str(sum(counts[kind, consulted] for consulted in kh.Consulted)),
        ]
        for kind in kh.SourceKind
    ]
    totals = [str(sum(counts[kind, each] for kind in kh.SourceKind)) for each in kh.Consulted]
    rows.append(["all", *totals, str(len(kh.sources))])
    header = ["kind", *(consulted.value for consulted in kh.Consulted), "all"]
    return f"Kinds of sources, by how much of them was read:\n\n{table(header, rows)}"


def _entry(source: kh.Source, uses: int, followers: list[str]) -> str:
    made = [
        ", ".join(source.authors),
        source.publisher,
        when(source.date) if source.date else "",
        f"language {source.language}",
    ]
    lines = [
        f"**{escaped(source.title)}**. {escaped('; '.join(each for each in made if each))}.",
        _read(source),
    ]
    if source.derived_from:
        origins = ", ".join(source_link(each) for each in source.derived_from)
        roots = sorted(roots_of(source.id, kh.sources) - {*source.derived_from})
        back = f"; goes back to {', '.join(f'`{each}`' for each in roots)}" if roots else ""
        lines.append(f"Follows {origins}{back}.")
    if followers:
        lines.append(f"Followed by {', '.join(f'`{each}`' for each in sorted(followers))}.")
    lines += [
        f"Also at <{each.url}>{f' ({escaped(each.note)})' if each.note else ''}."
        for each in source.copies
    ]
    lines.append(f"Cited in {plural(uses, 'record')}.")
    if source.notes:
        lines.append(escaped(source.notes))
    return f"### {source.id}\n\n{bullets(lines)}"


def _read(source: kh.Source) -> str:
    read = known(source).capitalize()
    if source.consulted_via:
        read += f": {source_link(source.consulted_via)}"
    place = f", at <{source.url}>" if source.url else ""
    return f"{read}{place}."
