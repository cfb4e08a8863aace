"""What goes wrong: one line on standard error, an exit code, and no traceback."""

from __future__ import annotations

import errno
import os
import runpy
import subprocess
import sys

import pytest

import kalmyk_history as kh
from kalmyk_history import _cli
from kalmyk_history._cli import main

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "required"),
        (["statu"], "invalid choice"),
        (["members"], "required: BODY"),
        (["status", "12/11/43"], "cannot read"),
        (["status", "1943"], "kalmyk-history timeline TIME"),
        (["status", "1200-01-01"], "is known from"),
        (["status", "1944", "--of", "kalmyk"], "did you mean"),
        (["status", "1944", "--calendar", "mayan"], "no calendar"),
        (["status", "1944", "--lang", "de"], "no language 'de'; use one of en, ru, xal"),
        (["status", "1944", "--lang", "rus"], "did you mean 'ru'?"),
        (["status", "1944", "--color", "alway"], "did you mean 'always'?"),
        (["status", "1944", "--resolve", "erliest"], "did you mean 'earliest'"),
        (["status", "1944", "--according-to", "lozinskyj-2022"], "did you mean 'lozynskyj-2022'"),
        (["status", "1944", "--data", "no-such-folder"], "there is no folder"),
        (["timeline", "--layer", "al"], "no layer 'al'"),
        (["timeline", "--of", "qqq"], "kalmyk-history find looks in all names"),
        (["members", "leage"], "no organization"),
        (["who", "head-of-the-republic", "--on", "2010"], "leave out --on"),
        (["land", "zapadny", "--on", "1943"], "leave out --on"),
        (["on-this-day", "13-40"], "no year has a day"),
        (["on-this-day", "1943"], "write it like 12-27"),
        (["claims", "qqq"], "no source"),
        (["disagreements", "--field", "dat"], "did you mean 'date'"),
        (["compare", "lozynskyj-2022", "qqq"], "no source"),
        (["cite", "lozynskyj-2022", "--style", "bibtec"], "did you mean 'bibtex'?"),
        (["find", ""], "between 1 and"),
        (["show", "kalmyk-khanat"], "did you mean 'kalmyk-khanate'"),
        (["table", "peoples"], "did you mean 'people'"),
        (["check", "no-such-folder"], "there is no folder"),
        (["check", ""], "there is no folder ''"),
        (["completion", "bsh"], "did you mean 'bash'"),
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


def test_closed_pipe_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """When nobody reads on (``| head``), the command ends quietly."""

    def broken(*_: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(_cli, "_answered", broken)

    assert main(["timeline"]) == 0
    assert capfd.readouterr() == ("", "")


def test_closed_pipe_is_quiet_to_the_end() -> None:
    """The interpreter, too, says nothing of a pipe that nobody reads."""
    command = [sys.executable, "-m", "kalmyk_history", "timeline", "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe) as run:  # noqa: S603 - our own
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        told = run.stderr.read()

    assert (run.returncode, told) == (0, b"")


def test_interruption_has_its_own_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Ctrl-C ends with 130, as a shell reports it, and without a traceback."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(_cli, "_answered", interrupted)

    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_output_that_cannot_be_written_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A full disk gives one line on standard error and exit code 2."""

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(_cli, "_answered", full)

    assert main(["timeline"]) == 2
    assert capsys.readouterr().err == "kalmyk-history: [Errno 28] No space left on device\n"


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
    """``python -m kalmyk_history`` answers on standard output."""
    run = subprocess.run(
        [sys.executable, "-m", "kalmyk_history", "status", "1944-05-01"],
        capture_output=True,
        check=True,
        text=True,
    )

    assert run.stdout.startswith("Kalmyks, 1 May 1944: abolished")
    assert run.stderr == ""


@pytest.mark.parametrize("command", [[], ["status"], ["timeline"], ["check"]], ids=" ".join)
def test_help_tells_exit_codes_and_examples(capsys: Captured, command: list[str]) -> None:
    """Help says what the exit codes mean, and shows how a command is used."""
    with pytest.raises(SystemExit) as stop:
        main([*command, "--help"])

    text = capsys.readouterr().out
    assert not stop.value.code
    assert "exit codes:" in text
    assert f"kalmyk-history {' '.join(command)}".strip() in text


def test_version_is_that_of_code_and_data(capsys: Captured) -> None:
    """--version names both versions."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])

    told = f"kalmyk-history {kh.__version__}, data {kh.DATA_VERSION}\n"
    assert not stop.value.code
    assert capsys.readouterr().out == told


@pytest.mark.parametrize("encoding", ["ascii", "koi8-r"])
def test_terminal_without_the_characters_is_answered(encoding: str) -> None:
    """What the terminal's encoding lacks is written as an escape or drawn in ASCII."""
    run = subprocess.run(
        [sys.executable, "-m", "kalmyk_history", "timeline", "--lang", "xal"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )

    text = run.stdout.decode(encoding)
    assert run.stderr == b""
    assert "|1650" in text
    assert "\\u04bb" in text
