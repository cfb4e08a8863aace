"""Which open chronicle a record stands in."""

from __future__ import annotations

from collections.abc import Collection

from kalmyk_history.chronicle._chronicle import Chronicle, load
from kalmyk_history.chronicle._library import OPEN, OPENING
from kalmyk_history.records import Citation, Record, Source, table_of

#: How much it says that a chronicle holds this very record, an equal one, one of the same id.
_SAME, _EQUAL, _NAMESAKE = 100, 10, 1


def home_of(parts: Collection[Record | Source | Citation]) -> Chronicle:
    """
    Give the open chronicle in which records stand; the packaged one if none is known.

    It is the one that holds the very objects, else one that holds equal ones, else one that
    holds records, or cited sources, of the same ids. A chronicle that nothing refers to any more
    is not known.

    >>> import kalmyk_history as kh
    >>> home_of([kh.peoples["kalmyks"]]) is kh.load()
    True
    """
    best = load()
    with OPENING:
        known = [each for each in OPEN.values() if isinstance(each, Chronicle)]
    most = _nearness(parts, best)
    for each in known:
        score = _nearness(parts, each)
        if score > most:
            best, most = each, score
    return best


def _nearness(parts: Collection[Record | Source | Citation], chronicle: Chronicle) -> int:
    score = 0
    for part in parts:
        if isinstance(part, Citation):
            score += _NAMESAKE * (part.source in chronicle.sources)
            continue
        table = chronicle.table(table_of(part))
        if part.id in table:
            found = table[part.id]
            score += _SAME if found is part else _EQUAL if found == part else _NAMESAKE
    return score
