"""
Reading the text of one EDTF date, character by character.

The grammar is that of the Library of Congress specification of 4 February 2019 (ISO 8601-2:2019,
levels 0 to 2, extended format only). Two-digit centuries and three-digit decades are forms of
ISO 8601-1 that level 0 leaves out, so that ``19`` and ``196`` are refused; write ``19XX`` and
``196X``. Only ASCII digits and capital letters are read, and no spaces.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NoReturn

from kalmyk_history.dates._clock import clock_time
from kalmyk_history.dates._shape import UNQUALIFIED, DateShape, Qualification, Qualifier
from kalmyk_history.dates._text import MAX_YEAR_DIGITS, plain_text
from kalmyk_history.errors import InvalidDateError

_DIGITS: Final = frozenset("0123456789")
_PATTERN: Final = _DIGITS | {"X"}
_MARKS: Final = {mark.value: mark for mark in Qualifier if mark.value}
_MONTHS: Final = range(1, 13)
_DAYS: Final = range(1, 32)
_GROUPINGS: Final = range(21, 42)
_LEVEL_1_SEASONS: Final = range(21, 25)
_YEAR_WIDTH: Final = 4
_NONE: Final = Qualifier.NONE


@lru_cache(maxsize=1024)
def date_shape(text: str) -> DateShape:
    """
    Return what the text of one date says.

    Raises:
        InvalidDateError: *text* is no EDTF date; the error tells where reading stopped and why.

    >>> date_shape("2004-06-XX").precision
    <Precision.DAY: 'day'>
    """
    cursor = _Cursor(plain_text(text))
    if not text:
        cursor.fail("nothing is written")
    left = cursor.mark()
    shape = _long_year(cursor, left) if cursor.skip("Y") else _calendar_date(cursor, left)
    if cursor.at < len(text):
        cursor.fail(_rest_reason(text[cursor.at]))
    return shape


class _Cursor:
    __slots__ = ("at", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def skip(self, char: str) -> bool:
        found = self.text.startswith(char, self.at)
        self.at += found
        return found

    def mark(self) -> Qualifier:
        mark = _MARKS.get(self.text[self.at : self.at + 1], _NONE)
        if mark is not _NONE:
            self.at += 1
            if self.text[self.at : self.at + 1] in _MARKS:
                self.fail("one mark is enough; % says uncertain and approximate")
        return mark

    def pattern(self, width: int, what: str) -> str:
        piece = self.text[self.at : self.at + width]
        for offset, char in enumerate(piece):
            if char not in _PATTERN:
                self.fail(f"{what} has {width} digits, each 0 to 9 or X", self.at + offset)
        if len(piece) < width:
            self.fail(
                f"{what} has {width} digits, X for each one that is not known", len(self.text)
            )
        self.at += width
        return piece

    def number(self, what: str) -> str:
        start = self.at
        text, length = self.text, len(self.text)
        while self.at < length and text[self.at] in _DIGITS:
            self.at += 1
        digits = text[start : self.at]
        if not digits or digits[0] == "0":
            self.fail(f"{what} is a whole number without leading zeros", start)
        if len(digits) > MAX_YEAR_DIGITS:
            self.fail(f"{what} has more than {MAX_YEAR_DIGITS} digits", start)
        return digits

    def fail(self, reason: str, position: int | None = None) -> NoReturn:
        raise InvalidDateError(self.text, reason, self.at if position is None else position)


def _long_year(cursor: _Cursor, left: Qualifier) -> DateShape:
    sign = -1 if cursor.skip("-") else 1
    start = cursor.at
    digits = cursor.number("a year after Y")
    level = 1
    if cursor.skip("E"):
        level = 2
        start = cursor.at
        exponent = int(cursor.number("an exponent"))
        if len(digits) + exponent > MAX_YEAR_DIGITS:
            cursor.fail(f"the year has more than {MAX_YEAR_DIGITS} digits", start)
        digits = f"{digits}{'0' * exponent}".zfill(_YEAR_WIDTH)
    elif len(digits) <= _YEAR_WIDTH:
        cursor.fail("Y is for years of more than four digits", start)
    significant = _significant(cursor)
    right = cursor.mark()
    if left or significant is not None:
        level = 2
    qualification = Qualification(left.joined(right))
    return DateShape(
        sign, digits, significant=significant, qualification=qualification, level=level
    )


def _calendar_date(cursor: _Cursor, left: Qualifier) -> DateShape:
    sign = -1 if cursor.skip("-") else 1
    start = cursor.at
    digits = cursor.pattern(_YEAR_WIDTH, "a year")
    if sign < 0 and digits == "0000":
        cursor.fail("the year zero has no sign", start)
    if cursor.text[cursor.at : cursor.at + 1] in _PATTERN:
        cursor.fail("a year of more than four digits is written with Y before it")
    significant = _significant(cursor)
    if significant is not None and "X" in digits:
        cursor.fail("a year has unspecified or significant digits, not both", start)
    marks = [left, cursor.mark()]
    month, grouping, day, day_at, time = "", None, "", 0, None
    if significant is None and cursor.skip("-"):
        month, grouping = _month(cursor, marks)
        if grouping is None and cursor.skip("-"):
            day_at, day = _day(cursor, marks)
            if not any(marks) and "X" not in digits + month + day and cursor.skip("T"):
                time = clock_time(cursor.text, cursor.at)
                cursor.at = len(cursor.text)
    level = max(
        2 if significant is not None else int(sign < 0),
        _pattern_level(digits, month or str(grouping or ""), day),
        _marks_level(marks),
        0 if grouping is None else 1 if grouping in _LEVEL_1_SEASONS else 2,
    )
    return DateShape(
        sign, digits, month, grouping, day, significant, _worked_out(marks), time, level, day_at
    )


def _month(cursor: _Cursor, marks: list[Qualifier]) -> tuple[str, int | None]:
    marks.append(cursor.mark())
    start = cursor.at
    month = cursor.pattern(2, "a month")
    marks.append(cursor.mark())
    if "X" not in month:
        number = int(month)
        if number in _MONTHS:
            return month, None
        if number in _GROUPINGS:
            return "", number
    elif month[0] in "0X" or month == "1X":
        return month, None
    reason = "a month is 01 to 12, a season or another part of a year 21 to 41"
    raise InvalidDateError(cursor.text, reason, start)


def _day(cursor: _Cursor, marks: list[Qualifier]) -> tuple[int, str]:
    marks.append(cursor.mark())
    start = cursor.at
    day = cursor.pattern(2, "a day")
    marks.append(cursor.mark())
    if day[0] in "456789" or ("X" not in day and int(day) not in _DAYS):
        cursor.fail("a day is 01 to 31", start)
    return start, day


def _significant(cursor: _Cursor) -> int | None:
    return int(cursor.number("the number of significant digits")) if cursor.skip("S") else None


def _worked_out(marks: list[Qualifier]) -> Qualification:
    if not any(marks):
        return UNQUALIFIED
    year_left, year_right, month_left, month_right, day_left, day_right, *_ = [*marks, *[_NONE] * 4]
    until_month = month_right.joined(day_right)
    return Qualification(
        year_left.joined(year_right).joined(until_month),
        month_left.joined(until_month),
        day_left.joined(day_right),
    )


def _marks_level(marks: list[Qualifier]) -> int:
    if any(marks[:-1]):
        return 2
    return 1 if marks[-1] else 0


def _pattern_level(year: str, month: str, day: str) -> int:
    if "X" not in year + month + day:
        return 0
    from_right = (
        (year[:2].isdigit() and year[-1] == "X" and not month)
        or ("X" not in year and month == "XX" and day in {"", "XX"})
        or ("X" not in year + month and day == "XX")
    )
    return 1 if from_right else 2


def _rest_reason(char: str) -> str:
    if char == "/":
        return "this is an interval, not one date; parse_edtf() reads it"
    if char == "T":
        return "a time needs a whole day without marks and unspecified digits before it"
    if char.isspace():
        return "EDTF has no spaces"
    return "the date should end here"
