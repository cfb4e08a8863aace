"""Pages of sources, and of places in them."""

from __future__ import annotations

from kalmyk_history.integrations.notebook._cells import value_lines
from kalmyk_history.integrations.notebook._dates import day_of
from kalmyk_history.integrations.notebook._desk import READ, Desk, place
from kalmyk_history.integrations.notebook._names import capital, words
from kalmyk_history.integrations.notebook._page import Facts, Lines, Link, Page, Text, Tone
from kalmyk_history.integrations.notebook._readings import reading_phrase, said
from kalmyk_history.records import Citation, Edition, Reading, Source


def source_page(desk: Desk, source: Source) -> Page:
    """
    Show a source: who wrote it and when, how much of it was read, what it follows, where it is.

    >>> import kalmyk_history as kh
    >>> source = kh.sources["lozynskyj-2022"]
    >>> source_page(Desk(source, ("en",), None), source).title[0].text
    'Yet another problem for Russia'
    """
    dated: Lines = ((day_of(source.date),),) if source.date else ()
    read = f"{READ[source.consulted]}"
    facts = [
        *said("authors", tuple((Text(each),) for each in source.authors)),
        *said("published", dated),
        *said("publisher", _words(source.publisher)),
        *said("kind", _words(words(source.kind))),
        *said("language", ((Text(source.language, Tone.CODE),),)),
        *said("consulted", _words(read)),
        *said("known through", _titles(desk, [source.consulted_via])),
        *said("follows", _titles(desk, source.derived_from)),
        *said("address", _addresses(source)),
        *said("notes", _words(source.notes)),
        *said("former ids", tuple((Text(each, Tone.CODE),) for each in source.aliases)),
    ]
    title = (Text(source.title, Tone.STRONG, source.language),)
    return Page("Source", title, (Text(source.id, Tone.CODE),), (Facts(tuple(facts)),))


def edition_page(desk: Desk, edition: Edition) -> Page:
    """
    Show an edition of the data.

    >>> import kalmyk_history as kh
    >>> edition = kh.load().edition
    >>> edition_page(Desk(edition, ("en",), None), edition).kicker
    'Edition'
    """
    facts = said("covers until", value_lines(desk, edition.covers_until))
    title = (Text(f"Data of version {edition.version}", Tone.STRONG),)
    return Page("Edition", title, (Text(edition.id, Tone.CODE),), (Facts(facts),))


def citation_page(desk: Desk, citation: Citation) -> Page:
    """
    Show a place in a source, and the source.

    >>> import kalmyk_history as kh
    >>> citation = kh.peoples["kalmyks"].citations[0]
    >>> citation_page(Desk(citation, ("en",), None), citation).kicker
    'Citation'
    """
    source = desk.sources.get(citation.source)
    title = (
        Text(citation.source) if source is None else Text(source.title, language=source.language)
    )
    facts = [
        *said("place", tuple(phrase for phrase in (place(citation),) if phrase)),
        *said("source", desk.source(citation.source)),
    ]
    code = (Text(citation.source, Tone.CODE),)
    return Page("Citation", (title,), code, (Facts(tuple(facts)),))


def reading_page(desk: Desk, reading: Reading) -> Page:
    """
    Show one reading of a field, and who gives it.

    >>> import kalmyk_history as kh
    >>> reading = kh.status_on("1935-10-20").readings_of("date")[0]
    >>> reading_page(Desk(reading, ("en",), None), reading).kicker
    'Reading of date, preferred'
    """
    kicker = f"Reading of {words(reading.field)}"
    preferred = ", preferred" if reading.preferred else ", not preferred"
    title = reading_phrase(desk, reading)
    return Page(capital(kicker + preferred), title, (), desk.notes())


def _words(text: str) -> Lines:
    return ((Text(text),),) if text else ()


def _titles(desk: Desk, keys: tuple[str, ...] | list[str | None]) -> Lines:
    titles = [(each, desk.sources.get(each)) for each in keys if each is not None]
    return tuple(
        (Text(key, Tone.CODE),)
        if source is None
        else (Text(source.title, Tone.TITLE, source.language),)
        for key, source in titles
    )


def _addresses(source: Source) -> Lines:
    own: Lines = ((Link(source.url),),) if source.url else ()
    copies = tuple(
        (Link(each.url), Text(f" {each.note}", Tone.MUTED)) if each.note else (Link(each.url),)
        for each in source.copies
    )
    return (*own, *copies)
