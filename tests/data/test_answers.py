"""Answers of the packaged record. Expectations come from the sources, not from running the code."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

import kalmyk_history as kh
from kalmyk_history import Layer

ESSAY = "lozynskyj-2022"


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("1700-01-01", "khanate"),
        ("1771-10-29", "khanate"),
        ("1771-10-30", "provincial_administration"),
        ("1850-06-01", "provincial_administration"),
        ("1920-11-04", "autonomous_oblast"),
        ("1935-10-19", "autonomous_oblast"),
        ("1935-10-20", "autonomous_republic"),
        ("1943-12-26", "autonomous_republic"),
        ("1943-12-27", "abolished"),
        ("27 December 1943", "abolished"),
        ("1944", "abolished"),
        pytest.param(1944, "abolished", id="the number 1944"),
        ("1957-01-08", "abolished"),
        ("1957-01-09", "autonomous_oblast"),
        ("1958-07-28", "autonomous_oblast"),
        ("1958-07-29", "autonomous_republic"),
        ("1990-10-17", "autonomous_republic"),
        ("1990-10-18", "declared_sovereign_republic"),
        ("1992-02-19", "declared_sovereign_republic"),
        ("1992-02-20", "republic"),
        (date(2022, 12, 5), "republic"),
    ],
)
def test_status_in_law(day: str | int | date, kind: str) -> None:
    """The form of the status on the days that the sources name."""
    assert kh.status_on(day).kind == kind


def test_julian_day_of_1771() -> None:
    """The act is dated 19 October 1771 in the Julian calendar, 30 October in the Gregorian."""
    assert kh.status_on("1771-10-19", calendar="julian").kind == "provincial_administration"
    assert kh.status_on("1771-10-19").kind == "khanate"


def test_answer_that_the_other_calendar_would_change_says_so() -> None:
    """Read as Gregorian, 19 October 1771 is before the act; the answer notes the difference."""
    (note,) = kh.status_on("1771-10-19").notes

    assert "provincial_administration" in note
    assert "calendar='julian'" in note
    assert kh.status_on("1771-12-01").notes == ()
    assert kh.status_on("1771-10-19 O.S.").notes == ()


@pytest.mark.parametrize(
    ("day", "within"),
    [
        ("1921-06-01", ["rsfsr"]),
        ("1925-06-01", ["rsfsr", "ussr"]),
        ("1930-06-01", ["lower-volga-krai", "rsfsr", "ussr"]),
        ("1935-06-01", ["stalingrad-krai", "rsfsr", "ussr"]),
        ("1937-06-01", ["rsfsr", "ussr"]),
        (
            "1944-05-01",
            ["astrakhan-oblast", "stalingrad-oblast", "rostov-oblast", "stavropol-krai",
             "rsfsr", "ussr"],
        ),
        ("1957-01-09", ["stavropol-krai", "rsfsr", "ussr"]),
        ("1960-06-01", ["rsfsr", "ussr"]),
        ("1992-01-15", ["russian-federation"]),
        ("2022-12-05", ["russian-federation"]),
    ],
)  # fmt: skip
def test_chain_upward(day: str, within: list[str]) -> None:
    """What the people's polity, or its land, lay in on a day, nearest first."""
    assert [each.id for each in kh.status_on(day).within] == within


def test_chain_of_1850_ends_in_the_empire() -> None:
    """In 1850 the Kalmyk Steppe lay in Astrakhan governorate, and that in the Empire."""
    assert [each.id for each in kh.status_on("1850-06-01").within][-2:] == [
        "astrakhan-governorate",
        "russian-empire",
    ]


def test_standing_of_the_khanate_is_disputed() -> None:
    """Each reading of the standing in 1700 names who holds it."""
    readings = kh.status_on("1700-01-01").readings_of("standing")

    assert len({reading.value for reading in readings}) >= 3
    assert all(reading.citations for reading in readings)
    assert sum(reading.preferred for reading in readings) == 1


def test_year_of_the_abolition_is_ambiguous() -> None:
    """1943 holds two statuses; the error carries both."""
    with pytest.raises(kh.AmbiguousDateError) as caught:
        kh.status_on("1943")

    assert [each.kind for each in caught.value.candidates] == ["autonomous_republic", "abolished"]  # type: ignore[attr-defined]


def test_two_datings_of_1935_stand_side_by_side() -> None:
    """20 October is preferred, 22 October stays as a reading with its reason."""
    preferred, other, *_ = kh.status_on("1935-10-20").readings_of("date")

    assert (str(preferred.value), preferred.preferred) == ("1935-10-20", True)
    assert (str(other.value), other.preferred) == ("1935-10-22", False)
    assert other.reason


def test_middle_ages_are_out_of_coverage() -> None:
    """The error names the bounds."""
    with pytest.raises(kh.OutOfCoverageError) as caught:
        kh.status_on("1200-01-01")

    assert caught.value.latest == "2026-11-23"
    assert caught.value.earliest in str(caught.value)


def test_ambiguous_order_is_refused() -> None:
    """12/11/43 is two days in two countries, and no century."""
    with pytest.raises(kh.InvalidDateError):
        kh.status_on("12/11/43")


@pytest.mark.parametrize("layer", [Layer.DE_JURE, Layer.DE_FACTO])
def test_declaration_of_2022_changes_no_status(layer: Layer) -> None:
    """It is an act and claims; on the day before and after the status is the same."""
    act = kh.acts["declaration-2022-10-26-congress"]

    assert str(act.adopted) == "2022-10-26"
    assert kh.claims_of("congress-declaration-2022")
    before, after = (kh.status_on(day, layer=layer) for day in ("2022-10-25", "2022-10-27"))
    assert before == after
    assert not [each for layer in Layer for each in kh.transitions(layer=layer, since="2022-10-26")]


def test_occupation_is_of_the_ground_only() -> None:
    """German forces held Elista from 12 August 1942 to the end of the year."""
    assert kh.status_on("1942-10-01", layer="de_facto").kind == "military_occupation"
    assert kh.status_on("1942-10-01").kind == "autonomous_republic"
    assert kh.status_on("1943-06-01", layer="de_facto").kind == "autonomous_republic"


def test_chain_has_no_hole() -> None:
    """From the first to the last day some status holds, and each begins where the former ends."""
    line = kh.timeline()

    assert all(former.until == latter.since for former, latter in pairwise(line))
    assert line[-1].until is None


def test_essay_counts_nine_nations_in_its_order() -> None:
    """The essay's list of the League of Free Nations."""
    assert [each.id for each in kh.members_of("League of Free Nations", according_to=ESSAY)] == [
        "bashkirs", "buryats", "cossacks", "kalmyks", "mokshas", "tatars", "chechens", "erzyas",
        "yakuts",
    ]  # fmt: skip


def test_five_peoples_are_in_the_american_coalition() -> None:
    """The members of Americans Against Russian Imperialism on the essay's day."""
    answers = kh.members_of("americans-against-russian-imperialism", on="2022-12-05")

    assert [each.id for each in answers] == [
        "tatars", "kalmyks", "kazakhs", "armenians", "ukrainians",
    ]  # fmt: skip
    assert answers.possible == ()


def test_league_had_no_member_before_it_was_announced() -> None:
    """The League was announced on 20 May 2022."""
    answers = kh.members_of("league-of-free-nations", on="2022-05-01")

    assert answers == ()
    assert answers.possible == ()


def test_league_of_november_2022_had_ten_members() -> None:
    """The League's own list of November 2022 has the essay's nine and the Ingrians."""
    members = [each.id for each in kh.members_of("league-of-free-nations", on="2022-12-05")]

    assert len(members) == 10
    assert "ingrians" in members


def test_kalmyks_belong_to_both_coalitions() -> None:
    """On the essay's day the Kalmyks are in both bodies that it names."""
    assert {each.id for each in kh.coalitions_of("Хальмгуд", on="2022-12-05")} == {
        "league-of-free-nations",
        "americans-against-russian-imperialism",
    }


def test_congress_is_older_than_the_essay_says() -> None:
    """The Congress dates from 12 December 2015, not from 2022."""
    congress = kh.organizations["congress-of-the-oirat-kalmyk-people"]

    assert str(congress.founded) == "2015-12-12"


def test_essay_tells_its_own_history() -> None:
    """According to the essay alone: what it names, on its days, and nothing else."""
    told = kh.according_to(ESSAY)
    dated = [(str(each.since), each.kind.value) for each in told.timeline()]

    assert ("1935-10-20", "autonomous_republic") in dated
    assert ("1943-12-27", "abolished") in dated
    assert ("1957-01-09", "autonomous_oblast") in dated
    assert ("1958-07-29", "autonomous_republic") in dated
    assert ("1990-10-18", "declared_sovereign_republic") in dated
    assert told.status_on("1700-01-01").standing == "independent"
    assert told.status_on("1850-06-01").kind == "abolished"
    with pytest.raises(kh.OutOfCoverageError):
        told.status_on("1599-06-01")


@pytest.mark.parametrize(
    "key",
    [
        "bashkirs", "buryats", "cossacks", "mokshas", "tatars", "chechens", "erzyas", "yakuts",
        "kazakhs", "armenians", "ukrainians", "kalmyks", "league-of-free-nations",
        "americans-against-russian-imperialism", "congress-of-the-oirat-kalmyk-people",
        "kalmyk-khanate", "kalmyk-ao-1920", "kalmyk-assr-1935", "kalmyk-ao-1957",
        "kalmyk-assr-1958", "kalmyk-ssr-1990", "republic-of-kalmykia", "stavropol-krai",
        "astrakhan-oblast", "stalingrad-oblast", "rostov-oblast", "rsfsr", "ussr",
        "russian-empire", "russian-federation",
    ],
)  # fmt: skip
def test_agreed_id_leads_to_a_record(key: str) -> None:
    """The ids that others rely on are there."""
    assert kh.record(key).id == key


@pytest.mark.parametrize("name", ["Калмыцкая", "калмыцкая", "Хальмг", "Kalmyk", "Elista", "Элиста"])
def test_names_are_found_in_every_script(name: str) -> None:
    """find() looks at names in English, Russian and Kalmyk, whatever their case."""
    assert kh.find(name)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (kh.officeholder("head-of-the-republic", on="2000-01-01"), "Kirsan Ilyumzhinov"),
        (kh.jurisdiction_of("yashaltinsky", on="1950-06-01"), "Yashaltinsky"),
    ],
    ids=["officeholder", "jurisdiction"],
)
def test_why_explains_every_answer(answer: object, words: str) -> None:
    """Whoever held an office or a territory is explained by the records behind the answer."""
    reason = kh.why(answer)

    assert words in reason.text
    assert reason.footnotes


def test_count_across_the_turn_of_a_year_is_found() -> None:
    """The deported of 28 December 1943 to 3 January 1944 were counted during 1943, and 1944."""
    for year in ("1943", "1944"):
        found = kh.population("kalmyks", during=year, measure="deported")

        assert [each.id for each in found] == ["kalmyks-deported-1943"]
