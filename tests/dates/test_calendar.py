"""Days of the Julian and the Gregorian calendar on one axis."""

from __future__ import annotations

from datetime import date

import pytest

from kalmyk_history.dates import Calendar
from kalmyk_history.dates._calendar import (
    as_calendar,
    day_to_gregorian,
    day_to_julian,
    days_in_month,
    from_day,
    gregorian_to_day,
    is_leap,
    julian_to_day,
    to_day,
)
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError

# Old and New Style of one day, as histories give them.
PAIRS = [
    ((1582, 10, 5), (1582, 10, 15)),  # the reform itself
    ((1649, 1, 30), (1649, 2, 9)),  # execution of Charles I
    ((1709, 6, 27), (1709, 7, 8)),  # Poltava
    ((1771, 1, 5), (1771, 1, 16)),  # the exodus of the Kalmyks begins
    ((1771, 10, 19), (1771, 10, 30)),  # decree that abolished the khanate
    ((1825, 12, 14), (1825, 12, 26)),  # Decembrists
    ((1917, 10, 25), (1917, 11, 7)),  # October Revolution
    ((1918, 2, 1), (1918, 2, 14)),  # Russia changes its calendar
    ((1, 1, 1), (0, 12, 30)),
    ((-4712, 1, 1), (-4713, 11, 24)),  # day zero of the Julian day count
]
# Days on both sides of a change of the difference, which falls on 29 February Julian.
DIFFERENCES = [
    ((1582, 10, 5), (1582, 10, 15), 10),
    ((1700, 2, 18), (1700, 2, 28), 10),
    ((1700, 2, 28), (1700, 3, 10), 10),
    ((1700, 3, 1), (1700, 3, 12), 11),
    ((1800, 2, 28), (1800, 3, 11), 11),
    ((1800, 3, 1), (1800, 3, 13), 12),
    ((1900, 2, 28), (1900, 3, 12), 12),
    ((1900, 2, 29), (1900, 3, 13), 12),
    ((1900, 3, 1), (1900, 3, 14), 13),
    ((2000, 2, 29), (2000, 3, 13), 13),
    ((2099, 12, 31), (2100, 1, 13), 13),
]


@pytest.mark.parametrize(("julian", "gregorian"), PAIRS)
def test_known_days(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    """One day has one number in both styles."""
    number = julian_to_day(*julian)

    assert number == gregorian_to_day(*gregorian)
    assert (julian, gregorian) == (day_to_julian(number), day_to_gregorian(number))


@pytest.mark.parametrize(("julian", "gregorian", "days"), DIFFERENCES)
def test_known_differences(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int], days: int
) -> None:
    """The styles are 10 days apart from 1582, 11 from 1700, 12 from 1800, 13 from 1900."""
    assert gregorian == day_to_gregorian(julian_to_day(*julian))
    if julian[1:] != (2, 29):
        assert days == (date(*gregorian) - date(*julian)).days


@pytest.mark.parametrize("day", [date.min, date(1900, 2, 28), date(2000, 2, 29), date.max])
def test_numbers_are_ordinals(day: date) -> None:
    """Day numbers are those of `datetime.date`, where that has days."""
    assert day.toordinal() == gregorian_to_day(day.year, day.month, day.day)


def test_year_zero_is_a_leap_year() -> None:
    """The year 0 exists and is a leap year in both calendars."""
    assert is_leap(Calendar.GREGORIAN, 0)
    assert is_leap(Calendar.JULIAN, 0)


@pytest.mark.parametrize(("year", "gregorian"), [(1700, 28), (1900, 28), (2000, 29), (2023, 28)])
def test_february(year: int, gregorian: int) -> None:
    """A century year is common in the Gregorian calendar unless 400 divides it."""
    assert gregorian == days_in_month(Calendar.GREGORIAN, year, 2)
    assert (29 if year % 4 == 0 else 28) == days_in_month(Calendar.JULIAN, year, 2)


@pytest.mark.parametrize("calendar", list(Calendar))
@pytest.mark.parametrize("year", [10**99, -(10**99), 4 * 10**50])
def test_any_year(calendar: Calendar, year: int) -> None:
    """A year of a hundred digits is converted exactly."""
    assert (year, 12, 31) == from_day(calendar, to_day(calendar, year, 12, 31))


def test_calendar_words() -> None:
    """A calendar is given by its word or its member."""
    assert Calendar.JULIAN is as_calendar("julian") is as_calendar(Calendar.JULIAN)


def test_unknown_calendar() -> None:
    """A misspelled calendar is refused, and the message names both."""
    with pytest.raises(InvalidArgumentError, match="'gregorian' or 'julian', not 'julien'"):
        as_calendar("julien")


@pytest.mark.parametrize("value", [None, 1, ["julian"]])
def test_calendar_of_a_wrong_type(value: object) -> None:
    """A calendar that is no text is refused."""
    with pytest.raises(InvalidTypeError, match="'gregorian' or 'julian'"):
        as_calendar(value)


def test_calendar_of_a_number_is_checked() -> None:
    """A calendar may be given by its word, and a slip in it is refused."""
    assert from_day("julian", 709661) == (1943, 12, 14)
    with pytest.raises(InvalidArgumentError, match="not 'julain'"):
        from_day("julain", 709661)
    with pytest.raises(InvalidTypeError):
        from_day(None, 709661)  # type: ignore[arg-type]
