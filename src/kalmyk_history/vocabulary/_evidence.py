"""The words of evidence: sources, claims, gaps, rows without a label."""

from __future__ import annotations

from kalmyk_history.vocabulary._word import Word


class SourceKind(Word):
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


class Consulted(Word):
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


class Verdict(Word):
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


class Accord(Word):
    """
    How two sources stand to each other on one field.

    >>> Accord.ONLY_FIRST.value
    'only_first'
    """

    AGREEMENT = "agreement"
    DIFFERENCE = "difference"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


class GapKind(Word):
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


class NullReason(Word):
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
