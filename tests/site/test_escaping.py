"""Whatever the data says, it is text: a hostile world, on the page and in the browser."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import TYPE_CHECKING

import pytest

from kalmyk_history import Chronicle

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))

from _pages.html import joined, link, tag
from _pages.interactive import interactive

if TYPE_CHECKING:
    from playwright.sync_api import Page

STATIC = Path(__file__).parents[2] / "docs" / "_static"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "' onfocus='alert(3)",
    "]]></script><script>alert(4)//",
    "--><svg onload=alert(5)>",
    "&lt;b&gt;",
)
#: Where the world lets itself be named: what is replaced by which of the names.
PLACES = {
    "Hill Folk": 0,
    "Hills": 1,
    "Front": 2,
    "Act on the Hills": 3,
    "Annals": 4,
    "North": 5,
    "Council": 0,
    "the pamphleteers": 1,
    "the day of publication": 0,
    "Formed the oblast.": 3,
}
SCRIPTS = (
    "interactive-scale.js",
    "interactive-note.js",
    "interactive-lanes.js",
    "interactive.js",
)


@pytest.fixture
def hostile(world_text: str, write: Callable[..., Path]) -> Chronicle:
    """Give a world whose names, reasons and addresses try to be code."""
    text = world_text.replace("https://example.org/annals", "javascript:alert(6)")
    for name, number in PLACES.items():
        text = text.replace(f'"{name}"', f"'''{HOSTILE[number]}'''")
    return Chronicle.from_folder(write(text))


@pytest.fixture
def page_of_it(hostile: Chronicle, tmp_path: Path) -> Path:
    """Write the timeline of the hostile world as a page."""
    folder = tmp_path / "page"
    folder.mkdir()
    for name in SCRIPTS:
        copy(STATIC / name, folder)
    scripts = "".join(f'<script defer src="{name}"></script>' for name in SCRIPTS)
    head = f'<meta charset="utf-8"><link rel="icon" href="data:,"><title>World</title>{scripts}'
    page = f'<!doctype html><html lang="en">{head}<body>{interactive(hostile)}</body></html>'
    (folder / "index.html").write_text(page, encoding="utf-8")
    return folder


@pytest.mark.parametrize("text", HOSTILE)
def test_text_and_attributes_are_escaped(text: str) -> None:
    """What was not made as HTML here can neither open an element nor leave an attribute."""
    made = tag("p", text, data_name=text)

    assert made.count("<") == made.count(">") == 2
    assert made.count('"') == 2


def test_only_what_was_made_here_is_html() -> None:
    """A piece of HTML that was changed as a text is a text again."""
    made = tag("b", "x")

    assert joined([made]) == "<b>x</b>"
    assert joined([made + ""]) == "&lt;b&gt;x&lt;/b&gt;"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x"]
)
def test_addresses_that_are_code_are_no_links(address: str) -> None:
    """Only pages of the site and of the web are linked to."""
    assert link("here", address) == "<span>here</span>"
    assert "href" in link("here", "https://example.org/")
    assert "href" in link("here", "sources.html#annals")


def test_hostile_world_stays_text_in_the_browser(
    page_of_it: Path, serve: Callable[[Path], str], visit: Callable[..., Page]
) -> None:
    """No name runs, adds an element, or is lost: lists and notes show it as it stands."""
    page = visit(serve(page_of_it))
    page.locator(".kt-lists").evaluate("(each) => { each.open = true; }")
    for button in page.locator(".kt-stretch, .kt-mark").all():
        button.focus()
        button.click()
        for folded in page.locator(".kt-note summary").all():
            folded.click()

        assert page.locator(".kt-note").count() == 1

    assert page.locator("script").count() == len(SCRIPTS)
    assert page.locator("img, svg, iframe, [onerror], [onload], [onfocus]").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    text = page.locator(".kt").text_content() or ""
    for name in {HOSTILE[number] for number in PLACES.values()}:
        assert name in text
