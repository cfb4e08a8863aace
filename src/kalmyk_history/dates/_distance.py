"""
How far one date lies from another.

Days are counted on the axis of both calendars. Years and months are those of the Gregorian
calendar, as `dateutil.relativedelta` counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._coerce import as_date
from kalmyk_history.dates._date import HistoricalDate, as_python_date
from kalmyk_history.dates._set import DateSet, SetKind
from kalmyk_history.errors import DateRangeError, InvalidDateError, InvalidDateTypeError

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = ["Distance", "distance"]


@frozen(kw_only=True)
class Distance:
    """
    The way from one date to another, least and greatest where the dates are vague.

    A distance is negative where the second date comes first.

    Attributes:
        from_earliest: The first day that the first date can mean, on the axis of days.
        from_latest: The last day that it can mean.
        to_earliest: The first day that the second date can mean.
        to_latest: The last day that it can mean.

    >>> way = distance("1935-10-20", "1943-12-27")
    >>> str(way), way.days_least, way.exact
    ('8 years, 2 months, 7 days', 2990, True)
    """

    from_earliest: int
    from_latest: int
    to_earliest: int
    to_latest: int

    @property
    def days_least(self) -> int:
        """
        The least number of days that can lie between the two.

        >>> distance("1943", "1944-01-01").days_least
        1
        """
        return self.to_earliest - self.from_latest

    @property
    def days_greatest(self) -> int:
        """
        The greatest number of days that can lie between the two.

        >>> distance("1943", "1944-01-01").days_greatest
        365
        """
        return self.to_latest - self.from_earliest

    @property
    def exact(self) -> bool:
        """
        Whether least and greatest are the same.

        >>> distance("1943", "1944-01-01").exact
        False
        """
        return self.days_least == self.days_greatest

    @property
    def least(self) -> relativedelta:
        """
        The least distance in years, months and days.

        Raises:
            DateRangeError: One of the days is outside the years 1 to 9999.

        >>> distance("1917", "1920-11-04").least
        relativedelta(years=+2, months=+10, days=+4)
        """
        return _between(self.from_latest, self.to_earliest)

    @property
    def greatest(self) -> relativedelta:
        """
        The greatest distance in years, months and days.

        Raises:
            DateRangeError: One of the days is outside the years 1 to 9999.

        >>> distance("1917", "1920-11-04").greatest
        relativedelta(years=+3, months=+10, days=+3)
        """
        return _between(self.from_earliest, self.to_latest)

    def __str__(self) -> str:
        least, greatest = (
            _words(first, last)
            for first, last in (
                (self.from_latest, self.to_earliest),
                (self.from_earliest, self.to_latest),
            )
        )
        return least if self.exact else f"between {least} and {greatest}"


def distance(
    a: HistoricalDate | DateSet | object,
    b: HistoricalDate | DateSet | object,
    *,
    calendar: Calendar | str = Calendar.GREGORIAN,
) -> Distance:
    """
    Measure the way from *a* to *b*.

    Args:
        a: The first date, or what `as_date` makes one. It may be vague, or one of a set.
        b: The second.
        calendar: The calendar of text that is given.

    Raises:
        InvalidDateError: One of them is no date, or has no bound on one side.
        InvalidDateTypeError: One of them is an interval or a set of several dates, which have no
            single place to measure from.

    >>> print(distance("1935-10-20", "1943-12-27"))
    8 years, 2 months, 7 days
    >>> print(distance("1917", "1920-11-04"))
    between 2 years, 10 months, 4 days and 3 years, 10 months, 3 days
    """
    first, second = _bounds(a, calendar), _bounds(b, calendar)
    return Distance(
        from_earliest=first[0], from_latest=first[1], to_earliest=second[0], to_latest=second[1]
    )


def _bounds(value: object, calendar: Calendar | str) -> tuple[int, int]:
    dated = as_date(value, calendar=calendar)
    if isinstance(dated, HistoricalDate):
        return dated.earliest, dated.latest
    if not isinstance(dated, DateSet):
        reason = "an interval has two ends: measure from its 'start' or its 'end'"
        raise InvalidDateTypeError(dated, reason)
    if dated.kind is SetKind.ALL_OF:
        raise InvalidDateTypeError(dated, "these are several dates: measure from one of 'members'")
    if dated.earliest is None or dated.latest is None:
        raise InvalidDateError(dated.edtf, "it has no bound on one side, so no distance has either")
    return dated.earliest, dated.latest


def _between(first: int, last: int) -> relativedelta:
    from dateutil.relativedelta import relativedelta

    return relativedelta(as_python_date(last), as_python_date(first))


def _words(first: int, last: int) -> str:
    try:
        delta = _between(min(first, last), max(first, last))
    except DateRangeError:
        parts = [(abs(last - first), "day")]
    else:
        parts = [(delta.years, "year"), (delta.months, "month"), (delta.days, "day")]
    words = [f"{count:,} {unit}{'s' * (count != 1)}" for count, unit in parts if count]
    return ", ".join(words or ["0 days"]) + (" back" if last < first else "")
