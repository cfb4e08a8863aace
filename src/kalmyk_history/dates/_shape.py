"""What the text of one date says: its components, digits and qualifiers, in no calendar yet."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import attrs


class Precision(StrEnum):
    """
    The unit in which a date is given.

    A year whose last digits are unspecified (``164X``) or not significant (``1640S3``) is given
    by the decade, century or millennium; ``1985-XX-XX`` is given by the day, although the day is
    not stated (ISO 8601-2:2019, 8.2).

    >>> from kalmyk_history.dates import HistoricalDate
    >>> HistoricalDate("164X").precision
    <Precision.DECADE: 'decade'>
    """

    SECOND = "second"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    QUADRIMESTER = "quadrimester"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class Qualifier(StrEnum):
    """
    The mark that EDTF puts on a date or a component.

    >>> Qualifier("%").approximate, Qualifier("?").approximate
    (True, False)
    """

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def uncertain(self) -> bool:
        """
        Whether the mark is ``?`` or ``%``: the source is doubtful.

        >>> Qualifier("%").uncertain
        True
        """
        return self in {Qualifier.UNCERTAIN, Qualifier.BOTH}

    @property
    def approximate(self) -> bool:
        """
        Whether the mark is ``~`` or ``%``: the value is near the true one.

        >>> Qualifier("?").approximate
        False
        """
        return self in {Qualifier.APPROXIMATE, Qualifier.BOTH}

    def joined(self, other: Qualifier) -> Qualifier:
        """
        Return the mark that says both.

        >>> Qualifier("?").joined(Qualifier("~"))
        <Qualifier.BOTH: '%'>
        """
        if self is other or not other:
            return self
        return Qualifier.BOTH if self else other


@attrs.frozen(weakref_slot=False)
class Qualification:
    """
    Which components of a date are uncertain or approximate.

    A mark to the right of a component holds for it and for all to its left, one to the left of
    a component for that component alone (EDTF level 2); here both are worked out.

    Attributes:
        year: The mark on the year.
        month: The mark on the month, season or other part of a year.
        day: The mark on the day.

    >>> from kalmyk_history.dates import HistoricalDate
    >>> HistoricalDate("2004-06~-11").qualification
    Qualification(year='~', month='~', day='')
    """

    year: Qualifier = attrs.field(default=Qualifier.NONE, repr=lambda mark: repr(mark.value))
    month: Qualifier = attrs.field(default=Qualifier.NONE, repr=lambda mark: repr(mark.value))
    day: Qualifier = attrs.field(default=Qualifier.NONE, repr=lambda mark: repr(mark.value))

    @property
    def uncertain(self) -> bool:
        """
        Whether any component is uncertain.

        >>> Qualification(day=Qualifier.UNCERTAIN).uncertain
        True
        """
        return self.year.uncertain or self.month.uncertain or self.day.uncertain

    @property
    def approximate(self) -> bool:
        """
        Whether any component is approximate.

        >>> Qualification(day=Qualifier.UNCERTAIN).approximate
        False
        """
        return self.year.approximate or self.month.approximate or self.day.approximate


UNQUALIFIED: Final = Qualification()


@attrs.frozen(weakref_slot=False)
class ClockTime:
    """
    A time of day, to the second, as a level 0 date and time gives it.

    It is no `datetime.time`, because ``24:00:00``, the end of a day, is a time too.

    Attributes:
        hour: 0 to 24.
        minute: 0 to 59.
        second: 0 to 59.
        shift: Minutes ahead of UTC; 0 for ``Z``; None for the local time of an unstated place.

    >>> from kalmyk_history.dates import HistoricalDate
    >>> HistoricalDate("1985-04-12T23:20:30+04:30").time
    ClockTime(hour=23, minute=20, second=30, shift=270)
    """

    hour: int
    minute: int
    second: int
    shift: int | None = None

    def __str__(self) -> str:
        clock = f"{self.hour:02}:{self.minute:02}:{self.second:02}"
        if not self.shift:
            return clock if self.shift is None else f"{clock}Z"
        hours, minutes = divmod(abs(self.shift), 60)
        return f"{clock}{'-' if self.shift < 0 else '+'}{hours:02}:{minutes:02}"


_LAST_GROUPINGS: Final = {
    Precision.SEASON: 32,
    Precision.QUARTER: 36,
    Precision.QUADRIMESTER: 39,
}


@attrs.frozen(weakref_slot=False)
class DateShape:
    """
    One date as written.

    Attributes:
        sign: -1 for a year before the year 0, else 1.
        digits: The digits of the year, four of them with an ``X`` for each unspecified one, or
            more of them without, after an exponent is multiplied out.
        month: Two digits or ``X``, or "" where the text has no month.
        grouping: 21 to 41 for a season, quarter, ... (EDTF level 2), else None.
        day: Two digits or ``X``, or "" where the text has no day.
        significant: How many digits of the year are significant, or None.
        qualification: The marks, worked out per component.
        time: The time of day, or None.
        level: The EDTF level, 0 to 2, of the highest feature used.
        day_at: Where in the text the day of the month stands.
    """

    sign: int
    digits: str
    month: str = ""
    grouping: int | None = None
    day: str = ""
    significant: int | None = None
    qualification: Qualification = UNQUALIFIED
    time: ClockTime | None = None
    level: int = 0
    day_at: int = 0

    @property
    def year(self) -> int | None:
        """The year as written, or None if a digit is unspecified."""
        return None if "X" in self.digits else self.sign * int(self.digits)

    @property
    def precision(self) -> Precision:
        """The unit in which the date is given."""
        if self.time is not None:
            return Precision.SECOND
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        if self.grouping is not None:
            return _grouping_precision(self.grouping)
        return _year_precision(self.digits, self.significant)


def _grouping_precision(grouping: int) -> Precision:
    for precision, last in _LAST_GROUPINGS.items():
        if grouping <= last:
            return precision
    return Precision.SEMESTER


def _year_precision(digits: str, significant: int | None) -> Precision:
    if significant is not None:
        free = max(len(digits.lstrip("0")) - significant, 0)
    else:
        free = len(digits) - len(digits.rstrip("X"))
    units = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
    return units[free] if free < len(units) else Precision.YEAR
