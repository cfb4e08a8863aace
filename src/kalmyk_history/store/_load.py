"""Hold rows, and turn each table into records when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from kalmyk_history.errors import DataError, UnknownIdError
from kalmyk_history.records import TABLES
from kalmyk_history.store._compiled import PACKAGED, CompiledTable, read_compiled
from kalmyk_history.store._watch import Watch, unwatched

if TYPE_CHECKING:
    from pathlib import Path

    from kalmyk_history.records import Edition, Record, Source

AnyRecord: TypeAlias = "Record | Source | Edition"

#: Rows by the file that they stand in, and that by table.
Rows = Mapping[str, Mapping[str, list[dict[str, Any]]]]


class Store:
    """
    All the records of one set of data files, table by table, each made on first use.

    Rows are structured with cattrs; compiled tables do without.

    >>> Store.packaged().table("people")["kalmyks"]
    People('kalmyks')
    """

    __slots__ = ("_compiled", "_rows", "_structure", "_tables")

    def __init__(self, rows: Rows, compiled: Mapping[str, CompiledTable] | None = None) -> None:
        self._rows = rows
        self._compiled = compiled or {}
        self._tables: dict[str, Mapping[str, Any]] = {**self._compiled}
        if rows:
            from kalmyk_history.store._structure import structure_table

            self._structure = structure_table

    @classmethod
    def packaged(cls) -> Store:
        """Open the data that comes with the package: compiled in a wheel, TOML in a checkout."""
        try:
            return cls({}, read_compiled())
        except OSError:
            store, problems = cls.from_folder(PACKAGED)
        if problems:
            raise DataError(problems)
        return store

    @classmethod
    def from_folder(
        cls, folder: str | Path, *, watch: Watch = unwatched
    ) -> tuple[Store, list[str]]:
        """Open a folder of TOML files; give also the problems of files that cannot be read."""
        from kalmyk_history.store._files import checked_folder, read_toml

        path = checked_folder(folder)
        rows, problems = read_toml(path, watch)
        if not rows and not problems:
            problems = [f"{path.name}: holds no .toml file with records"]
        return cls(rows), problems

    def __reduce__(self) -> tuple[object, ...]:
        return Store, (self._rows, self._compiled)

    def places(self) -> Iterator[tuple[str, str, str]]:
        """Give the table, the file and the id of every row."""
        for name, table in self._compiled.items():
            for key in table:
                yield name, table.file_of(key), key
        for name, files in self._rows.items():
            for file, members in files.items():
                for row in members:
                    yield name, file, str(row.get("id"))

    def table(self, name: str) -> Mapping[str, Any]:
        """
        Give the records of a table by id, in file order.

        Raises:
            DataError: If a row of the table does not fit its schema.
            UnknownIdError: If there is no such table.
        """
        if name not in self._tables:
            if name not in TABLES:
                raise UnknownIdError(name, "table", TABLES)
            records, problems = self.structured(name)
            if problems:
                raise DataError(problems)
            return self._tables.setdefault(name, MappingProxyType(records))
        return self._tables[name]

    def structured(
        self, name: str, *, watch: Watch = unwatched
    ) -> tuple[dict[str, AnyRecord], list[str]]:
        """Structure the rows of a table; give the records that fit, and every problem."""
        if name in self._compiled:
            return {**self._compiled[name]}, []
        files = self._rows.get(name)
        return self._structure(name, files, watch) if files else ({}, [])
