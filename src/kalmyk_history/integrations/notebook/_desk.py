"""What a display is written with: its languages, the records around it, its footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, cast

import attrs

from kalmyk_history.chronicle import Chronicle, Used, home_of
from kalmyk_history.integrations.notebook._dates import day_of
from kalmyk_history.integrations.notebook._page import (
    Block,
    Folded,
    Link,
    Mark,
    Note,
    Notes,
    Phrase,
    Text,
    Tone,
)
from kalmyk_history.records import TABLES, Citation, Record, Source
from kalmyk_history.vocabulary import Consulted

#: How much of a source was read, in words.
READ = {
    Consulted.WHOLE: "read whole",
    Consulted.PART: "read in part",
    Consulted.ABSTRACT: "abstract read",
    Consulted.OPENING: "only the opening read",
    Consulted.CITED: "not seen",
}

#: How deep, and among how many, is looked for what tells the chronicle of an answer.
_DEPTH, _FEW = 4, 5

#: The tables in which what a record names is looked for.
_TABLES = tuple(each for each in TABLES if each not in {"edition", "source"})


class Desk:
    """
    Looks up names and sources, and numbers footnotes as they come.

    Attributes:
        languages: The languages of names, the most wanted first.
        rows: How many rows of a table are shown; None for all.
        apart: Whether each place in a source has a footnote of its own.
    """

    def __init__(self, answer: object, languages: tuple[str, ...], rows: int | None) -> None:
        self.languages = languages
        self.rows = rows
        self.apart = False
        self._home: Chronicle = home_of([*islice(_parts(answer, _DEPTH), _FEW)])
        self._numbers: dict[str, int] = {}
        self._places: dict[str, dict[Citation, None]] = {}

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the chronicle that the answer comes from."""
        return self._home.sources

    def known(self, key: str) -> Record | None:
        """Give the record of an id; None if there is none."""
        for name in _TABLES:
            table = self._home.table(name)
            if key in table:
                found: Record = table[key]
                return found
        return None

    def marks(self, citations: Iterable[Citation]) -> Phrase:
        """Give the numbers of the footnotes of *citations*."""
        numbers: dict[int, None] = {}
        for citation in citations:
            parts = (citation.locator, citation.says) if self.apart else ()
            key = "\n".join((citation.source, *parts))
            number = self._numbers.setdefault(key, len(self._numbers) + 1)
            self._places.setdefault(key, {})[citation] = None
            numbers[number] = None
        return tuple(Mark(number) for number in sorted(numbers))

    def is_cited(self, citation: Citation) -> bool:
        """Tell whether a footnote has this place already."""
        return any(citation in places for places in self._places.values())

    def notes(self) -> tuple[Block, ...]:
        """Give the footnotes of all marks given so far."""
        notes = tuple(
            self._note(number, [*self._places[key]]) for key, number in self._numbers.items()
        )
        if not notes:
            return ()
        return (Folded(f"Sources ({len(notes)})", (Notes(notes),)),)

    def _note(self, number: int, citations: list[Citation]) -> Note:
        return Note(number, self.source(citations[0].source), tuple(map(place, citations)))

    def source(self, key: str) -> tuple[Phrase, ...]:
        """Describe a source: who, what, when; how much of it was read; where."""
        source = self.sources.get(key)
        if source is None:
            unknown = Text(", of a chronicle that is not open", Tone.MUTED)
            return ((Text(key, Tone.CODE), unknown),)
        return (
            _reference(source),
            _reading(source, self.sources),
            *([(Link(source.url),)] if source.url else []),
        )


def place(citation: Citation) -> Phrase:
    """
    Describe a place in a source: where, for which fields, and what was read there.

    >>> place(Citation(source="a", locator="p. 4", supports=("date",)))[0].text
    'p. 4'
    """
    fields = ", ".join(each.replace("_", " ") for each in citation.supports)
    parts = [
        (Text(citation.locator),) if citation.locator else (),
        (Text(f"no. {citation.position} of its list"),) if citation.position else (),
        (Text(f"for: {fields}", Tone.MUTED),) if fields else (),
        (Text(citation.says),) if citation.says else (),
    ]
    return between(Text(" – "), parts)


def between(separator: Text, phrases: Iterable[Phrase]) -> Phrase:
    """
    Put phrases one after another, with a separator between those that say something.

    >>> [each.text for each in between(Text(", "), [(Text("a"),), (), (Text("b"),)])]
    ['a', ', ', 'b']
    """
    parts: list[Any] = []
    for phrase in phrases:
        if phrase:
            parts += [separator, *phrase] if parts else phrase
    return tuple(parts)


def _reference(source: Source) -> Phrase:
    authors = (Text(", ".join(source.authors)),) if source.authors else ()
    publisher = (Text(source.publisher),) if source.publisher else ()
    dated = (day_of(source.date),) if source.date else ()
    title = (Text(source.title, Tone.TITLE, source.language),)
    return between(Text(", "), [authors, title, publisher, dated])


def _reading(source: Source, sources: Mapping[str, Source]) -> Phrase:
    read = READ[source.consulted]
    if source.consulted_via is not None:
        read += f", known through: {_title(source.consulted_via, sources)}"
    follows = ", ".join(_title(each, sources) for each in source.derived_from)
    parts = [source.kind.value, read, f"follows: {follows}" if follows else ""]
    return (Text("; ".join(each for each in parts if each), Tone.MUTED),)


def _title(key: str, sources: Mapping[str, Source]) -> str:
    return sources[key].title if key in sources else key


def _parts(answer: object, depth: int) -> Iterator[Record | Source | Citation]:
    """Give records and citations that an answer is made of."""
    if isinstance(answer, Record | Source | Citation):
        yield answer
    elif depth and isinstance(answer, Mapping):
        yield from _each(cast("Mapping[object, object]", answer).values(), depth)
    elif depth and isinstance(answer, tuple | list):
        several = cast("Iterable[object]", answer)
        yield from _each(several, depth)
        yield from _each(getattr(several, "possible", ()), depth)
    elif depth and attrs.has(kind := type(answer)):
        yield from _each((getattr(answer, field.name) for field in attrs.fields(kind)), depth)
    elif isinstance(answer, Used):
        yield from answer.sources


def _each(several: Iterable[object], depth: int) -> Iterator[Record | Source | Citation]:
    for each in several:
        yield from _parts(each, depth - 1)
