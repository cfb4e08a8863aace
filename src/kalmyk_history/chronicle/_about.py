"""Which records are about a people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kalmyk_history.records import (
    Act,
    Claim,
    Event,
    Membership,
    Office,
    Polity,
    PopulationCount,
    Record,
    StatusTransition,
    Tenure,
    Territory,
    Transfer,
)


def records_about(people: str, records: Iterable[Record]) -> list[Record]:
    """
    Give, in the order of *records*, those that are about a people.

    These are the people itself; its transitions, with their polities, acts and events; what
    concerns, counts, belongs to, is led by or lies in the people or these polities; the tenures
    of such offices, the transfers of such land, the bodies that act for the people; and the
    claims about any of these.
    """
    several = list(records)
    polities = {each.id for each in several if isinstance(each, Polity)}
    wanted = {people}
    for each in several:
        if isinstance(each, StatusTransition) and each.people == people:
            wanted |= {each.id, *each.acts, *each.events, each.polity or people}
    subjects = wanted & {people, *polities}
    wanted |= {each.id for each in several if subjects & set(_subjects(each))}
    wanted |= {
        each.on_behalf_of
        for each in several
        if isinstance(each, Membership) and each.id in wanted and each.on_behalf_of
    }
    for each in several:
        if isinstance(each, Tenure) and each.office in wanted:
            wanted |= {each.id, each.person or each.id}
        if isinstance(each, Transfer) and each.territory in wanted:
            wanted.add(each.id)
    wanted |= {each.id for each in several if isinstance(each, Claim) and wanted & {*each.about}}
    return [each for each in several if each.id in wanted]


def _subjects(record: Record) -> Iterator[str | None]:
    if isinstance(record, Act | Event):
        yield from record.concerns
    elif isinstance(record, Membership):
        yield record.member
    elif isinstance(record, Office):
        yield record.body
    elif isinstance(record, Territory):
        yield record.jurisdiction
    elif isinstance(record, Transfer):
        yield from (record.origin, record.destination)
    elif isinstance(record, PopulationCount):
        yield from (record.people, record.area)
