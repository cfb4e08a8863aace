"""What lasted for a time, as bars on rows: solid where certain, light and thin where vague."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from kalmyk_history.dates import Dated
from kalmyk_history.integrations.charts._asked import Asked, iso

Bounds = tuple[int, int]
Row = dict[str, Any]

#: The days that have an ISO text of four digits for the year.
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()

_FIFTY_YEARS = 18_263

#: How a piece of a bar looks: its share of the height of a row, and how dense it is.
_LOOKS = {"certain": (0.72, 1.0), "vague": (0.3, 0.55), "other": (0.5, 0.0)}


@attrs.frozen(kw_only=True)
class Bar:
    """
    Something that lasted.

    Attributes:
        row: The key of its row.
        since: When it began; None for longer than is drawn.
        until: When it ended; None if it lasts.
        colour: Its colour.
        tip: What its tooltip says, by heading.
        sure: Whether it held for certain between its ends.
        other: Whether it is what another reading gives.
        label: What is written beside it; without one, when it began and ended.
        note: What is added to that.
        share: How thick it is, as a share of the thickest.
    """

    row: str = ""
    since: Dated | None
    until: Dated | None
    colour: str
    tip: Mapping[str, str] = attrs.field(factory=dict[str, str])
    sure: bool = True
    other: bool = False
    label: str | None = None
    note: str = ""
    share: float = 1

    @property
    def begins(self) -> Bounds | None:
        """The first and the last day on which it can have begun."""
        return bounds(self.since)

    @property
    def ends(self) -> Bounds | None:
        """The first and the last day on which it can have ended."""
        return bounds(self.until)

    def is_in(self, window: Window) -> bool:
        """Tell whether any of it is drawn."""
        begins, ends = self.begins, self.ends
        return window.meets(begins[0] if begins else window.first, ends[1] if ends else window.last)


def bounds(when: Dated | None) -> Bounds | None:
    """Give the first and the last day that a date can mean, if there is one and both are known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


@attrs.frozen
class Window:
    """
    The time that is drawn.

    Attributes:
        first: Its first day.
        last: Its last day.
    """

    first: int
    last: int

    def meets(self, first: int, last: int) -> bool:
        """Tell whether any of the days from *first* to *last* is drawn."""
        return first <= self.last and last >= self.first

    def holds(self, place: tuple[int, int]) -> bool:
        """Tell whether all days of a place are drawn."""
        return self.first <= place[0] and place[1] <= self.last

    def clipped(self, day: int) -> int:
        """Give the day of the window that is nearest."""
        return min(max(day, self.first), self.last)

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.last - self.first + 1

    @property
    def is_short(self) -> bool:
        """Whether it is so short that a year is too coarse a label."""
        return self.days < _FIFTY_YEARS


def window_of(asked: Asked, spans: Iterable[tuple[Dated | None, Dated | None]]) -> Window | None:
    """Give the time in which all *spans* lie, within what was asked for; None if none does."""
    begins: list[int] = []
    ends: list[int] = []
    for since, until in spans:
        begun, ended = bounds(since), bounds(until)
        first = begun[0] if begun else None
        last = ended[1] if ended else asked.covered
        early = asked.first is not None and last is not None and last < asked.first
        late = asked.last is not None and first is not None and first > asked.last
        if early or late:
            continue
        begins += [] if first is None else [first]
        ends += [each for each in (last, first) if each is not None]
    if not ends:
        return None
    first = min(begins, default=min(ends)) if asked.first is None else asked.first
    last = max(ends) if asked.last is None else asked.last
    first, last = max(first, _FIRST_DAY), min(last, _LAST_DAY)
    return Window(first, last) if first <= last else None


def pieces(bars: Iterable[Bar], window: Window, width: int, height: int) -> list[Row]:
    """Give the pieces of all bars that are drawn, as rows of data."""
    return [
        {
            "row": bar.row,
            "from": iso(window.clipped(first)),
            "to": iso(window.clipped(last)),
            "colour": bar.colour,
            "height": round(height * bar.share * _LOOKS[look][0], 1),
            "density": _LOOKS[look][1],
            "edge": _edge(last - first, window, width),
            "look": look,
            "tip": dict(bar.tip),
        }
        for bar in bars
        for first, last, look in _parts(bar, window)
        if window.meets(first, last)
    ]


def _parts(bar: Bar, window: Window) -> Iterator[tuple[int, int, str]]:
    """Give first day, last day and look of the parts of a bar, as it lies in time."""
    begun = bar.begins or (window.first, window.first)
    ended = bar.ends or (window.last + 1, window.last + 1)
    if bar.other or not bar.sure or begun[1] > ended[0]:
        yield begun[0], ended[1], "other" if bar.other else "vague"
        return
    if begun[0] < begun[1]:
        yield begun[0], begun[1], "vague"
    yield begun[1], ended[0], "certain"
    if ended[0] < ended[1]:
        yield ended[0], ended[1], "vague"


def cuts(bars: Iterable[Bar], window: Window, width: int) -> list[tuple[str, int]]:
    """Give the rows and days on which one bar follows another, if both are wide enough to part."""
    found: list[tuple[str, int]] = []
    before: dict[str, Bar] = {}
    least = _PARTED * window.days / width
    solid = [each for each in bars if not each.other and each.is_in(window)]
    for bar in sorted(solid, key=lambda each: each.begins or (0, 0)):
        last = before.get(bar.row)
        if last and last.ends and bar.begins and last.ends[1] >= bar.begins[0]:
            wide = all(_length(each, window) > least for each in (last, bar))
            found += [(bar.row, bar.begins[1])] if wide and window.meets(*bar.begins) else []
        before[bar.row] = bar
    return found


#: How many pixels a bar must be wide to be parted from its neighbour, and to need no thick edge.
_PARTED, _THIN = 5, 3


def _length(bar: Bar, window: Window) -> int:
    begins, ends = bar.begins, bar.ends
    return window.clipped(ends[0] if ends else window.last) - window.clipped(
        begins[1] if begins else window.first
    )


def _edge(days: int, window: Window, width: int) -> float:
    """Give the width of the edge of a bar: thick, where it would else be too thin to be seen."""
    return 1 if days * width > _THIN * window.days else 2.4
