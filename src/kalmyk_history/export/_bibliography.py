"""The sources of answers as a bibliography: plain text, BibTeX, CSL-JSON, RIS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from kalmyk_history.chronicle import Chronicle, load, sources_behind
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown, suggestion
from kalmyk_history.export._bibtex import to_bibtex
from kalmyk_history.export._csl import to_csl_json
from kalmyk_history.export._reference import Reference, reference
from kalmyk_history.export._ris import to_ris


def cite(records: object, *, style: str = "text", chronicle: Chronicle | None = None) -> str:
    """
    Give a bibliography of the sources of answers, records, or of what `citing` collected.

    Each source comes once, in the order of the citations. How much of it was read, what it
    follows, and where else it was seen stand in its notes. Names of authors are written as the
    source has them and are not split into family and given names. An answer that lists records,
    as members_of() does, gives the sources of these records; a `citing` block has those of the
    answer itself.

    Args:
        records: An answer, a record, a source, an id or name, or several of them.
        style: "text" for reading; "bibtex"; "csl-json", as CSL 1.0.2 defines it; "ris".
        chronicle: Whose sources; that of the packaged data, if none is given.

    Raises:
        InvalidArgumentError: If there is no such style.
        InvalidTypeError: If something is neither an answer nor a record.
        UnknownIdError: If no record has the id or name, or the chronicle lacks a source.

    >>> import kalmyk_history as kh
    >>> print(cite(kh.sources["lozynskyj-2022"], style="ris").splitlines()[2])
    TI  - Yet another problem for Russia
    """
    write = _writer(style)
    asked = _chronicle(chronicle)
    sources = asked.whole.sources
    behind = sources_behind(_named(records, asked), sources)
    return write([reference(each, sources) for each in behind])


def _chronicle(given: object) -> Chronicle:
    if given is None:
        return load()
    if not isinstance(given, Chronicle):
        msg = f"the chronicle is a Chronicle, not {shown(given)}"
        raise InvalidTypeError(msg)
    return given


def _named(records: Any, chronicle: Chronicle) -> Any:  # noqa: ANN401 - any answer
    """Give *records* with the records that are meant in the place of their names."""
    if isinstance(records, str):
        return chronicle.whole.record(records)
    if type(records) in {list, tuple}:
        return (_named(each, chronicle) for each in cast("Sequence[object]", records))
    return records


def to_text(references: Sequence[Reference]) -> str:
    """
    Write references for reading, one paragraph each.

    >>> to_text([Reference(key="a", title="Annals", authors=("N. N.",), issued="1995")])
    'N. N. Annals. 1995.'
    """
    return "\n".join(_paragraph(each) for each in references)


def _paragraph(each: Reference) -> str:
    parts = [
        ", ".join(each.authors),
        each.title,
        each.publisher,
        each.issued,
        each.url,
        *each.notes,
    ]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


_WRITERS: dict[str, Callable[[Sequence[Reference]], str]] = {
    "text": to_text,
    "bibtex": to_bibtex,
    "csl-json": to_csl_json,
    "ris": to_ris,
}


def _writer(style: object) -> Callable[[Sequence[Reference]], str]:
    if isinstance(style, str) and style in _WRITERS:
        return _WRITERS[style]
    near = suggestion(style, _WRITERS) or f"; use one of {', '.join(_WRITERS)}"
    msg = f"no style {shown(style)}{near}"
    raise InvalidArgumentError(msg)
