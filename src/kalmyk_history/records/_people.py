"""Peoples and persons."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._record import Record


@attrs.frozen(kw_only=True, repr=False)
class People(Record):
    """
    A people or community that has a history.

    Attributes:
        part_of: The ids of the peoples that it is a part of.

    >>> import kalmyk_history as kh
    >>> kh.peoples["kalmyks"].name_in("xal")
    'Хальмгуд'
    """

    part_of: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
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
