"""What parties assert, assessed against the evidence."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.vocabulary import Verdict


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Claim(Record):
    """
    A proposition that somebody puts forward; never itself a fact of the record.

    Its `citations` are the evidence against which it was assessed.

    Attributes:
        source: The id of the source that puts it forward.
        number: Its number among the claims of that source.
        locator: The place in the source.
        sentences: The numbers of the sentences that carry it, in a source covered by sentence.
        text: The proposition in our own neutral words.
        about: The ids of the records that it is about.
        date: When it was put forward, if that is not the date of the source.
        claimant: Who puts it forward, if not the authors of the source: an id or a name.
        verdict: What the other sources say of it.
        assessment: Why, in a sentence or two.

    >>> import kalmyk_history as kh
    >>> kh.claims_of("lozynskyj-2022")[0].locator
    'paragraph 1'
    """

    source: str = attrs.field(metadata=KEY)
    number: int = attrs.field(default=0, metadata=KEY)
    locator: str = attrs.field(default="", metadata=KEY)
    sentences: tuple[int, ...] = attrs.field(default=(), metadata=KEY)
    text: str = attrs.field(metadata=KEY)
    about: tuple[str, ...] = attrs.field(default=(), metadata=KEY)
    date: HistoricalDate | Interval | DateSet | None = attrs.field(default=None, metadata=KEY)
    claimant: str = attrs.field(default="", metadata=KEY)
    verdict: Verdict
    assessment: str = ""
