"""
Read data files as plain rows.

Imports nothing from this package: the build hook loads it by path.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

#: Rows by the file that they stand in; and that by table.
Files = dict[str, list[dict[str, Any]]]
Rows = Mapping[str, Files]

COMPILED = "compiled.json"

#: What a line of a data file says: its number in a message, a record, its id, a key.
_LINE = re.compile(r"\(at line (\d+),")
_HEAD = re.compile(r"\[\[([\w-]+)\]\]")
_ID = re.compile(r"""id\s*=\s*["'](.*?)["']""")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")

PACKAGED = Path(__file__).parent.parent / "data"


class Watch(Protocol):
    """Gives each of some things; it may tell somebody meanwhile how many are done."""

    def __call__(self, things: Sequence[T], what: str, /) -> Iterable[T]:
        """Give each of *things*; *what* is what is done with them."""
        ...


def unwatched(things: Sequence[T], _: str, /) -> Iterable[T]:
    """Give *things* and tell nobody."""
    return things


def read_toml(folder: Path, watch: Watch = unwatched) -> tuple[Rows, list[str]]:
    """Read every ``*.toml`` below *folder*, and list the files that could not be read, with why."""
    rows: dict[str, Files] = {}
    problems: list[str] = []
    for path in watch(sorted(_below(folder, problems)), "reading files"):
        name = path.relative_to(folder).as_posix()
        try:
            content = _content(path)
        except (OSError, ValueError) as error:
            problems.append(f"{name}: {_reason(error)}")
            continue
        for table, members in content.items():
            if _is_records(members):
                rows.setdefault(table, {})[name] = members
            else:
                problems.append(f"{name}: {table}: write records as [[{table}]]")
    return rows, problems


def _below(folder: Path, problems: list[str]) -> Iterator[Path]:
    """Give every ``*.toml`` below *folder*; note what cannot be looked into."""

    def note(error: OSError) -> None:
        problems.append(f"{Path(error.filename).relative_to(folder).as_posix()}: {_reason(error)}")

    for place, _, names in os.walk(folder, onerror=note):
        yield from (Path(place, name) for name in names if name.endswith(".toml"))


def _content(path: Path) -> dict[str, Any]:
    if not path.is_file():
        msg = "it is no file, or a link that leads to none"
        raise ValueError(msg)
    import tomllib

    text = path.read_text("utf-8-sig")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(_located(str(error), text)) from None
    except RecursionError:
        msg = "its values are nested too deeply"
        raise ValueError(msg) from None


def _located(message: str, text: str) -> str:
    """Put the record and the key before *message*, as far as the lines of *text* show them."""
    message = message.replace("Cannot overwrite a value", "the key stands twice")
    number = _LINE.search(message)
    lines = text.split("\n")[: int(number[1])] if number else []
    heads = [(line, found[1]) for line, each in enumerate(lines) if (found := _HEAD.match(each))]
    if not heads:
        return message
    start, table = heads[-1]
    ids = [found[1] for each in lines[start:] if (found := _ID.match(each))]
    key = _KEY.match(lines[-1])
    record = f"{table} {ids[0]!r}" if ids else table
    return f"{record}: {key[1]}: {message}" if key else f"{record}: {message}"


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _is_records(members: Any) -> bool:  # noqa: ANN401 - whatever a file holds
    rows: list[Any] = [*members] if isinstance(members, list) else [None]
    return all(isinstance(row, dict) for row in rows)


def compile_rows(rows: Rows) -> bytes:
    """Give *rows* as the one file that a wheel holds: JSON with a line for each table."""
    lines = [f"{_json(table)}:{_json(files)}" for table, files in rows.items()]
    return "{{\n{}\n}}".format(",\n".join(lines)).encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class CompiledRows(Mapping[str, Files]):
    """The rows of a compiled file; the line of a table is parsed when the table is asked for."""

    def __init__(self, content: bytes) -> None:
        pairs = [line.partition(b":") for line in content.split(b"\n")[1:-1]]
        self._lines = {json.loads(name): files.removesuffix(b",") for name, _, files in pairs}
        self._tables: dict[str, Files] = {}

    def __getitem__(self, table: str) -> Files:
        if table not in self._tables:
            return self._tables.setdefault(table, json.loads(self._lines[table]))
        return self._tables[table]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def read_packaged(folder: Path = PACKAGED) -> tuple[Rows, list[str]]:
    """Read the compiled file of an installed wheel, or the TOML files of a checkout."""
    try:
        content = _bytes_beside(folder / COMPILED)
    except OSError:
        return read_toml(folder)
    return CompiledRows(content), []


def _bytes_beside(path: Path) -> bytes:
    """Ask this module's own loader, which also reads from a zip file."""
    loader = globals()["__spec__"].loader
    content: bytes = loader.get_data(str(path))
    return content
