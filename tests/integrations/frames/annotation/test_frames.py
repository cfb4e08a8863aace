"""What becomes of a frame that is annotated: its rows, its types, its plan; what is refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kalmyk_history as kh

#: What the fixtures give, and frames: see conftest.
Native = Any
Engine = Any

DAY = date(1944, 5, 1)


@pytest.fixture
def pandas() -> Native:
    """Give pandas, if it and narwhals are installed."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    return pytest.importorskip("pandas", reason="pandas is not installed")


@pytest.fixture
def polars() -> Native:
    """Give polars, if it and narwhals are installed."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    return pytest.importorskip("polars", reason="polars is not installed")


@pytest.fixture
def pyarrow() -> Native:
    """Give pyarrow, if it and narwhals are installed."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    return pytest.importorskip("pyarrow", reason="pyarrow is not installed")


def test_other_columns_and_the_order_are_kept(engine: Engine) -> None:
    """The new columns come after the old ones, which stay as they were."""
    frame = engine.make({"day": [DAY, date(1990, 1, 1), date(1700, 1, 1)], "n": [3, 1, 2]})

    made = kh.annotate(frame, "day", prefix="status_", reason=True)

    assert type(made) is type(frame)
    names = ["n", "status_kind", "status_reason"]
    assert engine.rows(made, names) == [
        (3, "abolished", None),
        (1, "autonomous_republic", None),
        (2, "khanate", None),
    ]
    assert [row[0] for row in engine.rows(frame, ["n"])] == [3, 1, 2]


def test_one_column_alone_says_what_it_says_among_others(engine: Engine) -> None:
    """A frame that gets one column gets the same labels as one that gets several."""
    frame = engine.make({"day": [DAY, date(1990, 1, 1), date(1700, 1, 1), None]})

    alone = engine.rows(kh.annotate(frame, "day", columns=["kind"]), ["kind"])
    among = engine.rows(kh.annotate(frame, "day"), ["kind"])

    assert alone == among == [("abolished",), ("autonomous_republic",), ("khanate",), (None,)]


def test_pandas_keeps_its_index_and_its_labels_are_categories(pandas: Native) -> None:
    """The index stays; a column of words has all of its words as categories."""
    frame = pandas.DataFrame({"day": pandas.to_datetime([DAY, None])}, index=["b", "a"])

    made = kh.annotate(frame, "day", columns=["kind", "polity"])

    assert list(made.index) == ["b", "a"]
    assert list(frame.columns) == ["day"]
    assert list(made["kind"].cat.categories) == [each.value for each in kh.StatusKind]
    assert "kalmyk-khanate" in made["polity"].cat.categories
    assert made["kind"].to_list()[0] == "abolished"


def test_polars_labels_are_enums_also_in_a_plan(polars: Native) -> None:
    """A lazy frame of polars has the same types as one that is there, and the same rows."""
    frame = polars.DataFrame({"day": [DAY, None], "who": ["kalmyks", "oirats"]})

    made = kh.annotate(frame, "day", of_column="who", reason=True)
    lazy = kh.annotate(frame.lazy(), "day", of_column="who", reason=True)

    assert made.schema["kind"] == polars.Enum([each.value for each in kh.StatusKind])
    assert lazy.collect_schema()["kind"] == made.schema["kind"]
    assert lazy.collect()["reason"].to_list() == made["reason"].to_list() == [None, "missing"]
    assert lazy.collect(engine="streaming")["kind"].to_list() == ["abolished", None]


def test_pyarrow_labels_are_dictionaries(pyarrow: Native) -> None:
    """A column of labels is a dictionary, one of numbers is a column of int32."""
    table = pyarrow.table({"day": [DAY]})

    made = kh.annotate(table, "day")
    counted = kh.annotate_members(table, "day", organization="league-of-free-nations")

    assert pyarrow.types.is_dictionary(made.schema.field("kind").type)
    assert counted.schema.field("count").type == pyarrow.int32()


def test_duckdb_labels_are_enumerations(pyarrow: Native) -> None:
    """A column of words has all of its words as values, one of numbers is of integers."""
    del pyarrow
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    connection = duckdb.connect()
    relation = connection.sql("select date '1944-05-01' as day")

    made = kh.annotate(relation, "day", columns=["kind", "acts"])
    counted = kh.annotate_members(relation, "day", organization="league-of-free-nations")

    kinds = ", ".join(f"'{each.value}'" for each in kh.StatusKind)
    assert [str(each) for each in made.types][:2] == ["DATE", f"ENUM({kinds})"]
    assert str(counted.types[2]) == "INTEGER"


def test_names_in_coded_columns(engine: Engine) -> None:
    """A column of subjects may be of categories: each library's own, with some that are unused."""
    frame = coded(engine, ["kalmyks", None, "nobody", "kalmyks"], "oirats")

    made = kh.annotate(frame, "day", of_column="who", columns=["people"], reason=True)

    kalmyks = ("kalmyks", None)
    expected = [kalmyks, (None, "missing"), (None, "unknown_subject"), kalmyks]
    assert engine.rows(made, ["people", "reason"]) == expected


def coded(engine: Engine, names: list[str | None], unused: str) -> Native:
    """Give a frame of one day whose names are in a column of categories."""
    plain = engine.make({"day": [DAY] * len(names), "who": names})
    known = [unused, *dict.fromkeys(name for name in names if name)]
    if engine.name in {"pandas", "dask"}:
        import pandas as pd

        return plain.assign(who=plain["who"].astype(pd.CategoricalDtype(known)))
    if engine.name.startswith("polars"):
        import polars as pl

        return plain.with_columns(pl.col("who").cast(pl.Enum(known)))
    if engine.name == "pyarrow":
        import pyarrow as pa

        return pa.table({"day": plain["day"], "who": plain["who"].dictionary_encode()})
    if engine.name == "duckdb":
        kind = ", ".join(f"'{name}'" for name in known)
        return plain.project(f"day, who::ENUM({kind}) as who")
    pytest.skip("it has no type for categories")


def test_pyarrow_names_may_be_null_in_the_dictionary(pyarrow: Native) -> None:
    """A null that is kept as a value of the dictionary is a name that is missing."""
    names = pyarrow.DictionaryArray.from_arrays([0, 1], ["kalmyks", None])
    table = pyarrow.table({"day": [DAY, DAY], "who": names})

    made = kh.annotate(table, "day", of_column="who", reason=True)

    assert made["reason"].to_pylist() == [None, "missing"]


def test_a_database_keeps_the_order_of_many_rows(pyarrow: Native) -> None:
    """Rows about many peoples come back in the order in which they were."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    del pyarrow
    connection = duckdb.connect()
    connection.execute(
        "create table letters as select n, date '1600-01-01' + (n * 7919 % 150000)::int as day, "
        "case when n % 3 = 0 then 'kalmyks' when n % 3 = 1 then 'oirats' else 'nobody' end as who "
        "from range(200000) t(n)"
    ).fetchall()

    made = kh.annotate(connection.table("letters"), "day", of_column="who", columns=["kind"])

    assert [n for (n,) in made.select("n").fetchall()] == list(range(200_000))


def test_frames_of_narwhals_come_back_as_such(polars: Native) -> None:
    """A frame that is wrapped by narwhals stays wrapped."""
    nw = pytest.importorskip("narwhals")
    frame = nw.from_native(polars.DataFrame({"day": [DAY]}))

    made = kh.annotate(frame, "day")

    assert isinstance(made, nw.DataFrame)
    assert made["kind"].to_list() == ["abolished"]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_pandas_reads_every_unit(pandas: Native, unit: str) -> None:
    """A datetime of any unit has the row of its day, before 1970 too."""
    moments = ["1943-12-26T23:59:59", "1943-12-27T00:00:00", "2000-01-01T12:00:00", None]
    frame = pandas.DataFrame({"day": pandas.Series(moments, dtype=f"datetime64[{unit}]")})

    made = kh.annotate(frame, "day", reason=True)

    kinds = ["autonomous_republic", "abolished", "republic"]
    assert made["kind"].to_list()[:3] == kinds
    assert made["reason"].to_list()[3] == "missing"


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
def test_polars_reads_every_unit(polars: Native, unit: str) -> None:
    """A datetime of any unit has the row of its day."""
    moments = polars.Series([datetime(1943, 12, 26, 23, 59), datetime(1943, 12, 27)])  # noqa: DTZ001
    frame = polars.DataFrame({"day": moments.cast(polars.Datetime(unit))})

    assert kh.annotate(frame, "day")["kind"].to_list() == ["autonomous_republic", "abolished"]


@pytest.mark.parametrize("kind", ["s", "ms", "us", "ns", "date64"])
def test_pyarrow_reads_every_unit(pyarrow: Native, kind: str) -> None:
    """A datetime of any unit has the row of its day."""
    wanted = pyarrow.date64() if kind == "date64" else pyarrow.timestamp(kind)
    days = pyarrow.array([date(1943, 12, 26), date(1943, 12, 27)]).cast(wanted)

    made = kh.annotate(pyarrow.table({"day": days}), "day")

    assert made["kind"].to_pylist() == ["autonomous_republic", "abolished"]


def test_pandas_reads_columns_of_arrow_and_of_categories(pandas: Native, pyarrow: Native) -> None:
    """What pandas keeps in another form is read all the same."""
    days = pandas.Series([DAY, None], dtype=pandas.ArrowDtype(pyarrow.date32()))
    stamps = pandas.Series([datetime(1944, 5, 1), None])  # noqa: DTZ001
    columns = {
        "date": days,
        "stamp": stamps.astype(pandas.ArrowDtype(pyarrow.timestamp("us"))),
        "text": pandas.Series(["1944-05-01", None], dtype=pandas.ArrowDtype(pyarrow.string())),
        "year": pandas.Series([1944, None], dtype=pandas.ArrowDtype(pyarrow.int16())),
        "category": pandas.Series(["1944-05-01", None], dtype="category"),
        "object": pandas.Series([DAY, None], dtype="object"),
    }
    for name, column in columns.items():
        made = kh.annotate(pandas.DataFrame({name: column}), name, reason=True)
        assert (made["kind"][0], made["reason"][1]) == ("abolished", "missing"), name


def test_time_zones_are_refused_or_converted(eager: Engine) -> None:
    """The day in the time zone that is named counts; without a name there is no answer."""
    moment = datetime(1943, 12, 26, 22, 30, tzinfo=UTC)
    if eager.name == "pandas":
        import pandas as pd

        frame = pd.DataFrame({"day": pd.Series([moment]).astype("datetime64[ns, UTC]")})
    else:
        frame = eager.make({"day": [moment]})
    with pytest.raises(kh.InvalidArgumentError, match="depends on the time zone"):
        kh.annotate(frame, "day")
    with pytest.raises(kh.InvalidArgumentError, match="no time zone 'Europe/Moscou'; did you mean"):
        kh.annotate(frame, "day", time_zone="Europe/Moscou")

    moscow = kh.annotate(frame, "day", time_zone="Europe/Moscow")
    utc = kh.annotate(frame, "day", time_zone="UTC")

    assert eager.rows(moscow, ["kind"]) == [("abolished",)]
    assert eager.rows(utc, ["kind"]) == [("autonomous_republic",)]


def test_pandas_reads_moments_of_arrow(pandas: Native, pyarrow: Native) -> None:
    """A moment that arrow holds for pandas is read in the time zone that is named."""
    kind = pandas.ArrowDtype(pyarrow.timestamp("us", tz="UTC"))
    moment = datetime(1943, 12, 26, 22, 30, tzinfo=UTC)
    frame = pandas.DataFrame({"day": pandas.Series([moment], dtype=kind)})

    made = kh.annotate(frame, "day", time_zone="Europe/Moscow")

    assert list(made["kind"]) == ["abolished"]


def test_pyarrow_reads_coded_texts(pyarrow: Native) -> None:
    """Texts that are coded are read as texts."""
    coded = pyarrow.table({"day": pyarrow.array(["1944", "1990"]).dictionary_encode()})

    assert kh.annotate(coded, "day")["kind"][0].as_py() == "abolished"


def test_a_year_too_great_for_a_sign_is_out_of_coverage(eager: Engine) -> None:
    """Whole numbers without a sign are years, up to the greatest, also beside null."""
    great = {"pandas": unsigned_of_pandas, "polars": unsigned_of_polars}
    frame = great.get(eager.name, unsigned_of_pyarrow)([1944, 2**64 - 1944, None])

    made = kh.annotate(frame, "day", reason=True)

    expected = [("abolished", None), (None, "out_of_coverage"), (None, "missing")]
    assert eager.rows(made, ["kind", "reason"]) == expected


def unsigned_of_pandas(years: list[int | None]) -> Native:
    """Give a frame of pandas with years that have no sign."""
    import pandas as pd

    return pd.DataFrame({"day": pd.Series(years, dtype="UInt64")})


def unsigned_of_polars(years: list[int | None]) -> Native:
    """Give a frame of polars with years that have no sign."""
    import polars as pl

    return pl.DataFrame({"day": pl.Series(years, dtype=pl.UInt64)})


def unsigned_of_pyarrow(years: list[int | None]) -> Native:
    """Give a table of pyarrow with years that have no sign."""
    import pyarrow as pa

    return pa.table({"day": pa.array(years, pa.uint64())})


def test_a_time_zone_that_is_not_needed_is_refused(engine: Engine) -> None:
    """A column of days has no time zone."""
    with pytest.raises(kh.InvalidArgumentError, match="'day' has no time zone"):
        kh.annotate(engine.make({"day": [DAY]}), "day", time_zone="UTC")


def test_database_time_zones(pyarrow: Native, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database converts to the time zone that is named; one that cannot says so."""
    del pyarrow
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    connection = duckdb.connect()
    pytest.importorskip("pytz", reason="DuckDB needs pytz for time zones")
    relation = connection.sql("select timestamptz '1943-12-26 22:30:00+00' as day")
    with pytest.raises(kh.InvalidArgumentError, match="depends on the time zone"):
        kh.annotate(relation, "day")

    moscow = kh.annotate(relation, "day", time_zone="Europe/Moscow")
    utc = kh.annotate(relation, "day", time_zone="UTC")

    assert moscow.select("kind").fetchall() == [("abolished",)]
    assert utc.select("kind").fetchall() == [("autonomous_republic",)]
    monkeypatch.setattr("kalmyk_history.integrations.frames._query._DIALECTS", {})
    with pytest.raises(kh.InvalidArgumentError, match="cannot be converted here"):
        kh.annotate(relation, "day", time_zone="Europe/Moscow")


def test_cluster_time_zones(spark: Native) -> None:
    """The day of a moment in a cluster is that of the time zone that is named."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    frame = spark.sql("select timestamp_ltz '1943-12-26 22:30:00+00' as day")
    with pytest.raises(kh.InvalidArgumentError, match="depends on the time zone"):
        kh.annotate(frame, "day")

    kinds = {
        zone: kh.annotate(frame, "day", time_zone=zone).select("kind").collect()[0][0]
        for zone in ("Europe/Moscow", "UTC")
    }

    assert kinds == {"Europe/Moscow": "abolished", "UTC": "autonomous_republic"}


CHANGED_CLOCKS = """
[[transition]]
id = "lake-2000"
people = "lake-folk"
date = "2000-10-29"
kind = "republic"
citations = [{ source = "annals", supports = ["date", "kind"] }]
"""


def test_cluster_time_zones_do_not_pass_through_that_of_the_session(
    spark: Native, world_text: str, write: Callable[..., Any]
) -> None:
    """Two moments that the clocks of the session show alike keep the days that they have."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    chronicle = kh.Chronicle.from_folder(write(world_text + CHANGED_CLOCKS))
    moments = "timestamp_ltz '2000-10-29 05:30:00+00', timestamp_ltz '2000-10-29 06:30:00+00'"
    frame = spark.sql(f"select explode(array({moments})) as day")
    spark.conf.set("spark.sql.session.timeZone", "America/New_York")
    try:
        made = kh.annotate(
            frame,
            "day",
            of="lake-folk",
            columns=["kind"],
            time_zone="Etc/GMT+6",
            chronicle=chronicle,
        )
        kinds = [row["kind"] for row in made.select("kind").collect()]
    finally:
        spark.conf.set("spark.sql.session.timeZone", "UTC")

    assert kinds == [None, "republic"]


@pytest.mark.parametrize(
    ("days", "kinds"),
    [
        ([DAY, date(800, 1, 1), None], ["abolished", None, None]),
        (
            [
                datetime.fromisoformat("1943-12-26T23:00"),
                datetime.fromisoformat("1943-12-27T00:00"),
            ],
            ["autonomous_republic", "abolished"],
        ),
        ([1944, 1943], ["abolished", None]),
        (["1944-02-29", "1944-02", "1944", "1900-02-29", "1943"], ["abolished"] * 3 + [None] * 2),
    ],
)
def test_an_engine_that_no_search_is_written_for(
    pyarrow: Native, monkeypatch: pytest.MonkeyPatch, days: list[object], kinds: list[object]
) -> None:
    """Any other lazy frame that narwhals knows is annotated by expressions alone."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    monkeypatch.setattr("kalmyk_history.integrations.frames._query._DIALECTS", {})
    several = {"day": [*days, days[0], days[0]], "who": ["kalmyks"] * len(days) + ["nobody", None]}
    connection = duckdb.connect()
    relation = connection.from_arrow(pyarrow.table(several))

    made = kh.annotate(relation, "day", of_column="who", columns=["kind"], reason=True)
    one = kh.annotate(relation, "day", columns=["kind"])

    assert made.select("kind").fetchall() == [(kind,) for kind in [*kinds, None, None]]
    assert made.select("reason").fetchall()[-2:] == [("unknown_subject",), ("missing",)]
    assert one.select("kind").fetchall()[: len(kinds)] == [(kind,) for kind in kinds]


@pytest.mark.parametrize("value", [1.5, True], ids=str)
def test_what_is_no_date_is_refused(engine: Engine, value: object) -> None:
    """A column of another type is refused, its name and type told."""
    if engine.name == "pyspark":
        pytest.skip("its frames are made of dates, numbers and texts here")
    frame = engine.make({"day": [value]} if value is not True else {"day": [value, False]})
    if isinstance(value, bool) and engine.name in {"pandas", "dask"}:
        frame["day"] = frame["day"].astype("bool")
    with pytest.raises(kh.InvalidDateTypeError, match="column 'day' holds"):
        kh.annotate(frame, "day")


def test_a_column_without_one_date_is_refused(eager: Engine) -> None:
    """Texts of which none is a date are the wrong column."""
    with pytest.raises(kh.InvalidDateError, match="no value of column 'name' is a date"):
        kh.annotate(eager.make({"name": ["Ubashi", "Ayuka", None]}), "name")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ({"date": "dya"}, "no column 'dya'; did you mean 'day'"),
        ({"date": 5}, "the column of dates is a name, not 5"),
        ({"of_column": "people"}, "no column 'people'; it has day, n"),
        ({"of_column": 5}, "the column of subjects is a name, not 5"),
        ({"columns": ["kinds"]}, "no column 'kinds'; did you mean 'kind'"),
        ({"columns": ["x"]}, "no column 'x'; use some of kind"),
        ({"columns": []}, "at least one"),
        ({"columns": ["kind", "kind"]}, "each column once"),
        ({"columns": 5}, "columns are names such as 'kind', not 5"),
        ({"columns": "kind", "reason": "n"}, "already has a column 'n': give a prefix"),
        ({"columns": "kind", "reason": "kind"}, "two new columns would have the same name"),
        ({"reason": 5}, "reason is True, or the name of a column, not 5"),
        ({"reason": ""}, "reason is True, or the name of a column, not ''"),
        ({"prefix": "\ud800"}, "a prefix is a text, and .* holds half a character"),
        ({"prefix": 5}, "a prefix is a text, not 5"),
        ({"layer": "de iure"}, "did you mean 'de_jure'"),
        ({"calendar": "lunar"}, "no calendar 'lunar'"),
        ({"of": "kalmyk"}, "did you mean 'kalmyks'"),
        ({"chronicle": "data"}, "a chronicle comes of"),
    ],
    ids=str,
)
def test_bad_arguments(pandas: Native, question: dict[str, Native], message: str) -> None:
    """Each is refused by an error of the package that says what to do."""
    frame = pandas.DataFrame({"day": ["1944"], "n": [1]})
    date_column = question.pop("date", "day") if "date" in question else "day"
    with pytest.raises(kh.KalmykHistoryError, match=message):
        kh.annotate(frame, date_column, **question)


@pytest.mark.parametrize("value", [None, {"day": ["1944"]}, "1944", [1, 2]], ids=str)
def test_what_is_no_frame_is_refused(pandas: Native, value: object) -> None:
    """A mapping or a list is no frame."""
    del pandas
    with pytest.raises(kh.InvalidTypeError, match="is no frame: give one of pandas, polars"):
        kh.annotate(value, "day")


def test_pandas_refuses_mixed_objects_and_periods(pandas: Native) -> None:
    """A column of objects has one type; a period is no day."""
    mixed = pandas.DataFrame({"day": pandas.Series(["1944", DAY], dtype="object")})
    with pytest.raises(kh.InvalidDateTypeError, match="mixes date and str"):
        kh.annotate(mixed, "day")
    periods = pandas.DataFrame({"day": pandas.period_range("1944", periods=2, freq="D")})
    with pytest.raises(kh.InvalidDateTypeError, match="to_timestamp"):
        kh.annotate(periods, "day")
    listed = pandas.DataFrame({"day": pandas.Series([["1944"]], dtype="object")})
    with pytest.raises(kh.InvalidDateTypeError, match="holds list"):
        kh.annotate(listed, "day")


def test_a_database_wants_texts_for_names(pyarrow: Native) -> None:
    """A column of numbers names nobody."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    del pyarrow
    connection = duckdb.connect()
    relation = connection.sql("select date '1944-05-01' as day, 5 as who")
    with pytest.raises(kh.InvalidArgumentError, match="column 'who' holds Int32, no names"):
        kh.annotate(relation, "day", of_column="who")


def test_numbers_are_names_of_nobody(eager: Engine) -> None:
    """A frame that is there may have any column of subjects; a number names nobody."""
    made = kh.annotate(
        eager.make({"day": [DAY, DAY], "who": [5, None]}), "day", of_column="who", reason=True
    )

    assert eager.rows(made, ["reason"]) == [("unknown_subject",), ("missing",)]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without narwhals the error has the command that installs it."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(kh.MissingExtraError, match="python -m pip install narwhals"):
        kh.annotate(None, "day")


@pytest.mark.parametrize(
    ("library", "code"),
    [
        ("pandas", "pandas.DataFrame({'day': ['1944']})"),
        ("polars", "polars.DataFrame({'day': ['1944']})"),
        ("pyarrow", "pyarrow.table({'day': ['1944']})"),
    ],
)
def test_one_library_loads_no_other(library: str, code: str) -> None:
    """Annotating a frame of one library imports none of the others."""
    for name in ("narwhals", library):
        pytest.importorskip(name, reason=f"{name} is not installed")
    script = (
        f"import sys, {library}\nframe = {code}\nbefore = set(sys.modules)\n"
        f"import kalmyk_history as kh\nkh.annotate(frame, 'day')\n"
        "print(sorted({each.partition('.')[0] for each in set(sys.modules) - before}))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )

    for other in {"pandas", "polars", "pyarrow", "duckdb", "dask", "pyspark"} - {library}:
        assert f"'{other}'" not in done.stdout


def test_threads(pandas: Native) -> None:
    """Many threads that annotate at once get the same rows."""
    frame = pandas.DataFrame({"day": [f"{year}-05-01" for year in range(1600, 2020)]})
    with ThreadPoolExecutor(16) as pool:
        made = list(pool.map(lambda _: kh.annotate(frame, "day")["kind"].to_list(), range(32)))

    assert all(each == made[0] for each in made)


def test_many_rows_are_shared_out(eager: Engine) -> None:
    """Rows beyond one piece of work have the same answers as few."""
    days = [DAY, date(1990, 1, 1), date(1700, 1, 1)] * 100_000

    made = kh.annotate(eager.make({"day": days}), "day", columns=["kind"])

    kinds = [("abolished",), ("autonomous_republic",), ("khanate",)] * 100_000
    assert eager.rows(made, ["kind"]) == kinds


def test_days_far_beyond_the_table(polars: Native) -> None:
    """Days for which a table would be too large are out of coverage."""
    frame = polars.DataFrame({"day": polars.Series([-3_000_000, 3_000_000]).cast(polars.Date)})

    made = kh.annotate(frame, "day", reason=True)

    assert made["reason"].to_list() == ["out_of_coverage"] * 2


@pytest.mark.property
@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(st.none(), st.dates()), min_size=1))
def test_any_days(days: list[date | None]) -> None:
    """Whatever the days, each row says what `status_on` says."""
    pl = pytest.importorskip("polars", reason="polars is not installed")
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    frame = pl.DataFrame({"day": pl.Series(days, dtype=pl.Date)})

    assert kh.annotate(frame, "day")["kind"].to_list() == [kind_on(day) for day in days]


EDTF = st.builds(
    "{}{}{}".format,
    st.sampled_from(["1771", "1920", "1943", "1957", "19XX", "177X", "0044"]),
    st.sampled_from(["", "-10", "-12", "-XX", "-21"]),
    st.sampled_from(["", "?", "~", "/1958", "-27", "/.."]),
)


@pytest.mark.property
@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(st.none(), EDTF), min_size=1))
def test_any_texts(texts: list[str | None]) -> None:
    """Whatever the texts, each row says what `status_on` says."""
    pl = pytest.importorskip("polars", reason="polars is not installed")
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    frame = pl.DataFrame({"day": [*texts, "1944"]})

    assert kh.annotate(frame, "day")["kind"].to_list()[:-1] == [kind_on(text) for text in texts]


def kind_on(when: date | str | None) -> str | None:
    """Give the kind of the status, or None where there is no single one."""
    try:
        return None if when is None else kh.status_on(when).kind.value
    except kh.KalmykHistoryError:
        return None
