"""What differs between two days, in an invented world."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.chronicle import Aspect, Diff

CHANGES = """
[[polity]]
id = "shire"
kind = "oblast"
names = [{ text = "Shire", language = "en" }]
span = { since = "1930-01-01", until = "1940-01-01" }
part_of = [
  { polity = "north", span = { until = "1935" } },
  { polity = "south", span = { since = "1935" } },
]
capitals = [{ place = "burgh" }]
citations = [{ source = "annals", supports = ["kind", "names", "span", "part_of", "capitals"] }]

[[place]]
id = "burgh"
names = [
  { text = "Burgh", language = "en", span = { until = "1935-06-01" } },
  { text = "Borough", language = "en", span = { since = "1935-06-01" } },
]
citations = [{ source = "annals", supports = ["names"] }]

[[place]]
id = "gorodok"
names = [
  { text = "Городок", language = "ru", span = { until = "1935" } },
  { text = "Город", language = "ru", span = { since = "1935" } },
]
citations = [{ source = "annals", supports = ["names"] }]

[[territory]]
id = "glen"
kind = "raion"
jurisdiction = "north"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[transfer]]
id = "glen-1935"
territory = "glen"
origin = "north"
destination = "south"
date = "1935"
citations = [{ source = "annals", supports = ["origin", "destination", "date"] }]

[[person]]
id = "ada"
names = [{ text = "Ada", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[office]]
id = "reeve"
names = [{ text = "Reeve", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "reeve-ada"
office = "reeve"
person = "ada"
since = "1930-01-01"
until = "1935"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "reeve-none"
office = "reeve"
since = "1936-01-01"
until = "1937-01-01"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "reeve-undated"
office = "reeve"
person = "ada"
concurrent = true
title = "Under-reeve"
citations = [{ source = "annals", supports = ["title"] }]
"""


@pytest.fixture
def changing(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its changes."""
    return Chronicle.from_folder(write(world_text, CHANGES))


def rows(found: Diff, what: Aspect) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the differences in one respect, by id."""
    return {each.record.id: (each.before, each.after) for each in found.of(what)}


def test_status_and_what_the_land_lay_in(changing: Chronicle) -> None:
    """A change of status is told in law, with the chain above it."""
    found = changing.diff("1949-01-01", "1955-01-01")

    assert rows(found, Aspect.STATUS) == {
        "hill-folk": (("autonomous_oblast", "the-hills-1920"), ("abolished",))
    }
    assert rows(found, Aspect.WITHIN) == {"hill-folk": (("empire",), ("north", "south", "empire"))}


def test_ground_is_told_only_where_it_differs_from_the_law(changing: Chronicle) -> None:
    """An occupation changes the ground and not the law."""
    found = changing.diff("1942-08-11", "1942-08-12")

    assert rows(found, Aspect.STATUS) == {}
    assert rows(found, Aspect.STATUS_ON_THE_GROUND) == {
        "hill-folk": (("autonomous_oblast", "the-hills-1920"), ("military_occupation",))
    }
    assert rows(changing.diff("1949-01-01", "1955-01-01"), Aspect.STATUS_ON_THE_GROUND) == {}


def test_doubtful_status_is_marked(changing: Chronicle) -> None:
    """What is only possible ends in a question mark."""
    found = changing.diff("1950-03-25", "1951-01-01")

    assert rows(found, Aspect.STATUS) == {"hill-folk": (("abolished?",), ("abolished",))}


def test_polity_that_begins_brings_all_that_it_has(changing: Chronicle) -> None:
    """Before a polity existed it had no name, no capital, and lay in nothing."""
    found = changing.diff("1929-12-31", "1931-01-01")

    assert rows(found, Aspect.PART_OF)["shire"] == ((), ("north",))
    assert rows(found, Aspect.CAPITAL) == {"shire": ((), ("burgh",))}
    assert rows(found, Aspect.NAME) == {"shire": ((), ("Shire",))}
    assert rows(found, Aspect.OFFICEHOLDER) == {"reeve": ((), ("ada",))}


def test_land_names_and_holders_of_two_days(changing: Chronicle) -> None:
    """Each is told with what held before and after; in doubt the likelier name comes first."""
    found = changing.diff("1934-01-01", "1935-07-10")

    assert rows(found, Aspect.PART_OF)["shire"] == (("north",), ("south?", "north?"))
    assert rows(found, Aspect.JURISDICTION) == {"glen": (("north",), ("north?", "south?"))}
    assert rows(found, Aspect.NAME) == {
        "burgh": (("Burgh",), ("Borough",)),
        "gorodok": (("Городок",), ("Город?", "Городок?")),
    }
    assert rows(found, Aspect.OFFICEHOLDER) == {"reeve": (("ada",), ("ada?",))}
    assert rows(changing.diff("1934-01-01", "1936-05-01"), Aspect.OFFICEHOLDER) == {
        "reeve": (("ada",), ("vacant",))
    }


def test_members_of_bodies(changing: Chronicle) -> None:
    """Members come and go, and some only possibly."""
    found = changing.diff("1990-07-01", "1996-01-01")

    assert rows(found, Aspect.MEMBERS) == {
        "league": (("hill-folk",), ("front", "hill-folk?")),
    }
    assert rows(changing.diff("1980-01-01", "1990-07-01"), Aspect.MEMBERS) == {
        "league": ((), ("hill-folk",))
    }


def test_same_day_twice_differs_in_nothing(changing: Chronicle) -> None:
    """Nothing differs from itself."""
    found = changing.diff("1935-06-01", date(1935, 6, 1))

    assert (len(found), list(found)) == (0, [])
    assert str(found) == "from 1 June 1935 to 1 June 1935"


def test_diff_as_a_source_tells_it(changing: Chronicle) -> None:
    """According to a source only what it tells differs."""
    found = changing.diff("1920-01-01", "1930-01-02", according_to="pamphlet")

    assert rows(found, Aspect.STATUS) == {"hill-folk": ((), ("autonomous_oblast",))}
    assert rows(found, Aspect.NAME) == {}


def test_vague_or_distant_day_is_refused(changing: Chronicle) -> None:
    """Two days are compared, and both lie within the data."""
    with pytest.raises(kh.AmbiguousDateError, match="compares two days") as caught:
        changing.diff("1935", "1936-01-01")
    assert caught.value.candidates == (date(1935, 1, 1), date(1935, 12, 31))
    with pytest.raises(kh.AmbiguousDateError):
        changing.diff("1936-01-01", "1935/..")
    with pytest.raises(kh.OutOfCoverageError, match="2000-12-31"):
        changing.diff("1936-01-01", "2030-01-01")
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'capital'"):
        changing.diff("1936-01-01", "1937-01-01").of("capitl")
    with pytest.raises(kh.InvalidArgumentError, match="use one of status"):
        changing.diff("1936-01-01", "1937-01-01").of("zzz")


def test_diff_is_a_readable_value(changing: Chronicle) -> None:
    """A diff can be compared, hashed and pickled; its text has a line for each difference."""
    found = changing.diff("1934-01-01", "1936-05-01")

    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
    assert hash(found) == hash(changing.diff("1934-01-01", "1936-05-01"))
    assert repr(found) == f"<Diff 1934-01-01 to 1936-05-01: {len(found)} differences>"
    assert "  reeve, officeholder: ada -> vacant" in str(found).splitlines()
    assert repr(found.of("officeholder")[0]) == ("<Difference: reeve, officeholder: ada -> vacant>")


def test_difference_cites_what_held_and_not_the_record() -> None:
    """The end of the republic rests on the sources of both changes, its members on theirs."""
    chronicle = kh.load()
    change = chronicle.diff("1943-12-26", "1943-12-27").of("status")[0]
    before, after = (chronicle.status_on(day) for day in ("1943-12-26", "1943-12-27"))

    assert set(change.citations) == {*before.citations, *after.citations}
    assert not {*change.citations} & {*change.record.citations}


@pytest.mark.parametrize(
    "aspect", [each for each in Aspect if each is not Aspect.STATUS_ON_THE_GROUND]
)
def test_every_aspect_has_its_grounds(aspect: Aspect) -> None:
    """In whatever respect two days of the record differ, each difference cites a source."""
    for days in (("1942-10-01", "1943-12-28"), ("1990-01-01", "2022-12-05")):
        for row in kh.load().diff(*days).of(aspect):
            assert row.citations, row


def test_grounds_of_the_ground_are_its_own() -> None:
    """That the ground was held by somebody is cited from the sources that say so."""
    change = kh.load().diff("1942-08-01", "1942-10-01").of("status_on_the_ground")[0]
    occupied = kh.status_on("1942-10-01", layer="de_facto")

    assert set(occupied.citations) <= set(change.citations)


def test_packaged_partition() -> None:
    """On 27 December 1943 the republic ended and its land was divided among four regions."""
    found = kh.load().diff("1943-12-26", "1943-12-27")

    assert rows(found, Aspect.STATUS)["kalmyks"][1] == ("abolished",)
    assert {after[0] for _, after in rows(found, Aspect.JURISDICTION).values() if after} == {
        "astrakhan-oblast",
        "stalingrad-oblast",
        "rostov-oblast",
        "stavropol-krai",
    }


def test_what_began_is_cited_from_its_own_day(world: Chronicle) -> None:
    """Before its first status nothing is said of a people, and nothing is cited."""
    change = world.diff("1910-01-01", "1921-01-01").of("within")[0]

    assert (change.before, change.after) == ((), ("north", "empire"))
    assert {each.source for each in change.citations} == {"annals", "pamphlet"}
