"""What held of each record on a day, in the aspects in which two days are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle._membership import counted, existed
from kalmyk_history.chronicle.in_time._difference import (
    Aspect,
    Difference,
    differences,
    doubted,
)
from kalmyk_history.chronicle.in_time._names_in_time import chosen, existed_on, in_force
from kalmyk_history.chronicle.in_time._office_questions import OfficeQuestions
from kalmyk_history.chronicle.in_time._seats import capitals_of
from kalmyk_history.chronicle.in_time._stretches import of_span, sorted_out
from kalmyk_history.vocabulary import Certainty, Layer

if TYPE_CHECKING:
    from kalmyk_history.records import (
        Office,
        Organization,
        People,
        Polity,
        Record,
        Status,
        Territory,
    )


class States:
    """What held on a day, as *told* by one library."""

    __slots__ = ("_told",)

    def __init__(self, told: OfficeQuestions) -> None:
        self._told = told

    def between(self, days: tuple[int, int]) -> Iterator[Difference]:
        """Give everything that differs between two days, by aspect."""
        whole = self._told.whole
        named: list[Record] = [
            record
            for table in ("polity", "place", "territory", "office")
            for record in whole.table(table).values()
        ]
        states: list[tuple[Aspect, Iterable[Record], Callable[[Any, int], tuple[str, ...]]]] = [
            (Aspect.STATUS, whole.peoples.values(), self._law_then),
            (Aspect.STATUS_ON_THE_GROUND, self._grounded(days), self._ground_then),
            (Aspect.WITHIN, whole.peoples.values(), self._within_then),
            (Aspect.PART_OF, whole.polities.values(), self._containers_then),
            (Aspect.CAPITAL, whole.polities.values(), self._capitals_then),
            (Aspect.NAME, named, self._name_then),
            (Aspect.OFFICEHOLDER, whole.offices.values(), self._holders_then),
            (Aspect.JURISDICTION, whole.territories.values(), self._jurisdiction_then),
            (Aspect.MEMBERS, whole.organizations.values(), self._members_then),
        ]
        for what, records, state in states:
            yield from differences(what, records, state, days)

    def _law_then(self, people: People, day: int) -> tuple[str, ...]:
        return _status_words(self._told._line(people, Layer.DE_JURE).at(day))

    def _ground_then(self, people: People, day: int) -> tuple[str, ...]:
        return _status_words(self._told._line(people, Layer.DE_FACTO).at(day))

    def _grounded(self, days: tuple[int, int]) -> list[People]:
        """Give the peoples whose status on the ground was not that of the law on one of *days*."""
        return [
            each
            for each in self._told.whole.peoples.values()
            if any(self._ground_then(each, day) != self._law_then(each, day) for day in days)
        ]

    def _within_then(self, people: People, day: int) -> tuple[str, ...]:
        status = self._told._line(people, Layer.DE_JURE).at(day)
        return () if status is None else tuple(each.id for each in status.within)

    def _containers_then(self, polity: Polity, day: int) -> tuple[str, ...]:
        told = self._told._world().containments[polity.id] if existed_on(polity, day) else ()
        found = sorted_out([of_span(each.polity, each.span) for each in told], day, day)
        certain, possible = ([each.value for each in several] for several in found)
        return doubted(certain, possible)

    def _capitals_then(self, polity: Polity, day: int) -> tuple[str, ...]:
        return doubted(*capitals_of(polity, self._told._as_told(polity), day, day))

    def _name_then(self, record: Record, day: int) -> tuple[str, ...]:
        told = self._told._as_told(record)
        if told is None or not existed_on(record, day):
            return ()
        english = [each for each in told.names if each.language == "en"]
        found = chosen(english or told.names, day, day)
        certain, possible = in_force(found, day, day)
        return doubted([each.text for each in certain], [each.text for each in possible])

    def _holders_then(self, office: Office, day: int) -> tuple[str, ...]:
        found = self._told._roll(office).during(Days(day, day, ""))
        placed = [each for each in found if each.since or each.until]
        who = [each.person.id if each.person else "vacant" for each in placed]
        sure = [each.certainty is Certainty.CERTAIN for each in placed]
        certain = [each for each, known in zip(who, sure, strict=True) if known]
        return doubted(certain, [each for each in who if each not in certain])

    def _jurisdiction_then(self, territory: Territory, day: int) -> tuple[str, ...]:
        found = self._told._deed(territory).during(day, day)
        certain = [each.polity.id for each in found if each.certainty is Certainty.CERTAIN]
        return doubted(certain, [each.polity.id for each in found if each.polity.id not in certain])

    def _members_then(self, body: Organization, day: int) -> tuple[str, ...]:
        days = Days(day, day, "")
        own = [
            each for each in self._told.table("membership").values() if each.organization == body.id
        ]
        found = counted(own if existed(body, days) else (), days)
        certain = [each.member for each in found[Certainty.CERTAIN]]
        possible = [each.member for each in found[Certainty.POSSIBLE]]
        return doubted(certain, [each for each in possible if each not in certain])


def _status_words(status: Status | None) -> tuple[str, ...]:
    if status is None:
        return ()
    polity = () if status.polity is None else (status.polity.id,)
    certain = (status.kind.value, *polity)
    return certain if status.certainty is Certainty.CERTAIN else doubted((), certain)
