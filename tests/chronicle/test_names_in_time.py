"""What things were called on a day, in an invented world."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle, NameKind

NAMES = """
[[place]]
id = "town"
names = [
  { text = "Oldham", language = "en", span = { until = "1930" } },
  { text = "Newham", language = "en", span = { since = "1930", until = "1960-01-01" } },
  { text = "Town", language = "en", kind = "variant" },
  { text = "Старый", language = "ru", span = { until = "1930-01-01" } },
  { text = "Gorod", language = "ru-Latn", kind = "transliteration" },
  { text = "Hot", language = "xal-Latn", kind = "endonym" },
]
citations = [{ source = "annals", supports = ["names"] }]

[[place.other_readings]]
field = "names"
value = [{ text = "Fairham", language = "en" }]
reason = "a later name"
citations = [{ source = "pamphlet" }]

[[polity]]
id = "county"
kind = "oblast"
names = [
  { text = "County", language = "en" },
  { text = "County of the People", language = "en", kind = "official", span = { since = "1935" } },
  { text = "The County", language = "en", kind = "official" },
  { text = "Cty", language = "en", kind = "short", span = { since = "1920-01-01" } },
]
span = { since = "1920-01-01", until = "1950-01-01" }
citations = [{ source = "annals", supports = ["kind", "names", "span"] }]

[[place]]
id = "hamlet"
names = [{ text = "Hamlet", language = "en", span = { since = "1930", until = "1940-01-01" } }]
citations = [{ source = "annals", supports = ["names"] }]
"""


@pytest.fixture
def named(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its names."""
    return Chronicle.from_folder(write(world_text, NAMES))


@pytest.mark.parametrize(
    ("record", "day", "text"),
    [
        ("town", "1929-12-31", "Oldham"),
        ("Oldham", 1931, "Newham"),
        ("town", "1960-01-01", "Town"),
        ("county", "1934", "The County"),
        ("county", "1936", "County of the People"),
        ("hamlet", "1930-05-01", "Hamlet"),
        ("league", "1995", "League"),
        ("hill-folk", "1600", "Hill Folk"),
    ],
)
def test_name_on_a_day(named: Chronicle, record: str, day: str | int, text: str) -> None:
    """The official name in force comes first, then the common one, then the rest."""
    assert named.name_on(record, on=day).text == text


def test_name_in_a_language_and_of_a_kind(named: Chronicle) -> None:
    """A language is matched exactly where it can be, and by its beginning where not."""
    assert named.name_on("town", on="1920", lang="ru").text == "Старый"
    assert named.name_on("town", on="1920", lang="ru-Latn").text == "Gorod"
    assert named.name_on("town", on="1920", lang="xal").text == "Hot"
    assert named.name_on("town", on="1920", kind="variant").text == "Town"
    assert named.name_on("county", on="1936", kind=NameKind.SHORT).text == "Cty"


def test_name_in_doubt_is_refused(named: Chronicle) -> None:
    """While the change is in doubt, or the date too vague, the candidates are given."""
    with pytest.raises(kh.AmbiguousDateError, match=r"Oldham or Newham.*names_on\(\)") as caught:
        named.name_on("town", on="1930-05-01")

    assert caught.value.candidates == named.places["town"].names[:2]
    with pytest.raises(kh.AmbiguousDateError):
        named.name_on("town", on="1925/1940")


def test_name_out_of_its_time_is_refused(named: Chronicle) -> None:
    """A record that did not exist, or had no such name, or lies beyond the data."""
    with pytest.raises(kh.OutOfCoverageError, match="existed from 1920-01-01 to 1949-12-31"):
        named.name_on("county", on="1950")
    with pytest.raises(kh.OutOfCoverageError, match="existed from 1990-06-01 to 1999-05-31"):
        named.name_on("league", on="1980")
    with pytest.raises(kh.OutOfCoverageError, match="from 1920-05-01 to 1950"):
        named.name_on("the-hills-1920", on="1919")
    with pytest.raises(kh.OutOfCoverageError, match="reaches to 2000-12-31"):
        named.name_on("town", on="2030")
    with pytest.raises(kh.SilentSourceError, match="was called on 1950"):
        named.name_on("hamlet", on="1950")


def test_open_ends_of_existence_are_named(named: Chronicle) -> None:
    """A bound that nobody knows is said to be unknown."""
    ended = named.organizations["league"]
    assert str(ended.dissolved) == "1999-06-01"
    with pytest.raises(kh.OutOfCoverageError, match="to 1999-05-31"):
        named.name_on("league", on="1999-06-01")


def test_languages_and_kinds_that_exist_are_named(named: Chronicle) -> None:
    """An unknown language or kind gives an error that names those there are."""
    with pytest.raises(kh.InvalidArgumentError, match="names in en, ru, ru-Latn, xal-Latn"):
        named.name_on("town", on="1920", lang="fr")
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'variant'"):
        named.name_on("town", on="1920", kind="varian")
    with pytest.raises(kh.InvalidArgumentError, match="there are common, variant"):
        named.name_on("town", on="1920", kind="title")
    with pytest.raises(kh.InvalidArgumentError, match="no name at all"):
        named.name_on("south", on="1920")
    with pytest.raises(kh.InvalidTypeError, match="a language is a text"):
        named.name_on("town", on="1920", lang=3)  # type: ignore[arg-type]
    with pytest.raises(kh.UnknownIdError, match="did you mean 'town'"):
        named.name_on("twon", on="1920")


def test_all_names_on_a_day(named: Chronicle) -> None:
    """All names in force are given, in every language; the doubtful ones apart."""
    names = named.names_on("town", on="1930-05-01")

    assert [each.text for each in names] == ["Town", "Gorod", "Hot"]
    assert [each.text for each in names.possible] == ["Oldham", "Newham"]
    assert named.names_on("south", on="1930") == ()
    with pytest.raises(kh.OutOfCoverageError):
        named.names_on("county", on="1950")


def test_name_by_source_and_by_reading(named: Chronicle) -> None:
    """A source has its own names; by every reading they are in doubt."""
    assert named.name_on("town", on="1920", according_to="pamphlet").text == "Fairham"
    assert named.name_on("county", on="1936", according_to="annals").text == "County of the People"
    with pytest.raises(kh.SilentSourceError) as caught:
        named.name_on("county", on="1936", according_to="pamphlet")
    assert caught.value.sources == ("pamphlet",)
    with pytest.raises(kh.AmbiguousDateError, match="Oldham or Fairham"):
        named.name_on("town", on="1920", resolve="all")
    assert named.names_on("county", on="1936", according_to="pamphlet") == ()
    assert "Fairham" in [
        each.text for each in named.names_on("town", on="1920", resolve="all").possible
    ]


@pytest.mark.parametrize(
    ("record", "day", "text"),
    [
        ("republic-of-kalmykia", "1993", "Republic of Kalmykia - Khalmg Tangch"),
        ("republic-of-kalmykia", "1997", "Republic of Kalmykia"),
        ("elista", "1950", "Stepnoy"),
        ("elista", "1930", "Elista"),
        ("elista", "2000", "Elista"),
    ],
)
def test_packaged_names(record: str, day: str, text: str) -> None:
    """The republic was renamed on 10 February 1996, the town from 1944 to 1957."""
    assert kh.load().name_on(record, on=day).text == text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (lambda: kh.capital_on("Kalmyk ASSR", on="1940")[0].id, "elista"),
        (lambda: kh.capital_on("Kalmyk Autonomous Oblast", on="1925")[0].id, "astrakhan"),
        (lambda: kh.name_on("Elista", on="1950").text, "Stepnoy"),
        (lambda: kh.jurisdiction_of("Privolzhsky", on="1950").territory.id, "privolzhsky-raion"),
        (lambda: {each.area for each in kh.population(None, area="Kalmyk ASSR", on="1989")},
         {"kalmyk-assr-1958"}),
    ],
    ids=["republic", "oblast", "town", "raion", "figures"],
)  # fmt: skip
def test_day_tells_which_of_several_is_meant(question: Callable[[], object], found: object) -> None:
    """Of several records with a name it is the one that existed on the day."""
    assert question() == found


def test_name_that_the_day_does_not_decide_is_refused() -> None:
    """On a day on which none of them existed, or two did, the candidates are named."""
    with pytest.raises(kh.AmbiguousNameError):
        kh.capital_on("Kalmyk ASSR", on="1700")
