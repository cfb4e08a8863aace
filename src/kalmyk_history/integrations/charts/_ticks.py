"""Where the axis of time has its ticks: on whole years, months or days, ten or so at most."""

from __future__ import annotations

from datetime import MAXYEAR, date

from kalmyk_history.integrations.charts._bars import Window

_MOST = 10
_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MONTHS = (1, 2, 3, 6)
_DAYS = (1, 2, 5, 10, 20)
_SHORT, _SHORTEST = 6 * 366, 92


def ticks(window: Window) -> list[int]:
    """
    Give the days on which ticks stand.

    >>> [date.fromordinal(day).year for day in ticks(Window(586000, 740000))]
    [1650, 1700, 1750, 1800, 1850, 1900, 1950, 2000]
    """
    first, last = date.fromordinal(window.first), date.fromordinal(window.last)
    if window.days <= _SHORTEST:
        step = _step(_DAYS, window.days)
        found = list(range(window.first, window.last + 1, step))
    elif window.days <= _SHORT:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        step = _step(_MONTHS, len(months))
        found = [
            date(each // 12, each % 12 + 1, 1).toordinal() for each in months if each % step == 0
        ]
    else:
        step = _step(_YEARS, last.year - first.year)
        years = range(first.year, min(last.year, MAXYEAR) + 1)
        found = [date(each, 1, 1).toordinal() for each in years if each % step == 0]
    return [each for each in found if window.first <= each <= window.last]


def tick_format(window: Window) -> str:
    """Give the format of the labels: the year, or ISO 8601 down to month or day."""
    if window.days <= _SHORTEST:
        return "%Y-%m-%d"
    return "%Y-%m" if window.days <= _SHORT else "%Y"


def _step(steps: tuple[int, ...], length: int) -> int:
    return next((each for each in steps if length <= _MOST * each), steps[-1])
