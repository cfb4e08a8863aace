"""Answers of every type in turn, and the reader of what they look like."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from shown import ANSWERS, Parsed


@pytest.fixture
def parse() -> Callable[[str], Parsed]:
    """Give the reader of HTML."""
    return Parsed


@pytest.fixture(params=ANSWERS)
def answer(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - any answer
    """Give an answer of each type in turn."""
    return ANSWERS[request.param]
