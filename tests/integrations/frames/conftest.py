"""The backends whose frames hold their rows in memory."""

from __future__ import annotations

import pytest


@pytest.fixture(params=["pandas", "polars", "pyarrow"])
def backend(request: pytest.FixtureRequest) -> str:
    """Give each backend that is installed."""
    name: str = request.param
    pytest.importorskip(name, reason=f"{name} is not installed")
    return name
