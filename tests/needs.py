"""
What an example or a page needs beside the package itself, and whether it is there.

It says so in a line of its own: ``<!-- needs: narwhals, pandas -->`` in a page, and in code the
comment ``# needs: pyspark, java``. Names are modules, but for the programs listed here.
"""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec

_NEEDS = re.compile(r"^(?:<!--|#) needs: (?P<names>[\w, .]+?)(?: -->)?$", re.MULTILINE)
_PROGRAMS = {"java"}


def needed_by(text: str) -> list[str]:
    """List the optional modules and programs that the examples in *text* need."""
    return [name.strip() for found in _NEEDS.finditer(text) for name in found["names"].split(",")]


def missing_for(text: str) -> str:
    """Say why the examples in *text* cannot run here; an empty text if they can."""
    missing = [name for name in needed_by(text) if not _is_there(name)]
    return f"not installed: {', '.join(missing)}" if missing else ""


def _is_there(name: str) -> bool:
    return bool(shutil.which(name) if name in _PROGRAMS else find_spec(name))
