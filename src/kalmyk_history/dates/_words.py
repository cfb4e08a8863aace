"""
Dates in ordinary language, read strictly.

What can mean two things is refused with both readings named; nothing missing is filled in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kalmyk_history.dates._calendar import Calendar, as_calendar, days_in_month
from kalmyk_history.dates._grammar import edtf_of
from kalmyk_history.dates._lexicon import MONTHS, in_figures, unit_text, weekday_number
from kalmyk_history.dates._text import MAX_WORDS
from kalmyk_history.errors import InvalidDateError, InvalidDateTypeError

if TYPE_CHECKING:
    from kalmyk_history.dates._date import HistoricalDate
    from kalmyk_history.dates._interval import Interval
    from kalmyk_history.dates._set import DateSet

__all__ = ["read_date"]

_FOREIGN = re.compile(r"[^A-Za-zА-Яа-яЁё0-9 .,:;?~%+/()\[\]{}'’–—-]")
_EDTF = re.compile(r"[0-9XYESTZ?~%+.:,/\[\]{}-]+")
_INITIALS = re.compile(r"\b(?:[a-z]\. ?){2,3}(?![a-z])|\b(?:ст|н)\. ?ст\.")
_FULL_STOP = re.compile(r"(?<=[a-zа-я])\.(?=[ ,)?0-9]|$)")
_YEAR_WORD = re.compile(r"(?<=[0-9)]) (?:гг?|года?)(?= |$|\)|\?)")
_STYLES = {
    "os": Calendar.JULIAN,
    "old style": Calendar.JULIAN,
    "julian": Calendar.JULIAN,
    "стст": Calendar.JULIAN,
    "ns": Calendar.GREGORIAN,
    "new style": Calendar.GREGORIAN,
    "gregorian": Calendar.GREGORIAN,
    "нст": Calendar.GREGORIAN,
}
_STYLE = "|".join(_STYLES)
_STYLED = re.compile(
    rf"(?P<words>[^()]+?) \(?(?P<style>{_STYLE})\)?"
    rf"(?: \((?P<other>[^()]+) (?P<other_style>{_STYLE})\))?"
)
_DOUBLE = re.compile(r"(?P<first>[^()]+) \((?P<second>[0-9][^()]*)\)(?P<tail>[^()]*)")
_NUMERIC = re.compile(r"([0-9]{1,2})([./ -])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_NUMBERS = re.compile(rf"{_NUMERIC.pattern}|[0-9]+|[0-9]{{3,}}\??-[0-9]{{3,}}\??")
_YEAR_LAST = re.compile(r"(?:(?:ad|ce) [0-9]+|[0-9]+ (?:bce?|ad|ce)|\b[0-9]{3,})$")


def read_date(
    words: str, *, calendar: Calendar | str = Calendar.GREGORIAN
) -> HistoricalDate | Interval | DateSet:
    """
    Read a date in ordinary English, or in EDTF.

    Days, months, years, decades, centuries and their parts, seasons, quarters and halves of a
    year, spans, "before" and "after", "circa" and "perhaps", BC and AD; Russian names of months
    too. Capitals do not matter; commas and double spaces are tolerated. EDTF text is always read
    as EDTF. "O.S." (Old Style, Julian) and "N.S." (New Style, Gregorian) behind the date decide
    over *calendar*; a date in both styles is read in the first, after a check that they agree.

    Args:
        words: The date.
        calendar: The calendar of words that name none: "gregorian" or "julian".

    Returns:
        The date, interval or set that `parse_edtf` makes of the same meaning; its ``edtf`` is
        EDTF text, not the words.

    Raises:
        InvalidDateError: The words are no date, name a day that does not exist, can mean two
            things, or contradict themselves or ``calendar="julian"``.
        InvalidDateTypeError: *words* is no text.
        InvalidArgumentError: There is no such calendar.

    >>> read_date("27 December 1943")
    HistoricalDate('1943-12-27')
    >>> read_date("early 17th century").edtf
    '[1600..1639]'
    >>> read_date("19 October 1771 O.S. (30 October N.S.)")
    HistoricalDate('1771-10-19', calendar='julian')
    >>> read_date("12.11.1943")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidDateError: cannot read '12.11.1943' as a date: ...
    """
    stated = as_calendar(calendar)
    text = _checked(words)
    refused = None
    if _EDTF.fullmatch(text):
        try:
            return _parsed(text, stated)
        except InvalidDateError as error:
            refused = error
    try:
        return _read(_plain(text), stated)
    except InvalidDateError as error:
        if refused is not None and not _NUMBERS.fullmatch(text):
            raise refused from None
        raise InvalidDateError(words, error.reason) from None


def _checked(words: object) -> str:
    if not isinstance(words, str):
        reason = f"expected words, not {type(words).__name__}; as_date() reads other values"
        raise InvalidDateTypeError(words, reason)
    if len(words) > MAX_WORDS:
        raise InvalidDateError(words, f"longer than {MAX_WORDS} characters", MAX_WORDS)
    if found := _FOREIGN.search(words):
        reason = f"no date is written with {found[0]!r}"
        raise InvalidDateError(words, reason, found.start())
    text = words.strip(" ")
    if not text:
        raise InvalidDateError(words, "nothing is written there")
    return text


def _parsed(edtf: str, calendar: Calendar) -> HistoricalDate | Interval | DateSet:
    from kalmyk_history.dates._parse import parse_edtf

    return parse_edtf(edtf, calendar=calendar)


def _plain(text: str) -> str:
    """Bring words to small letters, single spaces, and abbreviations without full stops."""
    text = text.lower().replace("ё", "е")
    text = _INITIALS.sub(lambda found: found[0].replace(".", "").replace(" ", "") + " ", text)
    text = _FULL_STOP.sub(" ", text)
    text = re.sub(r" +", " ", text).replace(" ,", ",").replace(" )", ")").strip(" ")
    text = re.sub(r"\b(early|mid|late)-(?=[0-9a-z])", r"\1 ", text)
    text = in_figures(text)
    text = _YEAR_WORD.sub("", text).replace(" (?)", "?")
    if " or " in text or " and " in text:
        return text
    return text.replace(", ", " ").rstrip(",")


def _read(text: str, calendar: Calendar) -> HistoricalDate | Interval | DateSet:
    if found := _STYLED.fullmatch(text):
        return _read_styled(found, calendar)
    if found := _DOUBLE.fullmatch(text):
        return _read_double(found)
    if found := _NUMERIC.fullmatch(text):
        return _read_numbers(found, calendar)
    weekday, _, rest = text.partition(" ")
    number = weekday_number(weekday.rstrip(","))
    if number is not None and rest:
        return _on_weekday(rest, number, calendar)
    return _parsed(edtf_of(text, calendar), calendar)


def _read_styled(found: re.Match[str], calendar: Calendar) -> HistoricalDate | Interval | DateSet:
    if _STYLED.fullmatch(found["words"]):
        raise InvalidDateError(found[0], "the style is said more than once")
    style = _STYLES[found["style"]]
    if calendar is Calendar.JULIAN and style is Calendar.GREGORIAN and not found["other"]:
        reason = "the words say New Style, the argument calendar='julian' says Old Style"
        raise InvalidDateError(found[0], reason)
    value = _read(found["words"], style)
    if found["other"]:
        other_style = _STYLES[found["other_style"]]
        if other_style is style:
            raise InvalidDateError(found[0], "both dates are said to be of the same style")
        other = _read(_with_year_of(found["words"], found["other"]), other_style)
        _check_same(found[0], value, other)
    return value


def _with_year_of(words: str, other: str) -> str:
    if _YEAR_LAST.search(other) or not (year := _YEAR_LAST.search(words)):
        return other
    return f"{other} {year[0]}"


def _check_same(
    text: str,
    value: HistoricalDate | Interval | DateSet,
    other: HistoricalDate | Interval | DateSet,
) -> None:
    if (value.earliest, value.latest) != (other.earliest, other.latest):
        reason = f"{value.edtf} {value.calendar.value} is not {other.edtf} {other.calendar.value}"
        raise InvalidDateError(text, reason)


def _read_double(found: re.Match[str]) -> HistoricalDate | Interval | DateSet:
    """Read a date in both styles without their names: 19 (30) октября 1771 г."""
    first, second = found["first"] + found["tail"], found["second"] + found["tail"]
    for style, other in (
        (Calendar.JULIAN, Calendar.GREGORIAN),
        (Calendar.GREGORIAN, Calendar.JULIAN),
    ):
        value, same = _read(first, style), _read(second, other)
        if (value.earliest, value.latest) == (same.earliest, same.latest):
            return value
    raise InvalidDateError(found[0], "the two dates are not the same day in two calendars")


def _read_numbers(found: re.Match[str], calendar: Calendar) -> HistoricalDate | Interval | DateSet:
    """Read a day in numbers alone, where only one order of day and month is possible."""
    one, two, year = int(found[1]), int(found[3]), found[4]
    days = [
        (day, month)
        for day, month in dict.fromkeys([(one, two), (two, one)])
        if 1 <= month <= len(MONTHS) and 1 <= day <= days_in_month(calendar, int(year), month)
    ]
    readings = [f"{day} {MONTHS[month - 1]} {year}" for day, month in days]
    if len(year) == len("43"):
        both = f"; it can mean {' or '.join(readings)}" if readings else ""
        reason = f"the year {year!r} has no century{both}: write all four digits, and the month"
        raise InvalidDateError(found[0], reason)
    if not readings:
        raise InvalidDateError(found[0], "there is no such day, in either order of day and month")
    if len(readings) > 1:
        reason = f"it can mean {readings[0]} or {readings[1]}: write the month as a word"
        raise InvalidDateError(found[0], reason)
    day, month = days[0]
    return _parsed(unit_text((int(year), month, day)), calendar)


_WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)


def _on_weekday(text: str, weekday: int, calendar: Calendar) -> HistoricalDate | Interval | DateSet:
    value = _parsed(edtf_of(text, calendar), calendar)
    if value.earliest is None or value.earliest != value.latest:
        raise InvalidDateError(text, "a day of the week belongs to one day")
    true = (value.earliest - 1) % len(_WEEKDAYS)  # day 1 of the axis was a Monday
    if true != weekday:
        reason = f"{value.edtf} was a {_WEEKDAYS[true]}, not a {_WEEKDAYS[weekday]}"
        raise InvalidDateError(text, reason)
    return value
