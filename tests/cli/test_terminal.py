"""A real terminal: what is written on one, seen through a pty."""

from __future__ import annotations

import os
import re
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress

import pytest

from kalmyk_history._cli._width import columns_of

pty = pytest.importorskip("pty", reason="this platform has no pseudo-terminals")
fcntl = pytest.importorskip("fcntl", reason="this platform has no pseudo-terminals")
termios = pytest.importorskip("termios", reason="this platform has no pseudo-terminals")

COLOURED = re.compile(r"\x1b\[[0-9;]*m")
WITHOUT_RICH = (
    "import sys; sys.modules.update({'rich': None, 'rich.console': None});"
    "from kalmyk_history._cli import main; sys.exit(main(sys.argv[1:]))"
)


def on_terminal(
    *arguments: str, columns: int = 80, rich: bool = True, **environment: str
) -> tuple[int, str]:
    """Run a command on a terminal so wide; give its exit code and what it wrote there."""
    program = ["-m", "kalmyk_history"] if rich else ["-c", WITHOUT_RICH]
    command = [sys.executable, *program, *arguments]
    wishes = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "COLORTERM")
    inherited = {name: value for name, value in os.environ.items() if name not in wishes}
    return _run(command, columns, {"TERM": "xterm-256color", **inherited, **environment})


def _run(command: list[str], columns: int, environment: Mapping[str, str]) -> tuple[int, str]:
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this machine gives no pseudo-terminals; is /dev/pts mounted?")
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    actions = [(os.POSIX_SPAWN_DUP2, theirs, each) for each in (0, 1, 2)]
    child = os.posix_spawn(command[0], command, environment, file_actions=actions)
    os.close(theirs)
    written = b""
    with suppress(OSError):
        while part := os.read(ours, 65536):
            written += part
    os.close(ours)
    _, status = os.waitpid(child, 0)
    text = written.decode().replace("\r\n", "\n")
    return os.waitstatus_to_exitcode(status), text


@pytest.mark.parametrize("rich", [True, False])
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("language", ["en", "ru", "xal"])
def test_timeline_uses_the_width_of_the_terminal(columns: int, language: str, rich: bool) -> None:
    """The strip is as wide as the terminal, and nothing is wider."""
    code, text = on_terminal("timeline", "--lang", language, columns=columns, rich=rich)

    lines = COLOURED.sub("", text).splitlines()
    assert code == 0
    assert max(map(columns_of, lines)) == columns


def test_terminal_is_coloured_by_rich() -> None:
    """On a terminal the answer has colour, and the words of the plain form."""
    pytest.importorskip("rich", reason="colour needs the extra terminal")
    _, coloured = on_terminal("status", "1944-05-01")
    _, plain = on_terminal("status", "1944-05-01", rich=False)

    assert COLOURED.search(coloured)
    assert "\x1b" not in plain
    assert COLOURED.sub("", coloured) == plain


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_terminal_that_wants_no_colour_gets_none(environment: dict[str, str]) -> None:
    """NO_COLOR and a dumb terminal are respected."""
    _, text = on_terminal("timeline", **environment)

    assert "\x1b" not in text


def test_terminal_of_the_c_locale_is_answered() -> None:
    """Without a locale the answer is whole."""
    code, text = on_terminal("status", "1944-05-01", "--lang", "ru", LANG="C", LC_ALL="C")

    assert code == 0
    assert "Калмыки" in COLOURED.sub("", text)


def test_error_on_a_terminal_is_one_line() -> None:
    """What goes wrong is told in one line, with the exit code 2."""
    code, text = on_terminal("status", "12/11/43", columns=500)

    assert code == 2
    assert text.count("\n") == 1
