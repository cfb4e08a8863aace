"""Annotated rows say what `status_on` says, in every library of frames."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle

#: What the fixtures give: see conftest.
Native = Any
Engine = Any
Oracle = Callable[..., tuple[object, ...]]

COLUMNS = [
    "kind",
    "standing",
    "polity",
    "within",
    "since",
    "until",
    "certainty",
    "others",
    "people",
    "transition",
    "acts",
]
CHOICE = random.Random(5)  # noqa: S311 - the same days in every run
DAYS: list[date | None] = [
    None,
    date(1, 1, 1),
    date(1582, 10, 10),
    date(9999, 12, 31),
    *(
        piece + timedelta(days=each)
        for status in kh.timeline()
        for piece in (status.since.earliest_date, status.since.latest_date)
        for each in (-1, 0, 1)
    ),
    *(date(1600, 1, 1) + timedelta(days=CHOICE.randrange(160_000)) for _ in range(60)),
]
EXACT = [
    "1943",
    "1943-12",
    "1943-12-27",
    "1771-10-19",
    "1957-01",
    "9999-12-31",
    "0000",
    "1900-02-29",
]
TEXTS = [
    None,
    *EXACT,
    "1943~",
    "1920/1925",
    "../1943",
    "195X",
    "27 December 1943",
    "long ago",
    "1700-02-30",
    "1943-12-27\n",
    "-0044-03-15",
    "12000",
    "Y12000",
]
YEARS = [None, -44, 0, 1600, 1630, 1700, 1771, 1943, 1944, 1990, 2020, 9999, 12_000, 10**12]


def annotated(engine: Engine, dates: list[Any], **question: Native) -> list[tuple[object, ...]]:
    """Annotate a frame of *dates*, and give its new rows."""
    frame = engine.make({"day": dates})
    made = kh.annotate(frame, "day", columns=COLUMNS, reason=True, **question)
    return engine.rows(made, [*COLUMNS, "reason"])


@pytest.mark.parametrize(
    "question",
    [
        {},
        {"layer": "de_facto"},
        {"of": "don-kalmyks"},
        {"of": "kazakhs"},
        {"resolve": "all"},
        {"according_to": "lozynskyj-2022"},
    ],
    ids=str,
)
def test_days(engine: Engine, status_of: Oracle, question: dict[str, str]) -> None:
    """Every day has the row of its status: around each change, far away, and at random."""
    expected = [status_of(day, **question) for day in DAYS]

    assert expected == annotated(engine, DAYS, **question)


@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
def test_texts(engine: Engine, status_of: Oracle, calendar: str) -> None:
    """A text has the row that `status_on` gives; in a database it must be a plain ISO date."""
    expected = [status_of(text, calendar=calendar) for text in TEXTS]
    if not engine.reads_any_text:
        unread = status_of("long ago")
        expected = [
            row if text is None or text in EXACT else unread
            for text, row in zip(TEXTS, expected, strict=True)
        ]

    assert expected == annotated(engine, TEXTS, calendar=calendar)


@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
def test_iso_days_around_every_change(engine: Engine, status_of: Oracle, calendar: str) -> None:
    """A day as text has the row of the day."""
    texts = [day.isoformat() for day in DAYS if day]
    expected = [status_of(text, calendar=calendar) for text in texts]

    assert expected == annotated(engine, texts, calendar=calendar)


@pytest.mark.parametrize(
    "question", [{}, {"calendar": "julian"}, {"according_to": "lozynskyj-2022"}], ids=str
)
def test_years(engine: Engine, status_of: Oracle, question: dict[str, str]) -> None:
    """A whole number is a year, and a year during which the status changed is ambiguous."""
    expected = [status_of(year, **question) for year in YEARS]

    assert expected == annotated(engine, YEARS, **question)


def test_peoples_in_a_column(engine: Engine, status_of: Oracle) -> None:
    """Each row is about the people that its column names, by id or name."""
    peoples = ["kalmyks", "don-kalmyks", "Kalmyks", "kazakhs", "atlanteans", None, "Хальмгуд"]
    days = [day for day in DAYS[4:40] for _ in peoples]
    names = peoples * 36
    frame = engine.make({"day": [*days, None], "who": [*names, "kalmyks"]})

    made = kh.annotate(frame, "day", of_column="who", columns=COLUMNS, reason=True)

    expected = [status_of(day, of=who) for day, who in zip(days, names, strict=True)]
    expected.append(status_of(None))
    assert expected == engine.rows(made, [*COLUMNS, "reason"])


def test_peoples_in_a_column_beside_texts(engine: Engine, status_of: Oracle) -> None:
    """Texts of several peoples are read too."""
    pairs = [(text, who) for text in [*EXACT[:-1], None] for who in ("kalmyks", "oirats", "nobody")]
    frame = engine.make({"day": [text for text, _ in pairs], "who": [who for _, who in pairs]})

    made = kh.annotate(frame, "day", of_column="who", columns=COLUMNS, reason=True)

    expected = [status_of(text, of=who) for text, who in pairs]
    assert expected == engine.rows(made, [*COLUMNS, "reason"])


HOSTILE = """
[[people]]
id = "hostile"
names = [
  { text = "It's", language = "en" },
  { text = 'back\\slash', language = "en" },
  { text = '"quoted", `so`', language = "en" },
  { text = '{0} %s ${x}', language = "en" },
]
citations = [{ source = "annals", supports = ["names"] }]
"""


def test_names_that_are_no_plain_words(
    engine: Engine, world_text: str, write: Callable[..., Any]
) -> None:
    """Quotes, backslashes and braces in names and columns are only characters."""
    chronicle = Chronicle.from_folder(write(world_text + HOSTILE))
    names = ["It's", "back\\slash", '"quoted", `so`', "{0} %s ${x}", "It''s", "\\"]
    who = """a "b" `c` 'd'"""
    frame = engine.make({"day": [date(1930, 1, 1)] * len(names), who: names})

    made = kh.annotate(
        frame, "day", of_column=who, columns=["people"], reason="why", chronicle=chronicle
    )

    reasons = ["silent"] * 4 + ["unknown_subject"] * 2
    assert engine.rows(made, ["why"]) == [(reason,) for reason in reasons]


def test_data_of_ones_own(engine: Engine, status_of: Oracle, world: Chronicle) -> None:
    """Another chronicle is asked in the same way; a vague change makes rows possible."""
    days = [date(1950, 2, 1) + timedelta(days=each) for each in range(70)]

    expected = [status_of(day, world, of="hill-folk") for day in days]

    assert "possible" in {row[COLUMNS.index("certainty")] for row in expected}
    assert expected == annotated(engine, days, of="hill-folk", chronicle=world)


ANCIENT = """
[[transition]]
id = "lake-ancient"
people = "lake-folk"
date = "gregorian -0100-01-01"
kind = "tribal_confederation"
citations = [{ source = "annals", supports = ["date", "kind"] }]
"""


def test_what_began_before_the_year_1(
    engine: Engine, status_of: Oracle, world_text: str, write: Callable[..., Any]
) -> None:
    """What began before the first day of `datetime` holds from that day on."""
    chronicle = Chronicle.from_folder(write(world_text + ANCIENT))
    days = [date(1, 1, 1), date(1000, 1, 1), date(2000, 12, 31), date(2001, 1, 1)]
    expected = [status_of(day, chronicle, of="lake-folk") for day in days]

    assert expected[0][0] == "tribal_confederation"
    assert expected == annotated(engine, days, of="lake-folk", chronicle=chronicle)
    texts = ["0000-01-01", "0000", "1000-01", "2001"]
    expected = [status_of(text, chronicle, of="lake-folk") for text in texts]
    assert expected == annotated(engine, texts, of="lake-folk", chronicle=chronicle)


def test_datetimes(engine: Engine, status_of: Oracle) -> None:
    """Of a datetime the day counts, up to its last moment."""
    moments = [
        datetime.combine(day, time)
        for day in (date(1943, 12, 26), date(1943, 12, 27), date(1700, 1, 1))
        for time in (datetime.min.time(), datetime.max.time())
    ]
    frame = engine.make({"day": [*moments, None]})

    made = kh.annotate(frame, "day", columns=COLUMNS, reason=True)

    expected = [*(status_of(each.date()) for each in moments), status_of(None)]
    assert expected == engine.rows(made, [*COLUMNS, "reason"])


def test_an_empty_frame(engine: Engine) -> None:
    """A frame without rows gets its columns."""
    if engine.name in {"duckdb", "pyspark"}:
        pytest.skip("a list without values has no type there")
    frame = engine.make({"day": [None, None]})

    assert engine.rows(kh.annotate(frame, "day", reason=True), ["kind", "reason"]) == [
        (None, "missing"),
        (None, "missing"),
    ]
