"""
What a fact is: frozen, keyword-only records, one module for each family.

To add a record type: write its class, list it in `TABLES`, and give it a folder in ``data/``.
"""

from __future__ import annotations

from kalmyk_history.records._act import Act, Event
from kalmyk_history.records._claim import Claim
from kalmyk_history.records._evidence import Citation, Copy, Edition, Reading, Source
from kalmyk_history.records._organization import (
    Coalition,
    Membership,
    Office,
    Organization,
    Tenure,
)
from kalmyk_history.records._people import People, Person
from kalmyk_history.records._polity import Place, Polity, Territory, Transfer
from kalmyk_history.records._population import PopulationCount
from kalmyk_history.records._record import EVIDENCE, KEY, Record, statements
from kalmyk_history.records._status import Status, StatusTransition
from kalmyk_history.records._values import Containment, Identifier, Name, Quantity, Seat, Span

#: The name of each table in the data files, and the record type of its rows.
TABLES: dict[str, type[Record | Source | Edition]] = {
    "edition": Edition,
    "people": People,
    "polity": Polity,
    "transition": StatusTransition,
    "act": Act,
    "event": Event,
    "organization": Organization,
    "coalition": Coalition,
    "membership": Membership,
    "person": Person,
    "office": Office,
    "tenure": Tenure,
    "place": Place,
    "territory": Territory,
    "transfer": Transfer,
    "population_count": PopulationCount,
    "claim": Claim,
    "source": Source,
}

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
    "Edition",
    "Event",
    "Identifier",
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
]
