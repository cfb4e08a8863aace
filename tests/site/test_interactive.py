"""The interactive timeline in the browser: it shows what the library tells, readably."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kalmyk_history as kh

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))

from _pages.statuses import own
from _pages.values import when

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PERIODS = ("All", "1600–1771", "1771–1917", "1917–1943", "1943–1958", "1958–today")
LAYERS = tuple(kh.Layer)
PEOPLES = ("kalmyks", "don-kalmyks", "stavropol-kalmyks", "oirats", "torghuts-of-xinjiang")
#: Another reading, a vague date, both styles: the last khans.
VASSAL = "1724 O.S. until 19 October 1771 O.S. (30 October N.S.): khanate, standing vassal"
#: The smallest text, and the smallest thing to hit, by WCAG 2.2: pixels.
TEXT, TARGET = 12, 24

SMALL_TEXT = """(least) => [...document.querySelectorAll('.kt *')]
  .filter((each) => each.checkVisibility() && [...each.childNodes]
    .some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < least)
  .map((each) => each.outerHTML)"""
SMALL_TARGETS = """(least) => [...document.querySelectorAll('.kt button, .kt select, .kt summary')]
  .filter((each) => each.checkVisibility())
  .filter((each) => Math.min(each.offsetWidth, each.offsetHeight) < least)
  .map((each) => each.outerHTML)"""
OVERLAPS = """(selectors) => selectors.flatMap(([row, part]) =>
  [...document.querySelectorAll(row)].flatMap((each) => {
    const boxes = [...each.querySelectorAll(part)].map((one) => one.getBoundingClientRect());
    boxes.sort((a, b) => a.left - b.left);
    return boxes.slice(1).filter((box, at) => boxes[at].right > box.left + 1).map(() => part);
  }))"""
ROWS = [[".kt-axis", ".kt-year"], [".kt-track", ".kt-stretch"], [".kt-track", ".kt-mark"]]
CUT = """() => [...document.querySelectorAll('.kt-stretch[data-kind] span')]
  .filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent)"""
TOO_WIDE = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture
def timeline(site: str, visit: Callable[..., Page]) -> Page:
    """Open the timeline at a desk."""
    return visit(f"{site}/interactive.html")


def choose(page: Page, period: str, people: str = "kalmyks") -> None:
    """Choose what is drawn."""
    page.locator(".kt-people-choice").select_option(people)
    page.get_by_role("button", name=period, exact=True).click()


def stretches(page: Page, layer: kh.Layer) -> Locator:
    """Give the stretches of one layer."""
    return page.locator(f".kt-row[data-lane={layer}] .kt-stretch")


def middle(day: kh.HistoricalDate) -> float:
    """Give the middle of the days that a date may mean."""
    return (day.earliest + day.latest) / 2


def names(shown: Locator) -> list[str]:
    """Give the accessible names of some buttons."""
    return [str(each.get_attribute("aria-label")) for each in shown.all()]


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("people", PEOPLES)
def test_lists_hold_every_status(timeline: Page, people: str, layer: kh.Layer) -> None:
    """Each status that the library tells stands in the list of its layer, with its dates."""
    expected = own(layer, kh.peoples[people], kh.load())
    listed = timeline.locator(f"section[data-id={people}] > [data-lane={layer}] > ol > li")

    assert listed.count() == len(expected)
    for entry, status in zip(listed.all(), expected, strict=True):
        assert when(status.since) in (entry.text_content() or "")


def test_each_period_draws_the_statuses_that_it_touches(timeline: Page) -> None:
    """In each period there is one stretch for each status of it, in each layer."""
    for period in PERIODS[1:]:
        choose(timeline, period)
        first, _, last = period.partition("–")
        begin = kh.HistoricalDate(first).earliest
        end = kh.HistoricalDate(last).latest + 1 if last != "today" else 10**6
        for layer in LAYERS:
            told = [
                each
                for each in own(layer, kh.peoples["kalmyks"], kh.load())
                if middle(each.since) < end
                and (
                    (each.until or each.transition.until) is None
                    or middle(each.until or each.transition.until) > begin
                )
            ]
            shown = names(stretches(timeline, layer))

            assert len(shown) == len(told)
            assert all(
                name.startswith(when(each.since)) for name, each in zip(shown, told, strict=True)
            )


def test_all_at_once_leaves_no_status_out(timeline: Page) -> None:
    """Over all centuries, what differs neither in kind nor in standing is drawn as one."""
    for layer in LAYERS:
        text = "; ".join(names(stretches(timeline, layer)))
        for status in own(layer, kh.peoples["kalmyks"], kh.load()):
            assert f"{when(status.since)} until" in text


@pytest.mark.parametrize("people", PEOPLES)
def test_another_people_can_be_chosen(timeline: Page, people: str) -> None:
    """The lanes are those of the people chosen."""
    choose(timeline, "All", people)
    text = "; ".join(names(stretches(timeline, kh.Layer.DE_JURE)))

    for status in own(kh.Layer.DE_JURE, kh.peoples[people], kh.load()):
        assert f"{when(status.since)} until" in text


def test_every_dated_act_is_a_mark(timeline: Page) -> None:
    """Acts near to each other are one mark with their number; none is lost."""
    listed = timeline.locator("section[data-id=kalmyks] > [data-lane=act] > ol > li[data-since]")
    numbers = [int(each or 1) for each in timeline.locator(".kt-act .kt-shape").all_inner_texts()]

    assert sum(numbers) == listed.count()


@pytest.mark.parametrize("width", [375, 1440])
def test_every_view_is_readable(site: str, visit: Callable[..., Page], width: int) -> None:
    """Nothing is too small to read or hit, overlaps, or makes the page wider than the window."""
    page = visit(f"{site}/interactive.html", width=width)
    for people, periods in (("kalmyks", PERIODS), *((each, PERIODS[:1]) for each in PEOPLES[1:])):
        for period in periods:
            choose(page, period, people)

            assert page.evaluate(TOO_WIDE) <= 0
            assert page.evaluate(SMALL_TEXT, TEXT) == []
            assert page.evaluate(SMALL_TARGETS, TARGET) == []
            assert page.evaluate(OVERLAPS, ROWS) == []
            assert page.evaluate(CUT) == []


def test_a_desk_shows_all_lanes_without_scrolling(timeline: Page) -> None:
    """At 1440 pixels each period fits into the width."""
    for period in PERIODS:
        choose(timeline, period)
        over = timeline.locator(".kt-scroller").evaluate(
            "(all) => all.scrollWidth - all.clientWidth"
        )

        assert over <= 1


def test_vague_and_disputed_are_shown_as_such(timeline: Page) -> None:
    """A year is hatched where an exact day is not; what sources dispute is marked in words."""
    choose(timeline, "1600–1771")
    vague, exact = stretches(timeline, kh.Layer.DE_JURE).all()[-2:]

    assert "kt-from-vague" in str(vague.get_attribute("class"))
    assert "disputed" in vague.inner_text()
    assert "kt-from-vague" not in str(exact.get_attribute("class"))
    assert "beginning vague" in names(vague)[0]
    assert "disputed: date, standing" in names(vague)[0]


def test_colour_is_never_the_only_sign(timeline: Page) -> None:
    """Each stretch says its kind in words or by the initials that the legend explains."""
    legend = timeline.locator(".kt-legend").inner_text().split("\n")
    for layer in LAYERS:
        for stretch in stretches(timeline, layer).all():
            kind = str(stretch.get_attribute("data-kind")).replace("_", " ")
            label = stretch.locator(".kt-label").inner_text()

            assert kind in legend
            assert label == kind or legend[legend.index(kind) - 1] == label


def test_lists_are_there_without_javascript(site: str, visit: Callable[..., Page]) -> None:
    """Whoever has no JavaScript reads the statuses with dates and sources."""
    page = visit(f"{site}/interactive.html", java_script_enabled=False)

    assert page.get_by_text("19 October 1771 O.S. (30 October N.S.)").first.is_visible()
    assert page.locator(".kt-lists summary", has_text="Sources:").first.is_visible()
    assert not page.locator(".kt-controls").is_visible()


def test_print_shows_the_lists(timeline: Page) -> None:
    """On paper the lists replace the lanes, which nobody can open there."""
    timeline.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    timeline.emulate_media(media="print")

    assert timeline.locator(".kt-lists .kt-card").first.is_visible()
    assert not timeline.locator(".kt-chart").is_visible()


def test_the_theme_of_the_site_is_followed(timeline: Page) -> None:
    """The reader's choice of light or dark holds for the lanes, whatever the system prefers."""
    paper = "getComputedStyle(document.querySelector('.kt-scroller')).backgroundColor"
    light = timeline.evaluate(paper)
    timeline.evaluate("document.body.dataset.theme = 'dark'")
    dark = timeline.evaluate(paper)
    timeline.emulate_media(color_scheme="dark")
    timeline.evaluate("document.body.dataset.theme = 'light'")

    assert dark != light
    assert timeline.evaluate(paper) == light


def test_nothing_moves(timeline: Page) -> None:
    """There is no animation and no transition that a reader would have to switch off."""
    timeline.get_by_role("button", name=VASSAL).click()

    assert (
        timeline.evaluate("document.querySelector('.kt').getAnimations({subtree: true}).length")
        == 0
    )
    assert timeline.evaluate("""[...document.querySelectorAll('.kt, .kt *')]
      .every((each) => getComputedStyle(each).transitionDuration === '0s')""")
