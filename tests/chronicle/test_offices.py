"""Who held an office on a day, in an invented world."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Certainty, Chronicle
from kalmyk_history.chronicle import Officeholder

OFFICES = """
[[polity]]
id = "realm"
kind = "empire"
span = { since = "gregorian 1800", until = "gregorian 1900-01-01" }
citations = [{ source = "annals", supports = ["kind", "span"] }]

[[organization]]
id = "guild"
kind = "society"
founded = "gregorian 1850-01-01"
citations = [{ source = "annals", supports = ["kind", "founded"] }]

[[person]]
id = "ada"
names = [{ text = "Ada", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[person]]
id = "ben"
names = [{ text = "Ben", language = "en" }]
died = "gregorian 1890-06-01"
citations = [{ source = "annals", supports = ["names", "died"] }]

[[person]]
id = "cyd"
names = [{ text = "Cyd", language = "en" }]
born = "gregorian 1820"
citations = [{ source = "annals", supports = ["names", "born"] }]

[[office]]
id = "mayor"
names = [{ text = "Mayor", language = "en" }]
body = "hill-folk"
citations = [{ source = "annals", supports = ["names", "body"] }]

[[tenure]]
id = "mayor-ada"
office = "mayor"
person = "ada"
since = "gregorian 1900-01-01"
citations = [{ source = "annals", supports = ["since"] }]

[[tenure]]
id = "mayor-ben"
office = "mayor"
person = "ben"
since = "gregorian 1910"
until = "1920-05-01"
title = "Lord Mayor"
citations = [
  { source = "annals", supports = ["since", "until"] },
  { source = "pamphlet", supports = ["title"] },
]

[[tenure.other_readings]]
field = "until"
value = "1920-08-01"
reason = "the day of the successor's oath"
citations = [{ source = "pamphlet" }]

[[tenure]]
id = "mayor-none"
office = "mayor"
since = "1920-05-01"
until = "1921-01-01"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "mayor-cyd"
office = "mayor"
person = "cyd"
since = "1925-01-01"
citations = [{ source = "annals", supports = ["since"] }]

[[office]]
id = "steward"
names = [{ text = "Steward", language = "en" }]
body = "realm"
citations = [{ source = "annals", supports = ["names", "body"] }]

[[tenure]]
id = "steward-ada"
office = "steward"
person = "ada"
until = "gregorian 1850-01-01"
citations = [{ source = "annals", supports = ["until"] }]

[[tenure]]
id = "steward-cyd"
office = "steward"
person = "cyd"
until = "gregorian 1870-01-01"
citations = [{ source = "annals", supports = ["until"] }]

[[tenure]]
id = "steward-ben"
office = "steward"
person = "ben"
since = "gregorian 1880-01-01"
citations = [{ source = "annals", supports = ["since"] }]

[[office]]
id = "elder"
names = [{ text = "Elder", language = "en" }]
body = "guild"
citations = [{ source = "annals", supports = ["names", "body"] }]

[[tenure]]
id = "elder-ada"
office = "elder"
person = "ada"
since = "gregorian 1900-01-01"
until = "gregorian 1910-01-01"
concurrent = true
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "elder-cyd"
office = "elder"
person = "cyd"
title = "Old Cyd"
concurrent = true
citations = [{ source = "annals", supports = ["title"] }]

[[office]]
id = "poet"
names = [{ text = "Poet", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "poet-ada"
office = "poet"
person = "ada"
title = "Bard"
citations = [{ source = "annals", supports = ["title"] }]

[[office]]
id = "khan"
names = [{ text = "Khan", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "khan-ada"
office = "khan"
person = "ada"
since = "gregorian 1800-01-01"
citations = [{ source = "annals", supports = ["since"] }]

[[tenure]]
id = "khan-none"
office = "khan"
since = "gregorian 1850-01-05"
until = "gregorian 1860-01-01"
citations = [{ source = "annals", supports = ["since", "until"] }]
"""


@pytest.fixture
def town(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its offices."""
    return Chronicle.from_folder(write(world_text, OFFICES))


def who(answer: Officeholder) -> str | None:
    """Give the id of who held the office."""
    return answer.person.id if answer.person else None


@pytest.mark.parametrize(
    ("day", "person"),
    [
        ("1900-01-01", "ada"),
        ("1909-12-31", "ada"),
        (1912, "ben"),
        ("30 April 1920", "ben"),
        ("1920-05-01", None),
        ("2000-12-31", "cyd"),
    ],
)
def test_officeholder_on_a_day(town: Chronicle, day: str | int, person: str | None) -> None:
    """A tenure holds from its first day to the day before its end, a vacancy too."""
    holder = town.officeholder("mayor", on=day)

    assert (who(holder), holder.certainty) == (person, Certainty.CERTAIN)


def test_answer_carries_its_evidence(town: Chronicle) -> None:
    """The answer points to the records, the title, and what the sources say."""
    holder = town.officeholder("Mayor", on="1915")

    assert holder.office is town.offices["mayor"]
    assert holder.tenure is town.tenures["mayor-ben"]
    assert (holder.title, town.officeholder("mayor", on="1905").title) == ("Lord Mayor", "Mayor")
    assert {each.source for each in holder.citations} == {"annals", "pamphlet"}
    assert {str(each.value) for each in holder.readings_of("until")} == {"1920-05-01", "1920-08-01"}
    assert holder.readings == holder.tenure.readings
    assert holder.records == (holder.tenure,)


def test_tenure_without_an_end_ends_with_the_next(town: Chronicle) -> None:
    """Where no source gives the end, the next tenure's beginning is it."""
    assert str(town.officeholder("mayor", on="1905").until) == "1910"
    assert town.officeholder("mayor", on="1999").until is None


@pytest.mark.parametrize(
    ("day", "likelier", "other"),
    [("1910-03-01", "ada", "ben"), ("1910-10-01", "ben", "ada")],
)
def test_day_within_a_vague_change_is_only_possible(
    town: Chronicle, day: str, likelier: str, other: str
) -> None:
    """While the change is in doubt the likelier holder is given, and the other one listed."""
    holder = town.officeholder("mayor", on=day)

    assert (who(holder), holder.certainty) == (likelier, Certainty.POSSIBLE)
    assert [who(each) for each in holder.others] == [other]


def test_vague_date_over_several_holders_is_refused(town: Chronicle) -> None:
    """The error carries the candidates and names the total question."""
    with pytest.raises(kh.AmbiguousDateError, match="officeholders") as caught:
        town.officeholder("mayor", on="1920")

    assert caught.value.candidates == town.officeholders("mayor", during="1920")


@pytest.mark.parametrize("day", ["1899-12-31", "2030-01-01", "1899/1905", "1999/..", "../1905"])
def test_day_outside_all_tenures_is_refused_with_the_bounds(town: Chronicle, day: str) -> None:
    """Before the first tenure and after the data ends there is no answer."""
    with pytest.raises(kh.OutOfCoverageError) as caught:
        town.officeholder("mayor", on=day)

    assert (caught.value.earliest, caught.value.latest) == ("1900-01-01", "2000-12-31")


def test_gap_between_tenures_is_told_with_its_neighbours(town: Chronicle) -> None:
    """Where no source names a holder the error says who came before and after."""
    with pytest.raises(kh.SilentSourceError, match="before it nobody, after it Cyd") as caught:
        town.officeholder("mayor", on="1923-01-01")

    assert caught.value.sources == ()
    with pytest.raises(kh.SilentSourceError):
        town.officeholder("mayor", on="1923/1926")


def test_unknown_beginning_lies_after_what_came_before(town: Chronicle) -> None:
    """A tenure without a beginning is possible from the former one's end, or the body's start."""
    early = town.officeholder("steward", on="1840-01-01")
    late = town.officeholder("steward", on="1855-01-01")

    assert (who(early), early.certainty) == ("ada", Certainty.POSSIBLE)
    assert (who(late), late.certainty) == ("cyd", Certainty.POSSIBLE)
    assert late.notes == ("no source seen says when this tenure began",)
    with pytest.raises(kh.OutOfCoverageError, match="1800-01-01"):
        town.officeholder("steward", on="1799")


def test_unknown_end_lies_within_the_lifetime(town: Chronicle) -> None:
    """A last tenure without an end does not outlast the person or the body."""
    holder = town.officeholder("steward", on="1885-01-01")

    assert (who(holder), holder.certainty) == ("ben", Certainty.POSSIBLE)
    assert holder.notes == ("no source seen says when this tenure ended",)
    assert town.officeholder("steward", on="1880-01-01").certainty is Certainty.CERTAIN
    with pytest.raises(kh.OutOfCoverageError, match="1890-06-01"):
        town.officeholder("steward", on="1890-06-02")


def test_concurrent_holders_stand_alongside(town: Chronicle) -> None:
    """Of several holders at once one is given, and the others beside it."""
    holder = town.officeholder("elder", on="1905")

    assert (who(holder), holder.certainty) == ("ada", Certainty.CERTAIN)
    assert [(who(each), each.certainty) for each in holder.alongside] == [
        ("cyd", Certainty.POSSIBLE)
    ]


def test_concurrent_tenure_without_dates_is_possible_within_the_body(town: Chronicle) -> None:
    """It may have held as long as the body existed, and not before."""
    assert who(town.officeholder("elder", on="1860")) == "cyd"
    assert who(town.officeholder("elder", on="1990")) == "cyd"
    with pytest.raises(kh.OutOfCoverageError):
        town.officeholder("elder", on="1849")


def test_tenure_with_no_place_in_time_is_no_answer_for_a_day(town: Chronicle) -> None:
    """It is in the list of all, and answers no question about a day."""
    with pytest.raises(kh.SilentSourceError, match="Poet"):
        town.officeholder("poet", on="1900")
    assert [(who(each), each.certainty) for each in town.officeholders("poet")] == [
        ("ada", Certainty.POSSIBLE)
    ]


def test_officeholders_during_a_time(town: Chronicle) -> None:
    """All who held the office on any day of it are listed, in order, with how sure that is."""
    found = town.officeholders("mayor", during="1910-06/1922")

    assert [(who(each), each.certainty.value) for each in found] == [
        ("ada", "possible"),
        ("ben", "certain"),
        (None, "certain"),
    ]
    assert town.officeholders("mayor", during="1800") == ()
    assert town.officeholders("mayor", during="2030") == ()
    assert len(town.officeholders("mayor", during="../1905")) == 1
    assert len(town.officeholders("mayor")) == 4


def test_other_calendar_is_noted_where_it_matters(town: Chronicle) -> None:
    """A day of before 1918 that means another holder in the other calendar says so."""
    holder = town.officeholder("khan", on="1850-01-01")

    assert who(holder) == "ada"
    assert "the answer is nobody: say calendar='julian'" in holder.notes[0]
    assert who(town.officeholder("khan", on="1850-01-01", calendar="julian")) is None
    assert town.officeholder("khan", on="1849-01-01").notes == ()
    assert "as a Julian one the answer is Ada" not in str(holder.notes)


def test_source_is_followed_with_its_own_values(town: Chronicle) -> None:
    """According to a source only its dates count."""
    holder = town.officeholder("mayor", on="1905", according_to="annals")

    assert (who(holder), holder.title) == ("ada", "Mayor")
    assert len(town.officeholders("mayor", according_to="pamphlet")) == 1
    with pytest.raises(kh.SilentSourceError) as caught:
        town.officeholder("mayor", on="1905", according_to="pamphlet")
    assert caught.value.sources == ("pamphlet",)


def test_disputed_end_follows_the_policy(town: Chronicle) -> None:
    """Another reading of the end changes the answer by its policy, and doubts it by all."""
    day = "1920-06-01"

    assert who(town.officeholder("mayor", on=day)) is None
    either = town.officeholder("mayor", on=day, resolve="all")
    assert either.certainty is Certainty.POSSIBLE
    assert {who(each) for each in (either, *either.others)} == {None, "ben"}
    assert town.officeholder("mayor", on="1915", resolve="all").certainty is Certainty.CERTAIN
    assert len(town.officeholders("mayor", during="1915", resolve="all")) == 2


def test_two_certain_holders_are_both_only_possible(town: Chronicle) -> None:
    """Where tenures contradict each other none is given as certain."""
    holder = town.officeholder("mayor", on="1920-06-01", resolve="latest")

    assert holder.certainty is Certainty.POSSIBLE
    assert len(holder.others) == 1


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"office": "major"}, kh.UnknownIdError, "did you mean 'mayor'"),
        ({"office": 7}, kh.InvalidTypeError, "is a text"),
        ({"on": "12/11/43"}, kh.InvalidDateError, "cannot read"),
        ({"calendar": "julia"}, kh.InvalidArgumentError, "did you mean 'julian'"),
        ({"according_to": "annal"}, kh.UnknownIdError, "did you mean 'annals'"),
        ({"resolve": "al"}, kh.InvalidArgumentError, "did you mean 'all'"),
    ],
)
def test_bad_argument_is_refused_with_what_to_do(
    town: Chronicle, arguments: dict[str, object], error: type[Exception], message: str
) -> None:
    """Each wrong argument gives one exception of ours that names the remedy."""
    asked: dict[str, object] = {"office": "mayor", "on": "1905"} | arguments
    office = asked.pop("office")

    with pytest.raises(error, match=message):
        town.officeholder(office, **asked)  # type: ignore[arg-type]


def test_officeholder_is_a_value(town: Chronicle) -> None:
    """An answer can be compared, hashed, copied and pickled, and shows itself shortly."""
    holder = town.officeholder("mayor", on="1910-03-01")

    assert pickle.loads(pickle.dumps(holder)) == holder == copy.deepcopy(holder)  # noqa: S301
    assert hash(copy.copy(holder)) == hash(holder)
    assert repr(holder) == (
        "Officeholder('ada', office='mayor', since='1900-01-01', until='1910', "
        "certainty='possible')"
    )
    assert repr(town.officeholders("poet")[0]).startswith("Officeholder('ada', office='poet', c")


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("head-of-the-republic", "1998-11-17", "kirsan-ilyumzhinov"),
        ("first-secretary-of-the-kalmyk-obkom", "1970-01-01", "basan-gorodovikov"),
        ("first-secretary-of-the-kalmyk-obkom", "1950", None),
    ],
)
def test_packaged_officeholders(office: str, day: str, person: str | None) -> None:
    """The packaged data answers as the sources of each tenure say."""
    assert who(kh.load().officeholder(office, on=day)) == person
