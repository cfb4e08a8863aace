"""Asking the command line and reading what it writes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from kalmyk_history._cli import main

Ask = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wish of the environment about colour and width reaches the tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "_ARGCOMPLETE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Give a function that runs a command, which must succeed, and gives its lines."""

    def lines(*arguments: str, code: int = 0) -> list[str]:
        assert main(arguments) == code
        written = capsys.readouterr()
        assert written.err == ""
        return written.out.splitlines()

    return lines


@pytest.fixture
def ask_json(ask: Ask) -> Callable[..., Any]:
    """Give a function that runs a command with --json and gives the answer."""

    def answer(*arguments: str) -> Any:  # noqa: ANN401 - whatever the answer is
        return json.loads("\n".join(ask(*arguments, "--json")))

    return answer


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra for the terminal is not installed."""
    for name in ("rich", "rich.console", "rich.text", "argcomplete"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "argcomplete.shell_integration", None)
