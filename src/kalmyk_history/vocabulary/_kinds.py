"""The words of events, bodies, land and figures."""

from __future__ import annotations

from kalmyk_history.vocabulary._word import Word


class EventKind(Word):
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


class OrganizationKind(Word):
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


class Participation(Word):
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


class TerritoryKind(Word):
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


class CountKind(Word):
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
