"""HTML in which every text is escaped unless it was made here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit


class Html(str):
    """Text that is HTML already; only `tag` and `joined` make it."""

    __slots__ = ()


def tag(name: str, *content: str, **attributes: str | int | None) -> Html:
    """
    Make an element: content that is not `Html` is escaped, and so is every attribute.

    An attribute that is None is left out; ``class_`` is written as ``class``, ``data_lane`` as
    ``data-lane``.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>{joined(content)}</{name}>")


def joined(content: Iterable[str], between: str = "") -> Html:
    """Put pieces one after another, escaping those that are not `Html`."""
    pieces = (each if isinstance(each, Html) else escape(each) for each in content)
    return Html(escape(between).join(pieces))


def link(text: str, address: str) -> Html:
    """Link to a page of the site or of the web; any other scheme gives the text alone."""
    safe = urlsplit(address).scheme in {"", "http", "https"}
    return tag("a", text, href=address) if safe else tag("span", text)


def folded(summary: str, items: Iterable[Html]) -> Html:
    """Give a list that opens on a click."""
    return tag("details", tag("summary", summary), bullets(items))


def bullets(items: Iterable[Html]) -> Html:
    """Give a list."""
    return tag("ul", *(tag("li", each) for each in items))
