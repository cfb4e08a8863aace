"""Who belonged to what, and how surely."""

from __future__ import annotations

from collections.abc import Iterable

from kalmyk_history.chronicle._days import Days
from kalmyk_history.records import Membership, Organization
from kalmyk_history.vocabulary import Certainty


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
