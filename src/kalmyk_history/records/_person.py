"""Persons."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._record import Record


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Person(Record):
    """
    A person in a public role; `summary` tells the role.

    Attributes:
        born: When, if a source gives it.
        died: When, if a source gives it.

    >>> import kalmyk_history as kh
    >>> kh.persons["catherine-ii"].name
    'Catherine II'
    """

    born: HistoricalDate | Interval | DateSet | None = None
    died: HistoricalDate | Interval | DateSet | None = None
