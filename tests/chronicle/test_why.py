"""Explanations of every kind of answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (kh.events["exodus-1771"], "5 January 1771 O.S. (16 January N.S.)"),
        (kh.tenures["ilyumzhinov-president"], "Kirsan Ilyumzhinov, Head of the"),
        (kh.tenures["first-secretary-none-1943"], "nobody, "),
        (kh.status_on("1942-10-01", layer="de_facto"), "on the ground was military occupation"),
        (kh.status_on("1917-06-01", layer="claimed"), "as claimed was possibly cossack host"),
        (kh.status_on("1944"), "within: astrakhan-oblast, stalingrad-oblast, rostov-oblast"),
        (kh.status_on("1771-10-19"), "is read as a Gregorian date"),
        (kh.population_counts["kalmyks-in-russia-2010"], "its count: 183,372"),
    ],
    ids=["event", "tenure", "vacancy", "ground", "claimed", "list", "note", "figure"],
)
def test_answer_is_told_in_plain_words(answer: object, words: str) -> None:
    """Each kind of answer is told with its names, dates and doubts."""
    assert words in kh.why(answer).text


def test_status_without_standing_or_act_says_nothing_of_them(world: Chronicle) -> None:
    """What the record does not state is not told."""
    text = world.why(world.status_on("1970", of="hill-folk")).text

    assert text == (
        "From 1 January 1960 on the status of the Hill Folk in law was republic (Hills)[1]."
    )


def test_act_without_a_date_and_claim_without_assessment(write: Write, world_text: str) -> None:
    """An act whose date no source gives, and a claim nobody assessed, are told as they are."""
    text = (
        world_text.replace('adopted = "1920-05-01"\n', "")
        .replace('"adopted", ', "")
        .replace('assessment = "The annals say otherwise."\n', "")
    )
    world = Chronicle.from_folder(write(text))

    act = world.why(world.acts["act-1920"])
    assert "(decree of the Council, no. 7): Formed the oblast[1]." in act.text
    assert act.dates == ()
    assert world.why(world.claims["pamphlet-1"]).text.endswith("Verdict: disputed[1].")


def test_readings_of_a_status_are_those_of_its_transition(world: Chronicle) -> None:
    """A status gives the readings of the transition behind it."""
    status = world.status_on("1925", of="hill-folk")

    assert status.readings == status.transition.readings


def test_source_may_date_an_end_by_another_reading(write: Write, world_text: str) -> None:
    """A source that gives only another day for a change leaves a hole from that day on."""
    text = world_text.replace(
        '  { source = "pamphlet", supports = ["date"] },\n]\n\n[[transition]]\nid = "hills-1960"',
        ']\n[[transition.other_readings]]\nfield = "date"\nvalue = "1949-01-01"\n'
        'reason = "A slip."\ncitations = [{ source = "pamphlet" }]\n\n'
        '[[transition]]\nid = "hills-1960"',
    )
    told = Chronicle.from_folder(write(text)).according_to("pamphlet")

    assert told.status_on("1948-12-31", of="hill-folk").kind == "autonomous_oblast"
    with pytest.raises(kh.SilentSourceError):
        told.status_on("1949-01-01", of="hill-folk")


def test_vague_beginning_and_end_of_what_no_source_names(write: Write, world_text: str) -> None:
    """While it is in doubt whether a status had begun, nothing else is named beside it."""
    text = world_text.replace(
        'date = "1990-01-01"\nuntil = "1991-01-01"', 'date = "1990"\nuntil = "1992"'
    )
    claimed = Chronicle.from_folder(write(text))

    first = claimed.status_on("1990-02-01", of="hill-folk", layer="claimed")
    last = claimed.status_on("1992-10-01", of="hill-folk", layer="claimed")
    assert (first.certainty, first.others) == (kh.Certainty.POSSIBLE, ())
    assert (last.certainty, last.others) == (kh.Certainty.POSSIBLE, ())
