"""Collect the sources of everything that is asked."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from kalmyk_history.records import Displayed, Listed

if TYPE_CHECKING:
    from kalmyk_history.chronicle._library import Library
    from kalmyk_history.records import Source

T = TypeVar("T")


class Used(Displayed, Listed):
    """
    What was asked in a `citing` block, and the sources of it; it grows while the block runs.

    `Used.add` adds what was looked up in a table, since looking is not asking.

    >>> import kalmyk_history as kh
    >>> with kh.citing() as used:
    ...     status = kh.status_on("1936-01-01")
    >>> used.answers == (status,), used.sources[0] in kh.sources.values()
    (True, True)
    """

    __slots__ = ("_answers", "_known", "_lock", "_sources")

    _UNLISTED = frozenset({"take"})

    def __init__(self, known: Mapping[str, Source]) -> None:
        self._known = known
        self._answers: list[Any] = []
        self._sources: dict[str, Source] = {}
        self._lock = Lock()

    @property
    def answers(self) -> tuple[Any, ...]:
        """The answers, in the order of the questions."""
        with self._lock:
            return tuple(self._answers)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all the answers, each once, in the order in which they came up."""
        with self._lock:
            return tuple(self._sources.values())

    def add(self, answer: object) -> None:
        """
        Add an answer or a record to what was used.

        Raises:
            InvalidTypeError: If it is nothing that this package answers.

        >>> import kalmyk_history as kh
        >>> with kh.citing() as used:
        ...     used.add(kh.sources["lozynskyj-2022"])
        >>> used.sources
        (Source('lozynskyj-2022'),)
        """
        from kalmyk_history.chronicle._behind import sources_behind

        self.take(answer, sources_behind(answer, self._known))

    def take(self, answer: object, sources: tuple[Source, ...]) -> None:
        """Add an answer whose sources are known."""
        with self._lock:
            self._answers.append(answer)
            for each in sources:
                self._sources.setdefault(each.id, each)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self._sources)

    def __contains__(self, source: object) -> bool:
        return source in self._sources or source in self.sources

    def __repr__(self) -> str:
        return f"<Used: {len(self._answers)} answers, {len(self)} sources>"


_OPEN: ContextVar[tuple[Used, ...]] = ContextVar("kalmyk_history_citing", default=())

#: Gives the blocks that are open in this context, the outermost first.
open_blocks = _OPEN.get


def asked(library: Library, answer: T, evidence: object = None) -> T:
    """Tell the open blocks, if any, of an answer and of the evidence for it; give it back."""
    if blocks := open_blocks():
        from kalmyk_history.chronicle._behind import sources_behind

        found = sources_behind(answer if evidence is None else evidence, library.whole.sources)
        if library.told_by:
            found = tuple(each for each in found if each.id in library.told_by)
        for used in blocks:
            used.take(answer, found)
    return answer


@contextmanager
def collecting(known: Mapping[str, Source]) -> Generator[Used, None, None]:
    """Collect what is asked inside, in this context and those copied from it."""
    used = Used(known)
    token = _OPEN.set((*_OPEN.get(), used))
    try:
        yield used
    finally:
        _OPEN.reset(token)


@contextmanager
def unheard() -> Generator[None, None, None]:
    """Ask questions inside that are only steps to an answer, and do not count as asked."""
    token = _OPEN.set(())
    try:
        yield
    finally:
        _OPEN.reset(token)
