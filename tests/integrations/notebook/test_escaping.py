"""Hostile names, titles and addresses, which stand in data of one's own, stay texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shown import Parsed

from kalmyk_history import Chronicle, Display

EVIL = "<script>alert(1)</script>\"'&amp; *a* _b_ [c](javascript:d) `e` | $f$ </style></details>"

#: A world in which every text that can be hostile is.
HOSTILE = """
[[people]]
id = "hill-folk"
names = [
  { text = @, language = "en" },
  { text = @, language = "ru-Latn", kind = "exonym" },
]
summary = @
citations = [{ source = "annals", supports = ["names"], locator = @, says = @ }]

[[polity]]
id = "hills"
kind = "oblast"
names = [{ text = @, language = "en" }]
identifiers = [{ scheme = @, value = @ }]
span = { since = "1920" }
citations = [
  { source = "annals", supports = ["kind", "names", "span", "identifiers"] },
  { source = "pamphlet", supports = ["names"] },
]

[[transition]]
id = "hills-1920"
people = "hill-folk"
date = "1920"
kind = "autonomous_oblast"
polity = "hills"
summary = @
citations = [{ source = "annals", supports = ["date", "kind", "polity"], says = @ }]

[[transition.other_readings]]
field = "date"
value = "1921"
reason = @
held_by = @
citations = [{ source = "pamphlet", locator = @ }]

[[act]]
id = "act-1920"
kind = "decree"
number = @
issuers = [@]
adopted = "1920"
names = [{ text = @, language = "en" }]
effect = @
citations = [
  { source = "annals", supports = ["kind", "number", "issuers", "adopted", "names", "effect"] },
]

[[population_count]]
id = "count"
area_name = @
kind = "estimate"
date = "1920"
count = "7"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[claim]]
id = "pamphlet-1"
source = "pamphlet"
number = 1
locator = @
text = @
claimant = @
verdict = "opinion"
assessment = @

[[source]]
id = "annals"
title = @
authors = [@]
publisher = @
notes = @
kind = "primary"
language = "en"
consulted = "whole"
url = "https://example.org/?a='b'&c=<d>(e)"
copies = [{ url = "https://example.org/#\\"x", note = @ }]

[[source]]
id = "pamphlet"
title = @
kind = "advocacy"
language = "en"
consulted = "cited"
consulted_via = "annals"
url = "http://example.org/`x`"
"""


@pytest.fixture
def hostile(write: Callable[..., Path]) -> Chronicle:
    """Give the chronicle of the hostile world."""
    text = '"' + EVIL.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return Chronicle.from_folder(write(HOSTILE.replace("@", text)))


def answers(world: Chronicle) -> list[Any]:
    """Give what can be shown of the hostile world."""
    status = world.status_on("1930", of="hill-folk")
    tables = (world.peoples, world.polities, world.acts, world.population_counts, world.claims)
    return [
        status,
        world.timeline(of="hill-folk"),
        world.why(status),
        world.why(world.claims["pamphlet-1"]),
        world.support(status),
        world.support("hill-folk"),
        world.gaps(of=None),
        world.lineage("hills"),
        world.compare("annals", "pamphlet"),
        world.disagreements(),
        world.disagreements()[0],
        status.citations[0],
        *status.readings,
        *world.sources.values(),
        world.sources,
        world.memberships(),
        *tables,
        *(record for table in tables for record in table.values()),
    ]


def test_hostile_texts_do_not_become_html(
    hostile: Chronicle, parse: Callable[[str], Parsed]
) -> None:
    """No text opens or closes an element, and none is lost."""
    for answer in answers(hostile):
        html = answer._repr_html_()
        page = parse(html)

        assert page.problems == []
        assert not page.all("script")
        assert html.count("</style>") == 1
        assert not [link for link in page.all("a") if "javascript" in link["href"]]
    status = hostile.status_on("1930", of="hill-folk")
    assert EVIL in parse(status._repr_html_()).text


def test_hostile_texts_do_not_become_markdown(
    hostile: Chronicle, parse: Callable[[str], Parsed]
) -> None:
    """No text begins a tag, a link, code, emphasis or a formula for a reader of Markdown."""
    markdown_it = pytest.importorskip("markdown_it", reason="needs markdown-it-py")
    reader = markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False})
    for answer in answers(hostile):
        text = answer._repr_markdown_()
        page = parse(reader.render(text))

        assert {name for name, _ in page.elements} <= {
            *("a", "br", "code", "em", "li", "p", "strong", "table", "tbody", "td", "th", "thead"),
            *("tr", "ul"),
        }
        assert not [link for link in page.all("a") if "javascript" in link["href"]]
        assert not re.search(r"(?<!\\)\$", re.sub(r"``.*?``", "", text))
    row = reader.render(hostile.peoples._repr_markdown_())
    assert row.count("<td>") == 3 * len(hostile.peoples)


def test_hostile_texts_are_not_lost_in_markdown(
    hostile: Chronicle, parse: Callable[[str], Parsed]
) -> None:
    """What a reader of Markdown sees is the text as it stands."""
    markdown_it = pytest.importorskip("markdown_it", reason="needs markdown-it-py")
    text = hostile.peoples["hill-folk"]._repr_markdown_()

    assert EVIL in parse(markdown_it.MarkdownIt().render(text)).text


def test_formulas_are_left_alone(hostile: Chronicle) -> None:
    """Dollar signs in names are no formula: the display asks MathJax to ignore it."""
    html = hostile.peoples["hill-folk"]._repr_html_()

    assert html.startswith('<div class="kh-display tex2jax_ignore mathjax_ignore"')


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/x", "x"])
def test_addresses_of_other_kinds_are_no_links(
    write: Callable[..., Path], url: str, parse: Callable[[str], Parsed]
) -> None:
    """Only addresses of the web become links; others are shown as they stand."""
    from attrs import evolve

    world = Chronicle.from_folder(write(HOSTILE.replace("@", '"a"')))
    source = evolve(world.sources["annals"], url=url, copies=())
    shown = Display(source)

    assert parse(shown.html).all("a") == []
    assert url in parse(shown.html).text
    assert f"<{url}>" not in shown.markdown


def test_control_characters_are_replaced() -> None:
    """Characters that turn the order of letters, or that HTML forbids, do not get through."""
    from kalmyk_history.records import Name, People

    people = People(id="a", names=(Name(text="a\u202eb\x00c\nd", language="en"),))
    shown = Display(people)

    assert "a\ufffdb\ufffdc" in shown.html
    assert "**a\ufffdb\ufffdc d**" in shown.markdown
