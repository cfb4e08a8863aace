"""What the tests of charts share: every chart once, and what its layers hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import altair as alt

Row = dict[str, Any]
CHARTS = (
    "timeline",
    "lineage",
    "memberships",
    "tenures",
    "population",
    "territory",
    "evidence",
)


@cache
def drawn(name: str, lang: str) -> alt.LayerChart:
    """Draw a chart of the packaged record once."""
    from kalmyk_history.integrations import charts

    return getattr(charts, name)(lang=lang)


@pytest.fixture(params=CHARTS)
def chart(request: pytest.FixtureRequest) -> alt.LayerChart:
    """Give each chart of the packaged record."""
    pytest.importorskip("altair", reason="charts need altair")
    return drawn(request.param, "en")


@pytest.fixture
def draw() -> Callable[..., alt.LayerChart]:
    """Give a function that draws a chart of the packaged record by its name, once."""
    pytest.importorskip("altair", reason="charts need altair")
    return lambda name, lang="en": drawn(name, lang)


@pytest.fixture
def rows_of() -> Callable[..., list[Row]]:
    """Give a function that lists the rows of a chart, with what their tips say, by their fields."""
    pytest.importorskip("altair", reason="charts need altair")
    known: dict[int, list[Row]] = {}

    def rows(chart: alt.LayerChart, *fields: str) -> list[Row]:
        if id(chart) not in known:
            datasets = chart.to_dict()["datasets"].values()
            known[id(chart)] = [{**row, **row.get("tip", {})} for rows in datasets for row in rows]
        return [row for row in known[id(chart)] if all(field in row for field in fields)]

    return rows


@pytest.fixture
def looks_on(rows_of: Callable[..., list[Row]]) -> Callable[..., set[tuple[str, str]]]:
    """Give a function that tells the labels of the rows that have a bar on a day, and its look."""

    def on(chart: alt.LayerChart, day: int, *, closed: bool = False) -> set[tuple[str, str]]:
        then = date.fromordinal(day).isoformat()
        return {
            (row["row"][5:], row["look"])
            for row in rows_of(chart, "look")
            if row["from"] <= then and (then < row["to"] or (closed and then == row["to"]))
        }

    return on
