"""Every example that is shown runs: in docstrings, the README, and the documentation."""

from __future__ import annotations

import io
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest
from sybil import Document, Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest

import kalmyk_history
from kalmyk_history._cli import main

sys.path.insert(0, str(Path(__file__).parent))

from needs import missing_for, needed_by

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


def test_needs_are_read_in_pages_and_in_code() -> None:
    """A line of its own names the modules; the same words within a sentence name none."""
    assert needed_by("# Frames\n\n<!-- needs: narwhals, pandas -->\n") == ["narwhals", "pandas"]
    assert needed_by('"""Charts."""\n\n# needs: altair\n') == ["altair"]
    assert needed_by("The page needs: patience") == []


def test_what_is_missing_is_named() -> None:
    """Of what a document needs, modules and programs, only what is not there is told."""
    assert missing_for("# needs: json, no_such_module\n") == "not installed: no_such_module"
    assert missing_for("# needs: json\n") == ""


@pytest.mark.parametrize(
    ("document", "examples"),
    [
        pytest.param(
            document, examples, id=f"{Path(document.path).parent.name}/{Path(document.path).name}"
        )
        for document, examples in parsed()
    ],
)
def test_examples_run(
    document: Document,
    examples: list[Example],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The examples of one document give what they show, in their order."""
    if missing := missing_for(document.text):
        pytest.skip(missing)
    for name in ("COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for example in examples:
        example.evaluate()

    assert capsys.readouterr().err == ""
