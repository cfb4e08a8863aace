"""What a column is, and the cells that many lists have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from kalmyk_history.dates import Dated
from kalmyk_history.integrations.notebook._cells import lines_of, value_lines
from kalmyk_history.integrations.notebook._dates import date_phrase
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._names import brief, other_names, title_of, words
from kalmyk_history.integrations.notebook._page import Lines, Text, Tone
from kalmyk_history.integrations.notebook._readings import DISPUTED, POSSIBLE
from kalmyk_history.records import Citation, Source
from kalmyk_history.vocabulary import Certainty

Cell: TypeAlias = Callable[[Desk, Any], Lines]
Column: TypeAlias = tuple[str, Cell]
Columns: TypeAlias = tuple[Column, ...]


def field(name: str, label: str = "") -> Column:
    """
    Give the column of a field, with the mark of a disputed one.

    >>> field("in_force")[0]
    'in force'
    """

    def cell(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any record
        value = getattr(item, name)
        lines = () if value in (None, "", ()) else value_lines(desk, value, name)
        return marked(item, name, lines)

    return label or words(name), cell


def about(name: str, label: str = "") -> Column:
    """
    Give the column of a field that holds an id, with one name of the record.

    >>> about("on_behalf_of")[0]
    'on behalf of'
    """

    def cell(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any record
        value: str | None = getattr(item, name)
        return marked(item, name, (brief(desk, value),) if value else ())

    return label or words(name), cell


def text(label: str, of: Callable[[Any], str], tone: Tone = Tone.PLAIN) -> Column:
    """
    Give a column of texts.

    >>> text("number", lambda item: item.number)[0]
    'number'
    """

    def cell(_: Desk, item: Any) -> Lines:  # noqa: ANN401 - any answer
        return ((Text(of(item), tone),),) if of(item) else ()

    return label, cell


def marked(item: object, name: str, lines: Lines) -> Lines:
    """
    Add the mark of a disputed field, if it is one.

    >>> import kalmyk_history as kh
    >>> marked(kh.status_on("1935-10-20").transition, "date", ())[0][0].text
    'disputed'
    """
    if all(each.field != name for each in getattr(item, "other_readings", ())):
        return lines
    if not lines:
        return ((DISPUTED,),)
    *above, last = lines
    return (*above, (*last, Text(" "), DISPUTED))


def called(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any record
    """Give the names of a record, those in other languages below the first."""
    others = other_names(desk, item)
    below = tuple((Text(each.text, Tone.MUTED, each.language),) for each in others)
    return (title_of(desk, item), *below)


def identified(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any record
    """Give the names of a record, and its id below them."""
    return (*called(desk, item), (Text(item.id, Tone.CODE),))


def sources(desk: Desk, item: Any) -> Lines:  # noqa: ANN401 - any answer
    """Give the footnotes of a record or answer, those of its other readings among them."""
    if isinstance(item, Source):
        return lines_of(desk.marks([Citation(source=item.id)]))
    others = getattr(item, "other_readings", ())
    citations: list[Citation] = [*item.citations]
    citations += [each for reading in others for each in reading.citations]
    return lines_of(desk.marks(citations))


def time_of(_: Desk, item: Any) -> Lines:  # noqa: ANN401 - any answer with ends
    """Give since when and until when, one under the other, and whether only possibly."""
    ends = _ends(item.since, item.until)
    since = ends if item.since else (((Text("from an unknown day", Tone.MUTED),)), *ends)
    doubt = (POSSIBLE,) if item.certainty is Certainty.POSSIBLE else ()
    return (*since, *lines_of(doubt))


def existed(_: Desk, item: Any) -> Lines:  # noqa: ANN401 - whatever has a span
    """Give a span, and whether it is disputed."""
    return marked(item, "span", _ends(item.span.since, item.span.until))


def _ends(since: Dated | None, until: Dated | None) -> Lines:
    begun = (Text("from "), *date_phrase(since)) if since else ()
    ended = (Text("until "), *date_phrase(until)) if until else ()
    return (*lines_of(begun), *lines_of(ended))


NAME: Column = ("name", identified)
SOURCES: Column = ("sources", sources)
SUMMARY: Column = text("what it is", lambda item: item.summary)
