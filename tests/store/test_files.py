"""Files that cannot be read: each is named with the reason, and the others are read anyway."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kalmyk_history.chronicle import Chronicle, load
from kalmyk_history.errors import DataError
from kalmyk_history.records import TABLES
from kalmyk_history.store import Store, problems_of
from kalmyk_history.store._compiled import PACKAGED, read_compiled
from kalmyk_history.store._files import read_toml

BROKEN = {
    "key twice in a record": (
        b'# first\n[[people]]\nid = "a"\nsummary = "x"\nsummary = "y"\n',
        "file.toml: people 'a': summary: the key stands twice (at line 5, column 14)",
    ),
    "syntax in a record without id": (
        b'[[people]]\nsummary = "\x01"\n',
        "file.toml: people: summary: Illegal character",
    ),
    "syntax in a line without key": (
        b'[[people]]\nid = "a"\n???\n',
        "file.toml: people 'a': Invalid statement (at line 3, column 1)",
    ),
    "syntax before any record": (b"???\n", "file.toml: Invalid statement (at line 1, column 1)"),
    "no end": (b"[[people]]\nsummary = '''", "file.toml: Expected"),
    "not UTF-8": (
        "summary = 'é'".encode("latin-1"),
        "file.toml: 'utf-8' codec can't decode byte 0xe9 in position 11",
    ),
    "binary": (bytes(range(256)), "file.toml: 'utf-8' codec can't decode byte 0x80"),
    "nested without end": (
        b"x = " + b"[" * 100_000 + b"]" * 100_000,
        "file.toml: its values are nested too deeply",
    ),
    "number without end": (b"x = " + b"9" * 5000, "file.toml: Exceeds the limit (4300 digits)"),
    "no records": (b"x = 1\n", "file.toml: x: write records as [[x]]"),
}


@pytest.mark.parametrize(("content", "line"), BROKEN.values(), ids=BROKEN)
def test_broken_file_is_named(tmp_path: Path, content: bytes, line: str) -> None:
    """The problem names the file, the record and the key as far as they can be seen."""
    (tmp_path / "file.toml").write_bytes(content)
    (tmp_path / "sound.toml").write_text('[[people]]\nid = "sound"\n', "utf-8")

    rows, problems = read_toml(tmp_path)

    assert len(problems) == 1
    assert problems[0].startswith(line)
    assert rows == {"people": {"sound.toml": [{"id": "sound"}]}}


def test_links_and_pipes_are_no_files(tmp_path: Path) -> None:
    """A link to itself, a link to nothing and a pipe are named; a link upwards is not followed."""
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    (tmp_path / "gone.toml").symlink_to("nowhere.toml")
    (tmp_path / "up").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.toml")

    _, problems = read_toml(tmp_path)

    why = "it is no file, or a link that leads to none"
    assert problems == [f"{name}.toml: {why}" for name in ("gone", "loop", "pipe")]


def test_folder_that_cannot_be_listed_is_named(tmp_path: Path) -> None:
    """What the system says of a folder becomes a problem."""
    assert read_toml(tmp_path / "gone")[1] == [".: No such file or directory"]


def test_empty_files_hold_no_records(tmp_path: Path) -> None:
    """A folder of empty files is no chronicle."""
    (tmp_path / "empty.toml").touch()

    with pytest.raises(DataError, match=r"holds no \.toml file with records"):
        Chronicle.from_folder(tmp_path)


def test_part_that_is_no_table_is_told(tmp_path: Path) -> None:
    """A citation that is a number or a text is told as such, with its path."""
    (tmp_path / "file.toml").write_text('[[people]]\nid = "a"\ncitations = [1, "b"]\n', "utf-8")
    store, _ = Store.from_folder(tmp_path)

    assert [each for each in problems_of(store) if "people 'a'" in each] == [
        "file.toml: people 'a': expected a table, not 1 @ $.citations[0]",
        "file.toml: people 'a': expected a table, not 'b' @ $.citations[1]",
    ]


@pytest.mark.skipif(not any(Path(PACKAGED).rglob("*.toml")), reason="a wheel holds no TOML")
def test_packaged_folder_opened_as_ones_own_is_equal() -> None:
    """The packaged data is in the form that everybody else's has."""
    own = Chronicle.from_folder(PACKAGED)

    assert all(own.table(name) == load().table(name) for name in TABLES)
    assert own.timeline() == load().timeline()


def test_byte_order_mark_is_no_mistake(write: Callable[..., Path], world_text: str) -> None:
    """A file saved with a byte order mark is read like any other."""
    folder = write("\ufeff" + world_text)

    assert read_toml(folder)[1] == []


def test_folder_without_the_compiled_file_is_told(
    write: Callable[..., Path], world_text: str
) -> None:
    """A checkout holds no compiled file: its TOML is the data."""
    with pytest.raises(FileNotFoundError):
        read_compiled(str(write(world_text)))
