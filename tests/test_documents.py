"""Every example that is shown runs: in docstrings, the README, and the documentation."""

from __future__ import annotations

import io
import shlex
from contextlib import redirect_stderr, redirect_stdout, suppress
from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest
from sybil import Document, Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest

import kalmyk_history
from kalmyk_history._cli import main

ROOT = Path(__file__).parents[1]
PACKAGE = Path(kalmyk_history.__file__).parent
FLAGS = ELLIPSIS | IGNORE_EXCEPTION_DETAIL | NORMALIZE_WHITESPACE


class ConsoleParser(myst.CodeBlockParser):
    """Runs the commands of a console block, and compares what they print to the letter."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """Give what differs; None if nothing does."""
        for shown in example.parsed.split("$ kalmyk-history ")[1:]:
            command, _, expected = shown.partition("\n")
            printed = io.StringIO()
            with redirect_stdout(printed), redirect_stderr(printed), suppress(SystemExit):
                main(shlex.split(command))
            if not OutputChecker().check_output(expected, printed.getvalue(), ELLIPSIS):
                return f"{command}\nprints\n{printed.getvalue()}\nand not\n{expected}"
        return None


PROSE = Sybil(
    parsers=[myst.PythonCodeBlockParser(doctest_optionflags=FLAGS), ConsoleParser()],
    path=str(ROOT),
)
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
def test_examples_run(
    examples: list[Example], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples of one document give what they show, in their order."""
    for name in ("COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for example in examples:
        example.evaluate()

    assert capsys.readouterr().err == ""
