"""What holds by every reading, and what by some."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

import attrs

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.records import Record, Status, StatusTransition, statements
from kalmyk_history.vocabulary import Certainty

T = TypeVar("T")


def what_held(status: Status) -> Hashable:
    """Give what a status says held, apart from when it began and ended."""
    within = tuple(each.id for each in status.within)
    polity = status.polity.id if status.polity else None
    where = (polity, within, status.transition.claimant)
    return status.people.id, status.layer, status.kind, status.standing, where


def what_held_when(status: Status) -> Hashable:
    """Give what a status says held, and when."""
    return what_held(status), status.since, status.until


def what_is_stated(record: Record) -> Hashable:
    """Give all that a record states."""
    return record.id, tuple(getattr(record, name) for name in statements(type(record)))


def in_all(answers: Sequence[Iterable[Status]]) -> list[Status]:
    """Give every status of *answers*, as possible where only some of them have it."""
    if len(answers) == 1:
        return list(answers[0])
    counts: dict[Hashable, int] = {}
    found: dict[Hashable, Status] = {}
    for answered in answers:
        for each in answered:
            key = what_held_when(each)
            counts[key] = counts.get(key, 0) + 1
            found.setdefault(key, each)
    every = [
        each if counts[key] == len(answers) else attrs.evolve(each, certainty=Certainty.POSSIBLE)
        for key, each in found.items()
    ]
    return sorted(every, key=lambda each: (each.since.earliest, each.since.latest))


def united(answers: Sequence[Iterable[T]], key: Callable[[T], Hashable]) -> list[T]:
    """Give everything that any of *answers* has, once."""
    found: dict[Hashable, T] = {}
    for answer in answers:
        for each in answer:
            found.setdefault(key(each), each)
    return list(found.values())


def in_any(answers: Iterable[Iterable[StatusTransition]]) -> list[StatusTransition]:
    """Give every transition of *answers*, in order of time."""
    found = {what_is_stated(each): each for answered in answers for each in answered}
    return sorted(found.values(), key=lambda each: (each.date.earliest, each.date.latest))


def agreed(answers: Sequence[Answers[T]]) -> Answers[T]:
    """Give what all *answers* have for certain; what only some have, or doubt, is possible."""
    everything = dict.fromkeys(
        each for answered in answers for each in (*answered, *answered.possible)
    )
    certain = [each for each in everything if all(each in answered for answered in answers)]
    possible = [each for each in everything if each not in certain]
    return Answers(certain, possible, answers[0].kinds)
