"""What supports that something held of a record on a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle._days import Days
from kalmyk_history.vocabulary import Layer

if TYPE_CHECKING:
    from kalmyk_history.chronicle.in_time._states import States
    from kalmyk_history.records import (
        Citation,
        Office,
        Organization,
        People,
        Polity,
        Record,
        Territory,
    )


@attrs.frozen(eq=False)
class Grounds:
    """
    The citations behind what held on a day.

    Attributes:
        states: What held.
    """

    states: States

    def of_law(self, people: People, day: int) -> tuple[Citation, ...]:
        """Give the places that support the status in law."""
        return self._of_status(people, Layer.DE_JURE, day)

    def on_ground(self, people: People, day: int) -> tuple[Citation, ...]:
        """Give the places that support the status on the ground."""
        return self._of_status(people, Layer.DE_FACTO, day)

    def of_chain(self, people: People, day: int) -> Iterator[Citation]:
        """Give the places that support the status, and what its polity lay in."""
        if status := self.states.line(people, Layer.DE_JURE).at(day):
            yield from status.transition.citations
            for each in (*((status.polity,) if status.polity else ()), *status.within):
                yield from self._supporting(each, "part_of")

    def of_part(self, polity: Polity, _: int) -> Iterator[Citation]:
        """Give the places that support what a polity lay in."""
        return self._supporting(polity, "part_of")

    def of_capital(self, polity: Polity, _: int) -> Iterator[Citation]:
        """Give the places that support the capitals of a polity."""
        return self._supporting(polity, "capitals")

    def of_name(self, record: Record, _: int) -> Iterator[Citation]:
        """Give the places that support the names of a record."""
        return self._supporting(record, "names")

    def of_holder(self, office: Office, day: int) -> Iterator[Citation]:
        """Give the places that support who held an office."""
        for each in self.states.roll(office).during(Days(day, day, "")):
            yield from each.citations

    def of_land(self, territory: Territory, day: int) -> Iterator[Citation]:
        """Give the places that support who held a territory."""
        for each in self.states.deed(territory).during(Days(day, day, "")):
            yield from each.citations

    def of_members(self, body: Organization, day: int) -> Iterator[Citation]:
        """Give the places that support who belonged to a body."""
        for several in self.states.counted_then(body, day).values():
            for each in several:
                yield from each.citations

    def _of_status(self, people: People, layer: Layer, day: int) -> tuple[Citation, ...]:
        status = self.states.line(people, layer).at(day)
        return status.citations if status else ()

    def _supporting(self, record: Record, field: str) -> Iterator[Citation]:
        told = self.states.as_told(record)
        return (each for each in (told.citations if told else ()) if field in each.supports)
