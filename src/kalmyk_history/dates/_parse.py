"""From any EDTF text, or another value that means a date, to a typed date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kalmyk_history.dates._calendar import Calendar, as_calendar
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._text import plain_text

if TYPE_CHECKING:
    from kalmyk_history.dates._dated import Dated

_GREGORIAN: Final = Calendar.GREGORIAN
_SET_OPENINGS: Final = frozenset("[{")
_DAY_WIDTH: Final = len("YYYY-MM-DD")
_CACHED_LENGTH: Final = 64
_CACHED_TEXTS: Final = 4096


def parse_edtf(text: str, *, calendar: Calendar | str = _GREGORIAN) -> Dated:
    """
    Read a text in the Extended Date/Time Format, of any level.

    The format is that of ISO 8601-2:2019 as the Library of Congress specifies it
    (https://www.loc.gov/standards/datetime/). The text is kept exactly. A text has at most
    10,000 characters and a year at most 100 digits.

    Args:
        text: A date, an interval (``1943/1957``), or a set (``[1943,1944]``, ``{1943,1944}``).
        calendar: "gregorian" or "julian", for all dates in the text.

    Raises:
        InvalidDateError: The text is no EDTF, the calendar has no such day, or an interval ends
            before it begins.
        InvalidDateTypeError: *text* is no text.

    >>> parse_edtf("1943-12-27/1957-01")
    Interval('1943-12-27/1957-01')
    >>> parse_edtf("1900-02-29", calendar="julian").earliest_date
    datetime.date(1900, 3, 13)
    """
    if calendar is _GREGORIAN and type(text) is str:
        return _recent[text]
    text = plain_text(text)
    calendar = as_calendar(calendar)
    return _recent[text] if calendar is _GREGORIAN else _read(text, calendar)


class _Recent(dict[str, "Dated"]):
    """The texts read last, in the Gregorian calendar; emptied when it is full."""

    def __missing__(self, text: str) -> Dated:
        plain_day = len(text) == _DAY_WIDTH and text[4] == text[7] == "-"
        read = HistoricalDate(text) if plain_day else _read(text, _GREGORIAN)
        if len(text) <= _CACHED_LENGTH:
            if len(self) >= _CACHED_TEXTS:
                self.clear()
            self[text] = read
        return read


def _read(text: str, calendar: Calendar) -> Dated:
    if text[:1] in _SET_OPENINGS:
        from kalmyk_history.dates._set import DateSet

        return DateSet(text, calendar=calendar)
    if "/" in text:
        from kalmyk_history.dates._interval import Interval

        return Interval(text, calendar=calendar)
    return HistoricalDate(text, calendar=calendar)


_recent: Final = _Recent()
