"""What tooltips say of the evidence: the sources, and the readings beside the preferred one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kalmyk_history.integrations.charts._words import Words
from kalmyk_history.records import Citation, Reading, Source

_LONGEST, _MOST = 70, 3


def sources_told(citations: Iterable[Citation], sources: Mapping[str, Source], words: Words) -> str:
    """Name the sources of some citations, each once; of many, the first and how many more."""
    cited = list(dict.fromkeys(each.source for each in citations))
    named = [source_label(sources[each]) for each in cited[:_MOST]]
    more = len(cited) - len(named)
    return "; ".join([*named, *([words("and {} more").format(more)] if more > 0 else [])])


def source_label(source: Source) -> str:
    """Give authors, title and year in short."""
    title = source.title
    if len(title) > _LONGEST:
        title = f"{title[:_LONGEST].rsplit(' ', 1)[0]} ..."
    authors = f"{', '.join(source.authors[:2])}: " if source.authors else ""
    dated = f" ({source.date})" if source.date else ""
    return f"{authors}{title}{dated}"


def given_by(reading: Reading, sources: Mapping[str, Source], words: Words) -> str:
    """Say who gives a reading."""
    return reading.held_by or sources_told(reading.citations, sources, words)
