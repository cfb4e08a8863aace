"""Every command that the README and the documentation show can be typed."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from kalmyk_history._cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: Programs that are shown and are not ours; what they are given is looked at, they do not run.
PROGRAMS = {".ci/run", "sphinx-build"}

_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_EXTRAS = re.compile(r"(?:\.|kalmyk-history)\[([\w,-]+)\]")


def commands() -> list[str]:
    """List the commands of all pages, each once."""
    blocks = [block for page in PAGES for block in _BLOCK.findall(page.read_text("utf-8"))]
    lines = [line for block in blocks for line in block.splitlines()]
    parts = [part.partition("#")[0].strip() for line in lines for part in line.split("&&")]
    return list(dict.fromkeys(part for part in parts if part))


def paths(words: list[str]) -> set[str]:
    """Pick the words that name a file or folder of the project."""
    return {word for word in words if re.match(r"(docs|tests|examples|src)\b", word)}


@pytest.mark.parametrize("command", commands())
def test_command_can_be_typed(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Our own commands answer; others name files and extras that exist."""
    words = shlex.split(command)
    extras = {name for found in _EXTRAS.findall(command) for name in found.split(",")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert words[0] in {"python", *PROGRAMS}
    assert extras <= set(project["optional-dependencies"])
    assert {path for path in paths(words) if not (ROOT / path).exists()} == set()
    if words[:3] == ["python", "-m", "kalmyk_history"]:
        placed = [str(tmp_path) if word.startswith("path/to/") else word for word in words[3:]]
        expected = 0 if placed == words[3:] else 1  # a folder without data is a problem of it
        assert main(placed) == expected
        assert capsys.readouterr().err == ""
