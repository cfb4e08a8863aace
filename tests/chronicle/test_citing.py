"""Collecting the sources of what is asked, in an invented world."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.chronicle import Used, sources_behind

HILLS = "hill-folk"


def ids(used: Used) -> list[str]:
    """Give the ids of the sources used."""
    return [each.id for each in used]


def test_block_collects_answers_and_sources(disputed: Chronicle) -> None:
    """Each answer is kept in order, each source once."""
    with disputed.citing() as used:
        assert (len(used), used.answers) == (0, ())
        status = disputed.status_on("1925", of=HILLS)
        members = disputed.members_of("league", on="1991-02-01")

    assert used.answers == (status, members)
    assert ids(used) == ["annals", "pamphlet"]
    assert "annals" in used
    assert disputed.sources["pamphlet"] in used
    assert "gazette" not in used
    assert repr(used) == "<Used: 2 answers, 2 sources>"


def test_nothing_is_collected_after_the_block(disputed: Chronicle) -> None:
    """A question after the block, even after an error in it, is not heard."""
    with pytest.raises(kh.OutOfCoverageError), disputed.citing() as used:
        disputed.status_on("1200", of=HILLS)
    disputed.status_on("1925", of=HILLS)

    assert used.answers == ()


def test_nested_blocks_collect_in_each(disputed: Chronicle) -> None:
    """The outer block hears also what is asked in the inner one."""
    with disputed.citing() as outer:
        disputed.claims_of("pamphlet")
        with disputed.citing() as inner:
            disputed.timeline(of="marsh-folk")

    assert len(inner.answers) == 1
    assert len(outer.answers) == 2


@pytest.mark.parametrize(
    ("question", "arguments", "sources"),
    [
        ("claims_of", {"source": "pamphlet"}, ["pamphlet", "annals"]),
        ("statuses_during", {"period": "1955", "of": HILLS}, ["annals", "pamphlet"]),
        ("transitions", {"of": "marsh-folk", "since": "1950"}, ["annals"]),
        (
            "memberships",
            {"member": "marsh-folk", "according_to": "gazette"},
            ["gazette"],
        ),
        ("coalitions_of", {"member": "front", "on": "1991-06-01"}, ["annals"]),
        ("coalitions_of", {"member": "front", "on": "1900"}, []),
        ("disagreements", {"field": "kind"}, ["annals", "gazette"]),
        ("compare", {"source_a": "gazette", "source_b": "digest"}, ["gazette", "digest"]),
        ("support", {"record": "edict"}, ["digest"]),
        (
            "status_on",
            {"day": "1925", "of": HILLS, "according_to": "pamphlet"},
            ["pamphlet"],
        ),
        (
            "status_on",
            {"day": "1960", "of": "marsh-folk", "resolve": "all"},
            ["annals", "gazette"],
        ),
    ],
)
def test_every_question_is_heard_once(
    disputed: Chronicle, question: str, arguments: dict[str, str], sources: list[str]
) -> None:
    """One question gives one answer, whatever was asked on the way; a telling its own sources."""
    with disputed.citing() as used:
        getattr(disputed, question)(**arguments)

    assert len(used.answers) == 1
    assert ids(used) == sources


def test_sensitivity_is_one_question(disputed: Chronicle) -> None:
    """The many questions behind it are not heard; the readings that matter are."""
    with disputed.citing() as used:
        disputed.sensitivity("status_on", "1960", of="marsh-folk")

    assert len(used.answers) == 1
    assert ids(used) == ["annals", "gazette"]


def test_explanation_is_heard_with_its_footnotes(disputed: Chronicle) -> None:
    """why() uses the sources that it cites."""
    status = disputed.status_on("1925", of=HILLS)
    with disputed.citing() as used:
        disputed.why(status)

    assert ids(used) == ["annals", "pamphlet"]


def test_what_was_looked_up_can_be_added(disputed: Chronicle) -> None:
    """Looking into a table is not asking; a record can be added by hand."""
    with disputed.citing() as used:
        edict = disputed.acts["edict"]
        assert ids(used) == []
        used.add(edict)

    assert ids(used) == ["digest"]
    with pytest.raises(kh.InvalidTypeError):
        used.add(5)


def test_threads_hear_in_their_own_context(disputed: Chronicle) -> None:
    """A thread is heard if it runs in a copy of the context, and not otherwise."""
    with disputed.citing() as used, ThreadPoolExecutor(4) as pool:
        pool.submit(disputed.status_on, "1925", of=HILLS).result()
        unheard = len(used.answers)
        contexts = [copy_context() for _ in range(8)]
        jobs = [pool.submit(each.run, disputed.timeline, of=HILLS) for each in contexts]
        for job in jobs:
            job.result()

    assert (unheard, len(used.answers)) == (0, 8)


def test_tasks_are_heard_in_the_block_that_starts_them(disputed: Chronicle) -> None:
    """Two tasks with a block each do not hear each other."""

    async def ask(day: str) -> int:
        with disputed.citing() as used:
            disputed.status_on(day, of=HILLS)
            await asyncio.sleep(0)
            disputed.status_on(day, of=HILLS)
        return len(used.answers)

    async def both() -> list[int]:
        return await asyncio.gather(ask("1925"), ask("1955"))

    assert asyncio.run(both()) == [2, 2]


def test_sources_behind_anything_that_is_answered(disputed: Chronicle) -> None:
    """Records, tables, citations, sources, and several of them have sources behind them."""
    sources = disputed.sources

    def behind(answer: object) -> list[str]:
        return [each.id for each in sources_behind(answer, sources)]

    assert behind(disputed.acts) == ["annals", "digest"]
    assert behind(kh.Citation(source="gazette")) == ["gazette"]
    assert behind([sources["gazette"], disputed.acts["edict"]]) == ["gazette", "digest"]
    members = disputed.members_of("league", on="1996-01-01")
    assert [each.id for each in members] == ["front"]
    assert behind(members) == ["pamphlet", "annals", "gazette"]
    with pytest.raises(kh.InvalidTypeError, match="not behind 'annals'"):
        behind("annals")
    with pytest.raises(kh.UnknownIdError):
        behind(kh.Citation(source="nothing"))
