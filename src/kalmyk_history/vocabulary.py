"""
Which words are allowed: closed vocabularies with explicit values.

Each member is also a plain string, so that ``status.kind == "khanate"`` holds.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown, suggestion

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

W = TypeVar("W", bound=StrEnum)


def word_of(kind: type[W], value: object, what: str) -> W:
    """
    Give the word of *kind* that *value* is; *what* is how a message calls it.

    Raises:
        InvalidArgumentError: If there is no such word; the message names the nearest, or all.
        InvalidTypeError: If *value* is no text.

    >>> word_of(Layer, "de_facto", "layer")
    <Layer.DE_FACTO: 'de_facto'>
    >>> word_of(Layer, "de facto", "layer")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidArgumentError: no layer 'de facto'; did you mean 'de_facto'?
    """
    if type(value) is kind:
        return value
    known = [each.value for each in kind]
    if not isinstance(value, str):
        msg = f"a {what} is one of {', '.join(known)}, not {shown(value)}"
        raise InvalidTypeError(msg)
    text = str.__str__(value)
    if text not in known:
        near = suggestion(text, known) or f"; use one of {', '.join(known)}"
        msg = f"no {what} {shown(text)}{near}"
        raise InvalidArgumentError(msg)
    return kind(text)


class StatusKind(StrEnum):
    """
    The form of a people's political existence.

    >>> StatusKind("khanate")
    <StatusKind.KHANATE: 'khanate'>
    """

    TRIBAL_CONFEDERATION = "tribal_confederation"
    KHANATE = "khanate"
    PROVINCIAL_ADMINISTRATION = "provincial_administration"
    VICEROYALTY = "viceroyalty"
    NATIONAL_SELF_GOVERNMENT = "national_self_government"
    COSSACK_HOST = "cossack_host"
    SOVIET_EXECUTIVE_COMMITTEE = "soviet_executive_committee"
    MILITARY_OCCUPATION = "military_occupation"
    AUTONOMOUS_OBLAST = "autonomous_oblast"
    AUTONOMOUS_REPUBLIC = "autonomous_republic"
    ABOLISHED = "abolished"
    DECLARED_SOVEREIGN_REPUBLIC = "declared_sovereign_republic"
    REPUBLIC = "republic"


class Standing(StrEnum):
    """
    How a people's polity stands towards the power above it.

    >>> Standing.VASSAL.value
    'vassal'
    """

    INDEPENDENT = "independent"
    ALLY = "ally"
    PROTECTORATE = "protectorate"
    VASSAL = "vassal"
    SUBJECT = "subject"
    AUTONOMOUS = "autonomous"
    FEDERATED = "federated"
    NONE = "none"


class Layer(StrEnum):
    """
    Whose view of a status: the law, the ground, or a claimant.

    >>> [layer.value for layer in Layer]
    ['de_jure', 'de_facto', 'claimed']
    """

    DE_JURE = "de_jure"
    DE_FACTO = "de_facto"
    CLAIMED = "claimed"


class Certainty(StrEnum):
    """
    Whether an answer holds for certain or only possibly.

    >>> Certainty.POSSIBLE.value
    'possible'
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"


class Verdict(StrEnum):
    """
    What the other sources say of a claim.

    >>> Verdict("opinion").name
    'OPINION'
    """

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly_supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    OPINION = "opinion"


class NameKind(StrEnum):
    """
    In which capacity a name is used.

    >>> NameKind.ENDONYM.value
    'endonym'
    """

    COMMON = "common"
    OFFICIAL = "official"
    SHORT = "short"
    ENDONYM = "endonym"
    EXONYM = "exonym"
    VARIANT = "variant"
    TRANSLITERATION = "transliteration"
    TITLE = "title"


class PolityKind(StrEnum):
    """
    What sort of political unit a polity is.

    >>> PolityKind("krai").value
    'krai'
    """

    TRIBAL_CONFEDERATION = "tribal_confederation"
    KHANATE = "khanate"
    TSARDOM = "tsardom"
    EMPIRE = "empire"
    REPUBLIC = "republic"
    PROVISIONAL_STATE = "provisional_state"
    UNION = "union"
    UNION_REPUBLIC = "union_republic"
    FEDERATION = "federation"
    GOVERNORATE = "governorate"
    HOST = "host"
    SPECIAL_ADMINISTRATION = "special_administration"
    VICEROYALTY = "viceroyalty"
    SELF_GOVERNMENT = "self_government"
    KRAI = "krai"
    OBLAST = "oblast"
    OKRUG = "okrug"
    RAION = "raion"
    AUTONOMOUS_OBLAST = "autonomous_oblast"
    AUTONOMOUS_REPUBLIC = "autonomous_republic"
    DECLARED_REPUBLIC = "declared_republic"
    FEDERAL_SUBJECT = "federal_subject"


class ActKind(StrEnum):
    """
    What sort of document an act is.

    >>> ActKind.DECREE.value
    'decree'
    """

    OATH = "oath"
    TREATY = "treaty"
    CODE = "code"
    CHARTER = "charter"
    DECREE = "decree"
    INSTRUCTION = "instruction"
    STATUTE = "statute"
    LAW = "law"
    RESOLUTION = "resolution"
    DECLARATION = "declaration"
    CONSTITUTION = "constitution"
    AMENDMENT = "amendment"
    DESIGNATION = "designation"
    JUDGMENT = "judgment"
    MEMORANDUM = "memorandum"
    LETTER = "letter"
    APPEAL = "appeal"


class EventKind(StrEnum):
    """
    What sort of happening an event is.

    >>> EventKind.MIGRATION.value
    'migration'
    """

    MIGRATION = "migration"
    DEPORTATION = "deportation"
    RETURN = "return"
    OCCUPATION = "occupation"
    WAR = "war"
    CONGRESS = "congress"
    CONFERENCE = "conference"
    ELECTION = "election"
    RALLY = "rally"
    COMMEMORATION = "commemoration"
    TRIAL = "trial"
    STATEMENT = "statement"
    RELOCATION = "relocation"
    OTHER = "other"


class OrganizationKind(StrEnum):
    """
    What sort of body an organization is.

    >>> OrganizationKind.CONGRESS.value
    'congress'
    """

    CONGRESS = "congress"
    MOVEMENT = "movement"
    PARTY = "party"
    COMMITTEE = "committee"
    COALITION = "coalition"
    FORUM = "forum"
    SOCIETY = "society"
    FOUNDATION = "foundation"
    STATE_BODY = "state_body"
    PARTY_BODY = "party_body"
    MILITARY_UNIT = "military_unit"
    OTHER = "other"


class Participation(StrEnum):
    """
    In which way a member takes part in an organization.

    >>> Participation.FOUNDING_MEMBER.value
    'founding_member'
    """

    FOUNDING_MEMBER = "founding_member"
    MEMBER = "member"
    LISTED = "listed"
    SIGNATORY = "signatory"
    PARTICIPANT = "participant"
    PARTNER = "partner"


class TerritoryKind(StrEnum):
    """
    What sort of unit a territory is.

    >>> TerritoryKind.ULUS.value
    'ulus'
    """

    ULUS = "ulus"
    RAION = "raion"
    OKRUG = "okrug"
    UEZD = "uezd"
    TOWN = "town"
    LAND = "land"


class CountKind(StrEnum):
    """
    How a figure came about.

    >>> CountKind.CENSUS.value
    'census'
    """

    CENSUS = "census"
    ESTIMATE = "estimate"
    REGISTER = "register"
    REPORT = "report"
    SURVEY = "survey"


class Measure(StrEnum):
    """
    What a figure counts.

    >>> Measure.RESIDENTS.value
    'residents'
    """

    RESIDENTS = "residents"
    HOUSEHOLDS = "households"
    MIGRANTS = "migrants"
    ARRIVALS = "arrivals"
    REMAINING = "remaining"
    DEPORTED = "deported"
    DEATHS = "deaths"
    SOLDIERS = "soldiers"
    SHARE = "share"


class SourceKind(StrEnum):
    """
    What sort of document a source is.

    >>> SourceKind.PRIMARY.value
    'primary'
    """

    PRIMARY = "primary"
    OFFICIAL = "official"
    SCHOLARSHIP = "scholarship"
    REFERENCE = "reference"
    ENCYCLOPEDIA = "encyclopedia"
    PRESS = "press"
    ADVOCACY = "advocacy"
    POPULAR = "popular"
    DATABASE = "database"


class Consulted(StrEnum):
    """
    How much of a source was really read.

    ``cited`` means that it is known only through another source, which is then named.

    >>> Consulted.OPENING.value
    'opening'
    """

    WHOLE = "whole"
    PART = "part"
    ABSTRACT = "abstract"
    OPENING = "opening"
    CITED = "cited"


class Policy(StrEnum):
    """
    Which reading a question follows where the sources differ.

    ``preferred`` is the value that the record shows. ``earliest`` and ``latest`` concern dates and
    spans only; a kind, a name or a number has no earlier and later, and stays the preferred one.
    ``primary-first`` takes the first reading, the preferred before the others, that a primary or
    official source gives. ``all`` answers with every reading.

    >>> Policy("primary-first")
    <Policy.PRIMARY_FIRST: 'primary-first'>
    """

    PREFERRED = "preferred"
    EARLIEST = "earliest"
    LATEST = "latest"
    PRIMARY_FIRST = "primary-first"
    ALL = "all"


class Accord(StrEnum):
    """
    How two sources stand to each other on one field.

    >>> Accord.ONLY_FIRST.value
    'only_first'
    """

    AGREEMENT = "agreement"
    DIFFERENCE = "difference"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


class GapKind(StrEnum):
    """
    In which way the record is incomplete.

    ``unknown`` is what a source says is not known; ``not_researched`` is what no source consulted
    speaks of; ``vague`` is a date wider than a day; ``uncovered`` is a time between two tenures
    or two statuses; ``unverified`` is a claim that nothing consulted bears on.

    >>> GapKind("single_source").name
    'SINGLE_SOURCE'
    """

    SINGLE_SOURCE = "single_source"
    ADVOCACY_ONLY = "advocacy_only"
    ENCYCLOPEDIA_ONLY = "encyclopedia_only"
    UNKNOWN = "unknown"
    NOT_RESEARCHED = "not_researched"
    VAGUE = "vague"
    UNCOVERED = "uncovered"
    UNVERIFIED = "unverified"


class NullReason(StrEnum):
    """
    Why a row of a frame has no label.

    `VACANT` is said of an office that sources call vacant; `UNREAD` of a text that is no date, or
    of a form of date that a database cannot read.

    >>> NullReason("out_of_coverage")
    <NullReason.OUT_OF_COVERAGE: 'out_of_coverage'>
    """

    MISSING = "missing"
    UNREAD = "unread"
    AMBIGUOUS = "ambiguous"
    OUT_OF_COVERAGE = "out_of_coverage"
    SILENT = "silent"
    VACANT = "vacant"
    UNKNOWN_SUBJECT = "unknown_subject"
