"""What a command shows: parts that lay themselves out as lines, the same for every writer."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from kalmyk_history._cli._width import UNBROKEN, broken, columns_of, longest_word, padded


class Tone(StrEnum):
    """What a piece of text is; a writer may give it a colour."""

    PLAIN = ""
    STRONG = "strong"
    FAINT = "faint"
    DOUBT = "doubt"
    WRONG = "wrong"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"


class Cell(NamedTuple):
    """A text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Cell, ...]


class Paper(NamedTuple):
    """
    What is written on.

    Attributes:
        width: How many columns it has.
        encoding: What characters it can show.
    """

    width: int = 80
    encoding: str = "utf-8"

    def has(self, characters: str) -> bool:
        """
        Tell whether all *characters* can be shown.

        >>> Paper(encoding="ascii").has("─")
        False
        """
        try:
            characters.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def fit(self, text: str) -> str:
        r"""
        Write what cannot be shown as escapes: no text can give orders to the terminal.

        >>> Paper().fit("a\nb\x1b[2J")
        'a b\\x1b[2J'
        """
        plain = "".join(_escaped(each) for each in text.replace("\n", " "))
        words = plain.split(UNBROKEN)
        return UNBROKEN.join(
            each.encode(self.encoding, "backslashreplace").decode(self.encoding) for each in words
        )


class Part(Protocol):
    """A part of a page."""

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Lay the part out on *paper*."""
        ...


class Headline(NamedTuple):
    """
    What was asked, and the answer to it, in one line.

    >>> for line in Headline("Kalmyks", "khanate").lines(Paper()):
    ...     print("".join(cell.text for cell in line))
    Kalmyks: khanate
    """

    asked: str
    answer: str = ""
    doubt: str = ""

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Give the line."""
        colon = ": " if self.answer else ""
        yield (
            Cell(paper.fit(self.asked), Tone.STRONG),
            Cell(colon),
            Cell(paper.fit(self.answer), Tone.FIRST),
            Cell(f", {self.doubt}" if self.doubt else "", Tone.DOUBT),
        )


#: Lines of running text that are longer are hard to read.
_READABLE = 100


class Prose(NamedTuple):
    """
    A paragraph; without a text, an empty line.

    >>> [line[1].text for line in Prose("one two three").lines(Paper(width=8))]
    ['one two', 'three']
    """

    text: str = ""
    tone: Tone = Tone.PLAIN
    mark: str = ""

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Break the text; a mark hangs before it."""
        room = min(paper.width, _READABLE) - columns_of(self.mark)
        for number, text in enumerate(broken(paper.fit(self.text), room)):
            mark = " " * columns_of(self.mark) if number else self.mark
            yield Cell(mark, Tone.FAINT), Cell(text, self.tone)


#: What stands in the place of an answer that is empty.
NOTHING = Prose("nothing is known", Tone.FAINT, mark="  ")


class Verbatim(NamedTuple):
    r"""
    A text that is written as it is, for other programs.

    >>> [line[0].text for line in Verbatim("@book{\n}").lines(Paper(width=3))]
    ['@book{', '}']
    """

    text: str

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Give its own lines."""
        for line in self.text.split("\n"):
            yield (Cell(paper.fit(line)),)


#: A last column that would be narrower stands below the others instead, so far in.
_NARROW = 24
_IN = 4


class Rows(NamedTuple):
    """
    Rows in aligned columns; what does not fit is broken within its column.

    Attributes:
        rows: The cells of each row.
        indent: How many columns they stand in from the margin.
        gap: How many columns lie between two of them.
        most: How wide the first of them may be, where not all of them fit.

    >>> rows = Rows([(Cell("a"), Cell("one")), (Cell("long"), Cell("two"))])
    >>> [[cell.text for cell in line] for line in rows.lines(Paper())]
    [['', 'a   ', '  ', 'one'], ['', 'long', '  ', 'two']]
    """

    rows: Sequence[Sequence[Cell]]
    indent: int = 0
    gap: int = 2
    most: Sequence[int] = ()

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Lay the rows out, the widest columns narrowed until they fit."""
        fitted = [[Cell(paper.fit(text), tone) for text, tone in row] for row in self.rows]
        if not fitted:
            return
        widths = self._widths(fitted, paper.width)
        below = widths[-1] < min(_NARROW, max(columns_of(row[-1].text) for row in fitted))
        for row in fitted:
            yield from self._row(row[:-1] if below else row, widths)
            for text in broken(row[-1].text, paper.width - self.indent - _IN) if below else ():
                yield Cell(" " * (self.indent + _IN)), Cell(text, row[-1].tone)

    def _row(self, row: Sequence[Cell], widths: Sequence[int]) -> Iterator[Line]:
        cells = [list(broken(cell.text, width)) for cell, width in zip(row, widths, strict=False)]
        for at in range(max(map(len, cells))):
            texts = [own[at] if at < len(own) else "" for own in cells]
            yield self._line(texts, [tone for _, tone in row], widths)

    def _widths(self, rows: Sequence[Sequence[Cell]], width: int) -> list[int]:
        columns = [[cell.text for cell in column] for column in zip(*rows, strict=True)]
        widths = [max(map(columns_of, column)) for column in columns]
        least = [max(map(longest_word, column)) for column in columns]
        room = width - self.indent - self.gap * (len(widths) - 1)
        for at, most in enumerate(self.most if sum(widths) > room else ()):
            lines = (line for text in columns[at] for line in broken(text, max(most, least[at])))
            widths[at] = max(map(columns_of, lines))
        while sum(widths) > room:
            spare = [wide > low for wide, low in zip(widths, least, strict=True)]
            if not any(spare):
                break
            widest = max((at for at, any_ in enumerate(spare) if any_), key=widths.__getitem__)
            widths[widest] -= 1
        return widths

    def _line(self, texts: Sequence[str], tones: Sequence[Tone], widths: Sequence[int]) -> Line:
        last = max((at for at, text in enumerate(texts) if text), default=0)
        line = [Cell(" " * self.indent)]
        for at in range(last + 1):
            text = texts[at] if at == last else padded(texts[at], widths[at])
            line += [Cell(" " * self.gap)] * bool(at) + [Cell(text, tones[at])]
        return tuple(line)


class Page(NamedTuple):
    """
    The answer of a command.

    Attributes:
        answer: What ``--json`` gives: a list is an array.
        parts: What is shown.
        code: The exit code.
    """

    answer: object
    parts: Sequence[Part]
    code: int = 0

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Lay all parts out on *paper*."""
        for part in self.parts:
            yield from part.lines(paper)


def labelled(rows: Sequence[tuple[str, str]]) -> Rows:
    """
    Give rows of a label and its text, without those that have no text.

    >>> labelled([("since", "1920"), ("until", "")]).rows
    [(Cell(text='since', tone=<Tone.FAINT: 'faint'>), Cell(text='1920', tone=<Tone.PLAIN: ''>))]
    """
    kept = [(Cell(label, Tone.FAINT), Cell(text)) for label, text in rows if text]
    return Rows(kept, indent=2)


def _escaped(character: str) -> str:
    control = unicodedata.category(character) == "Cc"
    return f"\\x{ord(character):02x}" if control else character
