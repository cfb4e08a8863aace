"""Write a page: in plain text, or in colour where rich is installed and the terminal takes it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TextIO

from kalmyk_history._cli._options import Color
from kalmyk_history._cli._page import Line, Page, Paper, Tone

#: Without a terminal, lines fit the width that every terminal has.
_FALLBACK = 80
_NARROWEST = 40

#: Colours of the terminal's own theme.
_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.FAINT: "dim",
    Tone.DOUBT: "yellow",
    Tone.WRONG: "red",
    Tone.FIRST: "bold cyan",
    Tone.SECOND: "bold green",
    Tone.THIRD: "bold yellow",
    Tone.FOURTH: "bold magenta",
    Tone.FIFTH: "bold blue",
}


def write(page: Page, stream: TextIO, color: Color) -> None:
    """Write *page* to *stream*; the words and their places are the same in every form."""
    pen = pen_for(stream, color)
    for line in page.lines(paper_for(stream)):
        pen(line)


def paper_for(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Paper:
    """
    Give the width and the encoding of *stream*; COLUMNS says another width.

    >>> import sys
    >>> paper_for(sys.stdout, {"COLUMNS": "120"}).width
    120
    """
    asked = environment.get("COLUMNS", "")
    width = int(asked) if asked.isdecimal() else _width_of(stream)
    return Paper(max(width, _NARROWEST), stream.encoding or "utf-8")


def _width_of(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or _FALLBACK
    except (OSError, ValueError):
        return _FALLBACK


def is_coloured(stream: TextIO, color: Color, environment: Mapping[str, str] = os.environ) -> bool:
    """
    Tell whether *stream* takes colour: as the option says, or else the environment.

    >>> import sys
    >>> is_coloured(sys.stdout, Color.ALWAYS, {"NO_COLOR": "1"})
    True
    """
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def pen_for(stream: TextIO, color: Color) -> Callable[[Line], None]:
    """Give what writes a line to *stream*."""
    if is_coloured(stream, color):
        try:
            return _coloured(stream)
        except ImportError:
            return _plain(stream)
    return _plain(stream)


def _plain(stream: TextIO) -> Callable[[Line], None]:
    def write_line(line: Line) -> None:
        stream.write("".join(text for text, _ in line) + "\n")

    return write_line


def _coloured(stream: TextIO) -> Callable[[Line], None]:
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=stream,
        force_terminal=True,
        no_color=False,
        color_system="auto" if stream.isatty() else "standard",
        highlight=False,
        soft_wrap=True,
    )

    def write_line(line: Line) -> None:
        console.print(Text.assemble(*((text, _STYLES[tone]) for text, tone in line)))

    return write_line
