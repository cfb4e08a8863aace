"""Examples in percent format open as notebooks; what they print is a matter of the snapshots."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
_CELL = re.compile(r"^# %%(.*)\n", re.MULTILINE)
NOTEBOOKS = [
    path for path in sorted(EXAMPLES.glob("*.py")) if _CELL.search(path.read_text("utf-8"))
]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_opens(notebook: Path) -> None:
    """It begins with a title; a cell of prose is all comment, and each cell of code whole."""
    before, *parts = _CELL.split(notebook.read_text("utf-8"))
    cells = list(zip(parts[::2], parts[1::2], strict=True))
    prose = [text for kind, text in cells if kind == " [markdown]"]
    code = [text for kind, text in cells if kind != " [markdown]"]

    assert before == ""
    assert cells[0][0] == " [markdown]"
    assert cells[0][1].startswith("# # ")
    assert {kind for kind, _ in cells} == {"", " [markdown]"}
    assert [line for text in prose for line in text.splitlines() if line and line[0] != "#"] == []
    for text in code:
        compile(text, notebook.name, "exec")


def test_there_are_notebooks() -> None:
    """The examples that the documentation calls notebooks are found."""
    assert {"historian_dates_letters", "journalist_checks_sentences", "developer_embeds_types"} <= {
        path.stem for path in NOTEBOOKS
    }
