"""
What a fact is: frozen, keyword-only records, one module for each family.

To add a record type: write its class, list it in `TABLES`, and give it a folder in ``data/``.
What all records are made of loads at once, the record types when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kalmyk_history._later import later
from kalmyk_history.records._displayed import Displayed, Listed
from kalmyk_history.records._edition import Edition
from kalmyk_history.records._evidence import Citation, Reading
from kalmyk_history.records._record import EVIDENCE, KEY, Record, statements
from kalmyk_history.records._values import Containment, Identifier, Name, Seat, Span

if TYPE_CHECKING:
    from kalmyk_history.records._act import Act
    from kalmyk_history.records._claim import Claim
    from kalmyk_history.records._event import Event
    from kalmyk_history.records._land import Place, Territory, Transfer
    from kalmyk_history.records._organization import (
        Coalition,
        Membership,
        Office,
        Organization,
        Tenure,
    )
    from kalmyk_history.records._people import People
    from kalmyk_history.records._person import Person
    from kalmyk_history.records._polity import Polity
    from kalmyk_history.records._population import PopulationCount
    from kalmyk_history.records._quantity import Quantity
    from kalmyk_history.records._source import Copy, Source
    from kalmyk_history.records._status import Status, StatusTransition

#: The name of each table in the data files, and the name of the record type of its rows.
_TYPES = {
    "edition": "Edition",
    "people": "People",
    "polity": "Polity",
    "transition": "StatusTransition",
    "act": "Act",
    "event": "Event",
    "organization": "Organization",
    "coalition": "Coalition",
    "membership": "Membership",
    "person": "Person",
    "office": "Office",
    "tenure": "Tenure",
    "place": "Place",
    "territory": "Territory",
    "transfer": "Transfer",
    "population_count": "PopulationCount",
    "claim": "Claim",
    "source": "Source",
}

_LATER = {
    "Act": "_act",
    "Claim": "_claim",
    "Coalition": "_organization",
    "Copy": "_source",
    "Event": "_event",
    "Membership": "_organization",
    "Office": "_organization",
    "Organization": "_organization",
    "People": "_people",
    "Person": "_person",
    "Place": "_land",
    "Polity": "_polity",
    "PopulationCount": "_population",
    "Quantity": "_quantity",
    "Source": "_source",
    "Status": "_status",
    "StatusTransition": "_status",
    "Tenure": "_organization",
    "Territory": "_land",
    "Transfer": "_land",
}


class _Tables(Mapping[str, "type[Record | Source | Edition]"]):
    """Record types by the names of their tables, in order; each is loaded when it is looked up."""

    def __getitem__(self, table: str) -> type[Record | Source | Edition]:
        name = _TYPES[table]
        found: type[Record | Source | Edition] = globals().get(name) or __getattr__(name)
        return found

    def __contains__(self, table: object) -> bool:
        return table in _TYPES

    def __iter__(self) -> Iterator[str]:
        return iter(_TYPES)

    def __len__(self) -> int:
        return len(_TYPES)


#: The name of each table in the data files, and the record type of its rows.
TABLES: Mapping[str, type[Record | Source | Edition]] = _Tables()

_TABLE_OF = {name: table for table, name in _TYPES.items()}


def table_of(record: Record | Source | Edition) -> str:
    """
    Give the name of the table that *record* stands in.

    >>> import kalmyk_history as kh
    >>> table_of(kh.sources["lozynskyj-2022"])
    'source'
    """
    return _TABLE_OF[type(record).__name__]


__all__ = [
    "EVIDENCE",
    "KEY",
    "TABLES",
    "Act",
    "Citation",
    "Claim",
    "Coalition",
    "Containment",
    "Copy",
    "Displayed",
    "Edition",
    "Event",
    "Identifier",
    "Listed",
    "Membership",
    "Name",
    "Office",
    "Organization",
    "People",
    "Person",
    "Place",
    "Polity",
    "PopulationCount",
    "Quantity",
    "Reading",
    "Record",
    "Seat",
    "Source",
    "Span",
    "Status",
    "StatusTransition",
    "Tenure",
    "Territory",
    "Transfer",
    "statements",
    "table_of",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any record type
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
