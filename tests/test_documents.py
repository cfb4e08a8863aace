"""Every example that is shown runs: in docstrings, the README, and the documentation."""

from __future__ import annotations

from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE
from pathlib import Path

import pytest
from sybil import Document, Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest

import kalmyk_history

ROOT = Path(__file__).parents[1]
PACKAGE = Path(kalmyk_history.__file__).parent
FLAGS = ELLIPSIS | IGNORE_EXCEPTION_DETAIL | NORMALIZE_WHITESPACE

PROSE = Sybil(parsers=[myst.PythonCodeBlockParser(doctest_optionflags=FLAGS)], path=str(ROOT))
CODE = Sybil(
    parsers=[rest.DocTestParser(optionflags=FLAGS)],
    path=str(PACKAGE.parent),
    document_types={".py": PythonDocStringDocument},
)


def documents() -> list[tuple[Sybil, Path]]:
    """List everything that shows examples."""
    prose = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    code = [path for path in sorted(PACKAGE.rglob("*.py")) if "_build" not in path.parts]
    return [(PROSE, path) for path in prose] + [(CODE, path) for path in code]


def parsed() -> list[tuple[Document, list[Example]]]:
    """Parse all documents that hold an example."""
    found = [sybil.parse(path) for sybil, path in documents()]
    pairs = [(document, list(document.examples())) for document in found]
    return [(document, examples) for document, examples in pairs if examples]


@pytest.mark.parametrize(
    "examples",
    [
        pytest.param(examples, id=f"{Path(document.path).parent.name}/{Path(document.path).name}")
        for document, examples in parsed()
    ],
)
def test_examples_run(examples: list[Example], capsys: pytest.CaptureFixture[str]) -> None:
    """The examples of one document give what they show, in their order."""
    for example in examples:
        example.evaluate()

    assert capsys.readouterr().err == ""
