"""Columns of pyarrow."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

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

_CHUNK = 131_072


def _arrow() -> Native:
    return sys.modules["pyarrow"]


def _compute() -> Native:
    return import_module("pyarrow.compute")


class PyArrowKernel:
    """How pyarrow reads and makes columns; see `Kernel`. An index is one array of whole numbers."""

    def column(self, frame: Native, name: str, time_zone: str | None) -> tuple[Native, Holds]:
        arrow, compute = _arrow(), _compute()
        column = _one(frame[name])
        kind = column.type
        if checked_zone(name, getattr(kind, "tz", None), time_zone):
            column = compute.local_timestamp(column.cast(arrow.timestamp(kind.unit, time_zone)))
        found = _holds(name, kind)
        if found is Holds.DAYS:
            column = compute.cast(compute.floor_temporal(column, unit="day"), arrow.date32())
        return column, found

    def units(self, column: Native, holds: Holds, grid: Grid) -> tuple[Grid, Native]:
        arrow, compute = _arrow(), _compute()
        days = holds is Holds.DAYS
        numbers = column.cast(arrow.int32()) if days else column
        low, high = grid.low, grid.low + grid.width - 1
        before = EPOCH if days else 0

        def work(start: int, stop: int) -> Native:
            part = numbers.slice(start, stop - start)
            part = part.cast(arrow.int64()) if part.type != arrow.uint64() else _small(part)
            inside = compute.min_element_wise(part, high - before, skip_nulls=False)
            inside = compute.max_element_wise(inside, low - before, skip_nulls=False)
            return compute.subtract(inside, low - before)

        parts = in_parallel(work, len(numbers), _CHUNK)
        return grid, arrow.chunked_array(parts).combine_chunks()

    def values(self, column: Native) -> tuple[list[object], Native]:
        coded = column.dictionary_encode()
        return coded.dictionary.to_pylist(), coded.indices

    def texts(self, frame: Native, name: str) -> tuple[list[object], Native]:
        column = frame[name]
        if _arrow().types.is_dictionary(column.type):
            coded = column.unify_dictionaries().combine_chunks()
            if not coded.dictionary.null_count:
                return coded.dictionary.to_pylist(), coded.indices
        return self.values(_one(column))

    def moved(self, at: Native, to: Sequence[int]) -> Native:
        return _arrow().array(to, _arrow().int64()).take(at)

    def combined(self, outer: Native, inner: Native) -> Native:
        return _compute().add(outer, inner)

    def used(self, at: Native) -> tuple[list[int], Native]:
        coded = at.dictionary_encode()
        return coded.dictionary.to_pylist(), coded.indices

    def taken(
        self, at: Native, labels: Sequence[Labels], fill: Sequence[str | None]
    ) -> list[Native]:
        tables = [_codes(*each) for each in zip(labels, fill, strict=True)]

        def work(start: int, stop: int) -> list[Native]:
            places = at.slice(start, stop - start)
            return [
                table.take(places if word is None else places.fill_null(len(table) - 1))
                for table, word in zip(tables, fill, strict=True)
            ]

        parts = in_parallel(work, len(at), _CHUNK)
        return [
            _labelled(several, each)
            for several, each in zip(zip(*parts, strict=True), labels, strict=True)
        ]

    def joined(self, frame: Native, columns: dict[str, Native]) -> Native:
        for name, column in columns.items():
            frame = frame.append_column(name, column)
        return frame


def _one(column: Native) -> Native:
    """Give a column as one array, and plain where its values are coded."""
    arrow = _arrow()
    kind = column.type
    if arrow.types.is_dictionary(kind):
        column = column.cast(kind.value_type)
    if arrow.types.is_null(kind):
        column = column.cast(arrow.string())
    return column.combine_chunks()


def _small(part: Native) -> Native:
    """Give numbers that may be too big for any sign as ones that are only big."""
    arrow = _arrow()
    most = arrow.scalar(FAR, arrow.uint64())
    return _compute().min_element_wise(part, most, skip_nulls=False).cast(arrow.int64())


def _holds(name: str, kind: Native) -> Holds:
    types = _arrow().types
    if types.is_date(kind) or types.is_timestamp(kind):
        return Holds.DAYS
    if types.is_integer(kind):
        return Holds.YEARS
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return Holds.VALUES
    raise no_date(name, kind, "; cast whole years to int32" if types.is_floating(kind) else "")


def _codes(labels: Labels, last: str | None) -> Native:
    """Give the codes of a table by position, with that of *last* as one position more."""
    arrow, compute = _arrow(), _compute()
    laid_out = labels.codes()
    laid_out.append(labels.code_of(last))
    kind = {1: arrow.int8(), 2: arrow.int16(), 4: arrow.int32()}[laid_out.itemsize]
    codes = arrow.Array.from_buffers(kind, len(laid_out), [None, arrow.py_buffer(laid_out)])
    return compute.if_else(compute.less(codes, 0), None, codes)


def _labelled(parts: Sequence[Native], labels: Labels) -> Native:
    arrow = _arrow()
    if labels.categories is None:
        return arrow.chunked_array(parts)
    words = arrow.array(labels.categories, arrow.string())
    coded = [arrow.DictionaryArray.from_arrays(each, words) for each in parts]
    return arrow.chunked_array(coded, arrow.dictionary(parts[0].type, arrow.string()))
