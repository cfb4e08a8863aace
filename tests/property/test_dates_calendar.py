"""Laws of the two calendars."""

from __future__ import annotations

import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalmyk_history.dates import Calendar, HistoricalDate
from kalmyk_history.dates._calendar import (
    day_to_gregorian,
    day_to_julian,
    days_in_month,
    from_day,
    gregorian_to_day,
    julian_to_day,
    to_day,
)

pytestmark = pytest.mark.property

DAYS = st.integers(-(10**12), 10**12)
ALL_DAYS = st.integers(-(10**103), 10**103)
CALENDARS = st.sampled_from(Calendar)
PYTHON_DATES = st.dates()
DAY_ZERO = 1_721_424.5  # the Julian day of the midnight that begins day 0


@given(CALENDARS, ALL_DAYS)
def test_every_day_has_one_label(calendar: Calendar, day: int) -> None:
    """A day converted to a label and back is the same day."""
    assert day == to_day(calendar, *from_day(calendar, day))


@given(CALENDARS, st.integers(-(10**6), 10**6), st.integers(1, 12), st.data())
def test_every_label_has_one_day(
    calendar: Calendar, year: int, month: int, data: st.DataObject
) -> None:
    """A label converted to a day and back is the same label."""
    day = data.draw(st.integers(1, days_in_month(calendar, year, month)))

    assert (year, month, day) == from_day(calendar, to_day(calendar, year, month, day))


@given(CALENDARS, DAYS)
def test_days_follow_each_other(calendar: Calendar, day: int) -> None:
    """The next day is the next of the month, or the first of the next month."""
    year, month, number = from_day(calendar, day)
    if number < days_in_month(calendar, year, month):
        following = (year, month, number + 1)
    else:
        following = (year + month // 12, month % 12 + 1, 1)

    assert following == from_day(calendar, day + 1)


@given(PYTHON_DATES)
def test_gregorian_days_are_those_of_datetime(day: date) -> None:
    """`datetime.date` counts and names days alike."""
    label = (day.year, day.month, day.day)

    assert day.toordinal() == gregorian_to_day(*label)
    assert label == day_to_gregorian(day.toordinal())


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_days_are_those_of_convertdate(year: int, month: int, day: int) -> None:
    """Convertdate, which counts Julian day numbers, agrees from the year 1 on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gregorian = pytest.importorskip("convertdate.gregorian")
        julian = pytest.importorskip("convertdate.julian")

    assert gregorian.to_jd(year, month, day) - DAY_ZERO == gregorian_to_day(year, month, day)
    assert julian.to_jd(year, month, day) - DAY_ZERO == julian_to_day(year, month, day)


@given(st.dates(date(1582, 10, 15), date(2100, 3, 13)))
def test_the_styles_differ_as_known(day: date) -> None:
    """The difference is 10 days at first, and grows at 1 March Julian of 1700, 1800 and 1900."""
    changes = [date(1700, 3, 12), date(1800, 3, 13), date(1900, 3, 14)]
    apart = 10 + sum(day >= change for change in changes)
    shifted = day - timedelta(days=apart)
    year, month, number = day_to_julian(day.toordinal())

    if (month, number) != (2, 29):
        assert (shifted.year, shifted.month, shifted.day) == (year, month, number)


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_a_day_converted_twice_is_itself(day: date, mark: str) -> None:
    """A day written in the other calendar and back has the same text and bounds."""
    gregorian = HistoricalDate(f"{day.isoformat()}{mark}")
    julian = gregorian.in_calendar("julian")

    assert gregorian == julian.in_calendar("gregorian")
    assert (gregorian.earliest, gregorian.latest) == (julian.earliest, julian.latest)
