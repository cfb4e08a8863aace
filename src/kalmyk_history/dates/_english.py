"""
Dates in English words.

The long form of a plain date can be read again by `read_date`.
"""

from __future__ import annotations

from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Bound, Interval
from kalmyk_history.dates._lexicon import MONTHS, ordinal
from kalmyk_history.dates._parts import Parts, in_new_style, marks_of, parts_of, plain_parts
from kalmyk_history.dates._set import DateRange, DateSet, SetKind
from kalmyk_history.dates._shape import ClockTime, Qualifier

__all__ = ["date_text", "interval_text", "set_text"]

_GROUPS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "fourth quarter of",
    37: "first third of",
    38: "second third of",
    39: "last third of",
    40: "first half of",
    41: "second half of",
}
_BEYOND = {Bound.BEFORE: " or earlier", Bound.AFTER: " or later"}
_NORTHERN, _SOUTHERN = range(25, 29), range(29, 33)
_ANYWHERE = 21
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1000, 9999


def date_text(date: HistoricalDate, /, *, short: bool = False) -> str:
    """
    Write one date.

    >>> date_text(HistoricalDate("1799-12-27", calendar="julian"))
    '27 December 1799 O.S. (7 January 1800 N.S.)'
    >>> date_text(HistoricalDate("1630-05~"), short=True)
    'c. May 1630'
    """
    return _date(date, short=short, styled=True)


def _date(date: HistoricalDate, *, short: bool, styled: bool) -> str:
    style = _style(date.calendar) if styled else ""
    parts = parts_of(date)
    if parts is None:
        return f"{date.edtf}{style}"
    text = _words(parts, short=short) + style
    if styled and (new := in_new_style(date, parts)):
        text += f" ({_words(new, short=short, year=new.year != parts.year)} N.S.)"
    if date.time is not None:
        text += f", {_clock(date.time)}"
    marks = marks_of(date)
    if isinstance(marks, dict):
        notes = [f"{part} {_MARKS[mark]}" for part, mark in marks.items() if mark.value]
        return f"{text} ({', '.join(notes)})"
    text = f"c. {text}" if marks.approximate else text
    if marks.uncertain:
        return f"{text}?" if short else f"perhaps {text}"
    return text


_MARKS = {
    Qualifier.APPROXIMATE: "approximate",
    Qualifier.UNCERTAIN: "uncertain",
    Qualifier.BOTH: "approximate and uncertain",
}


def interval_text(interval: Interval, /, *, short: bool = False) -> str:
    """
    Write an interval.

    >>> interval_text(Interval("1920-07-02/1920-07-09"))
    '2–9 July 1920'
    >>> interval_text(Interval("1958-07-29/.."))
    'from 29 July 1958 onwards'
    >>> interval_text(Interval("1917/1920.."))
    'from 1917 to 1920 or later'
    """
    if plain := plain_parts(interval):
        return _both_styles(interval, *plain, short=short)
    start = _end(interval.start or interval.start_limit, short=short)
    start += _BEYOND.get(interval.start_kind, "")
    end = _end(interval.end or interval.end_limit, short=short)
    end += _BEYOND.get(interval.end_kind, "")
    text = _between(interval, start, end, short=short)
    return text + _style(interval.calendar)


def set_text(dates: DateSet, /, *, short: bool = False) -> str:
    """
    Write a set.

    >>> set_text(DateSet("[1667,1668,1670]")), set_text(DateSet("{1960,1961}"))
    ('1667, 1668 or 1670', '1960 and 1961')
    """
    one = dates.kind is SetKind.ONE_OF
    members = [
        _range(member, one=one, short=short)
        if isinstance(member, DateRange)
        else _end(member, short=short)
        for member in dates.members
    ]
    *first, last = members
    word = "or" if one else "and"
    text = f"{', '.join(first)} {word} {last}" if first else last
    return text + _style(dates.calendar)


def _style(calendar: Calendar) -> str:
    return " O.S." if calendar is Calendar.JULIAN else ""


def _words(parts: Parts, *, short: bool, year: bool = True) -> str:
    number = f" {year_text(parts.year)}" if year else ""
    month = "" if parts.month is None else MONTHS[parts.month - 1][: 3 if short else None]
    hidden = f", {' and '.join(parts.hidden)} unknown" if parts.hidden else ""
    match parts.kind:
        case "day":
            return f"{parts.day} {month}{number}"
        case "month":
            return f"{month}{number}{hidden}"
        case "grouping":
            return _group(parts)
        case "decade":
            plain = parts.year % 100 != 0
            return f"{parts.year}s" if plain else f"decade {parts.year}–{parts.year + 9}"
        case "century":
            return f"{ordinal(parts.year // 100 + 1)} {'c.' if short else 'century'}"
        case _:
            return number.strip() + hidden


def year_text(year: int) -> str:
    """
    Write a year with its era where four digits do not say it.

    >>> year_text(1943), year_text(-43), year_text(98)
    ('1943', '44 BC', 'AD 98')
    """
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if _FIRST_PLAIN_YEAR <= year <= _LAST_PLAIN_YEAR else f"AD {year}"


def _group(parts: Parts) -> str:
    code = parts.grouping or 0
    for half, codes in (("northern", _NORTHERN), ("southern", _SOUTHERN)):
        if code in codes:
            season = _GROUPS[code - codes.start + _ANYWHERE]
            return f"{half} {season} {year_text(parts.year)}"
    return f"{_GROUPS[code]} {year_text(parts.year)}"


def _clock(time: ClockTime) -> str:
    text = str(time)
    return f"{text[:-1]} UTC" if text.endswith("Z") else text


def _both_styles(interval: Interval, first: Parts, last: Parts, *, short: bool) -> str:
    text = _compressed(first, last, short=short) + _style(interval.calendar)
    new = [
        in_new_style(date, parts)
        for date, parts in ((interval.start, first), (interval.end, last))
        if date is not None
    ]
    if new[0] is None or new[1] is None:
        return text
    year = len({parts.year for parts in (first, last, *new) if parts}) > 1
    return f"{text} ({_compressed(new[0], new[1], short=short, year=year)} N.S.)"


def _compressed(first: Parts, last: Parts, *, short: bool, year: bool = True) -> str:
    """Write two dates of one kind without what they share."""
    right = _words(last, short=short, year=year)
    if first.year == last.year and first.kind == "day":
        if first.month == last.month:
            return f"{first.day}–{right}"
        return f"{_words(first, short=short, year=False)} – {right}"
    if first.year == last.year and first.kind == "month":
        return f"{_words(first, short=short, year=False)}–{right}"
    left = _words(first, short=short, year=year)
    return f"{left} – {right}" if " " in left + right else f"{left}–{right}"


def _end(date: HistoricalDate | None, *, short: bool) -> str:
    """Write a date inside an interval or a set, whose style is written once, after it all."""
    return "" if date is None else _date(date, short=short, styled=False)


def _between(interval: Interval, start: str, end: str, *, short: bool) -> str:
    match interval.start_kind, interval.end_kind:
        case Bound.OPEN, Bound.OPEN:
            return "without start or end"
        case Bound.OPEN, _:
            return f"until {end or 'an unknown date'}"
        case _, Bound.OPEN:
            return f"from {start or 'an unknown date'} onwards"
        case _ if short:
            return f"{start or '?'} – {end or '?'}"
        case _:
            return f"from {start or 'an unknown date'} to {end or 'an unknown date'}"


def _range(member: DateRange, *, one: bool, short: bool) -> str:
    start, end = _end(member.start, short=short), _end(member.end, short=short)
    if not start:
        return f"{end} or earlier" if one else f"all up to {end}"
    if not end:
        return f"{start} or later" if one else f"all from {start} on"
    return f"between {start} and {end}" if one else f"all from {start} to {end}"
