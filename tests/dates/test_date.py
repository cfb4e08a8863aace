"""One historical date: its parts, flags, calendars and manners."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

import attrs
import pytest

from kalmyk_history.dates import (
    Calendar,
    ClockTime,
    DateSet,
    HistoricalDate,
    Interval,
    Precision,
    Qualification,
)
from kalmyk_history.errors import DateRangeError, InvalidDateError, InvalidDateTypeError

JULIAN = HistoricalDate("1771-10-19", calendar="julian")


class Text(str):
    """A text that lies about itself."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("1943")

    def __str__(self) -> str:
        return "1066"


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1985-04-12T23:20:30", Precision.SECOND),
        ("1985-04-12", Precision.DAY),
        ("1985-XX-XX", Precision.DAY),
        ("1985-04", Precision.MONTH),
        ("1985-XX", Precision.MONTH),
        ("1985-21", Precision.SEASON),
        ("1985-32", Precision.SEASON),
        ("1985-33", Precision.QUARTER),
        ("1985-37", Precision.QUADRIMESTER),
        ("1985-41", Precision.SEMESTER),
        ("1985", Precision.YEAR),
        ("XXXX", Precision.YEAR),
        ("1XX5", Precision.YEAR),
        ("198X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("1XXX", Precision.MILLENNIUM),
        ("1950S3", Precision.DECADE),
        ("1950S2", Precision.CENTURY),
        ("0150S1", Precision.CENTURY),
        ("1950S4", Precision.YEAR),
        ("1950S9", Precision.YEAR),
        ("Y3388E2S3", Precision.MILLENNIUM),
        ("Y17E7S2", Precision.YEAR),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    """The precision is the unit in which the date is given."""
    assert precision is HistoricalDate(text).precision


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("1985-04-12", 1985, 4, 12),
        ("-0043-03-15", -43, 3, 15),
        ("1985-04-XX", 1985, 4, None),
        ("1985-1X", 1985, None, None),
        ("198X-04-12", None, 4, 12),
        ("1985-21", 1985, None, None),
        ("Y-17E7", -170_000_000, None, None),
        ("1950S2", 1950, None, None),
    ],
)
def test_parts(text: str, year: int | None, month: int | None, day: int | None) -> None:
    """Year, month and day are numbers, or None where they are absent or unspecified."""
    read = HistoricalDate(text)

    assert (year, month, day) == (read.year, read.month, read.day)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("2004-06-11", ("", "", "")),
        ("2004-06-11%", ("%", "%", "%")),
        ("2004-06~-11", ("~", "~", "")),
        ("2004?-06-11", ("?", "", "")),
        ("?2004-06-~11", ("?", "", "~")),
        ("2004-%06-11", ("", "%", "")),
        ("2004?-06-11~", ("%", "~", "~")),
        ("?2004?-06", ("?", "", "")),
        ("2004-~21", ("", "~", "")),
        ("?Y17000~", ("%", "", "")),
        ("2004?", ("?", "", "")),
    ],
)
def test_qualification(text: str, marks: tuple[str, str, str]) -> None:
    """A mark on the right holds for all to its left, one on the left for its component."""
    read = HistoricalDate(text)
    found = read.qualification

    assert marks == (found.year, found.month, found.day)
    assert any(mark in {"~", "%"} for mark in marks) == read.approximate == found.approximate
    assert any(mark in {"?", "%"} for mark in marks) == read.uncertain == found.uncertain


def test_qualification_has_a_short_repr() -> None:
    """A qualification shows the marks as they are written."""
    assert (
        repr(HistoricalDate("2004-06~-11").qualification)
        == "Qualification(year='~', month='~', day='')"
    )
    assert Qualification() == HistoricalDate("2004").qualification


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("1943-12-27", True),
        ("1985-X1-31", True),
        ("1943-12-27T06:00:00", True),
        ("1943-12-27~", False),
        ("1943-12-27?", False),
        ("1943-12", False),
    ],
)
def test_exact_day(text: str, exact: bool) -> None:
    """A date is exact if it is one day without marks."""
    assert exact is HistoricalDate(text).is_exact_day


@pytest.mark.parametrize(
    ("text", "time", "shown"),
    [
        ("1985-04-12T23:20:30", ClockTime(23, 20, 30), "23:20:30"),
        ("1985-04-12T23:20:30Z", ClockTime(23, 20, 30, 0), "23:20:30Z"),
        ("1985-04-12T23:20:30+04:30", ClockTime(23, 20, 30, 270), "23:20:30+04:30"),
        ("1985-04-12T23:20:30-04", ClockTime(23, 20, 30, -240), "23:20:30-04:00"),
        ("1985-04-12T24:00:00", ClockTime(24, 0, 0), "24:00:00"),
    ],
)
def test_time(text: str, time: ClockTime, shown: str) -> None:
    """A date and time has a time of day and perhaps a shift from UTC."""
    assert time == HistoricalDate(text).time
    assert shown == str(HistoricalDate(text).time)


def test_grouping() -> None:
    """A season has its code, another date has none."""
    assert HistoricalDate("1920-21").grouping == 21
    assert HistoricalDate("1920-12").grouping is None
    assert HistoricalDate("1920-12").time is None


def test_python_dates() -> None:
    """Bounds are given as `datetime.date` within its years."""
    assert date(1, 1, 1) == HistoricalDate("0001").earliest_date
    assert date(9999, 12, 31) == HistoricalDate("9999").latest_date


@pytest.mark.parametrize("text", ["0000", "-0043-03-15", "Y17E7", "Y1E99"])
def test_days_outside_python_dates(text: str) -> None:
    """Bounds outside the years 1 to 9999 are refused as `datetime.date`."""
    with pytest.raises(DateRangeError, match="use the day number"):
        _ = HistoricalDate(text).earliest_date
    with pytest.raises(OverflowError):
        _ = HistoricalDate(text).latest_date


def test_conversion_both_ways() -> None:
    """The decree of 19 October 1771 O.S. is of 30 October N.S."""
    gregorian = JULIAN.in_calendar("gregorian")

    assert HistoricalDate("1771-10-30") == gregorian
    assert gregorian.in_calendar(Calendar.JULIAN) == JULIAN
    assert JULIAN is JULIAN.in_calendar("julian")


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("1771-10-19~", "1771-10-30~"),
        ("?1771-10-~19", "1771?-10-~30"),
        ("1917-10-25T21:40:00", "1917-11-07T21:40:00"),
        ("-0043-03-15", "-0043-03-13"),
        ("1900-02-29", "1900-03-13"),
    ],
)
def test_conversion_keeps_marks_and_time(text: str, converted: str) -> None:
    """Marks and the time of day stay when the calendar changes."""
    assert converted == HistoricalDate(text, calendar="julian").in_calendar("gregorian").edtf


def test_a_vague_date_has_no_counterpart() -> None:
    """A Julian month is no Gregorian month."""
    with pytest.raises(InvalidDateError, match="only a single day"):
        HistoricalDate("1771-10", calendar="julian").in_calendar("gregorian")


def test_conversion_out_of_four_digits() -> None:
    """EDTF writes no days in years of five digits."""
    with pytest.raises(DateRangeError, match="year 10000"):
        HistoricalDate("9999-12-31", calendar="julian").in_calendar("gregorian")


def test_julian_bounds() -> None:
    """A Julian year runs from its own first to its own last day."""
    year = HistoricalDate("1771", calendar="julian")

    assert (date(1771, 1, 12), date(1772, 1, 11)) == (year.earliest_date, year.latest_date)


def test_julian_leap_day() -> None:
    """29 February 1900 exists in the Julian calendar alone."""
    assert HistoricalDate("1900-02-29", calendar="julian").is_exact_day
    with pytest.raises(InvalidDateError, match="no such day in the Gregorian calendar"):
        HistoricalDate("1900-02-29")


def test_julian_pattern() -> None:
    """Unspecified digits follow the leap years of the calendar of the text."""
    assert HistoricalDate("X900-02-29", calendar="julian").year is None
    with pytest.raises(InvalidDateError, match="no such day in the Julian calendar"):
        HistoricalDate("XXX1-02-29", calendar="julian")


def test_equality_is_text_and_calendar() -> None:
    """Dates are equal if text and calendar are."""
    assert HistoricalDate("1771-10-19") != JULIAN
    assert HistoricalDate("1984%") != HistoricalDate("%1984")
    assert HistoricalDate("1984") != "1984"
    assert len({JULIAN, HistoricalDate("1771-10-19", calendar=Calendar.JULIAN)}) == 1


def test_no_order() -> None:
    """Vague dates have no total order, and none is pretended."""
    with pytest.raises(TypeError):
        _ = HistoricalDate("1984") < HistoricalDate("1985")  # type: ignore[operator]


def test_frozen() -> None:
    """A date cannot be changed, nor anything added to it."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        JULIAN.edtf = "1066"  # type: ignore[misc]
    assert not hasattr(JULIAN, "__dict__")
    assert not hasattr(JULIAN, "__weakref__")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(protocol: int) -> None:
    """A date survives pickling with its bounds."""
    again = pickle.loads(pickle.dumps(JULIAN, protocol))  # noqa: S301

    assert again == JULIAN
    assert (JULIAN.earliest, JULIAN.latest) == (again.earliest, again.latest)


def test_copies() -> None:
    """Copies are equal and hash alike."""
    assert JULIAN == copy.copy(JULIAN) == copy.deepcopy(JULIAN)
    assert hash(JULIAN) == hash(copy.deepcopy(JULIAN))


def test_json() -> None:
    """The text is what JSON needs."""
    assert HistoricalDate("1943-12-27") == HistoricalDate(
        json.loads(json.dumps(str(HistoricalDate("1943-12-27"))))
    )


def test_repr() -> None:
    """The repr is short and rebuilds the date."""
    assert repr(JULIAN) == "HistoricalDate('1771-10-19', calendar='julian')"
    assert repr(HistoricalDate("1984~")) == "HistoricalDate('1984~')"


def test_format() -> None:
    """Without a form a date is its text, with one it is words."""
    assert f"{JULIAN}" == "1771-10-19"
    assert f"{HistoricalDate('1943-12-27'):long}" == "27 December 1943"


@pytest.mark.parametrize("value", [1943, None, b"1066", 19.43, ["1943"], date(1943, 1, 1)])
def test_wrong_types(value: object) -> None:
    """What is no text is refused as a type."""
    with pytest.raises(InvalidDateTypeError, match="as_date"):
        HistoricalDate(value)  # type: ignore[arg-type]


def test_str_subclass() -> None:
    """A subclass of str is read by its characters, whatever its methods say."""
    read = HistoricalDate(Text("1944"))

    assert type(read.edtf) is str
    assert read.edtf == "1944"


@pytest.mark.parametrize("text", ["1984/1985", "[1984]", "20201-W0-1", "2020-W01-1", "1943-1-227"])
def test_not_one_date(text: str) -> None:
    """An interval, a set and other ISO forms are no single date."""
    with pytest.raises(InvalidDateError):
        HistoricalDate(text)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (HistoricalDate("1771-10-19", calendar="julian"), "1771-10-20"),
        (Interval("1943/1957", calendar="julian"), "1943/1958"),
        (DateSet("[1943,1944]", calendar="julian"), "[1943,1945]"),
    ],
    ids=["date", "interval", "set"],
)
def test_evolving_reads_the_new_text(date: HistoricalDate | Interval | DateSet, text: str) -> None:
    """A date evolved to another text is that text in the same calendar."""
    assert attrs.evolve(date, edtf=text) == type(date)(text, calendar="julian")
