"""Centuries in one line: what held when, drawn to scale with letters and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from kalmyk_history._cli._page import Cell, Line, Paper, Tone
from kalmyk_history._cli._width import columns_of, padded

_YEAR = 365.2425
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
#: Between two years on the scale lie at least so many columns.
_APART = 9


class Stretch(NamedTuple):
    """
    What held from one day to another.

    Attributes:
        first: Its first day.
        end: The first day after it.
        mark: The letter where it begins.
        tone: The tone of its line.
        is_empty: Whether no line is drawn after the letter.
    """

    first: int
    end: int
    mark: str
    tone: Tone
    is_empty: bool = False


class Band(NamedTuple):
    """
    One line of stretches.

    Attributes:
        label: What they belong to.
        stretches: They in order of time.
        vague: From and to which days it is not known which of two stretches held.
    """

    label: str
    stretches: Sequence[Stretch]
    vague: Sequence[tuple[int, int]] = ()


class Strip(NamedTuple):
    """
    Bands above each other under one scale of years.

    Attributes:
        bands: The bands.
        first: The first day shown.
        end: The first day no more shown.

    >>> day = date(1900, 1, 1).toordinal()
    >>> band = Band("", [Stretch(day, day + 14600, "A", Tone.PLAIN)])
    >>> for line in Strip([band], day, day + 14600).lines(Paper(width=30, encoding="ascii")):
    ...     print("".join(cell.text for cell in line).rstrip())
    |1900          |1920
    A-----------------------------
    one column is 1.3 years; what was shorter may not show
    """

    bands: Sequence[Band]
    first: int
    end: int

    def lines(self, paper: Paper) -> Iterator[Line]:
        """Draw the scale and the bands as wide as the paper."""
        label = max((columns_of(each.label) for each in self.bands), default=0)
        label += 2 * bool(label)
        pen = _Pen(self.first, self.end, paper.width - label, plain=not paper.has("│━┄"))
        if scale := pen.scale():
            yield Cell(" " * label), Cell(scale, Tone.FAINT)
        for band in self.bands:
            yield (Cell(padded(band.label, label), Tone.FAINT), *pen.band(band))
        yield (Cell(f"one column is {pen.step()}; what was shorter may not show", Tone.FAINT),)


class _Pen:
    """Draws into columns that each stand for the same number of days."""

    def __init__(self, first: int, end: int, width: int, *, plain: bool) -> None:
        self._width = max(width, 1)
        self._first, self._end = first, max(end, first + 1)
        self._days = (self._end - first) / self._width
        self._tick, self._line, self._vague = "|-." if plain else "│━┄"

    def step(self) -> str:
        """Give the time for which a column stands."""
        years = self._days / _YEAR
        return f"{self._days:.1f} days" if years < 1 else f"{years:.1f} years"

    def scale(self) -> str:
        """Give the years, each at the column in which it begins."""
        begin, end = (date.fromordinal(max(each, 1)).year for each in (self._first, self._end))
        apart = self._days * _APART / _YEAR
        step = next((each for each in _STEPS if each >= apart), _STEPS[-1])
        scale = ""
        for year in range(max(-(-begin // step) * step, 1), end + 1, step):
            at = self._column(date(year, 1, 1).toordinal())
            label = f"{self._tick}{year}"
            if at + len(label) <= self._width:
                scale = f"{scale.ljust(at)}{label}"
        return scale

    def band(self, band: Band) -> Iterator[Cell]:
        """Give the columns of a band, those of one tone together."""
        shown: list[tuple[str, Tone]] = []
        before: Stretch | None = None
        for column in range(self._width):
            held = self._held(band, column)
            if held is None:
                shown.append((" ", Tone.PLAIN))
            elif before is None or held.mark != before.mark:
                shown.append((held.mark, held.tone))
            elif self._is_vague(band, column):
                shown.append((self._vague, held.tone))
            else:
                shown.append((" " if held.is_empty else self._line, held.tone))
            before = held
        while shown and shown[-1][0] == " ":
            shown.pop()
        for tone, group in groupby(shown, key=lambda pair: pair[1]):
            yield Cell("".join(text for text, _ in group), tone)

    def _held(self, band: Band, column: int) -> Stretch | None:
        """Give what held longest within a column."""
        low, high = self._day(column), self._day(column + 1)
        parts = [(min(each.end, high) - max(each.first, low), each) for each in band.stretches]
        longest = max(parts, key=lambda part: part[0], default=(0, None))
        return longest[1] if longest[0] > 0 else None

    def _is_vague(self, band: Band, column: int) -> bool:
        low, high = self._day(column), self._day(column + 1)
        return any(first <= low and high <= last + 1 for first, last in band.vague)

    def _day(self, column: int) -> int:
        return self._first + round(column * self._days)

    def _column(self, day: int) -> int:
        return int((day - self._first + 0.5) / self._days)
