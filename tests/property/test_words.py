"""Laws of reading and writing dates in words."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kalmyk_history.dates import Dated, parse_edtf
from kalmyk_history.dates._calendar import Calendar, day_to_gregorian, day_to_julian
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Interval
from kalmyk_history.dates._lexicon import unit_text
from kalmyk_history.dates._render import render
from kalmyk_history.dates._set import DateSet
from kalmyk_history.dates._words import read_date
from kalmyk_history.errors import InvalidDateError

pytestmark = pytest.mark.property

CALENDARS = st.sampled_from(Calendar)
DAYS = st.integers(-500_000, 1_500_000)
CODES = st.sampled_from([*range(21, 42)])
MARKS = st.sampled_from(["", "", "~", "?", "%"])
WORDS = [
    "27",
    "1943",
    "43",
    "9",
    "2nd",
    "december",
    "dec.",
    "декабря",
    "may",
    "c.",
    "circa",
    "about",
    "perhaps",
    "?",
    "before",
    "after",
    "until",
    "since",
    "from",
    "to",
    "between",
    "and",
    "or",
    "–",
    "-",
    "/",
    "early",
    "late",
    "17th",
    "1640s",
    "century",
    "the",
    "of",
    "decade",
    "spring",
    "first",
    "half",
    "quarter",
    "bc",
    "ad",
    "o.s.",
    "n.s.",
    "(o.s.)",
    "(30",
    "october",
    "n.s.)",
    "monday",
    ",",
    ".",
    "..",
    "[",
    "]",
    "{",
    "}",
    "1943-12-27",
    "г.",
    "unknown",
    "earlier",
    "later",
    "onwards",
    "Y",
    "X",
    "~",
    "%",
]


@st.composite
def plain_dates(draw: st.DrawFn) -> HistoricalDate:
    """Draw a day, a month, a year, a part of a year, a decade or a century, perhaps marked."""
    calendar = draw(CALENDARS)
    day = draw(DAYS)
    unit = day_to_julian(day) if calendar is Calendar.JULIAN else day_to_gregorian(day)
    text = draw(
        st.sampled_from(
            [
                unit_text(unit),
                unit_text(unit[:2]),
                unit_text(unit[:1]),
                f"{unit_text(unit[:1])}-{draw(CODES)}",
                f"{draw(st.integers(100, 999))}X",
                f"{draw(st.integers(1, 99)):02}XX",
            ]
        )
    )
    return HistoricalDate(text + draw(MARKS), calendar=calendar)


@given(plain_dates())
@example(HistoricalDate("1700-02-29", calendar="julian"))
@example(HistoricalDate("0000-12-31?"))
def test_long_english_is_read_again(date: HistoricalDate) -> None:
    """What is written in long English is read with the same meaning."""
    again = read_date(render(date))

    assert date.normal_form() == again.normal_form()


@st.composite
def days(draw: st.DrawFn, first: int = -500_000) -> HistoricalDate:
    """Draw one day."""
    calendar, day = draw(CALENDARS), draw(st.integers(first, 1_500_000))
    unit = day_to_julian(day) if calendar is Calendar.JULIAN else day_to_gregorian(day)
    return HistoricalDate(unit_text(unit), calendar=calendar)


@given(days())
def test_short_english_of_days_is_read_again(date: HistoricalDate) -> None:
    """The short form of a day without marks is read with the same meaning too."""
    assert date.normal_form() == read_date(render(date, "short")).normal_form()


@given(days(first=366_000))
def test_long_russian_days_are_read_again(date: HistoricalDate) -> None:
    """So is the long Russian form of a day after the year 1000."""
    assert date.normal_form() == read_date(render(date, "ru")).normal_form()


@given(plain_dates(), plain_dates())
def test_long_english_intervals_are_read_again(start: HistoricalDate, end: HistoricalDate) -> None:
    """What is written of an interval is read with the same bounds."""
    try:
        interval = Interval(f"{start.edtf}/{end.edtf}", calendar=start.calendar)
    except InvalidDateError:
        assume(False)  # noqa: FBT003 - hypothesis' own signature
        raise
    again = read_date(render(interval))

    assert (interval.earliest, interval.latest) == (again.earliest, again.latest)
    assert interval.calendar is again.calendar


@given(
    plain_dates(),
    st.sampled_from(["[..{}]", "[{}..]", "[{0},{0}]", "{{{0},{0}}}", "../{}", "{}/.."]),
)
def test_long_english_sides_are_read_again(date: HistoricalDate, form: str) -> None:
    """So is what is written of open intervals and of sets."""
    value = parse_edtf(form.format(date.edtf), calendar=date.calendar)
    again = read_date(render(value))

    assert (value.earliest, value.latest) == (again.earliest, again.latest)
    assert type(value) is type(again)


def outcome(words: str, calendar: Calendar) -> Dated | None:
    """Read words; the only error is ours."""
    try:
        return read_date(words, calendar=calendar)
    except InvalidDateError:
        return None


@given(st.text(max_size=60), CALENDARS)
def test_arbitrary_text(words: str, calendar: Calendar) -> None:
    """Any text is a date or is refused as none."""
    assert isinstance(outcome(words, calendar), HistoricalDate | Interval | DateSet | None)


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from([" ", "", "  "]), CALENDARS)
def test_near_misses(words: list[str], space: str, calendar: Calendar) -> None:
    """Any order of the words of dates is a date or is refused as none."""
    value = outcome(space.join(words), calendar)

    assert isinstance(value, HistoricalDate | Interval | DateSet | None)
    assert value is None or parse_edtf(value.edtf, calendar=value.calendar) == value


@given(plain_dates(), st.sampled_from(["long", "short", "ru", "ru-short"]))
def test_every_date_has_every_form(date: HistoricalDate, spec: str) -> None:
    """Every date can be written, on one line, without spaces at its ends."""
    text = render(date, spec)

    assert text
    assert text == text.strip()
    assert "  " not in text
