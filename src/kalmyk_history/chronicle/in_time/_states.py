"""What held of each record on a day, in the aspects in which two days are compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle._course import of_span, sorted_out
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle._membership import counted, existed
from kalmyk_history.chronicle.in_time._difference import doubted
from kalmyk_history.chronicle.in_time._names_in_time import chosen, existed_on, in_force
from kalmyk_history.chronicle.in_time._office_questions import OfficeQuestions
from kalmyk_history.chronicle.in_time._seats import capitals_of
from kalmyk_history.vocabulary import Certainty, Layer

if TYPE_CHECKING:
    from kalmyk_history.chronicle.in_time._land import Deed
    from kalmyk_history.chronicle.in_time._offices import Roll
    from kalmyk_history.chronicle.status._line import Line, World
    from kalmyk_history.records import (
        Membership,
        Office,
        Organization,
        People,
        Polity,
        Record,
        Status,
        Territory,
    )


@attrs.frozen(eq=False)
class States:
    """
    What held on a day, as one library tells it.

    Attributes:
        told: The library.
        line: Gives its line of statuses of a people in a layer.
        world: Gives the records that its statuses point to.
        as_told: Gives a record as it tells it.
        roll: Gives its roll of an office.
        deed: Gives its deed of a territory.
    """

    told: OfficeQuestions
    line: Callable[[People, Layer], Line]
    world: Callable[[], World]
    as_told: Callable[[Record], Record | None]
    roll: Callable[[Office], Roll]
    deed: Callable[[Territory], Deed]

    def law_then(self, people: People, day: int) -> tuple[str, ...]:
        """Tell the status of a people in law."""
        return _status_words(self.line(people, Layer.DE_JURE).at(day))

    def ground_then(self, people: People, day: int) -> tuple[str, ...]:
        """Tell the status of a people on the ground."""
        return _status_words(self.line(people, Layer.DE_FACTO).at(day))

    def grounded(self, days: tuple[int, int]) -> list[People]:
        """Give the peoples whose status on the ground was not that of the law on one of *days*."""
        return [
            each
            for each in self.told.whole.peoples.values()
            if any(self.ground_then(each, day) != self.law_then(each, day) for day in days)
        ]

    def within_then(self, people: People, day: int) -> tuple[str, ...]:
        """Tell what the land of a people lay in."""
        status = self.line(people, Layer.DE_JURE).at(day)
        return () if status is None else tuple(each.id for each in status.within)

    def containers_then(self, polity: Polity, day: int) -> tuple[str, ...]:
        """Tell what a polity lay in."""
        told = self.world().containments[polity.id] if existed_on(polity, day) else ()
        found = sorted_out([of_span(each.polity, each.span) for each in told], day, day)
        certain, possible = ([each.value for each in several] for several in found)
        return doubted(certain, possible)

    def capitals_then(self, polity: Polity, day: int) -> tuple[str, ...]:
        """Tell the capitals of a polity."""
        return doubted(*capitals_of(polity, self.as_told(polity), day, day))

    def name_then(self, record: Record, day: int) -> tuple[str, ...]:
        """Tell the name of a record."""
        told = self.as_told(record)
        if told is None or not existed_on(record, day):
            return ()
        english = [each for each in told.names if each.language == "en"]
        found = chosen(english or told.names, day, day)
        certain, possible = in_force(found, day, day)
        return doubted([each.text for each in certain], [each.text for each in possible])

    def holders_then(self, office: Office, day: int) -> tuple[str, ...]:
        """Tell who held an office."""
        found = self.roll(office).during(Days(day, day, ""))
        placed = [each for each in found if each.since or each.until]
        who = [each.person.id if each.person else "vacant" for each in placed]
        sure = [each.certainty is Certainty.CERTAIN for each in placed]
        certain = [each for each, known in zip(who, sure, strict=True) if known]
        return doubted(certain, [each for each in who if each not in certain])

    def jurisdiction_then(self, territory: Territory, day: int) -> tuple[str, ...]:
        """Tell who held a territory."""
        found = self.deed(territory).during(Days(day, day, ""))
        certain = [each.polity.id for each in found if each.certainty is Certainty.CERTAIN]
        return doubted(certain, [each.polity.id for each in found if each.polity.id not in certain])

    def members_then(self, body: Organization, day: int) -> tuple[str, ...]:
        """Tell who belonged to a body."""
        found = self.counted_then(body, day)
        certain = [each.member for each in found[Certainty.CERTAIN]]
        possible = [each.member for each in found[Certainty.POSSIBLE]]
        return doubted(certain, [each for each in possible if each not in certain])

    def counted_then(self, body: Organization, day: int) -> dict[Certainty, tuple[Membership, ...]]:
        """Sort out who was a member of *body* on a day for certain, and who possibly was."""
        days = Days(day, day, "")
        own = [
            each for each in self.told.table("membership").values() if each.organization == body.id
        ]
        return counted(own if existed(body, days) else (), days)


def _status_words(status: Status | None) -> tuple[str, ...]:
    if status is None:
        return ()
    polity = () if status.polity is None else (status.polity.id,)
    certain = (status.kind.value, *polity)
    return certain if status.certainty is Certainty.CERTAIN else doubted((), certain)
