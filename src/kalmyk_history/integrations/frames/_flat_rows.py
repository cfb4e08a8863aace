"""Which rows an answer has, and of which types they can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from kalmyk_history.chronicle import (
    Anniversary,
    Answers,
    Comparative,
    Comparison,
    Diff,
    Difference,
    Disagreement,
    FieldSupport,
    Gap,
    Gaps,
    Jurisdiction,
    Lineage,
    Officeholder,
    Support,
    Table,
    Timeline,
)
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.records import TABLES, Citation, Name, Polity, Reading, Record, Status


@attrs.frozen(kw_only=True)
class Parting:
    """
    One reading of a field on which sources differ.

    Attributes:
        record: The record.
        field: The name of the field.
        value: The value that the reading gives.
        preferred: Whether the record shows it.
        reason: Why it is, or is not, the preferred one.
        held_by: Who holds it, where that is not plain from the citations.
        citations: The places that give it.
    """

    record: Record
    field: str
    value: Any
    preferred: bool
    reason: str
    held_by: str
    citations: tuple[Citation, ...]


@attrs.frozen(kw_only=True)
class Succession:
    """
    That one polity came directly from another.

    Attributes:
        predecessor: The older one.
        successor: The newer one.
    """

    predecessor: Polity
    successor: Polity


@attrs.frozen(kw_only=True)
class Rows:
    """
    What the rows of a frame are made of.

    Attributes:
        kinds: The types that they can be of.
        certain: The rows; of an answer, what holds for certain.
        possible: Of an answer, what is only possible; None if that is not asked.
    """

    kinds: tuple[type, ...]
    certain: tuple[Any, ...]
    possible: tuple[Any, ...] | None = None


def rows_of(answer: object, of: type | None) -> Rows:
    """
    Find the rows of *answer*, and the types that they can be of.

    Raises:
        InvalidTypeError: If it has no rows, or they are not what can stand in one.
        InvalidArgumentError: If it is empty, and nothing says of what.
    """
    kinds, values = _found(answer)
    kinds = kinds if of is None else (_known(of),)
    possible: tuple[object, ...] | None = None
    if isinstance(answer, Answers):
        possible = cast("Answers[object]", answer).possible
    own = tuple(dict.fromkeys(_kind_of(each, kinds) for each in (*values, *(possible or ()))))
    if not (kinds or own):
        msg = "an empty list does not say which columns its frame has; say of= which type"
        raise InvalidArgumentError(msg)
    return Rows(
        kinds=tuple(_SPREAD[each][0] if each in _SPREAD else each for each in kinds or own),
        certain=_spread(values),
        possible=None if possible is None else _spread(possible),
    )


def _found(answer: object) -> tuple[tuple[type, ...], tuple[object, ...]]:
    """Give the types of rows that *answer* declares, if it does, and its rows."""
    if isinstance(answer, Answers):
        several = cast("Answers[object]", answer)
        return tuple(_KINDS[each] for each in several.kinds if each in _KINDS), tuple(several)
    if isinstance(answer, Mapping):
        name = answer.name if isinstance(answer, Table) else ""
        rows = tuple(cast("Mapping[object, object]", answer).values())
        return ((TABLES[name],) if name in TABLES else ()), rows
    for kind, (row, found) in _ANSWERS.items():
        if isinstance(answer, kind):
            return (row,), tuple(found(answer))
    if isinstance(answer, Iterable) and not isinstance(answer, str | bytes):
        return (), tuple(cast("Iterable[object]", answer))
    hint = "; put a single one in a list" if type(answer) in _KINDS.values() else ""
    msg = f"a frame is made of a table, an answer or an iterable, not of {shown(answer)}{hint}"
    raise InvalidTypeError(msg)


def _kind_of(row: object, kinds: tuple[type, ...]) -> type:
    kind = next((each for each in type(row).__mro__ if each in _KINDS.values()), None)
    if kind is None or (kinds and not isinstance(row, kinds)):
        names = " or ".join(each.__name__ for each in kinds)
        wanted = f"of type {names}" if kinds else "a record or an answer"
        msg = f"a row of this frame is {wanted}, not {shown(row)}"
        raise InvalidTypeError(msg)
    return kind


def _known(of: type) -> type:
    if not any(of is each for each in _KINDS.values()):
        msg = f"of= is the type of a record or an answer, such as kh.Act, not {shown(of)}"
        raise InvalidTypeError(msg)
    return of


def _spread(rows: tuple[object, ...]) -> tuple[object, ...]:
    spread: list[object] = []
    for each in rows:
        spread += _SPREAD[type(each)][1](each) if type(each) in _SPREAD else [each]
    return tuple(spread)


def _partings(disagreement: Disagreement) -> Iterator[Parting]:
    for each in disagreement.readings:
        yield Parting(
            record=disagreement.record,
            field=each.field,
            value=each.value,
            preferred=each.preferred,
            reason=each.reason,
            held_by=each.held_by,
            citations=each.citations,
        )


def _successions(lineage: Lineage) -> Iterator[Succession]:
    for older, newer in lineage.edges:
        yield Succession(predecessor=older, successor=newer)


#: The answers that are not lists: the type of their rows, and how to find these.
_ANSWERS: dict[type, tuple[type, Callable[[Any], Iterable[object]]]] = {
    Timeline: (Status, tuple),
    Gaps: (Gap, tuple),
    Comparison: (Comparative, tuple),
    Diff: (Difference, tuple),
    Lineage: (Succession, _successions),
    Support: (FieldSupport, lambda support: support.fields),
}

#: What takes several rows: their type, and how to find them.
_SPREAD: dict[type, tuple[type, Callable[[Any], Iterable[object]]]] = {
    Disagreement: (Parting, _partings),
}

#: The types whose objects can be rows, by name.
_KINDS: dict[str, type] = {
    each.__name__: each
    for each in (
        *TABLES.values(),
        Record,
        Status,
        Officeholder,
        Jurisdiction,
        Anniversary,
        Disagreement,
        Comparative,
        Difference,
        FieldSupport,
        Gap,
        Name,
        Reading,
        Citation,
        Parting,
        Succession,
    )
}
