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
from random import Random
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
USUAL = ["kind", "polity", "within", "certainty"]


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
def floor(days: Native) -> Work:
    """Give the floor: a binary search among twenty changes for every row, and the code found."""
    starts = np.linspace(days.min(), days.max(), 22, dtype="int64")[1:-1]
    codes = np.arange(21, dtype="int8")
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


WORLD = """
[[source]]
id = "annals"
title = "Annals"
kind = "primary"
language = "en"
consulted = "whole"
url = "https://example.org/annals"

[[edition]]
id = "edition-1"
version = "1"
covers_until = "2023-12-31"
"""
PEOPLE = """
[[people]]
id = "{name}"
names = [{{ text = "{name}", language = "en" }}]
citations = [{{ source = "annals", supports = ["names"] }}]
"""
CHANGE = """
[[transition]]
id = "{name}-{number}"
people = "{name}"
date = "{day}"
kind = "{kind}"
citations = [{{ source = "annals", supports = ["date", "kind"] }}]
"""
PEOPLES = [f"people-{number}" for number in range(100)]
KINDS = ["khanate", "autonomous_oblast", "autonomous_republic", "abolished"]

#: A chronicle, and of each people the days on which its kind of status changes.
World = tuple[kh.Chronicle, list[tuple[str, date, str]]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Give a hundred invented peoples with twenty changes each."""
    random = Random(5)  # noqa: S311 - the same world in every run
    changes = [
        (name, EPOCH + timedelta(days=day), KINDS[number % len(KINDS)])
        for name in PEOPLES
        for number, day in enumerate(sorted(random.sample(range(-18_000, 18_000), 20)))
    ]
    texts = [WORLD, *(PEOPLE.format(name=name) for name in PEOPLES)]
    texts += [
        CHANGE.format(name=name, number=number, day=day, kind=kind)
        for number, (name, day, kind) in enumerate(changes)
    ]
    folder = tmp_path_factory.mktemp("world")
    (folder / "world.toml").write_text("\n".join(texts))
    return kh.Chronicle.from_folder(folder), changes


@pytest.fixture(scope="module")
def many_frame(rows: int) -> Native:
    """Give a frame of polars with days of a hundred peoples, in no order."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    random = np.random.default_rng(5)
    days = polars.Series("day", random.integers(-20_000, 19_000, rows, "int32"))
    who = polars.Series("who", random.integers(0, len(PEOPLES), rows, "uint8"))
    return polars.DataFrame([days.cast(polars.Date), who.cat.to(polars.Enum(PEOPLES))])


def kinds_of_many(frame: Native, world: World) -> Work:
    """Give the work that is measured: the kind of status of the people of each row."""
    asked: dict[str, Native] = {"of_column": "who", "columns": ["kind"], "chronicle": world[0]}
    return lambda: kh.annotate(frame, "day", **asked)


def test_many_peoples_of_pandas(
    many_frame: Native, world: World, floor: Work, compare: Compare
) -> None:
    """A hundred peoples in a column of pandas, against one binary search for one people."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    compare(kinds_of_many(many_frame.to_pandas(), world), floor, "at most 0.55")


def test_many_peoples_of_polars(
    many_frame: Native, world: World, floor: Work, compare: Compare
) -> None:
    """A hundred peoples in a column of polars, against one binary search for one people."""
    compare(kinds_of_many(many_frame, world), floor, "at most 0.55")


def test_many_peoples_of_pyarrow(
    many_frame: Native, world: World, floor: Work, compare: Compare
) -> None:
    """A hundred peoples in a column of pyarrow, against one binary search for one people."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    compare(kinds_of_many(many_frame.to_arrow(), world), floor, "no aim")


class Base:
    """A database in memory, with one table of letters and one of changes."""

    def __init__(self, letters: Native, changes: list[tuple[Native, ...]], names: str) -> None:
        duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        self.connection = duckdb.connect()
        self.connection.register("arrow", letters.to_arrow())
        self.run("create table letters as select * from arrow")
        values = ", ".join(str(tuple(map(str, each))) for each in changes)
        self.run(f"create table changes as select * from (values {values}) t({names})")  # noqa: S608
        self.run("alter table changes alter since type date")

    def run(self, query: str) -> None:
        """Run a query to its end."""
        self.connection.execute(query).fetchall()

    def write(self, query: str) -> None:
        """Write what a query gives to a table."""
        self.run(f"create or replace table made as {query}")

    def read(self, query: str) -> None:
        """Read what a query gives, and keep none of it."""
        self.run(f"select count(day), count(kind), max(kind) from ({query})")  # noqa: S608

    def annotated(self, **question: Native) -> str:
        """Give the query that annotates the letters."""
        letters = self.connection.table("letters")
        query: str = kh.annotate(letters, "day", columns=["kind"], **question).sql_query()
        return query


ASOF = "select letters.*, kind from letters asof left join changes on day >= since"


@pytest.mark.parametrize(
    ("way", "aim"), [("write", "at most 1/3"), ("read", "no aim")], ids=["written", "read"]
)
def test_duckdb(
    polars_frame: Native,
    steps: tuple[list[int], list[str]],
    compare: Compare,
    way: str,
    aim: str,
) -> None:
    """Annotating DuckDB, against an ASOF JOIN."""
    days = [EPOCH + timedelta(days=start) for start in steps[0]]
    base = Base(polars_frame, list(zip(days, steps[1][1:], strict=True)), "since, kind")
    run = getattr(base, way)
    compare(lambda: run(base.annotated()), lambda: run(ASOF), aim)


def test_many_peoples_of_duckdb(many_frame: Native, world: World, compare: Compare) -> None:
    """A hundred peoples in a column of DuckDB, against an ASOF JOIN; both make a table."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    letters = many_frame.with_columns(polars.col("who").cast(polars.String))
    base = Base(letters, world[1], "people, since, kind")
    made = base.annotated(of_column="who", chronicle=world[0])
    compare(lambda: base.write(made), lambda: base.write(f"{ASOF} and who = people"), "no aim")


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


def read(spark: Native, frame: Native, path: Path) -> Native:
    """Give a frame of Spark that reads what a frame of polars holds."""
    frame.write_parquet(path)
    return spark.read.parquet(str(path))


def run(frame: Native) -> None:
    """Compute a frame of Spark, and keep none of it."""
    frame.write.format("noop").mode("overwrite").save()


@pytest.mark.parametrize(
    ("columns", "aim"), [(["kind"], "at most 2"), (USUAL, "no aim")], ids=["one", "four"]
)
def test_pyspark(  # noqa: PLR0913, PLR0917 - two frames, and where they are kept
    spark: Native,
    polars_frame: Native,
    tmp_path: Path,
    compare: Compare,
    columns: list[str],
    aim: str,
) -> None:
    """Annotating Parquet by PySpark, against reading it."""
    frame = read(spark, polars_frame, tmp_path / "letters.parquet")
    made = kh.annotate(frame, "day", columns=columns)
    compare(lambda: run(made), lambda: run(frame), aim)


def test_many_peoples_of_pyspark(
    spark: Native, many_frame: Native, world: World, tmp_path: Path, compare: Compare
) -> None:
    """A hundred peoples in a column of Parquet by PySpark, against reading it."""
    frame = read(spark, many_frame, tmp_path / "letters.parquet")
    made = kinds_of_many(frame, world)()
    compare(lambda: run(made), lambda: run(frame), "no aim")
