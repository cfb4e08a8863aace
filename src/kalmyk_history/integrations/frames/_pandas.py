"""Columns of pandas."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.errors import InvalidDateTypeError
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

#: How many rows stay in the cache of a processor with all that is made of them.
_CHUNK = 65_536
_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
_NEVER = -(2**63)
#: What may be a date in a column of objects.
_DATED = (str, int, date, HistoricalDate, Interval, DateSet)
_DATES_APART = "; convert periods with .dt.to_timestamp()"
_WHOLE = "; make whole years of them with .astype('Int64')"


@attrs.frozen(eq=False)
class At:
    """
    The position of each row.

    Attributes:
        rows: How many there are.
        chunk: Gives the positions from one row to another; what lies outside means the nearest.
        null: Gives which of these rows have none; None if no row lacks one.
        width: How many positions there are.
    """

    rows: int
    chunk: Callable[[int, int], Native]
    null: Callable[[int, int], Native] | None
    width: int


def _numpy() -> Native:
    return sys.modules["numpy"]


def _pandas() -> Native:
    return sys.modules["pandas"]


class PandasKernel:
    """How pandas reads and makes columns; see `Kernel`."""

    def column(self, frame: Native, name: str, time_zone: str | None) -> tuple[Native, Holds]:
        pandas = _pandas()
        column = _plain(frame[name])
        kind, types = column.dtype, pandas.api.types
        zone = getattr(kind, "tz", None)
        if types.is_datetime64_any_dtype(kind) and checked_zone(name, zone, time_zone):
            column = column.dt.tz_convert(time_zone).dt.tz_localize(None)
        elif not types.is_datetime64_any_dtype(kind):
            checked_zone(name, None, time_zone)
        return column, _holds(name, column, types)

    def units(self, column: Native, holds: Holds, grid: Grid) -> tuple[Grid, At]:
        read = _days if holds is Holds.DAYS else _years
        chunk, null = read(column, grid.low)
        return grid, At(len(column), chunk, null, grid.width)

    def values(self, column: Native) -> tuple[list[object], At]:
        codes, values = _pandas().factorize(column, use_na_sentinel=True)
        return list(values), _of_codes(codes, len(values))

    def texts(self, frame: Native, name: str) -> tuple[list[object], At]:
        column = frame[name]
        if not isinstance(column.dtype, _pandas().CategoricalDtype):
            return self.values(_plain(column))
        codes, categories = column.cat.codes.to_numpy(), column.cat.categories
        used = {*_pandas().unique(codes).tolist()}
        names: list[object] = [*categories]
        names = [name if place in used else None for place, name in enumerate(names)]
        return names, _of_codes(codes, len(names))

    def moved(self, at: At, to: Sequence[int]) -> At:
        places = _numpy().asarray([*to, 0])

        def chunk(start: int, stop: int) -> Native:
            return places[at.chunk(start, stop)]

        return At(at.rows, chunk, at.null, max(to, default=0) + 1)

    def combined(self, outer: At, inner: At) -> At:
        def chunk(start: int, stop: int) -> Native:
            place = _numpy().clip(inner.chunk(start, stop), 0, inner.width - 1)
            return place + outer.chunk(start, stop)

        def null(start: int, stop: int) -> Native:
            masks = [each.null(start, stop) for each in (outer, inner) if each.null]
            return _numpy().logical_or.reduce(masks)

        either = null if outer.null or inner.null else None
        return At(inner.rows, chunk, either, outer.width + inner.width - 1)

    def used(self, at: At) -> tuple[list[int], At]:
        numpy = _numpy()
        kept = ~at.null(0, at.rows) if at.null else numpy.ones(at.rows, "bool")
        codes = numpy.full(at.rows, -1)
        codes[kept], places = _pandas().factorize(at.chunk(0, at.rows)[kept])
        return places.tolist(), _of_codes(codes, len(places))

    def taken(self, at: At, labels: Sequence[Labels], fill: Sequence[str | None]) -> list[Native]:
        numpy = _numpy()
        tables = [numpy.array(each.codes()) for each in labels]
        made = [numpy.empty(at.rows, table.dtype) for table in tables]
        empty = [each.code_of(word) for each, word in zip(labels, fill, strict=True)]

        def work(start: int, stop: int) -> None:
            places = at.chunk(start, stop)
            gone = at.null(start, stop) if at.null else None
            gone = gone if gone is not None and gone.any() else None
            for table, codes, code in zip(tables, made, empty, strict=True):
                part = codes[start:stop]
                numpy.take(table, places, out=part, mode="clip")
                if gone is not None:
                    part[gone] = code

        if at.rows:
            in_parallel(work, at.rows, _CHUNK)
        return [_labelled(codes, each) for codes, each in zip(made, labels, strict=True)]

    def joined(self, frame: Native, columns: dict[str, Native]) -> Native:
        made = frame.copy(deep=False)
        for name, values in columns.items():
            made[name] = values
        return made


def _plain(column: Native) -> Native:
    """Give a column without a wrapper: of categories, or of arrow."""
    pandas = _pandas()
    kind = column.dtype
    if isinstance(kind, pandas.CategoricalDtype):
        return column.astype(kind.categories.dtype)
    if isinstance(kind, pandas.ArrowDtype):
        text = str(kind.pyarrow_dtype)
        if text.startswith("date"):
            return column.astype("datetime64[s]")
        if text.startswith("timestamp"):
            return column.astype(_like(kind.pyarrow_dtype))
    return column


def _like(stamp: Native) -> Native:
    if stamp.tz is None:
        return f"datetime64[{stamp.unit}]"
    return _pandas().DatetimeTZDtype(stamp.unit, stamp.tz)


def _holds(name: str, column: Native, types: Native) -> Holds:
    kind = column.dtype
    if types.is_datetime64_any_dtype(kind):
        return Holds.DAYS
    if types.is_bool_dtype(kind) and len(column):
        raise no_date(name, kind)
    if types.is_integer_dtype(kind):
        return Holds.YEARS
    if types.is_string_dtype(kind) and not types.is_object_dtype(kind):
        return Holds.VALUES
    if types.is_object_dtype(kind):
        _one_type(name, column)
        return Holds.VALUES
    if types.is_float_dtype(kind):
        raise no_date(name, kind, _WHOLE)
    hint = _DATES_APART if isinstance(kind, _pandas().PeriodDtype) else ""
    raise no_date(name, kind, hint)


def _one_type(name: str, column: Native) -> None:
    """Refuse a column of objects that mixes types."""
    types: set[type] = {type(each) for each in column[column.notna()]}
    found = sorted(each.__name__ for each in types)
    if len(found) > 1:
        reason = f"column {name!r} mixes {' and '.join(found)}: make them one type"
        raise InvalidDateTypeError(name, reason)
    if any(not issubclass(each, _DATED) for each in types):
        raise no_date(name, found[0])


def _days(column: Native, low: int) -> tuple[Native, Native]:
    values = column.to_numpy()
    per_day = _PER_DAY[_numpy().datetime_data(column.dtype)[0]]
    numbers = values.view("i8")
    first = low - EPOCH

    def chunk(start: int, stop: int) -> Native:
        days = numbers[start:stop] // per_day
        days -= first
        return days

    def null(start: int, stop: int) -> Native:
        return numbers[start:stop] == _NEVER

    return chunk, null


def _years(column: Native, low: int) -> tuple[Native, Native]:
    gone = column.isna().to_numpy()
    whole = (
        column.to_numpy(column.dtype.numpy_dtype, na_value=0) if gone.any() else column.to_numpy()
    )
    numbers = whole.clip(max=FAR) if whole.dtype == "uint64" else whole

    def chunk(start: int, stop: int) -> Native:
        return numbers[start:stop].astype("int64") - low

    return chunk, _slices(gone) if gone.any() else None


def _of_codes(codes: Native, width: int) -> At:
    gone = codes < 0
    null = _slices(gone) if gone.any() else None
    return At(len(codes), _slices(codes), null, width)


def _slices(values: Native) -> Callable[[int, int], Native]:
    """Give what gives the values from one row to another."""

    def part(start: int, stop: int) -> Native:
        return values[start:stop]

    return part


def _labelled(codes: Native, labels: Labels) -> Native:
    pandas = _pandas()
    if labels.categories is None:
        return pandas.arrays.IntegerArray(codes, codes < 0)
    kind = pandas.CategoricalDtype(labels.categories)
    return pandas.Categorical.from_codes(codes, dtype=kind, validate=False)
