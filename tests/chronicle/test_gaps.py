"""What is missing, in an invented world and in the packaged data."""

from __future__ import annotations

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle, Name
from kalmyk_history.chronicle import Gaps
from kalmyk_history.chronicle._wording import in_words
from kalmyk_history.chronicle.evidence._gaps_in_time import gaps_between_tenures
from kalmyk_history.records import Containment, Identifier, Seat, Span
from kalmyk_history.vocabulary import GapKind

MARSH = "marsh-folk"


def places(gaps: Gaps, kind: str) -> set[tuple[str, str]]:
    """Give the record and field of each gap of one kind."""
    return {(each.record.id, each.field) for each in gaps.of_kind(kind)}


def test_weak_evidence_is_told_for_records_and_fields(disputed: Chronicle) -> None:
    """A record of one origin is told whole; one of several has its weak fields told."""
    gaps = disputed.gaps(of=MARSH)
    single = places(gaps, "single_source")

    assert {("edict", ""), ("flood", ""), ("warden-1", "")} <= single
    assert ("the-marsh", "part_of") in single
    assert ("the-marsh", "span") not in single
    assert (MARSH, "") not in single
    assert places(gaps, "advocacy_only") == {("flood", "")}
    assert places(gaps, "encyclopedia_only") == {("edict", "")}


def test_missing_words_are_not_researched(disputed: Chronicle) -> None:
    """Fields of which a reader expects a word, and no source has any, are told."""
    assert places(disputed.gaps(of=MARSH), "not_researched") == {
        ("marsh-1921", "acts"),
        ("marsh-1950", "standing"),
        ("marsh-1950", "acts"),
        ("edict", "adopted"),
        ("edict", "issuers"),
        ("flood", "date"),
        ("union", "founded"),
        ("warden-undated", "since"),
        ("warden-2", "until"),
        ("warden-4", "until"),
        ("clerk", ""),
        ("east-marsh-1930", "origin"),
        ("east-marsh-1930", "acts"),
    }


def test_vague_and_unknown_dates_differ(disputed: Chronicle) -> None:
    """A year is vague; an end that a source leaves blank is unknown."""
    gaps = disputed.gaps(of=MARSH)

    assert places(gaps, "vague") == {
        ("the-marsh", "span"),
        ("east-marsh-1930", "date"),
        ("marsh-1930", "date"),
    }
    assert places(gaps, "unknown") == {("marsh-1930", "date")}
    assert str(gaps.of_kind("unknown")) == (
        "unknown           marsh-1930, date: the end of 1930/ is not known"
    )


def test_times_between_tenures_are_told(disputed: Chronicle) -> None:
    """A year between two tenures is uncovered, a day is not; a vacancy is told with its tenure."""
    found = disputed.gaps(of=MARSH).of_kind(GapKind.UNCOVERED)

    assert [(each.field, str(each.period)) for each in found] == [
        ("", "1925-01-01/1926-01-01"),
        ("warden-3", "None"),
    ]
    assert found[1].message == "nobody held it from 1930-01-01 to 1931-01-01"


def test_vacancy_without_an_end(disputed: Chronicle) -> None:
    """A vacancy whose end no source says is told so."""
    vacancy = attrs.evolve(disputed.tenures["warden-3"], until=None)
    earlier = attrs.evolve(disputed.tenures["warden-1"], until=kh.HistoricalDate("1922"))
    found = list(gaps_between_tenures([disputed.offices["warden"], vacancy], {}))

    assert [each.message for each in found] == ["nobody held it from 1930-01-01 to an unknown day"]
    longer = disputed.tenures["warden-1"]
    overlapping = [disputed.offices["warden"], longer, attrs.evolve(earlier, id="x")]
    assert list(gaps_between_tenures(overlapping, {})) == []


def test_unverified_claims_are_gaps(disputed: Chronicle) -> None:
    """A claim that nothing consulted bears on is told; one that was assessed is not."""
    assert places(disputed.gaps(of=MARSH), "unverified") == {("pamphlet-2", "")}
    assert places(disputed.gaps(of="hill-folk"), "unverified") == set()


def test_gaps_of_everything_hold_those_of_each_people(disputed: Chronicle) -> None:
    """Without a people every record counts."""
    everything = set(disputed.gaps(of=None))

    assert set(disputed.gaps(of=MARSH)) <= everything
    assert set(disputed.gaps(of="lake-folk")) <= everything


def test_gaps_of_another_people_are_left_out(disputed: Chronicle) -> None:
    """Nothing of the marsh belongs to the hills."""
    records = {each.record.id for each in disputed.gaps(of="hill-folk")}

    assert records & {"edict", "flood", "the-marsh", "warden", "east-marsh-1930"} == set()
    assert {"hills-1950", "act-1920", "league-hill-folk"} <= records


@pytest.mark.parametrize("kind", ["vage", None])
def test_unknown_kind_is_refused(disputed: Chronicle, kind: object) -> None:
    """A kind of gap that does not exist is answered with those that do."""
    with pytest.raises(kh.InvalidArgumentError, match="vague"):
        disputed.gaps(of=MARSH).of_kind(kind)  # type: ignore[arg-type]


def test_unknown_people_is_refused(disputed: Chronicle) -> None:
    """A people that is not there is answered with the nearest."""
    with pytest.raises(kh.UnknownIdError, match="did you mean 'marsh-folk'"):
        disputed.gaps(of="marsh-folks")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Span(), "always"),
        (
            Containment(polity="empire", span=Span(until=kh.HistoricalDate("1930"))),
            "empire until 1930",
        ),
        (Seat(place="town", span=Span(since=kh.HistoricalDate("1930"))), "town from 1930"),
        (Identifier(scheme="wikidata", value="Q1"), "wikidata Q1"),
        (Name(text="X", language="en"), "X (en)"),
        ((), "none"),
        (kh.StatusKind.AUTONOMOUS_OBLAST, "autonomous oblast"),
        (kh.Quantity.parse("5"), "5"),
    ],
)
def test_values_are_told_in_words(value: object, words: str) -> None:
    """The value of any field has plain words."""
    assert in_words(value) == words


def test_packaged_data_has_gaps_and_says_so() -> None:
    """Four centuries from open sources are not complete."""
    gaps = kh.load().gaps()

    assert gaps.of_kind("single_source")
    assert gaps.of_kind("vague")
