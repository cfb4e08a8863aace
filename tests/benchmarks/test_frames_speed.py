"""
How fast frames are annotated, as ratios to a floor or to today's way, timed in the same run.

In the plain suite the frames have a thousand rows. The ratios that are aimed at are those of ten
million rows, measured and shown by::

    python tests/benchmarks/report.py -k frames_speed

The environment variable ``KALMYK_HISTORY_ROWS`` sets another number of rows.
"""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import kalmyk_history as kh

Native = Any
Work = Callable[[], object]
Compare = Callable[[Work, Work, str], None]

np = pytest.importorskip("numpy", reason="numpy is not installed")
pytest.importorskip("narwhals", reason="the extra frames is not installed")

FIRST, LAST = date(1610, 1, 1), date(2023, 12, 31)
EPOCH = date(1970, 1, 1)


@pytest.fixture(scope="module")
def rows(pytestconfig: pytest.Config) -> int:
    """Give the number of rows."""
    few = not pytestconfig.getoption("benchmark_only")
    return int(os.environ.get("KALMYK_HISTORY_ROWS", "1000" if few else "10_000_000"))


@pytest.fixture(scope="module")
def days(rows: int) -> Native:
    """Give days in no order, as numbers since 1970."""
    random = np.random.default_rng(5)
    return random.integers((FIRST - EPOCH).days, (LAST - EPOCH).days, rows)


@pytest.fixture(scope="module")
def steps() -> tuple[list[int], list[str]]:
    """Give the days on which the kind of status changes, and the kinds, the first of no days."""
    starts: list[int] = []
    kinds = [""]
    for day in range((FIRST - EPOCH).days, (LAST - EPOCH).days):
        kind = kh.status_on(EPOCH + timedelta(days=day)).kind.value if day % 90 == 0 else kinds[-1]
        if kind != kinds[-1]:
            starts.append(day)
            kinds.append(kind)
    return starts, kinds


@pytest.fixture(scope="module")
def pandas_frame(days: Native) -> Native:
    """Give a frame of pandas."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    return pandas.DataFrame({"day": days.astype("datetime64[D]").astype("datetime64[us]")})


@pytest.fixture(scope="module")
def polars_frame(days: Native) -> Native:
    """Give a frame of polars."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    return polars.DataFrame({"day": polars.Series(days.astype("int32")).cast(polars.Date)})


@pytest.fixture
def floor(days: Native, steps: tuple[list[int], list[str]]) -> Work:
    """Give the floor: a binary search for every row, and the code that it leads to."""
    starts = np.array(steps[0])
    codes = np.arange(len(steps[1]), dtype="int8")
    return lambda: codes.take(np.searchsorted(starts, days, side="right"))


def kinds_of(frame: Native) -> Work:
    """Give the work that is measured: the kind of status for each row."""
    return lambda: kh.annotate(frame, "day", columns=["kind"])


def test_pandas(pandas_frame: Native, floor: Work, compare: Compare) -> None:
    """Annotating pandas, against numpy's binary search."""
    compare(kinds_of(pandas_frame), floor, "at most 1/8")


def test_polars(polars_frame: Native, floor: Work, compare: Compare) -> None:
    """Annotating polars, against numpy's binary search."""
    compare(kinds_of(polars_frame), floor, "at most 1/8")


def test_pyarrow(polars_frame: Native, floor: Work, compare: Compare) -> None:
    """Annotating pyarrow, against numpy's binary search."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    compare(kinds_of(polars_frame.to_arrow()), floor, "no aim")


def test_four_columns(pandas_frame: Native, floor: Work, compare: Compare) -> None:
    """The four usual columns of pandas, against one binary search."""
    compare(lambda: kh.annotate(pandas_frame, "day"), floor, "no aim")


def test_four_columns_of_polars(polars_frame: Native, floor: Work, compare: Compare) -> None:
    """The four usual columns of polars, against one binary search."""
    compare(lambda: kh.annotate(polars_frame, "day"), floor, "no aim")


def test_series_map(pandas_frame: Native, compare: Compare, rows: int) -> None:
    """Annotating pandas, against `Series.map` of a function, on a hundredth of the rows."""
    few = pandas_frame.head(max(rows // 100, 100))
    mapped = few["day"].dt.date
    compare(kinds_of(few), lambda: mapped.map(lambda day: kh.status_on(day).kind.value), "no aim")


def test_merge_asof(
    pandas_frame: Native, steps: tuple[list[int], list[str]], compare: Compare
) -> None:
    """Annotating pandas, against sorting, `merge_asof`, and sorting back."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    starts = np.array(steps[0]).astype("datetime64[D]").astype("datetime64[us]")
    table = pandas.DataFrame({"day": starts, "kind": steps[1][1:]})

    def merged() -> object:
        ordered = pandas_frame.sort_values("day")
        found = pandas.merge_asof(ordered, table, on="day").set_axis(ordered.index)
        return found.sort_index()

    compare(kinds_of(pandas_frame), merged, "no aim")


def test_many_peoples(pandas_frame: Native, floor: Work, compare: Compare) -> None:
    """Rows about several peoples, against one binary search for one people."""
    names = np.array(["kalmyks", "don-kalmyks", "oirats", "kazakhs"])
    which = np.arange(len(pandas_frame)) % len(names)
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas_frame.assign(who=pandas.Categorical.from_codes(which, categories=names))
    compare(
        lambda: kh.annotate(frame, "day", of_column="who", columns=["kind"]),
        floor,
        "at most 0.55",
    )


def test_duckdb(polars_frame: Native, steps: tuple[list[int], list[str]], compare: Compare) -> None:
    """Annotating DuckDB, against an ASOF JOIN; both make a table."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    connection = duckdb.connect()
    table = polars_frame.to_arrow()
    connection.register("arrow", table)
    connection.sql("create table letters as select * from arrow")
    changes = ", ".join(
        f"(date '{EPOCH + timedelta(days=start)}', '{kind}')"
        for start, kind in zip(steps[0], steps[1][1:], strict=True)
    )
    connection.sql(f"create table changes as select * from (values {changes}) t(since, kind)")  # noqa: S608
    join = "from letters asof left join changes on letters.day >= changes.since"

    def annotated() -> object:
        made = kh.annotate(connection.table("letters"), "day", columns=["kind"])
        connection.execute(f"create or replace table made as {made.sql_query()}")
        return made

    compare(
        annotated,
        lambda: connection.execute(
            f"create or replace table made as select letters.*, kind {join}"
        ),
        "at most 1/3",
    )


@pytest.fixture(scope="module")
def spark() -> Iterator[Native]:
    """Give a session of Spark on all processors."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if not shutil.which("java"):
        pytest.skip("Java is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = (
            sql.SparkSession.builder.master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "OFF")
            .getOrCreate()
        )
    yield session
    session.stop()


def test_pyspark(spark: Native, polars_frame: Native, tmp_path: Path, compare: Compare) -> None:
    """Annotating Parquet by PySpark, against reading it."""
    path = str(tmp_path / "letters.parquet")
    polars_frame.write_parquet(path)
    frame = spark.read.parquet(path)

    def run(some: Native) -> None:
        some.write.format("noop").mode("overwrite").save()

    compare(
        lambda: run(kh.annotate(frame, "day", columns=["kind"])),
        lambda: run(frame),
        "at most 2",
    )
