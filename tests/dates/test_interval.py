"""Intervals: their ends, what surely lies inside, and manners."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from kalmyk_history.dates import Bound, HistoricalDate, Interval
from kalmyk_history.errors import InvalidDateError, InvalidDateTypeError

AUTONOMY = Interval("1920-11-04/1943-12-27")


def day(text: str) -> int:
    """Number a day."""
    return date.fromisoformat(text).toordinal()


def test_ends() -> None:
    """Both ends are dates in the calendar of the interval."""
    interval = Interval("1771-01-05/1771-10-19", calendar="julian")

    assert HistoricalDate("1771-01-05", calendar="julian") == interval.start
    assert HistoricalDate("1771-10-19", calendar="julian") == interval.end
    assert (interval.start_kind, interval.end_kind) == (Bound.KNOWN, Bound.KNOWN)
    assert (interval.start_limit, interval.end_limit) == (None, None)


@pytest.mark.parametrize(
    ("text", "start_kind", "end_kind"),
    [
        ("1958/..", Bound.KNOWN, Bound.OPEN),
        ("1958/", Bound.KNOWN, Bound.UNKNOWN),
        ("../1771", Bound.OPEN, Bound.KNOWN),
        ("/1771", Bound.UNKNOWN, Bound.KNOWN),
        ("../", Bound.OPEN, Bound.UNKNOWN),
        ("..1630/1771", Bound.BEFORE, Bound.KNOWN),
        ("1630/1771..", Bound.KNOWN, Bound.AFTER),
        ("1630../..1771", Bound.AFTER, Bound.BEFORE),
    ],
)
def test_kinds(text: str, start_kind: Bound, end_kind: Bound) -> None:
    """Unknown, open and limited ends differ, and none of them is a date."""
    interval = Interval(text)

    assert (start_kind, end_kind) == (interval.start_kind, interval.end_kind)
    assert (start_kind is Bound.KNOWN) == (interval.start is not None)
    assert (end_kind is Bound.KNOWN) == (interval.end is not None)


def test_limits() -> None:
    """A limited end keeps the date that limits it."""
    interval = Interval("..1630/1771..")

    assert HistoricalDate("1630") == interval.start_limit
    assert HistoricalDate("1771") == interval.end_limit


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("1943-12-27/1957-01-09", (day("1943-12-27"), day("1957-01-09"))),
        ("1943/1957", (day("1943-12-31"), day("1957-01-01"))),
        ("1943/1943", None),
        ("1943/1943-12-27", (day("1943-12-27"), day("1943-12-27"))),
        ("1943-12-27/1943", (day("1943-12-27"), day("1943-12-27"))),
        ("..1943-12-27/1943-12-01", (day("1943-12-01"), day("1943-12-01"))),
        ("1943-12/1944-01-01", (day("1943-12-31"), day("1944-01-01"))),
        ("1943/..", (day("1943-12-31"), None)),
        ("../1943", (None, day("1943-01-01"))),
        ("../..", (None, None)),
        ("1943-12-27/", (day("1943-12-27"), day("1943-12-27"))),
        ("1943/", None),
        ("/1943-12-27", (day("1943-12-27"), day("1943-12-27"))),
        ("/1943", None),
        ("/..", None),
        ("../", None),
        ("..1943-12-27/1957-01-09", (day("1943-12-27"), day("1957-01-09"))),
        ("1943-12-27/1957-01-09..", (day("1943-12-27"), day("1957-01-09"))),
        ("1943-12-27../1957-01-09", (day("1957-01-09"), day("1957-01-09"))),
        ("1943-12-27/..1957-01-09", (day("1943-12-27"), day("1943-12-27"))),
        ("1943-12-27../1957-01-09..", None),
    ],
)
def test_certain_core(text: str, core: tuple[int | None, int | None] | None) -> None:
    """The core holds the days that lie inside whatever the vague ends are."""
    assert core == Interval(text).certain_core


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("1964/2008", 0),
        ("1964/..", 1),
        ("/..", 1),
        ("1964~/2008", 1),
        ("1964/198X", 2),
        ("1964/?2008", 2),
        ("..1964/2008", 2),
    ],
)
def test_level(text: str, level: int) -> None:
    """The level is that of the highest feature."""
    assert level == Interval(text).level


def test_flags() -> None:
    """An interval is as approximate and as uncertain as its ends."""
    assert Interval("1630~/1771").approximate
    assert not Interval("1630~/1771").uncertain
    assert Interval("../..1771?").uncertain
    assert not Interval("../..").approximate


def test_equality_is_text_and_calendar() -> None:
    """Intervals are equal if text and calendar are."""
    assert Interval("1920-11-04/1943-12-27") == AUTONOMY
    assert Interval("1920-11-04/1943-12-27", calendar="julian") != AUTONOMY
    assert len({AUTONOMY, Interval(AUTONOMY.edtf)}) == 1


def test_copies() -> None:
    """An interval survives pickling and copying."""
    julian = Interval("1771-01-05/1771-10-19", calendar="julian")

    assert julian == pickle.loads(pickle.dumps(julian)) == copy.deepcopy(julian)  # noqa: S301


def test_shown() -> None:
    """The repr rebuilds the interval, and its words are of the form asked for."""
    assert repr(Interval("1958/..")) == "Interval('1958/..')"
    assert repr(Interval("1771/..", calendar="julian")) == "Interval('1771/..', calendar='julian')"
    assert f"{AUTONOMY}" == "1920-11-04/1943-12-27" == str(AUTONOMY)
    assert "1943" in f"{AUTONOMY:long}"


@pytest.mark.parametrize("value", [None, 1943, ("1943", "1957")])
def test_wrong_types(value: object) -> None:
    """What is no text is refused as a type."""
    with pytest.raises(InvalidDateTypeError):
        Interval(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "position"), [("1943", 4), ("1943/1957/1958", 9), ("", 0)])
def test_one_solidus(text: str, position: int) -> None:
    """An interval has one solidus."""
    with pytest.raises(InvalidDateError, match="one solidus") as caught:
        Interval(text)

    assert position == caught.value.position


def test_faults_of_an_end_are_told_of_the_whole() -> None:
    """A fault in an end is told with its place in the whole text."""
    with pytest.raises(InvalidDateError) as caught:
        Interval("1943/1944-02-30")

    assert (caught.value.text, caught.value.position) == ("1943/1944-02-30", 13)
