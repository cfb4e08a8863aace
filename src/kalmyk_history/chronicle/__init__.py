"""
What can be asked: status on a day, membership, names, claims, and the evidence for it.

The chronicle loads at once, the types of its answers when they are first given or asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history._later import later
from kalmyk_history.chronicle._chronicle import Chronicle, load

if TYPE_CHECKING:
    from kalmyk_history.chronicle._answers import Answers, Timeline
    from kalmyk_history.chronicle._behind import sources_behind
    from kalmyk_history.chronicle._citing import Used
    from kalmyk_history.chronicle._days import AnyDate, date_asked, today
    from kalmyk_history.chronicle._disagreements import Disagreement
    from kalmyk_history.chronicle._framed import Framed
    from kalmyk_history.chronicle._open import home_of
    from kalmyk_history.chronicle._table import Table
    from kalmyk_history.chronicle._through_time import (
        Piece,
        members_through_time,
        officeholder_through_time,
        status_through_time,
    )
    from kalmyk_history.chronicle._why import Explanation
    from kalmyk_history.chronicle._wording import in_words
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
    "Framed",
    "Gap",
    "Gaps",
    "Jurisdiction",
    "Lineage",
    "NoAnswer",
    "Officeholder",
    "Piece",
    "Sensitivity",
    "Support",
    "Table",
    "Timeline",
    "Used",
    "date_asked",
    "home_of",
    "in_words",
    "load",
    "members_through_time",
    "officeholder_through_time",
    "sources_behind",
    "status_through_time",
    "today",
]

_LATER = {
    "Anniversary": "in_time._almanac",
    "Answers": "_answers",
    "AnyDate": "_days",
    "Aspect": "in_time._difference",
    "Comparative": "evidence._compare",
    "Comparison": "evidence._compare",
    "Diff": "in_time._difference",
    "Difference": "in_time._difference",
    "Disagreement": "_disagreements",
    "Explanation": "_why",
    "FieldSupport": "evidence._support",
    "Framed": "_framed",
    "Gap": "evidence._gaps",
    "Gaps": "evidence._gaps",
    "Jurisdiction": "in_time._land",
    "Lineage": "in_time._lineage",
    "NoAnswer": "evidence._sensitivity",
    "Officeholder": "in_time._offices",
    "Piece": "_through_time",
    "Sensitivity": "evidence._sensitivity",
    "Support": "evidence._support",
    "Table": "_table",
    "Timeline": "_answers",
    "Used": "_citing",
    "date_asked": "_days",
    "home_of": "_open",
    "in_words": "_wording",
    "members_through_time": "_through_time",
    "officeholder_through_time": "_through_time",
    "sources_behind": "_behind",
    "status_through_time": "_through_time",
    "today": "_days",
}


def __getattr__(name: str) -> object:
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
