"""One answer out of those that each reading of the sources gives."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from kalmyk_history.chronicle.status._every_reading import NO_ANSWER
from kalmyk_history.errors import AmbiguousDateError, OutOfCoverageError, SilentSourceError
from kalmyk_history.vocabulary import Certainty

if TYPE_CHECKING:
    from typing import Protocol, Self

    class Single(Protocol):
        """An answer that may be one of several possible ones."""

        @property
        def others(self) -> tuple[Self, ...]:
            """What else is possible."""
            ...

        @property
        def notes(self) -> tuple[str, ...]:
            """What a reader should know."""
            ...


A = TypeVar("A", bound="Single")
C = TypeVar("C")
T = TypeVar("T")

_ELSE_SILENT = "by another reading there is no answer for this day"


def by_every_reading(chronicles: Sequence[C], ask: Callable[[C], A]) -> A:
    """
    Give the answer that every reading gives, or all that some give, as possible.

    The first of *chronicles* has the preferred readings, each of the others another one.

    Raises:
        AmbiguousDateError: If by the preferred readings there are several answers.
        OutOfCoverageError: If by no reading there is one, since the data does not reach so far.
        SilentSourceError: If by no reading there is one, since the sources asked do not say.
    """
    answers: list[A] = []
    refused: list[AmbiguousDateError | OutOfCoverageError | SilentSourceError] = []
    for number, chronicle in enumerate(chronicles):
        try:
            answers.append(ask(chronicle))
        except NO_ANSWER as error:
            if isinstance(error, AmbiguousDateError) and not number:
                raise
            refused.append(error)
    if not answers:
        raise refused[0]
    first = answers[0]
    everything: list[A] = [each for answer in answers for each in (answer, *answer.others)]
    others = {what_held(each): _possible(each, (), each.notes) for each in reversed(everything)}
    others.pop(what_held(first))
    if not others and not refused:
        return first
    notes = (*first.notes, _ELSE_SILENT) if refused else first.notes
    return _possible(first, tuple(reversed(others.values())), notes)


def what_held(answer: object) -> Hashable:
    """Give what an answer says held, apart from when it began and ended."""
    from kalmyk_history.chronicle.in_time._land import Jurisdiction

    if isinstance(answer, Jurisdiction):
        return answer.polity.id
    return getattr(answer, "person", None)


def _possible(answer: A, others: tuple[A, ...], notes: tuple[str, ...]) -> A:
    found: Any = answer
    made: A = attrs.evolve(found, certainty=Certainty.POSSIBLE, others=others, notes=notes)
    return made


def united(answers: Sequence[Iterable[T]], key: Callable[[T], Hashable]) -> list[T]:
    """Give everything that any of *answers* has, once."""
    found: dict[Hashable, T] = {}
    for answer in answers:
        for each in answer:
            found.setdefault(key(each), each)
    return list(found.values())
