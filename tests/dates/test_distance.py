"""How far dates lie apart."""

from __future__ import annotations

import pickle

import pytest
from dateutil.relativedelta import relativedelta

from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._distance import Distance, distance
from kalmyk_history.errors import DateRangeError, InvalidDateError, InvalidDateTypeError


def test_exact() -> None:
    """The republic of 20 October 1935 lasted 8 years, 2 months and 7 days."""
    way = distance("1935-10-20", "1943-12-27")

    assert way.exact
    assert 2990 == way.days_least == way.days_greatest
    assert relativedelta(years=8, months=2, days=7) == way.least == way.greatest
    assert str(way) == "8 years, 2 months, 7 days"


def test_vague() -> None:
    """From some day of 1943 to 1 January 1944 it is one day at least and 365 at most."""
    way = distance("1943", "1944-01-01")

    assert not way.exact
    assert (way.days_least, way.days_greatest) == (1, 365)
    assert relativedelta(days=1) == way.least
    assert relativedelta(years=1) == way.greatest
    assert str(way) == "between 1 day and 1 year"


def test_backwards() -> None:
    """A distance to an earlier date is negative."""
    way = distance("1943-12-27", "1935-10-20")

    assert way.days_least == -2990
    assert relativedelta(years=-8, months=-2, days=-7) == way.least
    assert str(way) == "8 years, 2 months, 7 days back"


def test_either_side() -> None:
    """Two days of one month lie up to thirty days apart, either way."""
    way = distance("1943-12", "1943-12")

    assert (way.days_least, way.days_greatest) == (-30, 30)
    assert str(way) == "between 30 days back and 30 days"


def test_no_distance() -> None:
    """A day lies no days from itself."""
    assert str(distance("1943-12-27", "1943-12-27")) == "0 days"


def test_across_calendars() -> None:
    """31 January 1918 in Russia was the day before 14 February."""
    last = HistoricalDate("1918-01-31", calendar="julian")

    assert distance(last, "1918-02-14").days_least == 1
    assert distance("1918-01-31", "1918-02-01", calendar="julian").days_least == 1


def test_one_of_a_set() -> None:
    """One of several dates lies as far as the nearest and the farthest of them."""
    way = distance("[1943-12-27,1943-12-30]", "1943-12-31")

    assert (way.days_least, way.days_greatest) == (1, 4)


def test_outside_python_dates() -> None:
    """Days are counted for any year; years and months only where Python has dates."""
    way = distance("-0001-01-01", "0000-01-01")

    assert way.days_least == 365
    assert str(way) == "365 days"
    with pytest.raises(DateRangeError, match="years 1 and 9999"):
        _ = way.least
    with pytest.raises(DateRangeError, match="years 1 and 9999"):
        _ = way.greatest


@pytest.mark.parametrize("several", ["1935/1943", "{1935,1943}", "1935/.."])
def test_no_single_place(several: str) -> None:
    """An interval or several dates have no single place to measure from."""
    with pytest.raises(InvalidDateTypeError, match="measure from"):
        distance(several, "1943")


@pytest.mark.parametrize("unbounded", ["[..1770]", "[1772..]"])
def test_no_bound(unbounded: str) -> None:
    """A date without a bound has no distance."""
    with pytest.raises(InvalidDateError, match="no bound"):
        distance("1771", unbounded)


def test_is_a_value() -> None:
    """Equal distances are equal, hash alike and survive pickling."""
    way = distance("1935-10-20", "1943-12-27")

    assert way == distance("20 October 1935", "27 December 1943")
    assert {way} == {pickle.loads(pickle.dumps(way))}  # noqa: S301
    assert isinstance(way, Distance)
