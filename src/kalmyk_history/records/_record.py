"""What all records share: an id, names, evidence, and how they show themselves."""

from __future__ import annotations

from typing import Any

import attrs

from kalmyk_history.records._displayed import Displayed
from kalmyk_history.records._evidence import Citation, Reading
from kalmyk_history.records._valued import Valued
from kalmyk_history.records._values import Identifier, Name

#: Marks a field that says which thing a record is about: it belongs to every telling of it.
KEY = {"key": True}

#: The fields that carry evidence instead of a statement.
EVIDENCE = frozenset({"id", "aliases", "citations", "other_readings"})


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Record(Valued, Displayed):
    """
    The base of all records.

    A record's plain attributes are the preferred readings; `readings` holds all of them.

    Attributes:
        id: The permanent id: ASCII, lower case, words joined by hyphens.
        names: The names in all languages, the usual English one first.
        summary: What it is, in a sentence of our own.
        identifiers: What other registers call it.
        citations: The places that support it, each with the fields that it supports.
        other_readings: The values that other sources give.
        aliases: Former ids.

    >>> import kalmyk_history as kh
    >>> kh.polities["kalmyk-assr-1935"]
    Polity('kalmyk-assr-1935')
    """

    id: str
    names: tuple[Name, ...] = ()
    summary: str = ""
    identifiers: tuple[Identifier, ...] = ()
    citations: tuple[Citation, ...] = ()
    other_readings: tuple[Reading, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The usual name in English; the first name, or the id, where there is none."""
        return self.name_in("en") or (self.names[0].text if self.names else self.id)

    def name_in(self, language: str) -> str | None:
        """Give the first name whose BCP 47 code is *language* or begins with it."""
        for name in self.names:
            if name.language == language or name.language.startswith(f"{language}-"):
                return name.text
        return None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings of all fields that a source supports; of each field the preferred first."""
        fields = dict.fromkeys(
            [field for citation in self.citations for field in citation.supports]
            + [reading.field for reading in self.other_readings]
        )
        return tuple(reading for field in fields for reading in self.readings_of(field))

    def readings_of(self, field: str) -> tuple[Reading, ...]:
        """Give the readings of *field*, the preferred first."""
        value = getattr(self, field, None)
        others = [reading for reading in self.other_readings if reading.field == field]
        citations = tuple(each for each in self.citations if field in each.supports)
        preferred = [
            Reading(field=field, value=value, citations=citations, preferred=True)
            for _ in range(bool(citations))
        ]
        return (*preferred, *others)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r})"


def statements(kind: type[Record]) -> dict[str, attrs.Attribute[Any]]:
    """Give the fields of *kind* that state something, by name."""
    return {
        field.name: field
        for field in attrs.fields(attrs.resolve_types(kind))
        if field.name not in EVIDENCE
    }
