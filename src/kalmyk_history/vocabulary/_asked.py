"""The words of questions and answers."""

from __future__ import annotations

from kalmyk_history.vocabulary._word import Word


class Layer(Word):
    """
    Whose view of a status: the law, the ground, or a claimant.

    >>> [layer.value for layer in Layer]
    ['de_jure', 'de_facto', 'claimed']
    """

    DE_JURE = "de_jure"
    DE_FACTO = "de_facto"
    CLAIMED = "claimed"


class Certainty(Word):
    """
    Whether an answer holds for certain or only possibly.

    >>> Certainty.POSSIBLE.value
    'possible'
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"


class Policy(Word):
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


class Measure(Word):
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
