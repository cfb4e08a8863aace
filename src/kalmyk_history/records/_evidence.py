"""Who says so: sources, the places in them, and the readings that they give."""

from __future__ import annotations

from typing import Any

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.vocabulary import Consulted, SourceKind


@attrs.frozen(kw_only=True)
class Citation:
    """
    A place in a source, and the fields of a record that it supports.

    Attributes:
        source: The id of the source.
        supports: The names of the fields that the source gives as they stand.
        locator: The place in the source: a page, a paragraph, a section.
        says: What was read there, in our own words.
        position: The place of the record in a list that the source prints, counted from 1.

    >>> Citation(source="lozynskyj-2022", supports=("date",), locator="paragraph 1").source
    'lozynskyj-2022'
    """

    source: str
    supports: tuple[str, ...] = ()
    locator: str = ""
    says: str = ""
    position: int | None = None


@attrs.frozen(kw_only=True)
class Reading:
    """
    One value of one field, as some sources give it.

    Attributes:
        field: The name of the field.
        value: The value, of the field's own type.
        citations: The places that give it.
        preferred: Whether it is the value that the record shows.
        reason: Why it is, or is not, the preferred one.
        held_by: Who holds it, where that is not plain from the citations.

    >>> import kalmyk_history as kh
    >>> [str(reading.value) for reading in kh.status_on("1935-10-20").readings_of("date")][:2]
    ['1935-10-20', '1935-10-22']
    """

    field: str
    value: Any
    citations: tuple[Citation, ...] = ()
    preferred: bool = False
    reason: str = ""
    held_by: str = ""


@attrs.frozen(kw_only=True)
class Copy:
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


@attrs.frozen(kw_only=True, repr=False)
class Source:
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


@attrs.frozen(kw_only=True)
class Edition:
    """
    A state of the data as a whole.

    Attributes:
        id: The permanent id.
        version: The version of the data; a changed date is a breaking change.
        covers_until: The last day of which the data speaks.

    >>> import kalmyk_history as kh
    >>> kh.load().edition.version == kh.DATA_VERSION
    True
    """

    id: str
    version: str
    covers_until: HistoricalDate
    aliases: tuple[str, ...] = ()
