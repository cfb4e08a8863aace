"""Progress: only on a terminal, only after a second, and gone when it is done."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kalmyk_history._cli import _asked
from kalmyk_history._cli._progress import Progress


class Terminal(io.StringIO):
    """A terminal in an encoding."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


class Ascii(Terminal):
    """A terminal that has no block characters."""

    encoding = "ascii"


def ticking(step: float) -> Callable[[], float]:
    """Give a clock that goes on by *step* whenever it is looked at."""
    times: Iterator[float] = (step * each for each in range(10_000))
    return lambda: next(times)


def watched(stream: io.StringIO, step: float, count: int = 10) -> str:
    """Watch a task and give what was written meanwhile."""
    with Progress(stream, ticking(step)) as progress:
        assert list(progress.watch(range(count), "reading")) == list(range(count))
    return stream.getvalue()


def test_nothing_is_said_within_a_second() -> None:
    """A short task goes on in silence."""
    assert watched(Terminal(), 0.05) == ""


def test_after_a_second_it_is_said_how_far_it_is() -> None:
    """A long task says what is done and how much of it."""
    assert "reading  ████░░░░░░░░░░░░░░░░  2 of 10" in watched(Terminal(), 0.6)


def test_first_word_comes_after_a_second() -> None:
    """The clock decides when the first word comes."""
    first = watched(Terminal(), 0.3).split("\r")[1]

    assert first.endswith("4 of 10")


def test_it_is_gone_at_the_end() -> None:
    """The line is overwritten with spaces, and the cursor stands at its beginning."""
    written = watched(Terminal(), 2.0).split("\r")

    assert written[-1] == ""
    assert written[-2].strip() == ""
    assert len(written[-2]) >= len(written[-3].rstrip())


def test_no_terminal_no_progress() -> None:
    """A log file or a pipe is not written to."""
    assert watched(io.StringIO(), 2.0) == ""


def test_it_is_said_ten_times_a_second() -> None:
    """Not every step is worth a word."""
    assert watched(Terminal(), 0.02, 100).count("of 100") <= 11


def test_terminal_without_blocks_gets_ascii() -> None:
    """The bar is drawn in what the terminal has."""
    assert "##------------------" in watched(Ascii(), 2.0)


def test_check_of_a_folder_is_watched(
    monkeypatch: pytest.MonkeyPatch, write: Callable[..., Path], world_text: str
) -> None:
    """Files, tables and rules are counted while a folder is opened."""
    terminal = Terminal()
    monkeypatch.setattr(_asked, "Progress", lambda _: Progress(terminal, ticking(2.0)))

    store, problems = _asked.checked(str(write(world_text)))

    assert problems == []
    assert store.table("people")
    told = terminal.getvalue()
    assert all(each in told for each in ("reading files", "the table source", "comparing records"))
