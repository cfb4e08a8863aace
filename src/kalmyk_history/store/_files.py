"""Read data files, TOML as people write them, as plain rows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.store._watch import Watch, unwatched

#: Rows by the file that they stand in.
Files = dict[str, list[dict[str, Any]]]

#: What a line of a data file says: its number in a message, a record, its id, a key.
_LINE = re.compile(r"\(at line (\d+),")
_HEAD = re.compile(r"\[\[([\w-]+)\]\]")
_ID = re.compile(r"""id\s*=\s*["'](.*?)["']""")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")


def read_toml(folder: Path, watch: Watch = unwatched) -> tuple[dict[str, Files], list[str]]:
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


def checked_folder(given: object) -> Path:
    """Give the folder that *given* names, or say that there is none."""
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
