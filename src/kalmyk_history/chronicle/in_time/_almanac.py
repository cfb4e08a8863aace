"""What happened on a day of the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from kalmyk_history.dates import Calendar, Dated, HistoricalDate, Interval, render
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.records import (
    Act,
    Citation,
    Displayed,
    Event,
    Record,
    StatusTransition,
    Tenure,
    Transfer,
)

#: A leap year: the almanac has a 29 February.
_LONGEST_YEAR = 2000

#: Which fields of which records are dates on which something changed.
_DATES: dict[type[Record], tuple[str, ...]] = {
    Act: ("adopted", "published", "in_force"),
    Event: ("date",),
    StatusTransition: ("date", "until"),
    Tenure: ("since", "until"),
    Transfer: ("date",),
}


@attrs.frozen(kw_only=True, repr=False)
class Anniversary(Displayed):
    """
    That something happened on a day of the year.

    Attributes:
        date: The day, in the calendar of its source.
        year: The year, in the calendar that was asked for.
        field: Which date of the record it is: ``adopted``, ``since`` ...; for a time of several
            days with ``begins`` or ``ends``.
        record: The act, event, transition, tenure or transfer.

    >>> import kalmyk_history as kh
    >>> print(kh.on_this_day(12, 27)[0].date)
    1943-12-27
    """

    date: HistoricalDate
    year: int
    field: str
    record: Record

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the record."""
        return self.record.citations

    def __str__(self) -> str:
        record = self.record
        subject = record.name if record.names else record.summary or record.id
        field = self.field.replace("_", " ")
        return f"{render(self.date)}: {subject.rstrip('.')} ({field} of {record.id})"

    def __repr__(self) -> str:
        return f"<Anniversary {self.date}: {self.field} of {self.record!r}>"


def anniversaries(
    month: int, day: int, calendar: Calendar, records: Iterable[Record]
) -> tuple[Anniversary, ...]:
    """
    Give what happened on that day of the year, as far as the sources give the very day.

    Raises:
        InvalidArgumentError: If no year has such a day.
        InvalidTypeError: If month or day is no whole number.
    """
    _check(month, day)
    found: list[Anniversary] = []
    for record in records:
        for field, date in _dates(record):
            then = date.in_calendar(calendar)
            if (then.month, then.day) == (month, day) and then.year is not None:
                found.append(Anniversary(date=date, year=then.year, field=field, record=record))
    return tuple(sorted(found, key=lambda each: each.date.earliest))


def _check(month: object, day: object) -> None:
    for what, value in (("month", month), ("day", day)):
        if not isinstance(value, int) or isinstance(value, bool):
            msg = f"the {what} is a whole number, not {shown(value)}"
            raise InvalidTypeError(msg)
    try:
        HistoricalDate(f"{_LONGEST_YEAR}-{month:02}-{day:02}")
    except ValueError:
        msg = f"no year has a day {shown(day)} in month {shown(month)}"
        raise InvalidArgumentError(msg) from None


def _dates(record: Record) -> Iterator[tuple[str, HistoricalDate]]:
    """Give the dates of *record* that are one day, without doubt, each with its field."""
    for kind, fields in _DATES.items():
        for field in fields if isinstance(record, kind) else ():
            value: Dated | None = getattr(record, field)
            ends = {field: value}
            if isinstance(value, Interval):
                ends = {f"{field} begins": value.start, f"{field} ends": value.end}
            for told, end in ends.items():
                if isinstance(end, HistoricalDate) and end.is_exact_day:
                    yield told, end
