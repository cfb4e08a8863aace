"""Hold rows, and turn each table into records when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kalmyk_history.errors import (
    DataError,
    InvalidArgumentError,
    InvalidTypeError,
    UnknownIdError,
    shown,
)
from kalmyk_history.records import TABLES, Edition, Record, Source
from kalmyk_history.store._files import Rows, Watch, read_packaged, read_toml, unwatched

AnyRecord = Record | Source | Edition


class Store:
    """
    All the records of one set of data files, table by table, each made on first use.

    >>> Store.packaged().table("people")["kalmyks"]
    People('kalmyks')
    """

    __slots__ = ("_rows", "_tables")

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._tables: dict[str, Mapping[str, Any]] = {}

    @classmethod
    def packaged(cls) -> Store:
        """Open the data that comes with the package."""
        rows, problems = read_packaged()
        if problems:
            raise DataError(problems)
        return cls(rows)

    @classmethod
    def from_folder(
        cls, folder: str | Path, *, watch: Watch = unwatched
    ) -> tuple[Store, list[str]]:
        """Open a folder of TOML files; give also the problems of files that cannot be read."""
        path = _folder(folder)
        rows, problems = read_toml(path, watch)
        if not rows and not problems:
            problems = [f"{path.name}: holds no .toml file with records"]
        return cls(rows), problems

    def __reduce__(self) -> tuple[object, ...]:
        return Store, (self._rows,)

    def rows(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Give every row, with its table and its file."""
        for table, files in self._rows.items():
            for file, members in files.items():
                for row in members:
                    yield table, file, row

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
            self._tables[name] = MappingProxyType(records)
        return self._tables[name]

    def structured(
        self, name: str, *, watch: Watch = unwatched
    ) -> tuple[dict[str, AnyRecord], list[str]]:
        """Structure the rows of a table; give the records that fit, and every problem."""
        import cattrs

        from kalmyk_history.store._structure import explain, structure

        records: dict[str, AnyRecord] = {}
        problems: list[str] = []
        files = self._rows.get(name, {}).items()
        rows = [(file, *each) for file, members in files for each in enumerate(members, 1)]
        for file, number, row in watch(rows, f"reading the table {name}"):
            where = f"{file}: {name} {row.get('id', f'number {number}')!r}"
            try:
                record = structure(TABLES[name], row)
            except cattrs.BaseValidationError as error:
                problems += [f"{where}: {line}" for line in explain(error)]
                continue
            if record.id in records:
                problems.append(f"{where}: the id stands twice")
            records[record.id] = record
        return records, problems


def _folder(given: object) -> Path:
    if not isinstance(given, str | Path):
        msg = f"a folder is a text or a Path, not {shown(given)}"
        raise InvalidTypeError(msg)
    text = str.__str__(given) if isinstance(given, str) else str(given)
    try:
        found = bool(text) and Path(text).is_dir()
    except (OSError, ValueError):
        found = False
    if not found:
        msg = f"there is no folder {shown(text)}; name one that holds .toml files"
        raise InvalidArgumentError(msg)
    return Path(text)
