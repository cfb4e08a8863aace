"""Every page of the site: links lead somewhere, images show, nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

IMAGES = (
    "[...document.images].map((each) => [each.src, each.naturalWidth, each.hasAttribute('alt')])"
)
TOO_WIDE = "document.documentElement.scrollWidth - window.innerWidth"


class Anatomy(HTMLParser):
    """What a page can be linked by, and what it links to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors = {""}
        self.targets: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the id of an element, and what it refers to."""
        for name, value in attrs:
            if value and name in {"id", "name"}:
                self.anchors.add(value)
            elif value and name in {"href", "src"} and not urlsplit(value).scheme:
                self.targets.add(value)


def pages_of(folder: Path) -> list[Path]:
    """List the pages of a site."""
    return sorted(folder.rglob("*.html"))


def test_every_link_within_the_site_leads_somewhere(site_folder: Path) -> None:
    """Each link, script, style and image names a file of the site, and an anchor that it has."""
    anatomy = {page: Anatomy(page.read_text("utf-8")) for page in pages_of(site_folder)}
    broken: set[tuple[str, str]] = set()
    for page, parts in anatomy.items():
        for target in parts.targets:
            path, anchor = urldefrag(target)
            goal = (page.parent / unquote(urlsplit(path).path)).resolve() if path else page
            known = anatomy[goal].anchors if goal in anatomy else {"", anchor}
            if not goal.is_file() or unquote(anchor) not in known:
                broken.add((page.name, target))

    assert len(anatomy) > 15
    assert broken == set()


def test_every_page_opens_quietly_and_by_itself(
    site: str, site_folder: Path, visit: Callable[..., Page]
) -> None:
    """No page complains, asks another host for anything, or shows a broken or nameless image."""
    page = visit(site)
    wrong: dict[str, list[object]] = {}
    for path in pages_of(site_folder):
        page.goto(f"{site}/{path.relative_to(site_folder)}")
        images = [each for each in page.evaluate(IMAGES) if not each[1] or not each[2]]
        if images:
            wrong[path.name] = images

    assert wrong == {}


def test_no_page_is_wider_than_a_phone(
    site: str, site_folder: Path, visit: Callable[..., Page]
) -> None:
    """What is wide scrolls within its own frame, not with the page."""
    page = visit(site, width=375)
    wide: dict[str, int] = {}
    for path in pages_of(site_folder):
        page.goto(f"{site}/{path.relative_to(site_folder)}")
        if (over := page.evaluate(TOO_WIDE)) > 0:
            wide[path.name] = over

    assert wide == {}


def test_the_site_opens_as_files(site_folder: Path, visit: Callable[..., Page]) -> None:
    """The interactive timeline works from a folder, without a server."""
    page = visit((site_folder / "interactive.html").as_uri())

    assert page.locator(".kt-stretch").count() > 0
