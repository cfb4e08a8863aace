"""How many columns of a terminal a text takes, and how it is broken into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

#: Categories of what takes no column of its own: marks upon the letter before, and formats.
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
_WIDE = frozenset({"W", "F"})

#: A space at which no line is broken.
UNBROKEN = "\u00a0"


def columns_of(text: str) -> int:
    """
    Give the number of columns that *text* takes.

    >>> columns_of("Хальмгуд"), columns_of("й".encode().decode()), columns_of("衛拉特")
    (8, 1, 6)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def padded(text: str, width: int) -> str:
    """
    Fill *text* up with spaces to *width* columns.

    >>> padded("衛拉特", 8) + "|"
    '衛拉特  |'
    """
    return text + " " * (width - columns_of(text))


def broken(text: str, width: int) -> Iterator[str]:
    """
    Break *text* at spaces into lines of *width* columns; a longer word stays whole.

    >>> list(broken("the Kalmyk Steppe", 10))
    ['the Kalmyk', 'Steppe']
    """
    line = ""
    for word in text.split(" "):
        if line and columns_of(line) + 1 + columns_of(word) > width:
            yield line.replace(UNBROKEN, " ")
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line.replace(UNBROKEN, " ")


def longest_word(text: str) -> int:
    """
    Give the least width to which *text* can be broken.

    >>> longest_word("the Kalmyk Steppe")
    6
    """
    return max(map(columns_of, text.split(" ")))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
