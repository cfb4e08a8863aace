"""
The political-status history of the Kalmyk people: typed records with evidence.

>>> import kalmyk_history as kh
>>> kh.status_on("1944-05-01").kind
<StatusKind.ABOLISHED: 'abolished'>

Ask `status_on`, `statuses_during`, `timeline`, `transitions`, `members_of`, `coalitions_of`,
`find` and `why`; look into the tables (`polities`, `peoples`, `acts`, `claims`, `sources` ...);
follow one source with `according_to`. Nothing is loaded before the first question.
"""

from __future__ import annotations

TYPE_CHECKING = False  # saves importing typing; type checkers know the name

if TYPE_CHECKING:
    from kalmyk_history.chronicle import (
        Answers,
        Chronicle,
        Explanation,
        Table,
        Timeline,
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
        OutOfCoverageError,
        SilentSourceError,
        UnknownIdError,
    )
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
        ActKind,
        Certainty,
        Consulted,
        CountKind,
        EventKind,
        Layer,
        Measure,
        NameKind,
        OrganizationKind,
        Participation,
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
    according_to = load().according_to
    claims_of = load().claims_of
    coalitions_of = load().coalitions_of
    find = load().find
    members_of = load().members_of
    memberships = load().memberships
    record = load().record
    status_on = load().status_on
    statuses_during = load().statuses_during
    timeline = load().timeline
    transitions = load().transitions
    why = load().why

__all__ = [
    "DATA_VERSION",
    "Act",
    "ActKind",
    "AmbiguousDateError",
    "AmbiguousNameError",
    "Answers",
    "Calendar",
    "Certainty",
    "Chronicle",
    "Citation",
    "Claim",
    "Coalition",
    "Consulted",
    "Containment",
    "Copy",
    "CountKind",
    "DataError",
    "DateRangeError",
    "DateSet",
    "Edition",
    "Event",
    "EventKind",
    "Explanation",
    "HistoricalDate",
    "Identifier",
    "Interval",
    "InvalidArgumentError",
    "InvalidDateError",
    "InvalidDateTypeError",
    "InvalidTypeError",
    "KalmykHistoryError",
    "Layer",
    "Measure",
    "Membership",
    "MissingExtraError",
    "Name",
    "NameKind",
    "Office",
    "Organization",
    "OrganizationKind",
    "OutOfCoverageError",
    "Participation",
    "People",
    "Person",
    "Place",
    "Polity",
    "PolityKind",
    "PopulationCount",
    "Quantity",
    "Reading",
    "Record",
    "Seat",
    "SilentSourceError",
    "Source",
    "SourceKind",
    "Span",
    "Standing",
    "Status",
    "StatusKind",
    "StatusTransition",
    "Table",
    "Tenure",
    "Territory",
    "TerritoryKind",
    "Timeline",
    "Transfer",
    "UnknownIdError",
    "Verdict",
    "__version__",
    "according_to",
    "acts",
    "claims",
    "claims_of",
    "coalitions",
    "coalitions_of",
    "events",
    "find",
    "load",
    "members_of",
    "memberships",
    "offices",
    "organizations",
    "parse_edtf",
    "peoples",
    "persons",
    "places",
    "polities",
    "population_counts",
    "read_date",
    "record",
    "sources",
    "status_on",
    "statuses_during",
    "tenures",
    "territories",
    "timeline",
    "transfers",
    "transitions",
    "why",
]

#: In which room each class lives.
_HOMES = {
    "Act": "records",
    "ActKind": "vocabulary",
    "AmbiguousDateError": "errors",
    "AmbiguousNameError": "errors",
    "Answers": "chronicle",
    "Calendar": "dates",
    "Certainty": "vocabulary",
    "Chronicle": "chronicle",
    "Citation": "records",
    "Claim": "records",
    "Coalition": "records",
    "Consulted": "vocabulary",
    "Containment": "records",
    "Copy": "records",
    "CountKind": "vocabulary",
    "DataError": "errors",
    "DateRangeError": "errors",
    "DateSet": "dates",
    "Edition": "records",
    "Event": "records",
    "EventKind": "vocabulary",
    "Explanation": "chronicle",
    "HistoricalDate": "dates",
    "Identifier": "records",
    "Interval": "dates",
    "InvalidArgumentError": "errors",
    "InvalidDateError": "errors",
    "InvalidDateTypeError": "errors",
    "InvalidTypeError": "errors",
    "KalmykHistoryError": "errors",
    "Layer": "vocabulary",
    "Measure": "vocabulary",
    "Membership": "records",
    "MissingExtraError": "errors",
    "Name": "records",
    "NameKind": "vocabulary",
    "Office": "records",
    "Organization": "records",
    "OrganizationKind": "vocabulary",
    "OutOfCoverageError": "errors",
    "Participation": "vocabulary",
    "People": "records",
    "Person": "records",
    "Place": "records",
    "Polity": "records",
    "PolityKind": "vocabulary",
    "PopulationCount": "records",
    "Quantity": "records",
    "Reading": "records",
    "Record": "records",
    "Seat": "records",
    "SilentSourceError": "errors",
    "Source": "records",
    "SourceKind": "vocabulary",
    "Span": "records",
    "Standing": "vocabulary",
    "Status": "records",
    "StatusKind": "vocabulary",
    "StatusTransition": "records",
    "Table": "chronicle",
    "Tenure": "records",
    "Territory": "records",
    "TerritoryKind": "vocabulary",
    "Timeline": "chronicle",
    "Transfer": "records",
    "UnknownIdError": "errors",
    "Verdict": "vocabulary",
    "load": "chronicle",
    "parse_edtf": "dates",
    "read_date": "dates",
}

#: What the packaged chronicle answers: its tables and its questions.
_ASKED = frozenset(__all__) - _HOMES.keys() - {"DATA_VERSION", "__version__"}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if home := _HOMES.get(name):
        value: object = getattr(import_module(f"{__name__}.{home}"), name)
    elif name in _ASKED:
        value = getattr(import_module(f"{__name__}.chronicle").load(), name)
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
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
