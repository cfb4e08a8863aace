"""The words and numbers that dates are made of: months, weekdays, years with their eras."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

from kalmyk_history.errors import InvalidDateError

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

__all__ = [
    "BEFORE_CHRIST",
    "GREATEST_PLAIN_YEAR",
    "MONTHS",
    "MONTH_WORD",
    "Unit",
    "in_figures",
    "month_number",
    "ordinal",
    "unit_text",
    "weekday_number",
    "year_number",
]

BEFORE_CHRIST: Final = ("bc", "bce")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
GREATEST_PLAIN_YEAR: Final = 9999
"""The last year that EDTF writes without ``Y``."""

Unit: TypeAlias = tuple[int, ...]
"""A year, a year and a month, or a year, a month and a day."""


def unit_text(unit: Unit) -> str:
    """
    Write a year, month or day as EDTF.

    >>> unit_text((1943, 12)), unit_text((-43,)), unit_text((-12000,))
    ('1943-12', '-0043', 'Y-12000')
    """
    year, *rest = unit
    if abs(year) > GREATEST_PLAIN_YEAR:
        return f"Y{year}"
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04}", *(f"{part:02}" for part in rest)])


def ordinal(number: int) -> str:
    """
    Write an English ordinal number.

    >>> ordinal(1), ordinal(12), ordinal(22)
    ('1st', '12th', '22nd')
    """
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
_FIGURES: Final[dict[str, str]] = {
    word: ordinal(number) for number, word in enumerate(_ORDINALS.split(), start=1)
}
_ANY_ORDINAL: Final = rf"({'|'.join(_FIGURES)})"
_CENTURY_WORD: Final = re.compile(
    rf"\b{_ANY_ORDINAL}"
    rf"(?= century|(?: (?:to|until|till|and|or|–|-) |–|-)(?:the )?{_ANY_ORDINAL} century)"
)


def in_figures(words: str) -> str:
    """
    Write the numbers of centuries in figures.

    >>> in_figures("second half of the seventeenth century")
    'second half of the 17th century'
    """
    if "century" not in words:
        return words
    return _CENTURY_WORD.sub(lambda found: _FIGURES[found[1]], words)


_RUSSIAN_MONTHS = (
    ("январь", "января"),
    ("февраль", "февраля"),
    ("март", "марта"),
    ("апрель", "апреля"),
    ("май", "мая"),
    ("июнь", "июня"),
    ("июль", "июля"),
    ("август", "августа"),
    ("сентябрь", "сентября"),
    ("октябрь", "октября"),
    ("ноябрь", "ноября"),
    ("декабрь", "декабря"),
)


MONTH_WORD: Final = "|".join(
    [
        "sept",
        *(word.lower() for name in MONTHS for word in (name, name[:3])),
        *chain(*_RUSSIAN_MONTHS),
    ]
)
"""A pattern for every word that `month_number` knows."""


def month_number(word: str) -> int | None:
    """
    Number a month by its English name or abbreviation, or by its Russian name.

    The English names are python-dateutil's. Its parser is not used: it takes what is missing
    from today, and knows no Julian 29 February.

    >>> month_number("sept"), month_number("декабря"), month_number("brumaire")
    (9, 12, None)
    """
    for number, names in enumerate(_RUSSIAN_MONTHS, start=1):
        if word in names:
            return number
    return _english().month(word)


def weekday_number(word: str) -> int | None:
    """
    Number a day of the week by its English name or abbreviation; Monday is 0.

    >>> weekday_number("tue"), weekday_number("someday")
    (1, None)
    """
    return _english().weekday(word)


@cache
def _english() -> parserinfo:
    from dateutil.parser import parserinfo

    return parserinfo()


def year_number(words: str) -> int | None:
    """
    Read a year with its era; 1 BC is 0, as astronomers count.

    Raises:
        InvalidDateError: The number has no century, or no four digits and no era.

    >>> year_number("1943"), year_number("44 bc"), year_number("ad 98"), year_number("soon")
    (1943, -43, 98, None)
    """
    found = _YEAR.fullmatch(words)
    if found is None or (found["ad"] and found["era"]):
        return None
    digits, era = found["digits"], found["era"] or found["ad"]
    if era is None:
        _refuse_bare(words, digits)
        return int(digits)
    number = int(digits)
    if number == 0:
        reason = "there is no year 0 with an era: 1 BC is followed by AD 1"
        raise InvalidDateError(words, reason)
    return 1 - number if era in BEFORE_CHRIST else number


def _refuse_bare(words: str, digits: str) -> None:
    match len(digits):
        case 4:
            return
        case 1 | 2:
            reason = f"the year {digits} has no century: write all four digits"
        case 3:
            reason = f"a year has four digits: write 0{digits}, or AD {int(digits)}"
        case _:
            reason = f"a year has four digits; in EDTF, the year {digits} is Y{digits}"
    raise InvalidDateError(words, reason)


_YEAR = re.compile(r"(?:(?P<ad>ad|ce) )?(?P<digits>[0-9]{1,9})(?: (?P<era>bce?|ad|ce))?")
