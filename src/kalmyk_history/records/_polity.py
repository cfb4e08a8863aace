"""Political units."""

from __future__ import annotations

import attrs

from kalmyk_history.records._record import Record
from kalmyk_history.records._values import ALWAYS, Containment, Seat, Span
from kalmyk_history.vocabulary import PolityKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
