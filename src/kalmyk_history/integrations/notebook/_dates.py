"""Dates in words: in both calendars before the reform, vague ones marked as vague."""

from __future__ import annotations

from datetime import date

from kalmyk_history.dates import Calendar, Dated, HistoricalDate, Interval, Precision, render
from kalmyk_history.integrations.notebook._page import Day, Phrase, Text, Tone

#: From 14 February 1918 on Russia counts by the Gregorian calendar.
_REFORM = date(1918, 2, 14).toordinal()
#: Up to here a Gregorian year has no Julian counterpart worth telling: nothing was dated by it.
_FIRST = date(1582, 10, 15).toordinal()

_UNITS = {Precision.SEMESTER: "half-year", Precision.QUADRIMESTER: "third of the year"}


def day_of(when: Dated) -> Day:
    """
    Give a date in words; a day before the reform of 1918 in both calendars.

    >>> day_of(HistoricalDate("1771-10-30")).text
    '30 October 1771 N.S. (19 October O.S.)'
    """
    iso = ""
    if isinstance(when, HistoricalDate) and when.earliest == when.latest:
        iso = _iso(when.earliest)
    return Day(_words(when), when.edtf, iso)


def date_phrase(when: Dated) -> Phrase:
    """
    Give a date in words, and say in words how vague it is.

    >>> [each.text for each in date_phrase(HistoricalDate("1630~"))]
    ['c. 1630', ' ', 'approximate, to the year']
    """
    vague = vagueness(when)
    return (day_of(when), Text(" "), Text(vague, Tone.TAG)) if vague else (day_of(when),)


def vagueness(when: Dated) -> str:
    """
    Say how vague a date is; nothing of a plain day, and of a time that is no moment.

    >>> vagueness(HistoricalDate("1943-12?"))
    'uncertain, to the month'
    """
    marks = ["approximate"] if when.approximate else []
    marks += ["uncertain"] if when.uncertain else []
    if isinstance(when, HistoricalDate) and when.earliest != when.latest:
        unit = when.precision
        marks.append(
            "day not known" if unit is Precision.DAY else f"to the {_UNITS.get(unit, unit)}"
        )
    return ", ".join(marks)


def _words(when: Dated) -> str:
    ends = (when.start, when.end) if isinstance(when, Interval) else (when,)
    old = [_old_style(each) for each in ends]
    if not all(old):
        return render(when)
    return f"{render(when)} N.S. ({render('/'.join(old)).removesuffix(_year(when))} O.S.)"


def _old_style(when: Dated | None) -> str:
    """Give the Julian day of a Gregorian one of the time of two calendars; nothing of others."""
    if not isinstance(when, HistoricalDate) or when.calendar is not Calendar.GREGORIAN:
        return ""
    told = when.is_exact_day and when.time is None and _FIRST <= when.earliest < _REFORM
    return when.in_calendar(Calendar.JULIAN).edtf if told else ""


def _year(when: Dated) -> str:
    """Give the year at the end of the words of a date, which needs no telling twice."""
    return "" if when.latest is None else f" {date.fromordinal(when.latest).year}"


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat() if 0 < day <= date.max.toordinal() else ""
