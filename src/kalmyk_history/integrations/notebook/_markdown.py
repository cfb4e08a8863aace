"""A page as Markdown, compact, with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from kalmyk_history.integrations.notebook._address import web_address
from kalmyk_history.integrations.notebook._element import clean
from kalmyk_history.integrations.notebook._html import cut
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

#: What Markdown reads as a sign of its own, and how it is written as text.
_SIGNS = str.maketrans(
    {**{sign: f"\\{sign}" for sign in "\\`*_[]|~$#^"}, "<": "&lt;", ">": "&gt;", "&": "&amp;"}
)
#: What would begin a list or a heading, if it stood at the beginning of a line.
_LIST = re.compile(r"^(\d*)((?<=\d)[.)]|[+-]|=+)(?=\s|$)")
_APART = {Tone.TAG, Tone.DOUBT}
_AROUND = {Tone.STRONG: "**", Tone.TITLE: "*", Tone.TAG: "*", Tone.DOUBT: "**"}


def to_markdown(page: Page) -> str:
    r"""
    Write a page as Markdown; no text in it can become markup.

    >>> print(to_markdown(Page("Polity", (Text("<b>*a*"),))))
    **&lt;b&gt;\*a\*** (Polity)
    <BLANKLINE>
    """
    head = f"{_title(page.title)} ({words(page.kicker)})"
    if page.subtitle:
        head += f"  \n{_phrase(page.subtitle)}"
    blocks = [text for each in page.blocks if (text := _block(each))]
    return "\n\n".join([head, *blocks]) + "\n"


def words(text: str) -> str:
    r"""
    Give a text as words of a line.

    >>> print(words("- a_b"))
    \- a\_b
    """
    plain = " ".join(clean(text).split())
    return _LIST.sub(r"\1\\\2", plain.translate(_SIGNS))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            made = _phrase(block.phrase)
        case Bullets():
            made = "\n".join(f"- {_phrase(each)}" for each in block.items)
        case Facts():
            made = "\n".join(line for each in block.facts for line in _fact(each))
        case Grid():
            made = _grid(block)
        case Tree():
            made = "\n".join(_tree(block, ""))
        case Notes():
            made = "\n".join(_note(each) for each in block.notes)
        case _:
            made = _folded(block)
    return made


def _folded(folded: Folded) -> str:
    """Markdown does not fold: what is folded stands under its own line; footnotes need none."""
    inside = "\n\n".join(text for each in folded.blocks if (text := _block(each)))
    if any(isinstance(each, Notes) for each in folded.blocks):
        return inside
    return f"*{words(folded.summary)}*\n\n{inside}"


def _fact(fact: Fact) -> Iterator[str]:
    yield f"- {words(fact.label)}: {_lines(fact.lines)}"
    for block in fact.folded:
        yield from (f"  {line}" if line else "" for line in _folded_lines(block))


def _folded_lines(block: Block) -> list[str]:
    if isinstance(block, Folded):
        inside = [line for each in block.blocks for line in _folded_lines(each)]
        return [f"- *{words(block.summary)}*", *(f"  {line}" for line in inside)]
    return _block(block).split("\n")


def _grid(grid: Grid) -> str:
    head = _row(map(words, grid.head))
    rule = _row("---" for _ in grid.head)
    rows = [_row(_lines(cell) for cell in row) for row in grid.rows]
    table = "\n".join([head, rule, *rows])
    return "\n\n".join([f"*{words(grid.caption)}*", table, *map(words, cut(grid))])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _tree(tree: Tree, indent: str) -> Iterator[str]:
    yield f"{indent}- {_phrase(tree.phrase)}"
    for each in tree.below:
        yield from _tree(each, f"{indent}  ")


def _note(note: Note) -> str:
    parts = [_phrase(each) for each in (*note.source, *note.places)]
    return f"[^{note.number}]: {'; '.join(part for part in parts if part)}"


def _lines(lines: Lines) -> str:
    return "; ".join(text for each in lines if (text := _phrase(each)))


def _title(phrase: Phrase) -> str:
    """Write what a page is about in bold, and what is said of that after it."""
    told = [*takewhile(_is_name, phrase)]
    name = words("".join(each.text for each in told if isinstance(each, Text | Day)))
    return f"**{name}** {_phrase(phrase[len(told) :])}".rstrip()


def _is_name(part: Inline) -> bool:
    return isinstance(part, Day) or (isinstance(part, Text) and part.tone not in _APART)


def _phrase(phrase: Phrase) -> str:
    return "".join(map(_inline, phrase)).strip()


def _inline(part: Inline) -> str:
    if isinstance(part, Mark):
        return f"[^{part.number}]"
    if isinstance(part, Text | Day):
        tone = part.tone if isinstance(part, Text) else Tone.PLAIN
        return _toned(part.text, tone)
    address = web_address(part.url)
    return words(part.url) if address is None else f"<{address}>"


def _toned(text: str, tone: Tone) -> str:
    inside = words(text)
    if not inside:
        return " " if text else ""
    before, after = (" " if edge.isspace() else "" for edge in (text[0], text[-1]))
    around = _AROUND.get(tone, "")
    if tone is Tone.CODE:
        return f"{before}{code(text)}{after}"
    return f"{before}{around}{inside}{around}{after}"


def code(text: str) -> str:
    """
    Give a text as code, fenced by more backticks than it holds.

    >>> code("a`b")
    '``a`b``'
    """
    plain = " ".join(clean(text).split()).replace("|", "\\|")
    fence = "`" * (1 + max(map(len, re.findall("`+", plain)), default=0))
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
