"""Dates in data files, and in classes that a cattrs converter of one's own handles."""

from __future__ import annotations

import attrs
import cattrs
import pytest

from kalmyk_history import DateSet, HistoricalDate, Interval
from kalmyk_history.store import read_when, register_dates, write_when


@attrs.frozen
class Letter:
    """A letter, with dates of every kind."""

    written: HistoricalDate
    travelled: Interval | None = None
    answered: HistoricalDate | DateSet | None = None


@pytest.fixture
def converter() -> cattrs.Converter:
    """Give a converter that knows dates."""
    made = cattrs.Converter()
    register_dates(made)
    return made


def test_dates_survive_the_round_trip(converter: cattrs.Converter) -> None:
    """What is structured and unstructured again is the same text."""
    plain = {
        "written": "julian 1771-10-19",
        "travelled": "gregorian 1943-12-27/..",
        "answered": "gregorian [1957,1958]",
    }

    letter = converter.structure(plain, Letter)
    assert letter.written == HistoricalDate("1771-10-19", calendar="julian")
    assert converter.unstructure(letter) == plain


def test_date_that_is_missing_stays_missing(converter: cattrs.Converter) -> None:
    """An optional date may be none, given or left out."""
    letter = converter.structure({"written": "1943-12-27", "travelled": None}, Letter)

    assert letter.travelled is letter.answered is None


def test_date_of_another_kind_is_refused(converter: cattrs.Converter) -> None:
    """An interval is no date."""
    with pytest.raises(cattrs.BaseValidationError) as caught:
        converter.structure({"written": "1943/1957"}, Letter)

    assert "1943/1957" in str(caught.value.exceptions[0])


@pytest.mark.parametrize("text", ["julian 1771-10-19", "gregorian 16XX", "gregorian 1943/.."])
def test_writing_is_the_inverse_of_reading(text: str) -> None:
    """What is read from a data file is written as it stood."""
    assert write_when(read_when(text)) == text
