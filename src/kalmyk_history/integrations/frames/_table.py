"""Rows laid out by position, and the codes of one column of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs

from kalmyk_history.integrations.frames._columns import Column, Value
from kalmyk_history.integrations.frames._question import Row, Steps

#: The words or ids that a column can hold, in order; None for a column of numbers.
Categories: TypeAlias = tuple[str, ...] | None

_SMALL, _MIDDLE = 127, 32_767


@attrs.frozen(eq=False)
class Labels:
    """
    One column of a table.

    Attributes:
        categories: Its labels; None if it holds numbers.
        runs: Codes, each with how many positions it takes: the place of the label, or the number;
            below zero for null.
    """

    categories: Categories
    runs: Sequence[tuple[int, int]]

    def code_of(self, label: str | None) -> int:
        """Give the code of a label; that of null without one."""
        return -1 if self.categories is None or label is None else self.categories.index(label)

    def codes(self) -> array[int]:
        """Give the codes by position, each as small as can be."""
        size = "i" if self.categories is None else _size(len(self.categories))
        codes: array[int] = array(size)
        for code, count in self.runs:
            codes.extend(array(size, [code]) * count)
        return codes


@attrs.frozen(eq=False)
class Table:
    """
    Rows by position.

    Attributes:
        runs: Rows, each with how many positions it takes.
    """

    runs: Sequence[tuple[Row, int]]

    def labels(self, place: int, categories: Categories) -> Labels:
        """Give the column that stands at *place* in every row."""
        if categories is None:
            return Labels(None, [(_number(row[place]), count) for row, count in self.runs])
        known = {label: code for code, label in enumerate(categories)}
        runs = [
            (-1 if row[place] is None else known.setdefault(str(row[place]), len(known)), count)
            for row, count in self.runs
        ]
        return Labels(tuple(known), runs)


def categories_of(column: Column, place: int, rows: Iterable[Row]) -> Categories:
    """Give the labels of a column: all words that it may hold, or all labels of *rows*."""
    if column.counts:
        return None
    if column.words is not None:
        return tuple(each.value for each in column.words)
    return tuple(dict.fromkeys(str(row[place]) for row in rows if row[place] is not None))


@attrs.frozen(eq=False)
class Grid:
    """
    Steps of several subjects along one axis, each unit of it a position.

    Attributes:
        low: The unit at position 0; what lies before it has the same row.
        width: How many positions a subject takes; what lies after the last has the same row.
        steps: The steps of each subject.
    """

    low: int
    width: int
    steps: tuple[Steps, ...]

    @classmethod
    def of(cls, steps: Iterable[Steps]) -> Grid:
        """Give the smallest grid with room for all changes."""
        several = tuple(steps)
        starts = [start for each in several for start in each.starts]
        low = min(starts, default=1) - 1
        return cls(low, max(starts, default=low) - low + 1, several)

    def of_only(self, first: int, last: int, most: int) -> Grid:
        """Give the grid of the units from *first* to *last* alone, if *most* allow for it."""
        width = last - first + 1
        if width * len(self.steps) > most:
            return self
        return Grid(first, width, tuple(each.within(first, last) for each in self.steps))

    def holds(self, first: int, last: int) -> bool:
        """Tell whether the units from *first* to *last* have positions of their own."""
        return self.low <= first and last < self.low + self.width

    def table(self) -> Table:
        """Give the rows by position, subject after subject."""
        return Table([run for each in self.steps for run in self._runs(each)])

    def _runs(self, steps: Steps) -> Iterable[tuple[Row, int]]:
        begins = [self.low, *steps.starts]
        ends = [*steps.starts, self.low + self.width]
        for row, begin, end in zip(steps.rows, begins, ends, strict=True):
            yield row, end - begin


def _number(value: Value) -> int:
    return -1 if value is None else int(value)


def _size(labels: int) -> str:
    return "b" if labels <= _SMALL else "h" if labels <= _MIDDLE else "i"
