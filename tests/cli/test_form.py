"""How an answer is written: plain or in colour, at every width, with the same words."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

import kalmyk_history as kh
from kalmyk_history._cli import main
from kalmyk_history._cli._options import Color
from kalmyk_history._cli._page import Cell, Headline, Paper, Prose, Rows, Tone, Verbatim
from kalmyk_history._cli._width import broken, columns_of, longest_word, padded
from kalmyk_history._cli._write import is_coloured, paper_for
from kalmyk_history.records import TABLES, Record

Captured = pytest.CaptureFixture[str]

COLOURED = re.compile(r"\x1b\[[0-9;]*m")
QUESTIONS = [
    ["status", "1944-05-01", "--lang", "ru"],
    ["status", "1724-06-01"],
    ["timeline", "--lang", "ru"],
    ["timeline", "--layer", "all"],
    ["timeline", "--lang", "xal"],
    ["why", "1936-01-01"],
    ["find", "khanate", "--lang", "xal"],
    ["table", "place", "--lang", "ru"],
    ["who", "head-of-the-republic", "--lang", "ru"],
    ["claims", "lozynskyj-2022"],
    ["cite", "lozynskyj-2022", "--style", "bibtex"],
]


class Terminal(io.StringIO):
    """A terminal that keeps what is written on it."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def texts_of(lines: Rows | Prose | Headline | Verbatim, width: int) -> list[str]:
    """Lay a part out on paper of a width."""
    return ["".join(cell.text for cell in line) for line in lines.lines(Paper(width=width))]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_colour_changes_no_word(capsys: Captured, question: list[str]) -> None:
    """Without its colours the coloured form is the plain one, line for line."""
    pytest.importorskip("rich", reason="colour needs the extra terminal")
    main([*question, "--color", "never"])
    plain = capsys.readouterr().out
    main([*question, "--color", "always"])
    coloured = capsys.readouterr().out

    assert COLOURED.sub("", coloured) == plain
    assert "\x1b" not in plain


def test_colour_is_there_when_it_is_asked_for(capsys: Captured) -> None:
    """--color always colours also what is piped."""
    pytest.importorskip("rich", reason="colour needs the extra terminal")
    main(["status", "1944-05-01", "--color", "always"])

    assert COLOURED.search(capsys.readouterr().out)


@pytest.mark.usefixtures("without_extra")
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_plain_form_needs_no_extra(capsys: Captured, question: list[str]) -> None:
    """Without the extra the answer is plain, and that is no error."""
    assert main([*question, "--color", "always"]) == 0

    written = capsys.readouterr()
    assert written.err == ""
    assert "\x1b" not in written.out


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_piped_output_has_no_colour(capsys: Captured, question: list[str]) -> None:
    """What is no terminal gets plain text unless something says otherwise."""
    main(question)

    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("stream", "color", "environment", "expected"),
    [
        (Terminal(), Color.AUTO, {}, True),
        (Terminal(), Color.NEVER, {}, False),
        (Terminal(), Color.AUTO, {"NO_COLOR": "1"}, False),
        (Terminal(), Color.AUTO, {"NO_COLOR": ""}, True),
        (Terminal(), Color.AUTO, {"TERM": "dumb"}, False),
        (Terminal(), Color.ALWAYS, {"TERM": "dumb", "NO_COLOR": "1"}, True),
        (io.StringIO(), Color.AUTO, {}, False),
        (io.StringIO(), Color.AUTO, {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (io.StringIO(), Color.NEVER, {"FORCE_COLOR": "1"}, False),
        (io.StringIO(), Color.ALWAYS, {}, True),
    ],
)
def test_who_decides_about_colour(
    stream: io.StringIO,
    color: Color,
    environment: dict[str, str],
    expected: bool,
) -> None:
    """The option decides, then NO_COLOR, FORCE_COLOR, TERM, and last the terminal."""
    assert is_coloured(stream, color, environment) is expected


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("question", QUESTIONS[:4], ids=" ".join)
def test_answer_fits_the_width(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, width: int, question: list[str]
) -> None:
    """No line of a status or timeline is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", str(width))
    main(question)

    lines = capsys.readouterr().out.splitlines()
    assert max(map(columns_of, lines)) <= width


@pytest.mark.parametrize(
    ("columns", "expected"), [("", 80), ("0", 40), ("10", 40), ("-5", 80), ("many", 80), ("99", 99)]
)
def test_width_without_a_terminal(columns: str, expected: int) -> None:
    """COLUMNS says the width, else it is 80; below 40 nothing is narrowed further."""
    assert paper_for(io.StringIO(), {"COLUMNS": columns}) == Paper(expected, "utf-8")


def test_terminal_that_knows_no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that says 0 columns is taken to have 80."""
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((0, 0)))

    assert paper_for(sys.__stdout__ or sys.stdout, {}).width == 80


def test_rich_is_not_loaded_for_a_pipe() -> None:
    """A command whose output is no terminal loads neither rich nor argcomplete."""
    code = (
        "import sys; from kalmyk_history._cli import main; main(['status', '1944-05-01']);"
        "sys.exit(bool({'rich', 'argcomplete', 'cattrs.gen'} & {'rich', 'argcomplete'}"
        " & {each.partition('.')[0] for each in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)  # noqa: S603

    assert run.returncode == 0


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Kalmyk", 6),
        ("Хальмгуд", 8),
        ("Ӱӱ", 2),
        ("и\u0306", 1),
        ("Калмы\u0301ки", 7),
        ("衛拉特", 6),
        ("a\u200bb", 2),
        ("ᠣᠶᠢᠷᠠᠳ", 6),
        ("", 0),
    ],
)
def test_width_of_a_text(text: str, width: int) -> None:
    """Marks upon letters take no column, East Asian letters two."""
    assert columns_of(text) == width


def test_width_is_that_of_rich() -> None:
    """Every name of the data is as wide as rich holds it to be."""
    cells = pytest.importorskip("rich.cells", reason="compares with rich")
    names = [
        name.text
        for table in TABLES
        for record in kh.load().table(table).values()
        for name in (record.names if isinstance(record, Record) else ())
    ]

    assert len(names) > 100
    assert [each for each in names if columns_of(each) != cells.cell_len(each)] == []


def test_names_in_every_script_are_aligned() -> None:
    """The second column begins at the same place behind every script."""
    names = ["Kalmyks", "Калмыки", "衛拉特", "Калмы\u0301ки", "Хальмгуд"]

    lines = texts_of(Rows([(Cell(each), Cell("|")) for each in names]), 80)

    assert {columns_of(line.partition("|")[0]) for line in lines} == {10}


def test_text_is_broken_by_width() -> None:
    """Lines are full and no fuller; a word that is too long stays whole."""
    assert list(broken("衛拉 特 a", 6)) == ["衛拉", "特 a"]
    assert list(broken("one extraordinary two", 5)) == ["one", "extraordinary", "two"]
    assert list(broken("a\u00a0b c", 3)) == ["a b", "c"]
    assert longest_word("衛拉特 ab") == 6
    assert padded("衛", 4) == "衛  "


def test_last_column_goes_below_where_there_is_no_room() -> None:
    """A column that would be too narrow to read stands below the others."""
    rows = Rows([(Cell("a-very-long-id-of-a-record"), Cell("its name in several words"))])

    assert texts_of(rows, 40) == ["a-very-long-id-of-a-record", "    its name in several words"]


def test_rows_that_cannot_fit_stay_whole() -> None:
    """Words are never cut: a terminal that is too narrow breaks the lines itself."""
    rows = Rows([(Cell("extraordinary"), Cell("extraordinary"))])

    assert texts_of(rows, 10) == ["extraordinary  extraordinary"]


def test_no_rows_are_no_lines() -> None:
    """An empty table is nothing."""
    assert texts_of(Rows([]), 80) == []


def test_prose_of_a_wide_terminal_stays_readable() -> None:
    """Running text is broken at 100 columns, and its mark hangs before it."""
    lines = texts_of(Prose("word " * 60, mark="[1] "), 300)

    assert max(map(len, lines)) <= 100
    assert [line[:4] for line in lines[:2]] == ["[1] ", "    "]


def test_text_gives_no_orders_to_the_terminal() -> None:
    """Control characters in data are written as escapes."""
    hostile = "a\x1b[2Jb\x07"

    for part in (
        Prose(hostile),
        Headline(hostile, hostile),
        Rows([(Cell(hostile, Tone.FAINT),)]),
        Verbatim(hostile),
    ):
        assert not {"\x1b", "\x07"} & set("".join(texts_of(part, 80)))


def test_headline_of_a_question_alone() -> None:
    """Without an answer there is no colon."""
    assert texts_of(Headline("Kalmyks"), 80) == ["Kalmyks"]


def test_lines_of_a_verbatim_text_are_exact(ask: Callable[..., list[str]]) -> None:
    """A RIS record ends with the two spaces that the format asks for."""
    assert ask("cite", "lozynskyj-2022", "--style", "ris")[-1] == "ER  - "
