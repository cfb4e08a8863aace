"""
Dates in words: English and Russian, long and short.

A day of the Julian calendar is always shown in both styles; a Julian month or year, which has
no counterpart, is marked as Old Style. What no words say better stays EDTF text: digits left
unspecified within a number (``1X4X``), significant digits, decades and centuries BC.
"""

from __future__ import annotations

from typing import Protocol

from kalmyk_history.dates import _english, _russian
from kalmyk_history.dates._coerce import as_date
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Interval
from kalmyk_history.dates._set import DateSet
from kalmyk_history.errors import InvalidArgumentError, shown

__all__ = ["render"]


class _Language(Protocol):
    def date_text(self, date: HistoricalDate, /, *, short: bool) -> str: ...

    def interval_text(self, interval: Interval, /, *, short: bool) -> str: ...

    def set_text(self, dates: DateSet, /, *, short: bool) -> str: ...


_LANGUAGES: dict[str, _Language] = {"en": _english, "ru": _russian}
_STYLES = ("long", "short")
_SPECS = {
    **{f"{lang}-{style}": (lang, style) for lang in _LANGUAGES for style in _STYLES},
    **{lang: (lang, "long") for lang in _LANGUAGES},
    **{style: ("en", style) for style in _STYLES},
}


def render(value: object, spec: str = "", *, lang: str = "en", style: str = "long") -> str:
    """
    Write a date in words.

    Formatting a date does the same: ``f"{date:ru-short}"``.

    Args:
        value: A date, interval or set, or what `as_date` makes one.
        spec: Language and style in one: "en", "ru", "long", "short", "en-long", "en-short",
            "ru-long" or "ru-short"; it decides over *lang* and *style*.
        lang: "en" or "ru".
        style: "long" or "short".

    Raises:
        InvalidArgumentError: There is no such form.
        InvalidDateError: *value* is no date.

    >>> render("1943-12-27")
    '27 December 1943'
    >>> from kalmyk_history.dates import HistoricalDate
    >>> f"{HistoricalDate('1771-10-19', calendar='julian'):long}"
    '19 October 1771 O.S. (30 October N.S.)'
    >>> render(HistoricalDate("1771-10-19", calendar="julian"), "ru")
    '19 (30) октября 1771 г.'
    """
    lang, style = _SPECS.get(spec, ("", "")) if spec else (lang, style)
    if lang not in _LANGUAGES or style not in _STYLES:
        asked = spec or f"{lang}-{style}"
        known = ", ".join(sorted(_SPECS))
        msg = f"no form {shown(asked)} of a date; there are {known}"
        raise InvalidArgumentError(msg)
    words, dated, short = _LANGUAGES[lang], as_date(value), style == "short"
    if isinstance(dated, HistoricalDate):
        return words.date_text(dated, short=short)
    if isinstance(dated, Interval):
        return words.interval_text(dated, short=short)
    return words.set_text(dated, short=short)
