"""Peoples."""

from __future__ import annotations

import attrs

from kalmyk_history.records._record import Record


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
