"""Allen's relations between dates of which not everything is known."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations, product

import pytest

from kalmyk_history.dates import _relations as relations
from kalmyk_history.dates._allen import AllenRelation, compose
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._parse import parse_edtf
from kalmyk_history.dates._relations import (
    Answer,
    any_relation,
    intersects,
    is_within,
    possible_relations,
    sort_key,
)
from kalmyk_history.errors import (
    InvalidArgumentError,
    InvalidDateError,
    InvalidDateTypeError,
    InvalidTypeError,
)

ABOLISHED = "1943-12-27/1957-01-09"


@pytest.mark.parametrize(
    ("relation", "a", "b"),
    [
        ("before", "1917/1920-11-02", "1920-11-04/1935"),
        ("meets", "1920-11-04/1935-10-19", "1935-10-20/1943-12-27"),
        ("overlaps", "1917-01-01/1920-11-04", "1920-01-01/1935-10-20"),
        ("starts", "1943-12-27/1944-01-01", ABOLISHED),
        ("during", "1944/1956", ABOLISHED),
        ("finishes", "1950/1957-01-09", ABOLISHED),
        ("equals", "1943-12-27/1957-01-09", ABOLISHED),
    ],
)
def test_thirteen_relations(relation: str, a: str, b: str) -> None:
    """Each relation holds surely between its two periods, and its inverse the other way round."""
    inverse = AllenRelation(relation).inverse

    assert Answer.YES is getattr(relations, relation)(a, b)
    assert Answer.YES is getattr(relations, inverse.value)(b, a)


@pytest.mark.parametrize("relation", [kind for kind in AllenRelation if kind != "equals"])
def test_exact_periods_have_one_relation(relation: AllenRelation) -> None:
    """A period has no relation to itself but equality."""
    assert Answer.NO is getattr(relations, relation.value)(ABOLISHED, ABOLISHED)


def test_a_vague_date_is_a_day_at_an_unknown_place() -> None:
    """Some day of 1943 may or may not be before some day of 1943."""
    assert Answer.MAYBE is relations.before("1943", "1943")
    assert Answer.MAYBE is relations.equals("1943", "1943")
    assert Answer.NO is relations.overlaps("1943", "1943")


def test_a_year_as_a_period_is_an_interval() -> None:
    """The whole year 1943 contains each day of March 1943."""
    assert Answer.YES is relations.contains("1943-01-01/1943-12-31", "1943-03")


def test_adjacent_days_meet() -> None:
    """A day meets the next, and so is not before it."""
    assert Answer.YES is relations.meets("1943-12-27", "1943-12-28")
    assert Answer.NO is relations.before("1943-12-27", "1943-12-28")


def test_both_calendars_lie_on_one_axis() -> None:
    """19 October 1771 Old Style is 30 October 1771 New Style."""
    julian = HistoricalDate("1771-10-19", calendar="julian")

    assert Answer.YES is relations.equals(julian, "1771-10-30")


def test_calendar_of_text() -> None:
    """Text is read in the calendar that is given."""
    assert Answer.YES is relations.equals("1771-10-19", "19 October 1771", calendar="julian")
    assert Answer.YES is relations.meets("1918-01-31", "1 February 1918", calendar="julian")


def test_open_end_never_comes() -> None:
    """A period with an open end is before nothing, and contains every later day."""
    assert Answer.NO is relations.before("1958-07-29/..", "9999")
    assert Answer.YES is relations.contains("1958-07-29/..", "9999")
    assert Answer.YES is relations.contains("../1917-03-15", "-9999")


def test_open_ends_are_equal() -> None:
    """Of two periods with open ends, the later one finishes the other."""
    assert Answer.YES is relations.finishes("1958-07-29/..", "1920-11-04/..")
    assert Answer.YES is relations.equals("../..", "../..")


def test_unknown_end() -> None:
    """An unknown end makes the answer unknown, unless the known side decides."""
    assert Answer.UNKNOWN is relations.contains("1958-07-29/", "1990")
    assert Answer.UNKNOWN is relations.before("1958-07-29/", "1990")
    assert Answer.NO is relations.contains("1958-07-29/", "1950")
    assert Answer.YES is relations.after("1958-07-29/", "1950")


def test_unknown_start() -> None:
    """An unknown start leaves open what lies before the end."""
    assert Answer.UNKNOWN is is_within("1600", "/1771")
    assert Answer.NO is is_within("1772", "/1771")


def test_unknown_end_that_is_not_looked_at() -> None:
    """Whether a period is after a date does not depend on its unknown end."""
    assert Answer.MAYBE is relations.after("1958/", "1958")


def test_limited_end() -> None:
    """An end of which only a limit is known is some day on that side of the limit."""
    assert Answer.YES is relations.contains("1917/1943-12-27..", "1920")
    assert Answer.MAYBE is relations.contains("1917/1943-12-27..", "1957")
    assert Answer.YES is relations.before("1917/..1943-12-27", "1957")
    assert Answer.NO is intersects("1917/..1943-12-27", "1957")
    assert Answer.MAYBE is relations.during("1920", "1917/..1943-12-27")


def test_limited_start() -> None:
    """A start before or after a limit is a day, though it is not known which."""
    assert Answer.YES is is_within("1943", "..1920/1943-12-31")
    assert Answer.MAYBE is is_within("1900", "..1920/1943")
    assert Answer.NO is intersects("1900", "1920../1943")
    assert Answer.NO is relations.equals("..1920/1943", "../1943")


def test_vague_limit() -> None:
    """A limit that is vague itself includes all the days that it can mean."""
    assert Answer.YES is is_within("1943-12-31", "..1943/1944")
    assert Answer.MAYBE is is_within("1943-12-30", "..1943/1944")
    assert Answer.NO is intersects("1942-12-31", "1943../1944")


def test_one_of_a_set() -> None:
    """One of several days has a relation if each of them has it."""
    assert Answer.YES is relations.before("[1667,1668]", "1670")
    assert Answer.MAYBE is relations.before("[1667,1675]", "1670")
    assert Answer.NO is relations.before("[1671..1675]", "1670")
    assert Answer.NO is relations.equals("[1670..1675,1672,1674..1680]", "1681")
    assert Answer.MAYBE is relations.equals("[1670,1680]", "1680")
    assert Answer.YES is relations.after("[1671,1681]", "[1668,1669]")


def test_gap_in_a_set() -> None:
    """The days between the members of a set are not days of it."""
    assert Answer.NO is relations.equals("[1667,1675]", "1670")


def test_open_ranges_in_a_set() -> None:
    """A day in 1770 or earlier is before 1772, and may be anywhere before 1770."""
    assert Answer.YES is relations.before("[..1770]", "1772")
    assert Answer.MAYBE is relations.before("1600", "[..1770]")
    assert Answer.YES is relations.after("[1772..]", "1770")
    assert Answer.NO is relations.contains("../..", "{..1984}")


def test_all_of_a_set_is_a_period() -> None:
    """Several dates together reach from the first to the last."""
    assert Answer.YES is relations.contains("{1960,1970}", "1965")
    assert Answer.YES is relations.contains("{1960..1970}", "1965")
    assert Answer.YES is relations.during("{1960,1962-05}", "1920/1970")
    assert Answer.YES is relations.contains("{..1984}", "-1000")
    assert Answer.YES is relations.contains("{1984..}", "2500")


def test_all_of_one_date_is_that_date() -> None:
    """A set with one date in it is one day."""
    assert possible_relations("1960", "1961") == possible_relations("{1960}", "1961")
    assert Answer.NO is relations.contains("{1960}", "1960-05")


def test_marks_change_nothing() -> None:
    """Approximate and uncertain are flags, no wider bounds."""
    assert Answer.YES is relations.before("1630~", "1632?")


def test_python_dates_are_accepted() -> None:
    """A `datetime.date` is a day, an int is a year, and words are read."""
    assert Answer.YES is relations.during(date(1944, 5, 1), ABOLISHED)
    assert Answer.YES is relations.before(1920, "27 December 1943")


def test_intersects() -> None:
    """Two periods intersect if they have a day in common."""
    assert Answer.YES is intersects("1917-01-01/1920-11-04", "1920-11-04/1935")
    assert Answer.NO is intersects("1917/1919", "1920/1935")
    assert Answer.MAYBE is intersects("1917/1920", "1920/1935")


def test_any_relation_of_none() -> None:
    """No relation holds if none is asked for."""
    assert Answer.NO is any_relation("1943", "1944", [])


def test_any_relation_of_all() -> None:
    """One of the thirteen always holds, even where an end is unknown."""
    assert Answer.YES is any_relation("1943/", "1944", list(AllenRelation))


@pytest.mark.parametrize("wrong", ["near", "", 3, None])
def test_unknown_relation(wrong: object) -> None:
    """A relation that is none is refused, with the thirteen named."""
    with pytest.raises(InvalidArgumentError, match="overlapped_by"):
        any_relation("1943", "1944", [wrong])  # type: ignore[list-item]


def test_relations_that_are_no_list() -> None:
    """One name stands for itself; what is no list is refused."""
    assert any_relation("1943", "1945", "before") is Answer.YES
    with pytest.raises(InvalidTypeError, match="list"):
        any_relation("1943", "1945", 7)  # type: ignore[arg-type]


def test_long_sets_are_compared_at_once() -> None:
    """Nine hundred alternatives on each side are no work, as they are not paired."""
    even = "[" + ",".join(f"{year:04}-01-01" for year in range(0, 1800, 2)) + "]"
    odd = "[" + ",".join(f"{year:04}-01-01" for year in range(1, 1800, 2)) + "]"

    assert possible_relations(even, odd) == {AllenRelation.BEFORE, AllenRelation.AFTER}


def test_no_date() -> None:
    """What is no date is refused as such."""
    with pytest.raises(InvalidDateError):
        relations.before("someday", "1943")
    with pytest.raises(InvalidDateTypeError):
        relations.before("1943", None)


def placed(one: tuple[int, int], other: tuple[int, int]) -> AllenRelation:
    """Give the relation of two periods by the order of their ends alone."""
    (a, b), (c, d) = one, other
    orders = {
        "before": b < c, "after": d < a, "meets": b == c, "met_by": d == a,
        "equals": (a, b) == (c, d),
        "starts": a == c and b < d, "started_by": a == c and d < b,
        "finishes": b == d and c < a, "finished_by": b == d and a < c,
        "during": c < a and b < d, "contains": a < c and d < b,
        "overlaps": a < c < b < d, "overlapped_by": c < a < d < b,
    }  # fmt: skip
    (found,) = (name for name, holds in orders.items() if holds)
    return AllenRelation(found)


def test_composition_table_is_that_of_all_periods() -> None:
    """What two relations leave open is what three periods placed in every way show."""
    periods = list(combinations(range(6), 2))
    shown: dict[tuple[AllenRelation, AllenRelation], set[AllenRelation]] = defaultdict(set)
    for one, two, three in product(periods, repeat=3):
        shown[placed(one, two), placed(two, three)].add(placed(one, three))

    assert len(shown) == len(AllenRelation) ** 2
    assert all(compose(*pair) == found for pair, found in shown.items())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("before", "before", {"before"}),
        ("during", "before", {"before"}),
        ("meets", "during", {"overlaps", "during", "starts"}),
        ("overlaps", "overlaps", {"before", "overlaps", "meets"}),
        ("starts", "started_by", {"starts", "started_by", "equals"}),
        ("during", "meets", {"before"}),
    ],
)
def test_composition(first: str, second: str, expected: set[str]) -> None:
    """Entries agree with figure 4 of Allen 1983."""
    assert expected == compose(AllenRelation(first), AllenRelation(second))


def test_composition_of_no_relation() -> None:
    """Only relations are composed."""
    with pytest.raises(InvalidArgumentError, match="thirteen"):
        compose("near", AllenRelation.BEFORE)  # type: ignore[arg-type]


def test_sort_key() -> None:
    """Dates sort by their first day, then by their last; open and unknown ends lie far out."""
    ordered = ["[..1770]", "1771", "194X", "1943", "1943/..", "1943-12-27"]

    assert ordered == sorted(sorted(ordered), key=sort_key)
    assert tuple(sorted(["1771", "/1943"], key=sort_key)) == ("/1943", "1771")


def test_the_greatest_year_is_a_day_like_others() -> None:
    """A year of a hundred digits still lies before an end that never comes."""
    year = f"Y{'9' * 100}"

    assert Answer.YES is relations.contains("1958/..", year)
    assert Answer.YES is relations.before("1958", parse_edtf(year))
