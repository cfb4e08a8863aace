"""From a frame of any library to the way that suits it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeGuard, TypeVar, cast

from kalmyk_history.errors import (
    InvalidArgumentError,
    InvalidTypeError,
    shown,
    suggestion,
)
from kalmyk_history.integrations._extra import extra
from kalmyk_history.integrations.frames._asking import Asking
from kalmyk_history.integrations.frames._deferred import in_partitions, in_plan
from kalmyk_history.integrations.frames._eager import annotated
from kalmyk_history.integrations.frames._kernel import Kernel, Native, known_zone
from kalmyk_history.integrations.frames._pandas import PandasKernel
from kalmyk_history.integrations.frames._polars import PolarsKernel
from kalmyk_history.integrations.frames._pyarrow import PyArrowKernel
from kalmyk_history.integrations.frames._query import in_query

F = TypeVar("F")

_KERNELS: dict[str, Kernel] = {
    "PANDAS": PandasKernel(),
    "POLARS": PolarsKernel(),
    "PYARROW": PyArrowKernel(),
}


def annotate_frame(frame: F, asking: Asking) -> F:
    """
    Give *frame* with what is asked for as further columns.

    Raises:
        MissingExtraError: If narwhals is not installed.
        InvalidTypeError: If it is no frame.
        InvalidArgumentError: If a column is not there, or already is.
        InvalidDateError: If the column of dates holds none.
    """
    nw = narwhals()
    if asking.time_zone is not None:
        known_zone(asking.time_zone)
    if _is_dask(frame):
        _check(frame.columns, asking)
        return cast("F", in_partitions(frame, asking))
    wrapped = _wrapped(frame)
    _check(wrapped.collect_schema().names(), asking)
    made = _made(nw.to_native(wrapped), wrapped, asking)
    return cast("F", nw.from_native(made) if wrapped is frame else made)


def narwhals() -> Native:
    """
    Give narwhals.

    Raises:
        MissingExtraError: If it is not installed.
    """
    with extra("frames"):
        import narwhals as nw
    return nw


def _made(native: Native, wrapped: Native, asking: Asking) -> Native:
    library = wrapped.implementation.name
    lazy = hasattr(wrapped, "collect")
    if lazy and library == "POLARS":
        return in_plan(native, asking)
    if library in _KERNELS and not lazy:
        kernel = _KERNELS[library]
        return kernel.joined(native, annotated(kernel, native, asking))
    return in_query(native, asking)


def _is_dask(frame: object) -> TypeGuard[Native]:
    """Tell whether it is a frame of Dask, for which narwhals would want a package more."""
    dask = sys.modules.get("dask.dataframe")
    return dask is not None and isinstance(frame, dask.DataFrame)


def _wrapped(frame: object) -> Native:
    try:
        return narwhals().from_native(frame)
    except TypeError:
        msg = (
            f"{shown(frame)} is no frame: give one of pandas, polars, pyarrow, DuckDB, Dask or "
            "PySpark"
        )
        raise InvalidTypeError(msg) from None


def _check(names: Iterable[str], asking: Asking) -> None:
    """Check that the columns needed are there, and the new ones are not."""
    known = [*names]
    for name in asking.needed:
        _present(name, known)
    _absent(asking.names, known)


def _present(name: object, names: list[str]) -> None:
    if name not in names:
        near = suggestion(name, names) or f"; it has {', '.join(map(str, names))}"
        msg = f"the frame has no column {shown(name)}{near}"
        raise InvalidArgumentError(msg)


def _absent(new: list[str], names: list[str]) -> None:
    taken = [each for each in new if each in names]
    if taken:
        msg = (
            f"the frame already has a column {shown(taken[0])}: give a prefix, such as "
            "prefix='status_'"
        )
        raise InvalidArgumentError(msg)
    if len(set(new)) < len(new):
        msg = f"two new columns would have the same name: {', '.join(new)}"
        raise InvalidArgumentError(msg)
