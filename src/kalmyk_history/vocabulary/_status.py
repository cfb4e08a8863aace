"""The words of what a status is made of: changes, polities, acts, names."""

from __future__ import annotations

from kalmyk_history.vocabulary._word import Word


class StatusKind(Word):
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


class Standing(Word):
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


class NameKind(Word):
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


class PolityKind(Word):
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


class ActKind(Word):
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
