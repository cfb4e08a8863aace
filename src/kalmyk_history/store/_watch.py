"""How far long work has come, for whoever wants to be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Gives each of some things; it may tell somebody meanwhile how many are done."""

    def __call__(self, things: Sequence[T], what: str, /) -> Iterable[T]:
        """Give each of *things*; *what* is what is done with them."""
        ...


def unwatched(things: Sequence[T], _: str, /) -> Iterable[T]:
    """Give *things* and tell nobody."""
    return things
