"""References as RIS, which reference managers exchange."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kalmyk_history.export._reference import Reference
from kalmyk_history.vocabulary import SourceKind

#: The types of the RIS specification that claim no more than we know; the others are ``GEN``.
_TYPES = {
    SourceKind.ENCYCLOPEDIA: "ENCYC",
    SourceKind.PRESS: "NEWS",
    SourceKind.ADVOCACY: "ELEC",
    SourceKind.POPULAR: "ELEC",
    SourceKind.DATABASE: "DATA",
}


def to_ris(references: Sequence[Reference]) -> str:
    r"""
    Write references as RIS: a tag of two letters, two spaces, a hyphen, a space, one value a line.

    ``TY`` comes first and ``ER`` last, as the specification asks. Dates are ``YYYY/MM/DD/``; what
    is not certain of them stands behind the last slash, as EDTF text.

    >>> from kalmyk_history.export._reference import Reference
    >>> to_ris([Reference(key="annals", title="Annals")])
    'TY  - GEN\nID  - annals\nTI  - Annals\nER  - \n'
    """
    return "\n".join(_entry(each) for each in references)


def _entry(each: Reference) -> str:
    return "".join(f"{tag}  - {_line(value)}\n" for tag, value in (*_tags(each), ("ER", "")))


def _tags(each: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(each.kind, "GEN")
    yield "ID", each.key
    yield "TI", each.title
    for author in each.authors:
        yield "AU", author
    if len(each.dates) == 1:
        date = each.dates[0]
        yield "PY", f"{date[0]:04}"
        places = [f"{date[0]:04}", *(f"{part:02}" for part in date[1:]), "", ""][:3]
        yield "DA", f"{'/'.join(places)}/{each.issued if each.vague else ''}"
    elif each.issued:
        yield "DA", f"///{each.issued}"
    for tag, value in (("PB", each.publisher), ("UR", each.url), ("LA", each.language)):
        if value:
            yield tag, value
    for note in each.notes:
        yield "N1", note


def _line(value: str) -> str:
    return " ".join(value.split())
