"""The days that a question is about."""

from __future__ import annotations

from datetime import date

import attrs

from kalmyk_history.dates import (
    Calendar,
    DateSet,
    HistoricalDate,
    Interval,
    as_date,
)
from kalmyk_history.errors import InvalidArgumentError, shown, suggestion

#: 14 February 1918: from here on Russia counts by the Gregorian calendar.
REFORM = date(1918, 2, 14).toordinal()

When = HistoricalDate | Interval | DateSet
AnyDate = When | date | str | int


@attrs.frozen
class Days:
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


def read_days(value: AnyDate, calendar: Calendar | str) -> Days:
    """
    Read any date that a question may be asked with.

    Raises:
        InvalidDateError: If it is no date.
    """
    when = as_date(value, calendar=checked_calendar(calendar))
    first, last = when.earliest, when.latest
    julian = None
    if first is not None and first == last and first < REFORM and _unsaid(value, when):
        julian = HistoricalDate(when.edtf, calendar=Calendar.JULIAN).earliest
    return Days(first, last, when.edtf, julian)


def _unsaid(value: AnyDate, when: When) -> bool:
    """Tell whether the calendar is only that which is meant where none is named."""
    return when.calendar is Calendar.GREGORIAN and not isinstance(value, When)


def checked_calendar(calendar: Calendar | str) -> Calendar:
    """Give the calendar, or say which ones there are."""
    try:
        return Calendar(calendar)
    except ValueError:
        known = [each.value for each in Calendar]
        near = suggestion(str(calendar), known) or f"; use {' or '.join(known)}"
        msg = f"no calendar {shown(calendar)}{near}"
        raise InvalidArgumentError(msg) from None
