"""The terminal."""

from __future__ import annotations

import errno
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kalmyk_history import _cli
from kalmyk_history._cli import main

Captured = pytest.CaptureFixture[str]


def test_status_is_readable(capsys: Captured) -> None:
    """The answer tells kind, span, standing and what held the land."""
    assert main(["status", "1944-05-01"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Kalmyks, 1 May 1944: abolished"
    assert lines[1].split() == ["since", "27", "December", "1943"]


def test_status_in_json(capsys: Captured) -> None:
    """With --json the answer can be read by a program."""
    assert main(["status", "1957-01-09", "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["kind"] == "autonomous_oblast"
    assert [each["id"] for each in answer["within"]] == ["stavropol-krai", "rsfsr", "ussr"]


def test_status_in_the_julian_calendar(capsys: Captured) -> None:
    """The calendar of the day can be said."""
    assert main(["status", "1771-10-19", "--calendar", "julian"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("Kalmyks, 19 October 1771 O.S. (30 October N.S.): provincial")


def test_doubtful_status_lists_the_other(capsys: Captured) -> None:
    """A possible answer is marked, and what else may hold is named."""
    assert main(["status", "1724-06-01"]) == 0

    out = capsys.readouterr().out
    assert ", possibly" in out
    assert "  or " in out


def test_members_of_a_day(capsys: Captured) -> None:
    """Members stand one in a line; those only possible are marked."""
    assert main(["members", "league-of-free-nations", "--on", "2022-12-05"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Bashkirs"
    assert "Udege (possibly)" in lines or len(lines) == 10


def test_members_in_json_according_to_a_source(capsys: Captured) -> None:
    """JSON keeps certain and possible apart; a source can be followed."""
    arguments = ["members", "league-of-free-nations", "--according-to", "lozynskyj-2022", "--json"]
    assert main(arguments) == 0

    answer = json.loads(capsys.readouterr().out)
    assert len(answer["certain"]) == 9
    assert answer["possible"] == []


def test_members_who_are_only_possible_are_marked(capsys: Captured) -> None:
    """After the last list that names them, members are possible."""
    assert main(["members", "americans-against-russian-imperialism", "--on", "2024"]) == 0

    assert capsys.readouterr().out.splitlines()[0] == "Tatars (possibly)"


def test_timeline_fits_a_terminal(capsys: Captured) -> None:
    """The timeline has a line for each status."""
    assert main(["timeline"]) == 0

    out = capsys.readouterr().out
    assert "1943-12-27" in out
    assert "abolished" in out


def test_timeline_in_json(capsys: Captured) -> None:
    """The timeline is a list of statuses in JSON."""
    assert main(["timeline", "--json", "--layer", "de_facto"]) == 0

    assert {each["layer"] for each in json.loads(capsys.readouterr().out)} == {"de_facto"}


def test_why_names_both_datings(capsys: Captured) -> None:
    """The evidence for 1936 tells of 20 and 22 October."""
    assert main(["why", "1936-01-01"]) == 0

    out = capsys.readouterr().out
    assert "20 October 1935" in out
    assert "22 October 1935" in out
    assert "[1]" in out


def test_why_in_json(capsys: Captured) -> None:
    """The evidence has text, footnotes and sources in JSON."""
    assert main(["why", "1936-01-01", "--json"]) == 0

    assert json.loads(capsys.readouterr().out)["footnotes"]


def test_find_lists_records(capsys: Captured) -> None:
    """A name in any script finds records with their ids."""
    assert main(["find", "Калмыцкая"]) == 0

    assert "kalmyk-assr-1935" in capsys.readouterr().out


def test_find_in_json(capsys: Captured) -> None:
    """Found records are given whole in JSON."""
    assert main(["find", "Хальмгуд", "--json"]) == 0

    assert json.loads(capsys.readouterr().out)[0]["id"] == "kalmyks"


def test_check_of_the_packaged_data_is_clean(capsys: Captured) -> None:
    """The packaged data breaks no rule."""
    assert main(["check"]) == 0

    assert capsys.readouterr().out == "0 problems\n"


def test_check_of_a_folder_tells_all_problems(
    capsys: Captured, write: Callable[..., Path], world_text: str
) -> None:
    """Data of one's own is checked whole; any problem gives exit code 1."""
    folder = write(world_text.replace('kind = "empire"', "").replace('number = "7"', "number = 7"))

    assert main(["check", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "2 problems"
    assert main(["check", str(folder), "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "required"),
        (["statu"], "invalid choice"),
        (["status"], "required: day"),
        (["status", "12/11/43"], "cannot read"),
        (["status", "1943"], "vaguer than the answer"),
        (["status", "1200-01-01"], "is known from"),
        (["status", "1944", "--of", "kalmyk"], "did you mean"),
        (["status", "1944", "--calendar", "mayan"], "no calendar"),
        (["members", "leage"], "no organization"),
        (["find", ""], "between 1 and"),
        (["check", "no-such-folder"], "there is no folder"),
    ],
)
def test_bad_arguments_give_one_line_and_exit_2(
    capsys: Captured, arguments: list[str], words: str
) -> None:
    """What cannot be answered is told in one line on standard error."""
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)

    error = capsys.readouterr()
    assert code == 2
    assert error.out == ""
    assert error.err.count("\n") == 1
    assert words in error.err


def test_closed_pipe_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """When nobody reads on (``| head``), the command ends quietly."""

    class Closed:
        closed = False

        def close(self) -> None:
            self.closed = True

    def broken(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(_cli, "load", broken)
    monkeypatch.setattr(sys, "stderr", Closed())

    assert main(["timeline"]) == 0


def test_module_calls_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Running the package ends with the exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["kalmyk-history", "status", "1200"])

    with pytest.raises(SystemExit) as stop:
        runpy.run_module("kalmyk_history", run_name="__main__")
    assert stop.value.code == 2


def test_importing_the_program_does_nothing() -> None:
    """The module answers only when it is run."""
    assert "main" in runpy.run_module("kalmyk_history.__main__", run_name="other")


def test_module_runs_as_a_program() -> None:
    """``python -m kalmyk_history`` answers, and help goes to standard output."""
    run = subprocess.run(
        [sys.executable, "-m", "kalmyk_history", "status", "1944-05-01"],
        capture_output=True,
        check=True,
        text=True,
    )

    assert run.stdout.startswith("Kalmyks, 1 May 1944: abolished")
    assert run.stderr == ""


def test_terminal_without_cyrillic_is_answered() -> None:
    """What the terminal's encoding lacks is written as an escape, not as a traceback."""
    run = subprocess.run(
        [sys.executable, "-m", "kalmyk_history", "find", "Хальмгуд"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        text=True,
    )

    assert run.stdout.startswith("People            kalmyks")


def test_output_that_cannot_be_written_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A full disk gives one line on standard error and exit code 2."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(_cli, "load", full)

    assert main(["timeline"]) == 2
    assert capsys.readouterr().err == "kalmyk-history: [Errno 28] No space left on device\n"


def test_empty_folder_name_is_no_folder(capsys: Captured) -> None:
    """An empty name does not stand for the working folder."""
    assert main(["check", ""]) == 2
    assert "there is no folder ''" in capsys.readouterr().err
