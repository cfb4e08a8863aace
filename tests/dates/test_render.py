"""Dates in English and Russian words."""

from __future__ import annotations

import pytest

from kalmyk_history.dates._parse import parse_edtf
from kalmyk_history.dates._render import render
from kalmyk_history.errors import InvalidArgumentError, InvalidDateError

GREGORIAN = [
    ("1943-12-27", "27 December 1943", "27 Dec 1943", "27 декабря 1943 г.", "27.12.1943"),
    ("1943-12", "December 1943", "Dec 1943", "декабрь 1943 г.", "дек. 1943"),
    ("1943", "1943", "1943", "1943 г.", "1943"),
    ("164X", "1640s", "1640s", "1640-е гг.", "1640-е"),
    ("160X", "decade 1600–1609", "decade 1600–1609", "1600–1609 гг.", "1600–1609"),
    ("16XX", "17th century", "17th c.", "XVII в.", "XVII в."),
    ("13XX", "14th century", "14th c.", "XIV в.", "XIV в."),
    ("20XX", "21st century", "21st c.", "XXI в.", "XXI в."),
    ("1920-21", "spring 1920", "spring 1920", "весна 1920 г.", "весна 1920"),
    ("1920-24", "winter 1920", "winter 1920", "зима 1920 г.", "зима 1920"),
    (
        "1920-26",
        "northern summer 1920",
        "northern summer 1920",
        "лето 1920 г. (Северное полушарие)",
        "лето 1920 (Северное полушарие)",
    ),
    (
        "1920-31",
        "southern autumn 1920",
        "southern autumn 1920",
        "осень 1920 г. (Южное полушарие)",
        "осень 1920 (Южное полушарие)",
    ),
    (
        "1920-33",
        "first quarter of 1920",
        "first quarter of 1920",
        "I квартал 1920 г.",
        "I кв. 1920",
    ),
    (
        "1920-38",
        "second third of 1920",
        "second third of 1920",
        "вторая треть 1920 г.",
        "2-я треть 1920",
    ),
    (
        "1920-41",
        "second half of 1920",
        "second half of 1920",
        "вторая половина 1920 г.",
        "2-я пол. 1920",
    ),
    ("1630~", "c. 1630", "c. 1630", "ок. 1630 г.", "ок. 1630"),
    ("1630-05~", "c. May 1630", "c. May 1630", "ок. мая 1630 г.", "ок. мая 1630"),
    ("1630?", "perhaps 1630", "1630?", "предположительно 1630 г.", "1630 (?)"),
    ("1630%", "perhaps c. 1630", "c. 1630?", "предположительно ок. 1630 г.", "ок. 1630 (?)"),
    (
        "1943-~12",
        "December 1943 (month approximate)",
        "Dec 1943 (month approximate)",
        "декабрь 1943 г. (месяц приблизительно)",
        "дек. 1943 (месяц приблизительно)",
    ),
    (
        "1943-12?-%27",
        "27 December 1943 (year uncertain, month uncertain, day approximate and uncertain)",
        "27 Dec 1943 (year uncertain, month uncertain, day approximate and uncertain)",
        (
            "27 декабря 1943 г. (год под вопросом, месяц под вопросом, "
            "день приблизительно и под вопросом)"
        ),
        "27.12.1943 (год под вопросом, месяц под вопросом, день приблизительно и под вопросом)",
    ),
    (
        "1943-12-XX",
        "December 1943, day unknown",
        "Dec 1943, day unknown",
        "декабрь 1943 г. (день не указан)",
        "дек. 1943 (день не указан)",
    ),
    (
        "1943-XX-XX",
        "1943, month and day unknown",
        "1943, month and day unknown",
        "1943 г. (месяц и день не указаны)",
        "1943 (месяц и день не указаны)",
    ),
    ("-0043", "44 BC", "44 BC", "44 г. до н. э.", "44 до н. э."),
    ("0000", "1 BC", "1 BC", "1 г. до н. э.", "1 до н. э."),
    (
        "-0043-03-15",
        "15 March 44 BC",
        "15 Mar 44 BC",
        "15 марта 44 г. до н. э.",
        "15 марта 44 до н. э.",
    ),
    ("0988-05-05", "5 May AD 988", "5 May AD 988", "5 мая 988 г.", "05.05.0988"),
    ("Y12000", "AD 12000", "AD 12000", "12000 г.", "12000"),
    (
        "1943-12-28T06:00:00Z",
        "28 December 1943, 06:00:00 UTC",
        "28 Dec 1943, 06:00:00 UTC",
        "28 декабря 1943 г., 06:00:00Z",
        "28.12.1943, 06:00:00Z",
    ),
    (
        "1943-12-28T06:00:00+03:00",
        "28 December 1943, 06:00:00+03:00",
        "28 Dec 1943, 06:00:00+03:00",
        "28 декабря 1943 г., 06:00:00+03:00",
        "28.12.1943, 06:00:00+03:00",
    ),
]
INTERVALS = [
    (
        "1920-07-02/1920-07-09",
        "2–9 July 1920",
        "2–9 Jul 1920",
        "2–9 июля 1920 г.",
        "02.07.1920–09.07.1920",
    ),
    (
        "1920-07-02/1920-08-09",
        "2 July – 9 August 1920",
        "2 Jul – 9 Aug 1920",
        "2 июля — 9 августа 1920 г.",
        "02.07.1920–09.08.1920",
    ),
    (
        "1919-12-12/1920-01-03",
        "12 December 1919 – 3 January 1920",
        "12 Dec 1919 – 3 Jan 1920",
        "12 декабря 1919 г. — 3 января 1920 г.",
        "12.12.1919–03.01.1920",
    ),
    (
        "1920-07/1920-08",
        "July–August 1920",
        "Jul–Aug 1920",
        "июль–август 1920 г.",
        "июль–авг. 1920",
    ),
    ("1917/1920", "1917–1920", "1917–1920", "1917–1920 гг.", "1917–1920"),
    ("164X/165X", "1640s–1650s", "1640s–1650s", "1640-е гг. — 1650-е гг.", "1640-е–1650-е"),
    (
        "1919-12/1920",
        "from December 1919 to 1920",
        "Dec 1919 – 1920",
        "декабрь 1919 г. — 1920 г.",
        "дек. 1919 — 1920",
    ),
    (
        "1630~/1640",
        "from c. 1630 to 1640",
        "c. 1630 – 1640",
        "ок. 1630 г. — 1640 г.",
        "ок. 1630 — 1640",
    ),
    (
        "-0099/-0049",
        "from 100 BC to 50 BC",
        "100 BC – 50 BC",
        "100 г. до н. э. — 50 г. до н. э.",
        "100 до н. э. — 50 до н. э.",
    ),
    (
        "1943-12/..",
        "from December 1943 onwards",
        "from Dec 1943 onwards",
        "с декабря 1943 г. и далее",
        "с дек. 1943 и далее",
    ),
    (
        "1920-21/..",
        "from spring 1920 onwards",
        "from spring 1920 onwards",
        "с весны 1920 г. и далее",
        "с весны 1920 и далее",
    ),
    (
        "164X/..",
        "from 1640s onwards",
        "from 1640s onwards",
        "с 1640-х гг. и далее",
        "с 1640-х и далее",
    ),
    ("../1920-24", "until winter 1920", "until winter 1920", "по зиму 1920 г.", "по зиму 1920"),
    (
        "1917/",
        "from 1917 to an unknown date",
        "1917 – ?",
        "с 1917 г. по неизвестную дату",
        "1917 — ?",
    ),
    (
        "/1920",
        "from an unknown date to 1920",
        "? – 1920",
        "с неизвестной даты по 1920 г.",
        "? — 1920",
    ),
    ("../", "until an unknown date", "until an unknown date", "по неизвестную дату", "по ?"),
    (
        "/..",
        "from an unknown date onwards",
        "from an unknown date onwards",
        "с неизвестной даты и далее",
        "с ? и далее",
    ),
    (
        "..1917-05/1920-11-04..",
        "from May 1917 or earlier to 4 November 1920 or later",
        "May 1917 or earlier – 4 Nov 1920 or later",
        "с мая 1917 г. или ранее по 4 ноября 1920 г. или позднее",
        "мая 1917 или ранее — 04.11.1920 или позднее",
    ),
    (
        "1917../..1920",
        "from 1917 or later to 1920 or earlier",
        "1917 or later – 1920 or earlier",
        "с 1917 г. или позднее по 1920 г. или ранее",
        "1917 или позднее — 1920 или ранее",
    ),
    (
        "../1920~..",
        "until c. 1920 or later",
        "until c. 1920 or later",
        "по ок. 1920 г. или позднее",
        "по ок. 1920 или позднее",
    ),
    (
        "../..",
        "without start or end",
        "without start or end",
        "без начала и конца",
        "без начала и конца",
    ),
]
SETS = [
    (
        "[1667,1668,1670]",
        "1667, 1668 or 1670",
        "1667, 1668 or 1670",
        "1667 г., 1668 г. или 1670 г.",
        "1667, 1668 или 1670",
    ),
    ("{1667,1668}", "1667 and 1668", "1667 and 1668", "1667 г. и 1668 г.", "1667 и 1668"),
    (
        "[1670..1672]",
        "between 1670 and 1672",
        "between 1670 and 1672",
        "в пределах 1670 г. — 1672 г.",
        "в пределах 1670 — 1672",
    ),
    ("[..1770]", "1770 or earlier", "1770 or earlier", "1770 г. или ранее", "1770 или ранее"),
    ("[1772..]", "1772 or later", "1772 or later", "1772 г. или позднее", "1772 или позднее"),
    (
        "{1960..1972}",
        "all from 1960 to 1972",
        "all from 1960 to 1972",
        "все даты 1960 г. — 1972 г.",
        "все даты 1960 — 1972",
    ),
    ("{..1984}", "all up to 1984", "all up to 1984", "1984 г. и ранее", "1984 и ранее"),
    ("{1984..}", "all from 1984 on", "all from 1984 on", "1984 г. и позднее", "1984 и позднее"),
]
JULIAN = [
    (
        "1771-10-19",
        "19 October 1771 O.S. (30 October N.S.)",
        "19 Oct 1771 O.S. (30 Oct N.S.)",
        "19 (30) октября 1771 г.",
        "19.10.1771 ст. ст. (30.10.1771 н. ст.)",
    ),
    (
        "1771-10-25",
        "25 October 1771 O.S. (5 November N.S.)",
        "25 Oct 1771 O.S. (5 Nov N.S.)",
        "25 октября (5 ноября) 1771 г.",
        "25.10.1771 ст. ст. (05.11.1771 н. ст.)",
    ),
    (
        "1799-12-27",
        "27 December 1799 O.S. (7 January 1800 N.S.)",
        "27 Dec 1799 O.S. (7 Jan 1800 N.S.)",
        "27 декабря 1799 (7 января 1800) г.",
        "27.12.1799 ст. ст. (07.01.1800 н. ст.)",
    ),
    (
        "1771-10-19~",
        "c. 19 October 1771 O.S. (30 October N.S.)",
        "c. 19 Oct 1771 O.S. (30 Oct N.S.)",
        "ок. 19 (30) октября 1771 г.",
        "ок. 19.10.1771 ст. ст. (30.10.1771 н. ст.)",
    ),
    (
        "1771-10",
        "October 1771 O.S.",
        "Oct 1771 O.S.",
        "октябрь 1771 г. ст. ст.",
        "окт. 1771 ст. ст.",
    ),
    ("1771", "1771 O.S.", "1771 O.S.", "1771 г. ст. ст.", "1771 ст. ст."),
    ("1X71", "1X71 O.S.", "1X71 O.S.", "1X71 ст. ст.", "1X71 ст. ст."),
    (
        "1771-07-02/1771-07-09",
        "2–9 July 1771 O.S. (13–20 July N.S.)",
        "2–9 Jul 1771 O.S. (13–20 Jul N.S.)",
        "2 (13) июля 1771 г. — 9 (20) июля 1771 г.",
        "02.07.1771 ст. ст. (13.07.1771 н. ст.) — 09.07.1771 ст. ст. (20.07.1771 н. ст.)",
    ),
    (
        "1799-12-02/1799-12-30",
        "2–30 December 1799 O.S. (13 December 1799 – 10 January 1800 N.S.)",
        "2–30 Dec 1799 O.S. (13 Dec 1799 – 10 Jan 1800 N.S.)",
        "2 (13) декабря 1799 г. — 30 декабря 1799 (10 января 1800) г.",
        "02.12.1799 ст. ст. (13.12.1799 н. ст.) — 30.12.1799 ст. ст. (10.01.1800 н. ст.)",
    ),
    (
        "1771/1774",
        "1771–1774 O.S.",
        "1771–1774 O.S.",
        "1771 г. ст. ст. — 1774 г. ст. ст.",
        "1771 ст. ст. — 1774 ст. ст.",
    ),
    (
        "1700-02-29/..",
        "from 29 February 1700 onwards O.S.",
        "from 29 Feb 1700 onwards O.S.",
        "с 29 февраля (11 марта) 1700 г. и далее",
        "с 29.02.1700 ст. ст. (11.03.1700 н. ст.) и далее",
    ),
    (
        "[..1771-10-18]",
        "18 October 1771 or earlier O.S.",
        "18 Oct 1771 or earlier O.S.",
        "18 (29) октября 1771 г. или ранее",
        "18.10.1771 ст. ст. (29.10.1771 н. ст.) или ранее",
    ),
]
ALL = [("gregorian", *row) for row in GREGORIAN + INTERVALS + SETS] + [
    ("julian", *row) for row in JULIAN
]


@pytest.mark.parametrize("row", ALL, ids="-".join)
def test_four_forms(row: tuple[str, ...]) -> None:
    """Every kind of date has a long and a short form in both languages."""
    calendar, edtf, long, short, ru, ru_short = row
    value = parse_edtf(edtf, calendar=calendar)

    assert render(value) == long
    assert render(value, style="short") == short
    assert render(value, lang="ru") == ru
    assert render(value, lang="ru", style="short") == ru_short


@pytest.mark.parametrize(
    "edtf",
    [
        "1XXX",
        "1X4X",
        "00XX",
        "-16XX",
        "004X",
        "15XX-12-25",
        "1943-XX-15",
        "1943-1X",
        "1943-12-2X",
        "1950S2",
        "1X43~",
    ],
)
@pytest.mark.parametrize("spec", ["long", "short", "ru", "ru-short"])
def test_what_no_words_say_better_stays_edtf(edtf: str, spec: str) -> None:
    """Digits unspecified within a number are shown as EDTF shows them."""
    assert edtf == render(edtf, spec)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ("", "1943-12"),
        ("long", "December 1943"),
        ("en", "December 1943"),
        ("en-long", "December 1943"),
        ("short", "Dec 1943"),
        ("en-short", "Dec 1943"),
        ("ru", "декабрь 1943 г."),
        ("ru-long", "декабрь 1943 г."),
        ("ru-short", "дек. 1943"),
    ],
)
@pytest.mark.parametrize("edtf", ["1943-12"])
def test_format(edtf: str, spec: str, expected: str) -> None:
    """A date formats itself; without a form it is its EDTF text."""
    assert expected == format(parse_edtf(edtf), spec)


@pytest.mark.parametrize("edtf", ["1943", "1943/1957", "[1943,1944]"])
def test_unknown_form(edtf: str) -> None:
    """A form that does not exist is refused, with those that do."""
    with pytest.raises(InvalidArgumentError, match="en-long, en-short, long, ru, ru-long"):
        format(parse_edtf(edtf), "de")


def test_unknown_language_or_style() -> None:
    """A language or a style that does not exist is refused."""
    with pytest.raises(InvalidArgumentError, match="'xal-long'"):
        render("1943", lang="xal")
    with pytest.raises(InvalidArgumentError, match="'en-tiny'"):
        render("1943", style="tiny")


def test_values_that_mean_dates() -> None:
    """Whatever means a date is rendered, and nothing else."""
    assert render("27 December 1943", "ru") == "27 декабря 1943 г."
    assert render(1943) == "1943"
    with pytest.raises(InvalidDateError):
        render("someday")
