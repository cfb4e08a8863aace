"""The essay of 5 December 2022, claim by claim."""

from __future__ import annotations

import pytest

import kalmyk_history as kh
from kalmyk_history import Verdict

ESSAY = "lozynskyj-2022"
#: Sentences of each paragraph, counted in the essay itself.
PARAGRAPHS = (6, 2, 1, 1, 3, 2, 8, 1, 1, 6)


def test_paragraphs_are_those_of_the_essay() -> None:
    """The record of the essay has its ten paragraphs with their sentences."""
    assert kh.sources[ESSAY].paragraphs == PARAGRAPHS


def test_every_sentence_carries_a_claim_or_is_marked() -> None:
    """Each of the 31 sentences is covered by a claim, or marked as carrying none."""
    covered = {number for claim in kh.claims_of(ESSAY) for number in claim.sentences}

    assert covered | set(kh.sources[ESSAY].silent_sentences) == set(range(1, sum(PARAGRAPHS) + 1))


@pytest.mark.parametrize("claim", kh.claims_of(ESSAY), ids=lambda claim: claim.id)
def test_locator_is_the_paragraph_of_the_sentences(claim: kh.Claim) -> None:
    """A claim stands in the paragraph that its sentences belong to."""
    paragraph = next(
        number
        for number in range(1, len(PARAGRAPHS) + 1)
        if claim.sentences[0] <= sum(PARAGRAPHS[:number])
    )

    assert claim.locator == f"paragraph {paragraph}"
    assert claim.sentences[-1] <= sum(PARAGRAPHS[:paragraph])


def test_claims_are_numbered_in_order() -> None:
    """The claims are numbered from 1 without a gap, in the order of the sentences."""
    claims = kh.claims_of(ESSAY)

    assert [claim.number for claim in claims] == list(range(1, len(claims) + 1))
    firsts = [claim.sentences[0] for claim in claims]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("claim", kh.claims_of(ESSAY), ids=lambda claim: claim.id)
def test_claim_is_about_records_and_is_assessed(claim: kh.Claim) -> None:
    """Each claim names what it is about and says why it has its verdict."""
    assert claim.about
    assert all(kh.record(each) for each in claim.about)
    assert claim.assessment


@pytest.mark.parametrize("word", ["racism", "colonial", "pseudo", "illegally", "terror"])
def test_judgement_stays_an_opinion(word: str) -> None:
    """What the author judges is recorded as his opinion."""
    claims = [claim for claim in kh.claims_of(ESSAY) if word in claim.text.casefold()]

    assert claims
    assert Verdict.OPINION in {claim.verdict for claim in claims}


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("two hundred thousand", "183,372"),
        ("four hundred thousand", "394,268"),
        ("drinking water", "7.5 percent"),
    ],
)
def test_figure_stands_beside_those_of_other_sources(words: str, figure: str) -> None:
    """The essay's figures are assessed against census and survey figures."""
    claims = [claim for claim in kh.claims_of(ESSAY) if words in claim.text]

    assert any(figure in claim.assessment and claim.citations for claim in claims)
