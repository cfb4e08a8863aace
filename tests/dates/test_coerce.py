"""Any value that means a date, and the memory of texts read before."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import IntEnum

import pytest

from kalmyk_history import dates
from kalmyk_history.dates import (
    Calendar,
    DateSet,
    HistoricalDate,
    Interval,
    _parse,
    as_date,
    parse_edtf,
)
from kalmyk_history.errors import InvalidArgumentError, InvalidDateError, InvalidDateTypeError

JULIAN = HistoricalDate("1771-10-19", calendar="julian")


class Year(IntEnum):
    """A year that has a name."""

    DEPORTATION = 1943


class Day(date):
    """A day that is no plain `date`."""


class Never(datetime):
    """A moment that is not, as some libraries have one."""

    def __getattribute__(self, name: str) -> object:
        if name in {"year", "month", "day"}:
            return float("nan")
        return super().__getattribute__(name)


class Text(str):
    """A subclass of text that lies about itself."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1943-12-27", HistoricalDate("1943-12-27")),
        ("1943/1957", Interval("1943/1957")),
        ("[1943,1944]", DateSet("[1943,1944]")),
        ("27 December 1943", HistoricalDate("1943-12-27")),
        (date(1943, 12, 27), HistoricalDate("1943-12-27")),
        (Day(1943, 12, 27), HistoricalDate("1943-12-27")),
        (datetime(1943, 12, 27, 6, 30), HistoricalDate("1943-12-27")),  # noqa: DTZ001
        (date(1, 1, 1), HistoricalDate("0001-01-01")),
        (Day(1, 1, 1), HistoricalDate("0001-01-01")),
        (1943, HistoricalDate("1943")),
        (Year.DEPORTATION, HistoricalDate("1943")),
        (0, HistoricalDate("0000")),
        (-43, HistoricalDate("-0043")),
        (12345, HistoricalDate("Y12345")),
        (-12345, HistoricalDate("Y-12345")),
        (JULIAN, JULIAN),
        (Interval("1943/.."), Interval("1943/..")),
        (Text("1943"), HistoricalDate("1943")),
    ],
)
def test_what_means_a_date(value: object, expected: object) -> None:
    """Texts, dates of Python, years and our own dates are all read."""
    assert expected == as_date(value)


def test_calendar_is_of_texts_and_years() -> None:
    """A stated calendar holds for texts and years, not for what has its own."""
    assert HistoricalDate("1771", calendar="julian") == as_date(1771, calendar="julian")
    assert as_date("1771-10-19", calendar="julian") == JULIAN
    assert as_date(JULIAN, calendar="gregorian") == JULIAN
    assert HistoricalDate("1771-10-30") == as_date(date(1771, 10, 30), calendar="julian")
    assert HistoricalDate("1771-10-30") == as_date(Day(1771, 10, 30), calendar="julian")


@pytest.mark.parametrize(
    "value", [None, True, 19.43, float("nan"), b"1943", [], {}, object(), 1943j, Calendar]
)
def test_wrong_types(value: object) -> None:
    """What means no date is refused as a type."""
    with pytest.raises(InvalidDateTypeError, match="expected a text, a date or a year"):
        as_date(value)


def test_aware_datetimes() -> None:
    """A moment in a time zone has no day until somebody says where."""
    with pytest.raises(InvalidDateError, match=r"give value\.date\(\)"):
        as_date(datetime(1943, 12, 27, tzinfo=UTC))


def test_moments_that_are_not() -> None:
    """A datetime without a day is refused."""
    with pytest.raises(InvalidDateError, match="it is no day"):
        as_date(Never(1943, 12, 27))


@pytest.mark.parametrize("value", [10**100, -(10**100), 10**5000], ids=["C", "-C", "MMMMM"])
def test_huge_years(value: int) -> None:
    """A year of more than a hundred digits is refused at once."""
    with pytest.raises(InvalidDateError, match="more than 100 digits"):
        as_date(value)


@pytest.mark.parametrize(
    "text", ["1900-02-29", "12/11/43", "19431227", "", "   ", "yesterday", "[1943", "1943" * 200]
)
def test_unreadable_texts(text: str) -> None:
    """A text that is neither EDTF nor clear words is refused."""
    with pytest.raises(InvalidDateError):
        as_date(text)


def test_long_words() -> None:
    """Words are read up to the same length wherever they are given."""
    words = " or ".join(f"{day} December 1943" for day in range(1, 26))

    assert 100 < len(words) <= 500
    assert len(as_date(words).members) == 25  # type: ignore[union-attr]
    with pytest.raises(InvalidDateError, match="position"):
        as_date(f"{words} or {words}")


@pytest.mark.parametrize("value", ["1943-12", 1943, JULIAN, date(1943, 12, 27)])
def test_unknown_calendar(value: object) -> None:
    """A calendar that does not exist is refused, whatever the value."""
    with pytest.raises(InvalidArgumentError):
        as_date(value, calendar="mayan")


@pytest.mark.parametrize("value", [None, 1943, [], {}, date(1943, 1, 1)])
def test_parse_refuses_other_types(value: object) -> None:
    """`parse_edtf` reads texts alone, and a value without a hash is no other matter."""
    with pytest.raises(InvalidDateTypeError):
        parse_edtf(value)  # type: ignore[arg-type]


def test_parse_by_calendar() -> None:
    """The same text in two calendars gives two dates, in whatever order they are asked for."""
    for calendar in ("gregorian", "julian", Calendar.GREGORIAN, Calendar.JULIAN, "gregorian"):
        assert HistoricalDate("1771-10-19", calendar=calendar) == parse_edtf(
            "1771-10-19", calendar=calendar
        )


def test_memory_holds_no_lies() -> None:
    """A text that claims to equal another is read for what it is."""
    assert parse_edtf("1943").edtf == "1943"
    assert parse_edtf(Text("1944")).edtf == "1944"
    assert type(parse_edtf(Text("1945")).edtf) is str


def test_memory_gives_the_same_object() -> None:
    """A text read again gives the object that was made before."""
    assert parse_edtf("1943-12-27") is parse_edtf("1943-12-27")


def test_memory_is_bounded() -> None:
    """Ten thousand texts do not make it grow beyond its size, and answers stay right."""
    for year in range(10_000):
        assert parse_edtf(f"{year:04}").year == year

    assert len(_parse._recent) <= 4096


def test_memory_keeps_no_long_texts() -> None:
    """A long text is read, but not kept."""
    text = "{" + ",".join(["1943-12-27"] * 10) + "}"

    assert parse_edtf(text).edtf == text
    assert text not in _parse._recent


def test_public_names() -> None:
    """Every public name of the room is there, and no other is."""
    assert sorted(dates.__all__) == sorted(dir(dates))
    assert all(getattr(dates, name) is not None for name in dates.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonesuch'"):
        _ = dates.nonesuch
