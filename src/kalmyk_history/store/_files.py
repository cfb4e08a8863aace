"""
Read data files as plain rows.

Imports nothing from this package: the build hook loads it by path.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

#: Rows by table, then by the file that they stand in.
Rows = dict[str, dict[str, list[dict[str, Any]]]]

COMPILED = "compiled.json"
PACKAGED = Path(__file__).parent.parent / "data"


def read_toml(folder: Path) -> tuple[Rows, list[str]]:
    """Read every ``*.toml`` below *folder*, and list the files that could not be read, with why."""
    rows: Rows = {}
    problems: list[str] = []
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        try:
            content = tomllib.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            problems.append(f"{name}: {error}")
            continue
        for table, members in content.items():
            if _is_records(members):
                rows.setdefault(table, {})[name] = members
            else:
                problems.append(f"{name}: {table}: write records as [[{table}]]")
    return rows, problems


def _is_records(members: Any) -> bool:  # noqa: ANN401 - whatever a file holds
    rows: list[Any] = [*members] if isinstance(members, list) else [None]
    return all(isinstance(row, dict) for row in rows)


def compile_rows(rows: Rows) -> bytes:
    """Give *rows* as the one file that a wheel holds."""
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def read_packaged(folder: Path = PACKAGED) -> tuple[Rows, list[str]]:
    """Read the compiled file of an installed wheel, or the TOML files of a checkout."""
    try:
        content = _bytes_beside(folder / COMPILED)
    except OSError:
        return read_toml(folder)
    return json.loads(content), []


def _bytes_beside(path: Path) -> bytes:
    """Ask this module's own loader, which also reads from a zip file."""
    loader = globals()["__spec__"].loader
    content: bytes = loader.get_data(str(path))
    return content
