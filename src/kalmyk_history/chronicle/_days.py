"""The days that a question is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from kalmyk_history.dates import Calendar, HistoricalDate, as_date, from_day
from kalmyk_history.vocabulary import word_of

if TYPE_CHECKING:
    from kalmyk_history.dates import Dated

#: 14 February 1918: from here on Russia counts by the Gregorian calendar.
REFORM = date(1918, 2, 14).toordinal()

AnyDate: TypeAlias = "Dated | date | str | int"

#: What a question may be asked with instead of a date: the day on which it is asked.
_TODAY = frozenset({"today", "now"})


def clock() -> date:
    """Read the clock: the day that it is here. Nothing else in the package does."""
    return datetime.now().astimezone().date()


def today() -> int:
    """Count the day that it is here."""
    return clock().toordinal()


class Days(NamedTuple):
    """
    A closed range of days, and the range that the other calendar would make of the same words.

    Attributes:
        first: The first day, where 1 is 0001-01-01 Gregorian; None for an open beginning.
        last: The last day; None for an open end.
        words: The question's own words.
        julian: If the words could also be meant in the Julian calendar: the day that they then are.
    """

    first: int | None
    last: int | None
    words: str
    julian: int | None = None


#: No beginning and no end.
ALL_TIME = Days(None, None, "")


def read_days(value: AnyDate, calendar: Calendar | str) -> Days:
    """
    Read any date that a question may be asked with.

    Raises:
        InvalidDateError: If it is no date.
    """
    when = date_asked(value, calendar)
    first, last = when.earliest, when.latest
    julian = None
    if first is not None and first == last and first < REFORM and _unsaid(value, when):
        julian = HistoricalDate(when.edtf, calendar=Calendar.JULIAN).earliest
    return Days(first, last, when.edtf, julian)


def date_asked(value: AnyDate, calendar: Calendar | str) -> Dated:
    """
    Give the date that a question is asked with; "today" and "now" are the day of asking.

    Raises:
        InvalidDateError: If it is no date.
    """
    known = checked_calendar(calendar)
    if isinstance(value, str) and value.strip().casefold() in _TODAY:
        return HistoricalDate(clock().isoformat())
    return as_date(value, calendar=known)


@lru_cache(maxsize=4096)
def _iso_day(text: str) -> int:
    if len(text) != len("YYYY-MM-DD") or text[7] != "-":  # Python also reads weeks and 19431227
        raise ValueError
    return date.fromisoformat(text).toordinal()


#: The day that is meant in the Gregorian calendar, for the types of which this is soon said.
#: `ValueError` says nothing but that the value needs `read_days`.
PLAIN: dict[type, Callable[[Any], int]] = {date: date.toordinal, str: _iso_day}


def iso_day(day: int) -> str:
    """Give a day as ISO text, in years before the first too."""
    year, month, number = from_day(Calendar.GREGORIAN, day)
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{number:02}"


def read_days_if_given(value: AnyDate | None, calendar: Calendar | str) -> Days | None:
    """
    Read a date that may be left out; the calendar is checked in any case.

    Raises:
        InvalidDateError: If it is no date.
    """
    known = checked_calendar(calendar)
    return None if value is None else read_days(value, known)


def _unsaid(value: AnyDate, when: Dated) -> bool:
    """Tell whether the calendar is only that which is meant where none is named."""
    return when.calendar is Calendar.GREGORIAN and isinstance(value, date | str | int)


def checked_calendar(calendar: Calendar | str) -> Calendar:
    """Give the calendar, or say which ones there are."""
    return word_of(Calendar, calendar, "calendar")
