"""
Phrases that name one date: a day, a month, a year, a decade, a century, a part of one.

Each phrase becomes EDTF text. Where EDTF has no text for it, it becomes a first and a last year.

Conventions, with their sources:
    * The 17th century is 1600-1699, EDTF ``16XX``: as in the examples of the Getty's
      Categories for the Description of Works of Art, and as ISO 8601 counts centuries. Where no
      such text exists, the exact years are taken: the 1st century is 1-99, the 5th century BC
      500-401 BC.
    * "Early", "mid" and "late" are the first forty, the middle forty and the last forty parts of
      a hundred. Neighbours overlap on purpose, because the words do. These are the subdivisions
      of the University of South Wales' *yearspans*, made for archaeological records; here they
      are counted from the year 00, and hold for decades too (four years of ten).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kalmyk_history.dates._calendar import Calendar, from_day, to_day
from kalmyk_history.dates._lexicon import (
    BEFORE_CHRIST,
    GREATEST_PLAIN_YEAR,
    Unit,
    month_number,
    ordinal,
    unit_text,
    year_number,
)
from kalmyk_history.errors import InvalidDateError

__all__ = ["Point", "read_point"]


class Point(NamedTuple):
    """
    What a phrase names.

    Attributes:
        text: The EDTF text; empty where EDTF has none and only *low* and *high* say it.
        low: The first year, month or day of it; empty where it has none that EDTF can write.
        high: The last one.
    """

    text: str
    low: Unit = ()
    high: Unit = ()

    def before(self, calendar: Calendar) -> str:
        """Write the last year, month or day before this."""
        return unit_text(_moved(self.low, -1, calendar)) if self.low else ""

    def after(self, calendar: Calendar) -> str:
        """Write the first year, month or day after this."""
        return unit_text(_moved(self.high, 1, calendar)) if self.high else ""


_MONTHS_OF_YEAR = 12


def _moved(unit: Unit, step: int, calendar: Calendar) -> Unit:
    match unit:
        case (year,):
            return (year + step,)
        case (year, month):
            years, rest = divmod(month - 1 + step, _MONTHS_OF_YEAR)
            return (year + years, rest + 1)
        case _:
            year, month, day = unit
            return from_day(calendar, to_day(calendar, year, month, day) + step)


_YEAR_WORDS = r"(?:(?:ad|ce) )?[0-9]{1,9}(?: (?:bce?|ad|ce))?"
_DAY = r"(?P<day>[0-9]{1,2})(?P<ending>st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-zа-я]+)"
_PATTERNS = {
    "iso": (re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?"),),
    "date": (
        re.compile(rf"(?:the )?{_DAY} (?:of )?{_MONTH} (?P<year>{_YEAR_WORDS})"),
        re.compile(rf"{_MONTH} {_DAY} (?P<year>{_YEAR_WORDS})"),
    ),
    "month": (re.compile(rf"{_MONTH} (?:of )?(?P<year>{_YEAR_WORDS})"),),
    "decade": (
        re.compile(r"(?:the )?(?:(?P<part>early|mid|late) )?(?P<digits>[0-9]{1,4})s"),
        re.compile(r"(?P<part>)decade (?P<digits>(?P<tens>[0-9]{3})0)[-–](?P=tens)9"),
    ),
    "century": (
        re.compile(
            r"(?:the )?(?:(?P<part>early|mid|late|(?:first|second) half of|"
            r"(?:first|second|third|fourth|last) quarter of) )?(?:the )?"
            r"(?P<number>[0-9]{1,3})(?P<ending>st|nd|rd|th) century(?: (?P<era>bce?|ad|ce))?"
        ),
    ),
    "group": (
        re.compile(
            r"(?:(?P<where>northern|southern) )?"
            rf"(?P<group>spring|summer|autumn|fall|winter) (?:of )?(?P<year>{_YEAR_WORDS})"
        ),
        re.compile(
            r"(?:the )?(?P<group>first half|second half|first third|second third|last third|"
            r"first quarter|second quarter|third quarter|fourth quarter|last quarter) "
            rf"of (?P<year>{_YEAR_WORDS})(?P<where>)"
        ),
    ),
}


_PART_OF = re.compile(r"(?P<part>early|mid|late) (?P<whole>(?!early|mid|late).+)")


def read_point(words: str) -> Point | None:
    """
    Read a phrase that names one date, in small letters; None when it is no such phrase.

    Raises:
        InvalidDateError: It is such a phrase, but names no date or more than one.

    >>> read_point("27 december 1943").text, read_point("1640s").text
    ('1943-12-27', '164X')
    >>> read_point("late 17th century").low
    (1660,)
    """
    year = year_number(words)
    if year is not None:
        return Point(unit_text((year,)), (year,), (year,))
    for kind, patterns in _PATTERNS.items():
        for pattern in patterns:
            if (found := pattern.fullmatch(words)) and _names_month(found):
                return _READERS[kind](found)
    if (found := _PART_OF.fullmatch(words)) and read_point(found["whole"]) is not None:
        reason = (
            f"{found['part']!r} has agreed years within a decade or a century only: "
            "write the months or the days that are meant"
        )
        raise InvalidDateError(words, reason)
    return None


def _names_month(found: re.Match[str]) -> bool:
    word = found.groupdict().get("month")
    return word is None or month_number(word) is not None


def _year_of(found: re.Match[str]) -> int:
    year = year_number(found["year"])
    if year is None:
        raise InvalidDateError(found[0], f"the era is written once, not twice: {found['year']!r}")
    return year


def _date(found: re.Match[str]) -> Point:
    unit = (_year_of(found), month_number(found["month"]) or 0, int(found["day"]))
    _check_ending(found, int(found["day"]))
    return _unit_point(found, unit)


def _month(found: re.Match[str]) -> Point:
    return _unit_point(found, (_year_of(found), month_number(found["month"]) or 0))


def _unit_point(found: re.Match[str], unit: Unit) -> Point:
    if abs(unit[0]) > GREATEST_PLAIN_YEAR:
        reason = f"EDTF has no months and days in the year {unit[0]}: write the year alone"
        raise InvalidDateError(found[0], reason)
    return Point(unit_text(unit), unit, unit)


def _check_ending(found: re.Match[str], number: int) -> None:
    right = ordinal(number)
    if found["ending"] and f"{number}{found['ending']}" != right:
        raise InvalidDateError(found[0], f"{number}{found['ending']} is written {right}")


def _part(low: int, years: int, part: str) -> Point:
    low_share, high_share = _SHARES[part]
    low, high = low + years * low_share // 100, low + years * high_share // 100 - 1
    return Point("", (low,), (high,))


_SHARES = {
    "early": (0, 40),
    "mid": (30, 70),
    "late": (60, 100),
    "first half of": (0, 50),
    "second half of": (50, 100),
    "first quarter of": (0, 25),
    "second quarter of": (25, 50),
    "third quarter of": (50, 75),
    "fourth quarter of": (75, 100),
    "last quarter of": (75, 100),
}


def _decade(found: re.Match[str]) -> Point:
    digits, part = found["digits"], found["part"]
    if len(digits) < len("1640"):
        reason = f"the {digits}s have no century: write all four digits"
        raise InvalidDateError(found[0], reason)
    if digits[-1] != "0":
        reason = f"a decade ends in 0: write {digits[:3]}0s, or the year {digits}"
        raise InvalidDateError(found[0], reason)
    low = int(digits)
    if digits.endswith("00") and not found[0].startswith("decade"):
        reason = (
            f"{digits}s can mean the decade {low}-{low + 9} or the century {low}-{low + 99}: "
            f"write 'decade {low}-{low + 9}' or '{ordinal(low // 100 + 1)} century'"
        )
        raise InvalidDateError(found[0], reason)
    return _part(low, 10, part) if part else Point(f"{digits[:3]}X", (low,), (low + 9,))


def _century(found: re.Match[str]) -> Point:
    number, part = int(found["number"]), found["part"]
    _check_ending(found, number)
    if number == 0:
        raise InvalidDateError(found[0], "centuries are counted from the 1st")
    if found["era"] in BEFORE_CHRIST:
        low = 1 - 100 * number
        return _part(low, 100, part) if part else Point("", (low,), (low + 99,))
    low = 100 * (number - 1)
    point = _part(low, 100, part) if part else Point(f"{number - 1:02}XX", (low,), (low + 99,))
    return Point("", (1,), point.high) if point.low == (0,) else point


def _group(found: re.Match[str]) -> Point:
    code = _GROUPS[found["group"]]
    code += {"northern": 4, "southern": 8}.get(found["where"] or "", 0)
    return Point(_unit_point(found, (_year_of(found), code)).text)


_GROUPS = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "first quarter": 33,
    "second quarter": 34,
    "third quarter": 35,
    "fourth quarter": 36,
    "last quarter": 36,
    "first third": 37,
    "second third": 38,
    "last third": 39,
    "first half": 40,
    "second half": 41,
}


def _iso(found: re.Match[str]) -> Point:
    unit = tuple(map(int, found[0].split("-")))
    return Point(found[0], unit, unit)


_READERS = {
    "iso": _iso,
    "date": _date,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "group": _group,
}
