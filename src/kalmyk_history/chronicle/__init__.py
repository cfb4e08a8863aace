"""What can be asked: status on a day, membership, names, claims, and the evidence for it."""

from __future__ import annotations

from kalmyk_history.chronicle._answers import Answers, Timeline
from kalmyk_history.chronicle._behind import sources_behind
from kalmyk_history.chronicle._chronicle import Chronicle, load
from kalmyk_history.chronicle._citing import Used
from kalmyk_history.chronicle._days import AnyDate
from kalmyk_history.chronicle._disagreements import Disagreement
from kalmyk_history.chronicle._table import Table
from kalmyk_history.chronicle._why import Explanation
from kalmyk_history.chronicle.evidence._compare import Comparative, Comparison
from kalmyk_history.chronicle.evidence._gaps import Gap, Gaps
from kalmyk_history.chronicle.evidence._sensitivity import NoAnswer, Sensitivity
from kalmyk_history.chronicle.evidence._support import FieldSupport, Support
from kalmyk_history.chronicle.in_time._almanac import Anniversary
from kalmyk_history.chronicle.in_time._difference import Aspect, Diff, Difference
from kalmyk_history.chronicle.in_time._land import Jurisdiction
from kalmyk_history.chronicle.in_time._lineage import Lineage
from kalmyk_history.chronicle.in_time._offices import Officeholder

__all__ = [
    "Anniversary",
    "Answers",
    "AnyDate",
    "Aspect",
    "Chronicle",
    "Comparative",
    "Comparison",
    "Diff",
    "Difference",
    "Disagreement",
    "Explanation",
    "FieldSupport",
    "Gap",
    "Gaps",
    "Jurisdiction",
    "Lineage",
    "NoAnswer",
    "Officeholder",
    "Sensitivity",
    "Support",
    "Table",
    "Timeline",
    "Used",
    "load",
    "sources_behind",
]
