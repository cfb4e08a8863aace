"""Answers equal their snapshots; ``python tests/golden.py`` writes these anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from golden import FOLDER, SNAPSHOTS, cannot_be_made


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_answer_equals_its_snapshot(name: str) -> None:
    """An answer changed: if it should, regenerate the snapshots and review the diff."""
    if missing := cannot_be_made(name):
        pytest.skip(missing)
    expected = (FOLDER / name).read_text("utf-8")

    assert expected == SNAPSHOTS[name]()


def test_every_snapshot_is_made_by_something() -> None:
    """No snapshot is left over."""
    assert {path.name for path in FOLDER.iterdir()} == set(SNAPSHOTS)
