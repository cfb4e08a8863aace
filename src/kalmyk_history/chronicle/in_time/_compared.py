"""Everything that differs between two days, aspect by aspect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kalmyk_history.chronicle.in_time._difference import Aspect, Difference, differences
from kalmyk_history.chronicle.in_time._grounds import Grounds

if TYPE_CHECKING:
    from kalmyk_history.chronicle.in_time._states import States
    from kalmyk_history.records import Record


def compared(states: States, days: tuple[int, int]) -> Iterator[Difference]:
    """Give everything that differs between two days, with its grounds."""
    whole = states.told.whole
    peoples, polities = whole.peoples.values(), whole.polities.values()
    named: list[Record] = [
        record
        for table in ("polity", "place", "territory", "office")
        for record in whole.table(table).values()
    ]
    grounds = Grounds(states)
    aspects: list[tuple[Aspect, Iterable[Record], Callable[..., Any], Callable[..., Any]]] = [
        (Aspect.STATUS, peoples, states.law_then, grounds.of_law),
        (Aspect.STATUS_ON_THE_GROUND, states.grounded(days), states.ground_then, grounds.on_ground),
        (Aspect.WITHIN, peoples, states.within_then, grounds.of_chain),
        (Aspect.PART_OF, polities, states.containers_then, grounds.of_part),
        (Aspect.CAPITAL, polities, states.capitals_then, grounds.of_capital),
        (Aspect.NAME, named, states.name_then, grounds.of_name),
        (Aspect.OFFICEHOLDER, whole.offices.values(), states.holders_then, grounds.of_holder),
        (
            Aspect.JURISDICTION,
            whole.territories.values(),
            states.jurisdiction_then,
            grounds.of_land,
        ),
        (Aspect.MEMBERS, whole.organizations.values(), states.members_then, grounds.of_members),
    ]
    for what, records, state, reasons in aspects:
        yield from differences(what, records, state, reasons, days)
