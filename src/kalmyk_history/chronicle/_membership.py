"""Who belonged to what, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from kalmyk_history import dates
from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._course import Course
from kalmyk_history.chronicle._days import Days
from kalmyk_history.vocabulary import Certainty

if TYPE_CHECKING:
    from kalmyk_history.records import Membership, Organization


class Roster(NamedTuple):
    """
    Who belonged to a body.

    Attributes:
        organization: The body.
        memberships: Its memberships.
        until: The last day that the chronicle speaks of; None for no such limit.
    """

    organization: Organization
    memberships: tuple[Membership, ...]
    until: int | None

    def course(self) -> Course[Answers[Any]]:
        """Give a course of its members, as yet without answers."""
        changes = _changes(self.organization, self.memberships)
        return Course(changes, self.until)


def _changes(organization: Organization, memberships: Iterable[Membership]) -> Iterator[int]:
    """Give the first and the last day of every date, and the days after them."""
    known: list[dates.Dated | None] = [organization.founded, organization.dissolved]
    for each in memberships:
        known += (each.attested, each.agreed, each.ended)
    for when in known:
        if isinstance(when, dates.Interval):
            yield from (shift + day for day in when.certain_core or () if day for shift in (0, 1))
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
