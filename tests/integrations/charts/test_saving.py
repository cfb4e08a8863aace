"""Charts as files: pages without a network, SVG and PNG with alternative text, texts made inert."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

import kalmyk_history as kh

if TYPE_CHECKING:
    import altair as alt
    from playwright.sync_api import Browser

altair = pytest.importorskip("altair", reason="charts need altair")
pytest.importorskip("vl_convert", reason="files of charts need vl-convert")

CHARTS = sorted(set(kh.charts.__all__) - {"description", "save"})
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert('x')</script>&\"</script>"


@pytest.fixture
def hostile(world_text: str, write: Callable[..., Path]) -> kh.Chronicle:
    """Give the invented world with names that want to be scripts."""
    name = HOSTILE.replace('"', '\\"')
    texts = ("Hill Folk", "Hills", "League", "Act on the Hills", "Annals")
    for text in texts:
        world_text = world_text.replace(f'"{text}"', f'"{text} {name}"')
    return kh.Chronicle.from_folder(write(world_text))


def test_every_chart_is_kept_as_svg_with_its_text(chart: alt.LayerChart, tmp_path: Path) -> None:
    """The SVG is well-formed; its label, title and description are those of the chart."""
    path = kh.charts.save(chart, tmp_path / "chart.svg")
    root = ET.parse(path).getroot()  # noqa: S314 - our own file

    assert root.tag == f"{SVG}svg"
    assert root.get("aria-label") == kh.charts.description(chart)
    assert root.findtext(f"{SVG}desc") == kh.charts.description(chart)
    assert root.findtext(f"{SVG}title") == chart.title.text
    assert re.findall(r"https?://[^\"\s<]+", path.read_text("utf-8").partition("<title>")[0]) == [
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    ]
    assert not [each for each in root.iter() if each.tag in {f"{SVG}image", f"{SVG}use"}]


def test_every_chart_is_kept_as_png_with_its_text(chart: alt.LayerChart, tmp_path: Path) -> None:
    """The PNG begins as one, and its description chunk holds the alternative text."""
    data = kh.charts.save(chart, tmp_path / "chart.PNG", scale=1).read_bytes()

    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert kh.charts.description(chart).encode() in data
    assert data[-8:-4] == b"IEND"


def test_png_with_text_is_a_valid_picture(
    draw: Callable[..., alt.LayerChart], tmp_path: Path
) -> None:
    """Every chunk of the PNG has the length and the checksum that it states."""
    import zlib

    data = kh.charts.save(draw("population"), tmp_path / "chart.png", scale=1).read_bytes()
    at, kinds = 8, []
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        chunk = data[at + 4 : at + 8 + length]
        kinds.append(chunk[:4])
        assert zlib.crc32(chunk) == int.from_bytes(data[at + 8 + length : at + 12 + length])
        at += 12 + length

    assert kinds[:2] == [b"IHDR", b"iTXt"]
    assert kinds[-1] == b"IEND"


def test_json_is_the_specification(draw: Callable[..., alt.LayerChart], tmp_path: Path) -> None:
    """The JSON file is what the chart says of itself."""
    chart = draw("population")

    assert json.loads(kh.charts.save(chart, tmp_path / "a.json").read_text("utf-8")) == (
        chart.to_dict()
    )


def test_pages_hold_all_that_they_need(draw: Callable[..., alt.LayerChart], tmp_path: Path) -> None:
    """A page loads nothing: no address in any attribute, and a policy that forbids requests."""
    chart = draw("population")
    page = kh.charts.save(chart, tmp_path / "a.html", lang="ru").read_text("utf-8")
    head = page.partition('<script type="module">')[0]

    assert '<html lang="ru">' in page
    assert "default-src 'none'" in head
    assert re.findall(r"(?:src|href)=\"?([^\s\">]+)", head) == ["data:,"]
    assert escape(kh.charts.description(chart)) in head
    assert "<script src" not in page
    assert "cdn." not in page


def test_pages_work_without_a_network(
    hostile: kh.Chronicle, tmp_path: Path, draw: Callable[..., alt.LayerChart], browser: Browser
) -> None:
    """In a browser a page draws its chart, asks for nothing, runs no name, shows tooltips."""
    chart = kh.charts.timeline(of="hill-folk", chronicle=hostile)
    path = kh.charts.save(chart & draw("population"), tmp_path / "a.html")
    asked: list[str] = []
    errors: list[str] = []
    with browser.new_page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(dialog.message))
        page.goto(path.as_uri())
        page.wait_for_selector("#chart svg")
        texts = page.text_content("#chart svg") or ""
        page.locator("#chart svg .mark-rect path").first.hover()
        page.wait_for_selector("#vg-tooltip-element.visible")
        tooltip = page.inner_text("#vg-tooltip-element")

    assert errors == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert HOSTILE in texts
    assert "Annals" in tooltip


_TIPS = """async () => {
  const told = [];
  const marks = document.querySelectorAll(
    '#chart svg :is(.mark-rect, .mark-symbol, .mark-rule) :is(path, line)');
  for (const mark of marks) {
    if (!mark.getAttribute('aria-label')) continue;
    const box = mark.getBoundingClientRect();
    const at = {bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
    mark.dispatchEvent(new MouseEvent('pointermove', at));
    const tip = document.querySelector('#vg-tooltip-element.visible');
    const rows = tip ? [...tip.querySelectorAll('tr')] : [];
    const cells = rows.map(row => [...row.cells].map(cell => cell.textContent.trim()).join(': '));
    told.push([mark.getAttribute('aria-label'), cells.join('; ')]);
    mark.dispatchEvent(new MouseEvent('pointerout', at));
  }
  return told;
}"""


def test_tips_say_what_is_known_and_nothing_else(
    chart: alt.LayerChart, tmp_path: Path, browser: Browser
) -> None:
    """The tip of each mark has a text in each row, and the same is read out to those who listen."""
    path = kh.charts.save(chart, tmp_path / "a.html")
    with browser.new_page() as page:
        page.goto(path.as_uri())
        page.wait_for_selector("#chart svg")
        tips: list[tuple[str, str]] = page.evaluate(_TIPS)

    assert len(tips) > 5
    assert [spoken for spoken, seen in tips if spoken != seen or "undefined" in seen] == []


_SAVE_ALL = """
import sys
import kalmyk_history as kh
for name in sys.argv[2:]:
    kh.charts.save(getattr(kh.charts, name)(lang="ru"), f"{sys.argv[1]}/{name}.svg")
"""


def test_svg_depends_on_nothing_of_the_machine(
    tmp_path: Path, draw: Callable[..., alt.LayerChart]
) -> None:
    """Without any font, in another time zone and locale, each file is the same to the letter."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "elsewhere").mkdir()
    fonts = f"<fontconfig><dir>{tmp_path / 'fonts'}</dir></fontconfig>"
    (tmp_path / "fonts.conf").write_text(fonts, encoding="utf-8")
    elsewhere = {
        **os.environ,
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-c", _SAVE_ALL, str(tmp_path / "elsewhere"), *CHARTS]
    subprocess.run(command, env=elsewhere, check=True)  # noqa: S603 - our own program

    for name in CHARTS:
        here = kh.charts.save(draw(name, "ru"), tmp_path / f"{name}.svg")
        assert here.read_bytes() == (tmp_path / "elsewhere" / here.name).read_bytes()


@pytest.mark.parametrize("name", ["timeline", "memberships", "lineage", "evidence"])
def test_hostile_names_are_inert(
    name: str, hostile: kh.Chronicle, tmp_path: Path, world: kh.Chronicle
) -> None:
    """A name that wants to be a script is text, in SVG and in a page."""
    asked: dict[str, Any] = {"of": "hill-folk"} if name in {"timeline", "evidence"} else {}
    if name == "lineage":
        asked["polity"] = "the-hills-1920"
    chart = getattr(kh.charts, name)(chronicle=hostile, **asked)
    svg = kh.charts.save(chart, tmp_path / "a.svg")
    page = kh.charts.save(chart, tmp_path / "a.html").read_text("utf-8")

    assert "<script" not in svg.read_text("utf-8")
    assert HOSTILE in "".join(ET.parse(svg).getroot().itertext())  # noqa: S314 - our own file
    assert "alert('x')</script>" not in page
    assert page.count("<script") == page.count("</script>") == 2
    assert world.peoples


def test_alternative_text_may_be_given(draw: Callable[..., alt.LayerChart], tmp_path: Path) -> None:
    """A text of one's own takes the place of the one that is made."""
    path = kh.charts.save(draw("population"), tmp_path / "a.svg", alt="A & B")

    assert ET.parse(path).getroot().get("aria-label") == "A & B"  # noqa: S314 - our own file


def test_text_of_charts_put_together_is_that_of_all(draw: Callable[..., alt.LayerChart]) -> None:
    """Charts side by side are described one after the other, each once."""
    one, other = draw("timeline"), draw("population")
    texts = kh.charts.description(one), kh.charts.description(other)

    assert kh.charts.description(one & (other | other)) == " ".join(texts)


@pytest.mark.parametrize("put", ["__and__", "__or__", "__add__"])
def test_charts_are_put_together(
    put: str, draw: Callable[..., alt.LayerChart], tmp_path: Path
) -> None:
    """Charts stand below, beside and on each other, and the whole can be kept."""
    chart = getattr(draw("tenures"), put)(draw("memberships"))
    root = ET.parse(kh.charts.save(chart, tmp_path / "a.svg")).getroot()  # noqa: S314 - our own file
    texts = list(root.itertext())

    assert "Kirsan Ilyumzhinov" in texts
    assert "Buryats (founding member)" in texts


def test_charts_can_be_changed(draw: Callable[..., alt.LayerChart]) -> None:
    """Size and configuration are Altair's own business: a chart takes them as any does."""
    chart = draw("timeline").properties(width=900).configure_axis(grid=False).interactive()

    assert chart.to_dict()["width"] == 900


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.pngg", "did you mean '.png'"),
        ("a.pdf", "use one of .html, .svg, .png, .json"),
        ("a", "no picture ends in ''"),
        ("no/such/a.svg", "there is no folder"),
    ],
)
def test_wrong_file_is_refused(
    name: str, message: str, draw: Callable[..., alt.LayerChart], tmp_path: Path
) -> None:
    """An ending that is not known, or a folder that is not there, is said to be so."""
    with pytest.raises(kh.InvalidArgumentError, match=re.escape(message)):
        kh.charts.save(draw("population"), tmp_path / name)


@pytest.mark.parametrize("scale", [0, -1, 21, "2", None, True, float("nan")])
def test_wrong_scale_is_refused(
    scale: object, draw: Callable[..., alt.LayerChart], tmp_path: Path
) -> None:
    """A scale is a number that leaves a picture of a sensible size."""
    with pytest.raises(kh.InvalidArgumentError, match="a scale is a number up to 20"):
        kh.charts.save(draw("population"), tmp_path / "a.png", scale=scale)


@pytest.mark.parametrize("wrong", [None, 5, "chart", {}, altair.Chart])
def test_what_is_no_chart_is_refused(wrong: object, tmp_path: Path) -> None:
    """Only charts can be kept."""
    with pytest.raises(kh.InvalidTypeError, match="a chart of altair is wanted"):
        kh.charts.save(wrong, tmp_path / "a.svg")


def test_missing_vl_convert_names_the_extra(
    draw: Callable[..., alt.LayerChart], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without vl-convert, keeping a picture gives the command that installs it."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)

    with pytest.raises(kh.MissingExtraError, match="install altair vl-convert-python"):
        kh.charts.save(draw("population"), tmp_path / "a.svg")
