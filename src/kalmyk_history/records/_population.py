"""Figures: how many people."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._quantity import Quantity
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.vocabulary import CountKind, Measure


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PopulationCount(Record):
    """
    A census figure or an estimate, with its basis.

    Attributes:
        people: The id of the people counted; None if everybody was.
        area: The id of the polity, territory or place in which they were counted, if there is one.
        area_name: The area in words, where no record of it exists.
        measure: What was counted.
        kind: How the figure came about.
        date: The day or time that it refers to.
        count: The number of people (or of households; or the share in percent).

    >>> import kalmyk_history as kh
    >>> str(kh.population_counts["kalmyks-in-russia-2010"].count)
    '183,372'
    """

    people: str | None = attrs.field(default=None, metadata=KEY)
    area: str | None = attrs.field(default=None, metadata=KEY)
    area_name: str = attrs.field(default="", metadata=KEY)
    measure: Measure = attrs.field(default=Measure.RESIDENTS, metadata=KEY)
    kind: CountKind
    date: HistoricalDate | Interval | DateSet
    count: Quantity
