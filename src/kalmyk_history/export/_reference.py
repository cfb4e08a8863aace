"""A source as reference managers see it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kalmyk_history.dates import Dated, HistoricalDate, Interval
from kalmyk_history.records import Source
from kalmyk_history.vocabulary import Consulted, SourceKind


@attrs.frozen(kw_only=True)
class Reference:
    """
    What all formats have in common.

    Attributes:
        key: The id of the source.
        title: Its title.
        kind: What sort of document it is.
        authors: Its authors, as the source names them.
        issued: When it was published, as EDTF text; empty if nobody says.
        dates: The one or two ends of that: year, month and day, as far as they are given.
        vague: Whether that is approximate or uncertain.
        publisher: The journal, publisher or site.
        url: Where it was seen.
        language: The BCP 47 code of its language.
        notes: How much of it was read, what it follows, where else it was seen, what to know.

    >>> Reference(key="annals", title="Annals").issued
    ''
    """

    key: str
    title: str
    kind: SourceKind = SourceKind.PRIMARY
    authors: tuple[str, ...] = ()
    issued: str = ""
    dates: tuple[tuple[int, ...], ...] = ()
    vague: bool = False
    publisher: str = ""
    url: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()


def reference(source: Source, sources: Mapping[str, Source]) -> Reference:
    """
    Give *source* as a reference; *sources* name what it follows.

    >>> import kalmyk_history as kh
    >>> reference(kh.sources["lozynskyj-2022"], kh.sources).authors
    ('Askold S. Lozynskyj',)
    """
    dates, vague = _parts(source.date)
    return Reference(
        key=source.id,
        title=source.title,
        kind=source.kind,
        authors=source.authors,
        issued="" if source.date is None else str(source.date),
        dates=dates,
        vague=vague,
        publisher=source.publisher,
        url=source.url,
        language=source.language,
        notes=_notes(source, sources),
    )


def _parts(
    when: Dated | None,
) -> tuple[tuple[tuple[int, ...], ...], bool]:
    """Give the ends of a date as numbers, and whether they are doubtful; sets have no such form."""
    if isinstance(when, HistoricalDate):
        ends = [when]
    elif isinstance(when, Interval) and when.start and when.end:
        ends = [when.start, when.end]
    else:
        ends = []
    parts = tuple(part for each in ends if (part := _ymd(each)))
    vague = any(each.approximate or each.uncertain for each in ends)
    return (parts, vague) if len(parts) == len(ends) else ((), vague)


def _ymd(date: HistoricalDate) -> tuple[int, ...]:
    if date.year is None or date.year < 1:
        return ()
    if date.month is None:
        return (date.year,)
    return (date.year, date.month) if date.day is None else (date.year, date.month, date.day)


def _notes(source: Source, sources: Mapping[str, Source]) -> tuple[str, ...]:
    follows = [sources[each].title for each in source.derived_from]
    notes = [f"Consulted: {source.consulted.value}"]
    if source.consulted is Consulted.CITED and source.consulted_via:
        notes = [f"Not seen; cited in: {sources[source.consulted_via].title}"]
    notes += [f"Follows: {each}" for each in follows]
    notes += [
        f"Also at: {each.url} ({each.note})" if each.note else f"Also at: {each.url}"
        for each in source.copies
    ]
    return (*notes, source.notes) if source.notes else tuple(notes)
