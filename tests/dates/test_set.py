"""Sets of dates: kinds, members, ranges and manners."""

from __future__ import annotations

import copy
import pickle

import pytest

from kalmyk_history.dates import DateRange, DateSet, HistoricalDate, SetKind
from kalmyk_history.errors import InvalidDateError, InvalidDateTypeError

YEARS = DateSet("{1667,1670..1672,1760-12..}")


def test_kinds() -> None:
    """Square brackets mean one of the dates, braces all of them."""
    assert DateSet("[1943,1944]").kind is SetKind.ONE_OF
    assert YEARS.kind is SetKind.ALL_OF
    assert YEARS.level == 2


def test_members() -> None:
    """Members are dates and ranges, in the order of the text."""
    first, second, third = YEARS.members

    assert HistoricalDate("1667") == first
    assert DateRange("1670..1672", HistoricalDate("1670"), HistoricalDate("1672")) == second
    assert isinstance(third, DateRange)
    assert (HistoricalDate("1760-12"), None) == (third.start, third.end)


def test_ranges() -> None:
    """A range has the bounds of its dates, and none where it is open."""
    before = DateSet("[..1984]").members[0]

    assert isinstance(before, DateRange)
    assert (before.earliest, before.latest) == (None, 724_641)
    assert (HistoricalDate("1984"),) == before.dates
    assert str(before) == "..1984"


def test_calendar_reaches_the_members() -> None:
    """All members are of the calendar of the set."""
    dates = DateSet("[1770,1771..1772]", calendar="julian")

    assert HistoricalDate("1770", calendar="julian") == dates.members[0]
    assert dates.calendar == "julian"


def test_flags() -> None:
    """A set is approximate or uncertain if a date in it is."""
    assert DateSet("[1943,1944~..1945~]").approximate
    assert not DateSet("[1943,1944]").approximate
    assert DateSet("[1943,1944?]").uncertain
    assert not DateSet("[1943..]").uncertain


def test_equality_is_text_and_calendar() -> None:
    """Sets are equal if text and calendar are."""
    assert DateSet("[1943,1944]") != DateSet("[1944,1943]")
    assert DateSet("[1943,1944]").normal_form() == DateSet("[1944,1943]").normal_form()
    assert len({YEARS, DateSet(YEARS.edtf)}) == 1


def test_normal_form_keeps_open_ranges_outside() -> None:
    """'..' stays first or last, wherever its dates lie."""
    text = "{..1983,1990,1984..1986,0984..}"

    assert DateSet(text).normal_form().edtf == "{..1983,1984..1986,1990,0984..}"


def test_normal_form_has_the_length_of_texts() -> None:
    """A normal form too long to be read again is not made."""
    with pytest.raises(InvalidDateError, match="more than 10,000 characters"):
        DateSet(
            f"[{','.join(['Y1E99', *(f'Y{year}E90' for year in range(1, 1000))])}]"
        ).normal_form()


def test_copies() -> None:
    """A set survives pickling and copying."""
    julian = DateSet("[1770,1771]", calendar="julian")

    assert julian == pickle.loads(pickle.dumps(julian)) == copy.deepcopy(julian)  # noqa: S301


def test_shown() -> None:
    """The repr rebuilds the set, and its words are of the form asked for."""
    assert repr(DateSet("[1943]")) == "DateSet('[1943]')"
    assert repr(DateSet("[1770]", calendar="julian")) == "DateSet('[1770]', calendar='julian')"
    assert f"{YEARS}" == YEARS.edtf == str(YEARS)
    assert "1944" in f"{DateSet('[1943,1944]'):long}"


def test_faults_of_a_member_are_told_of_the_whole() -> None:
    """A fault in a member is told with its place in the whole text."""
    with pytest.raises(InvalidDateError) as caught:
        DateSet("[1943,1944-02-30]")

    assert (caught.value.text, caught.value.position) == ("[1943,1944-02-30]", 14)


@pytest.mark.parametrize("value", [None, 1943, ["1943", "1957"]])
def test_wrong_types(value: object) -> None:
    """What is no text is refused as a type."""
    with pytest.raises(InvalidDateTypeError):
        DateSet(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["1943", "", "(1943)"])
def test_brackets_are_needed(text: str) -> None:
    """A set begins with a bracket."""
    with pytest.raises(InvalidDateError, match="begins with"):
        DateSet(text)
