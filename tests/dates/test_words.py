"""Reading dates in ordinary language."""

from __future__ import annotations

import pytest

from kalmyk_history.dates._calendar import Calendar
from kalmyk_history.dates._lexicon import MONTH_WORD, month_number, unit_text, weekday_number
from kalmyk_history.dates._parse import parse_edtf
from kalmyk_history.dates._words import read_date
from kalmyk_history.errors import InvalidArgumentError, InvalidDateError, InvalidDateTypeError


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("27 December 1943", "1943-12-27"),
        ("Dec 27, 1943", "1943-12-27"),
        ("Dec. 27, 1943", "1943-12-27"),
        ("December 27th, 1943", "1943-12-27"),
        ("the 27th of December 1943", "1943-12-27"),
        ("27th of December 1943", "1943-12-27"),
        ("21st May 1943", "1943-05-21"),
        ("2nd May 1943", "1943-05-02"),
        ("3rd May 1943", "1943-05-03"),
        ("11th May 1943", "1943-05-11"),
        ("27 december  1943", "1943-12-27"),
        (" 27 DECEMBER, 1943 ", "1943-12-27"),
        ("Monday, 27 December 1943", "1943-12-27"),
        ("Mon. 27 Dec. 1943", "1943-12-27"),
        ("December 1943", "1943-12"),
        ("Sept 1943", "1943-09"),
        ("December of 1943", "1943-12"),
        ("1943", "1943"),
        ("27.12.1943", "1943-12-27"),
        ("12/27/1943", "1943-12-27"),
        ("12.12.1943", "1943-12-12"),
        ("27 декабря 1943", "1943-12-27"),
        ("27 декабря 1943 г.", "1943-12-27"),
        ("декабрь 1943 года", "1943-12"),
    ],
)
def test_days_months_years(words: str, edtf: str) -> None:
    """A day, month or year is read from its usual forms; capitals and commas do not matter."""
    assert parse_edtf(edtf) == read_date(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1640s", "164X"),
        ("the 1640s", "164X"),
        ("c. 1640s", "164X~"),
        ("decade 1600-1609", "160X"),
        ("early 1640s", "[1640..1643]"),
        ("mid-1640s", "[1643..1646]"),
        ("late 1640s", "[1646..1649]"),
        ("17th century", "16XX"),
        ("the 17th century AD", "16XX"),
        ("early 17th century", "[1600..1639]"),
        ("mid-seventeenth century", "[1630..1669]"),
        ("Twenty-first century", "20XX"),
        ("second half of the second century", "[0150..0199]"),
        ("mid-17th century", "[1630..1669]"),
        ("mid 17th century", "[1630..1669]"),
        ("late 17th century", "[1660..1699]"),
        ("c. early 17th century", "[1600~..1639~]"),
        ("first half of the 17th century", "[1600..1649]"),
        ("second half of the 17th century", "[1650..1699]"),
        ("first quarter of the 18th century", "[1700..1724]"),
        ("the last quarter of the 18th century", "[1775..1799]"),
        ("1st century", "[0001..0099]"),
        ("early 1st century", "[0001..0039]"),
        ("5th century BC", "[-0499..-0400]"),
        ("early 5th century BC", "[-0499..-0460]"),
        ("1st century BC", "[-0099..0000]"),
        ("spring 1920", "1920-21"),
        ("summer of 1920", "1920-22"),
        ("fall 1920", "1920-23"),
        ("winter 1920", "1920-24"),
        ("northern spring 1920", "1920-25"),
        ("Southern winter 1920", "1920-32"),
        ("first quarter of 1920", "1920-33"),
        ("the second half of 1920", "1920-41"),
    ],
)
def test_spans_of_years_and_parts_of_years(words: str, edtf: str) -> None:
    """Decades, centuries and their parts follow the stated conventions, parts of years EDTF."""
    assert parse_edtf(edtf) == read_date(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("c. 1630", "1630~"),
        ("c.1630", "1630~"),
        ("c 1630", "1630~"),
        ("ca. 1630", "1630~"),
        ("circa 1630", "1630~"),
        ("about 1630", "1630~"),
        ("around May 1630", "1630-05~"),
        ("approximately 1630", "1630~"),
        ("ок. 1630 г.", "1630~"),
        ("1630?", "1630?"),
        ("May 1630?", "1630-05?"),
        ("1630 (?)", "1630?"),
        ("perhaps 1630", "1630?"),
        ("probably 1630", "1630?"),
        ("possibly 27 December 1943", "1943-12-27?"),
        ("предположительно 1630 г.", "1630?"),
        ("probably c. 1630", "1630%"),
        ("c. 1630?", "1630%"),
    ],
)
def test_qualifiers(words: str, edtf: str) -> None:
    """Circa is the tilde, doubt the question mark, both the percent sign."""
    assert parse_edtf(edtf) == read_date(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2-9 July 1920", "1920-07-02/1920-07-09"),
        ("2–9 July 1920", "1920-07-02/1920-07-09"),
        ("2nd to 9th of July 1920", "1920-07-02/1920-07-09"),
        ("July 2-9, 1920", "1920-07-02/1920-07-09"),
        ("2 July - 9 August 1920", "1920-07-02/1920-08-09"),
        ("July 2 – August 9, 1920", "1920-07-02/1920-08-09"),
        ("12 December 1919 – 3 January 1920", "1919-12-12/1920-01-03"),
        ("2–9 июля 1920 г.", "1920-07-02/1920-07-09"),
        ("July–August 1920", "1920-07/1920-08"),
        ("1917-1920", "1917/1920"),
        ("1917–1920 гг.", "1917/1920"),
        ("1917 to 1920", "1917/1920"),
        ("from 1917 to 1920", "1917/1920"),
        ("from c. 1630 to 1640", "1630~/1640"),
        ("from 1630 until 1640?", "1630/1640?"),
        ("c. 1630 – c. 1640", "1630~/1640~"),
        ("from 1943-12-27 to 1957-01", "1943-12-27/1957-01"),
        ("from 1917 to an unknown date", "1917/"),
        ("from an unknown date to 1920", "/1920"),
        ("1640s–1650s", "164X/165X"),
        ("16th–17th century", "15XX/16XX"),
        ("from the sixteenth to the seventeenth century", "15XX/16XX"),
        ("from 2nd century to 1 January AD 200", "01XX/0200-01-01"),
        ("Sept 1919 – Oct 1920", "1919-09/1920-10"),
        ("100–50 BC", "-0099/-0049"),
        ("AD 98–117", "0098/0117"),
        ("44 BC – AD 14", "-0043/0014"),
        ("from 1917 to 1920 or later", "1917/1920.."),
        ("from 1917 or earlier to c. 1920", "..1917/1920~"),
        ("from early 17th century or later to 1643 or earlier", "1600../..1643"),
        ("until 1771 or later", "../1771.."),
        ("until 1771", "../1771"),
        ("up to 1771", "../1771"),
        ("since 1771", "1771/.."),
        ("from 1771 onwards", "1771/.."),
        ("between 1917 and 1920", "[1917..1920]"),
        ("between c. 1630 and 1640", "[1630~..1640]"),
        ("between 2 and 9 July 1920", "[1920-07-02..1920-07-09]"),
        ("between 1640s and 1650s", "[1640..1659]"),
        ("before 1771", "[..1770]"),
        ("before c. 1771", "[..1770~]"),
        ("after 1771", "[1772..]"),
        ("before January 1771", "[..1770-12]"),
        ("after December 1771", "[1772-01..]"),
        ("before 1 March 1900", "[..1900-02-28]"),
        ("after 31 December 1943", "[1944-01-01..]"),
        ("before the 1640s", "[..1639]"),
        ("after the 17th century", "[1700..]"),
        ("before AD 1", "[..0000]"),
        ("1770 or earlier", "[..1770]"),
        ("1772 or later", "[1772..]"),
        ("1635 or 1637", "[1635,1637]"),
        ("1635, 1637 or 1640", "[1635,1637,1640]"),
        ("1635 and 1637", "{1635,1637}"),
    ],
)
def test_spans_and_sides(words: str, edtf: str) -> None:
    """From-to is a period, between-and one time of it, before and after leave the date out."""
    assert parse_edtf(edtf) == read_date(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1 BC", "0000"),
        ("44 BCE", "-0043"),
        ("44 B.C.", "-0043"),
        ("44 B.C.E.", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("AD 98", "0098"),
        ("A.D. 98", "0098"),
        ("98 CE", "0098"),
        ("12000 BC", "Y-11999"),
    ],
)
def test_eras(words: str, edtf: str) -> None:
    """1 BC is the year 0 of ISO 8601, 2 BC the year -1."""
    assert parse_edtf(edtf) == read_date(words)


@pytest.mark.parametrize(
    "edtf",
    [
        "1943-12-27",
        "1943-XX",
        "2001-21",
        "1917/1920",
        "1630~",
        "[1667,1670..1672]",
        "Y17E7",
        "/1943",
    ],
)
def test_edtf_is_edtf(edtf: str) -> None:
    """Valid EDTF text is always read as EDTF."""
    assert parse_edtf(edtf) == read_date(edtf)


@pytest.mark.parametrize(
    "words",
    [
        "19 October 1771 O.S.",
        "19 October 1771 (O.S.)",
        "19 October 1771, OS",
        "19 October 1771 Old Style",
        "19 October 1771 (Julian)",
        "19 октября 1771 г. ст. ст.",
        "19 October 1771 O.S. (30 October N.S.)",
        "19 October 1771 O.S. (30 October 1771 N.S.)",
        "Wednesday 19 October 1771 O.S.",  # 30 October 1771, as everywhere
        "19 (30) октября 1771 г.",
    ],
)
def test_old_style(words: str) -> None:
    """A date in Old Style is a Julian date, whatever the argument says."""
    expected = parse_edtf("1771-10-19", calendar="julian")

    assert expected == read_date(words) == read_date(words, calendar="julian")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2–9 July 1771 O.S. (13–20 July N.S.)", "1771-07-02/1771-07-09"),
        ("27 December 1799 O.S. (7 January 1800 N.S.)", "1799-12-27"),
        ("27 декабря 1799 (7 января 1800) г.", "1799-12-27"),
        ("20 октября (31 октября) 1771 г.", "1771-10-20"),
        ("before 19 October 1771 O.S.", "[..1771-10-18]"),
        ("29 February 1700 O.S.", "1700-02-29"),
        ("c. 1771 O.S.", "1771~"),
    ],
)
def test_more_old_style(words: str, edtf: str) -> None:
    """Periods, vague dates and dates in both styles are Julian too."""
    assert parse_edtf(edtf, calendar="julian") == read_date(words)


def test_new_style() -> None:
    """A date in New Style is Gregorian; with its Old Style behind it, it stays so."""
    expected = parse_edtf("1771-10-30")

    assert expected == read_date("30 October 1771 N.S.")
    assert expected == read_date("30 October 1771 New Style")
    assert expected == read_date("30 October 1771 N.S. (19 October O.S.)")
    assert expected == read_date("30 October 1771 N.S. (19 October O.S.)", calendar="julian")
    assert parse_edtf("1918-02-14") == read_date("14 (1) февраля 1918 г.")


def test_calendar_of_words_without_style() -> None:
    """Words that name no style are read in the calendar that is given."""
    expected = parse_edtf("1771-10-19", calendar="julian")

    assert expected == read_date("19 October 1771", calendar="julian")
    assert expected == read_date("19 October 1771", calendar=Calendar.JULIAN)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("12/11/43", "12 November 43 or 11 December 43"),
        ("12.11.1943", "12 November 1943 or 11 December 1943"),
        ("12-11-1943", "12 November 1943 or 11 December 1943"),
        ("31.12.43", "31 December 43"),
        ("99/99/43", "no century: write"),
        ("13/13/1943", "no such day"),
        ("27 December 43", "no century"),
        ("40s", "no century"),
        ("1917–20", "no century"),
        ("988", "four digits"),
        ("5 May 988", "write 0988, or AD 988"),
        ("5 May 12000", "Y12000"),
        ("5 May AD 12000", "no months and days"),
        ("May 12000 BC", "no months and days"),
        ("spring AD 12000", "no months and days"),
        ("1600s", "decade 1600-1609.*17th century"),
        ("1643s", "ends in 0"),
        ("early 1943", "'early' has agreed years within a decade or a century"),
        ("mid-December 1943", "write the months or the days"),
        ("between 1942 and late 1943", "write the months or the days"),
        ("late autumn 1943", "write the months or the days"),
        ("early or late", "unknown|no date"),
        ("Tuesday 27 December 1943", "was a Monday, not a Tuesday"),
        ("Saturday 19 October 1771 O.S.", "was a Wednesday"),
        ("Monday December 1943", "belongs to one day"),
        ("Monday since 1943", "belongs to one day"),
        ("31 February 1943", "no such day"),
        ("before 31 February 1943", "no such day"),
        ("29 February 1700", "no such day"),
        ("1943-02-31", "no such day"),
        ("22th May 1943", "22nd"),
        ("11st May 1943", "11th"),
        ("27 Decembr 1943", "unknown word 'decembr'; did you mean 'december'"),
        ("soon", "unknown word 'soon'.*write for example"),
        ("27 December", "no date in these words"),
        ("perhaps", "write for example"),
        ("1920 1921", "no date in these words"),
        ("c. 1630-1640", "one date or for both"),
        ("1630-1640?", "one date or for both"),
        ("c. about 1630", "twice"),
        ("perhaps 1630?", "twice"),
        ("since early 17th century", "write its years"),
        ("since yesterday", "unknown word 'yesterday'"),
        ("before spring 1920", "write its first or last month"),
        ("from 1920 to 1917", "ends before it begins"),
        ("0 BC", "no year 0"),
        ("AD 44 BC", "no date in these words"),
        ("May AD 44 BC", "era is written once"),
        ("0th century", "counted from the 1st"),
        ("19 October 1771 O.S. (31 October N.S.)", "is not"),
        ("19 October 1771 O.S. (30 October O.S.)", "same style"),
        ("19 October 1771 O.S. (soon N.S.)", "soon"),
        ("soon O.S. (30 October N.S.)", "soon"),
        ("19 (31) октября 1771 г.", "not the same day"),
        ("1771 O.S. N.S.", "more than once"),
        ("", "nothing"),
        ("   ", "nothing"),
        ("1943\n", "'\\\\n'"),
        ("1943\x00", "x00"),
        ("１９４３", "'１'"),
        ("١٩٤٣", "no date is written with"),
    ],
)
def test_refused(words: str, reason: str) -> None:
    """What is no date, or could be two, is refused with the reason and the way out."""
    with pytest.raises(InvalidDateError, match=reason) as caught:
        read_date(words)

    assert words == caught.value.text


def test_contradictory_calendar() -> None:
    """Words in New Style contradict ``calendar="julian"``."""
    with pytest.raises(InvalidDateError, match="calendar='julian'"):
        read_date("30 October 1771 N.S.", calendar="julian")


def test_no_calendar() -> None:
    """A calendar that does not exist is refused."""
    with pytest.raises(InvalidArgumentError):
        read_date("1771", calendar="mayan")


@pytest.mark.parametrize("wrong", [None, 1943, b"27 May 1943", ["1943"]])
def test_no_text(wrong: object) -> None:
    """Only text is read."""
    with pytest.raises(InvalidDateTypeError, match="as_date"):
        read_date(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("piece", ["a", "1943 ", "19 (", "from ", "O.S. ", "[", "c. ", "1 or "])
def test_long_text_is_refused_at_once(piece: str) -> None:
    """A megabyte of text is refused without being read, and a long phrase quickly."""
    with pytest.raises(InvalidDateError, match="longer than"):
        read_date(piece * (1_000_000 // len(piece)))
    with pytest.raises(InvalidDateError):
        read_date(piece * (500 // len(piece)))


def test_position_of_a_foreign_character() -> None:
    """The error tells where the character stands."""
    with pytest.raises(InvalidDateError) as caught:
        read_date("27 December 1943!")

    assert caught.value.position == 16


def test_names() -> None:
    """Months have English and Russian names, days of the week English ones."""
    assert tuple(map(month_number, ("january", "мая", "sep", "mai"))) == (1, 5, 9, None)
    assert tuple(map(weekday_number, ("monday", "sun", "sunny"))) == (0, 6, None)


def test_every_word_for_a_month_is_known() -> None:
    """Each word that stands for a month in a pattern has a number, and each month has words."""
    numbers = set(map(month_number, MONTH_WORD.split("|")))

    assert numbers == set(range(1, 13))


def test_years_in_edtf() -> None:
    """Years have four digits, or Y before them (EDTF level 1)."""
    assert tuple(unit_text((year,)) for year in (98, -9999, -10000)) == ("0098", "-9999", "Y-10000")
