"""EDTF against other libraries; each difference is listed in edtf.toml with its clause."""

from __future__ import annotations

import contextlib
import io
import tomllib
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kalmyk_history.dates import HistoricalDate, parse_edtf
from kalmyk_history.errors import InvalidDateError

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("edtf.toml").read_text(encoding="utf-8")
)
GROUPS = [*TABLE["feature"], *TABLE["refused"]]
TEXTS = [case[0] for group in GROUPS for case in group["cases"]]
TEXTS += [decision["text"] for decision in TABLE["decision"]]


def judge(library: str) -> Callable[[str], bool]:
    """Import the function of *library* that tells whether a text is EDTF."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if library == "edtf":
            return pytest.importorskip("edtf.parser.grammar").is_valid_edtf
        return pytest.importorskip("edtf_validate.valid_edtf").is_valid


def verdict(function: Callable[[str], bool], text: str) -> bool | str:
    """Return the answer of an oracle, or the name of the error that it raises."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            return bool(function(text))
        except Exception as error:  # noqa: BLE001 - whatever an oracle does, it is its answer
            return type(error).__name__


def accepted(text: str) -> bool:
    """Tell whether we read *text*."""
    try:
        parse_edtf(text)
    except InvalidDateError:
        return False
    return True


@pytest.mark.parametrize("library", ["edtf", "edtf-validate"])
def test_verdicts(library: str) -> None:
    """We differ from the library only where a clause of the specification decides for us."""
    function = judge(library)
    listed = {
        text
        for deviation in TABLE["deviation"]
        if deviation["library"] == library
        for text in deviation["texts"]
    }
    differing = {text for text in TEXTS if accepted(text) != verdict(function, text)}

    assert set() == differing - listed
    assert listed <= set(TEXTS)


@pytest.mark.parametrize(
    "text",
    [
        "1985-04-12",
        "1985-04",
        "1900-02",
        "2004-02",
        "1985",
        "0001",
        "9999",
        "-0044-03-15",
        "1985-04-12~",
        "1985?",
        "201X",
        "20XX",
        "2004-XX",
        "1985-02-XX",
        "1985-XX-XX",
        "156X-12-25",
        "2004-06~-11",
    ],
)
def test_bounds(text: str) -> None:
    """Where python-edtf gives strict bounds that are days, they are ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = pytest.importorskip("edtf").parse_edtf(text)
    ours = HistoricalDate(text)
    low, high = tuple(theirs.lower_strict()[:3]), tuple(theirs.upper_strict()[:3])

    assert (low, high) == (shown(ours.earliest), shown(ours.latest))


def shown(day: int) -> tuple[int, int, int]:
    """Return year, month and day of the month."""
    from kalmyk_history.dates._calendar import day_to_gregorian

    return day_to_gregorian(day)
