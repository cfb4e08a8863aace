"""Happenings."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._record import Record
from kalmyk_history.vocabulary import EventKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Event(Record):
    """
    Something that happened and is no act.

    Attributes:
        kind: What sort of happening it is.
        date: When.
        places: Where, by the usual English names.
        concerns: The ids of the records that it concerns.

    >>> import kalmyk_history as kh
    >>> str(kh.events["exodus-1771"].date)
    '1771-01-05'
    """

    kind: EventKind
    date: HistoricalDate | Interval | DateSet | None = None
    places: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
