"""Spans and quantities."""

from __future__ import annotations

import pytest

from kalmyk_history import Certainty, HistoricalDate, InvalidArgumentError, Quantity, Span


def day(text: str) -> int:
    """Give the number of a day."""
    return HistoricalDate(text).earliest


@pytest.mark.parametrize(
    ("when", "certainty"),
    [
        ("1935-10-19", None),
        ("1935-10-20", Certainty.CERTAIN),
        ("1942-12-31", Certainty.CERTAIN),
        ("1943-01-01", Certainty.POSSIBLE),
        ("1943-12-30", Certainty.POSSIBLE),
        ("1943-12-31", None),
    ],
)
def test_span_ends_before_what_follows(when: str, certainty: Certainty | None) -> None:
    """A span begins on its first day; on the day of its end something else holds."""
    span = Span(since=HistoricalDate("1935-10-20"), until=HistoricalDate("1943"))

    assert span.certainty_on(day(when)) is certainty


def test_span_without_ends_covers_everything() -> None:
    """What has no known end is everywhere."""
    assert Span().certainty_on(-(10**6)) is Certainty.CERTAIN


def test_vague_beginning_is_possible() -> None:
    """On a day within a vague beginning it has possibly begun."""
    span = Span(since=HistoricalDate("1943"))

    assert span.certainty_on(day("1943-06-01")) is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("text", "least", "most", "approximate", "words"),
    [
        ("183372", 183372, 183372, False, "183,372"),
        ("400000~", 400000, 400000, True, "about 400,000"),
        ("92983/93139", 92983, 93139, False, "92,983 to 93,139"),
        ("../5000", None, 5000, False, "at most 5,000"),
        ("5000/..", 5000, None, False, "at least 5,000"),
        ("45.4", 45.4, 45.4, False, "45.4"),
    ],
)
def test_quantity_is_read_and_shown(
    text: str,
    least: float | None,
    most: float | None,
    approximate: bool,
    words: str,
) -> None:
    """A number, a rounded number, a range and a bound are kept apart."""
    quantity = Quantity.parse(text)

    assert quantity == Quantity(least=least, most=most, approximate=approximate)
    assert str(quantity) == words


@pytest.mark.parametrize(
    "text", ["", "many", "-5", "..", "../..", "1,000", "1.2.3", "٥", "5/", "~"]
)
def test_what_is_no_quantity_is_refused(text: str) -> None:
    """Anything else is refused with the forms that are read."""
    with pytest.raises(InvalidArgumentError, match="write it like"):
        Quantity.parse(text)


def test_reversed_range_is_refused() -> None:
    """A range runs upward."""
    with pytest.raises(InvalidArgumentError, match="reversed"):
        Quantity.parse("9/5")
