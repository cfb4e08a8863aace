"""
Dates in Russian words, as Russian editions write them.

A Julian day stands first and its Gregorian counterpart in brackets, without what the two share:
"19 (30) октября 1771 г.", "20 октября (1 ноября) 1771 г.", "27 декабря 1799 (7 января 1800) г.".
"""

from __future__ import annotations

from typing import NamedTuple

from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Bound, Interval
from kalmyk_history.dates._parts import Parts, in_new_style, marks_of, parts_of, plain_parts
from kalmyk_history.dates._set import DateRange, DateSet, SetKind
from kalmyk_history.dates._shape import Qualifier

__all__ = ["date_text", "interval_text", "set_text"]


class _Noun(NamedTuple):
    """A word in the three cases that dates need, and cut short."""

    nominative: str
    genitive: str
    accusative: str
    short: str

    def written(self, case: str, *, short: bool) -> str:
        """Write it in a case; only an abbreviation stays the same in all."""
        if short and (case == "nominative" or self.short.endswith(".")):
            return self.short
        return {"genitive": self.genitive, "accusative": self.accusative}.get(case, self.nominative)


def _noun(nominative: str, genitive: str, accusative: str = "", short: str = "") -> _Noun:
    return _Noun(nominative, genitive, accusative or nominative, short or nominative)


_MONTHS = (
    _noun("январь", "января", short="янв."),
    _noun("февраль", "февраля", short="февр."),
    _noun("март", "марта"),
    _noun("апрель", "апреля", short="апр."),
    _noun("май", "мая"),
    _noun("июнь", "июня"),
    _noun("июль", "июля"),
    _noun("август", "августа", short="авг."),
    _noun("сентябрь", "сентября", short="сент."),
    _noun("октябрь", "октября", short="окт."),
    _noun("ноябрь", "ноября", short="нояб."),
    _noun("декабрь", "декабря", short="дек."),
)
_SEASONS = (
    _noun("весна", "весны", "весну"),
    _noun("лето", "лета"),
    _noun("осень", "осени"),
    _noun("зима", "зимы", "зиму"),
)
_QUARTERS = tuple(
    _noun(f"{roman} квартал", f"{roman} квартала", short=f"{roman} кв.")
    for roman in ("I", "II", "III", "IV")
)
_GROUPS = {
    **dict(enumerate(_SEASONS * 3 + _QUARTERS, start=21)),
    37: _noun("первая треть", "первой трети", "первую треть", "1-я треть"),
    38: _noun("вторая треть", "второй трети", "вторую треть", "2-я треть"),
    39: _noun("последняя треть", "последней трети", "последнюю треть", "3-я треть"),
    40: _noun("первая половина", "первой половины", "первую половину", "1-я пол."),
    41: _noun("вторая половина", "второй половины", "вторую половину", "2-я пол."),
}
_BEYOND = {Bound.BEFORE: " или ранее", Bound.AFTER: " или позднее"}
_HALVES = {"Северное": range(25, 29), "Южное": range(29, 33)}
_COMPONENTS = {"year": "год", "month": "месяц", "day": "день"}
_MARKS = {
    Qualifier.APPROXIMATE: "приблизительно",
    Qualifier.UNCERTAIN: "под вопросом",
    Qualifier.BOTH: "приблизительно и под вопросом",
}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def date_text(date: HistoricalDate, /, *, short: bool = False) -> str:
    """
    Write one date.

    >>> date_text(HistoricalDate("1943-12-27")), date_text(HistoricalDate("164X"))
    ('27 декабря 1943 г.', '1640-е гг.')
    >>> date_text(HistoricalDate("1771-10-19", calendar="julian"), short=True)
    '19.10.1771 ст. ст. (30.10.1771 н. ст.)'
    """
    return _date(date, short=short)


def interval_text(interval: Interval, /, *, short: bool = False) -> str:
    """
    Write an interval.

    >>> interval_text(Interval("1920-07-02/1920-07-09"))
    '2–9 июля 1920 г.'
    >>> interval_text(Interval("1943-12/.."))
    'с декабря 1943 г. и далее'
    """
    plain = plain_parts(interval)
    if plain and interval.calendar is Calendar.GREGORIAN:
        return _compressed(*plain, short=short)
    start, end = interval.start, interval.end
    if start is not None and end is not None:
        return f"{_date(start, short=short)} — {_date(end, short=short)}"
    first = "?" if short else "неизвестной даты"
    last = "?" if short else "неизвестную дату"
    if start := start or interval.start_limit:
        first = _date(start, short=short, case="genitive")
        first += _BEYOND.get(interval.start_kind, "")
    if end := end or interval.end_limit:
        last = _date(end, short=short, case="accusative")
        last += _BEYOND.get(interval.end_kind, "")
    match interval.start_kind, interval.end_kind:
        case Bound.OPEN, Bound.OPEN:
            return "без начала и конца"
        case Bound.OPEN, _:
            return f"по {last}"
        case _, Bound.OPEN:
            return f"с {first} и далее"
        case _:
            return f"{first} — {last}" if short else f"с {first} по {last}"


def set_text(dates: DateSet, /, *, short: bool = False) -> str:
    """
    Write a set.

    >>> set_text(DateSet("[1667,1668]")), set_text(DateSet("[..1770]"))
    ('1667 г. или 1668 г.', '1770 г. или ранее')
    """
    one = dates.kind is SetKind.ONE_OF
    *first, last = (
        _range(member, one=one, short=short)
        if isinstance(member, DateRange)
        else _date(member, short=short)
        for member in dates.members
    )
    return f"{', '.join(first)} {'или' if one else 'и'} {last}" if first else last


def _range(member: DateRange, *, one: bool, short: bool) -> str:
    start, end = (
        "" if day is None else _date(day, short=short) for day in (member.start, member.end)
    )
    if start and end:
        return f"{'в пределах' if one else 'все даты'} {start} — {end}"
    side = f"{'или ' if one else 'и '}{'позднее' if start else 'ранее'}"
    return f"{start or end} {side}"


def _date(date: HistoricalDate, *, short: bool, case: str = "nominative") -> str:
    parts = parts_of(date)
    julian = date.calendar is Calendar.JULIAN
    if parts is None:
        return f"{date.edtf} ст. ст." if julian else date.edtf
    marks = marks_of(date)
    near = isinstance(marks, Qualifier) and marks.approximate
    new = in_new_style(date, parts)
    if new is not None and not short:
        text = _double(parts, new)
    else:
        text = _words(parts, short=short, case="genitive" if near else case)
        text += " ст. ст." if julian else ""
        text += f" ({_words(new, short=short)} н. ст.)" if new else ""
    if date.time is not None:
        text += f", {date.time}"
    if isinstance(marks, dict):
        notes = [
            f"{_COMPONENTS[part]} {_MARKS[mark]}" for part, mark in marks.items() if mark.value
        ]
        return f"{text} ({', '.join(notes)})"
    text = f"ок. {text}" if near else text
    if marks.uncertain:
        return f"{text} (?)" if short else f"предположительно {text}"
    return text


def _double(old: Parts, new: Parts) -> str:
    """Write a day in both styles without what they share."""
    old_day, new_day = _day_and_month(old), _day_and_month(new)
    if old.year != new.year:
        first = old_day + _year(old.year, short=True)
        return f"{first} ({new_day}{_year(new.year, short=True)}) г."
    if old.month != new.month:
        return f"{old_day} ({new_day}){_year(old.year)}"
    month = old_day.partition(" ")[2]
    return f"{old.day} ({new.day}) {month}{_year(old.year)}"


def _words(parts: Parts, *, short: bool, case: str = "nominative", year: bool = True) -> str:
    number = _year(parts.year, short=short) if year else ""
    match parts.kind:
        case "day":
            plain = short and parts.year > 0
            return _digits(parts) if plain else _day_and_month(parts) + number
        case "grouping":
            return _group(parts, number, short=short, case=case)
        case "decade" | "century":
            return _years(parts, short=short, case=case)
        case _:
            month = _MONTHS[parts.month - 1].written(case, short=short) if parts.month else ""
            return f"{month}{number}".strip() + _hidden(parts)


def _digits(parts: Parts) -> str:
    return f"{parts.day:02}.{parts.month:02}.{parts.year:04}"


def _hidden(parts: Parts) -> str:
    names = [_COMPONENTS[name] for name in parts.hidden]
    ending = "ы" if len(names) > 1 else ""
    return f" ({' и '.join(names)} не указан{ending})" if names else ""


def _years(parts: Parts, *, short: bool, case: str) -> str:
    if parts.kind == "century":
        return f"{_roman(parts.year // 100 + 1)} в."
    if parts.year % 100 == 0:
        text = f"{parts.year}–{parts.year + 9}"
    else:
        text = f"{parts.year}-{'х' if case == 'genitive' else 'е'}"
    return text if short else f"{text} гг."


def _group(parts: Parts, number: str, *, short: bool, case: str) -> str:
    code = parts.grouping or 0
    text = f"{_GROUPS[code].written(case, short=short)}{number}"
    for half, codes in _HALVES.items():
        if code in codes:
            return f"{text} ({half} полушарие)"
    return text


def _day_and_month(parts: Parts) -> str:
    return f"{parts.day} {_MONTHS[(parts.month or 0) - 1].genitive}"


def _year(year: int, *, short: bool = False) -> str:
    number, era = (year, "") if year > 0 else (1 - year, " до н. э.")
    return f" {number}{'' if short else ' г.'}{era}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _compressed(first: Parts, last: Parts, *, short: bool) -> str:
    """Write two dates of one kind without what they share."""
    right = _words(last, short=short)
    same_year = first.year == last.year
    match first.kind:
        case "day" if same_year and first.month == last.month and not short:
            return f"{first.day}–{right}"
        case "day" if same_year and not short:
            return f"{_day_and_month(first)} — {right}"
        case "month" if same_year:
            return f"{_words(first, short=short, year=False)}–{right}"
        case "year" if not short:
            return f"{first.year}–{last.year} гг."
        case _:
            left = _words(first, short=short)
            return f"{left} — {right}" if " " in left + right else f"{left}–{right}"
