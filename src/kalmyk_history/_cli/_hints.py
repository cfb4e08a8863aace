"""Messages of the library in the words of the terminal."""

from __future__ import annotations

#: What the library advises, and the way to the same in the terminal.
_ADVICE = {
    "take statuses_during()": "see the whole time with: kalmyk-history timeline TIME",
    "take officeholders()": "leave out --on",
    "take jurisdictions()": "leave out --on",
    "find() looks in all names": "kalmyk-history find looks in all names",
    "say calendar='julian' if that is meant": "say --calendar julian if that is meant",
}


def advised(text: str) -> str:
    """
    Give *text* with advice that can be followed in a terminal.

    >>> advised("no people 'q'; find() looks in all names")
    "no people 'q'; kalmyk-history find looks in all names"
    """
    for advice, way in _ADVICE.items():
        text = text.replace(advice, way)
    return text


def one_line(error: Exception) -> str:
    r"""
    Give the message of *error* in one line.

    >>> one_line(ValueError("a\n  b"))
    'a b'
    """
    return " ".join(advised(str(error)).split())
