"""Any value that means a date, as a date."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from kalmyk_history.dates._calendar import Calendar, as_calendar
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._parse import parse_edtf
from kalmyk_history.dates._text import MAX_WORDS, MAX_YEAR_DIGITS, plain_text
from kalmyk_history.errors import InvalidDateError, InvalidDateTypeError

if TYPE_CHECKING:
    from kalmyk_history.dates._dated import Dated

_TOO_MANY_YEARS: Final = 10**MAX_YEAR_DIGITS


def as_date(value: object, *, calendar: Calendar | str = Calendar.GREGORIAN) -> Dated:
    """
    Return the date that *value* means.

    A text is read as EDTF, and if it is none, as words (`read_date`). A date of this package
    keeps its own calendar. A `datetime.date` is Gregorian by definition; of a
    `datetime.datetime` the day is taken. An `int` is a year.

    Args:
        value: A text, a date of this package or of `datetime`, or a year.
        calendar: "gregorian" or "julian", for a text and for a year.

    Raises:
        InvalidDateError: The value cannot be read as a date.
        InvalidDateTypeError: It is of a type that means no date.

    >>> as_date("27 December 1943")
    HistoricalDate('1943-12-27')
    >>> as_date(1943).precision
    <Precision.YEAR: 'year'>
    """
    if type(value) is str:
        return _from_text(value, calendar)
    words = as_calendar(calendar)
    if type(value) is date:
        return HistoricalDate(value.isoformat())
    if isinstance(value, str):
        return _from_text(plain_text(value), words)
    if isinstance(value, date):
        return _from_python_date(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return _from_year(value, words)
    from kalmyk_history.dates._dated import Dated

    if isinstance(value, Dated):
        return value
    reason = f"expected a text, a date or a year, not {type(value).__name__}"
    raise InvalidDateTypeError(value, reason)


def _from_text(text: str, calendar: Calendar | str) -> Dated:
    try:
        return parse_edtf(text, calendar=calendar)
    except InvalidDateError:
        if len(text) > MAX_WORDS:
            raise
    from kalmyk_history.dates._words import read_date

    return read_date(text, calendar=calendar)


def _from_python_date(value: date) -> HistoricalDate:
    if isinstance(value, datetime) and value.tzinfo is not None:
        reason = "its day depends on the time zone; give value.date() in the zone that you mean"
        raise InvalidDateError(value, reason)
    try:
        return HistoricalDate(f"{value.year:04}-{value.month:02}-{value.day:02}")
    except (TypeError, ValueError):
        raise InvalidDateError(value, "it is no day") from None


def _from_year(year: int, calendar: Calendar) -> HistoricalDate:
    if abs(year) >= _TOO_MANY_YEARS:
        what, reason = "a huge year", f"it has more than {MAX_YEAR_DIGITS} digits"
        raise InvalidDateError(what, reason)
    digits = f"{abs(year):04}"
    sign = "-" if year < 0 else ""
    prefix = "" if len(digits) == len("YYYY") else "Y"
    return HistoricalDate(f"{prefix}{sign}{digits}", calendar=calendar)
