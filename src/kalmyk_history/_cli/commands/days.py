"""What happened on a day of the year."""

from __future__ import annotations

import argparse
import re
from datetime import date

from kalmyk_history._cli._asked import Speech, told_by, words
from kalmyk_history._cli._page import NOTHING, Cell, Headline, Page, Part, Rows, Tone
from kalmyk_history.chronicle import Anniversary, today
from kalmyk_history.dates import Calendar, HistoricalDate, read_date
from kalmyk_history.errors import InvalidArgumentError, InvalidDateError, shown

_MONTH_AND_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")

#: A leap year: words for a day of the year are read and written in it.
_LONGEST_YEAR = "2000"


def on_this_day(options: argparse.Namespace) -> Page:
    """Tell what happened on a day of the year; without one, today."""
    speech = Speech.of(options)
    month, day = _month_and_day(options.day)
    found = told_by(options).on_this_day(month, day, calendar=options.calendar)
    then = speech.date(HistoricalDate(f"{_LONGEST_YEAR}-{month:02}-{day:02}"))
    style = " O.S." if options.calendar == Calendar.JULIAN.value else ""
    head = Headline(f"{then.partition(f' {_LONGEST_YEAR}')[0]}{style}")
    rows = [_row(each, speech) for each in found]
    listed: Part = Rows(rows, indent=2, most=(20,)) if rows else NOTHING
    return Page(tuple(found), [head, listed])


def _month_and_day(text: str | None) -> tuple[int, int]:
    if text is None:
        here = date.fromordinal(today())
        return here.month, here.day
    if found := _MONTH_AND_DAY.fullmatch(text.strip()):
        return int(found[1]), int(found[2])
    for dated in (text, f"{text} {_LONGEST_YEAR}"):
        try:
            given = read_date(dated)
        except InvalidDateError:
            continue
        if isinstance(given, HistoricalDate) and given.month and given.day:
            return given.month, given.day
    msg = f"{shown(text)} is no day of the year; write it like 12-27 or '27 December'"
    raise InvalidArgumentError(msg)


def _row(found: Anniversary, speech: Speech) -> tuple[Cell, Cell]:
    told = speech.told(found.record).rstrip(".")
    field = "" if found.field == "date" else f"{words(found.field)}; "
    date_ = Cell(speech.short(found.date), Tone.FAINT)
    return date_, Cell(f"{told} ({field}{found.record.id})")
