"""Markdown for the generated pages: escaping, tables, folded parts, links to sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import kalmyk_history as kh

#: What stands under the title of every generated page.
GENERATED = (
    "*Generated from the data by `python docs/generate.py`: change the data, not this page.*"
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#$~^{}])")
_LONGEST = 90
_READ = {
    kh.Consulted.WHOLE: "read whole",
    kh.Consulted.PART: "read in part",
    kh.Consulted.ABSTRACT: "abstract read",
    kh.Consulted.OPENING: "opening read",
    kh.Consulted.CITED: "known only through another source",
}


def escaped(text: str) -> str:
    """Give *text* so that Markdown shows it as it stands."""
    return _SPECIAL.sub(r"\\\1", text)


def prose(text: str) -> str:
    """Escape all of a docstring but what it marks as code."""
    parts = re.split(r"`+([^`]*)`+", text)
    return "".join(f"`{part}`" if n % 2 else escaped(part) for n, part in enumerate(parts))


def sentence(text: str) -> str:
    """End a text with one full stop."""
    return f"{text.rstrip('.')}."


def words(value: str) -> str:
    """Give a value of a vocabulary, or the name of a field, as words."""
    return value.replace("_", " ")


def plural(count: int, noun: str) -> str:
    """Count things: ``1 source``, ``2 sources``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; its cells are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def bullets(items: Iterable[str]) -> str:
    """Give a list; its items are Markdown already."""
    return "\n".join(f"- {each}" for each in items)


def folded(summary: str, content: str) -> str:
    """Give a part that opens on a click; *summary* is shown as it stands."""
    plain = summary.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<details>\n<summary>{plain}</summary>\n\n{content}\n\n</details>"


def page(title: str, *parts: str) -> str:
    """Put a page together."""
    return "\n\n".join([f"# {title}", GENERATED, *(part for part in parts if part)]) + "\n"


def source_label(source: kh.Source) -> str:
    """Give authors, title and year in short, not yet escaped."""
    title = source.title
    if len(title) > _LONGEST:
        title = f"{title[:_LONGEST].rsplit(' ', 1)[0]} ..."
    authors = f"{', '.join(source.authors)}: " if source.authors else ""
    dated = f" ({source.date})" if source.date else ""
    return f"{authors}{title}{dated}"


def source_link(source: str) -> str:
    """Link to the entry of a source on the page of sources."""
    return f"[{escaped(source_label(kh.sources[source]))}](sources.md#{source})"


def cited(citation: kh.Citation) -> str:
    """Give a citation: the source, the place in it, how it is known, what was read there."""
    source = kh.sources[citation.source]
    place = f", {escaped(citation.locator)}" if citation.locator else ""
    says = f": {escaped(citation.says)}" if citation.says else ""
    return f"{source_link(source.id)}{place} ({source.kind.value}; {known(source)}){says}"


def address(source: kh.Source) -> str:
    """Link to where a source was seen."""
    return f"[address](<{source.url}>)" if source.url else "no address"


def known(source: kh.Source) -> str:
    """Say how much of a source was read."""
    return _READ[source.consulted]
