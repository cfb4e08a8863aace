"""Measure everything, and print the table that stands in docs/benchmarks.md."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if __name__ == "__main__":
    here = Path(__file__).parent
    options = ["--benchmark-only", "--benchmark-quiet", "-q", "-p", "no:cacheprovider"]
    sys.exit(pytest.main([str(here), *options, *sys.argv[1:]]))
