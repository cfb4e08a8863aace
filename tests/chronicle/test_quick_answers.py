"""The quick way to an answer about one day gives what the general way gives, and the same one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import accumulate
from threading import Barrier

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kalmyk_history as kh
from kalmyk_history import Answers, Calendar, Chronicle, HistoricalDate, KalmykHistoryError
from kalmyk_history.chronicle import _membership
from kalmyk_history.chronicle._days import Days, read_days
from kalmyk_history.chronicle.status._line import Line
from kalmyk_history.chronicle.status._plain import plain_days
from kalmyk_history.chronicle.status._status import answer
from kalmyk_history.store import Store

THREADS = 32
BODIES = [*kh.organizations]


def general(chronicle: Chronicle, day: str, **asked: str) -> object:
    """Give the status, or why there is none; a calendar given as text is not the quick way."""
    try:
        return chronicle.status_on(day, calendar="gregorian", **asked)
    except KalmykHistoryError as error:
        return type(error), str(error)


def quick(chronicle: Chronicle, day: date | str, **asked: str) -> object:
    """Give the status, or why there is none, asked thrice: the third time what is kept is used."""
    try:
        first = chronicle.status_on(day, **asked)
    except KalmykHistoryError as error:
        return type(error), str(error)
    assert [chronicle.status_on(day, **asked) for _ in range(2)] == [first] * 2
    return first


@given(day=st.dates(), people=st.sampled_from([*kh.peoples]))
@example(day=date(1771, 10, 19), people="kalmyks")
@example(day=date(1771, 10, 30), people="kalmyks")
@example(day=date(1943, 12, 27), people="kalmyks")
@example(day=date.max, people="kalmyks")
def test_any_day_has_one_answer(day: date, people: str) -> None:
    """A date, its ISO text and the general way agree, in refusals and notes too."""
    expected = general(kh.load(), day.isoformat(), of=people)

    assert quick(kh.load(), day, of=people) == expected
    assert quick(kh.load(), day.isoformat(), of=people) == expected


def test_every_day_around_a_change_has_one_answer() -> None:
    """Within 20 days of each change nothing differs: there the two calendars part."""
    for start in kh.load()._line(kh.peoples["kalmyks"], kh.Layer.DE_JURE).days:
        for day in map(date.fromordinal, range(start - 20, start + 21)):
            assert quick(kh.load(), day) == general(kh.load(), day.isoformat())


@pytest.mark.parametrize("layer", [*kh.Layer], ids=str)
@pytest.mark.parametrize("people", [*kh.peoples])
def test_first_question_has_the_answer_that_it_has_later(people: str, layer: kh.Layer) -> None:
    """What is made of a few changes says what the whole line says, in refusals and notes too."""
    store = Store.packaged()
    whole = Chronicle(store)
    starts = whole._line(whole.peoples[people], layer).days
    ends = [date.min.toordinal(), *starts, date(2026, 11, 23).toordinal(), date.max.toordinal()]
    for start in ends:
        for number in (start - 14, start - 1, start, start + 1, start + 400):
            day = date.fromordinal(min(max(number, 1), date.max.toordinal())).isoformat()
            for text in (day, day[:7], day[:4], f"{day}/..", f"{day[:3]}X"):
                first = general(Chronicle(store), text, of=people, layer=layer.value)
                assert first == general(whole, text, of=people, layer=layer.value), text


def test_days_that_the_calendars_dispute_keep_their_note() -> None:
    """19 October 1771 is a day of two statuses: asked again, the answer still says so."""
    notes = [kh.status_on(date(1771, 10, 19)).notes for _ in range(2)]

    assert notes[0] == notes[1]
    assert "as a Julian one" in notes[0][-1]


@pytest.mark.parametrize("text", ["19431227", "1943-W52-1", "1943-12-2X", "1943-12", "1943-02-30"])
def test_text_that_only_looks_plain_goes_the_general_way(text: str) -> None:
    """What Python reads as a day and EDTF does not, or the other way round, is not hurried."""
    assert quick(kh.load(), text) == general(kh.load(), text)


@given(day=st.dates(date(1985, 1, 1), date(2026, 11, 23)), body=st.sampled_from(BODIES))
def test_any_body_has_one_answer(day: date, body: str) -> None:
    """Members by date, by ISO text, kept and made anew are the same."""
    expected = kh.members_of(body, on=day, calendar="gregorian")

    for on in (day, day, day.isoformat()):
        found = kh.members_of(body, on=on)
        assert (found, found.possible) == (expected, expected.possible)


@pytest.mark.parametrize("body", ["league", "front"])
def test_every_day_of_an_invented_body_has_one_answer(world: Chronicle, body: str) -> None:
    """An answer that is kept is good until the day of the next change."""
    for day in map(
        date.fromordinal, range(date(1989, 12, 1).toordinal(), date(1999, 1, 1).toordinal())
    ):
        fresh = world._members_during(body, Days(day.toordinal(), day.toordinal(), ""))

        assert world.members_of(body, on=day) == fresh


def test_first_use_from_many_threads_gives_one_answer() -> None:
    """Threads that ask a fresh chronicle at the same moment get equal answers."""
    for _ in range(3):
        chronicle, start = Chronicle(Store.packaged()), Barrier(THREADS)

        def ask(
            number: int, chronicle: Chronicle = chronicle, start: Barrier = start
        ) -> tuple[kh.Status, Answers[kh.People | kh.Organization]]:
            day = date(2022, 12, 5) if number % 2 else "2022-12-05"
            start.wait()
            for _ in range(20):
                found = chronicle.status_on(day), chronicle.members_of(BODIES[0], on=day)
            return found

        with ThreadPoolExecutor(THREADS) as pool:
            answers = list(pool.map(ask, range(THREADS)))

        assert all(each == answers[0] for each in answers)
        assert answers[0] == (kh.status_on("2022-12-05"), kh.members_of(BODIES[0], on="2022-12-05"))


def test_kept_answers_are_bounded(world: Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body forgets what it kept when there is no room, and answers as before."""
    monkeypatch.setattr(_membership, "_ROOM", 2)
    expected = [ids(world, day) for day in ("1990-06-01", "1991-06-01", "1992-06-01")]

    assert [ids(world, day) for day in ("1990-06-01", "1991-06-01", "1992-06-01")] == expected
    kept = world._members_by_day["league"].answers
    assert len([each for each in kept if each is not None]) < 3


def ids(chronicle: Chronicle, day: str) -> list[str]:
    """Give the ids of the members of the league."""
    return [each.id for each in chronicle.members_of("league", on=day)]


def test_kept_answer_is_cited(world: Chronicle) -> None:
    """In a citing block an answer that is kept is heard like one that is made."""
    world.status_on("1950-01-01", of="hill-folk")
    world.members_of("league", on="1991-06-01")
    with world.citing() as used:
        status = world.status_on("1950-01-01", of="hill-folk")
        members = world.members_of("league", on="1991-06-01")

    assert used.answers == (status, members)
    assert used.sources


def test_answers_cannot_be_changed() -> None:
    """What is kept stays as it is: an answer refuses to be set."""
    answers = kh.members_of("league-of-free-nations", on="2022-12-05")

    with pytest.raises(AttributeError, match="immutable: cannot set 'possible'"):
        answers.possible = ()


def test_days_out_of_order_have_no_quick_way() -> None:
    """A line whose doubtful changes overlap is left to the general way."""
    assert not plain_days(Line((2, 1), (None, None), (), None))[1]


def test_many_changes_have_a_quick_way_too() -> None:
    """More changes than a byte can number are numbered with words."""
    first = date(1950, 1, 1).toordinal()
    pieces = tuple(PIECES[1 + number % 2] for number in range(300))
    line = Line(tuple(range(first, first + 300)), pieces, (), first + 299)
    start, places, known = plain_days(line)

    assert start == first
    assert tuple(known[place] for place in places) == pieces


def test_other_names_of_a_people_are_answered_too(world: Chronicle) -> None:
    """A people may be asked for by name, by record and by id."""
    by_id = world.status_on("1950-01-01", of="hill-folk")

    assert world.status_on("1950-01-01", of=world.peoples["hill-folk"]) == by_id
    assert (
        world.status_on(HistoricalDate("1950-01-01", calendar=Calendar.GREGORIAN), of="hill-folk")
        == by_id
    )


PIECES = [
    None,
    kh.status_on("1950-01-01"),
    kh.status_on("1930-01-01"),
    attrs.evolve(kh.status_on("1930-01-01"), within=()),
]


@given(
    first=st.dates(date(200, 1, 1), date(1919, 1, 1)),
    steps=st.lists(st.tuples(st.integers(0, 25), st.sampled_from(PIECES)), min_size=1, max_size=6),
    reach=st.none() | st.integers(-30, 30),
)
@example(first=date(1700, 1, 1), steps=[(0, PIECES[1]), (5, PIECES[2]), (1, PIECES[3])], reach=0)
@example(
    first=date(1700, 1, 1), steps=[(0, PIECES[1]), (20, PIECES[2]), (9, PIECES[1])], reach=None
)
def test_quick_way_answers_only_as_the_general_way(
    first: date, steps: list[tuple[int, kh.Status | None]], reach: int | None
) -> None:
    """However close the changes are, what the quick way gives is what the general way gives."""
    days = tuple(accumulate((step for step, _ in steps[1:]), initial=first.toordinal()))
    until = None if reach is None else days[-1] + reach
    line = Line(days, tuple(piece for _, piece in steps), (), until)
    start, places, known = plain_days(line)

    for day in range(start, min(start + len(places), days[-1] + 50)):
        found = known[places[day - start]]
        asked = read_days(date.fromordinal(day), Calendar.GREGORIAN)
        assert found is None or found is answer(line, asked, "somebody")
