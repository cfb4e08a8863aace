"""What a display consists of, before it is written as HTML or Markdown."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

import attrs


class Tone(StrEnum):
    """
    How a text is meant.

    >>> Tone.TAG.value
    'tag'
    """

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    TITLE = "title"
    CODE = "code"
    TAG = "tag"
    DOUBT = "doubt"


@attrs.frozen
class Text:
    """
    Words, in a language if it is known, in a tone; never markup.

    >>> Text("Хальмгуд", language="xal").language
    'xal'
    """

    text: str
    tone: Tone = Tone.PLAIN
    language: str = ""


@attrs.frozen
class Day:
    """
    A date in words, with its EDTF text, and its ISO form if it is one day.

    >>> Day("27 December 1943", "1943-12-27", "1943-12-27").iso
    '1943-12-27'
    """

    text: str
    edtf: str
    iso: str = ""


@attrs.frozen
class Mark:
    """
    The number of a footnote.

    >>> Mark(3).number
    3
    """

    number: int


@attrs.frozen
class Link:
    """
    An address; it becomes a link only if it is one of the web.

    Attributes:
        url: The address.
        short: Whether only the name of the site is shown.

    >>> Link("https://example.org/").short
    False
    """

    url: str
    short: bool = False


Inline: TypeAlias = Text | Day | Mark | Link
Phrase: TypeAlias = tuple[Inline, ...]
#: What stands in one place: phrases, one under the other.
Lines: TypeAlias = tuple[Phrase, ...]


@attrs.frozen
class Paragraph:
    """
    A paragraph.

    >>> Paragraph((Text("So it was."),)).phrase[0].text
    'So it was.'
    """

    phrase: Phrase


@attrs.frozen
class Bullets:
    """
    A list of phrases.

    >>> len(Bullets(((Text("one"),), (Text("two"),))).items)
    2
    """

    items: Lines


@attrs.frozen
class Fact:
    """
    One thing that is said, under its label, with what folds out below it.

    >>> Fact("kind", ((Text("khanate"),),)).folded
    ()
    """

    label: str
    lines: Lines
    folded: tuple[Block, ...] = ()


@attrs.frozen
class Facts:
    """
    Things that are said, label by label.

    >>> Facts((Fact("kind", ((Text("khanate"),),)),)).facts[0].label
    'kind'
    """

    facts: tuple[Fact, ...]


@attrs.frozen
class Grid:
    """
    A table; the first cell of each row names the row.

    Attributes:
        caption: What it shows.
        head: The headings of the columns.
        rows: The rows shown.
        total: How many rows there are.

    >>> Grid("Days", ("day",), (((Text("1943"),),),), 7).total
    7
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Lines, ...], ...]
    total: int


@attrs.frozen
class Tree:
    """
    A phrase with others below it.

    >>> Tree((Text("older"),), (Tree((Text("newer"),)),)).below[0].below
    ()
    """

    phrase: Phrase
    below: tuple[Tree, ...] = ()


@attrs.frozen
class Folded:
    """
    What folds out when it is wanted.

    >>> Folded("Sources", ()).summary
    'Sources'
    """

    summary: str
    blocks: tuple[Block, ...]


@attrs.frozen
class Notes:
    """
    Footnotes: the source of each, then the places in it.

    >>> Notes(()).notes
    ()
    """

    notes: tuple[Note, ...]


@attrs.frozen
class Note:
    """
    One footnote.

    Attributes:
        number: Its number.
        source: The source: who, what, when; what was read; the address.
        places: The places in it, and what was read there.

    >>> Note(1, (), ()).number
    1
    """

    number: int
    source: Lines
    places: Lines


Block: TypeAlias = Paragraph | Bullets | Facts | Grid | Tree | Folded | Notes


@attrs.frozen
class Page:
    """
    A whole display.

    Attributes:
        kicker: What sort of thing it is.
        title: What it is.
        subtitle: Its names in other languages, or what it is about.
        blocks: What is said of it.

    >>> Page("Polity", (Text("Kalmyk ASSR"),)).kicker
    'Polity'
    """

    kicker: str
    title: Phrase
    subtitle: Phrase = ()
    blocks: tuple[Block, ...] = ()
