"""The pictures of the documentation are current: their data always, their form where it can be."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import kalmyk_history as kh

if TYPE_CHECKING:
    import altair as alt

sys.path.insert(0, str(Path(__file__).parents[3] / "docs"))

from _pages.pictures import PICTURES, digest, made_with, picture, recorded

pytest.importorskip("altair", reason="charts need altair")
pytest.importorskip("vl_convert", reason="pictures need vl-convert")

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "_static"


@cache
def drawn(name: str) -> alt.LayerChart:
    """Draw a picture once."""
    return PICTURES[name]()


@pytest.mark.parametrize("name", PICTURES)
def test_picture_shows_the_data(name: str) -> None:
    """The data changed: run ``python docs/generate.py`` and look at the pictures."""
    kept = recorded((FOLDER / name).read_text("utf-8"))

    assert kept["data"] == digest(drawn(name))


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_what_is_drawn_today(name: str) -> None:
    """With the versions that drew it, a picture is drawn again to the letter."""
    kept = (FOLDER / name).read_text("utf-8")
    made = recorded(kept)
    if made_with(drawn(name)) != {key: made[key] for key in ("schema", "vl-convert")}:
        pytest.skip("drawn by another version of altair or vl-convert")

    assert kept == picture(drawn(name))


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_small_and_whole(name: str) -> None:
    """A picture is well-formed, has its text, and is quickly loaded."""
    path = FOLDER / name
    root = ET.parse(path).getroot()  # noqa: S314 - our own file

    assert path.stat().st_size < 150_000
    assert root.get("aria-label")


def test_readme_tells_what_its_picture_shows() -> None:
    """The picture in the README has the description of the chart as its alternative text."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert f"![{kh.charts.description(drawn('timeline.svg'))}](docs/_static/timeline.svg)" in text


def test_every_picture_is_shown() -> None:
    """No picture is kept that no page shows, and none is shown that is not kept."""
    page = (ROOT / "docs" / "charts.md").read_text("utf-8")

    assert {name for name in PICTURES if f"(_static/{name})" in page} == set(PICTURES)
