"""Membership, names, claims and evidence, in an invented world."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Answers, Chronicle


def ids(answers: tuple[kh.People | kh.Organization | kh.Coalition, ...]) -> list[str]:
    """Give the ids of an answer."""
    return [each.id for each in answers]


@pytest.mark.parametrize(
    ("day", "certain", "possible"),
    [
        ("1990-05-31", [], []),
        ("1990-06-01", ["hill-folk"], []),
        ("1991-06-01", ["hill-folk", "lake-folk", "front"], []),
        ("1992-06-01", ["hill-folk", "lake-folk"], ["front"]),
        ("1993-01-01", ["front"], ["hill-folk", "lake-folk"]),
        ("1995-06-01", ["front"], ["hill-folk"]),
        ("1999-06-01", [], []),
        ("1991", ["hill-folk"], ["lake-folk", "front"]),
        ("1989/..", [], ["hill-folk", "lake-folk", "front"]),
        ("../1991-01", [], ["hill-folk"]),
    ],
)
def test_members_on_a_day(
    world: Chronicle, day: str, certain: list[str], possible: list[str]
) -> None:
    """Between appearances or while agreed a member is certain, afterwards possible until gone."""
    answers = world.members_of("league", on=day)

    assert (ids(answers), ids(answers.possible)) == (certain, possible)


@pytest.mark.parametrize(
    ("attested", "agreed", "day"),
    [
        ("1970/..1980", None, "2019-01-01"),
        ("1970/", None, "2019-01-01"),
        ("1970/1980..", None, "2019-01-01"),
        ("1970../1980", None, "1970-01-01"),
        ("1800", "1990../2000", "1850-01-01"),
    ],
)
def test_end_that_is_not_known_is_not_open(attested: str, agreed: str | None, day: str) -> None:
    """Where no source says when it ended, or only by when, a member is possible, not certain."""
    membership = kh.Membership(
        id="league-folk",
        member="folk",
        organization="league",
        attested=kh.parse_edtf(attested),  # type: ignore[arg-type]
        agreed=None if agreed is None else kh.Interval(agreed),
    )
    number = kh.HistoricalDate(day).earliest

    assert membership.certainty_during(number, number) is kh.Certainty.POSSIBLE


def test_members_without_a_day_are_all_who_ever_belonged(world: Chronicle) -> None:
    """Without a day the whole roll is given, in the order of the data."""
    assert ids(world.members_of("League")) == ["hill-folk", "lake-folk", "front"]


def test_list_of_a_source_keeps_its_order(world: Chronicle) -> None:
    """According to a source its members stand in the order of its own list."""
    assert ids(world.members_of("league", according_to="pamphlet")) == ["lake-folk", "hill-folk"]


def test_body_of_unknown_dates_may_have_any_member(world: Chronicle) -> None:
    """A body whose beginning is not known is not ruled out on any day."""
    assert world.members_of("front", on="1900") == ()


def test_memberships_can_be_narrowed(world: Chronicle) -> None:
    """Memberships are found by body, by member, or both; unknown names are refused."""
    assert len(world.memberships()) == 3
    assert [each.id for each in world.memberships(member="front")] == ["league-front"]
    assert world.memberships(organization="front") == ()
    assert len(world.memberships(organization="league", according_to="pamphlet")) == 2
    with pytest.raises(kh.UnknownIdError, match="did you mean 'league'"):
        world.memberships(organization="leage")


def test_coalitions_of_a_member(world: Chronicle) -> None:
    """The coalitions of a people on a day: for certain, and possibly."""
    assert ids(world.coalitions_of("Hill Folk", on="1991-01-01")) == ["league"]
    later = world.coalitions_of(world.peoples["hill-folk"], on="1996-01-01")
    assert (ids(later), ids(later.possible)) == ([], ["league"])
    assert ids(world.coalitions_of("lake-folk", on="1990-07-01").possible) == []
    assert ids(world.coalitions_of("lake-folk", according_to="pamphlet")) == ["league"]


def test_answers_are_tuples_that_remember_what_is_possible() -> None:
    """Answers compare as tuples, and with what is possible among themselves."""
    answers = Answers((1,), (2,))

    assert answers == (1,)
    assert answers != Answers((1,))
    assert pickle.loads(pickle.dumps(answers)) == answers == copy.copy(answers)  # noqa: S301
    assert hash(answers) == hash((1,))


def test_record_is_found_by_id_or_name(world: Chronicle) -> None:
    """An id, a name in any language, or the record itself leads to the record."""
    hills = world.peoples["hill-folk"]

    assert world.record("hill-folk") is hills
    assert world.record("горцы") is hills
    assert world.record(hills) is hills
    assert world.record("Annals") is world.sources["annals"]


def test_name_of_several_records_is_refused(world: Chronicle) -> None:
    """A name that several records share is not guessed."""
    with pytest.raises(kh.AmbiguousNameError) as caught:
        world.record("Hills")

    assert caught.value.candidates == ("the-hills-1920", "the-hills-1960")


def test_find_ranks_exact_names_first(world: Chronicle) -> None:
    """Exact names come before beginnings, words and parts."""
    found = [each.id for each in world.find("hill")]

    assert found[:2] == ["hill-folk", "the-hills-1920"]
    assert world.find("league")[0].id == "league"
    assert world.find("eague")[0].id == "league"
    assert world.find("nothing like it") == ()


def test_claims_come_in_the_order_of_their_source(world: Chronicle) -> None:
    """Claims are those of one source; a source without any has none."""
    assert [each.id for each in world.claims_of("pamphlet")] == ["pamphlet-1"]
    assert world.claims_of("annals") == ()
    assert len(world.according_to("pamphlet").claims) == 1
    assert len(world.according_to("annals").claims) == 0


def test_several_sources_can_be_followed_together(world: Chronicle) -> None:
    """Sources are named by id, record or title; together they tell more than each."""
    both = world.according_to(["annals", world.sources["pamphlet"]])

    assert both.told_by == ("annals", "pamphlet")
    assert repr(both) == "<Chronicle according to annals, pamphlet>"
    assert both.according_to("Annals") is world.according_to("annals")
    assert list(both.sources) == ["annals", "pamphlet"]


@pytest.mark.parametrize(
    ("sources", "error"),
    [([], kh.InvalidArgumentError), (5, kh.InvalidTypeError), ([5], kh.InvalidTypeError)],
)
def test_no_source_is_refused(world: Chronicle, sources: object, error: type[Exception]) -> None:
    """An empty list, or what is no source, cannot be followed."""
    with pytest.raises(error):
        world.according_to(sources)  # type: ignore[arg-type]


def test_why_tells_a_status_with_footnotes(world: Chronicle) -> None:
    """The explanation of a status names its act, its sources, and where they differ."""
    reason = world.why(world.status_on("1920-06-01", of="hill-folk"))

    assert reason.acts == (world.acts["act-1920"],)
    assert [each.id for each in reason.sources] == ["annals", "pamphlet"]
    assert [str(each.value) for each in reason.readings] == ["1920-05-01", "1920-05-03"]
    assert reason.text == (
        "From 1 May 1920 until 1 July 1930 the status of the Hill Folk in law was autonomous "
        "oblast (Hills), within North and Empire[1][2]. Its standing: autonomous. Act on the "
        "Hills (decree of the Council, no. 7, 1 May 1920): Formed the oblast[3]. Sources differ "
        "on its date: 1 May 1920[1]; 3 May 1920, held by the pamphleteers (the day of "
        "publication)[2]."
    )
    assert reason.footnotes[0] == "Annals (primary, whole read): So."
    assert str(reason).endswith("[3] Annals (primary, whole read)")
    assert repr(reason).startswith("<Explanation of Status(")


@pytest.mark.parametrize(
    ("table", "key", "words"),
    [
        ("claim", "pamphlet-1", "holds: The hills were always free. Verdict: disputed[1]."),
        ("membership", "league-hill-folk", "Hill Folk in League, founding member, attested"),
        ("people", "hill-folk", "Hill Folk[1]."),
        ("source", "annals", "Annals."),
        ("act", "act-1920", "Act on the Hills (decree of the Council, no. 7, 1 May 1920)"),
    ],
)
def test_why_tells_records(world: Chronicle, table: str, key: str, words: str) -> None:
    """Any record can be explained."""
    assert words in str(world.why(world.table(table)[key]))


def test_why_tells_several_answers_together(world: Chronicle) -> None:
    """A tuple of answers is explained as one."""
    reason = world.why(world.memberships(organization="league"))

    assert reason.text.count("attested") == 3
    assert str(world.why(())) == ""


def test_why_tells_doubt(world: Chronicle) -> None:
    """A status that is only possible is told as such."""
    assert "possibly abolished" in world.why(world.status_on("1950-03-25", of="hill-folk")).text


def test_why_refuses_what_is_no_answer(world: Chronicle) -> None:
    """Only answers can be explained."""
    with pytest.raises(kh.InvalidTypeError, match="explains statuses and records"):
        world.why(5)


def test_chronicle_can_be_pickled(world: Chronicle) -> None:
    """A chronicle comes back whole: the packaged one as itself, a telling as a telling."""
    again = pickle.loads(pickle.dumps(world))  # noqa: S301
    told = pickle.loads(pickle.dumps(world.according_to("annals")))  # noqa: S301

    assert again.timeline(of="hill-folk") == world.timeline(of="hill-folk")
    assert told.told_by == ("annals",)
    assert pickle.loads(pickle.dumps(kh.load())) is kh.load()  # noqa: S301
    assert repr(again) == "<Chronicle>"


def test_tables_are_immutable_mappings(world: Chronicle) -> None:
    """A table is a mapping in file order that cannot be changed, and can be pickled."""
    table = world.peoples

    assert list(table) == ["hill-folk", "lake-folk"]
    assert repr(table) == "<Table 'people': 2 records>"
    assert "hill-folk" in table
    assert 5 not in table
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301
    assert len({table, world.polities}) == 2
    with pytest.raises(TypeError):
        table["x"] = 1  # type: ignore[index]
    with pytest.raises(AttributeError, match="immutable"):
        table.name = "x"
    with pytest.raises(kh.UnknownIdError, match="no people with the id 'hill'"):
        table["hill"]
    with pytest.raises(kh.UnknownIdError):
        table[["unhashable"]]  # type: ignore[index]


def test_former_id_leads_to_the_record(write: Callable[..., Path], world_text: str) -> None:
    """A renamed id stays as an alias."""
    text = world_text.replace('id = "lake-folk"', 'id = "lake-folk"\naliases = ["fishers"]')
    world = Chronicle.from_folder(write(text))

    assert world.peoples["fishers"] is world.peoples["lake-folk"]
    assert world.record("fishers").id == "lake-folk"


def test_unknown_table_is_refused(world: Chronicle) -> None:
    """A table that does not exist is answered with the nearest name."""
    with pytest.raises(kh.UnknownIdError, match="did you mean 'polity'"):
        world.table("polities")


def test_data_without_an_edition_has_no_last_day(
    write: Callable[..., Path], world_text: str
) -> None:
    """Without an edition nothing bounds the coverage above."""
    world = Chronicle.from_folder(write(world_text[: world_text.index("[[edition]]")]))

    assert world.edition is None
    assert world.status_on("2500-01-01", of="hill-folk").kind == "republic"
