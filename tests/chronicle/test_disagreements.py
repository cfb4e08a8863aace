"""Where the sources part, in an invented world and in the packaged data."""

from __future__ import annotations

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.chronicle import Disagreement
from kalmyk_history.chronicle._disagreements import disagreements_in


def places(found: tuple[Disagreement, ...]) -> list[tuple[str, str]]:
    """Give the record and field of each disagreement."""
    return [(each.record.id, each.field) for each in found]


EVERYWHERE = [
    ("the-marsh", "part_of"),
    ("the-marsh", "span"),
    ("hills-1920", "date"),
    ("marsh-1921", "date"),
    ("marsh-1921", "standing"),
    ("marsh-1950", "kind"),
    ("league-marsh-folk", "attested"),
    ("marsh-1930", "count"),
]


def test_all_disagreements_stand_in_the_order_of_the_data(disputed: Chronicle) -> None:
    """Every field with more than one value is given once, table by table."""
    assert places(disputed.disagreements()) == EVERYWHERE


@pytest.mark.parametrize(
    ("narrowing", "expected"),
    [
        ({"table": "polity"}, EVERYWHERE[:2]),
        ({"record": "marsh-1921"}, EVERYWHERE[3:5]),
        ({"field": "date"}, EVERYWHERE[2:4]),
        ({"record": "marsh-1921", "field": "standing"}, EVERYWHERE[4:5]),
        ({"source": "leaflet"}, [EVERYWHERE[1], EVERYWHERE[3]]),
        ({"source": "Digest"}, [EVERYWHERE[3]]),
        ({"until": "1920-12-31"}, [EVERYWHERE[2]]),
        ({"since": "1990"}, EVERYWHERE[6:]),
        ({"since": "1921-05", "until": "1921-05"}, [*EVERYWHERE[:2], *EVERYWHERE[3:5]]),
        ({"table": "people"}, []),
    ],
)
def test_disagreements_can_be_narrowed(
    disputed: Chronicle, narrowing: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """Each filter leaves out what it does not name; dates compare with all days meant."""
    found = disputed.disagreements(**narrowing)  # type: ignore[arg-type]

    assert places(found) == expected


@pytest.mark.parametrize(
    ("narrowing", "error", "message"),
    [
        ({"table": "polities"}, kh.UnknownIdError, "did you mean 'polity'"),
        ({"table": "claim"}, kh.UnknownIdError, "no table of statements"),
        ({"field": "dat"}, kh.UnknownIdError, "no field 'dat'; did you mean 'date'"),
        ({"table": "tenure", "field": "date"}, kh.UnknownIdError, "field of the table 'tenure'"),
        ({"record": "marsh-192"}, kh.UnknownIdError, "did you mean 'marsh-1921'"),
        ({"source": "annal"}, kh.UnknownIdError, "did you mean 'annals'"),
        ({"since": "12/11/43"}, kh.InvalidDateError, "cannot read"),
    ],
)
def test_bad_filter_is_refused_with_what_to_do(
    disputed: Chronicle, narrowing: dict[str, str], error: type[Exception], message: str
) -> None:
    """A filter that names nothing gives one exception of ours with the nearest names."""
    with pytest.raises(error, match=message):
        disputed.disagreements(**narrowing)  # type: ignore[arg-type]


def test_disagreement_has_all_readings_the_preferred_first(disputed: Chronicle) -> None:
    """Dates are given as dates, with the days between the first and the last of them."""
    (found,) = disputed.disagreements(record="marsh-1921", field="date")

    assert [each.preferred for each in found.readings] == [True, False, False]
    assert [str(each) for each in found.dates] == ["1921-03-01", "1921-01-01", "1921-06-01"]
    assert found.spread_days == 151
    assert str(found) == (
        "marsh-1921, date: 1 March 1921 (preferred, annals); "
        "1 January 1921 (gazette, digest); 1 June 1921 (pamphlet, leaflet)"
    )
    assert repr(found).startswith("<Disagreement on 'date' of StatusTransition('marsh-1921')")


def test_what_is_no_date_has_no_spread(disputed: Chronicle) -> None:
    """A disagreement on words has neither dates nor days."""
    (found,) = disputed.disagreements(field="standing")

    assert (found.dates, found.spread_days) == ((), None)
    assert str(disputed.disagreements(table="polity")[1]) == (
        "the-marsh, span: from 1921 until 1 January 1950 (preferred, annals, leaflet); "
        "from 1 January 1922 until 1 January 1949 (gazette)"
    )


def test_sources_followed_disagree_among_themselves_only(disputed: Chronicle) -> None:
    """In a telling only the values of its own sources count."""
    told = disputed.according_to(["gazette", "pamphlet"])

    assert places(told.disagreements()) == [("marsh-1921", "date")]
    assert disputed.according_to("gazette").disagreements() == ()


def test_one_day_in_two_calendars_is_no_disagreement(disputed: Chronicle) -> None:
    """19 October 1771 Old Style and 30 October New Style are one day."""
    record = disputed.table("transition")["marsh-1921"]
    julian = kh.HistoricalDate("1771-10-19", calendar="julian")
    other = kh.Reading(field="date", value=kh.HistoricalDate("1771-10-30"))
    same = attrs.evolve(record, date=julian, other_readings=(other,))

    assert list(disagreements_in(same)) == []


def test_packaged_data_keeps_both_days_of_1935() -> None:
    """The transformation of 1935 is dated 20 October by some sources, 22 October by others."""
    change = kh.load().status_on("1935-10-20").transition
    (found,) = kh.load().disagreements(record=change, field="date")

    assert {str(each) for each in found.dates} >= {"1935-10-20", "1935-10-22"}
    assert str(found.dates[0]) == "1935-10-20"
