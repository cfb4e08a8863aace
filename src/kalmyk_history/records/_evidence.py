"""Who says so: places in sources, and the readings that they give."""

from __future__ import annotations

from typing import Any

import attrs

from kalmyk_history.records._displayed import Displayed
from kalmyk_history.records._valued import Valued

#: The longest value that a reading shows of itself.
_LONGEST = 100


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Citation(Valued, Displayed):
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Reading(Valued, Displayed):
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

    def __repr__(self) -> str:
        which = "preferred" if self.preferred else "another"
        told_by = ", ".join(dict.fromkeys(each.source for each in self.citations)) or "nobody"
        value = str(self.value)
        value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}..."
        return f"<Reading of {self.field!r}: {value} ({which}, by {told_by})>"
