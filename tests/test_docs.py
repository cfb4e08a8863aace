"""The documentation says what the data says: pages are fresh, ids exist, links lead somewhere."""

from __future__ import annotations

import re
import sys
from collections import Counter
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import vocabulary
from kalmyk_history.records import TABLES, Record

sys.path.insert(0, str(Path(__file__).parents[1] / "docs"))

from _pages.markdown import escaped, folded
from _pages.values import when
from generate import FOLDER as DOCS
from generate import PAGES

FILES = sorted(DOCS.rglob("*.md"))
#: Words in code style that look like ids and are none: registers, styles, commands.
NO_IDS = frozenset({"csl-json", "iso-3166-2", "iso-639-3", "on-this-day", "ru-short"})

_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`")
_DATE = re.compile(r"[\d-]+")
_LINK = re.compile(r"\]\(([^)<>\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_TOCTREE = re.compile(r"^```\{toctree\}\n(?::[^\n]*\n)*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def named(page: Path) -> str:
    """Give a page's path within the documentation, without its suffix."""
    return page.relative_to(DOCS).with_suffix("").as_posix()


@cache
def prose_of(page: Path) -> str:
    """Give the text of a page without its fenced blocks."""
    return _FENCE.sub("", page.read_text("utf-8"))


@cache
def anchors_of(page: Path) -> frozenset[str]:
    """Give the anchors of the headings of a page, numbered where a heading recurs."""
    seen: Counter[str] = Counter()
    anchors: set[str] = set()
    for heading in _HEADING.findall(prose_of(page)):
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return frozenset(anchors)


@cache
def ids() -> frozenset[str]:
    """Give every id of the data, with former ones."""
    chronicle = kh.load()
    tables = [chronicle.table(name).values() for name in TABLES]
    return frozenset(each for table in tables for row in table for each in (row.id, *row.aliases))


@cache
def words() -> frozenset[str]:
    """Give every value of every vocabulary."""
    return frozenset(
        str(each)
        for kind in (getattr(vocabulary, name) for name in vocabulary.__all__)
        if isinstance(kind, type) and issubclass(kind, StrEnum)
        for each in kind
    )


@pytest.mark.parametrize("name", PAGES)
def test_generated_page_is_fresh(name: str) -> None:
    """The data changed: run ``python docs/generate.py`` and review the diff."""
    expected = PAGES[name]()

    assert expected == (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("page", FILES, ids=named)
def test_every_id_mentioned_exists(page: Path) -> None:
    """What a page shows in code style and looks like an id is the id of a record."""
    mentioned = {each for each in _ID.findall(prose_of(page)) if not _DATE.fullmatch(each)}

    assert mentioned <= ids() | words() | NO_IDS


@pytest.mark.parametrize("page", FILES, ids=named)
def test_every_internal_link_resolves(page: Path) -> None:
    """A link within the documentation leads to a page, and to a heading that it has."""
    targets = {each for each in _LINK.findall(prose_of(page)) if "://" not in each}
    broken: set[str] = set()
    for target in targets:
        name, _, anchor = target.partition("#")
        goal = page.parent / name if name else page
        if not goal.is_file() or (anchor and anchor not in anchors_of(goal)):
            broken.add(target)

    assert broken == set()


def test_every_page_is_in_the_contents_once() -> None:
    """The contents of the site, which stand on the first page, list each other page once."""
    found = _TOCTREE.findall((DOCS / "index.md").read_text("utf-8"))
    listed = sorted(line for toctree in found for line in toctree.split())

    assert listed == sorted(named(page) for page in FILES if page != DOCS / "index.md")


@pytest.mark.parametrize("name", PAGES)
def test_generated_page_says_that_it_is(name: str) -> None:
    """A reader who wants to mend a generated page is sent to the data."""
    assert "python docs/generate.py" in (DOCS / name).read_text("utf-8").split("\n\n")[1]


def test_every_source_has_an_entry() -> None:
    """The page of sources has a heading for each source, which citations link to."""
    assert set(kh.sources) <= anchors_of(DOCS / "sources.md")


def test_every_claim_of_the_essay_is_told() -> None:
    """The page of the essay holds each of its claims, once and in order."""
    told = re.findall(r"; `(lozynskyj-2022-\w+)`\.\*$", prose_of(DOCS / "essay.md"), re.MULTILINE)

    assert told == [claim.id for claim in kh.claims_of("lozynskyj-2022")]


def test_every_other_reading_is_told() -> None:
    """The page of disagreements names each record that has another reading, with the field."""
    page = prose_of(DOCS / "disagreements.md")
    chronicle = kh.load()
    expected = {
        (reading.field.replace("_", " "), record.id)
        for name in TABLES
        for record in chronicle.table(name).values()
        if isinstance(record, Record)
        for reading in record.other_readings
    }

    assert set(re.findall(r"^\*\*(.+)\*\*: .*\(`(.+)`\)$", page, re.MULTILINE)) == expected


def test_every_public_name_is_in_the_reference() -> None:
    """The reference documents, or lists, each name of the front door."""
    page = (DOCS / "reference.md").read_text("utf-8")
    names = [name for name in kh.__all__ if not re.search(rf"\b{name}\b", page)]

    assert names == []


def test_every_error_is_told_with_its_bases() -> None:
    """The page for those who depend on the package lists each error with what else it is."""
    page = (DOCS / "how-to" / "depend-on-it.md").read_text("utf-8")
    told = {
        name: set(re.findall(r"`(\w+)`", bases))
        for name, bases in re.findall(r"^\| `(\w+Error)` \| (.*?) \|", page, re.MULTILINE)
    }
    errors = [getattr(kh, name) for name in kh.__all__ if name.endswith("Error")]

    assert told == {
        error.__name__: {base.__name__ for base in error.__bases__} - {"KalmykHistoryError"}
        for error in errors
        if error is not kh.KalmykHistoryError
    }


def test_text_of_the_data_cannot_become_markup() -> None:
    """A hostile title is shown as it stands, in running text and in a summary."""
    hostile = "<script>*a* | `b` [c](d)</script>"

    assert escaped(hostile) == r"\<script\>\*a\* \| \`b\` \[c\](d)\</script\>"
    assert "<script>" not in folded(hostile, "")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        # The October Revolution, in both styles as every handbook has it.
        (kh.HistoricalDate("1917-11-07"), "7 November 1917 N.S. (25 October 1917 O.S.)"),
        (
            kh.HistoricalDate("1917-10-25", calendar="julian"),
            "25 October 1917 O.S. (7 November N.S.)",
        ),
        # The first day of the Gregorian calendar in Russia: one style is enough from here on.
        (kh.HistoricalDate("1918-02-14"), "14 February 1918"),
        (kh.HistoricalDate("1640-09"), "September 1640 N.S."),
        (kh.HistoricalDate("1895"), "1895"),
    ],
)
def test_dates_before_the_reform_show_both_styles(date: kh.HistoricalDate, expected: str) -> None:
    """A day before 14 February 1918 stands in both calendars; vaguer dates say which is meant."""
    assert expected == when(date)
