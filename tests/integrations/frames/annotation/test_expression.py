"""The expression says what `status_on` says, in plans of every kind."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

import kalmyk_history as kh

#: What the fixtures give: see conftest.
Engine = Any

DAYS = [date(1943, 12, 26), date(1943, 12, 27), date(1771, 10, 30), date(1200, 1, 1), None]
KINDS = ["autonomous_republic", "abolished", "provincial_administration", None, None]


def test_days(engine: Engine) -> None:
    """The expression is one more column of any plan; without a date it is null."""
    nw = pytest.importorskip("narwhals")
    if engine.name == "dask":
        pytest.skip("narwhals is moving Dask to a package of its own")
    days = "datetime" if engine.name == "pandas" else "date"
    wrapped = nw.from_native(engine.make({"day": DAYS}))

    made = wrapped.with_columns(
        kind=kh.status_expr("day", holds=days), why=kh.status_expr("day", "reason", holds=days)
    )

    reasons = [None, None, None, "out_of_coverage", "missing"]
    assert engine.rows(nw.to_native(made), ["kind", "why"]) == list(
        zip(KINDS, reasons, strict=True)
    )


@pytest.mark.parametrize(
    ("holds", "values"),
    [
        ("text", ["1944", "1944-02", "1944-02-29", "1943", "1900-02-29"]),
        ("year", [1944, 1945, 1946, 1943, 1]),
        ("datetime", [datetime(1944, 1, each) for each in range(1, 5)] + [None]),  # noqa: DTZ001
    ],
)
def test_other_columns(holds: Any, values: list[object]) -> None:  # noqa: ANN401
    """What the column holds is said."""
    nw = pytest.importorskip("narwhals")
    pl = pytest.importorskip("polars", reason="polars is not installed")
    frame = nw.from_native(pl.LazyFrame({"when": values}))

    made = frame.select(kind=kh.status_expr("when", holds=holds)).collect()

    kinds = made["kind"].to_list()
    assert kinds[:3] == ["abolished"] * 3
    assert kinds[4] is None


def test_days_before_the_year_1000(spark: Any, world_text: str, write: Any) -> None:  # noqa: ANN401
    """What changed long ago is compared by numbers, since Spark takes no such day as a constant."""
    nw = pytest.importorskip("narwhals")
    early = """
[[transition]]
id = "lake-early"
people = "lake-folk"
date = "gregorian 0900-01-01"
kind = "tribal_confederation"
citations = [{ source = "annals", supports = ["date", "kind"] }]
"""
    chronicle = kh.Chronicle.from_folder(write(world_text + early))
    asked = kh.status_expr("day", of="lake-folk", chronicle=chronicle)
    frame = nw.from_native(
        spark.sql("select explode(array(date'0899-12-31', date'0900-01-01')) day")
    )

    made = nw.to_native(frame.with_columns(kind=asked)).select("kind").collect()

    assert [row[0] for row in made] == [None, "tribal_confederation"]


def test_bad_arguments() -> None:
    """A name that is none, and an unknown content, are refused."""
    pytest.importorskip("narwhals")
    with pytest.raises(kh.InvalidTypeError, match="the column of dates is a name, not 5"):
        kh.status_expr(5)
    with pytest.raises(
        kh.InvalidArgumentError, match="no column holds 'texts'; did you mean 'text'"
    ):
        kh.status_expr("day", holds="texts")
    with pytest.raises(kh.InvalidArgumentError, match="holds 'x'; it is one of date, datetime"):
        kh.status_expr("day", holds="x")
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'kind'"):
        kh.status_expr("day", "kinds")
