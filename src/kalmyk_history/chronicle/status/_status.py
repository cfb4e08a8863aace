"""Which status a people had on a day, during a time, through all time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

import attrs

from kalmyk_history.chronicle._days import Days, iso_day
from kalmyk_history.chronicle.status._line import Change, Line
from kalmyk_history.errors import (
    AmbiguousDateError,
    OutOfCoverageError,
    SilentSourceError,
)
from kalmyk_history.records import Status
from kalmyk_history.vocabulary import Layer


def changes_of(law: Iterable[Change], layer: Layer, others: Iterable[Change]) -> list[Change]:
    """
    Give the changes of one layer in order.

    On the ground the law holds wherever no transition of the ground says otherwise; a claimed
    status ends without a successor.
    """
    if layer is Layer.DE_JURE:
        return _ordered(law)
    base = _ordered(law) if layer is Layer.DE_FACTO else []
    overlays = _ordered(others)
    changes = list(overlays)
    hidden: list[tuple[int, int | None]] = []
    for each, follower in zip_longest(overlays, overlays[1:]):
        transition = each.transition
        until = transition.until if transition else None
        hidden.append((each.date.earliest, until.latest if until else None))
        if until and (follower is None or until.latest < follower.date.earliest):
            before = [change for change in base if change.date.latest <= until.latest]
            changes.append(Change(until, before[-1].read if before else lambda: None))
    changes += [
        change
        for change in base
        if not any(
            first <= change.date.earliest and (last is None or change.date.latest <= last)
            for first, last in hidden
        )
    ]
    return _ordered(changes)


def near(changes: Sequence[Change], days: Days, until: int | None) -> Sequence[Change]:
    """
    Give the few of *changes* that decide what held during *days*, up to the day *until*.

    There are none if they cannot be told apart: where changes overlap, or the days lie outside.
    """
    if days.first is None or days.last is None:
        return ()
    first = days.first if days.julian is None else min(days.first, days.julian)
    last = days.last if days.julian is None else max(days.last, days.julian)
    before = sum(each.date.latest < first for each in changes)
    begun = sum(each.date.earliest <= last for each in changes)
    apart = all(each.date.latest < follower.date.earliest for each, follower in pairwise(changes))
    if not apart or not before or (until is not None and last > until):
        return ()
    return changes[before - 1 : begun + 1]


def answer(line: Line, days: Days, subject: str) -> Status:
    """
    Give the one status that held during *days*.

    Raises:
        AmbiguousDateError: If more than one did.
        OutOfCoverageError: If the data does not reach so far.
        SilentSourceError: If the sources asked do not say what held.
    """
    first, last = days.first, days.last
    if first is None or last is None or not line.days or _outside(line, first, last):
        raise _not_covered(line, days, subject)
    if first == last:
        found = line.at(first)
        if found is None:
            raise _silent(line, days, subject)
        return _with_note(line, days, found)
    candidates = line.between(first, last)
    if line.is_silent(first, last):
        raise _silent(line, days, subject)
    if len(candidates) > 1:
        kinds = ", then ".join(f"{each.kind.value} (since {each.since})" for each in candidates)
        message = (
            f"{days.words} is vaguer than the answer: the status of {subject} was {kinds}; "
            "ask for a day, or take statuses_during()"
        )
        raise AmbiguousDateError(message, tuple(candidates))
    return candidates[0]


def _ordered(changes: Iterable[Change]) -> list[Change]:
    return sorted(changes, key=lambda each: (each.date.earliest, each.date.latest))


def _outside(line: Line, first: int, last: int) -> bool:
    return first < line.days[0] or (line.until is not None and last > line.until)


def _with_note(line: Line, days: Days, found: Status) -> Status:
    other = None if days.julian is None else line.at(days.julian)
    if other is None or other.kind is found.kind:
        return found
    note = (
        f"{days.words} is read as a Gregorian date; as a Julian one the status is "
        f"{other.kind.value}: say calendar='julian' if that is meant"
    )
    return attrs.evolve(found, notes=(*found.notes, note))


def _not_covered(line: Line, days: Days, subject: str) -> OutOfCoverageError:
    earliest = iso_day(line.days[0]) if line.days else "nothing"
    latest = "no end" if line.until is None else iso_day(line.until)
    message = f"the status of {subject} is known from {earliest} to {latest}, not for {days.words}"
    return OutOfCoverageError(message, earliest, latest)


def _silent(line: Line, days: Days, subject: str) -> SilentSourceError:
    message = f"no source asked says which status {subject} had on {days.words}"
    return SilentSourceError(message, line.sources)
