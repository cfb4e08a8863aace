"""What displays look like: contrast in both themes, and in a browser width and folding."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from shown import ANSWERS

from kalmyk_history.integrations.notebook._css import _DARK, _LIGHT, stylesheet

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def colours(theme: str) -> dict[str, str]:
    """Give the colours of a theme by name."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", theme))


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [_LIGHT, _DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, ground) for text in ("ink", "soft", "accent") for ground in ("paper", "band")),
        ("tag-ink", "tag"),
        ("doubt-ink", "doubt"),
    ],
)
def test_contrast_is_enough(theme: str, text: str, ground: str) -> None:
    """Every text has at least the contrast of 4.5 to its ground that WCAG 2.2 asks (AA)."""
    found = colours(theme)
    one, other = sorted((luminance(found[text]), luminance(found[ground])))

    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_both_themes_have_the_same_names() -> None:
    """No colour of one theme is missing in the other."""
    assert colours(_LIGHT).keys() == colours(_DARK).keys()
    assert set(re.findall(r"var\(--([\w-]+)\)", stylesheet())) <= colours(_LIGHT).keys()


@pytest.mark.parametrize(
    "sign",
    [
        "prefers-color-scheme: dark",
        '[data-jp-theme-light="true"]',
        '[data-jp-theme-light="false"]',
        ".vscode-light",
        ".vscode-dark",
    ],
)
def test_themes_of_notebooks_are_known(sign: str) -> None:
    """The system's preference counts, and what the notebook says counts more."""
    assert sign in stylesheet()


def test_style_reaches_nothing_but_the_display() -> None:
    """Every rule begins with the class of the display."""
    rules = re.sub(r"@[\w-]+ [^{]*\{", "", stylesheet())
    selectors = [
        each.strip()
        for rule in re.findall(r"([^{}]+)\{", rules)
        for each in re.sub(r":is\([^)]*\)|:not\([^)]*\)", "", rule).split(",")
    ]

    assert [each for each in selectors if ".kh-display" not in each] == []


@pytest.mark.parametrize("width", [400, 1200])
def test_displays_in_a_browser(tmp_path: Path, browser: Browser, width: int) -> None:
    """Nothing overflows, nothing is requested, and a mark opens its footnote."""
    bodies = "".join(answer._repr_html_() for answer in ANSWERS.values())
    head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'
    page_file = tmp_path / "page.html"
    page_file.write_text(f"{head}<body>{bodies}", encoding="utf-8")
    requests: list[str] = []
    problems: list[str] = []
    with browser.new_page(viewport={"width": width, "height": 900}) as page:
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: problems.append(message.text))
        page.goto(page_file.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        wide = page.evaluate("document.documentElement.scrollWidth")
        cut = page.evaluate(
            "[...document.querySelectorAll('.grid')]"
            ".filter(each => each.scrollWidth > each.clientWidth + 1).length"
        )
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
        page.locator("sup a").first.click()
        opened = page.locator("details[open]").count()

    assert wide <= width
    assert cut == 0
    assert opened == 1
    assert [each for each in requests if not each.startswith(("file:", "data:"))] == []
    assert problems == []
