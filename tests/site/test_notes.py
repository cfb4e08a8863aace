"""The notes of the interactive timeline: how they open, what they tell, where they lie."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import kalmyk_history as kh

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: Another reading, a vague date, both styles: the last khans.
VASSAL = "1724 O.S. until 19 October 1771 O.S. (30 October N.S.): khanate, standing vassal"
LAW = ".kt-row[data-lane=de_jure] .kt-stretch"
GROUND = ".kt-row[data-lane=de_facto] .kt-stretch"
LAST_PERIOD = "1958–today"
OUTSIDE = """async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const box = document.querySelector('.kt-note').getBoundingClientRect();
  return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
}"""


@pytest.fixture
def timeline(site: str, visit: Callable[..., Page]) -> Page:
    """Open the timeline at a desk."""
    return visit(f"{site}/interactive.html")


def names(shown: Locator) -> list[str]:
    """Give the accessible names of some buttons."""
    return [str(each.get_attribute("aria-label")) for each in shown.all()]


def note(page: Page) -> Locator:
    """Give the open note."""
    return page.locator(".kt-note")


def test_note_opens_by_mouse_and_stays_while_it_is_over_it(timeline: Page) -> None:
    """A mouse opens the note, may move into it, and closes it by leaving."""
    timeline.get_by_role("button", name=VASSAL).hover()
    note(timeline).get_by_text("Sources:").hover()
    timeline.wait_for_timeout(600)

    assert note(timeline).is_visible()

    timeline.mouse.move(5, 5)
    note(timeline).wait_for(state="detached")


def test_note_tells_the_status_with_its_evidence(timeline: Page) -> None:
    """A note has both styles, the standing, the event, the other readings, links to sources."""
    timeline.get_by_role("button", name=VASSAL).click()
    text = note(timeline).inner_text()

    assert "19 October 1771 O.S. (30 October N.S.)" in text
    assert "vassal" in text
    assert "Declaration of Tseren-Donduk as viceroy" in text
    status = kh.status_on("1750")
    assert f"Other readings: {len(status.transition.other_readings)}" in text
    addresses = note(timeline).locator("a").evaluate_all("(all) => all.map((a) => a.href)")
    for citation in status.citations:
        assert any(address.endswith(f"sources.html#{citation.source}") for address in addresses)


def test_note_opens_by_keyboard(timeline: Page) -> None:
    """Tab reaches a lane and opens a note; arrows go on; Enter keeps it; Escape closes it."""
    timeline.get_by_role("button", name=LAST_PERIOD, exact=True).focus()
    timeline.keyboard.press("Tab")
    law = timeline.locator(LAW)
    focused = timeline.locator(".kt-stretch:focus")

    assert names(focused) == names(law)[:1]
    assert note(timeline).get_attribute("aria-label") == names(law)[0]

    timeline.keyboard.press("ArrowRight")
    assert names(focused) == names(law)[1:2]
    assert note(timeline).get_attribute("aria-label") == names(law)[1]

    timeline.keyboard.press("End")
    assert names(focused) == names(law)[-1:]
    timeline.keyboard.press("Home")
    assert names(focused) == names(law)[:1]
    timeline.keyboard.press("ArrowDown")
    assert names(focused) == names(timeline.locator(GROUND))[:1]
    timeline.keyboard.press("ArrowUp")
    assert focused.get_attribute("aria-expanded") == "true"

    timeline.keyboard.press("Enter")
    timeline.mouse.move(5, 5)
    timeline.wait_for_timeout(600)
    assert note(timeline).is_visible()
    timeline.keyboard.press("Escape")
    assert note(timeline).count() == 0
    assert focused.get_attribute("aria-expanded") == "false"


def test_keyboard_goes_into_the_note_and_back(timeline: Page) -> None:
    """Tab goes on into the note; Escape there closes it and returns to where it was opened."""
    button = timeline.locator(LAW).nth(2)
    button.focus()
    timeline.keyboard.press("Tab")
    assert timeline.locator(".kt-note :focus").inner_text() == "Close"

    timeline.keyboard.press("Escape")

    assert note(timeline).count() == 0
    assert button.evaluate("(each) => each === document.activeElement")


def test_note_opens_by_touch(site: str, visit: Callable[..., Page]) -> None:
    """A tap opens a note that stays; a second one closes it, and so does one elsewhere."""
    page = visit(f"{site}/interactive.html", width=375, has_touch=True, is_mobile=True)
    button = page.locator(LAW).nth(1)
    button.tap()
    page.wait_for_timeout(600)

    assert note(page).is_visible()

    button.tap()
    assert note(page).count() == 0
    button.tap()
    page.locator("h1").tap(force=True)
    assert note(page).count() == 0


def test_several_marks_together_are_told_one_by_one(timeline: Page) -> None:
    """The note of a mark with a number folds each of the acts out."""
    mark = timeline.locator(".kt-act:has(.kt-shape:not(:empty))").first
    mark.click()
    folded = timeline.locator(".kt-content > details")
    folded.first.locator("> summary").click()

    assert folded.count() == int(mark.inner_text())
    assert folded.first.get_by_text("Kind").is_visible()


@pytest.mark.parametrize("width", [375, 1440])
def test_notes_stay_within_the_window(site: str, visit: Callable[..., Page], width: int) -> None:
    """Wherever its button lies, no part of a note is out of sight."""
    page = visit(f"{site}/interactive.html", width=width)
    outside: list[str] = []
    for button in page.locator(".kt-stretch, .kt-mark").all():
        button.focus()
        if page.evaluate(OUTSIDE):
            outside += names(button)

    assert outside == []
