"""The first and the last day that a date can mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from kalmyk_history.dates._calendar import Calendar, days_in_month, to_day
from kalmyk_history.dates._scan import date_shape
from kalmyk_history.dates._shape import DateShape
from kalmyk_history.errors import InvalidDateError

_LEAP_YEAR: Final = 4
_SOUTHERN: Final = range(29, 33)
_SEASONS: Final = range(21, 33)
_QUARTERS: Final = range(33, 37)
_QUADRIMESTERS: Final = range(37, 40)


def bounds(text: str, calendar: Calendar) -> tuple[int, int]:
    """
    Return the first and the last day that the text of one date can mean.

    Raises:
        InvalidDateError: *text* is no EDTF date, or the calendar has no such day.

    >>> bounds("1985-02-XX", Calendar.GREGORIAN)
    (724673, 724700)
    """
    shape = date_shape(text)
    if shape.day:
        return _day_bounds(text, shape, calendar)
    first, last = year_bounds(shape)
    if shape.grouping is not None:
        begin, length = grouping_months(shape.grouping)
    elif shape.month:
        months = _fitting(shape.month, 12)
        begin, length = months[0], months[-1] - months[0] + 1
    else:
        begin, length = 1, 12
    years, month = divmod(begin + length - 2, 12)
    last, month = last + years, month + 1
    return (
        to_day(calendar, first, begin, 1),
        to_day(calendar, last, month, days_in_month(calendar, last, month)),
    )


def year_bounds(shape: DateShape) -> tuple[int, int]:
    """
    Return the first and the last year that *shape* can mean.

    >>> from kalmyk_history.dates._scan import date_shape
    >>> year_bounds(date_shape("1950S2")), year_bounds(date_shape("-156X"))
    ((1900, 1999), (-1569, -1560))
    """
    low, high = shape.digits.replace("X", "0"), shape.digits.replace("X", "9")
    if shape.significant is not None:
        kept = low.lstrip("0")[: shape.significant]
        free = len(low.lstrip("0")) - len(kept)
        low, high = f"0{kept}{'0' * free}", f"0{kept}{'9' * free}"
    if shape.sign > 0:
        return int(low), int(high)
    return -int(high), -max(int(low), 1)


def grouping_months(grouping: int) -> tuple[int, int]:
    """
    Return the month in which part *grouping* (21 to 41) of a year begins, and its length.

    >>> grouping_months(24), grouping_months(34)
    ((12, 3), (4, 3))
    """
    if grouping in _SEASONS:
        begin = (2, 5, 8, 11)[(grouping - 21) % 4]
        return (begin + 6 * (grouping in _SOUTHERN)) % 12 + 1, 3
    if grouping in _QUARTERS:
        return 3 * (grouping - 33) + 1, 3
    if grouping in _QUADRIMESTERS:
        return 4 * (grouping - 37) + 1, 4
    return 6 * (grouping - 40) + 1, 6


def _day_bounds(text: str, shape: DateShape, calendar: Calendar) -> tuple[int, int]:
    months, days = _fitting(shape.month, 12), _fitting(shape.day, 31)
    if any(days[0] <= days_in_month(calendar, _LEAP_YEAR, month) for month in months):
        first = _first_day(calendar, _years(shape, backwards=False), months, days)
        if first is not None:
            last = _first_day(calendar, _years(shape, backwards=True), months[::-1], days[::-1])
            return first, first if last is None else last
    reason = f"there is no such day in the {calendar.value.title()} calendar"
    raise InvalidDateError(text, reason, shape.day_at)


def _first_day(
    calendar: Calendar, years: Iterable[int], months: tuple[int, ...], days: tuple[int, ...]
) -> int | None:
    for year in years:
        for month in months:
            length = days_in_month(calendar, year, month)
            for day in days:
                if day <= length:
                    return to_day(calendar, year, month, day)
    return None


def _years(shape: DateShape, *, backwards: bool) -> Iterator[int]:
    order = "9876543210" if backwards is (shape.sign > 0) else "0123456789"
    for digits in product(*(order if digit == "X" else digit for digit in shape.digits)):
        year = int("".join(digits))
        if year or shape.sign > 0:
            yield shape.sign * year


@lru_cache(maxsize=512)
def _fitting(pattern: str, limit: int) -> tuple[int, ...]:
    tens, units = pattern[0], pattern[1]
    return tuple(
        number
        for number in range(1, limit + 1)
        if tens in ("X", str(number // 10)) and units in ("X", str(number % 10))
    )
