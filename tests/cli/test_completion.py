"""Shell completion: what a shell is offered, and how it is set up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import _cli
from kalmyk_history._cli import main
from kalmyk_history._cli._commands import COMMANDS, FILES
from kalmyk_history._cli._completion import Known, complete
from kalmyk_history._cli._parser import build_parser
from kalmyk_history.records import TABLES
from kalmyk_history.vocabulary import Layer

SHELLS = ["bash", "zsh", "fish", "powershell"]


def offered(line: str, tmp_path: Path) -> set[str]:
    """Ask as a shell does, through argcomplete's protocol, what can follow *line*."""
    pytest.importorskip("argcomplete", reason="completion needs the extra terminal")
    answer = tmp_path / "offered"
    environment = {
        **os.environ,
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line.encode())),
        "COMP_TYPE": "9",
    }
    command = [sys.executable, "-m", "kalmyk_history"]
    run = subprocess.run(command, check=False, env=environment, capture_output=True)  # noqa: S603
    assert run.stdout == b""
    return {each.partition("\v")[0].strip() for each in answer.read_text("utf-8").split("\n")}


def test_commands_are_offered(tmp_path: Path) -> None:
    """The first word is a command."""
    assert {each.name for each in COMMANDS} <= offered("kalmyk-history ", tmp_path)


def test_options_are_offered(tmp_path: Path) -> None:
    """Behind a command its long options follow."""
    found = offered("kalmyk-history status --", tmp_path)

    assert {"--of", "--layer", "--according-to", "--resolve", "--lang", "--json"} <= found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("members league", {"league-of-free-nations"}),
        ("who head-of-the-rep", {"head-of-the-republic"}),
        ("land zapad", {"zapadny"}),
        ("status 1944 --of don", {"don-kalmyks"}),
        ("status 1944 --layer de_", {"de_jure", "de_facto"}),
        ("timeline --layer a", {"all"}),
        ("status 1944 --resolve ", {each.value for each in kh.Policy}),
        ("status 1944 --lang ", {"en", "ru", "xal"}),
        ("status 1944 --calendar j", {"julian"}),
        ("status 1944 --according-to lozyn", {"lozynskyj-2022"}),
        ("cite lozynskyj-2022 --style b", {"bibtex"}),
        ("show republic-of-kal", {"republic-of-kalmykia"}),
        ("table coal", {"coalition"}),
        ("completion f", {"fish"}),
    ],
)
def test_values_are_offered(line: str, expected: set[str], tmp_path: Path) -> None:
    """Ids of the data and words of the vocabularies are completed."""
    assert expected <= offered(f"kalmyk-history {line}", tmp_path)


def test_everything_that_is_known_is_known() -> None:
    """Every argument that can be completed has something to offer."""
    known = {each.known for command in COMMANDS for each in command.arguments} - {FILES}

    assert all(Known(each)() for each in known - {""})
    assert Known("")() == {}


def test_records_are_offered_with_their_names() -> None:
    """A shell that shows descriptions shows names and titles."""
    assert Known("people")()["kalmyks"] == "Kalmyks"
    assert Known("source")()["lozynskyj-2022"] == kh.sources["lozynskyj-2022"].title
    assert list(Known("Layer")()) == [each.value for each in Layer]
    assert list(Known("TABLES")()) == list(TABLES)
    assert {"kalmyks", "elista", "kalmyk-khanate"} <= set(Known("*")())


@pytest.mark.parametrize("shell", SHELLS)
def test_setup_of_a_shell(ask: Callable[..., list[str]], shell: str) -> None:
    """The command prints what argcomplete's own program would print."""
    setup = pytest.importorskip(
        "argcomplete.shell_integration", reason="completion needs the extra terminal"
    )

    lines = ask("completion", shell)

    assert "\n".join(lines) == setup.shellcode(["kalmyk-history"], shell=shell).strip("\n")


@pytest.mark.usefixtures("without_extra")
def test_setup_needs_the_extra(capsys: pytest.CaptureFixture[str]) -> None:
    """Without argcomplete the way to it is named."""
    assert main(["completion", "bash"]) == 2
    assert "python -m pip install argcomplete rich" in capsys.readouterr().err


@pytest.mark.usefixtures("without_extra")
def test_completion_without_the_extra_does_nothing() -> None:
    """A shell that asks in vain gets no error."""
    complete(build_parser())


def test_shell_is_answered_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a shell asks, the parser is given to argcomplete and no command runs."""
    given: list[object] = []

    def answer(parser: object, **_: object) -> None:
        given.append(parser)
        raise SystemExit(0)

    argcomplete = pytest.importorskip("argcomplete", reason="completion needs the extra terminal")
    monkeypatch.setenv("_ARGCOMPLETE", "1")
    monkeypatch.setattr(argcomplete, "autocomplete", answer)

    with pytest.raises(SystemExit):
        _cli.main(["status", "12/11/43"])
    assert len(given) == 1


def test_program_carries_the_word_for_global_completion() -> None:
    """Argcomplete's global completion looks for it at the beginning of the module."""
    assert "PYTHON_ARGCOMPLETE_OK" in Path(_cli.__file__).read_text("utf-8")[:1024]
