"""What happened on a day of the year, in an invented world."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle

DAYS = """
[[event]]
id = "fair"
kind = "other"
names = [{ text = "Fair", language = "en" }]
date = "1930-05-01/1930-05-04"
citations = [
  { source = "annals", supports = ["kind", "names", "date"] },
  { source = "pamphlet", supports = ["kind", "names"] },
]

[[event.other_readings]]
field = "date"
value = "1930-06-01"
reason = "as remembered"
citations = [{ source = "pamphlet" }]

[[event]]
id = "storm"
kind = "other"
summary = "A storm."
date = "julian 1771-04-20"
citations = [{ source = "annals", supports = ["kind", "date"] }]

[[event]]
id = "rumour"
kind = "other"
date = "1940-05-01?"
citations = [{ source = "annals", supports = ["kind", "date"] }]

[[event]]
id = "since-then"
kind = "other"
date = "1941-05-01/.."
citations = [{ source = "annals", supports = ["kind", "date"] }]

[[event]]
id = "leap"
kind = "other"
date = "1944-02-29"
citations = [{ source = "annals", supports = ["kind", "date"] }]

[[office]]
id = "mayor"
names = [{ text = "Mayor", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "mayor-none"
office = "mayor"
since = "1950-05-01"
until = "1951"
citations = [{ source = "annals", supports = ["since", "until"] }]
"""


@pytest.fixture
def dated(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with its days."""
    return Chronicle.from_folder(write(world_text, DAYS))


def test_everything_dated_on_the_day_in_order(dated: Chronicle) -> None:
    """Acts, events, changes and tenures of that very day come by year, in either calendar."""
    found = dated.on_this_day(5, 1)

    assert [(each.year, each.record.id, each.field) for each in found] == [
        (1771, "storm", "date"),
        (1920, "act-1920", "adopted"),
        (1920, "hills-1920", "date"),
        (1930, "fair", "date begins"),
        (1941, "since-then", "date begins"),
        (1950, "mayor-none", "since"),
    ]
    assert [each.field for each in dated.on_this_day(5, 4)] == ["date ends"]
    assert dated.on_this_day(11, 11) == ()


def test_day_of_the_other_calendar(dated: Chronicle) -> None:
    """A Julian day is found under its Julian date when that is asked for."""
    assert [each.record.id for each in dated.on_this_day(4, 20, calendar="julian")] == ["storm"]


def test_anniversary_shows_both_styles(dated: Chronicle) -> None:
    """The text gives the day in both styles, and what it is of."""
    storm, act = dated.on_this_day(5, 1)[:2]

    assert str(storm) == "20 April 1771 O.S. (1 May N.S.): A storm (date of storm)"
    assert str(act) == "1 May 1920: Act on the Hills (adopted of act-1920)"
    assert str(dated.on_this_day(5, 1)[-1]) == "1 May 1950: mayor-none (since of mayor-none)"
    assert repr(storm) == "<Anniversary 1771-04-20: date of Event('storm')>"
    assert storm.citations == dated.events["storm"].citations


def test_leap_day_is_a_day(dated: Chronicle) -> None:
    """29 February is found in leap years."""
    assert [each.year for each in dated.on_this_day(2, 29)] == [1944]


def test_day_by_source_and_by_reading(dated: Chronicle) -> None:
    """A source has its own days; by every reading the days of all readings count."""
    assert [each.record.id for each in dated.on_this_day(6, 1, according_to="pamphlet")] == ["fair"]
    assert dated.on_this_day(6, 1) == ()
    assert [each.field for each in dated.on_this_day(6, 1, resolve="all")] == ["date"]
    assert len(dated.on_this_day(5, 1, resolve="all")) == 6


@pytest.mark.parametrize(
    ("month", "day", "error", "message"),
    [
        (2, 31, kh.InvalidArgumentError, "no year has a day 31 in month 2"),
        (13, 1, kh.InvalidArgumentError, "no year has"),
        (0, 1, kh.InvalidArgumentError, "no year has"),
        (1, -1, kh.InvalidArgumentError, "no year has"),
        (1, 10**100, kh.InvalidArgumentError, "no year has"),
        ("2", 1, kh.InvalidTypeError, "the month is a whole number"),
        (2, True, kh.InvalidTypeError, "the day is a whole number"),
        (2, None, kh.InvalidTypeError, "the day is a whole number"),
    ],
)
def test_no_such_day_is_refused(
    dated: Chronicle, month: object, day: object, error: type[Exception], message: str
) -> None:
    """Whatever is no day of any year gives an error that says so."""
    with pytest.raises(error, match=message):
        dated.on_this_day(month, day)  # type: ignore[arg-type]


def test_anniversary_is_a_value(dated: Chronicle) -> None:
    """An anniversary can be compared, hashed and pickled."""
    found = dated.on_this_day(5, 1)

    assert pickle.loads(pickle.dumps(found)) == found == dated.on_this_day(5, 1)  # noqa: S301
    assert len({*found, *dated.on_this_day(5, 1)}) == len(found)


def test_packaged_days() -> None:
    """The exodus began on 5 January 1771 of the old style; the decree is of 27 December 1943."""
    chronicle = kh.load()

    assert "exodus-1771" in [each.record.id for each in chronicle.on_this_day(1, 16)]
    assert "decree-1943-12-27-liquidation" in [
        each.record.id for each in chronicle.on_this_day(12, 27)
    ]
