"""Displays in the programs that show them: within the real styles of nbconvert, and in marimo."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from shown import ANSWERS

import kalmyk_history as kh

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: The answers that stand for all: labels and values, tables, trees, footnotes, lists.
SHOWN = (
    "status",
    "status with a note",
    "possible status",
    "timeline",
    "members",
    "why",
    "officeholder",
    "lineage",
    "disagreements",
    "gaps",
    "one of persons",
    "one of acts",
    "sources",
    "support",
)
#: Template of nbconvert, then its theme.
HOSTS = (("lab", "light"), ("lab", "dark"), ("classic", "light"))
#: A narrow cell beside other panels, and a wide one.
WIDTHS = (620, 1300)

_BROKEN_WORDS = """() => {
  const broken = [];
  for (const part of document.querySelectorAll(
      '.kh-display :is(dt, th, caption, summary, .kicker, .title, .subtitle, .tag, .doubt)')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest('code')) continue;
      for (const word of node.data.matchAll(/[^\\s-–]+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""

_MEASURED = """() => [...document.querySelectorAll('.kh-display')].map(card => ({
  width: card.getBoundingClientRect().width,
  height: card.getBoundingClientRect().height,
  sizes: Object.fromEntries(['', 'dt', 'dd', 'th', 'td', 'sup', 'code', 'summary', '.title']
    .map(name => [name, name ? card.querySelector(name) : card])
    .filter(([, found]) => found)
    .map(([name, found]) => [name, getComputedStyle(found).fontSize])),
  unlike: [...card.querySelectorAll('dt, dd, sup, th, td, tr, p, li')].filter(part => {
    const style = getComputedStyle(part);
    return style.float !== 'none' || style.position === 'relative' || style.textAlign === 'right';
  }).length,
  short: [...card.querySelectorAll('dl')].filter(list => getComputedStyle(list).display === 'grid')
    .flatMap(list => [...list.querySelectorAll(':scope > dd')].filter(value =>
      list.getBoundingClientRect().right - value.getBoundingClientRect().right > 1)).length,
}))"""


def opened(browser: Browser, width: int, html: str) -> Page:
    """Open a page that gets nothing from anywhere."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route("**/*", lambda route: route.abort())
    page.set_content(html, wait_until="domcontentloaded")
    return page


def exported(template: str, theme: str) -> str:
    """Give the page that nbconvert makes of a notebook in which each answer was a cell."""
    nbconvert = pytest.importorskip("nbconvert", reason="nbconvert, of the extra hosts, is missing")
    nbformat = pytest.importorskip("nbformat", reason="nbformat, of the extra hosts, is missing")
    cells = [
        nbformat.v4.new_code_cell(
            name,
            outputs=[
                nbformat.v4.new_output(
                    "execute_result",
                    data=ANSWERS[name]._repr_mimebundle_(),
                    execution_count=1,
                )
            ],
            execution_count=1,
        )
        for name in SHOWN
    ]
    exporter = nbconvert.HTMLExporter(template_name=template, theme=theme)
    page: str = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells))[0]
    return page


@pytest.fixture(scope="module", params=HOSTS, ids="-".join)
def host(request: pytest.FixtureRequest) -> str:
    """Give the page of each template and theme in turn."""
    return exported(*request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_broken_into_letters(host: str, browser: Browser, width: int) -> None:
    """Labels, headings and marks break between words, and nowhere else."""
    with opened(browser, width, host) as page:
        assert page.locator(".kh-display").count() == len(SHOWN)
        assert page.evaluate(_BROKEN_WORDS) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_host_changes_nothing_in_a_display(host: str, browser: Browser, width: int) -> None:
    """In a host a display has the height, the letters and the columns that it has alone."""
    with opened(browser, width, host) as page:
        within: list[dict[str, Any]] = page.evaluate(_MEASURED)
    bodies = "".join(
        f'<div style="width: {card["width"]}px">{ANSWERS[name]._repr_html_()}</div>'
        for name, card in zip(SHOWN, within, strict=True)
    )
    with opened(browser, 1400, f"<!doctype html><body>{bodies}") as page:
        alone: list[dict[str, Any]] = page.evaluate(_MEASURED)

    assert within == alone


def test_letters_and_columns_of_a_display(host: str, browser: Browser) -> None:
    """Text is 14 pixels high, footnote marks can be read, values fill their column."""
    with opened(browser, WIDTHS[1], host) as page:
        cards: list[dict[str, Any]] = page.evaluate(_MEASURED)

    assert {card["sizes"][""] for card in cards} == {"14px"}
    assert {card["sizes"].get("dt", "14px") for card in cards} == {"14px"}
    assert {card["sizes"].get("sup", "11px") for card in cards} <= {"11px", "13px"}
    assert [(card["unlike"], card["short"]) for card in cards] == [(0, 0)] * len(SHOWN)


@pytest.mark.parametrize("name", ANSWERS)
def test_protocols_hand_out_plain_texts(name: str) -> None:
    """Each form is a plain text, not a type of ours that a host cannot write."""
    answer = ANSWERS[name]
    forms = [answer._repr_html_(), answer._repr_markdown_(), *answer._repr_mimebundle_().values()]

    assert {type(form) for form in forms} == {str}


_MARIMO_APP = """
import marimo
app = marimo.App()

@app.cell
def _():
    import kalmyk_history as kh
    return (kh,)

@app.cell
def _(kh):
    kh.status_on("1944-05-01")
    return

@app.cell
def _(kh):
    kh.members_of("league-of-free-nations", on="2022-12-05")
    return

@app.cell
def _(kh):
    kh.why(kh.status_on("1936-01-01"))
    return
"""


@contextmanager
def marimo_running(app: Path) -> Iterator[str]:
    """Run an app of marimo on this machine alone, and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "marimo", "-q", "run", str(app), "--headless", "--no-token"]
    with subprocess.Popen(  # noqa: S603 - our own app
        [*command, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def wait_for(url: str, seconds: int = 60) -> None:
    """Wait until a server answers."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urlopen(url).close()  # noqa: S310 - a server of ours
        except URLError:
            time.sleep(0.2)
        else:
            return
    msg = f"nothing answers at {url}"
    raise TimeoutError(msg)


def test_answers_in_marimo(tmp_path: Path, browser: Browser) -> None:
    """Each answer is a card in marimo, with its labels and marks as they are alone."""
    pytest.importorskip("marimo", reason="marimo, of the extra hosts, is missing")
    app = tmp_path / "app.py"
    app.write_text(_MARIMO_APP, encoding="utf-8")
    with marimo_running(app) as url:
        wait_for(url)
        with browser.new_page(viewport={"width": 1300, "height": 900}) as page:
            page.goto(url)
            page.wait_for_function("document.querySelectorAll('.kh-display').length === 3")
            text = page.inner_text("body")
            broken = page.evaluate(_BROKEN_WORDS)
            cards: list[dict[str, Any]] = page.evaluate(_MEASURED)

    assert "went wrong" not in text
    assert kh.status_on("1944-05-01").kind.value in text.lower()
    assert broken == []
    assert [(card["sizes"][""], card["unlike"], card["short"]) for card in cards] == [
        ("14px", 0, 0)
    ] * 3
