"""Answers that are more than one record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.records import Displayed, Status

T_co = TypeVar("T_co", covariant=True)

#: How many answers a list of them shows of itself.
_FEW = 12


class Answers(Displayed, Framed, tuple[T_co, ...]):  # noqa: SLOT001 - a tuple cannot have slots of its own
    """
    A tuple of what holds for certain; what is only possible stands apart.

    Attributes:
        possible: What may also hold, as far as the sources go.
        kinds: The names of the types of what the question can give; empty if nobody said.

    >>> import kalmyk_history as kh
    >>> later = kh.members_of("americans-against-russian-imperialism", on="2023-06-01")
    >>> len(later), len(later.possible)
    (0, 5)
    """

    possible: tuple[T_co, ...]
    kinds: tuple[str, ...]

    def __new__(
        cls,
        certain: Iterable[T_co] = (),
        possible: Iterable[T_co] = (),
        kinds: Iterable[str] = (),
    ) -> Answers[T_co]:
        made = super().__new__(cls, certain)
        object.__setattr__(made, "possible", tuple(possible))
        object.__setattr__(made, "kinds", tuple(kinds))
        return made

    def as_possible(self) -> Answers[T_co]:
        """
        Give the same answers, none of them for certain.

        >>> Answers([1], [2]).as_possible()
        () and possibly (1, 2)
        """
        return type(self)((), (*self, *self.possible), self.kinds)

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"an answer is immutable: cannot set {name!r}"
        raise AttributeError(msg)

    def __eq__(self, other: object) -> bool:
        possible: object = getattr(other, "possible", self.possible)
        return super().__eq__(other) is True and possible == self.possible

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return super().__hash__()

    def __repr__(self) -> str:
        possible = f" and possibly {_few(self.possible)}" if self.possible else ""
        return _few(self) + possible

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (tuple(self), self.possible, self.kinds)


class Timeline(Displayed, Framed, tuple[Status, ...]):
    """
    Statuses in order of time; its text is a table that fits a terminal.

    >>> import kalmyk_history as kh
    >>> print(kh.timeline()[-1].kind.value)
    republic
    """

    __slots__ = ()

    def __repr__(self) -> str:
        if not self:
            return "<Timeline: no statuses>"
        peoples = ", ".join(dict.fromkeys(each.people.id for each in self))
        count = f"{len(self)} status{'es' * (len(self) != 1)}"
        return f"<Timeline of {peoples}: {count}, from {self[0].since} on>"

    def __str__(self) -> str:
        rows = [(str(each.since), each.kind.value, _place(each)) for each in self]
        width = max((len(since) for since, _, _ in rows), default=0)
        kinds = max((len(kind) for _, kind, _ in rows), default=0)
        return "\n".join(
            f"{since:<{width}}  {kind:<{kinds}}  {place}".rstrip() for since, kind, place in rows
        )


def _few(answers: tuple[object, ...]) -> str:
    """Give answers as a tuple shows itself, but only the first of many, and how many follow."""
    if len(answers) <= _FEW:
        return repr(tuple(answers))
    shown = ", ".join(repr(each) for each in answers[:_FEW])
    return f"({shown}, ... {len(answers) - _FEW} more)"


def _place(status: Status) -> str:
    held = [each.name for each in status.within]
    return ", ".join(held if status.polity is None else [status.polity.name, *held[:1]])
