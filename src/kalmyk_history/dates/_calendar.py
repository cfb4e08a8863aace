"""
Julian and Gregorian days on one axis.

Days are counted with 1 = 1 January of the year 1 in the proleptic Gregorian calendar, as
`datetime.date.toordinal` counts, but for any year: years are astronomical, so that the year 0
exists and the year -1 is 2 BC. All functions are exact and take the same time for any year.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown

_DAYS_BEFORE: Final = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_YEAR: Final = 365
_4_YEARS: Final = 4 * _YEAR + 1
_100_YEARS: Final = 25 * _4_YEARS - 1
_400_YEARS: Final = 4 * _100_YEARS + 1
_JULIAN_BEHIND: Final = 2  # 1 January of the year 1 Julian is 30 December of the year 0 Gregorian


class Calendar(StrEnum):
    """
    The calendar that a date is written in.

    Russia changed from the Julian to the Gregorian calendar on 14 February 1918.

    >>> Calendar("julian")
    <Calendar.JULIAN: 'julian'>
    """

    GREGORIAN = "gregorian"
    JULIAN = "julian"


_JULIAN: Final = Calendar.JULIAN
_GREGORIAN: Final = Calendar.GREGORIAN


def as_calendar(value: object) -> Calendar:
    """
    Return *value*, a `Calendar` or its word, as a `Calendar`.

    Raises:
        InvalidArgumentError: There is no such calendar.
        InvalidTypeError: *value* is no text.

    >>> as_calendar("julian")
    <Calendar.JULIAN: 'julian'>
    """
    if type(value) is Calendar:
        return value
    if not isinstance(value, str):
        message = f"a calendar is 'gregorian' or 'julian', not {shown(value)}"
        raise InvalidTypeError(message)
    try:
        return Calendar(str.__str__(value))
    except ValueError:
        message = f"a calendar is 'gregorian' or 'julian', not {shown(value)}"
        raise InvalidArgumentError(message) from None


def is_leap(calendar: Calendar, year: int) -> bool:
    """
    Tell whether *year* has a 29 February.

    >>> is_leap(Calendar.JULIAN, 1900), is_leap(Calendar.GREGORIAN, 1900)
    (True, False)
    """
    if calendar is _JULIAN:
        return year % 4 == 0
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(calendar: Calendar, year: int, month: int) -> int:
    """
    Count the days of a month.

    >>> days_in_month(Calendar.JULIAN, 1700, 2)
    29
    """
    return _DAYS_IN[month] + (month == _FEBRUARY and is_leap(calendar, year))


def gregorian_to_day(year: int, month: int, day: int) -> int:
    """
    Number a day of the proleptic Gregorian calendar.

    >>> gregorian_to_day(1943, 12, 27)
    709661
    """
    past = year - 1
    leap = month > _FEBRUARY and is_leap(_GREGORIAN, year)
    return _YEAR * past + past // 4 - past // 100 + past // 400 + _DAYS_BEFORE[month] + leap + day


def julian_to_day(year: int, month: int, day: int) -> int:
    """
    Number a day of the proleptic Julian calendar.

    >>> julian_to_day(1771, 10, 19) == gregorian_to_day(1771, 10, 30)
    True
    """
    past = year - 1
    leap = month > _FEBRUARY and year % 4 == 0
    return _YEAR * past + past // 4 + _DAYS_BEFORE[month] + leap + day - _JULIAN_BEHIND


def day_to_gregorian(day: int) -> tuple[int, int, int]:
    """
    Return year, month and day of the month in the proleptic Gregorian calendar.

    >>> day_to_gregorian(709661)
    (1943, 12, 27)
    """
    cycles, rest = divmod(day - 1, _400_YEARS)
    centuries = min(rest // _100_YEARS, 3)
    rest -= centuries * _100_YEARS
    quads, rest = divmod(rest, _4_YEARS)
    years = min(rest // _YEAR, 3)
    year = 400 * cycles + 100 * centuries + 4 * quads + years + 1
    return _month_and_day(_GREGORIAN, year, rest - years * _YEAR)


def day_to_julian(day: int) -> tuple[int, int, int]:
    """
    Return year, month and day of the month in the proleptic Julian calendar.

    >>> day_to_julian(gregorian_to_day(1771, 10, 30))
    (1771, 10, 19)
    """
    quads, rest = divmod(day - 1 + _JULIAN_BEHIND, _4_YEARS)
    years = min(rest // _YEAR, 3)
    return _month_and_day(_JULIAN, 4 * quads + years + 1, rest - years * _YEAR)


def to_day(calendar: Calendar, year: int, month: int, day: int) -> int:
    """
    Number a day of either calendar.

    >>> to_day(Calendar.JULIAN, 1918, 2, 1) == to_day(Calendar.GREGORIAN, 1918, 2, 14)
    True
    """
    if calendar is _JULIAN:
        return julian_to_day(year, month, day)
    return gregorian_to_day(year, month, day)


def from_day(calendar: Calendar | str, day: int) -> tuple[int, int, int]:
    """
    Return year, month and day of the month in either calendar.

    Raises:
        InvalidArgumentError: There is no such calendar.
        InvalidTypeError: *calendar* is no text.

    >>> from_day(Calendar.JULIAN, to_day(Calendar.GREGORIAN, 1918, 2, 14))
    (1918, 2, 1)
    """
    return day_to_julian(day) if as_calendar(calendar) is _JULIAN else day_to_gregorian(day)


def _month_and_day(calendar: Calendar, year: int, rest: int) -> tuple[int, int, int]:
    leap = is_leap(calendar, year)
    month = min(rest // 29 + 1, 12)
    while (before := _DAYS_BEFORE[month] + (month > _FEBRUARY and leap)) > rest:
        month -= 1
    return year, month, rest - before + 1
