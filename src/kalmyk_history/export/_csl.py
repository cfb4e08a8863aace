"""References as CSL-JSON, the input of citation processors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kalmyk_history.export._reference import Reference
from kalmyk_history.vocabulary import SourceKind

#: The types of CSL 1.0.2 that claim no more than we know; the others are ``document``.
_TYPES = {
    SourceKind.REFERENCE: "entry",
    SourceKind.ENCYCLOPEDIA: "entry-encyclopedia",
    SourceKind.PRESS: "article-newspaper",
    SourceKind.ADVOCACY: "webpage",
    SourceKind.POPULAR: "webpage",
    SourceKind.DATABASE: "dataset",
}

#: The kinds whose publisher is the work that holds them.
_CONTAINED = frozenset({SourceKind.REFERENCE, SourceKind.ENCYCLOPEDIA, SourceKind.PRESS})


def to_csl_json(references: Sequence[Reference]) -> str:
    """
    Write references as CSL-JSON, as the schema ``csl-data.json`` of CSL 1.0.2 defines it.

    Names are ``literal``; a date that has no numbers is ``literal`` too.

    >>> from kalmyk_history.export._reference import Reference
    >>> print(to_csl_json([Reference(key="annals", title="Annals", dates=((1869,),))]))
    [
      {
        "id": "annals",
        "type": "document",
        "title": "Annals",
        "issued": {
          "date-parts": [
            [
              1869
            ]
          ]
        }
      }
    ]
    """
    return json.dumps([_item(each) for each in references], ensure_ascii=False, indent=2)


def _item(each: Reference) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": each.key,
        "type": _TYPES.get(each.kind, "document"),
        "title": each.title,
        "author": [{"literal": author} for author in each.authors],
        "issued": _issued(each),
        "container-title" if each.kind in _CONTAINED else "publisher": each.publisher,
        "URL": each.url,
        "language": each.language,
        "note": "; ".join(note.rstrip(".") for note in each.notes),
    }
    return {name: value for name, value in fields.items() if value}


def _issued(each: Reference) -> dict[str, Any]:
    if not each.dates:
        return {"literal": each.issued} if each.issued else {}
    issued: dict[str, Any] = {"date-parts": [list(date) for date in each.dates]}
    return {**issued, "circa": True} if each.vague else issued
