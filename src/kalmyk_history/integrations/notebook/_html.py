"""A page as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from zlib import crc32

from kalmyk_history.integrations.notebook._address import shown_address, web_address
from kalmyk_history.integrations.notebook._css import NAME, stylesheet
from kalmyk_history.integrations.notebook._element import Html, element, joined
from kalmyk_history.integrations.notebook._page import (
    Block,
    Bullets,
    Day,
    Fact,
    Facts,
    Folded,
    Grid,
    Inline,
    Lines,
    Link,
    Mark,
    Note,
    Notes,
    Page,
    Paragraph,
    Phrase,
    Text,
    Tone,
    Tree,
)

#: In which element the words of a tone stand.
_TONES = {
    Tone.STRONG: "strong",
    Tone.TITLE: "cite",
    Tone.CODE: "code",
    Tone.MUTED: "span",
    Tone.TAG: "span",
    Tone.DOUBT: "span",
    Tone.PLAIN: "span",
}
_CLASSES = {Tone.MUTED: "muted", Tone.TAG: "tag", Tone.DOUBT: "doubt"}


def to_html(page: Page) -> str:
    """
    Write a page as one element that brings its own style and nothing else.

    >>> "<script" in to_html(Page("Polity", (Text("<script>"),)))
    False
    """
    writer = _Writer(f"kh-{crc32(repr(page).encode()):08x}")
    blocks = [writer.block(each) for each in page.blocks]
    head = [
        element("div", page.kicker, class_="kicker"),
        element("div", writer.phrase(page.title), class_="title", role="heading", aria_level="3"),
    ]
    if page.subtitle:
        head.append(element("div", writer.phrase(page.subtitle), class_="subtitle"))
    # No notebook is to read dollar signs in names as formulas.
    classes = f"{NAME} tex2jax_ignore mathjax_ignore"
    style = element("style", Html(stylesheet()))
    return str(element("div", style, head, blocks, class_=classes, lang="en", role="group"))


class _Writer:
    """Writes the parts of one page; its footnotes have ids of their own."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def block(self, block: Block) -> Html:
        match block:
            case Paragraph():
                made = element("p", self.phrase(block.phrase), class_="block")
            case Bullets():
                items = [element("li", self.phrase(each)) for each in block.items]
                made = element("ul", items, class_="block")
            case Facts():
                made = element("dl", [self._fact(each) for each in block.facts], class_="block")
            case Grid():
                made = self._grid(block)
            case Tree():
                made = element("ul", self._tree(block), class_="block tree")
            case Notes():
                made = element("ol", [self._note(each) for each in block.notes], class_="notes")
            case _:
                made = self._folded(block)
        return made

    def phrase(self, phrase: Phrase) -> Html:
        parts: list[Html] = []
        for marks, several in groupby(phrase, key=lambda part: isinstance(part, Mark)):
            written = [self._inline(each) for each in several]
            parts += [element("sup", Html(" ".join(written)))] if marks else written
        return joined(parts)

    def _inline(self, part: Inline) -> Html:
        match part:
            case Text():
                return _text(part)
            case Day():
                name = "time" if part.iso else "span"
                return element(name, part.text, datetime=part.iso, title=f"EDTF {part.edtf}")
            case Mark():
                number = str(part.number)
                target = f"#{self._prefix}-{number}"
                return element("a", number, href=target, aria_label=f"source {number}")
            case _:
                return _link(part)

    def _lines(self, lines: Lines) -> Html:
        if len(lines) == 1:
            return self.phrase(lines[0])
        return joined(element("div", self.phrase(each)) for each in lines)

    def _fact(self, fact: Fact) -> Html:
        lines = [element("div", self.phrase(each)) for each in fact.lines]
        folded = [self.block(each) for each in fact.folded]
        return joined([element("dt", fact.label), element("dd", lines, folded)])

    def _grid(self, grid: Grid) -> Html:
        head = [
            element("th", each, scope="col", role="columnheader") if each else element("td")
            for each in grid.head
        ]
        rows = [self._row(grid.head, row) for row in grid.rows]
        table = element(
            "table",
            element("caption", grid.caption),
            element("thead", element("tr", head, role="row"), role="rowgroup"),
            element("tbody", rows, role="rowgroup"),
            role="table",
        )
        return element(
            "div",
            table,
            [element("p", each, class_="cut") for each in cut(grid)],
            class_="block grid",
        )

    def _row(self, head: Iterable[str], row: tuple[Lines, ...]) -> Html:
        first, *rest = zip(row, head, strict=True)
        name = element("th", self._lines(first[0]), scope="row", role="rowheader")
        cells = [
            element("td", self._lines(cell), data_label=label, class_=_sort(cell), role="cell")
            for cell, label in rest
        ]
        return element("tr", name, cells, role="row")

    def _tree(self, tree: Tree) -> Html:
        below = [self._tree(each) for each in tree.below]
        return element("li", self.phrase(tree.phrase), element("ul", below) if below else "")

    def _folded(self, folded: Folded) -> Html:
        blocks = [self.block(each) for each in folded.blocks]
        return element("details", element("summary", folded.summary), blocks, class_="block")

    def _note(self, note: Note) -> Html:
        source = [element("div", self.phrase(each)) for each in note.source]
        places = [element("li", self.phrase(each)) for each in note.places]
        return element(
            "li",
            source,
            element("ul", places) if places else "",
            id=f"{self._prefix}-{note.number}",
            value=str(note.number),
        )


def _text(text: Text) -> Html:
    if text.tone is Tone.PLAIN and not text.language:
        return joined([text.text])
    name = _CLASSES.get(text.tone, "")
    return element(_TONES[text.tone], text.text, class_=name, lang=text.language)


def _link(link: Link) -> Html:
    address = web_address(link.url)
    if address is None:
        return element("span", link.url, class_="muted")
    return element(
        "a",
        shown_address(link.url, short=link.short),
        href=address,
        rel="noopener noreferrer",
        target="_blank",
    )


def _sort(cell: Lines) -> str:
    """Give the class of a cell in which nothing stands, or nothing but footnotes."""
    parts = [part for phrase in cell for part in phrase]
    if not parts:
        return "empty"
    return "marks" if all(isinstance(part, Mark) for part in parts) else ""


def cut(grid: Grid) -> tuple[str, ...]:
    """
    Say how many rows there are, if not all are shown.

    >>> cut(Grid("Days", ("day",), (((Text("1943"),),),), 7))
    ('1 of 7 rows shown. For all of them: kh.Display(..., rows=None)',)
    """
    if len(grid.rows) == grid.total:
        return ()
    shown = f"{len(grid.rows):,} of {grid.total:,} rows shown."
    return (f"{shown} For all of them: kh.Display(..., rows=None)",)
