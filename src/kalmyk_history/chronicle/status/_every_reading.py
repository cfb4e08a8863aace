"""One answer out of several: what holds by every reading, and what by some."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar, cast

import attrs

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle.status._line import Line
from kalmyk_history.chronicle.status._status import answer
from kalmyk_history.errors import AmbiguousDateError, OutOfCoverageError, SilentSourceError
from kalmyk_history.records import Record, Status, StatusTransition, statements
from kalmyk_history.vocabulary import Certainty

T = TypeVar("T")

#: What may stand in the place of an answer: no source reaches so far, or says so much.
NO_ANSWER = (AmbiguousDateError, OutOfCoverageError, SilentSourceError)

_ELSE_SILENT = "by another reading there is no answer for this day"
_ONLY_ELSE = "by the preferred readings there is no answer for this day"


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


def answer_by_every_reading(lines: Sequence[Line], days: Days, subject: str) -> Status:
    """
    Give the status that held by every reading, or all that may have by some.

    The first of *lines* has the preferred readings, each of the others another one.

    Raises:
        AmbiguousDateError: If by the preferred readings more than one status held.
        OutOfCoverageError: If by no reading the data reaches so far.
        SilentSourceError: If by no reading the sources asked say what held.
    """
    found: dict[Hashable, Status] = {}
    refused: AmbiguousDateError | OutOfCoverageError | SilentSourceError | None = None
    partly = False
    for number, line in enumerate(lines):
        try:
            one = answer(line, days, subject)
        except AmbiguousDateError as error:
            if not number:
                raise
            several = cast("tuple[Status, ...]", error.candidates)
        except (OutOfCoverageError, SilentSourceError) as error:
            refused, partly, several = refused or error, True, ()
        else:
            several = (one, *one.others)
        for each in several:
            found.setdefault(what_held(each), each)
    if not found and refused:
        raise refused
    first, *others = found.values()
    if not others and not partly:
        return first
    return _possible(first, others, _note(lines[0], days, subject) if partly else ())


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


def _possible(first: Status, others: Iterable[Status], notes: tuple[str, ...]) -> Status:
    plain = [attrs.evolve(each, certainty=Certainty.CERTAIN, others=()) for each in others]
    return attrs.evolve(
        first,
        certainty=Certainty.POSSIBLE,
        others=tuple(plain),
        notes=(*first.notes, *notes),
    )


def _note(preferred: Line, days: Days, subject: str) -> tuple[str, ...]:
    try:
        answer(preferred, days, subject)
    except NO_ANSWER:
        return (_ONLY_ELSE,)
    return (_ELSE_SILENT,)
