"""Columns of polars."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import attrs

from kalmyk_history.integrations.frames._kernel import (
    EPOCH,
    FAR,
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
#: Up to which position two of them have a sum of 32 bits.
_SMALL = 2**31


def _polars() -> Native:
    return sys.modules["polars"]


@attrs.frozen(eq=False)
class At:
    """
    The position of each row.

    Attributes:
        rows: How many there are.
        part: Gives the positions from one row to another, null where there is none.
    """

    rows: int
    part: Callable[[int, int], Native]

    @classmethod
    def of(cls, positions: Native) -> At:
        """Give an index that is there already."""
        return cls(len(positions), _slices(positions))


class PolarsKernel:
    """How polars reads and makes columns; see `Kernel`."""

    def column(self, frame: Native, name: str, time_zone: str | None) -> tuple[Native, Holds]:
        column = frame[name]
        zone = getattr(column.dtype, "time_zone", None)
        if checked_zone(name, zone, time_zone):
            column = column.dt.convert_time_zone(time_zone).dt.replace_time_zone(None)
        return column, holds(name, column.dtype)

    def units(self, column: Native, holds: Holds, grid: Grid) -> tuple[Grid, At]:
        before, read = (EPOCH, _days) if holds is Holds.DAYS else (0, _years)
        first, last = _ends(column, read)
        near = grid.of_only(first + before, last + before, _MOST)
        low = near.low - before
        beyond = not near.holds(first + before, last + before)
        given = _slices(column)

        def part(start: int, stop: int) -> Native:
            numbers = read(given(start, stop))
            if beyond:
                numbers = numbers.clip(low, low + near.width - 1)
            # none is below zero, so that no sign need be checked when they are followed
            return (numbers - low).cast(_polars().UInt32, wrap_numerical=True)

        return near, At(len(column), part)

    def values(self, column: Native) -> tuple[list[object], At]:
        coded = column if column.dtype == _polars().Enum else column.cast(_polars().Categorical)
        used = _different(coded)
        codes = used.to_physical().to_list()
        places = [0] * (max(codes, default=-1) + 1)
        for place, code in enumerate(codes):
            places[code] = place
        return used.cast(_polars().String).to_list(), self.moved(At.of(coded.to_physical()), places)

    def texts(self, frame: Native, name: str) -> tuple[list[object], At]:
        column = frame[name]
        if any(column.dtype == each for each in _texts_of(_polars())):
            return self.values(column)
        gone = column.is_null()
        return [None], At.of(gone.cast(_polars().UInt32).set(gone, None))

    def moved(self, at: At, to: Sequence[int]) -> At:
        small = max(to, default=0) <= _SMALL
        places = _polars().Series(to, dtype=_polars().UInt32 if small else _polars().UInt64)
        return At(at.rows, lambda start, stop: places.gather(at.part(start, stop)))

    def combined(self, outer: At, inner: At) -> At:
        def part(start: int, stop: int) -> Native:
            return outer.part(start, stop) + inner.part(start, stop)

        return At(inner.rows, part)

    def used(self, at: At) -> tuple[list[int], At]:
        positions = at.part(0, at.rows)
        kept = positions.drop_nulls().unique()
        places = _polars().Series(range(len(kept)), dtype=_polars().UInt32)
        return kept.to_list(), At.of(positions.replace_strict(kept, places, default=None))

    def taken(self, at: At, labels: Sequence[Labels], fill: Sequence[str | None]) -> list[Native]:
        tables = [_Table.of(*each) for each in zip(labels, fill, strict=True)]

        def work(start: int, stop: int) -> list[Native]:
            places = at.part(start, stop)
            return [table.taken(places) for table in tables]

        parts = in_parallel(work, at.rows, _CHUNK)
        return [_polars().concat(each, rechunk=False) for each in zip(*parts, strict=True)]

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


def _slices(column: Native) -> Callable[[int, int], Native]:
    """Give what gives the values from one row to another."""
    return lambda start, stop: column.slice(start, stop - start)


def _different(column: Native) -> Native:
    """Give each value of a column once, in the order of the first rows that have it."""

    def work(start: int, stop: int) -> Native:
        return column.slice(start, stop - start).unique(maintain_order=True)

    parts = in_parallel(work, len(column), _CHUNK)
    return _polars().concat(parts).drop_nulls().unique(maintain_order=True)


def _days(column: Native) -> Native:
    return (column.dt.date() if column.dtype == _polars().Datetime else column).to_physical()


def _years(column: Native) -> Native:
    polars = _polars()
    return (column.clip(upper_bound=FAR) if column.dtype == polars.UInt64 else column).cast(
        polars.Int64
    )


def _ends(column: Native, read: Callable[[Native], Native]) -> tuple[int, int]:
    """Give the first and the last number that *read* finds in a column; zero in an empty one."""
    numbers = column.to_physical()
    ends = _polars().Series([numbers.min() or 0, numbers.max() or 0], dtype=numbers.dtype)
    first, last = read(ends.cast(column.dtype))
    return first, last


def _repeated(values: Native, counts: Sequence[int]) -> Native:
    """Give each value as often as its count says."""
    if max(counts) == 1:
        return values
    runs = [values.new_from_index(place, count) for place, count in enumerate(counts)]
    return _polars().concat(runs, rechunk=True)


@attrs.frozen(eq=False)
class _Table:
    """
    The values of a column by position, and in the last position that of rows without one.

    Polars takes three times as long to take values where a table has nulls: they stand apart.

    Attributes:
        values: The values, any where there is null.
        gone: One where there is null, zero elsewhere.
        gaps: Whether there is null in any but the last position.
    """

    values: Native
    gone: Native
    gaps: bool

    @classmethod
    def of(cls, labels: Labels, last: str | None) -> _Table:
        """Give the table of a column."""
        polars = _polars()
        codes, counts = zip(*labels.runs, (labels.code_of(last), 1), strict=True)
        values = polars.Series([max(0, code) for code in codes], dtype=polars.Int32)
        if labels.categories is not None:
            words = polars.Series(labels.categories or [None], dtype=enum_of(labels.categories))
            values = words.gather(values)
        gone = polars.Series([code < 0 for code in codes], dtype=polars.UInt8)
        return cls(_repeated(values, counts), _repeated(gone, counts), min(codes[:-1]) < 0)

    def taken(self, places: Native) -> Native:
        """Give the value at each of some positions."""
        missing = places.null_count() > 0
        if missing:
            places = places.fill_null(len(self.values) - 1)
        found = self.values.gather(places)
        if missing or self.gaps:
            found = found.zip_with(self.gone.gather(places) == 0, found.clear(1))
        return found
