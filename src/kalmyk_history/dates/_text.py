"""Texts as they arrive: of the right type, and of a length that can be read."""

from __future__ import annotations

from typing import Final

from kalmyk_history.errors import InvalidDateError, InvalidDateTypeError

MAX_TEXT: Final = 10_000
"""The longest text that is read, in characters; some 900 days in one set."""

MAX_WORDS: Final = 500
"""The longest date in words that is read, in characters."""

MAX_YEAR_DIGITS: Final = 100
"""The most digits that a year may have, with its exponent multiplied out."""


def plain_text(value: object) -> str:
    """
    Return *value* as a plain `str` of a length that can be read.

    Raises:
        InvalidDateTypeError: *value* is no text.
        InvalidDateError: It is longer than `MAX_TEXT`.

    >>> plain_text("1943-12-27")
    '1943-12-27'
    """
    if not isinstance(value, str):
        reason = f"expected EDTF text, not {type(value).__name__}; as_date() reads other values"
        raise InvalidDateTypeError(value, reason)
    text = value if type(value) is str else str.__str__(value)
    if len(text) > MAX_TEXT:
        reason = f"it has more than {MAX_TEXT:,} characters"
        raise InvalidDateError(text, reason, MAX_TEXT)
    return text
