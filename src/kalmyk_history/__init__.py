"""
The political-status history of the Kalmyk people: typed records with evidence.

>>> import kalmyk_history as kh
>>> kh.status_on("1944-05-01").kind
<StatusKind.ABOLISHED: 'abolished'>

Ask `status_on`, `timeline`, `members_of`, `officeholder`, `jurisdiction_of`, `find`, `why` and
many more; look into the tables (`polities`, `peoples`, `acts`, `claims`, `sources` ...); follow
one source with `according_to`. Nothing is loaded before the first question.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock

TYPE_CHECKING = False  # saves importing typing; type checkers know the name

if TYPE_CHECKING:
    from typing import Final

    from kalmyk_history.chronicle import (
        Anniversary,
        Answers,
        Aspect,
        Chronicle,
        Comparative,
        Comparison,
        Diff,
        Difference,
        Disagreement,
        Explanation,
        FieldSupport,
        Gap,
        Gaps,
        Jurisdiction,
        Lineage,
        NoAnswer,
        Officeholder,
        Sensitivity,
        Support,
        Table,
        Timeline,
        Used,
        load,
    )
    from kalmyk_history.dates import (
        Calendar,
        DateSet,
        HistoricalDate,
        Interval,
        parse_edtf,
        read_date,
    )
    from kalmyk_history.errors import (
        AmbiguousDateError,
        AmbiguousNameError,
        DataError,
        DateRangeError,
        InvalidArgumentError,
        InvalidDateError,
        InvalidDateTypeError,
        InvalidTypeError,
        KalmykHistoryError,
        MissingExtraError,
        MissingLibraryError,
        OutOfCoverageError,
        SilentSourceError,
        UnknownIdError,
    )
    from kalmyk_history.export import (
        cite,
    )
    from kalmyk_history.integrations import (
        annotate,
        annotate_members,
        annotate_officeholders,
        charts,
        status_expr,
        to_frame,
    )
    from kalmyk_history.integrations.notebook import Display
    from kalmyk_history.records import (
        Act,
        Citation,
        Claim,
        Coalition,
        Containment,
        Copy,
        Edition,
        Event,
        Identifier,
        Membership,
        Name,
        Office,
        Organization,
        People,
        Person,
        Place,
        Polity,
        PopulationCount,
        Quantity,
        Reading,
        Record,
        Seat,
        Source,
        Span,
        Status,
        StatusTransition,
        Tenure,
        Territory,
        Transfer,
    )
    from kalmyk_history.vocabulary import (
        Accord,
        ActKind,
        Certainty,
        Consulted,
        CountKind,
        EventKind,
        GapKind,
        Layer,
        Measure,
        NameKind,
        NullReason,
        OrganizationKind,
        Participation,
        Policy,
        PolityKind,
        SourceKind,
        Standing,
        StatusKind,
        TerritoryKind,
        Verdict,
    )

    __version__: str
    DATA_VERSION: str
    acts: Table[Act]
    claims: Table[Claim]
    coalitions: Table[Coalition]
    events: Table[Event]
    offices: Table[Office]
    organizations: Table[Organization]
    peoples: Table[People]
    persons: Table[Person]
    places: Table[Place]
    polities: Table[Polity]
    population_counts: Table[PopulationCount]
    sources: Table[Source]
    tenures: Table[Tenure]
    territories: Table[Territory]
    transfers: Table[Transfer]
    according_to: Final = load().according_to
    capital_on: Final = load().capital_on
    citing: Final = load().citing
    claims_of: Final = load().claims_of
    coalitions_of: Final = load().coalitions_of
    compare: Final = load().compare
    diff: Final = load().diff
    disagreements: Final = load().disagreements
    find: Final = load().find
    gaps: Final = load().gaps
    jurisdiction_of: Final = load().jurisdiction_of
    jurisdictions: Final = load().jurisdictions
    lineage: Final = load().lineage
    members_of: Final = load().members_of
    memberships: Final = load().memberships
    name_on: Final = load().name_on
    names_on: Final = load().names_on
    officeholder: Final = load().officeholder
    officeholders: Final = load().officeholders
    on_this_day: Final = load().on_this_day
    population: Final = load().population
    record: Final = load().record
    resolved_by: Final = load().resolved_by
    sensitivity: Final = load().sensitivity
    status_on: Final = load().status_on
    statuses_during: Final = load().statuses_during
    support: Final = load().support
    timeline: Final = load().timeline
    transitions: Final = load().transitions
    why: Final = load().why

__all__ = [
    "DATA_VERSION",
    "Accord",
    "Act",
    "ActKind",
    "AmbiguousDateError",
    "AmbiguousNameError",
    "Anniversary",
    "Answers",
    "Aspect",
    "Calendar",
    "Certainty",
    "Chronicle",
    "Citation",
    "Claim",
    "Coalition",
    "Comparative",
    "Comparison",
    "Consulted",
    "Containment",
    "Copy",
    "CountKind",
    "DataError",
    "DateRangeError",
    "DateSet",
    "Diff",
    "Difference",
    "Disagreement",
    "Display",
    "Edition",
    "Event",
    "EventKind",
    "Explanation",
    "FieldSupport",
    "Gap",
    "GapKind",
    "Gaps",
    "HistoricalDate",
    "Identifier",
    "Interval",
    "InvalidArgumentError",
    "InvalidDateError",
    "InvalidDateTypeError",
    "InvalidTypeError",
    "Jurisdiction",
    "KalmykHistoryError",
    "Layer",
    "Lineage",
    "Measure",
    "Membership",
    "MissingExtraError",
    "MissingLibraryError",
    "Name",
    "NameKind",
    "NoAnswer",
    "NullReason",
    "Office",
    "Officeholder",
    "Organization",
    "OrganizationKind",
    "OutOfCoverageError",
    "Participation",
    "People",
    "Person",
    "Place",
    "Policy",
    "Polity",
    "PolityKind",
    "PopulationCount",
    "Quantity",
    "Reading",
    "Record",
    "Seat",
    "Sensitivity",
    "SilentSourceError",
    "Source",
    "SourceKind",
    "Span",
    "Standing",
    "Status",
    "StatusKind",
    "StatusTransition",
    "Support",
    "Table",
    "Tenure",
    "Territory",
    "TerritoryKind",
    "Timeline",
    "Transfer",
    "UnknownIdError",
    "Used",
    "Verdict",
    "__version__",
    "according_to",
    "acts",
    "annotate",
    "annotate_members",
    "annotate_officeholders",
    "capital_on",
    "charts",
    "cite",
    "citing",
    "claims",
    "claims_of",
    "coalitions",
    "coalitions_of",
    "compare",
    "diff",
    "disagreements",
    "events",
    "find",
    "gaps",
    "jurisdiction_of",
    "jurisdictions",
    "lineage",
    "load",
    "members_of",
    "memberships",
    "name_on",
    "names_on",
    "officeholder",
    "officeholders",
    "offices",
    "on_this_day",
    "organizations",
    "parse_edtf",
    "peoples",
    "persons",
    "places",
    "polities",
    "population",
    "population_counts",
    "read_date",
    "record",
    "resolved_by",
    "sensitivity",
    "sources",
    "status_expr",
    "status_on",
    "statuses_during",
    "support",
    "tenures",
    "territories",
    "timeline",
    "to_frame",
    "transfers",
    "transitions",
    "why",
]

#: In which room each class lives.
_HOMES = {
    "Accord": "vocabulary",
    "Act": "records",
    "ActKind": "vocabulary",
    "AmbiguousDateError": "errors",
    "AmbiguousNameError": "errors",
    "Anniversary": "chronicle",
    "Answers": "chronicle",
    "Aspect": "chronicle",
    "Calendar": "dates",
    "Certainty": "vocabulary",
    "Chronicle": "chronicle",
    "Citation": "records",
    "Claim": "records",
    "Coalition": "records",
    "Comparative": "chronicle",
    "Comparison": "chronicle",
    "Consulted": "vocabulary",
    "Containment": "records",
    "Copy": "records",
    "CountKind": "vocabulary",
    "DataError": "errors",
    "DateRangeError": "errors",
    "DateSet": "dates",
    "Diff": "chronicle",
    "Difference": "chronicle",
    "Disagreement": "chronicle",
    "Display": "integrations.notebook",
    "Edition": "records",
    "Event": "records",
    "EventKind": "vocabulary",
    "Explanation": "chronicle",
    "FieldSupport": "chronicle",
    "Gap": "chronicle",
    "GapKind": "vocabulary",
    "Gaps": "chronicle",
    "HistoricalDate": "dates",
    "Identifier": "records",
    "Interval": "dates",
    "InvalidArgumentError": "errors",
    "InvalidDateError": "errors",
    "InvalidDateTypeError": "errors",
    "InvalidTypeError": "errors",
    "Jurisdiction": "chronicle",
    "KalmykHistoryError": "errors",
    "Layer": "vocabulary",
    "Lineage": "chronicle",
    "Measure": "vocabulary",
    "Membership": "records",
    "MissingExtraError": "errors",
    "MissingLibraryError": "errors",
    "Name": "records",
    "NameKind": "vocabulary",
    "NullReason": "vocabulary",
    "NoAnswer": "chronicle",
    "Office": "records",
    "Officeholder": "chronicle",
    "Organization": "records",
    "OrganizationKind": "vocabulary",
    "OutOfCoverageError": "errors",
    "Participation": "vocabulary",
    "People": "records",
    "Person": "records",
    "Place": "records",
    "Policy": "vocabulary",
    "Polity": "records",
    "PolityKind": "vocabulary",
    "PopulationCount": "records",
    "Quantity": "records",
    "Reading": "records",
    "Record": "records",
    "Seat": "records",
    "Sensitivity": "chronicle",
    "SilentSourceError": "errors",
    "Source": "records",
    "SourceKind": "vocabulary",
    "Span": "records",
    "Standing": "vocabulary",
    "Status": "records",
    "StatusKind": "vocabulary",
    "StatusTransition": "records",
    "Support": "chronicle",
    "Table": "chronicle",
    "Tenure": "records",
    "Territory": "records",
    "TerritoryKind": "vocabulary",
    "Timeline": "chronicle",
    "Transfer": "records",
    "UnknownIdError": "errors",
    "Used": "chronicle",
    "Verdict": "vocabulary",
    "annotate": "integrations",
    "annotate_members": "integrations",
    "annotate_officeholders": "integrations",
    "cite": "export",
    "load": "chronicle",
    "parse_edtf": "dates",
    "read_date": "dates",
    "status_expr": "integrations",
    "to_frame": "integrations",
}

#: What the packaged chronicle answers: its tables and its questions.
_ASKED = frozenset(__all__) - _HOMES.keys() - {"DATA_VERSION", "__version__", "charts"}


#: The rooms that a question can come to.
_ROOMS = ("vocabulary", "dates", "records", "store", "chronicle", "export")

#: Held while something is used for the first time.
_FIRST_USE = RLock()


def _settle() -> None:
    """
    Let no other thread be within an import of ours at a fork: in the child nobody would end it.

    What would load later, inside a function, is loaded now; a thread that runs alone needs none.
    """
    _FIRST_USE.acquire()
    threads = sys.modules.get("threading")
    alone = threads is None or threads.active_count() == 1
    if not alone and any(f"{__name__}.{room}" in sys.modules for room in _ROOMS):
        from importlib import import_module
        from pkgutil import walk_packages

        for room in _ROOMS:
            path = import_module(f"{__name__}.{room}").__path__
            for each in walk_packages(path, f"{__name__}.{room}."):
                import_module(each.name)


# Windows has no fork, and nothing to register.
getattr(os, "register_at_fork", dict)(
    before=_settle,
    after_in_parent=_FIRST_USE.release,
    after_in_child=_FIRST_USE.release,
)


def __getattr__(name: str) -> object:
    with _FIRST_USE:
        return globals().setdefault(name, _found(name))


def _found(name: str) -> object:
    from importlib import import_module

    if home := _HOMES.get(name):
        value: object = getattr(import_module(f"{__name__}.{home}"), name)
    elif name in _ASKED:
        value = getattr(import_module(f"{__name__}.chronicle").load(), name)
    elif name == "charts":
        value = import_module(f"{__name__}.integrations.charts")
    elif name == "DATA_VERSION":
        value = import_module(f"{__name__}.chronicle").load().edition.version
    elif name == "__version__":
        from importlib.metadata import version

        value = version("kalmyk-history")
    else:
        near = ""
        if not name.startswith("_"):
            near = import_module(f"{__name__}.errors").suggestion(name, __all__)
        msg = f"module {__name__!r} has no attribute {name!r}{near}"
        raise AttributeError(msg)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
