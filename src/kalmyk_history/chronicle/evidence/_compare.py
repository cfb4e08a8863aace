"""Two sources side by side: where they agree, differ, and are silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, final

import attrs

from kalmyk_history.chronicle._differing import meaning
from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.chronicle._telling import fields_told
from kalmyk_history.chronicle._view import View
from kalmyk_history.chronicle._wording import in_words
from kalmyk_history.records import Displayed, Record, Source
from kalmyk_history.store import roots_of
from kalmyk_history.vocabulary import Accord


@attrs.frozen(kw_only=True, repr=False)
class Comparative(Displayed):
    """
    One field of one record, as two sources have it.

    Attributes:
        record: The record, as all sources tell it.
        field: The name of the field.
        value_a: What the first source gives; None if it is silent.
        value_b: What the second source gives; None if it is silent.
        verdict: How the two stand to each other.

    >>> import kalmyk_history as kh
    >>> kh.compare("lozynskyj-2022", "congress-declaration-2022").agreements[0].verdict
    <Accord.AGREEMENT: 'agreement'>
    """

    record: Record
    field: str
    value_a: Any
    value_b: Any
    verdict: Accord

    def __str__(self) -> str:
        told = f"{_words(self.value_a)} | {_words(self.value_b)}"
        if self.verdict is Accord.AGREEMENT:
            told = _words(self.value_a)
        return f"{self.verdict.value:<12}{self.record.id}, {self.field}: {told}"

    def __repr__(self) -> str:
        return f"<Comparative: {self.verdict.value} on {self.field!r} of {self.record!r}>"


@final
@attrs.frozen(repr=False)
class Comparison(Displayed, Framed):
    """
    Two sources side by side: an immutable table of fields, in the order of the data.

    A row is there for each field that at least one of the two gives. A value counts as the same
    if it is equal, or one day written in two calendars; a vaguer date is another value.

    Attributes:
        first: The first source.
        second: The second source.
        rows: One row for each field of each record.
        independent: Whether they go back to nothing in common; if not, their agreement counts once.

    >>> import kalmyk_history as kh
    >>> found = kh.compare("lozynskyj-2022", "congress-declaration-2022")
    >>> found.independent, len(found) == len(found.rows)
    (False, True)
    """

    first: Source
    second: Source
    rows: tuple[Comparative, ...]
    independent: bool

    @property
    def sources(self) -> tuple[Source, Source]:
        """The two sources."""
        return self.first, self.second

    @property
    def agreements(self) -> tuple[Comparative, ...]:
        """The fields of which both give the same value."""
        return self._rows(Accord.AGREEMENT)

    @property
    def differences(self) -> tuple[Comparative, ...]:
        """The fields of which they give different values."""
        return self._rows(Accord.DIFFERENCE)

    @property
    def only_first(self) -> tuple[Comparative, ...]:
        """The fields of which the second is silent."""
        return self._rows(Accord.ONLY_FIRST)

    @property
    def only_second(self) -> tuple[Comparative, ...]:
        """The fields of which the first is silent."""
        return self._rows(Accord.ONLY_SECOND)

    def __iter__(self) -> Iterator[Comparative]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        counts = ", ".join(f"{len(self._rows(each))} {each.value}" for each in Accord)
        related = "" if self.independent else "; they go back to a common origin"
        head = f"{self.first.id} | {self.second.id}: {counts}{related}"
        return "\n".join([head, *map(str, self.rows)])

    def __repr__(self) -> str:
        return f"<Comparison of {self.first.id!r} and {self.second.id!r}: {len(self)} fields>"

    def _rows(self, verdict: Accord) -> tuple[Comparative, ...]:
        return tuple(each for each in self.rows if each.verdict is verdict)


def compared(
    first: Source, second: Source, records: Iterable[Record], sources: Mapping[str, Source]
) -> Comparison:
    """Put two sources side by side, over *records*."""
    related = roots_of(first.id, sources) & roots_of(second.id, sources)
    rows = tuple(row for each in records for row in _compared(each, first.id, second.id, sources))
    return Comparison(first, second, rows, not related)


def _compared(
    record: Record, first: str, second: str, sources: Mapping[str, Source]
) -> Iterator[Comparative]:
    told_a, told_b = (
        fields_told(View(sources=(each,)).seen(record, sources), frozenset({each}))
        for each in (first, second)
    )
    for field in dict.fromkeys([*told_a, *told_b]):
        if field not in told_b:
            verdict = Accord.ONLY_FIRST
        elif field not in told_a:
            verdict = Accord.ONLY_SECOND
        else:
            same = meaning(told_a[field]) == meaning(told_b[field])
            verdict = Accord.AGREEMENT if same else Accord.DIFFERENCE
        yield Comparative(
            record=record,
            field=field,
            value_a=told_a.get(field),
            value_b=told_b.get(field),
            verdict=verdict,
        )


def _words(value: object) -> str:
    return "silent" if value is None else in_words(value)
