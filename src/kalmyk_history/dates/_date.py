"""One historical date: the source's own text, and the days that it can mean."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, final

import attrs

from kalmyk_history.dates._calendar import Calendar, as_calendar, from_day
from kalmyk_history.dates._text import plain_text
from kalmyk_history.errors import DateRangeError, InvalidDateError

if TYPE_CHECKING:
    from kalmyk_history.dates._shape import ClockTime, DateShape, Precision, Qualification

_ISO_LENGTH: Final = 10
_GREGORIAN: Final = Calendar.GREGORIAN


@final
@attrs.frozen(init=False, repr=False, weakref_slot=False)
class HistoricalDate:
    """
    A date as a source gives it, in the calendar of that source.

    It keeps the EDTF text (ISO 8601-2:2019, levels 0 to 2) exactly and means a closed range of
    days. Two dates are equal if text and calendar are; `normal_form` makes texts alike that mean
    the same. No order is defined, since vague dates have none.

    The bounds are those of the text: ``~`` (approximate) and ``?`` (uncertain) are flags and
    widen nothing. Seasons are meteorological: 21-24 and 25-28 are March-May, June-August,
    September-November and December-February of the northern half, 29-32 the same seasons of the
    southern half; a season that spans the turn of the year belongs to the year in which it
    begins, so that ``1943-24`` is December 1943 to February 1944.

    Args:
        edtf: One date in EDTF; intervals and sets are `Interval` and `DateSet`.
        calendar: "gregorian" or "julian", both proleptic.

    Attributes:
        edtf: The text exactly as given.
        calendar: The calendar that the text is written in.
        earliest: The first day that the text can mean, where 1 is 1 January of the year 1 in
            the proleptic Gregorian calendar, as in `datetime.date.toordinal`.
        latest: The last day that the text can mean, counted alike.

    Raises:
        InvalidDateError: The text is no EDTF date, or the calendar has no such day.
        InvalidDateTypeError: *edtf* is no text.

    >>> exodus = HistoricalDate("1771-01-05", calendar="julian")
    >>> exodus.earliest_date
    datetime.date(1771, 1, 16)
    >>> HistoricalDate("1943-12").latest_date
    datetime.date(1943, 12, 31)
    """

    edtf: str
    calendar: Calendar
    earliest: int = attrs.field(init=False, eq=False)
    latest: int = attrs.field(init=False, eq=False)

    def __init__(self, edtf: str, *, calendar: Calendar | str = _GREGORIAN) -> None:
        if type(edtf) is not str:
            edtf = plain_text(edtf)
        if calendar is not _GREGORIAN:
            calendar = as_calendar(calendar)
        try:
            if len(edtf) != _ISO_LENGTH or edtf[7] != "-" or calendar is not _GREGORIAN:
                raise ValueError  # noqa: TRY301 - faster than a function for the common case
            first = last = date.fromisoformat(edtf).toordinal()
        except ValueError:
            from kalmyk_history.dates._bounds import bounds  # plain days do without it

            first, last = bounds(edtf, calendar)
        _set_edtf(self, edtf)
        _set_calendar(self, calendar)
        _set_earliest(self, first)
        _set_latest(self, last)

    def __repr__(self) -> str:
        if self.calendar is _GREGORIAN:
            return f"HistoricalDate({self.edtf!r})"
        return f"HistoricalDate({self.edtf!r}, calendar={self.calendar.value!r})"

    def __str__(self) -> str:
        return self.edtf

    def __format__(self, spec: str) -> str:
        if not spec:
            return self.edtf
        from kalmyk_history.dates import render

        return render(self, spec)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (self.edtf, self.calendar.value)

    @property
    def earliest_date(self) -> date:
        """
        The first day that the date can mean, in the Gregorian calendar.

        Raises:
            DateRangeError: The day is outside the years 1 to 9999.

        >>> HistoricalDate("1920-22").earliest_date
        datetime.date(1920, 6, 1)
        """
        return as_python_date(self.earliest)

    @property
    def latest_date(self) -> date:
        """
        The last day that the date can mean, in the Gregorian calendar.

        Raises:
            DateRangeError: The day is outside the years 1 to 9999.

        >>> HistoricalDate("164X").latest_date
        datetime.date(1649, 12, 31)
        """
        return as_python_date(self.latest)

    @property
    def precision(self) -> Precision:
        """
        The unit in which the date is given.

        >>> HistoricalDate("1943-12").precision
        <Precision.MONTH: 'month'>
        """
        return self._shape.precision

    @property
    def level(self) -> int:
        """
        The EDTF level of the text: 0, 1 or 2.

        >>> HistoricalDate("1630~").level, HistoricalDate("~1630-05").level
        (1, 2)
        """
        return self._shape.level

    @property
    def qualification(self) -> Qualification:
        """
        The marks ``?``, ``~`` and ``%``, component by component.

        >>> HistoricalDate("1771-?10-19").qualification.month.uncertain
        True
        """
        return self._shape.qualification

    @property
    def approximate(self) -> bool:
        """
        Whether the date or any component of it is approximate.

        >>> HistoricalDate("1630~").approximate
        True
        """
        return self._shape.qualification.approximate

    @property
    def uncertain(self) -> bool:
        """
        Whether the date or any component of it is uncertain.

        >>> HistoricalDate("1630%").uncertain
        True
        """
        return self._shape.qualification.uncertain

    @property
    def is_exact_day(self) -> bool:
        """
        Whether the date is one day, neither approximate nor uncertain.

        >>> HistoricalDate("1943-12-27").is_exact_day, HistoricalDate("1943-12-27?").is_exact_day
        (True, False)
        """
        marks = self._shape.qualification
        return self.earliest == self.latest and not (marks.approximate or marks.uncertain)

    @property
    def year(self) -> int | None:
        """
        The year as written, astronomical, or None if a digit of it is unspecified.

        >>> HistoricalDate("-0043-03-15").year
        -43
        """
        return self._shape.year

    @property
    def month(self) -> int | None:
        """
        The month, or None if it is not given or a digit of it is unspecified.

        >>> HistoricalDate("1943-12").month
        12
        """
        return _number(self._shape.month)

    @property
    def day(self) -> int | None:
        """
        The day of the month, or None if it is not given or a digit of it is unspecified.

        >>> HistoricalDate("1943-12-XX").day is None
        True
        """
        return _number(self._shape.day)

    @property
    def grouping(self) -> int | None:
        """
        The code of a season, quarter, quadrimester or semester (21 to 41), or None.

        >>> HistoricalDate("1920-21").grouping
        21
        """
        return self._shape.grouping

    @property
    def time(self) -> ClockTime | None:
        """
        The time of day, or None if the text has none.

        >>> HistoricalDate("1943-12-28T06:00:00Z").time
        ClockTime(hour=6, minute=0, second=0, shift=0)
        """
        return self._shape.time

    def normal_form(self) -> HistoricalDate:
        """
        Return the date whose text is the same for all texts with this meaning.

        Marks are written as ISO 8601-2:2019, 8.2.4, prefers: for the whole date, else for a
        group, else for a component. Exponents are multiplied out; a shift of zero is ``Z``.

        >>> HistoricalDate("?2004-?06-11").normal_form()
        HistoricalDate('2004-06?-11')
        >>> HistoricalDate("Y17E7").normal_form()
        HistoricalDate('Y170000000')
        """
        from kalmyk_history.dates._normal import normal_text

        return HistoricalDate(normal_text(self._shape), calendar=self.calendar)

    def in_calendar(self, calendar: Calendar | str) -> HistoricalDate:
        """
        Return the same day, written in *calendar*, with the same marks.

        Raises:
            InvalidDateError: The date is not one day; its `earliest` and `latest` are days on
                the axis of both calendars.
            DateRangeError: EDTF cannot write the day: its year has more than four digits there.

        >>> HistoricalDate("1771-10-19", calendar="julian").in_calendar("gregorian")
        HistoricalDate('1771-10-30')
        """
        wanted = as_calendar(calendar)
        if wanted is self.calendar:
            return self
        if self.earliest != self.latest:
            reason = "only a single day has a counterpart in another calendar"
            raise InvalidDateError(self.edtf, reason)
        from kalmyk_history.dates._normal import day_text

        text = day_text(from_day(wanted, self.earliest), self._shape)
        return HistoricalDate(text, calendar=wanted)

    @property
    def _shape(self) -> DateShape:
        from kalmyk_history.dates._scan import date_shape

        return date_shape(self.edtf)


# The slots themselves: object.__setattr__ would take a third of the time of a plain day.
_set_edtf: Final = HistoricalDate.__dict__["edtf"].__set__
_set_calendar: Final = HistoricalDate.__dict__["calendar"].__set__
_set_earliest: Final = HistoricalDate.__dict__["earliest"].__set__
_set_latest: Final = HistoricalDate.__dict__["latest"].__set__


def known_date(
    edtf: str, earliest: int, latest: int, calendar: str = "gregorian"
) -> HistoricalDate:
    """
    Give a date that was read before, with the bounds that it had then.

    >>> known_date("1943", 709298, 709662) == HistoricalDate("1943")
    True
    """
    made = object.__new__(HistoricalDate)
    _set_edtf(made, edtf)
    _set_calendar(made, Calendar(calendar))
    _set_earliest(made, earliest)
    _set_latest(made, latest)
    return made


def as_python_date(day: int) -> date:
    """
    Return day number *day* as a `datetime.date`.

    Raises:
        DateRangeError: The day is outside the years 1 to 9999.

    >>> as_python_date(1)
    datetime.date(1, 1, 1)
    """
    try:
        return date.fromordinal(day)
    except (ValueError, OverflowError):
        year = from_day(_GREGORIAN, day)[0]
        message = (
            f"datetime.date ends at the years 1 and 9999, and this day is in the year {year};"
            " use the day number"
        )
        raise DateRangeError(message) from None


def member_date(text: str, piece: str, offset: int, calendar: Calendar) -> HistoricalDate:
    """
    Read *piece*, which stands at *offset* in *text*; an error tells of the whole text.

    >>> member_date("1943/1958", "1958", 5, Calendar.GREGORIAN)
    HistoricalDate('1958')
    """
    try:
        return HistoricalDate(piece, calendar=calendar)
    except InvalidDateError as error:
        position = None if error.position is None else offset + error.position
        raise InvalidDateError(text, error.reason, position) from None


def _number(digits: str) -> int | None:
    return int(digits) if digits and "X" not in digits else None


def _restored(edtf: str, calendar: str) -> HistoricalDate:
    return HistoricalDate(edtf, calendar=calendar)
