"""The libraries of frames: how each makes one, and how its rows are read again."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import attrs
import pytest

import kalmyk_history as kh

#: What the libraries of frames make, and values of any kind.
Native = Any
Columns = dict[str, list[Native]]

STATUS = (
    "kind",
    "standing",
    "polity",
    "within",
    "since",
    "until",
    "certainty",
    "others",
    "people",
    "transition",
    "acts",
)
REASONS = {
    kh.AmbiguousDateError: "ambiguous",
    kh.OutOfCoverageError: "out_of_coverage",
    kh.SilentSourceError: "silent",
    kh.UnknownIdError: "unknown_subject",
    kh.InvalidDateError: "unread",
}


@attrs.frozen
class Engine:
    """
    A library of frames.

    Attributes:
        name: What it is called.
        make: Gives a frame of some columns.
        rows: Gives the rows of some columns of a frame.
    """

    name: str
    make: Callable[[Columns], Native]
    rows: Callable[[Native, Sequence[str]], list[tuple[Native, ...]]]

    @property
    def reads_any_text(self) -> bool:
        """Whether it reads every text that is a date."""
        return self.name not in {"duckdb", "pyspark"}


def _pandas_frame(columns: Columns) -> Native:
    import numpy as np
    import pandas as pd

    made = pd.DataFrame(columns)
    for name, values in columns.items():
        if any(isinstance(each, date) for each in values):
            made[name] = np.array(values, dtype="datetime64[s]")
        if any(isinstance(each, int) for each in values):
            made[name] = pd.Series(values, dtype="Int64")
    return made


def _pandas_rows(frame: Native, names: Sequence[str]) -> list[tuple[Native, ...]]:
    import pandas as pd

    rows = frame[list(names)].astype(object).itertuples(index=False)
    return [tuple(None if pd.isna(each) else each for each in row) for row in rows]


def _pandas() -> Engine:
    pytest.importorskip("pandas", reason="pandas is not installed")
    return Engine("pandas", _pandas_frame, _pandas_rows)


def _polars() -> Engine:
    pl = pytest.importorskip("polars", reason="polars is not installed")
    return Engine("polars", pl.DataFrame, lambda frame, names: frame.select(names).rows())


def _polars_lazy() -> Engine:
    pl = pytest.importorskip("polars", reason="polars is not installed")
    return Engine(
        "polars-lazy", pl.LazyFrame, lambda frame, names: frame.select(names).collect().rows()
    )


def _pyarrow() -> Engine:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    return Engine(
        "pyarrow",
        pa.table,
        lambda frame, names: [tuple(row[name] for name in names) for row in frame.to_pylist()],
    )


def _duckdb() -> Engine:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    connection = duckdb.connect()
    return Engine(
        "duckdb",
        lambda columns: connection.from_arrow(pa.table(columns)),
        lambda frame, names: frame.select(*(f'"{name}"' for name in names)).fetchall(),
    )


def _dask() -> Engine:
    dd = pytest.importorskip("dask.dataframe", reason="Dask is not installed")
    return Engine(
        "dask",
        lambda columns: dd.from_pandas(_pandas_frame(columns), npartitions=3),
        lambda frame, names: _pandas_rows(frame.compute(), names),
    )


@pytest.fixture(scope="session")
def spark() -> Iterator[Native]:
    """Give a session of Spark in this process, as small as can be."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if not shutil.which("java"):
        pytest.skip("Java is not installed")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = (
            sql.SparkSession.builder.master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.log.level", "OFF")
            .getOrCreate()
        )
    yield session
    session.stop()


def _pyspark(session: Native) -> Engine:
    from pyspark.sql import types

    kinds = {
        date: types.DateType(),
        datetime: types.TimestampNTZType(),
        int: types.LongType(),
        str: types.StringType(),
    }

    def make(columns: Columns) -> Native:
        fields = [
            types.StructField(name, kinds[next(type(each) for each in values if each is not None)])
            for name, values in columns.items()
        ]
        rows = list(zip(*columns.values(), strict=True))
        return session.createDataFrame(rows, types.StructType(fields))

    return Engine(
        "pyspark",
        make,
        lambda frame, names: [tuple(row) for row in frame.select(*names).collect()],
    )


_ENGINES = {
    "pandas": _pandas,
    "polars": _polars,
    "polars-lazy": _polars_lazy,
    "pyarrow": _pyarrow,
    "duckdb": _duckdb,
    "dask": _dask,
}


@pytest.fixture(params=[*_ENGINES, "pyspark"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Give each library of frames."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    if request.param == "pyspark":
        return _pyspark(request.getfixturevalue("spark"))
    return _ENGINES[request.param]()


@pytest.fixture(params=["pandas", "polars", "pyarrow"])
def eager(request: pytest.FixtureRequest) -> Engine:
    """Give each library whose frames are there at once."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    return _ENGINES[request.param]()


def _joined(parts: Native) -> str | None:
    return "; ".join(parts) or None


def status_row(status: kh.Status) -> dict[str, str | None]:
    """Give what the columns say of a status, as the documentation has it."""
    return {
        "kind": status.kind.value,
        "standing": status.standing.value if status.standing else None,
        "polity": status.polity.id if status.polity else None,
        "within": _joined(each.id for each in status.within),
        "since": str(status.since),
        "until": None if status.until is None else str(status.until),
        "certainty": status.certainty.value,
        "others": _joined(each.kind.value for each in status.others),
        "people": status.people.id,
        "transition": status.transition.id,
        "acts": _joined(each.id for each in status.acts),
    }


Oracle = Callable[..., tuple[Native, ...]]


@pytest.fixture
def status_of() -> Oracle:
    """Give what `status_on` answers, as a row: all columns, and the reason."""

    def row(value: object, asked: Native = kh, **question: Native) -> tuple[Native, ...]:
        empty = (None,) * len(STATUS)
        if value is None or question.get("of", "") is None:
            return *empty, "missing"
        try:
            told = status_row(asked.status_on(value, **question))
        except tuple(REASONS) as error:
            return *empty, next(word for kind, word in REASONS.items() if isinstance(error, kind))
        return *(told[name] for name in STATUS), None

    return row
