"""The conformance page is what the table of EDTF cases and the other libraries say."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

SCRIPT: dict[str, Any] = runpy.run_path(
    str(Path(__file__).parents[1] / "docs" / "conformance.py"), run_name="conformance"
)
VERSIONS, ANSWERS = SCRIPT["recorded"]()


def test_page_is_fresh() -> None:
    """The page is what the script makes; ``python docs/conformance.py`` makes it anew."""
    page = SCRIPT["PAGE"].read_text(encoding="utf-8")

    assert page == SCRIPT["page"](VERSIONS, ANSWERS)


@pytest.mark.parametrize("library", SCRIPT["LIBRARIES"])
def test_every_text_was_asked(library: str) -> None:
    """The page has an answer of each library to each text of the table."""
    texts = {SCRIPT["code"](text) for text in SCRIPT["all_texts"]()}

    assert texts == {text for text, answer in ANSWERS[library].items() if answer}


@pytest.mark.parametrize("library", SCRIPT["LIBRARIES"])
def test_answers_are_those_of_the_library(library: str) -> None:
    """Where the version of the page is installed, it still answers so: one text in eight."""
    version = SCRIPT["installed"](library)
    if version != VERSIONS[library]:
        pytest.skip(f"the page is about {library} {VERSIONS[library]}, here is {version}")
    texts = SCRIPT["all_texts"]()[::8]
    answers = {SCRIPT["code"](text): SCRIPT["answer"](library, text) for text in texts}

    assert answers.items() <= ANSWERS[library].items()
