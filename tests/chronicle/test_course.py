"""The engine: spells that follow each other, and answers that are kept until the next change."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import product
from threading import Barrier

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kalmyk_history as kh
from kalmyk_history import Answers, Calendar, Chronicle, HistoricalDate, KalmykHistoryError
from kalmyk_history.chronicle import _course
from kalmyk_history.chronicle._course import days_of_change, in_order, sorted_out, succession
from kalmyk_history.chronicle._days import Days
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
    line = kh.load()._line(kh.peoples["kalmyks"], kh.Layer.DE_JURE)
    for start in days_of_change(line.spells):
        for day in map(date.fromordinal, range(start - 20, start + 21)):
            assert quick(kh.load(), day) == general(kh.load(), day.isoformat())


def test_days_that_the_calendars_dispute_keep_their_note() -> None:
    """19 October 1771 is a day of two statuses: asked again, the answer still says so."""
    notes = [kh.status_on(date(1771, 10, 19)).notes for _ in range(2)]

    assert notes[0] == notes[1]
    assert "as a Julian one" in notes[0][-1]


@pytest.mark.parametrize("text", ["19431227", "1943-W52-1", "1943-12-2X", "1943-12", "1943-02-30"])
def test_text_that_only_looks_plain_goes_the_general_way(text: str) -> None:
    """What Python reads as a day and EDTF does not, or the other way round, is not hurried."""
    assert quick(kh.load(), text) == general(kh.load(), text)


def general_or_kept(question: Callable[..., object], of: str, day: str, **asked: str) -> object:
    """Give the answer, or why there is none."""
    try:
        return question(of, on=day, **asked)
    except KalmykHistoryError as error:
        return type(error), str(error)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        *((kh.jurisdiction_of, territory) for territory in kh.territories),
        *((kh.officeholder, office) for office in kh.offices),
    ],
    ids=str,
)
def test_kept_answers_are_those_made_anew(question: Callable[..., object], subject: str) -> None:
    """Around each day of change, asked again, land and offices give the same answer."""
    years = [f"{year}-07-01" for year in range(1700, 2027, 30)]
    dates = [*years, *(each for day in years for each in around(question, subject, day))]

    for day in dates:
        once = general_or_kept(question, subject, day)
        assert once == general_or_kept(question, subject, day)
        assert once == general_or_kept(question, subject, day, calendar="gregorian")


def around(question: Callable[..., object], subject: str, day: str) -> list[str]:
    """Give the days around the beginning and the end of what is answered for a day."""
    answer = general_or_kept(question, subject, day)
    ends = [getattr(answer, name, None) for name in ("since", "until")]
    days = {day + shift for end in ends if end for day in (end.earliest, end.latest)
            for shift in (-14, -1, 0, 1)}  # fmt: skip
    return [date.fromordinal(each).isoformat() for each in sorted(days)]


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
    monkeypatch.setattr(_course, "_ROOM", 2)
    expected = [ids(world, day) for day in ("1990-06-01", "1991-06-01", "1992-06-01")]

    assert [ids(world, day) for day in ("1990-06-01", "1991-06-01", "1992-06-01")] == expected
    kept = world._members_courses.of["league"].answers
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


def test_other_names_of_a_people_are_answered_too(world: Chronicle) -> None:
    """A people may be asked for by name, by record and by id."""
    by_id = world.status_on("1950-01-01", of="hill-folk")

    assert world.status_on("1950-01-01", of=world.peoples["hill-folk"]) == by_id
    assert (
        world.status_on(HistoricalDate("1950-01-01", calendar=Calendar.GREGORIAN), of="hill-folk")
        == by_id
    )


#: The first and the last possible day of each of some changes, near each other.
VAGUE_DAYS = st.lists(
    st.tuples(st.integers(1, 12), st.integers(0, 5)).map(lambda ends: (ends[0], sum(ends))),
    min_size=1,
    max_size=4,
)
Ends = tuple[int, int]


def worlds(several: list[Ends]) -> list[tuple[int, ...]]:
    """Give all ways in which changes can have come to pass one after another."""
    every = product(*(range(first, last + 1) for first, last in several))
    return [days for days in every if [*days] == sorted(days)]


def last_by(day: int, days: tuple[int, ...]) -> int | None:
    """Give the number of the last of the changes that had come by *day*."""
    return max((number for number, each in enumerate(days) if each <= day), default=None)


@given(VAGUE_DAYS)
@example([(5, 5), (1, 10)])
@example([(1, 10), (5, 5)])
@example([(7, 7), (1, 9), (3, 3)])
def test_succession_holds_in_all_worlds_or_in_some(several: list[Ends]) -> None:
    """What holds however the changes came to pass is certain, what holds in some way possible."""
    ordered = [several[number] for number in in_order([*range(len(several))], several.__getitem__)]
    spells = succession([(ends, number) for number, ends in enumerate(ordered)])
    known = worlds(ordered)

    assert known
    assert sorted(ordered) == sorted(several)
    assert ordered == several or not worlds(several)
    for day in range(20):
        held = {last_by(day, days) for days in known}
        certain, possible = sorted_out(spells, day, day)
        assert {each.value for each in (*certain, *possible)} == held - {None}
        assert [each.value for each in certain] == (
            [*held] if len(held) == 1 and any(number is not None for number in held) else []
        )


@given(VAGUE_DAYS)
def test_days_of_change_are_all_there_are(several: list[Ends]) -> None:
    """Between two of them neither what holds changes, nor which of it is the likeliest."""
    ordered = [several[number] for number in in_order([*range(len(several))], several.__getitem__)]
    spells = succession([(ends, number) for number, ends in enumerate(ordered)])
    changes = set(days_of_change(spells))

    for day in range(1, 20):
        if day not in changes:
            assert sorted_out(spells, day, day) == sorted_out(spells, day - 1, day - 1)
