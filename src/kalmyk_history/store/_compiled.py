"""
The form of the data that a wheel holds: records already checked, in JSON that names their types.

The file is one JSON document with a line for each record: the id, the file that it was written
in, and the record. A value of a type of this package is ``{"": type, **arguments}``; it comes back
by calling that type, so that reading needs neither a schema nor cattrs, and no more records than
are asked for. Lists come last in a record, so that the first ``"date":`` in its line is its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from os.path import dirname, join
from typing import TYPE_CHECKING, Any, cast

from kalmyk_history import dates, records, vocabulary
from kalmyk_history.dates._date import known_date

if TYPE_CHECKING:
    from kalmyk_history.records import Edition, Record, Source

COMPILED = "compiled.json"

#: The folder with the data of the package, as a text: pathlib costs as much as some tables.
PACKAGED = join(dirname(dirname(__file__)), "data")  # noqa: PTH118, PTH120

#: The key under which a value names its type; no field is called so.
TYPE = ""

#: What stands between two tables; a text in JSON holds no line break.
BETWEEN = "\n},\n"


class _Types(dict[str, Any]):
    """The types that values name, each looked up when it is first met."""

    def __missing__(self, name: str) -> Any:  # noqa: ANN401 - any type of a value
        room = next(each for each in (records, dates, vocabulary) if name in each.__all__)
        return self.setdefault(name, getattr(room, name))


_types = _Types(known_date=known_date)


class CompiledTable(Mapping[str, "Record | Source | Edition"]):
    """Records by id, in file order; each is made when it is first asked for."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._records: dict[str, Record | Source | Edition] = {}

    @cached_property
    def _lines(self) -> dict[str, str]:
        pairs = [line.partition(":") for line in self._content.decode().split("\n")]
        return {key[1:-1]: text.removesuffix(",") for key, _, text in pairs}

    def __getitem__(self, key: str) -> Record | Source | Edition:
        found = self._records.get(key)
        return found or self._records.setdefault(key, self._read(key)[1])

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def file_of(self, key: str) -> str:
        """Give the file that a record was written in."""
        file: str = self._read(key)[0]
        return file

    def _read(self, key: str) -> Any:  # noqa: ANN401 - a pair, as the file has it
        return _decoder.decode(self._lines[key])


def read_compiled(folder: str = PACKAGED) -> dict[str, CompiledTable]:
    """
    Read the compiled file of an installed wheel by this module's own loader, also from a zip file.

    Raises:
        OSError: If there is none, as in a checkout.
    """
    content: bytes = globals()["__spec__"].loader.get_data(join(folder, COMPILED))  # noqa: PTH118
    tables: dict[str, CompiledTable] = {}
    for table in content[len("{\n") : -len("\n}\n}")].split(BETWEEN.encode()):
        name, _, lines = table.partition(b":{\n")
        tables[name.decode()[1:-1]] = CompiledTable(lines)
    return tables


def _made(fields: dict[str, Any]) -> Any:  # noqa: ANN401 - any value
    for name, value in fields.items():
        if type(value) is list:
            fields[name] = tuple(cast("list[object]", value))
    return _types[fields.pop(TYPE)](**fields)


_decoder = json.JSONDecoder(object_hook=_made)
