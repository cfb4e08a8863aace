"""Reading the time of day of a level 0 date and time."""

from __future__ import annotations

from typing import Final

from kalmyk_history.dates._shape import ClockTime
from kalmyk_history.errors import InvalidDateError

_DIGITS: Final = frozenset("0123456789")
_CLOCK: Final = len("hh:mm:ss")
_HOURS_ONLY: Final = len("+hh")
_WHOLE_SHIFT: Final = len("+hh:mm")
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_FARTHEST: Final = 14 * _HOUR
_LAST_MINUTE: Final = {
    -1: ("-07-01", "-01-01"),
    _DAY - 1: ("-06-30", "-12-31"),
    2 * _DAY - 1: ("-06-29", "-12-30"),
}
"""The last minute of June and December in UTC, by minute of the local day and local day."""


def clock_time(text: str, start: int) -> ClockTime:
    """
    Read the time that stands in *text*, a date and time, from *start* to the end.

    Hours, minutes and seconds are all required. ``24:00:00`` is the end of the day (ISO
    8601-1:2019/Amd 1:2022, 5.3.1.2). A 60th second is read only where a leap second can be: at
    23:59:60 UTC on 30 June or 31 December. A shift is at most 14 hours, and a shift of zero has
    no minus sign.

    Raises:
        InvalidDateError: There is no such time.

    >>> clock_time("1985-04-12T23:20:30-04", 11)
    ClockTime(hour=23, minute=20, second=30, shift=-240)
    """
    clock = text[start : start + _CLOCK]
    hour, minute, second = (_two_digits(text, start + offset) for offset in (0, 3, 6))
    if clock[2:3] != ":" or clock[5:6] != ":":
        raise InvalidDateError(text, "a time is written hh:mm:ss", start)
    shift = _shift(text, start + _CLOCK)
    time = ClockTime(hour, minute, second, shift)
    if clock != "24:00:00" and not (
        hour * _HOUR < _DAY
        and minute < _HOUR
        and (second < _HOUR or _is_leap_second(text[start - 7 : start - 1], time))
    ):
        raise InvalidDateError(text, f"there is no such time as {clock}", start)
    return time


def _shift(text: str, start: int) -> int | None:
    piece = text[start:]
    if not piece:
        return None
    if piece == "Z":
        return 0
    if piece[0] not in "+-":
        raise InvalidDateError(text, "a time ends with Z, +hh:mm, +hh or nothing", start)
    minutes = _HOUR * _two_digits(text, start + 1)
    if len(piece) != _HOURS_ONLY:
        part = _two_digits(text, start + 4)
        if len(piece) != _WHOLE_SHIFT or piece[3] != ":" or part >= _HOUR:
            raise InvalidDateError(text, "a shift is written +hh:mm or +hh", start)
        minutes += part
    if minutes > _FARTHEST or (piece[0] == "-" and not minutes):
        raise InvalidDateError(text, "a shift is -14:00 to +14:00, and zero has no minus", start)
    return -minutes if piece[0] == "-" else minutes


def _two_digits(text: str, start: int) -> int:
    piece = text[start : start + 2]
    if len(piece) != len("00") or not _DIGITS.issuperset(piece):
        raise InvalidDateError(text, "two digits should stand here", min(start, len(text)))
    return int(piece)


def _is_leap_second(day: str, time: ClockTime) -> bool:
    minutes = _HOUR * time.hour + time.minute - (time.shift or 0)
    return time.second == _HOUR and day in _LAST_MINUTE.get(minutes, ())
