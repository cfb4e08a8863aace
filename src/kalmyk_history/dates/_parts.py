"""What a date shows when it is put in words, the same for every language."""

from __future__ import annotations

from typing import NamedTuple

from kalmyk_history.dates._calendar import Calendar, day_to_gregorian
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Interval
from kalmyk_history.dates._scan import date_shape
from kalmyk_history.dates._shape import DateShape, Qualifier

__all__ = ["Parts", "in_new_style", "marks_of", "parts_of", "plain_parts"]


class Parts(NamedTuple):
    """
    The parts of a date that words name.

    Attributes:
        year: The astronomical year, or the first year of a decade or century.
        month: The month; None without one.
        day: The day of the month; None without one.
        grouping: The EDTF code of a season or another part of a year; None without one.
        years: 1, or 10 for a decade, or 100 for a century.
        hidden: The components that are given but wholly unspecified: "month", "day".
    """

    year: int
    month: int | None = None
    day: int | None = None
    grouping: int | None = None
    years: int = 1
    hidden: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """What is named: "day", "month", "grouping", "year", "decade" or "century"."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        if self.grouping is not None:
            return "grouping"
        return {1: "year", 10: "decade"}.get(self.years, "century")


def parts_of(date: HistoricalDate) -> Parts | None:
    """
    Take a date apart; None where words would not say it better than EDTF.

    >>> parts_of(HistoricalDate("1943-12-XX"))
    Parts(year=1943, month=12, day=None, grouping=None, years=1, hidden=('day',))
    >>> parts_of(HistoricalDate("1X43")) is None
    True
    """
    shape = date_shape(date.edtf)
    if shape.significant is not None:
        return None
    if shape.year is None:
        return _years(shape)
    texts = {"month": shape.month, "day": shape.day}
    hidden = tuple(name for name, text in texts.items() if text == "XX")
    partly = any("X" in text for text in texts.values() if text != "XX")
    if partly or (shape.month == "XX" and date.day is not None):
        return None
    return Parts(shape.year, date.month, date.day, shape.grouping, hidden=hidden)


def _years(shape: DateShape) -> Parts | None:
    known = shape.digits.rstrip("X")
    years = 10 ** (len(shape.digits) - len(known))
    least = _LEAST.get(years)
    lone = shape.sign > 0 and not shape.month and shape.grouping is None
    if least is None or "X" in known or not lone or int(known) * years < least:
        return None
    return Parts(int(known) * years, years=years)


_LEAST = {10: 1000, 100: 100}  # the first decade and the first century that words name plainly


def marks_of(date: HistoricalDate) -> Qualifier | dict[str, Qualifier]:
    """
    Say the mark that all components share, or the mark of each.

    >>> marks_of(HistoricalDate("1630-05~"))
    <Qualifier.APPROXIMATE: '~'>
    >>> marks_of(HistoricalDate("1630-~05"))["month"]
    <Qualifier.APPROXIMATE: '~'>
    """
    shape = date_shape(date.edtf)
    marks = {"year": shape.qualification.year}
    if shape.month or shape.grouping is not None:
        marks["month"] = shape.qualification.month
    if shape.day:
        marks["day"] = shape.qualification.day
    return marks["year"] if len(set(marks.values())) == 1 else marks


def in_new_style(date: HistoricalDate, parts: Parts) -> Parts | None:
    """
    Give the Gregorian day of a Julian one; None where there is no such pair.

    >>> exodus = HistoricalDate("1771-01-05", calendar="julian")
    >>> in_new_style(exodus, parts_of(exodus))[:3]
    (1771, 1, 16)
    """
    if date.calendar is Calendar.GREGORIAN or parts.day is None:
        return None
    return Parts(*day_to_gregorian(date.earliest))


def plain_parts(interval: Interval) -> tuple[Parts, Parts] | None:
    """
    Take both ends apart if both are known, unmarked and of one kind, years after 1 BC.

    >>> plain_parts(Interval("1917/1920~")) is None
    True
    """
    if interval.start is None or interval.end is None:
        return None
    parts: list[Parts] = []
    for date in (interval.start, interval.end):
        one = parts_of(date)
        marked = date.approximate or date.uncertain
        if one is None or marked or one.hidden or date.time is not None or one.year < 1:
            return None
        parts.append(one)
    first, last = parts
    return (first, last) if first.kind == last.kind else None
