"""
Phrases about dates: qualified dates, spans, "before" and "after", alternatives.

Every phrase becomes EDTF text (ISO 8601-2:2019, level 2).

========================================  ==================  ====================================
words                                     EDTF                meaning
========================================  ==================  ====================================
c. 1630, about 1630                       ``1630~``           approximate
perhaps 1630, probably 1630, 1630?        ``1630?``           uncertain
from 1917 to 1920, 1917-1920, 1917–1920   ``1917/1920``       a period, from the first to the last
between 1917 and 1920                     ``[1917..1920]``    one time among them
before 1771                               ``[..1770]``        one time, at the latest in 1770
after 1771                                ``[1772..]``        one time, at the earliest in 1772
1770 or earlier, 1772 or later            the same
from 1917 to 1920 or later                ``1917/1920..``     a period that ends in 1920 or later
until 1771                                ``../1771``         a period that lasts into 1771
since 1771, from 1771 onwards             ``1771/..``         a period that begins in 1771
1635 or 1637                              ``[1635,1637]``     one of these
1635 and 1637                             ``{1635,1637}``     all of these
early 17th century                        ``[1600..1639]``    one time among them
========================================  ==================  ====================================
"""

from __future__ import annotations

import re

from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._lexicon import MONTH_WORD, MONTHS, month_number, unit_text
from kalmyk_history.dates._points import Point, read_point
from kalmyk_history.errors import InvalidDateError, suggestion

__all__ = ["edtf_of"]

_APPROXIMATE = re.compile(r"(?:(?:ca?|circa|about|approximately|around|ок|около) |c(?=[0-9]))(.+)")
_UNCERTAIN = re.compile(r"(?:perhaps|probably|possibly|предположительно) (.+)")
_QUALIFIED = re.compile(rf"{_APPROXIMATE.pattern}|{_UNCERTAIN.pattern}|.+\?")
_BESIDE = re.compile(r"(?P<side>before|after) (?P<date>.+)")
_OR_MORE = re.compile(r"(?P<date>.+) or (?P<side>earlier|later)")
_UNTIL = re.compile(r"(?:until|till|up to) (.+)")
_SINCE = re.compile(r"since (.+)|(?:from )?(.+) onwards?")
_FROM_TO = re.compile(r"from (.+?) (?:to|until|till) (.+)")
_BETWEEN = re.compile(r"between (.+?) and (.+)")
_SPAN = re.compile(r"(.+?) (?:–|—|-|to) (.+)")
_TIGHT_SPAN = re.compile(r"(.+?)(?:–|(?<=[a-z0-9а-я?])-(?=[a-z0-9а-я]))(.+)")
_UNKNOWN = "an unknown date"


def edtf_of(words: str, calendar: Calendar) -> str:
    """
    Turn a phrase, in small letters and with single spaces, into EDTF text.

    Raises:
        InvalidDateError: It is no phrase that this grammar has, or it can mean two things.

    >>> edtf_of("between 1917 and 1920", Calendar.GREGORIAN)
    '[1917..1920]'
    >>> edtf_of("2–9 july 1920", Calendar.GREGORIAN)
    '1920-07-02/1920-07-09'
    """
    point, mark = _marked(words)
    if point is not None:
        return _alone(point, mark)
    if found := _FROM_TO.fullmatch(words):
        return _joined(*_completed(found[1], found[2]))
    text = _sides(words, calendar) or _listed(words) or _span(words)
    if not text:
        raise InvalidDateError(words, _why_unread(words))
    return text


def _sides(words: str, calendar: Calendar) -> str:
    """Read phrases that tell on which side of a date, or of two: before, since, between."""
    if found := _UNTIL.fullmatch(words):
        return f"../{_end(found[1])}"
    if found := _SINCE.fullmatch(words):
        return f"{_end(found[1] or found[2])}/.."
    if found := _OR_MORE.fullmatch(words):
        return f"[{_beyond(found)}]"
    if found := _BESIDE.fullmatch(words):
        point, mark = _qualified(found["date"])
        if not point.low:
            reason = "a part of a year has no other side in EDTF: write its first or last month"
            raise InvalidDateError(words, reason)
        HistoricalDate(unit_text(point.low), calendar=calendar)  # before one moves away from it
        before = found["side"] == "before"
        return (
            f"[..{point.before(calendar)}{mark}]"
            if before
            else f"[{point.after(calendar)}{mark}..]"
        )
    if found := _BETWEEN.fullmatch(words):
        left, right = _completed(found[1], found[2])
        (low, low_mark), (high, high_mark) = _qualified(left), _qualified(right)
        return f"[{_low(low)}{low_mark}..{_high(high)}{high_mark}]"
    return ""


def _span(words: str) -> str:
    """Read periods whose dates stand on both sides of a dash or "to"."""
    if found := _SPAN.fullmatch(words) or _TIGHT_SPAN.fullmatch(words):
        if bool(_QUALIFIED.fullmatch(found[1])) != bool(_QUALIFIED.fullmatch(found[2])):
            reason = (
                "it is not said whether the qualifier holds for one date or for both: "
                "write 'from ... to ...' with a qualifier at each date that it is meant for"
            )
            raise InvalidDateError(words, reason)
        return _joined(*_completed(found[1], found[2]))
    return ""


def _joined(left: str, right: str) -> str:
    return f"{_end(left)}/{_end(right)}"


def _listed(words: str) -> str:
    """Read alternatives ("or") and lists ("and")."""
    for word, brackets in (("or", "[]"), ("and", "{}")):
        if f" {word} " in words:
            *first, last = words.split(f" {word} ")
            members = [part for some in first for part in some.split(", ")] + [last]
            texts = [_end(member) for member in members]
            return f"{brackets[0]}{','.join(texts)}{brackets[1]}"
    return ""


def _end(words: str) -> str:
    """Write one date that stands inside another phrase."""
    if words == _UNKNOWN:
        return ""
    if found := _OR_MORE.fullmatch(words):
        return _beyond(found)
    point, mark = _qualified(words)
    if not point.text:
        reason = f"{words!r} is a span of years without EDTF text of its own: write its years"
        raise InvalidDateError(words, reason)
    return point.text + mark


def _beyond(found: re.Match[str]) -> str:
    point, mark = _qualified(found["date"])
    return f"..{_high(point)}{mark}" if found["side"] == "earlier" else f"{_low(point)}{mark}.."


def _alone(point: Point, mark: str) -> str:
    if point.text:
        return point.text + mark
    return f"[{_low(point)}{mark}..{_high(point)}{mark}]"


def _low(point: Point) -> str:
    return unit_text(point.low) if point.low else point.text


def _high(point: Point) -> str:
    return unit_text(point.high) if point.high else point.text


def _qualified(words: str) -> tuple[Point, str]:
    """Read one date with its qualifiers."""
    point, mark = _marked(words)
    if point is None:
        raise InvalidDateError(words, _why_unread(words))
    return point, mark


def _marked(words: str) -> tuple[Point | None, str]:
    """Take the qualifiers off, and read the date that is left."""
    rest, approximate, uncertain = words, False, False
    while True:
        if found := _APPROXIMATE.fullmatch(rest):
            rest, again, approximate = found[1], approximate, True
        elif found := _UNCERTAIN.fullmatch(rest):
            rest, again, uncertain = found[1], uncertain, True
        elif rest.endswith("?"):
            rest, again, uncertain = rest[:-1].rstrip(), uncertain, True
        else:
            break
        if again:
            raise InvalidDateError(words, "the same qualifier is written twice")
    marks = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
    return read_point(rest), marks[approximate, uncertain]


_D = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_C = r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th)"
_M = rf"(?:{MONTH_WORD})"
_ERAS = r"bce?|ad|ce"
_Y = rf"(?:(?:ad|ce) )?[0-9]{{1,9}}(?: (?:{_ERAS}))?"
_TAILS = tuple(
    (re.compile(first), re.compile(rf"{second}\??"))
    for first, second in (
        (_D, rf"{_D} (?:of )?(?P<tail>{_M} {_Y})"),
        (rf"{_D} {_M}|{_M}(?: {_D})?", rf"(?:{_D} {_M}|{_M}(?: {_D})?) (?P<tail>{_Y})"),
        (r"[0-9]{1,9}", rf"[0-9]{{1,9}} (?P<tail>{_ERAS})"),
        (_C, rf"{_C} (?P<tail>century.*)"),
    )
)
_HEADS = (
    (re.compile(rf"(?P<head>{_M}) {_D}"), re.compile(rf"{_D} {_Y}\??")),
    (re.compile(r"(?P<head>ad|ce) [0-9]{1,9}"), re.compile(r"[0-9]{1,9}\??")),
)


def _completed(left: str, right: str) -> tuple[str, str]:
    """Give each date of a span what it shares with the other: "2–9 July 1920"."""
    for first, second in _HEADS:
        if (found := first.fullmatch(left)) and second.fullmatch(right):
            right = f"{found['head']} {right}"
    for first, second in _TAILS:
        if first.fullmatch(left) and (found := second.fullmatch(right)):
            return f"{left} {found['tail'].rstrip('?')}", right
    return left, right


_VOCABULARY = (
    "about ad after and approximately around autumn bc bce before between c ca ce century circa "
    "decade earlier early fall first fourth from half last late later mid northern of "
    "onwards or perhaps possibly probably quarter second since southern spring summer the third "
    "till to until up winter"
)
_EXAMPLES = (
    "write for example '27 December 1943', 'December 1943', 'c. 1630', 'early 17th century', "
    "'before 1771', '1917-1920', or EDTF text such as '1943-12-27'"
)


def _why_unread(words: str) -> str:
    known = [*_VOCABULARY.split(), *map(str.lower, MONTHS)]
    for word in re.findall(r"[^\W\d]{2,}", words):
        if word not in known and month_number(word) is None:
            return f"unknown word {word!r}{suggestion(word, known)}; {_EXAMPLES}"
    return f"no date in these words; {_EXAMPLES}"
