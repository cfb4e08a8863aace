"""
Arbitrary and nearly right texts: each is a valid date or an `InvalidDateError`, nothing else.

The suite tries a few thousand. For a long run say how many each test shall try::

    KALMYK_HISTORY_FUZZ_EXAMPLES=1000000 pytest tests/property/test_dates_fuzz.py
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kalmyk_history.dates import Dated, DateSet, HistoricalDate, Interval, as_date, parse_edtf
from kalmyk_history.errors import InvalidDateError

pytestmark = pytest.mark.property

EXAMPLES = int(os.environ.get("KALMYK_HISTORY_FUZZ_EXAMPLES", "500"))
FUZZ = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=False
)
ALPHABET = "0123456789XYEST-/.,:[]{}?~%+Z "
SEEDS = [
    "1985-04-12",
    "2004-06~-11",
    "?2004-06-~11",
    "Y3388E2S3",
    "Y-170000002",
    "156X-12-25",
    "XXXX-02-29",
    "1985-04-12T23:20:30+04:30",
    "..2004-06-01/2004-06-20..",
    "{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}",
    "[1667,1760-12]",
    "1985-04-12~/",
    "2001-24",
]


@st.composite
def near_misses(draw: st.DrawFn) -> str:
    """Change up to three characters of a valid text."""
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        width = draw(st.integers(0, 2))
        text = text[:at] + draw(st.text(ALPHABET + "١९³−\n\0", max_size=2)) + text[at + width :]
    return text


def outcome(
    function: Callable[..., Dated], *args: object, **kwargs: object
) -> Dated | InvalidDateError:
    """Return what a function reads, or how it refuses."""
    try:
        return function(*args, **kwargs)
    except InvalidDateError as fault:
        return fault


def check(text: str) -> None:
    """Read *text*; whatever is read keeps it and has bounds in order."""
    read = outcome(parse_edtf, text)
    if isinstance(read, InvalidDateError):
        assert read.reason
        assert read.position is not None
        assert 0 <= read.position <= len(text)
        return
    assert isinstance(read, HistoricalDate | Interval | DateSet)
    assert text == read.edtf
    assert text.isascii()
    assert not any(char.isspace() for char in text)
    assert read.level in {0, 1, 2}
    if read.earliest is not None and read.latest is not None:
        assert read.earliest <= read.latest
    normal = read.normal_form()
    assert (normal.earliest, normal.latest) == (read.earliest, read.latest)


@FUZZ
@given(st.text())
@example("\ud800")
@example("\0")
def test_any_text(text: str) -> None:
    """Any text at all is read or refused."""
    check(text)


@FUZZ
@given(st.text(ALPHABET, max_size=40))
def test_texts_of_the_alphabet(text: str) -> None:
    """Any text of the characters of EDTF is read or refused."""
    check(text)


@FUZZ
@given(near_misses())
def test_near_misses(text: str) -> None:
    """A text that is nearly right is read or refused."""
    check(text)


@FUZZ
@given(st.one_of(st.text(max_size=40), near_misses(), st.integers(), st.floats(), st.binary()))
def test_any_value(value: object) -> None:
    """Any value is a date or an error of ours."""
    read = outcome(as_date, value)

    assert isinstance(read, HistoricalDate | Interval | DateSet | InvalidDateError)


@FUZZ
@given(st.text(), st.sampled_from(["gregorian", "julian"]))
def test_any_text_of_any_calendar(text: str, calendar: str) -> None:
    """A date refused in one calendar is refused in the other, but for days that one lacks."""
    answers = [outcome(parse_edtf, text, calendar=which) for which in ("gregorian", calendar)]
    kinds = {
        type(answer)
        for answer in answers
        if not (isinstance(answer, InvalidDateError) and "no such day" in answer.reason)
    }

    assert len(kinds) <= 1
