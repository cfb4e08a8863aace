"""What the rules of the third ring work on, and what they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from kalmyk_history.records import Record, Source
from kalmyk_history.store._load import AnyRecord


@attrs.frozen
class Problem:
    """A rule that a record breaks, and where in the record."""

    table: str
    id: str
    path: str
    message: str


@attrs.frozen(eq=False)
class Whole:
    """
    All tables together.

    Attributes:
        tables: The records that fit their schema, by table and id.
        broken: The ids of the others: what refers to them is not at fault.
    """

    tables: Mapping[str, Mapping[str, AnyRecord]]
    broken: frozenset[str] = frozenset()

    def records(self) -> Iterator[tuple[str, Record]]:
        """Give every record but the sources, with its table."""
        for table, members in self.tables.items():
            for record in members.values():
                if isinstance(record, Record):
                    yield table, record

    def of(self, table: str) -> Iterable[Any]:
        """Give the records of one table."""
        return self.tables[table].values()

    def sources(self) -> dict[str, Source]:
        """Give the sources by id."""
        return {source.id: source for source in self.of("source")}


Rule = Callable[[Whole], Iterator[Problem]]
