"""How charts look: labels that hide nothing, ticks, colours, words, dates in both calendars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

import kalmyk_history as kh
from kalmyk_history import vocabulary
from kalmyk_history.integrations.charts._bars import Window
from kalmyk_history.integrations.charts._colours import KINDS, SHADES, is_dark_colour
from kalmyk_history.integrations.charts._russian import RUSSIAN
from kalmyk_history.integrations.charts._ticks import tick_format, ticks
from kalmyk_history.integrations.charts._words import Words, words_in

if TYPE_CHECKING:
    import altair as alt

Rows = Callable[..., list[dict[str, Any]]]


def day(text: str) -> int:
    """Count a day."""
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize("name", ["timeline", "lineage", "tenures", "territory"])
def test_labels_hide_nothing(name: str, draw: Callable[..., alt.LayerChart], rows_of: Rows) -> None:
    """No label beside a bar lies on another label or on a solid bar of its row."""
    chart = draw(name)
    spec = chart.to_dict()
    first, last = (
        1 + each // 86_400_000 + date(1970, 1, 1).toordinal() - 1
        for each in spec["layer"][1 if "link" in str(spec) else 0]["encoding"]["x"]["scale"][
            "domain"
        ]
    )
    days = (last - first) / 620
    labels = defaultdict(set)
    for row in rows_of(chart, "side"):
        long = len(row["text"]) * 5 * days
        at = day(row["at"])
        place = {"right": (at, at + long), "left": (at - long, at)}.get(row["side"])
        if place and "known" not in row["text"]:
            labels[row["row"]].add(place)
    solid = defaultdict(set)
    for row in rows_of(chart, "look"):
        if row["look"] == "certain":
            solid[row["row"]].add((day(row["from"]), day(row["to"])))

    for row, places in labels.items():
        for one, other in combinations(sorted(places), 2):
            assert one[1] <= other[0]
        for one in places:
            assert not [bar for bar in solid[row] if one[0] < bar[1] and bar[0] < one[1]]


def test_parts_of_a_vague_bar_meet(rows_of: Rows, world: kh.Chronicle) -> None:
    """In March 1950 the one status ends and the other begins: thin in that month, solid around."""
    pytest.importorskip("altair", reason="charts need altair")
    chart = kh.charts.timeline(of="hill-folk", chronicle=world, layers="de_jure")
    parts = {
        (row["row"][5:], row["look"], row["from"], row["to"])
        for row in rows_of(chart, "look", "Status")
    }

    assert ("autonomous oblast", "certain", "1930-07-01", "1950-03-01") in parts
    assert ("autonomous oblast", "vague", "1950-03-01", "1950-03-31") in parts
    assert ("abolished", "vague", "1950-03-01", "1950-03-31") in parts
    assert ("abolished", "certain", "1950-03-31", "1960-01-01") in parts


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1607-01-01", "2026-11-23", ["1650-01-01", "1700-01-01"]),
        ("1917-01-01", "1943-12-31", ["1920-01-01", "1925-01-01"]),
        ("2022-05-20", "2026-11-23", ["2022-07-01", "2023-01-01"]),
        ("1943-12-01", "1943-12-31", ["1943-12-01", "1943-12-06"]),
    ],
)
def test_ticks_stand_on_whole_units(first: str, last: str, expected: list[str]) -> None:
    """Ticks are whole years, months or days, few enough to be read, all in the picture."""
    window = Window(day(first), day(last))
    found = [date.fromordinal(each).isoformat() for each in ticks(window)]

    assert found[:2] == expected
    assert len(found) <= 11
    assert first <= found[0] <= found[-1] <= last


def test_tick_labels_are_as_fine_as_the_ticks() -> None:
    """Years in a long time, months in some years, days in some weeks."""
    start = day("1917-01-01")

    assert tick_format(Window(start, start + 9000)) == "%Y"
    assert tick_format(Window(start, start + 1000)) == "%Y-%m"
    assert tick_format(Window(start, start + 30)) == "%Y-%m-%d"


def test_axis_counts_in_utc(draw: Callable[..., alt.LayerChart]) -> None:
    """Days are read and shown in UTC, so that no time zone can shift them."""
    spec = draw("timeline").to_dict()
    scale = spec["layer"][0]["encoding"]["x"]["scale"]

    assert scale["type"] == "utc"
    assert scale["domain"][0] == (day("1607-01-11") - day("1970-01-01")) * 86_400_000


def test_every_status_has_a_colour_of_its_own() -> None:
    """No two forms of status share a colour."""
    assert set(KINDS) == set(kh.StatusKind)
    assert len(set(KINDS.values())) == len(KINDS)


def test_shades_darken() -> None:
    """More sources are darker, also in print."""
    grey = [sum(int(each[at : at + 2], 16) for at in (1, 3, 5)) for each in SHADES]

    assert grey == sorted(grey, reverse=True)
    assert not is_dark_colour(SHADES[0])
    assert is_dark_colour(SHADES[-1])


@pytest.mark.parametrize(
    "kind",
    [
        vocabulary.StatusKind,
        vocabulary.Standing,
        vocabulary.PolityKind,
        vocabulary.TerritoryKind,
        vocabulary.CountKind,
        vocabulary.Measure,
        vocabulary.Participation,
    ],
)
def test_every_word_has_a_russian_one(kind: type[StrEnum]) -> None:
    """The vocabularies that are drawn are translated whole."""
    assert {each.value.replace("_", " ") for each in kind} <= set(RUSSIAN)


def test_every_phrase_has_a_russian_one(
    draw: Callable[..., alt.LayerChart], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No chart asks for words that Russian has not."""
    asked: set[str] = set()
    told = Words.__call__

    def call(self: Words, english: str) -> str:
        asked.add(english)
        return told(self, english)

    monkeypatch.setattr(Words, "__call__", call)
    for name in ("timeline", "lineage", "memberships", "tenures", "population", "territory"):
        draw(name, "ru")
    draw("evidence", "ru")
    kh.charts.lineage("rsfsr", lang="ru")

    assert asked
    assert asked <= set(RUSSIAN)


@pytest.mark.parametrize(
    ("lang", "value", "expected"),
    [
        ("en", kh.HistoricalDate("1771-10-19", calendar="julian"), "19 October 1771 O.S. (30 Oc"),
        ("en", kh.HistoricalDate("1771-10-30"), "19 October 1771 O.S. (30 October N.S.)"),
        ("ru", kh.HistoricalDate("1771-10-30"), "19 (30) октября 1771 г."),
        ("en", kh.HistoricalDate("1640-09"), "September 1640 N.S."),
        ("en", kh.HistoricalDate("1943-12-27"), "27 December 1943"),
        ("en", None, ""),
    ],
)
def test_dates_before_the_reform_are_in_both_calendars(
    lang: str, value: kh.HistoricalDate | None, expected: str
) -> None:
    """A day before 14 February 1918 stands in both styles, whichever it is given in."""
    assert words_in(lang).date(value).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1943-12-27", "1943"),
        ("1630~", "c. 1630"),
        ("1957?", "1957?"),
        ("183X", "1830s"),
    ],
)
def test_labels_show_how_sure_a_year_is(text: str, expected: str) -> None:
    """About, perhaps, some year of a decade: the label says so."""
    assert words_in("en").year(kh.HistoricalDate(text)) == expected


@pytest.mark.parametrize(
    ("text", "english", "russian"),
    [
        ("183372", "183,372", "183\u00a0372"),
        ("400000~", "about 400,000", "около 400\u00a0000"),
        ("92983/93139", "92,983 to 93,139", "от 92\u00a0983 до 93\u00a0139"),
        ("../5000", "at most 5,000", "не более 5\u00a0000"),
        ("5000/..", "at least 5,000", "не менее 5\u00a0000"),
    ],
)
def test_quantities_in_both_languages(text: str, english: str, russian: str) -> None:
    """A number is written as the record writes it, and in Russian as Russians do."""
    quantity = kh.Quantity.parse(text)

    assert words_in("en").quantity(quantity) == english == str(quantity)
    assert words_in("ru").quantity(quantity) == russian


def test_lifetimes_say_what_is_not_known() -> None:
    """A polity whose beginning nobody gives has a question mark for it."""
    until = kh.HistoricalDate("1920")

    assert words_in("en").lifetime(kh.Span(until=until)) == "?–1920"
    assert words_in("en").lifetime(kh.Span()) == ""


def test_long_lists_are_counted() -> None:
    """A text that would grow too long names the first and counts the rest."""
    assert words_in("en").listed(["a", "b", "c"], most=2) == "a, b, and 1 more"
    assert words_in("ru").listed(["a"], most=2) == "a"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_texts_for_those_who_do_not_see_are_of_sensible_length(
    lang: str, draw: Callable[..., alt.LayerChart]
) -> None:
    """Every chart has a description that ends as a sentence does, and stays readable."""
    for name in ("timeline", "lineage", "memberships", "tenures", "population", "territory"):
        text = kh.charts.description(draw(name, lang))
        assert text.endswith(".")
        assert 100 < len(text) < 2500
