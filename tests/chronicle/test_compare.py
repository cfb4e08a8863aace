"""Two sources side by side, in an invented world."""

from __future__ import annotations

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.vocabulary import Accord


def test_each_field_agrees_differs_or_is_given_by_one(disputed: Chronicle) -> None:
    """Every field that at least one gives has one row with both values and a verdict."""
    found = disputed.compare("annals", "pamphlet", table="transition")
    rows = {(row.record.id, row.field): row for row in found}

    assert rows["hills-1920", "kind"].verdict is Accord.AGREEMENT
    assert rows["hills-1920", "date"].verdict is Accord.DIFFERENCE
    assert [str(rows["hills-1920", "date"].value_a), str(rows["hills-1920", "date"].value_b)] == [
        "1920-05-01",
        "1920-05-03",
    ]
    assert rows["hills-1920", "polity"].verdict is Accord.ONLY_FIRST
    assert rows["hills-1920", "polity"].value_b is None
    assert rows["hills-claimed-1990", "kind"].verdict is Accord.ONLY_SECOND
    assert rows["hills-claimed-1990", "kind"].value_a is None


def test_rows_are_sorted_out_by_verdict(disputed: Chronicle) -> None:
    """The four verdicts divide the rows, and exchange when the sources do."""
    found = disputed.compare("annals", disputed.sources["pamphlet"])
    turned = disputed.compare("Pamphlet", "Annals")
    parts = [found.agreements, found.differences, found.only_first, found.only_second]

    assert sum(map(len, parts)) == len(found) == len(found.rows) == len(turned)
    assert len(turned.only_first) == len(found.only_second)
    assert len(turned.differences) == len(found.differences)
    assert found.sources == (disputed.sources["annals"], disputed.sources["pamphlet"])


def test_copy_is_not_independent_of_its_origin(disputed: Chronicle) -> None:
    """Sources that go back to a common origin are told as such."""
    found = disputed.compare("pamphlet", "leaflet")

    assert not found.independent
    assert disputed.compare("annals", "pamphlet").independent
    assert "they go back to a common origin" in str(found)


def test_comparison_is_a_readable_table(disputed: Chronicle) -> None:
    """A heading with the counts, then one line for each field."""
    lines = str(disputed.compare("annals", "leaflet", table="transition")).splitlines()

    assert lines[0] == ("annals | leaflet: 0 agreement, 1 difference, 21 only_first, 0 only_second")
    assert "only_first  hills-1950, within: north, south | silent" in lines
    assert "difference  marsh-1921, date: 1 March 1921 | 1 June 1921" in lines
    agreement = str(disputed.compare("annals", "annals", table="people").agreements[0])
    assert agreement == "agreement   hill-folk, names: Hill Folk (en), Горцы (ru)"


def test_comparison_is_immutable(disputed: Chronicle) -> None:
    """A comparison is a value."""
    found = disputed.compare("annals", "pamphlet")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.rows = ()  # type: ignore[misc]
    assert found == disputed.compare("annals", "pamphlet")
    assert repr(found) == f"<Comparison of 'annals' and 'pamphlet': {len(found)} fields>"


def test_source_without_a_word_is_silent_throughout(disputed: Chronicle) -> None:
    """A source that gives no field of a table has no value of any other in its place."""
    found = disputed.compare("digest", "gazette", table="people")

    assert found.only_first == ()
    assert {row.value_a for row in found} == {None}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"source_a": "annal", "source_b": "pamphlet"}, "did you mean 'annals'"),
        ({"source_a": "annals", "source_b": "x", "table": None}, "no source 'x'"),
        ({"source_a": "annals", "source_b": "annals", "table": "source"}, "no table"),
    ],
)
def test_unknown_source_or_table_is_refused(
    disputed: Chronicle, arguments: dict[str, str], message: str
) -> None:
    """What is no source, or no table of statements, is answered with the nearest."""
    with pytest.raises(kh.UnknownIdError, match=message):
        disputed.compare(**arguments)  # type: ignore[arg-type]
