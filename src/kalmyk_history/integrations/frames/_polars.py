"""Columns of polars."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kalmyk_history.integrations.frames._kernel import (
    EPOCH,
    Holds,
    Native,
    checked_zone,
    in_parallel,
    no_date,
)
from kalmyk_history.integrations.frames._table import Grid, Labels

#: How many rows one piece of work has: few enough to be shared out, many enough to be worth it.
_CHUNK = 524_288
#: How many positions a table may have so that every day of the frame has its own.
_MOST = 4_000_000


def _polars() -> Native:
    return sys.modules["polars"]


class PolarsKernel:
    """How polars reads and makes columns; see `Kernel`. An index is a series of whole numbers."""

    def column(self, frame: Native, name: str, time_zone: str | None) -> tuple[Native, Holds]:
        polars = _polars()
        column = frame[name]
        kind = column.dtype
        zone = getattr(kind, "time_zone", None)
        if checked_zone(name, zone, time_zone):
            column = column.dt.convert_time_zone(time_zone).dt.replace_time_zone(None)
        if kind == polars.Datetime:
            column = column.dt.date()
        return column, holds(name, kind)

    def units(self, column: Native, holds: Holds, grid: Grid) -> tuple[Grid, Native]:
        days = holds is Holds.DAYS
        numbers = column.to_physical() if days else column.cast(_polars().Int64)
        before = EPOCH if days else 0
        first, last = numbers.min(), numbers.max()
        if first is None:
            return grid, numbers.cast(_polars().UInt32)
        near = grid.of_only(first + before, last + before, _MOST)
        positions = numbers - (near.low - before)
        if not near.holds(first + before, last + before):
            positions = positions.clip(0, near.width - 1)
        # none is below zero, so that no sign need be checked when they are followed
        unsigned = _polars().UInt32 if days else _polars().UInt64
        return near, positions.cast(unsigned, wrap_numerical=True)

    def values(self, column: Native) -> tuple[list[object], Native]:
        values = column.drop_nulls().unique(maintain_order=True)
        places = _polars().Series(range(len(values)), dtype=_polars().Int32)
        return values.to_list(), column.replace_strict(values, places, default=None)

    def texts(self, frame: Native, name: str) -> tuple[list[object], Native]:
        column = frame[name]
        is_text = any(column.dtype == each for each in _texts_of(_polars()))
        return self.values(column.cast(_polars().String) if is_text else column)

    def moved(self, at: Native, to: Sequence[int]) -> Native:
        return _polars().Series(to, dtype=_polars().Int64).gather(at)

    def combined(self, outer: Native, inner: Native, width: int) -> Native:
        return outer.cast(_polars().Int64) * width + inner

    def used(self, at: Native) -> list[int]:
        found: list[int] = at.drop_nulls().unique().to_list()
        return found

    def taken(
        self, at: Native, labels: Sequence[Labels], fill: Sequence[str | None]
    ) -> list[Native]:
        polars = _polars()
        tables = [_table(*each) for each in zip(labels, fill, strict=True)]

        def work(start: int, stop: int) -> list[Native]:
            places = at.slice(start, stop - start)
            return [
                table.gather(places if word is None else places.fill_null(len(table) - 1))
                for table, word in zip(tables, fill, strict=True)
            ]

        parts = in_parallel(work, len(at), _CHUNK)
        return [polars.concat(each, rechunk=False) for each in zip(*parts, strict=True)]

    def joined(self, frame: Native, columns: dict[str, Native]) -> Native:
        return frame.with_columns(**columns)


def holds(name: str, kind: Native) -> Holds:
    """
    Tell what a column of this kind holds.

    Raises:
        InvalidDateTypeError: If it means no date.
    """
    polars = _polars()
    if any(kind == each for each in (polars.Date, polars.Datetime)):
        return Holds.DAYS
    if kind.is_integer():
        return Holds.YEARS
    if any(kind == each for each in _texts_of(polars)):
        return Holds.VALUES
    raise no_date(name, kind, "; cast whole years to pl.Int32" if kind.is_float() else "")


def _texts_of(polars: Native) -> tuple[Native, ...]:
    """Give the types of columns of text; a type equals its kind, but has another hash."""
    return polars.String, polars.Categorical, polars.Enum, polars.Null


def enum_of(categories: Sequence[str] | None) -> Native:
    """Give the type of a column with these labels."""
    return _polars().Int32 if categories is None else _polars().Enum(categories)


def _table(labels: Labels, last: str | None) -> Native:
    """Give the values of a table by position, with *last* as one position more."""
    polars = _polars()
    codes = polars.Series([*labels.codes, labels.code_of(last)], dtype=polars.Int32)
    places = codes.set(codes < 0, None)
    if labels.categories is None:
        return places
    words = polars.Series(labels.categories, dtype=enum_of(labels.categories))
    return words.gather(places)
