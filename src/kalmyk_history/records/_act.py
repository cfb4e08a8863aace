"""Acts: decrees, laws, treaties, declarations."""

from __future__ import annotations

import attrs

from kalmyk_history import dates  # intervals and sets load when there are some
from kalmyk_history.records._record import Record
from kalmyk_history.vocabulary import ActKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Act(Record):
    """
    A decree, law, resolution, treaty, declaration: a document that effects something.

    Attributes:
        kind: What sort of document it is.
        issuers: Who issued it, by the usual English names.
        number: Its number, as printed.
        adopted: When it was adopted or signed.
        published: When it was published.
        in_force: When it came into force.
        effect: What it effected, in a sentence of our own.
        concerns: The ids of the records that it concerns.

    >>> import kalmyk_history as kh
    >>> kh.acts["decree-1943-12-27-liquidation"].number
    '115/144'
    """

    kind: ActKind
    issuers: tuple[str, ...] = ()
    number: str | None = None
    adopted: dates.HistoricalDate | dates.Interval | dates.DateSet | None = None
    published: dates.HistoricalDate | dates.Interval | dates.DateSet | None = None
    in_force: dates.HistoricalDate | dates.Interval | dates.DateSet | None = None
    effect: str = ""
    concerns: tuple[str, ...] = ()

    @property
    def date(self) -> dates.HistoricalDate | dates.Interval | dates.DateSet | None:
        """The first of: adopted, published, in force."""
        return self.adopted or self.published or self.in_force
