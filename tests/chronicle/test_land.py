"""Which polity held a territory, and its capitals, in an invented world."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Certainty, Chronicle

LAND = """
[[polity]]
id = "alpha-1900"
kind = "oblast"
names = [{ text = "Alpha", language = "en" }]
span = { since = "gregorian 1900-01-01", until = "1930-01-01" }
part_of = [
  { polity = "north", span = { until = "gregorian 1910-01-01" } },
  { polity = "south", span = { since = "gregorian 1910-01-01" } },
]
capitals = [
  { place = "old-town", span = { until = "1920" } },
  { place = "new-town", span = { since = "1920" } },
]
citations = [
  { source = "annals", supports = ["kind", "names", "span", "part_of", "capitals"] },
  { source = "pamphlet", supports = ["kind"] },
]

[[polity.other_readings]]
field = "capitals"
value = [{ place = "new-town" }]
reason = "says only where it ended"
citations = [{ source = "pamphlet" }]

[[polity]]
id = "alpha-1930"
kind = "oblast"
names = [{ text = "Alpha Republic", language = "en" }]
span = { since = "1930-01-01", until = "1950-01-01" }
predecessors = ["alpha-1900"]
citations = [{ source = "annals", supports = ["kind", "names", "span", "predecessors"] }]

[[polity]]
id = "alpha-1960"
kind = "oblast"
span = { since = "1960-01-01" }
predecessors = ["alpha-1930"]
citations = [{ source = "annals", supports = ["kind", "span", "predecessors"] }]

[[polity]]
id = "beta"
kind = "oblast"
names = [{ text = "Beta", language = "en" }]
span = { since = "gregorian 1800", until = "1970~" }
capitals = [{ place = "old-town" }]
citations = [{ source = "annals", supports = ["kind", "names", "span", "capitals"] }]

[[polity]]
id = "circle-a"
kind = "oblast"
span = { since = "gregorian 1900", until = "gregorian 1900" }
predecessors = ["circle-b"]
citations = [{ source = "annals", supports = ["kind", "span", "predecessors"] }]

[[polity]]
id = "circle-b"
kind = "oblast"
span = { since = "gregorian 1900", until = "gregorian 1900" }
predecessors = ["circle-a"]
citations = [{ source = "annals", supports = ["kind", "span", "predecessors"] }]

[[place]]
id = "old-town"
names = [{ text = "Old Town", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[place]]
id = "new-town"
names = [{ text = "New Town", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[territory]]
id = "valley"
kind = "raion"
names = [
  { text = "Valley", language = "en", span = { until = "1940-01-01" } },
  { text = "Dale", language = "en", span = { since = "1940-01-01" } },
]
span = { since = "gregorian 1905-01-01" }
jurisdiction = "alpha-1930"
seats = [{ place = "old-town", span = { until = "1925-01-01" } }]
citations = [{ source = "annals", supports = ["kind", "names", "span", "jurisdiction", "seats"] }]

[[transfer]]
id = "valley-1940"
territory = "valley"
origin = "alpha-1930"
destination = "beta"
date = "1940"
citations = [
  { source = "annals", supports = ["origin", "date", "destination"] },
  { source = "pamphlet", supports = ["destination"] },
]

[[transfer.other_readings]]
field = "date"
value = "1945-01-01"
reason = "the day of the map"
citations = [{ source = "pamphlet" }]

[[transfer]]
id = "valley-1960"
territory = "valley"
origin = "beta"
destination = "alpha-1960"
date = "1960-01-01"
whole = false
summary = "The upper part."
citations = [{ source = "annals", supports = ["origin", "date", "destination"] }]

[[transfer]]
id = "valley-1980"
territory = "valley"
destination = "alpha-1960"
date = "1980-01-01"
citations = [{ source = "annals", supports = ["date", "destination"] }]

[[territory]]
id = "ridge"
kind = "raion"
jurisdiction = "alpha-1900"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[territory]]
id = "moor"
kind = "raion"
span = { until = "1955-01-01" }
jurisdiction = "alpha-1930"
citations = [{ source = "annals", supports = ["kind", "span", "jurisdiction"] }]

[[territory]]
id = "isle"
kind = "land"
citations = [{ source = "annals", supports = ["kind"] }]

[[territory]]
id = "shore"
kind = "land"
citations = [{ source = "annals", supports = ["kind"] }]

[[transfer]]
id = "shore-1850"
territory = "shore"
origin = "beta"
destination = "south"
date = "gregorian 1850-01-05"
citations = [{ source = "annals", supports = ["origin", "date", "destination"] }]

[[transfer]]
id = "shore-part"
territory = "shore"
destination = "north"
date = "1940-01-01"
whole = false
citations = [{ source = "annals", supports = ["date", "destination"] }]

[[territory]]
id = "ring"
kind = "land"
jurisdiction = "circle-a"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[territory]]
id = "early"
kind = "land"
span = { since = "gregorian 1890-01-01", until = "1920-01-01" }
jurisdiction = "alpha-1900"
citations = [{ source = "annals", supports = ["kind", "span", "jurisdiction"] }]

[[territory]]
id = "late"
kind = "land"
jurisdiction = "south"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[transfer]]
id = "late-alpha"
territory = "late"
destination = "alpha-1960"
date = "195X"
citations = [{ source = "annals", supports = ["date", "destination"] }]
"""


@pytest.fixture
def land(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its land."""
    return Chronicle.from_folder(write(world_text, LAND))


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        ("1905-01-01", "alpha-1900"),
        ("1929-12-31", "alpha-1900"),
        ("1930-01-01", "alpha-1930"),
        (1950, "beta"),
        ("1 January 1980", "alpha-1960"),
        ("2000-12-31", "alpha-1960"),
    ],
)
def test_jurisdiction_on_a_day(land: Chronicle, day: str | int, holder: str) -> None:
    """The holder follows from the first one, its forebears, and the transfers."""
    answer = land.jurisdiction_of("valley", on=day)

    assert (answer.polity.id, answer.certainty) == (holder, Certainty.CERTAIN)


def test_answer_points_to_records(land: Chronicle) -> None:
    """The answer has the chain upward, the name and seat then, the transfer, the evidence."""
    early = land.jurisdiction_of("valley", on="1908")
    later = land.jurisdiction_of("valley", on="1941")

    assert [each.id for each in early.within] == ["north", "empire"]
    assert (early.seat, later.seat) == (land.places["old-town"], None)
    assert early.name is not None
    assert later.name is not None
    assert (early.name.text, later.name.text) == ("Valley", "Dale")
    assert (early.transfer, later.transfer) == (None, land.transfers["valley-1940"])
    assert early.citations == land.territories["valley"].citations
    assert later.citations == land.transfers["valley-1940"].citations
    assert later.readings == land.transfers["valley-1940"].readings
    assert len(later.readings_of("date")) == 2
    assert early.records == (land.territories["valley"],)
    assert later.records == (land.transfers["valley-1940"], land.territories["valley"])


def test_holder_that_follows_from_another_says_so(land: Chronicle) -> None:
    """What no source says of the territory itself is noted."""
    assert "same line of polities" in land.jurisdiction_of("valley", on="1908").notes[0]
    assert land.jurisdiction_of("valley", on="1935").notes == ()


def test_part_that_passed_elsewhere_is_noted(land: Chronicle) -> None:
    """A transfer of a part changes no holder; the answer tells of it from its day on."""
    assert land.jurisdiction_of("valley", on="1959").notes == ()
    assert land.jurisdiction_of("valley", on="1961").notes == (
        "a part of it passed to alpha-1960, 1 January 1960: The upper part",
    )
    assert land.jurisdiction_of("shore", on="1941").notes == (
        "a part of it passed to North, 1 January 1940",
    )


def test_chain_that_changes_within_a_vague_date_is_cut_and_noted(land: Chronicle) -> None:
    """Only what contained the holder throughout is given, and the change is told."""
    answer = land.jurisdiction_of("valley", on="1909/1911")

    assert [each.id for each in answer.within] == ["empire"]
    assert "what Alpha lay in changed: North in Empire, then south in Empire" in answer.notes


@pytest.mark.parametrize(
    ("day", "likelier", "other"),
    [("1940-02-01", "alpha-1930", "beta"), ("1940-11-01", "beta", "alpha-1930")],
)
def test_day_within_a_vague_transfer_is_only_possible(
    land: Chronicle, day: str, likelier: str, other: str
) -> None:
    """While the transfer is in doubt the likelier holder is given, and the other one listed."""
    answer = land.jurisdiction_of("valley", on=day)

    assert (answer.polity.id, answer.certainty) == (likelier, Certainty.POSSIBLE)
    assert [each.polity.id for each in answer.others] == [other]


def test_vague_date_over_several_holders_is_refused(land: Chronicle) -> None:
    """The error carries the candidates and names the total question."""
    with pytest.raises(kh.AmbiguousDateError, match=r"jurisdictions\(\)") as caught:
        land.jurisdiction_of("valley", on="1930/1945")

    assert len(caught.value.candidates) == 2
    with pytest.raises(kh.AmbiguousDateError):
        land.jurisdiction_of("valley", on="1929-12-31/1930-01-01")


@pytest.mark.parametrize("day", ["1904-12-31", "2030-01-01", "1990/.."])
def test_day_out_of_coverage_is_refused_with_the_bounds(land: Chronicle, day: str) -> None:
    """Before the territory began and after the data ends there is no answer."""
    with pytest.raises(kh.OutOfCoverageError) as caught:
        land.jurisdiction_of("valley", on=day)

    assert (caught.value.earliest, caught.value.latest) == ("1905-01-01", "2000-12-31")


def test_time_of_which_no_source_says_the_holder(land: Chronicle) -> None:
    """A holder that ended without an heir leaves a gap that nothing fills."""
    with pytest.raises(kh.SilentSourceError, match="before it Beta, after it alpha-1960"):
        land.jurisdiction_of("valley", on="1975")
    with pytest.raises(kh.SilentSourceError, match="before it Alpha Republic"):
        land.jurisdiction_of("moor", on="1952")
    with pytest.raises(kh.SilentSourceError, match=r"the jurisdiction of isle$"):
        land.jurisdiction_of("isle", on="1952")


def test_succession_is_only_possible_for_land_of_unknown_dates(land: Chronicle) -> None:
    """Land of which neither beginning nor end is known may have ended with its holder."""
    certainties = [(each.polity.id, each.certainty.value) for each in land.jurisdictions("ridge")]

    assert certainties == [("alpha-1900", "certain"), ("alpha-1930", "possible")]
    assert land.jurisdiction_of("moor", on="1920").certainty is Certainty.POSSIBLE


def test_origin_of_the_first_transfer_is_the_first_holder(land: Chronicle) -> None:
    """A territory without a first holder of its own begins with who gave it up."""
    assert land.jurisdiction_of("shore", on="1840").polity.id == "beta"
    assert [each.polity.id for each in land.jurisdictions("shore")] == ["beta", "south"]


def test_other_calendar_is_noted_where_it_matters(land: Chronicle) -> None:
    """A day of before 1918 that means another holder in the other calendar says so."""
    assert (
        "as a Julian one the answer is south"
        in land.jurisdiction_of("shore", on="1850-01-01").notes[-1]
    )


def test_polities_that_follow_each_other_in_a_circle_do_no_harm(land: Chronicle) -> None:
    """A succession that comes back to its beginning is followed once."""
    assert {each.polity.id for each in land.jurisdictions("ring")} == {"circle-a", "circle-b"}


def test_holder_is_bounded_by_its_own_time(land: Chronicle) -> None:
    """What did not exist on a day held nothing on it, though the transfer is vaguer."""
    assert land.jurisdiction_of("late", on="1950").polity.id == "south"
    early = land.jurisdictions("early")
    assert [(each.polity.id, str(each.since), str(each.until)) for each in early] == [
        ("alpha-1900", "1900-01-01", "1920-01-01")
    ]
    with pytest.raises(kh.SilentSourceError):
        land.jurisdiction_of("early", on="1895")


def test_jurisdictions_during_a_time(land: Chronicle) -> None:
    """All holders on any day of it are listed in order; outside all there is none."""
    found = land.jurisdictions("valley", during="1929/1940-06")

    assert [(each.polity.id, each.certainty.value) for each in found] == [
        ("alpha-1900", "certain"),
        ("alpha-1930", "certain"),
        ("beta", "possible"),
    ]
    assert land.jurisdictions("valley", during="1800") == ()
    assert land.jurisdictions("valley", during="2030") == ()
    assert land.jurisdictions("isle") == ()


def test_source_is_followed_with_its_own_values(land: Chronicle) -> None:
    """According to a source only its own transfers and dates count."""
    with pytest.raises(kh.SilentSourceError):
        land.jurisdiction_of("valley", on="1944-12-31", according_to="pamphlet")
    told = land.jurisdiction_of("valley", on="1945-01-01", according_to="pamphlet")

    assert (told.polity.id, told.name, told.within) == ("beta", None, ())
    assert land.jurisdictions("ridge", according_to="pamphlet") == ()
    assert len(land.jurisdictions("ridge", according_to="annals")) == 2


def test_disputed_transfer_follows_the_policy(land: Chronicle) -> None:
    """Another reading of the date changes the answer by its policy, and doubts it by all."""
    day = "1942-01-01"

    assert land.jurisdiction_of("valley", on=day, resolve="latest").polity.id == "alpha-1930"
    either = land.jurisdiction_of("valley", on=day, resolve="all")
    assert (either.polity.id, either.certainty) == ("beta", Certainty.POSSIBLE)
    assert [each.polity.id for each in either.others] == ["alpha-1930"]
    assert len(land.jurisdictions("valley", during=day, resolve="all")) == 2


def test_reading_without_an_answer_makes_the_other_one_possible(land: Chronicle) -> None:
    """Where only some readings answer, the answer says so; where none does, it is refused."""
    with pytest.raises(kh.AmbiguousDateError):
        land.jurisdiction_of("valley", on="1940/1941", resolve="all")
    part = land.jurisdiction_of("valley", on="1944/1946", resolve="all")
    assert (part.polity.id, part.certainty) == ("beta", Certainty.POSSIBLE)
    assert [each.polity.id for each in part.others] == ["alpha-1930"]
    with pytest.raises(kh.OutOfCoverageError):
        land.jurisdiction_of("valley", on="1800", resolve="all")


def test_jurisdiction_is_a_value(land: Chronicle) -> None:
    """An answer can be compared, hashed, copied and pickled, and shows itself shortly."""
    answer = land.jurisdiction_of("valley", on="1940-02-01")

    assert pickle.loads(pickle.dumps(answer)) == answer == copy.deepcopy(answer)  # noqa: S301
    assert hash(copy.copy(answer)) == hash(answer)
    assert repr(answer) == (
        "Jurisdiction('alpha-1930', territory='valley', since='1930-01-01', until='1940', "
        "certainty='possible')"
    )
    assert repr(land.jurisdictions("late")[0]).startswith(
        "Jurisdiction('south', territory='late', u"
    )


def test_capital_on_a_day(land: Chronicle) -> None:
    """A capital is certain, or possible while the move is in doubt."""
    old, new = land.places["old-town"], land.places["new-town"]

    assert land.capital_on("alpha-1900", on="1919") == (old,)
    assert land.capital_on("alpha-1900", on="1925") == (new,)
    assert land.capital_on("alpha-1900", on="1920-06-01").possible == (old, new)


def test_capital_of_a_polity_that_may_have_ended_is_possible(land: Chronicle) -> None:
    """While it is in doubt whether the polity existed, so is its capital."""
    assert land.capital_on("beta", on="1970-06-01").possible == (land.places["old-town"],)
    assert land.capital_on("beta", on="1969") == (land.places["old-town"],)


def test_capital_that_nobody_names_is_refused(land: Chronicle) -> None:
    """No existence, no statement, no coverage: each has its own error."""
    with pytest.raises(kh.OutOfCoverageError, match="existed from 1900-01-01 to 1929-12-31"):
        land.capital_on("alpha-1900", on="1931")
    with pytest.raises(kh.OutOfCoverageError, match="reaches to 2000-12-31"):
        land.capital_on("alpha-1960", on="2030")
    with pytest.raises(kh.SilentSourceError, match="names the capital of south"):
        land.capital_on("south", on="1950")
    with pytest.raises(kh.UnknownIdError, match="did you mean 'south'"):
        land.capital_on("soth", on="1950")


def test_capital_by_source_and_by_reading(land: Chronicle) -> None:
    """A source has its own capitals; by every reading only the common one is certain."""
    new = land.places["new-town"]

    assert land.capital_on("alpha-1900", on="1905", according_to="pamphlet") == (new,)
    assert new in land.capital_on("alpha-1900", on="1905", resolve="all").possible
    assert land.capital_on("alpha-1900", on="1925", resolve="all") == (new,)


@pytest.mark.parametrize(
    ("territory", "day", "holder"),
    [
        ("zapadny", "1950-06-01", "rostov-oblast"),
        ("zapadny", "1943-12-26", "kalmyk-assr-1935"),
        ("troitsky", "1951", "astrakhan-oblast"),
        ("troitsky", "1953", "stavropol-krai"),
        ("sarpinsky", "1950", "stalingrad-oblast"),
        ("zapadny", "1980", "kalmyk-assr-1958"),
    ],
)
def test_packaged_jurisdictions(territory: str, day: str, holder: str) -> None:
    """The partition of 1943, the change of 1952 and the return of 1957 are as the sources say."""
    assert kh.load().jurisdiction_of(territory, on=day).polity.id == holder


def test_packaged_capitals() -> None:
    """The oblast was governed from Astrakhan until 1928, and then from Elista."""
    chronicle = kh.load()

    assert [each.id for each in chronicle.capital_on("kalmyk-ao-1920", on="1925")] == ["astrakhan"]
    assert [each.id for each in chronicle.capital_on("kalmyk-ao-1920", on="1930")] == ["elista"]
