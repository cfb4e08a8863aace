"""How far a long task has come: on standard error, on a terminal, after a second."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Self, TextIO, TypeVar

from kalmyk_history._cli._page import Paper

T = TypeVar("T")

#: Nobody needs to be told of what is over at once.
_PATIENCE = 1.0
_BETWEEN = 0.1
_BAR = 20


class Progress:
    """
    A line that says how far a task has come, and that goes when it is done.

    >>> import sys
    >>> with Progress(sys.stderr) as progress:
    ...     sum(progress.watch([1, 2, 3], "adding"))
    6
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._shown = ""
        self._done, self._open = "█", "░"
        if not Paper(encoding=stream.encoding or "ascii").has("█░"):
            self._done, self._open = "#", "-"

    def watch(self, things: Sequence[T], what: str) -> Iterator[T]:
        """Give each of *things*, and say now and then how many are done."""
        for number, each in enumerate(things):
            yield each
            self._tell(what, number + 1, len(things))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._write("")

    def _tell(self, what: str, done: int, of: int) -> None:
        if self._clock() < self._next or not self._stream.isatty():
            return
        self._next = self._clock() + _BETWEEN
        full = _BAR * done // of
        bar = self._done * full + self._open * (_BAR - full)
        self._write(f"{what}  {bar}  {done:,} of {of:,}")

    def _write(self, line: str) -> None:
        if line or self._shown:
            self._stream.write(f"\r{line.ljust(len(self._shown))}")
            self._stream.write("" if line else "\r")
            self._stream.flush()
        self._shown = line
