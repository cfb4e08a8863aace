"""Places and pieces of land, and how land passes from one jurisdiction to another."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.records._values import ALWAYS, Seat, Span
from kalmyk_history.vocabulary import TerritoryKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Place(Record):
    """
    A town or settlement, whose names may change in time.

    >>> import kalmyk_history as kh
    >>> [name.text for name in kh.places["elista"].names if name.language == "en"]
    ['Elista', 'Stepnoy', 'Elista']
    """


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
