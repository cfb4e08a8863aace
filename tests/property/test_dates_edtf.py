"""Laws of EDTF texts: what they mean, found by trying every day, and how they come back."""

from __future__ import annotations

import pickle
from calendar import isleap, monthrange
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kalmyk_history.dates import (
    Calendar,
    DateSet,
    HistoricalDate,
    Interval,
    Precision,
    Qualifier,
    as_date,
    parse_edtf,
)
from kalmyk_history.errors import InvalidDateError

pytestmark = pytest.mark.property

CALENDARS = st.sampled_from(Calendar)
MARKS = st.sampled_from(["", "", "~", "?", "%"])


@st.composite
def masked(draw: st.DrawFn, digits: str) -> str:
    """Hide some of the *digits*."""
    hidden = draw(st.lists(st.booleans(), min_size=len(digits), max_size=len(digits)))
    return "".join("X" if hide else digit for hide, digit in zip(hidden, digits, strict=True))


@st.composite
def patterns(draw: st.DrawFn) -> str:
    """Write a day of which some digits are hidden, two of the year at most."""
    year = draw(st.integers(1, 9999))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    hidden = draw(st.sets(st.integers(0, 3), max_size=2))
    digits = "".join("X" if at in hidden else digit for at, digit in enumerate(f"{year:04}"))
    parts = [digits, draw(masked(f"{month:02}")), draw(masked(f"{day:02}"))]
    assume(parts[1] != "2X")
    return "-".join(parts[: draw(st.integers(1, 3))])


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Write a date of any form with marks anywhere."""
    form = draw(st.sampled_from(["plain", "plain", "grouping", "long", "exponent", "significant"]))
    sign = draw(st.sampled_from(["", "", "-"]))
    number = draw(st.integers(1, 9999))
    left, right = draw(MARKS), draw(MARKS)
    if form == "long":
        return f"{left}Y{sign}{draw(st.integers(10_000, 10**30))}{right}"
    if form == "exponent":
        return f"{left}Y{sign}{number}E{draw(st.integers(1, 30))}{right}"
    if form == "significant":
        return f"{left}{sign}{number:04}S{draw(st.integers(1, 5))}{right}"
    year = f"{left}{sign}{number:04}{right}"
    if form == "grouping":
        return f"{year}-{draw(MARKS)}{draw(st.integers(21, 41))}{draw(MARKS)}"
    month = f"{draw(MARKS)}{draw(st.integers(1, 12)):02}{draw(MARKS)}"
    day = f"{draw(MARKS)}{draw(st.integers(1, 28)):02}{draw(MARKS)}"
    return "-".join([year, month, day][: draw(st.integers(1, 3))])


def meant(pattern: str, calendar: Calendar) -> list[tuple[int, int, int]]:
    """List all the days that match *pattern*, trying each digit in each place."""
    parts = [*pattern.split("-"), *["XX"] * 2][:3]
    years, months, days = (
        ["".join(choice) for choice in product(*("0123456789" if c == "X" else c for c in part))]
        for part in parts
    )
    found = []
    for year, month in product(map(int, years), map(int, months)):
        if 1 <= month <= 12:
            leap = year % 4 == 0 if calendar is Calendar.JULIAN else isleap(year)
            length = 28 + leap if month == 2 else 30 + (month in {1, 3, 5, 7, 8, 10, 12})
            found += [(year, month, int(day)) for day in days if 1 <= int(day) <= length]
    return found


@given(patterns(), CALENDARS)
def test_bounds_hold_every_day_meant(pattern: str, calendar: Calendar) -> None:
    """The bounds are the first and the last of all days that match the digits."""
    days = meant(pattern, calendar)
    first, last = ("-".join([f"{y:04}", f"{m:02}", f"{d:02}"]) for y, m, d in (days[0], days[-1]))
    read = HistoricalDate(pattern, calendar=calendar)

    assert HistoricalDate(first, calendar=calendar).earliest == read.earliest
    assert HistoricalDate(last, calendar=calendar).latest == read.latest


@given(st.text("0123X", min_size=2, max_size=2), st.text("0123X", min_size=2, max_size=2))
def test_a_pattern_is_read_if_a_day_matches(month: str, day: str) -> None:
    """A pattern that some day matches is read, and one that no day matches is refused."""
    text = f"1985-{month}-{day}"
    assume(not ("X" not in month and int(month) > 20))
    if meant(text, Calendar.GREGORIAN):
        assert HistoricalDate(text).precision is Precision.DAY
    else:
        with pytest.raises(InvalidDateError):
            HistoricalDate(text)


@given(dates(), CALENDARS)
def test_texts_come_back(text: str, calendar: Calendar) -> None:
    """A valid text comes back exactly, from pickles too, and equal texts hash alike."""
    read = parse_edtf(text, calendar=calendar)
    again = parse_edtf(str(read), calendar=calendar)

    assert text == read.edtf
    assert read == again == pickle.loads(pickle.dumps(read))  # noqa: S301
    assert hash(read) == hash(again)
    assert read is as_date(read)


@given(dates(), CALENDARS)
def test_normal_forms(text: str, calendar: Calendar) -> None:
    """A normal form means the same, and is its own normal form."""
    read = HistoricalDate(text, calendar=calendar)
    normal = read.normal_form()

    assert (read.earliest, read.latest) == (normal.earliest, normal.latest)
    assert read.qualification == normal.qualification
    assert (read.year, read.month, read.day) == (normal.year, normal.month, normal.day)
    assert normal == normal.normal_form()
    assert normal.level <= 2


@given(st.lists(MARKS, min_size=6, max_size=6))
def test_marks_reach_left(marks: list[str]) -> None:
    """A mark on the right reaches all components to its left, one on the left its own."""
    a, b, c, d, e, f = marks
    found = HistoricalDate(f"{a}2004{b}-{c}06{d}-{e}11{f}").qualification

    assert joined(a, b, d, f) == found.year
    assert joined(c, d, f) == found.month
    assert joined(e, f) == found.day


def joined(*marks: str) -> Qualifier:
    """Return the mark that says all of *marks*."""
    text = "".join(marks)
    unsure, near = "?" in text or "%" in text, "~" in text or "%" in text
    return Qualifier({(0, 0): "", (1, 0): "?", (0, 1): "~", (1, 1): "%"}[unsure, near])


@given(dates(), dates())
def test_intervals_have_the_bounds_of_their_ends(start: str, end: str) -> None:
    """An interval is refused if it surely ends before it begins, and else has these bounds."""
    first, last = HistoricalDate(start), HistoricalDate(end)
    text = f"{start}/{end}"
    if first.earliest > last.latest:
        with pytest.raises(InvalidDateError, match="ends before it begins"):
            Interval(text)
    else:
        interval = Interval(text)
        assert (first.earliest, last.latest) == (interval.earliest, interval.latest)
        assert text == str(interval)
        surely_begun = min(first.latest, last.latest)
        not_yet_over = max(last.earliest, first.earliest)
        core = (surely_begun, not_yet_over) if surely_begun <= not_yet_over else None
        assert core == interval.certain_core


@given(st.lists(dates(), min_size=1, max_size=8), st.sampled_from(["[]", "{}"]))
def test_sets_have_the_bounds_of_their_members(texts: list[str], brackets: str) -> None:
    """A set reaches from the first day of a member to the last, in any order of members."""
    read = DateSet(f"{brackets[0]}{','.join(texts)}{brackets[1]}")
    turned = DateSet(f"{brackets[0]}{','.join(texts[::-1])}{brackets[1]}")
    members = [HistoricalDate(text) for text in texts]

    assert min(member.earliest for member in members) == read.earliest
    assert max(member.latest for member in members) == read.latest
    assert read.normal_form() == turned.normal_form() == read.normal_form().normal_form()
