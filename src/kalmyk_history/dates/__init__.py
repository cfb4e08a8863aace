"""
What a date means: EDTF text, calendars, intervals, certainty.

Single dates and the reader of EDTF load at once; intervals, sets, the grammar, words, relations,
distances and rendering load when they are first asked for.
"""

from __future__ import annotations

from kalmyk_history._later import later
from kalmyk_history.dates._calendar import Calendar, from_day
from kalmyk_history.dates._coerce import as_date
from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._parse import parse_edtf

TYPE_CHECKING = False

if TYPE_CHECKING:
    from kalmyk_history.dates._dated import Dated
    from kalmyk_history.dates._distance import Distance, distance
    from kalmyk_history.dates._interval import Bound, Interval
    from kalmyk_history.dates._relations import (
        AllenRelation,
        Answer,
        after,
        any_relation,
        before,
        compose,
        contains,
        during,
        equals,
        finished_by,
        finishes,
        intersects,
        is_within,
        meets,
        met_by,
        overlapped_by,
        overlaps,
        possible_relations,
        sort_key,
        started_by,
        starts,
    )
    from kalmyk_history.dates._render import render
    from kalmyk_history.dates._set import DateRange, DateSet, SetKind
    from kalmyk_history.dates._shape import ClockTime, Precision, Qualification, Qualifier
    from kalmyk_history.dates._words import read_date

__all__ = [
    "AllenRelation",
    "Answer",
    "Bound",
    "Calendar",
    "ClockTime",
    "DateRange",
    "DateSet",
    "Dated",
    "Distance",
    "HistoricalDate",
    "Interval",
    "Precision",
    "Qualification",
    "Qualifier",
    "SetKind",
    "after",
    "any_relation",
    "as_date",
    "before",
    "compose",
    "contains",
    "distance",
    "during",
    "equals",
    "finished_by",
    "finishes",
    "from_day",
    "intersects",
    "is_within",
    "meets",
    "met_by",
    "overlapped_by",
    "overlaps",
    "parse_edtf",
    "possible_relations",
    "read_date",
    "render",
    "sort_key",
    "started_by",
    "starts",
]

_LATER = {
    "AllenRelation": "_relations",
    "Answer": "_relations",
    "Bound": "_interval",
    "ClockTime": "_shape",
    "DateRange": "_set",
    "DateSet": "_set",
    "Dated": "_dated",
    "Distance": "_distance",
    "Interval": "_interval",
    "Precision": "_shape",
    "Qualification": "_shape",
    "Qualifier": "_shape",
    "SetKind": "_set",
    "after": "_relations",
    "any_relation": "_relations",
    "before": "_relations",
    "compose": "_relations",
    "contains": "_relations",
    "distance": "_distance",
    "during": "_relations",
    "equals": "_relations",
    "finished_by": "_relations",
    "finishes": "_relations",
    "intersects": "_relations",
    "is_within": "_relations",
    "meets": "_relations",
    "met_by": "_relations",
    "overlapped_by": "_relations",
    "overlaps": "_relations",
    "possible_relations": "_relations",
    "read_date": "_words",
    "render": "_render",
    "sort_key": "_relations",
    "started_by": "_relations",
    "starts": "_relations",
}


def __getattr__(name: str) -> object:
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
