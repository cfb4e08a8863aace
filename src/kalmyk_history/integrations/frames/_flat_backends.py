"""The libraries in whose frames an answer can be had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import Any

from kalmyk_history.errors import MissingLibraryError
from kalmyk_history.integrations._extra import extra


class Backend(StrEnum):
    """A library whose frames hold their rows in memory."""

    PANDAS = "pandas"
    POLARS = "polars"
    PYARROW = "pyarrow"


def build(
    backend: Backend, kinds: Mapping[str, type], cells: Mapping[str, Sequence[object]]
) -> Any:  # noqa: ANN401 - a frame of a library that is not required
    """
    Make a frame of *backend* out of the cells of each column, and of the type of each column.

    Raises:
        MissingExtraError: If narwhals is not installed.
        MissingLibraryError: If the library of the backend is not.
    """
    with extra("frames"):
        import narwhals as nw
    library = _loaded(backend)
    schema = {name: _type_in(nw, backend, kind) for name, kind in kinds.items()}
    columns: dict[str, Any] = dict(cells)
    if backend is Backend.PANDAS:
        texts = [name for name, kind in kinds.items() if kind is str]
        columns |= {name: library.Series(cells[name], dtype="str") for name in texts}
    return nw.from_dict(columns, schema, backend=backend.value).to_native()


def _loaded(backend: Backend) -> Any:  # noqa: ANN401 - a module that is not required
    try:
        return import_module(backend.value)
    except ModuleNotFoundError as error:
        if error.name != backend.value:
            raise
        raise MissingLibraryError(backend.value) from None


def _type_in(nw: Any, backend: Backend, kind: type) -> Any:  # noqa: ANN401 - narwhals, as imported
    """Give the type of a column in *backend*; None where the column has it already."""
    if issubclass(kind, StrEnum):
        words = [each.value for each in kind]
        return nw.Categorical() if backend is Backend.PYARROW else nw.Enum(words)
    if backend is Backend.PANDAS and kind is date:
        return nw.Datetime("s")
    if backend is Backend.PANDAS and kind is str:
        return None  # a cast, in pandas 2, would write nulls as the text "None"
    plain = {str: nw.String, int: nw.Int64, float: nw.Float64, bool: nw.Boolean, date: nw.Date}
    return plain[kind]
