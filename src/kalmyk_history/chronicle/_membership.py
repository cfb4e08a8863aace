"""Who belonged to what, and how surely."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kalmyk_history import dates
from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._days import Days
from kalmyk_history.vocabulary import Certainty

if TYPE_CHECKING:
    from kalmyk_history.records import Membership, Organization

#: How many members the answers that it keeps may have together.
_ROOM = 1_000_000


class MembersByDay:
    """
    Who belonged to a body, by day: the answers given so far, each good until the next change.

    Attributes:
        organization: The body.
        memberships: Its memberships.
        starts: The days, ascending, on which the answer may change.
        answers: What was answered, by how many of these days had come; None if nothing yet.
    """

    __slots__ = ("_room", "answers", "memberships", "organization", "starts")

    def __init__(self, organization: Organization, memberships: tuple[Membership, ...]) -> None:
        self.organization = organization
        self.memberships = memberships
        self.starts = sorted(set(_changes(organization, memberships)))
        self.answers: list[Answers[Any] | None] = [None] * (len(self.starts) + 1)
        self._room = _ROOM

    def keep(self, day: int, answer: Answers[Any]) -> None:
        """Keep the answer for *day*, and forget the others if there is no room left."""
        self._room -= len(answer) + len(answer.possible)
        if self._room < 0:
            self.answers[:] = [None] * len(self.answers)
            self._room = _ROOM
        self.answers[bisect_right(self.starts, day)] = answer


def _changes(organization: Organization, memberships: Iterable[Membership]) -> Iterator[int]:
    """Give the first and the last day of every date, and the days after them."""
    known: list[dates.Dated | None] = [organization.founded, organization.dissolved]
    for each in memberships:
        known += (each.attested, each.agreed, each.ended)
    for when in known:
        for date in (when, when.start, when.end) if isinstance(when, dates.Interval) else (when,):
            for day in (date.earliest, date.latest) if date else ():
                if day is not None:
                    yield from (day, day + 1)


def existed(organization: Organization, days: Days) -> bool:
    """Tell whether *organization* may have existed during *days*, as far as is known."""
    founded = organization.founded.earliest if organization.founded else None
    dissolved = organization.dissolved.latest if organization.dissolved else None
    begun = founded is None or days.last is None or days.last >= founded
    ended = dissolved is not None and days.first is not None and days.first >= dissolved
    return begun and not ended


def counted(
    memberships: Iterable[Membership], days: Days
) -> dict[Certainty, tuple[Membership, ...]]:
    """Sort out who was a member during all of *days* for certain, and who possibly was."""
    found: dict[Certainty, list[Membership]] = {each: [] for each in Certainty}
    for each in memberships:
        if certainty := each.certainty_during(days.first, days.last):
            found[certainty].append(each)
    return {certainty: tuple(several) for certainty, several in found.items()}
