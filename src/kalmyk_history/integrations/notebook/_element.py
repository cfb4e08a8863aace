"""HTML that cannot be unsafe: every text is escaped when it enters an element."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

#: Control characters that no HTML document may hold, and those that turn the order of letters.
_FORBIDDEN = dict.fromkeys(
    [
        *range(9),
        11,
        12,
        *range(14, 32),
        *range(127, 160),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ],
    "\ufffd",
)


class Html(str):
    """
    Text that is HTML already.

    >>> isinstance(element("p", "a < b"), Html)
    True
    """

    __slots__ = ()


Child: TypeAlias = "str | Html | Iterable[Child]"


def clean(text: str) -> str:
    r"""
    Give a text without control characters.

    >>> clean("a\0b") == "a\ufffdb"
    True
    """
    return text.translate(_FORBIDDEN)


def element(tag: str, *children: Child, **attributes: str) -> Html:
    """
    Give an element; texts in it are escaped. A trailing underscore of an attribute is dropped.

    >>> element("p", "<script>", class_="x")
    '<p class="x">&lt;script&gt;</p>'
    """
    named = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(clean(value))}"'
        for name, value in attributes.items()
        if value
    )
    return Html(f"<{tag}{named}>{joined(children)}</{tag}>")


def joined(children: Iterable[Child]) -> Html:
    """
    Put parts one after another.

    >>> joined(["a & b", element("b", "c")])
    'a &amp; b<b>c</b>'
    """
    return Html("".join(map(_written, children)))


def _written(child: Child) -> str:
    if isinstance(child, Html):
        return child
    return escape(clean(child)) if isinstance(child, str) else joined(child)
