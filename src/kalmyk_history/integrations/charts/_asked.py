"""What every chart may be asked for: a chronicle, its sources, a time, a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle, date_asked, load
from kalmyk_history.dates import Calendar
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.integrations.charts._words import Words, words_in
from kalmyk_history.records import Source
from kalmyk_history.vocabulary import Policy

T = TypeVar("T")


@attrs.frozen
class Asked:
    """
    A question to be drawn.

    Attributes:
        told: The chronicle that answers it.
        first: The first day to be drawn, where 1 is 0001-01-01 Gregorian; None for no limit.
        last: The last day to be drawn; None for no limit.
        words: The language of the picture.
    """

    told: Chronicle
    first: int | None
    last: int | None
    words: Words

    @property
    def covered(self) -> int | None:
        """The last day that the chronicle speaks of, or else the whole; None for no limit."""
        return self.told.covered or self.told.whole.covered


def asked(  # noqa: PLR0913 - what every chart may be asked for
    *,
    since: AnyDate | None,
    until: AnyDate | None,
    according_to: str | Source | Iterable[str | Source] | None,
    resolve: Policy | str | None,
    chronicle: Chronicle | None,
    lang: str,
) -> Asked:
    """
    Check what a chart is asked for.

    Raises:
        InvalidArgumentError: If the language has no words here, or the time ends before it begins.
        InvalidTypeError: If *chronicle* is none.
        InvalidDateError: If *since* or *until* is no date.
        UnknownIdError: If there is no such source.
    """
    words = words_in(lang)
    whole = load() if chronicle is None else chronicle
    if not isinstance(whole, Chronicle):  # pyright: ignore[reportUnnecessaryIsInstance] # may be called untyped
        msg = f"a chart is drawn from a Chronicle, not from {shown(chronicle)}"
        raise InvalidTypeError(msg)
    first = None if since is None else date_asked(since, Calendar.GREGORIAN).earliest
    last = None if until is None else date_asked(until, Calendar.GREGORIAN).latest
    if first is not None and last is not None and first > last:
        msg = f"the time ends before it begins: since {shown(since)} until {shown(until)}"
        raise InvalidArgumentError(msg)
    return Asked(whole.told(according_to, resolve), first, last, words)


def several(given: Any, resolve: Callable[[Any], T]) -> list[T]:  # noqa: ANN401 - one or several of any kind
    """
    Give what is asked for, one or several, each once, in their order.

    >>> several(["b", "a", "B"], str.lower)
    ['b', 'a']
    """
    one = isinstance(given, str) or not isinstance(given, Iterable)
    listed: list[Any] = [given] if one else [*given]
    return list(dict.fromkeys(map(resolve, listed)))


def iso(day: int) -> str:
    """Give a day in ISO 8601; a date without a time of day is read as UTC everywhere."""
    return date.fromordinal(day).isoformat()
