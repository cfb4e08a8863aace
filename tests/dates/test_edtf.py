"""EDTF, case by case, as the table in edtf.toml has it with the clause that decides."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kalmyk_history.dates import parse_edtf
from kalmyk_history.errors import InvalidDateError

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("edtf.toml").read_text(encoding="utf-8")
)
CASES = [
    (text, feature["level"], first, last)
    for feature in TABLE["feature"]
    for text, first, last in feature["cases"]
]
REFUSED = [tuple(case) for group in TABLE["refused"] for case in group["cases"]]
DECISIONS = [(decision["text"], decision["accepted"]) for decision in TABLE["decision"]]


def day_number(text: str) -> int | None:
    """Number a Gregorian day of any year by moving it into the years of `datetime`."""
    if not text:
        return None
    year, month, day = text.rsplit("-", 2)
    cycles = (int(year) - 2000) // 400
    moved = date(int(year) - 400 * cycles, int(month), int(day))
    return moved.toordinal() + 146_097 * cycles


@pytest.mark.parametrize(("text", "level", "first", "last"), CASES)
def test_bounds(text: str, level: int, first: str, last: str) -> None:
    """A valid text means the days that the specification gives."""
    read = parse_edtf(text)

    assert (day_number(first), day_number(last)) == (read.earliest, read.latest)
    assert level == read.level


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_round_trip(text: str) -> None:
    """The text comes back exactly as it was given."""
    assert text == parse_edtf(text).edtf == str(parse_edtf(text))


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_normal_form_keeps_the_meaning(text: str) -> None:
    """The normal form means the same days and is its own normal form."""
    read = parse_edtf(text)
    normal = read.normal_form()

    assert (read.earliest, read.latest) == (normal.earliest, normal.latest)
    assert normal == normal.normal_form()


@pytest.mark.parametrize(("text", "position"), REFUSED)
def test_refused(text: str, position: int) -> None:
    """An invalid text is refused, with the place where it goes wrong."""
    with pytest.raises(InvalidDateError) as caught:
        parse_edtf(text)

    assert position == caught.value.position
    assert text == caught.value.text
    assert caught.value.reason


@pytest.mark.parametrize(("text", "accepted"), DECISIONS)
def test_decisions(text: str, accepted: bool) -> None:
    """What the specifications leave open is decided as the table says."""
    try:
        parse_edtf(text)
    except InvalidDateError:
        assert not accepted
    else:
        assert accepted


def test_every_group_names_its_clause() -> None:
    """Each group of cases names the clause that decides it."""
    assert all(group["clause"] for groups in TABLE.values() for group in groups)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        "Y" + "9" * 1_000_000,
        "-" * 1_000_000,
        "[" + "," * 10_000 + "]",
        "[" * 10_000,
        "{" + "1984," * 1_999 + "}",
        "Y1E999999999",
        "1984S" + "9" * 9_000,
        "/" * 9_999,
        "[" + "1984.." * 1_600 + "]",
    ],
    ids=lambda text: f"{text[:4]}-{len(text)}",
)
def test_hostile_texts_end_at_once(text: str) -> None:
    """A text made to exhaust time or memory is refused."""
    with pytest.raises(InvalidDateError):
        parse_edtf(text)


def test_open_ranges_are_not_written_out() -> None:
    """A range over all years that can be written is two dates."""
    read = parse_edtf("{Y-1E99..Y1E99}")

    assert len(read.members) == 1
    assert len(read.members[0].dates) == 2


def test_the_longest_text_is_read() -> None:
    """A set of ten thousand characters is read."""
    text = "{" + ",".join(["1943-12-27"] * 908) + "}"

    assert len(text) < 10_000
    assert len(parse_edtf(text).members) == 908


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("?2004-?06-?11", "2004-06-11?"),
        ("?2004-?06-11", "2004-06?-11"),
        ("?2004-06-~11", "2004?-06-~11"),
        ("2004?-06-11~", "2004%-~06-~11"),
        ("%2004", "2004%"),
        ("Y17E7", "Y170000000"),
        ("Y12E2", "1200"),
        ("Y-3388E2S3", "Y-338800S3"),
        ("1950S4", "1950"),
        ("1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z"),
        ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
        ("1985-04-12T23:20:30", "1985-04-12T23:20:30"),
        ("2001-~21", "2001-~21"),
        ("?2004/%2005", "2004?/2005%"),
        ("..?2004/?2005..", "..2004?/2005?.."),
        ("../?2005", "../2005?"),
        ("?2005/", "2005?/"),
        ("{1984,1970..1972,1984}", "{1970..1972,1984}"),
        ("[..?1760,1762..]", "[..1760?,1762..]"),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    """Texts with one meaning share a normal form: ISO 8601-2:2019, 8.2.4, for marks."""
    assert normal == parse_edtf(text).normal_form().edtf
