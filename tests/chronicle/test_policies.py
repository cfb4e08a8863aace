"""Which reading is followed, and what depends on it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Certainty, Chronicle
from kalmyk_history.chronicle import NoAnswer
from kalmyk_history.vocabulary import Policy

MARSH = "marsh-folk"


@pytest.mark.parametrize(
    ("policy", "first_day"),
    [
        ("preferred", "1921-03-01"),
        ("earliest", "1921-01-01"),
        (Policy.LATEST, "1921-06-01"),
        ("primary-first", "1921-03-01"),
    ],
)
def test_policy_picks_the_date(disputed: Chronicle, policy: str, first_day: str) -> None:
    """The status begins on the day that the policy picks; a primary source is the preferred one."""
    assert str(disputed.timeline(of=MARSH, resolve=policy)[0].since) == first_day
    assert str(disputed.transitions(of=MARSH, resolve=policy)[0].date) == first_day
    assert disputed.status_on(first_day, of=MARSH, resolve=policy).polity is not None
    assert len(disputed.statuses_during("1921", of=MARSH, resolve=policy)) == 1


def test_policy_shows_in_the_records_and_keeps_the_evidence(disputed: Chronicle) -> None:
    """The value picked has the citations that give it; the preferred one stands aside."""
    latest = disputed.resolved_by("latest")
    change = latest.table("transition")["marsh-1921"]

    assert [(str(each.value), each.preferred) for each in change.readings_of("date")] == [
        ("1921-06-01", True),
        ("1921-03-01", False),
        ("1921-01-01", False),
    ]
    assert [each.source for each in change.readings_of("date")[0].citations] == [
        "pamphlet",
        "leaflet",
    ]
    assert change.readings_of("date")[1].reason == (
        "preferred, but set aside by the policy 'latest'"
    )
    assert len(change.readings_of("kind")[0].citations) == 2
    assert disputed.table("transition")["marsh-1921"].date.edtf == "1921-03-01"


def test_earliest_and_latest_do_not_concern_words_and_numbers(disputed: Chronicle) -> None:
    """A standing or a count has no earlier or later: the preferred one stays."""
    latest = disputed.resolved_by(Policy.LATEST)

    assert latest.table("transition")["marsh-1921"].standing == "autonomous"
    assert str(latest.population_counts["marsh-1930"].count) == "1,000"
    assert str(latest.polities["the-marsh"].span.since) == "1922-01-01"


def test_primary_first_takes_an_official_source_where_the_preferred_has_none(
    write: Callable[..., Path], world_text: str
) -> None:
    """A reading of an official source goes before the preferred one of an advocate."""
    text = world_text.replace(
        'title = "Annals"\nkind = "primary"', 'title = "Annals"\nkind = "press"'
    )
    text = text.replace('kind = "advocacy"', 'kind = "official"')
    world = Chronicle.from_folder(write(text))

    assert str(world.timeline(of="hill-folk", resolve="primary-first")[0].since) == "1920-05-03"


def test_primary_first_without_such_a_source_stays_with_the_preferred(
    write: Callable[..., Path], world_text: str
) -> None:
    """Where no primary or official source speaks, the preferred reading holds."""
    text = world_text.replace(
        'title = "Annals"\nkind = "primary"', 'title = "Annals"\nkind = "press"'
    )
    world = Chronicle.from_folder(write(text))

    assert str(world.timeline(of="hill-folk", resolve="primary-first")[0].since) == "1920-05-01"


def test_policy_and_source_combine(disputed: Chronicle) -> None:
    """Of the sources followed only their own readings count, whatever the order of asking."""
    both = ["gazette", "pamphlet"]
    by_latest = disputed.resolved_by("latest")

    assert disputed.according_to(both).resolved_by("latest") is by_latest.according_to(both)
    dates = {
        policy: disputed.according_to(both)
        .resolved_by(policy)
        .table("transition")["marsh-1921"]
        .date.edtf
        for policy in ("earliest", "latest", "primary-first")
    }
    assert dates == {
        "earliest": "1921-01-01",
        "latest": "1921-06-01",
        "primary-first": "1921-01-01",
    }
    found = disputed.status_on("1921-06-01", of=MARSH, according_to="pamphlet", resolve="all")
    assert (str(found.since), found.standing) == ("1921-06-01", "subject")


def test_sources_together_give_the_preferred_value_if_one_of_them_does(
    disputed: Chronicle,
) -> None:
    """Another reading does not push aside the preferred one that is also followed."""
    told = disputed.according_to(["annals", "pamphlet"])

    assert str(told.status_on("1922", of=MARSH).since) == "1921-03-01"


def test_source_that_gives_two_values_is_followed_with_the_other_one(
    write: Callable[..., Path], world_text: str
) -> None:
    """A source that has another reading never gives the preferred value in its place."""
    text = world_text.replace(
        '{ source = "pamphlet", supports = ["kind"] }',
        '{ source = "pamphlet", supports = ["kind", "date"] }',
    )
    world = Chronicle.from_folder(write(text))

    assert str(world.timeline(of="hill-folk", according_to="pamphlet")[0].since) == "1920-05-03"
    assert world.compare("annals", "pamphlet", table="transition").differences[0].field == "date"


@pytest.mark.parametrize("policy", ["latst", None, 5])
def test_unknown_policy_is_refused(disputed: Chronicle, policy: object) -> None:
    """A policy that does not exist is answered with those that do."""
    with pytest.raises(kh.InvalidArgumentError, match=r"latest"):
        disputed.resolved_by(policy)  # type: ignore[arg-type]


def test_all_readings_agree(disputed: Chronicle) -> None:
    """Where every reading gives the same the answer is certain, and the same."""
    assert disputed.status_on("1955", of="hill-folk", resolve="all") == disputed.status_on(
        "1955", of="hill-folk"
    )


def test_all_gives_the_other_answers_as_possible(disputed: Chronicle) -> None:
    """By all readings the preferred answer is possible, and the others stand beside it."""
    found = disputed.status_on("1960", of=MARSH, resolve="all")

    assert (found.kind, found.certainty) == ("abolished", Certainty.POSSIBLE)
    assert [each.kind.value for each in found.others] == ["provincial_administration"]
    assert found.others[0].certainty is Certainty.POSSIBLE
    assert disputed.status_on("1960", of=MARSH).certainty is Certainty.CERTAIN


def test_all_counts_where_the_land_lay(disputed: Chronicle) -> None:
    """A disputed containment changes what held."""
    found = disputed.status_on("1940", of=MARSH, resolve="all")
    chains = [[each.id for each in status.within] for status in (found, *found.others)]

    assert ["north", "empire"] in chains
    assert ["south", "empire"] in chains
    assert {status.standing.value for status in found.others if status.standing} == {
        "autonomous",
        "subject",
    }


@pytest.mark.parametrize(
    ("day", "note"),
    [
        ("1921-02-01", "by the preferred readings there is no answer for this day"),
        ("1921-04-01", "by another reading there is no answer for this day"),
    ],
)
def test_day_covered_by_some_readings_only_is_possible(
    disputed: Chronicle, day: str, note: str
) -> None:
    """A day before the first change by some readings is no certain answer, and says why."""
    found = disputed.status_on(day, of=MARSH, resolve="all")

    assert found.certainty is Certainty.POSSIBLE
    assert note in found.notes


def test_day_covered_by_no_reading_is_refused(disputed: Chronicle) -> None:
    """All readings together do not reach farther than each."""
    with pytest.raises(kh.OutOfCoverageError):
        disputed.status_on("1900", of=MARSH, resolve="all")


def test_vague_day_is_refused_by_all_as_by_the_preferred_reading(disputed: Chronicle) -> None:
    """Vagueness of the question is no disagreement of the sources."""
    with pytest.raises(kh.AmbiguousDateError):
        disputed.status_on("1949/1951", of=MARSH, resolve="all")
    found = disputed.status_on("1920-05-03/1920-05-04", of="hill-folk", resolve="all")
    assert found.certainty is Certainty.CERTAIN


def test_vague_day_that_another_reading_divides_is_possible(
    write: Callable[..., Path], world_text: str
) -> None:
    """If by another reading two statuses held during the time, both are among the others."""
    text = world_text.replace(
        '[[transition]]\nid = "hills-1950"',
        '[[transition.other_readings]]\nfield = "standing"\nvalue = "none"\nreason = "x"\n'
        'citations = [{ source = "pamphlet" }]\n\n[[transition]]\nid = "hills-1950"',
    )
    text = text.replace(
        'citations = [{ source = "annals", supports = ["date", "kind", "polity"] }]',
        'citations = [{ source = "annals", supports = ["date", "kind", "polity"] }]\n'
        '[[transition.other_readings]]\nfield = "date"\nvalue = "1960-06-01"\nreason = "x"\n'
        'citations = [{ source = "pamphlet" }]',
    )
    world = Chronicle.from_folder(write(text))
    found = world.status_on("1960-05/1960-07", of="hill-folk", resolve="all")

    assert (found.kind, found.certainty) == ("republic", Certainty.POSSIBLE)
    assert [each.kind.value for each in found.others] == ["abolished"]


def test_total_questions_give_the_union_of_all_readings(disputed: Chronicle) -> None:
    """What only some readings give is possible; a change comes once for each reading."""
    line = disputed.timeline(of=MARSH, resolve="all")
    changes = disputed.transitions(of=MARSH, resolve="all", since="1921", until="1921")

    assert {str(each.since) for each in line} >= {"1921-01-01", "1921-03-01", "1921-06-01"}
    assert {each.certainty for each in line} == {Certainty.POSSIBLE}
    assert [str(each.date) for each in changes] == [
        "1921-01-01",
        "1921-03-01",
        "1921-03-01",
        "1921-06-01",
    ]
    assert len(disputed.statuses_during("1955", of=MARSH, resolve="all")) == 2
    certain = disputed.timeline(of="hill-folk", resolve="all")
    assert [each.certainty.value for each in certain] == [
        "possible",
        "possible",
        "certain",
        "certain",
        "certain",
    ]


def test_membership_depends_on_readings_too(disputed: Chronicle) -> None:
    """By a later list a member is certain longer; by all readings only possible then."""
    league = {"org": "league", "on": "1993-06-01"}

    def who(policy: str) -> tuple[bool, bool]:
        found = disputed.members_of(**league, resolve=policy)
        marsh = disputed.peoples[MARSH]
        return marsh in found, marsh in found.possible

    assert who("preferred") == (False, True)
    assert who("latest") == (True, False)
    assert who("all") == (False, True)
    assert len(disputed.memberships(member=MARSH, resolve="all")) == 2
    coalitions = disputed.coalitions_of(MARSH, on="1993-06-01", resolve="latest")
    assert [each.id for each in coalitions] == ["league"]
    by_all = disputed.coalitions_of(MARSH, on="1993-06-01", resolve="all")
    assert (list(by_all), [each.id for each in by_all.possible]) == ([], ["league"])


def test_resolved_chronicle_is_always_the_same_and_can_be_pickled(disputed: Chronicle) -> None:
    """The preferred policy leads back to the whole; the others come back from a pickle."""
    latest = disputed.resolved_by("latest")

    assert disputed.resolved_by("latest") is latest
    assert latest.resolved_by("preferred") is disputed is latest.whole
    assert repr(latest) == "<Chronicle resolved by latest>"
    again = pickle.loads(pickle.dumps(latest))  # noqa: S301
    assert again.policy is Policy.LATEST
    assert again.timeline(of=MARSH) == latest.timeline(of=MARSH)
    assert latest.edition == disputed.edition == disputed.according_to("annals").edition


def test_sensitivity_says_which_policy_and_which_disagreement_matter(disputed: Chronicle) -> None:
    """A day between two readings of a date has another answer by another policy."""
    found = disputed.sensitivity("status_on", "1921-02-01", of=MARSH)

    assert found.changes
    assert found.changed_by == (Policy.EARLIEST, Policy.ALL)
    assert [(each.record.id, each.field) for each in found.depends_on] == [("marsh-1921", "date")]
    assert isinstance(found["preferred"], NoAnswer)
    assert found["preferred"].error == "OutOfCoverageError"
    assert found[Policy.EARLIEST].kind == "autonomous_oblast"
    assert str(found).startswith("status_on('1921-02-01', of='marsh-folk'):\n  preferred: OutOf")
    assert "depends on marsh-1921, date" in str(found)
    assert repr(found) == "<Sensitivity of status_on('1921-02-01', of='marsh-folk'): changes>"


def test_single_status_is_the_same_whenever_it_began(disputed: Chronicle) -> None:
    """The days of beginning and end are no part of what held on a day."""
    found = disputed.sensitivity(disputed.status_on, "1955", of="hill-folk")

    assert not found.changes
    assert found.depends_on == ()
    assert "the same by every reading, Status(" in str(found)
    assert repr(found).endswith("the same>")
    assert disputed.sensitivity("status_on", "1940", of="hill-folk").changes is False


@pytest.mark.parametrize(
    ("question", "arguments", "matters"),
    [
        ("timeline", {"of": "hill-folk"}, {"hills-1920"}),
        ("transitions", {"of": MARSH}, {"marsh-1921", "marsh-1950"}),
        ("members_of", {"org": "league", "on": "1993-06-01"}, {"league-marsh-folk"}),
        ("memberships", {"member": MARSH}, {"league-marsh-folk"}),
        ("claims_of", {"source": "pamphlet"}, set()),
        ("compare", {"source_a": "annals", "source_b": "annals"}, set()),
    ],
)
def test_sensitivity_of_any_question(
    disputed: Chronicle, question: str, arguments: dict[str, str], matters: set[str]
) -> None:
    """Each question can be tried by every policy."""
    found = disputed.sensitivity(question, **arguments)

    assert {each.record.id for each in found.depends_on} == matters


def test_sensitivity_in_a_telling(disputed: Chronicle) -> None:
    """Of a source followed only its own disagreements count."""
    found = disputed.according_to(["gazette", "pamphlet"]).sensitivity(
        "status_on", "1921-02-01", of=MARSH
    )

    assert found.changes
    assert {each.record.id for each in found.depends_on} == {"marsh-1921"}


@pytest.mark.parametrize(
    ("question", "named", "error"),
    [
        ("status_onn", {}, kh.UnknownIdError),
        ("record", {}, kh.UnknownIdError),
        (5, {}, kh.UnknownIdError),
        ("status_on", {"resolve": "all"}, kh.InvalidArgumentError),
        ("status_on", {"of": "nobody"}, kh.UnknownIdError),
    ],
)
def test_bad_question_is_refused(
    disputed: Chronicle, question: object, named: dict[str, str], error: type[Exception]
) -> None:
    """What is no question, or a question that is refused, is no answer."""
    with pytest.raises(error):
        disputed.sensitivity(question, "1955", **named)  # type: ignore[arg-type]


def test_packaged_answer_of_21_october_1935_depends_on_the_reading() -> None:
    """Between the two days given for the transformation of 1935 the answer is disputed."""
    packaged = kh.load()

    assert packaged.status_on("1935-10-21").kind == "autonomous_republic"
    assert packaged.status_on("1935-10-21", resolve="latest").kind == "autonomous_oblast"
    by_all = packaged.status_on("1935-10-21", resolve="all")
    assert by_all.certainty is Certainty.POSSIBLE
    assert "autonomous_oblast" in {each.kind.value for each in by_all.others}


@pytest.mark.parametrize("layer", ["de_jure", "de_facto"])
def test_overlapping_changes_are_both_possible(layer: str) -> None:
    """By the earliest readings the republic may have come in 1990, after the declaration of it."""
    found = kh.status_on("1990-10-20", resolve="earliest", layer=layer)

    assert (found.kind, found.certainty) == ("declared_sovereign_republic", Certainty.POSSIBLE)
    assert [each.kind for each in found.others] == ["republic"]
    assert kh.status_on("1990-12-31", resolve="earliest", layer=layer).kind == "republic"
    assert [each.kind for each in kh.status_on("1600-01-01", resolve="earliest").others] == [
        "khanate"
    ]


def test_layers_agree_where_nothing_is_stated_on_the_ground() -> None:
    """By every reading the ground has the other statuses that the law has, each once."""
    law, ground = (
        kh.status_on("1990-10-18", resolve="all", layer=layer) for layer in ("de_jure", "de_facto")
    )

    assert [each.kind for each in law.others] == [each.kind for each in ground.others]
    assert len({(each.kind, each.since) for each in law.others}) == len(law.others)


def test_days_decide_where_they_contradict_the_known_order(
    world_text: str, write: Callable[..., Path]
) -> None:
    """A reading may put a change before the one that it follows: then it came before."""
    reading = """
[[transition.other_readings]]
field = "date"
value = "1919-01-01"
reason = "an older calendar of events"
citations = [{ source = "pamphlet" }]
"""
    at = world_text.index("[[transition]]", world_text.index('id = "hills-1960"'))
    chronicle = Chronicle.from_folder(write(f"{world_text[:at]}{reading}\n{world_text[at:]}"))
    found = [each.kind.value for each in chronicle.timeline(of="hill-folk", resolve="earliest")]

    assert found[0] == "republic"
    assert found[-1] == "abolished"
