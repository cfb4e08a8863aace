"""Today: the days between the last one covered and the one on which a question is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

import kalmyk_history as kh
from kalmyk_history import Certainty, Chronicle
from kalmyk_history.chronicle import _days

#: The last day that the invented world covers is 31 December 2000.
AFTER = "2001-06-01"
NOTE = "the data reaches to 2000-12-31; this is what held then"
HILLS = "hill-folk"


@pytest.mark.parametrize(
    "day", [date(2026, 12, 1), "2026-12-01", "2026", "today", "Now", " TODAY "]
)
def test_status_of_today_is_possible(day: date | str) -> None:
    """Until today the last state is possible, and a note names the last day covered."""
    found = kh.status_on(day)

    assert (found.kind, found.certainty) == ("republic", Certainty.POSSIBLE)
    assert found.notes == ("the data reaches to 2026-11-23; this is what held then",)


@pytest.mark.parametrize("day", ["2026-12-02", "2027", "2030-01-01"])
def test_later_day_is_refused_with_the_state_that_is_known(day: str) -> None:
    """Nobody knows what has not come; the refusal says how far the data reaches, and with what."""
    with pytest.raises(kh.OutOfCoverageError, match=f"not for {day}; on 2026-11-23 it was rep"):
        kh.status_on(day)


def test_date_that_has_partly_come_is_answered_for_its_part() -> None:
    """Of a year only what lies before today can be asked, and it is answered as far as known."""
    assert kh.status_on("2026-11-01/2026-12").certainty is Certainty.POSSIBLE
    assert kh.status_on("2026-11-23").certainty is Certainty.CERTAIN


def test_clock_is_read_when_the_question_is_asked(
    world: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was refused yesterday is answered today, whatever was kept since."""
    monkeypatch.setattr(_days, "clock", lambda: date(2001, 5, 31))
    with pytest.raises(kh.OutOfCoverageError):
        world.status_on(AFTER, of=HILLS)
    monkeypatch.setattr(_days, "clock", lambda: date(2001, 6, 1))

    assert world.status_on(AFTER, of=HILLS).notes == (NOTE,)
    assert world.status_on("today", of=HILLS) == world.status_on(AFTER, of=HILLS)
    monkeypatch.setattr(_days, "clock", lambda: date(2001, 5, 31))
    with pytest.raises(kh.OutOfCoverageError):
        world.status_on(AFTER, of=HILLS)


@pytest.mark.parametrize(
    "question",
    [
        lambda day: [kh.status_on(day)],
        lambda day: [kh.officeholder("head-of-the-republic", on=day)],
        lambda day: [kh.jurisdiction_of("elista-town", on=day)],
    ],
    ids=["status", "office", "land"],
)
def test_single_answers_have_the_same_horizon(question: Callable[[str], list[Any]]) -> None:
    """Status, office and land are possible today, with the note, and refused later."""
    (answer,) = question("today")

    assert answer.certainty is Certainty.POSSIBLE
    assert answer.notes[-1] == "the data reaches to 2026-11-23; this is what held then"
    with pytest.raises(kh.OutOfCoverageError):
        question("2026-12-02")


@pytest.mark.parametrize(
    "question",
    [
        lambda day: kh.members_of("league-of-free-nations", on=day),
        lambda day: kh.capital_on("republic-of-kalmykia", on=day),
        lambda day: kh.names_on("elista", on=day),
    ],
    ids=["members", "capital", "names"],
)
def test_lists_have_the_same_horizon(question: Callable[[str], kh.Answers[Any]]) -> None:
    """Nobody is a member for certain today, nor any place the capital; later is refused."""
    answers = question("today")

    assert not answers
    assert answers.possible
    with pytest.raises(kh.OutOfCoverageError):
        question("2026-12-02")


def test_names_and_differences_have_the_same_horizon() -> None:
    """A name has no certainty of its own: the last one is given; what differs is what did."""
    assert kh.name_on("elista", on="today").text == "Elista"
    assert kh.diff("2026-11-23", "today").rows == ()
    with pytest.raises(kh.OutOfCoverageError):
        kh.name_on("elista", on="2026-12-02")


def test_lists_during_today_are_possible(world: Chronicle) -> None:
    """What is listed for a time after the last day covered is what held on it, as possible."""
    found = world.statuses_during(AFTER, of=HILLS)

    assert [(each.kind, each.certainty) for each in found] == [("republic", Certainty.POSSIBLE)]
    assert [
        each.certainty for each in kh.officeholders("head-of-the-republic", during="today")
    ] == [Certainty.POSSIBLE]


def test_source_says_nothing_of_today(world: Chronicle) -> None:
    """A source that is followed speaks of no day after its own."""
    with pytest.raises(kh.OutOfCoverageError):
        world.status_on("today", of=HILLS, according_to="pamphlet")


@pytest.mark.parametrize("word", ["today", "now"])
def test_data_and_dates_know_no_today(word: str) -> None:
    """It is a word of questions: no date is written so, and no cell of a column."""
    with pytest.raises(kh.InvalidDateError):
        kh.read_date(word)
    with pytest.raises(kh.InvalidDateError):
        kh.HistoricalDate(word)


def test_today_in_a_column_is_no_date() -> None:
    """A column that says today would say something else tomorrow."""
    pandas = pytest.importorskip("pandas", reason="the column is one of pandas")
    pytest.importorskip("narwhals", reason="frames need narwhals")
    frame = pandas.DataFrame({"day": ["today", "2026-12-01", "2026-12-02"]})
    made = kh.annotate(frame, "day", columns=["kind"], reason="why")

    assert made["why"].tolist()[0] == "unread"
    assert made["why"].tolist()[2] == "out_of_coverage"
    assert made["kind"].tolist()[1] == "republic"


def test_clock_of_the_machine_is_read(real_clock: Callable[[], date]) -> None:
    """Left alone, the clock says which day it is here, at most a day from that in Greenwich."""
    assert abs((real_clock() - datetime.now(tz=UTC).date()).days) <= 1
