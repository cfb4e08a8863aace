"""Centuries in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from kalmyk_history._cli._page import Paper, Tone
from kalmyk_history._cli._strip import Band, Stretch, Strip
from kalmyk_history._cli.commands.timeline import MARKS
from kalmyk_history.vocabulary import StatusKind


def day(year: int) -> int:
    """Give the first day of a year, as if all had 365 days."""
    return date(1900, 1, 1).toordinal() + 365 * (year - 1900)


def stretch(first: int, end: int, mark: str, *, is_empty: bool = False) -> Stretch:
    """Give what held between two years."""
    return Stretch(day(first), day(end), mark, Tone.PLAIN, is_empty)


def drawn(
    stretches: Sequence[Stretch],
    *,
    vague: Sequence[tuple[int, int]] = (),
    span: tuple[int, int] = (1900, 2000),
    paper: Paper | None = None,
) -> list[str]:
    """Draw one band without a label."""
    band = Band("", stretches, [(day(first), day(end)) for first, end in vague])
    lines = Strip([band], day(span[0]), day(span[1])).lines(paper or Paper(50, "ascii"))
    return ["".join(cell.text for cell in line) for line in lines]


def test_strip_is_to_scale() -> None:
    """Half of the time is half of the line."""
    scale, band, note = drawn([stretch(1900, 1950, "A"), stretch(1950, 2000, "B")])

    assert band == "A" + "-" * 24 + "B" + "-" * 24
    assert scale.index("|1960") == 30
    assert note == "one column is 2.0 years; what was shorter may not show"


def test_strip_leaves_out_what_is_shorter_than_a_column() -> None:
    """A column shows what held longest in it."""
    parts = [stretch(1900, 1950, "A"), stretch(1950, 1951, "B"), stretch(1951, 2000, "C")]

    assert "B" not in drawn(parts, paper=Paper(10, "ascii"))[-2]
    assert "B" in drawn(parts, paper=Paper(200, "ascii"))[-2]


def test_one_letter_stands_for_what_goes_on() -> None:
    """What follows with the same letter is the same line."""
    band = drawn([stretch(1900, 1950, "A"), stretch(1950, 2000, "A")])[1]

    assert band == "A" + "-" * 49


def test_hole_and_empty_stretch_have_no_line() -> None:
    """Where nothing is told, and where nothing was, there is no line."""
    parts = [stretch(1900, 1920, "A"), stretch(1940, 1960, "X", is_empty=True)]

    assert drawn(parts)[1] == "A" + "-" * 9 + " " * 10 + "X"


def test_vague_change_is_drawn_as_vague() -> None:
    """Columns that lie wholly in the time of a vague change are dotted."""
    band = drawn([stretch(1900, 1950, "A"), stretch(1950, 2000, "B")], vague=[(1940, 1960)])[1]

    assert band == "A" + "-" * 19 + "." * 5 + "B" + "." * 4 + "-" * 20


@pytest.mark.parametrize(("encoding", "characters"), [("utf-8", "│━┄"), ("ascii", "|-.")])
def test_characters_are_those_that_the_terminal_has(encoding: str, characters: str) -> None:
    """A terminal without line-drawing characters gets ASCII."""
    lines = drawn(
        [stretch(1900, 1950, "A"), stretch(1950, 2000, "B")],
        vague=[(1940, 1960)],
        paper=Paper(50, encoding),
    )

    assert all(each in "".join(lines[:2]) for each in characters)


@pytest.mark.parametrize("width", [1, 2, 40, 80, 300])
@pytest.mark.parametrize("span", [(1, 2), (1900, 1901), (1600, 2026), (1, 9999)])
def test_strip_fits_any_width_and_any_time(width: int, span: tuple[int, int]) -> None:
    """Scale and band are never wider than the paper; years are not cut."""
    lines = drawn([stretch(*span, "A")], span=span, paper=Paper(width, "ascii"))

    assert len(lines[-2]) == width
    assert all(len(line) <= width for line in lines[:-1])
    assert all(each.isdecimal() for each in lines[0].split("|")[1:] for each in each.split())


def test_bands_stand_below_each_other() -> None:
    """Labels have the same width, and the scale fits the bands."""
    bands = [Band("law", [stretch(1900, 2000, "A")]), Band("ground", [stretch(1950, 2000, "B")])]
    lines = list(Strip(bands, day(1900), day(2000)).lines(Paper(58, "ascii")))
    scale, law, ground, _ = ["".join(cell.text for cell in line) for line in lines]

    assert law.index("A") == 8
    assert ground.index("B") == 8 + 25
    assert scale.index("|1900") == 8


def test_every_kind_has_a_letter_of_its_own() -> None:
    """Letters tell all kinds of status apart, without any colour."""
    letters = [letter for letter, _ in MARKS.values()]

    assert set(MARKS) == set(StatusKind)
    assert len(set(letters)) == len(letters)


def test_timeline_has_strip_and_rows(ask: Callable[..., list[str]]) -> None:
    """The timeline shows four centuries in a line and each status with its letter below."""
    lines = ask("timeline")

    assert lines[0] == "Kalmyks, in law"
    assert lines[3].startswith("T━━━K━")
    assert any(line.split()[:5] == ["27", "Dec", "1943", "X", "abolished"] for line in lines)


def test_timeline_breaks_a_date_between_its_styles(ask: Callable[..., list[str]]) -> None:
    """A day in two calendars takes two lines, one for each."""
    lines = ask("timeline")
    at = next(at for at, line in enumerate(lines) if line.startswith("19 Oct 1771 O.S. "))

    assert lines[at + 1].startswith("(30 Oct N.S.) ")


def test_timeline_of_all_layers(ask: Callable[..., list[str]]) -> None:
    """With all layers each has its line, and what is not the law says so."""
    lines = ask("timeline", "1917/1943", "--layer", "all")

    assert [line[:13].strip() for line in lines[3:6]] == ["in law", "on the ground", "as claimed"]
    text = " ".join(" ".join(lines).split())
    assert "cossack host, as claimed" in text
    assert "military occupation, on the" in text


def test_timeline_of_a_time_shows_that_time(ask: Callable[..., list[str]]) -> None:
    """The strip has the years asked for and no others."""
    scale = ask("timeline", "1920/1929")[2]

    years = [int(each) for each in scale.replace("│", " ").split()]
    assert years[0] >= 1920
    assert years[-1] <= 1929


def test_timeline_of_one_source_ends_with_it(ask: Callable[..., list[str]]) -> None:
    """The telling of a source is drawn to the year of the source."""
    lines = ask("timeline", "--according-to", "lozynskyj-2022")

    assert lines[3][0] == "K"
    assert lines[4].startswith("one column is 5.3 years")


@pytest.mark.parametrize("time", ["1917/", "../1700", "1943-12-27"])
def test_timeline_of_open_and_short_times(ask: Callable[..., list[str]], time: str) -> None:
    """A time without an end, or of a day, has a strip too."""
    assert len(ask("timeline", time)) > 3


def test_timeline_without_anything(ask: Callable[..., list[str]]) -> None:
    """A time of which nothing is known is told plainly."""
    assert ask("timeline", "1200") == ["Kalmyks, in law", "  nothing is known"]


def test_timeline_by_every_reading_marks_doubt(ask: Callable[..., list[str]]) -> None:
    """What only some readings give is possible."""
    text = " ".join(ask("timeline", "--resolve", "all"))

    assert "possibly" in text
