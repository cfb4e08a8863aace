"""Status on a day, in an invented world."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Certainty, Chronicle, Layer
from kalmyk_history.chronicle.status._chain import Told

HILLS = "hill-folk"


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("1920-05-01", "autonomous_oblast"),
        (date(1942, 9, 1), "autonomous_oblast"),
        (datetime(1949, 12, 31, 23, 59), "autonomous_oblast"),  # noqa: DTZ001 - naive on purpose
        ("1 April 1950", "abolished"),
        (1955, "abolished"),
        ("1960-01-01", "republic"),
        ("2000-12-31", "republic"),
    ],
)
def test_status_on_a_day(world: Chronicle, day: object, kind: str) -> None:
    """The new status holds from the day of its transition on, however the day is given."""
    assert world.status_on(day, of=HILLS).kind == kind  # type: ignore[arg-type]


def test_answer_points_to_records(world: Chronicle) -> None:
    """A status carries the people, polity, containing polities, acts and citations themselves."""
    status = world.status_on("1925", of="Hill Folk")

    assert status.people is world.peoples["hill-folk"]
    assert status.polity is world.polities["the-hills-1920"]
    assert status.within == (world.polities["north"], world.polities["empire"])
    assert status.acts == (world.acts["act-1920"],)
    assert {each.source for each in status.citations} == {"annals", "pamphlet"}


def test_timeline_splits_where_the_chain_changes(world: Chronicle) -> None:
    """A change of the containing polity cuts the line, although the kind stays."""
    line = world.timeline(of=HILLS)

    assert [(each.kind.value, str(each.since)) for each in line] == [
        ("autonomous_oblast", "1920-05-01"),
        ("autonomous_oblast", "1930-07-01"),
        ("abolished", "1950-03"),
        ("republic", "1960-01-01"),
    ]
    assert [str(each.until) for each in line] == ["1930-07-01", "1950-03", "1960-01-01", "None"]


def test_land_held_side_by_side_comes_before_what_contains_it(world: Chronicle) -> None:
    """Without a polity of the people the chain begins with those that held its land."""
    status = world.status_on("1955-01-01", of=HILLS)

    assert status.polity is None
    assert [each.id for each in status.within] == ["north", "south", "empire"]


@pytest.mark.parametrize(
    ("day", "kind", "other"),
    [
        ("1950-03-05", "autonomous_oblast", "abolished"),
        ("1950-03-25", "abolished", "autonomous_oblast"),
    ],
)
def test_day_within_a_vague_change_is_only_possible(
    world: Chronicle, day: str, kind: str, other: str
) -> None:
    """While a change is in doubt the likelier side is given, and the other one listed."""
    status = world.status_on(day, of=HILLS)

    assert (status.kind, status.certainty) == (kind, Certainty.POSSIBLE)
    assert [each.kind for each in status.others] == [other]


def test_vague_date_over_one_status_is_answered(world: Chronicle) -> None:
    """A year during which one status held needs no day."""
    assert world.status_on("1955", of=HILLS) == world.status_on("1955-06-01", of=HILLS)


def test_vague_date_over_several_statuses_is_refused(world: Chronicle) -> None:
    """The error carries the candidates and names the total question."""
    with pytest.raises(kh.AmbiguousDateError, match="statuses_during") as caught:
        world.status_on("1930", of=HILLS)

    assert caught.value.candidates == world.statuses_during("1930", of=HILLS)


@pytest.mark.parametrize("day", ["1920-04-30", "2030-01-01", "1200", "../1930", "1999/.."])
def test_day_out_of_coverage_is_refused_with_the_bounds(world: Chronicle, day: str) -> None:
    """What the data does not reach is not guessed."""
    with pytest.raises(kh.OutOfCoverageError) as caught:
        world.status_on(day, of=HILLS)

    assert (caught.value.earliest, caught.value.latest) == ("1920-05-01", "2000-12-31")


def test_people_without_history_is_refused(world: Chronicle) -> None:
    """Of a people without any transition nothing is recorded; it is said of whom something is."""
    with pytest.raises(
        kh.SilentSourceError,
        match=r"no status of Lake Folk is recorded; recorded are those of Hill Folk$",
    ):
        world.status_on("1950", of="lake-folk")
    with pytest.raises(kh.SilentSourceError, match="recorded in the layer 'de_facto'"):
        world.status_on("1950", of="lake-folk", layer="de_facto")
    with pytest.raises(kh.SilentSourceError, match="no source asked tells the status of Lake Folk"):
        world.status_on("1950", of="lake-folk", according_to="annals")


def test_statuses_during_is_total(world: Chronicle) -> None:
    """Outside the coverage the answer is empty; with open ends it is everything."""
    assert world.statuses_during("1800", of=HILLS) == ()
    assert world.statuses_during("2030", of=HILLS) == ()
    assert world.statuses_during("../1800", of=HILLS) == ()
    assert world.statuses_during("1900/..", of=HILLS) == world.timeline(of=HILLS)


def test_ground_differs_from_law_only_while_it_does(world: Chronicle) -> None:
    """An occupation holds on the ground until it ends; then the law holds there again."""
    ground = [
        world.status_on(day, of=HILLS, layer=Layer.DE_FACTO).kind.value
        for day in ("1942-08-11", "1942-08-12", "1942-12-30", "1942-12-31", "1960-01-01")
    ]

    assert ground == [
        "autonomous_oblast",
        "military_occupation",
        "military_occupation",
        "autonomous_oblast",
        "republic",
    ]
    assert world.status_on("1942-09-01", of=HILLS).kind == "autonomous_oblast"
    assert world.timeline(of="lake-folk", layer=Layer.DE_FACTO) == ()


def test_claim_holds_only_while_it_is_upheld(world: Chronicle) -> None:
    """A claimed status ends without a successor."""
    claimed = world.status_on("1990-05-01", of=HILLS, layer="claimed")

    assert claimed.transition.claimant == "front"
    with pytest.raises(kh.SilentSourceError):
        world.status_on("1991-01-01", of=HILLS, layer="claimed")
    with pytest.raises(kh.SilentSourceError):
        world.status_on("1990/1991", of=HILLS, layer="claimed")


def test_source_is_followed_with_its_own_values(world: Chronicle) -> None:
    """According to a source its own reading of the date holds, not the preferred one."""
    with pytest.raises(kh.OutOfCoverageError):
        world.status_on("1920-05-02", of=HILLS, according_to="pamphlet")
    told = world.status_on("1920-05-03", of=HILLS, according_to="pamphlet")

    assert (told.kind, told.standing, told.acts) == ("autonomous_oblast", None, ())
    assert told.within == ()


def test_source_that_says_only_that_something_ended_is_silent(world: Chronicle) -> None:
    """A dated change without its outcome gives no answer, least of all the former status."""
    with pytest.raises(kh.SilentSourceError, match="tells the status of Hill Folk") as caught:
        world.status_on("1955-01-01", of=HILLS, according_to="pamphlet")

    assert caught.value.sources == ("pamphlet",)


def test_source_tells_nothing_after_its_own_date(world: Chronicle) -> None:
    """A pamphlet of 1995 knows nothing of 1996."""
    with pytest.raises(kh.OutOfCoverageError):
        world.status_on("1996-01-01", of=HILLS, according_to="pamphlet")


def test_sources_without_a_date_bound_nothing(world: Chronicle) -> None:
    """Annals of no known date tell their last status without an end."""
    told = world.according_to("annals")

    assert told.status_on("2030-01-01", of=HILLS).kind == "republic"
    assert [each.id for each in told.status_on("1925", of=HILLS).within] == ["north", "empire"]


def test_transitions_can_be_narrowed(world: Chronicle) -> None:
    """Changes certainly before or after the bounds are left out."""
    found = world.transitions(of=HILLS, since="1950-03-20", until="1960-01-01")

    assert [each.id for each in found] == ["hills-1950", "hills-1960"]
    assert [each.id for each in world.transitions(of=HILLS, layer="de_facto")] == [
        "hills-occupied-1942"
    ]
    assert len(world.transitions(of=HILLS, according_to="pamphlet")) == 1


def test_other_questions_follow_a_source_too(world: Chronicle) -> None:
    """The questions timeline and statuses_during take according_to as status_on does."""
    assert len(world.timeline(of=HILLS, according_to="pamphlet")) == 1
    assert len(world.statuses_during("1930", of=HILLS, according_to="pamphlet")) == 1


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"of": "hillfolk"}, kh.UnknownIdError, "did you mean 'hill-folk'"),
        ({"of": 5}, kh.InvalidTypeError, "is a text"),
        ({"of": ""}, kh.InvalidArgumentError, "between 1 and"),
        ({"of": "x" * 1_000_000}, kh.InvalidArgumentError, "between 1 and"),
        ({"of": HILLS, "layer": "de_jur"}, kh.InvalidArgumentError, "did you mean 'de_jure'"),
        ({"of": HILLS, "layer": None}, kh.InvalidTypeError, "a layer is one of de_jure"),
        ({"of": HILLS, "calendar": "julia"}, kh.InvalidArgumentError, "did you mean 'julian'"),
        ({"of": HILLS, "calendar": None}, kh.InvalidTypeError, "is one of gregorian, julian"),
        ({"of": HILLS, "according_to": "annal"}, kh.UnknownIdError, "did you mean 'annals'"),
    ],
)
def test_bad_argument_is_refused_with_what_to_do(
    world: Chronicle, arguments: dict[str, object], error: type[Exception], message: str
) -> None:
    """Each wrong argument gives one exception of ours that names the remedy."""
    with pytest.raises(error, match=message):
        world.status_on("1955", **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "day",
    ["", "\0", "0000-00-00", "1943-02-31", "x" * 1_000_000, "12/11/43", None, 1.5, float("nan"),
     True, b"1943", [], datetime(1943, 12, 27, tzinfo=UTC)],
    ids=lambda day: repr(day)[:20],
)  # fmt: skip
def test_bad_day_is_refused(world: Chronicle, day: object) -> None:
    """Whatever is no date gives InvalidDateError."""
    with pytest.raises(kh.InvalidDateError):
        world.status_on(day, of=HILLS)  # type: ignore[arg-type]


def test_status_is_a_value(world: Chronicle) -> None:
    """A status can be compared, hashed, copied and pickled, and shows itself shortly."""
    status = world.status_on("1950-03-05", of=HILLS)

    assert pickle.loads(pickle.dumps(status)) == status == copy.deepcopy(status)  # noqa: S301
    assert hash(copy.copy(status)) == hash(status)
    assert repr(status) == (
        "Status(kind='autonomous_oblast', people='hill-folk', since='1930-07-01', "
        "until='1950-03', certainty='possible')"
    )


def test_timeline_is_a_table_in_a_terminal(world: Chronicle) -> None:
    """The text of a timeline has one aligned line for each status."""
    assert str(world.timeline(of=HILLS)).splitlines() == [
        "1920-05-01  autonomous_oblast  Hills, North",
        "1930-07-01  autonomous_oblast  Hills, Empire",
        "1950-03     abolished          North, south, Empire",
        "1960-01-01  republic           Hills",
    ]
    assert str(world.timeline(of="lake-folk")) == ""


def test_source_that_dates_only_an_end_is_silent_throughout(
    write: Callable[..., Path], world_text: str
) -> None:
    """A vague change of which a source gives neither the former nor the latter status is a hole."""
    text = world_text.replace('{ source = "pamphlet", supports = ["kind"] },', "").replace(
        'citations = [{ source = "pamphlet" }]', 'citations = [{ source = "annals" }]', 1
    )
    told = Chronicle.from_folder(write(text)).according_to("pamphlet")

    for day in ("1950-03-05", "1950-03-25", "1960-01-01"):
        with pytest.raises(kh.SilentSourceError):
            told.status_on(day, of=HILLS)


def test_one_occupation_may_follow_another(write: Callable[..., Path], world_text: str) -> None:
    """Where the next status of the ground begins at once, the law does not hold in between."""
    second = """
[[transition]]
id = "hills-occupied-again"
people = "hill-folk"
layer = "de_facto"
date = "1942-12-31"
until = "1943-06-01"
kind = "soviet_executive_committee"
citations = [{ source = "annals", supports = ["date", "until", "kind"] }]
"""
    ground = Chronicle.from_folder(write(world_text, second)).statuses_during(
        "1942-12-01/1943-07-01", of=HILLS, layer="de_facto"
    )

    assert [each.kind.value for each in ground] == [
        "military_occupation",
        "soviet_executive_committee",
        "autonomous_oblast",
    ]


def test_polity_that_lives_on_by_another_reading_stays_where_it_lay(
    write: Callable[..., Path], world_text: str
) -> None:
    """A containment that ends only with the polity does not end before it by a later reading."""
    text = world_text.replace(
        'span = { since = "1930-07-01" } },',
        'span = { since = "1930-07-01", until = "1950-03-10" } },',
    ).replace(
        '{ source = "pamphlet", supports = ["date"] },\n]',
        ']\n[[transition.other_readings]]\nfield = "date"\nvalue = "1951-01-01"\n'
        'reason = "A slip."\ncitations = [{ source = "pamphlet" }]',
    )
    status = Chronicle.from_folder(write(text)).status_on("1950-12-01", of=HILLS, resolve="latest")

    assert [each.id for each in status.within] == ["empire"]
    assert str(status.since) == "1930-07-01"


def test_what_polities_lay_in_is_a_mapping(world: Chronicle) -> None:
    """Each polity has its containments as they are told; one that is not told of has none."""
    whole = world.polities
    told = Told({key: each for key, each in whole.items() if key != "south"}, whole)

    assert list(told) == list(whole)
    assert len(told) == len(whole)
    assert [each.polity for each in told["north"]] == ["empire"]
    assert told["south"] == ()
