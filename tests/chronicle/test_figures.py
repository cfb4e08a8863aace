"""How many people, in an invented world."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle, Measure

FIGURES = """
[[population_count]]
id = "folk-1960"
people = "hill-folk"
area = "north"
kind = "census"
date = "1960-01-15"
count = "300"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[population_count]]
id = "folk-1930"
people = "hill-folk"
area = "north"
kind = "census"
date = "1930"
count = "200"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[population_count.other_readings]]
field = "count"
value = "250"
reason = "with the herders"
citations = [{ source = "pamphlet" }]

[[population_count]]
id = "hills-abroad"
people = "hill-folk"
area_name = "Over the Sea"
kind = "estimate"
date = "1950/.."
count = "20~"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[population_count]]
id = "hills-once"
people = "hill-folk"
area_name = "North"
kind = "estimate"
date = "../1920"
count = "10"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[population_count]]
id = "hills-deported"
people = "hill-folk"
measure = "deported"
kind = "report"
date = "1950-03"
count = "90"
citations = [{ source = "annals", supports = ["measure", "kind", "date", "count"] }]

[[population_count]]
id = "everybody-1930"
area = "south"
kind = "census"
date = "1930"
count = "1000"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]
"""


@pytest.fixture
def counted(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its figures."""
    return Chronicle.from_folder(write(world_text, FIGURES))


def ids(counts: tuple[kh.PopulationCount, ...]) -> list[str]:
    """Give the ids of figures."""
    return [each.id for each in counts]


def test_figures_of_a_people_in_order(counted: Chronicle) -> None:
    """Without filters all figures of residents come in the order of their time."""
    assert ids(counted.population("hill-folk")) == [
        "hills-once",
        "folk-1930",
        "hills-abroad",
        "folk-1960",
    ]
    assert ids(counted.population("lake-folk")) == []


def test_figures_of_everybody(counted: Chronicle) -> None:
    """Figures of all inhabitants have no people."""
    assert ids(counted.population(None)) == ["everybody-1930"]


def test_figures_of_a_measure(counted: Chronicle) -> None:
    """A measure narrows, and None takes everything."""
    assert ids(counted.population("hill-folk", measure=Measure.DEPORTED)) == ["hills-deported"]
    assert len(counted.population("hill-folk", measure=None)) == 5


def test_figures_of_an_area(counted: Chronicle) -> None:
    """An area is a record, or stands in words in the data, or both."""
    assert ids(counted.population("hill-folk", area="north")) == [
        "hills-once",
        "folk-1930",
        "folk-1960",
    ]
    assert ids(counted.population("hill-folk", area=counted.polities["north"])) == [
        "folk-1930",
        "folk-1960",
    ]
    assert ids(counted.population("hill-folk", area="over the sea")) == ["hills-abroad"]
    assert ids(counted.population("hill-folk", area="south")) == []


def test_figures_on_a_day_and_during_a_time(counted: Chronicle) -> None:
    """On a day or during a time: what may refer to a day of it, also across its edge."""
    assert ids(counted.population("hill-folk", on="1930-06-01")) == ["folk-1930"]
    assert ids(counted.population("hill-folk", on="../1900")) == ["hills-once"]
    assert ids(counted.population("hill-folk", on="1970/..")) == ["hills-abroad"]
    assert set(ids(counted.population("hill-folk", during="1920/1960"))) == {
        "hills-once",
        "folk-1930",
        "hills-abroad",
        "folk-1960",
    }
    assert ids(counted.population("hill-folk", during="../1930")) == ["hills-once", "folk-1930"]
    assert ids(counted.population("hill-folk", during="1950/..")) == ["hills-abroad", "folk-1960"]


def test_figures_by_source_and_by_reading(counted: Chronicle) -> None:
    """A source that gives no figure has none; by every reading each number is a record."""
    assert counted.population("hill-folk", according_to="pamphlet") == ()
    both = counted.population("hill-folk", on="1930", area="north", resolve="all")
    assert [str(each.count) for each in both] == ["200", "250"]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"of": "hillfolk"}, kh.UnknownIdError, "did you mean 'hill-folk'"),
        ({"area": "nroth"}, kh.UnknownIdError, "did you mean 'north'"),
        ({"area": "Over the See"}, kh.UnknownIdError, "did you mean 'over the sea'"),
        ({"area": 5}, kh.InvalidTypeError, "is a text"),
        ({"measure": "resident"}, kh.InvalidArgumentError, "did you mean 'residents'"),
        ({"measure": "zzz"}, kh.InvalidArgumentError, "use one of residents"),
        ({"on": "12/11/43"}, kh.InvalidDateError, "cannot read"),
    ],
)
def test_bad_argument_is_refused_with_what_to_do(
    counted: Chronicle, arguments: dict[str, object], error: type[Exception], message: str
) -> None:
    """Each wrong argument gives one exception of ours that names the remedy."""
    with pytest.raises(error, match=message):
        counted.population(**({"of": "hill-folk"} | arguments))  # type: ignore[arg-type]


def test_packaged_census() -> None:
    """The census of 2010 counted 183,372 Kalmyks in Russia."""
    found = kh.load().population(area="russian-federation", on="2010")

    assert [str(each.count) for each in found] == ["183,372"]
