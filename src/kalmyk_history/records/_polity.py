"""Political units, the land they held, and the places they were governed from."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.records._values import ALWAYS, Containment, Seat, Span
from kalmyk_history.vocabulary import PolityKind, TerritoryKind


@attrs.frozen(kw_only=True, repr=False)
class Polity(Record):
    """
    A political unit with one institutional identity.

    Attributes:
        kind: What sort of unit it is.
        span: When it existed.
        part_of: What it lay in, and when.
        capitals: Where it was governed from, and when.
        predecessors: The ids of the polities that it came from.

    >>> import kalmyk_history as kh
    >>> kh.polities["kalmyk-assr-1958"].part_of[0].polity
    'rsfsr'
    """

    kind: PolityKind
    span: Span = ALWAYS
    part_of: tuple[Containment, ...] = ()
    capitals: tuple[Seat, ...] = ()
    predecessors: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Place(Record):
    """
    A town or settlement, whose names may change in time.

    >>> import kalmyk_history as kh
    >>> [name.text for name in kh.places["elista"].names if name.language == "en"]
    ['Elista', 'Stepnoy', 'Elista']
    """


@attrs.frozen(kw_only=True, repr=False)
class Territory(Record):
    """
    A piece of land that passes from one jurisdiction to another: an ulus, a raion.

    Attributes:
        kind: What sort of unit it is.
        span: When the unit existed.
        seats: Where it was governed from, and when.
        area_km2: Its area in square kilometres.
        jurisdiction: The id of the polity that held it first, before any transfer.

    >>> import kalmyk_history as kh
    >>> kh.territories["zapadny"].kind.value
    'ulus'
    """

    kind: TerritoryKind
    span: Span = ALWAYS
    seats: tuple[Seat, ...] = ()
    area_km2: float | None = None
    jurisdiction: str | None = None


@attrs.frozen(kw_only=True, repr=False)
class Transfer(Record):
    """
    The passage of a territory, or a part of it, from one jurisdiction to another.

    Attributes:
        territory: The id of the territory.
        origin: The id of the polity that gave it up; None if no source names it.
        destination: The id of the polity that received it.
        date: When.
        acts: The ids of the acts that ordered it.
        whole: Whether the whole territory passed, or only a part.

    >>> import kalmyk_history as kh
    >>> kh.transfers["zapadny-1943"].destination
    'rostov-oblast'
    """

    territory: str = attrs.field(metadata=KEY)
    origin: str | None = None
    destination: str
    date: HistoricalDate
    acts: tuple[str, ...] = ()
    whole: bool = True
