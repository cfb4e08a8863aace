"""An axe run finds nothing, on the interactive timeline and on pages of each sort."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: A start, prose with code, a long generated page, a page that the theme makes.
TYPICAL = ("index", "contributing", "timeline", "search")


def violations(page: Page, within: str | None = None) -> list[str]:
    """Run axe with all of its rules, and name each one broken and where."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe, of the extra test, is missing"
    )
    found = axe.Axe().run(page, within).response["violations"]
    return [f"{each['id']}: {[node['html'] for node in each['nodes']]}" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
def test_interactive_timeline_is_accessible(
    site: str, visit: Callable[..., Page], width: int, scheme: str
) -> None:
    """The lanes break no rule, with a note open as well as without."""
    page = visit(f"{site}/interactive.html", width=width, scheme=scheme)
    closed = violations(page)
    page.locator(".kt-stretch").nth(2).click()
    page.locator(".kt-note summary").first.click()

    assert closed == []
    assert violations(page) == []


def test_lists_of_the_timeline_are_accessible(site: str, visit: Callable[..., Page]) -> None:
    """The lists, all folded out, break no rule either; one people stands for all."""
    page = visit(f"{site}/interactive.html")
    page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")

    assert violations(page, "section[data-id=don-kalmyks]") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", TYPICAL)
def test_typical_page_is_accessible(
    site: str, visit: Callable[..., Page], name: str, scheme: str
) -> None:
    """A page breaks no rule on a phone, where code and tables scroll, nor at a desk."""
    phone = visit(f"{site}/{name}.html", width=375, scheme=scheme)
    desk = visit(f"{site}/{name}.html", width=1440, scheme=scheme)

    assert violations(phone) == []
    assert violations(desk) == []
