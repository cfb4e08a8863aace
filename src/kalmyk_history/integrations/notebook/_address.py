"""Which addresses become links: those of the web."""

from __future__ import annotations

from urllib.parse import unquote

#: What would end an address, or the markup around it, and how it is written inside one.
_QUOTED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "\"'<>\\^`{|} ()"})


def web_address(url: str) -> str | None:
    """
    Give an address that is safe in a link; None if it is not one of the web.

    >>> web_address("https://example.org/a b")
    'https://example.org/a%20b'
    >>> web_address("javascript:alert(1)") is None
    True
    """
    if not url.lower().startswith(("http://", "https://")) or not url.isprintable():
        return None
    return url.translate(_QUOTED)


def shown_address(url: str, *, short: bool) -> str:
    """
    Give an address as people read it: without its scheme, letters instead of codes.

    >>> shown_address("https://example.org/%D0%9A%D0%B0", short=False)
    'example.org/Ка'
    >>> shown_address("https://example.org/a/b", short=True)
    'example.org'
    """
    plain = url.partition("://")[2].rstrip("/")
    if short:
        return plain.partition("/")[0]
    read = unquote(plain)
    return read if read.isprintable() and "\ufffd" not in read else plain
