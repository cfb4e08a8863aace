"""
Which words are allowed: closed vocabularies with explicit values.

Each member is also a plain string, so that ``status.kind == "khanate"`` holds. A family of
vocabularies loads when one of them is first asked for.
"""

from __future__ import annotations

from kalmyk_history._later import later

TYPE_CHECKING = False

if TYPE_CHECKING:
    from kalmyk_history.vocabulary._asked import (
        Certainty,
        Layer,
        Measure,
        Policy,
    )
    from kalmyk_history.vocabulary._evidence import (
        Accord,
        Consulted,
        GapKind,
        NullReason,
        SourceKind,
        Verdict,
    )
    from kalmyk_history.vocabulary._kinds import (
        CountKind,
        EventKind,
        OrganizationKind,
        Participation,
        TerritoryKind,
    )
    from kalmyk_history.vocabulary._status import (
        ActKind,
        NameKind,
        PolityKind,
        Standing,
        StatusKind,
    )
    from kalmyk_history.vocabulary._word import word_of

__all__ = [
    "Accord",
    "ActKind",
    "Certainty",
    "Consulted",
    "CountKind",
    "EventKind",
    "GapKind",
    "Layer",
    "Measure",
    "NameKind",
    "NullReason",
    "OrganizationKind",
    "Participation",
    "Policy",
    "PolityKind",
    "SourceKind",
    "Standing",
    "StatusKind",
    "TerritoryKind",
    "Verdict",
    "word_of",
]

_LATER = {
    "Accord": "_evidence",
    "ActKind": "_status",
    "Certainty": "_asked",
    "Consulted": "_evidence",
    "CountKind": "_kinds",
    "EventKind": "_kinds",
    "GapKind": "_evidence",
    "Layer": "_asked",
    "Measure": "_asked",
    "NameKind": "_status",
    "NullReason": "_evidence",
    "OrganizationKind": "_kinds",
    "Participation": "_kinds",
    "Policy": "_asked",
    "PolityKind": "_status",
    "SourceKind": "_evidence",
    "Standing": "_status",
    "StatusKind": "_status",
    "TerritoryKind": "_kinds",
    "Verdict": "_evidence",
    "word_of": "_word",
}


def __getattr__(name: str) -> object:
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
