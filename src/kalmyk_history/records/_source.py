"""What says so: documents, and where they were seen."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._displayed import Displayed
from kalmyk_history.records._valued import Valued
from kalmyk_history.vocabulary import Consulted, SourceKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Copy(Valued):
    """
    A further address at which a source was seen.

    Attributes:
        url: The address.
        note: How it differs: a mirror, a translation, a page of the work.

    >>> Copy(url="https://example.org/", note="mirror").note
    'mirror'
    """

    url: str
    note: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Valued, Displayed):
    """
    A document that says something.

    Attributes:
        id: The permanent id.
        title: The title of the original work, in its own language.
        kind: What sort of document it is.
        language: The BCP 47 code of its language.
        consulted: How much of it was really read.
        authors: The names of its authors.
        date: When it was published.
        publisher: The journal, publisher or site.
        url: Where it was seen.
        consulted_via: The source through which a merely cited one is known.
        derived_from: The sources that it copies, translates or follows.
        copies: Further addresses of the same work.
        paragraphs: For a text covered sentence by sentence, how many sentences each paragraph has.
        silent_sentences: The numbers of the sentences that carry no claim.
        notes: What a reader should know of it.

    >>> import kalmyk_history as kh
    >>> kh.sources["lozynskyj-2022"].derived_from
    ('congress-declaration-2022',)
    """

    id: str
    title: str
    kind: SourceKind
    language: str
    consulted: Consulted
    authors: tuple[str, ...] = ()
    date: HistoricalDate | Interval | DateSet | None = None
    publisher: str = ""
    url: str = ""
    consulted_via: str | None = None
    derived_from: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    paragraphs: tuple[int, ...] = ()
    silent_sentences: tuple[int, ...] = ()
    notes: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The title, as for every record."""
        return self.title

    def __repr__(self) -> str:
        return f"Source({self.id!r})"
