"""
Where facts come from, and that they agree: files to rows to records, checked whole.

Three rings of validation: the field (types), the row (no unknown or missing field), the whole
(`problems_of`: references, chains in time, evidence, wording), which load when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history._later import later
from kalmyk_history.store._load import AnyRecord, Store

if TYPE_CHECKING:
    from kalmyk_history.store._checks import problems_of
    from kalmyk_history.store._compile import compile_store
    from kalmyk_history.store._dates import read_when, register_dates, write_when
    from kalmyk_history.store._rules_evidence import roots_of

__all__ = [
    "AnyRecord",
    "Store",
    "compile_store",
    "problems_of",
    "read_when",
    "register_dates",
    "roots_of",
    "write_when",
]

_LATER = {
    "compile_store": "_compile",
    "problems_of": "_checks",
    "read_when": "_dates",
    "register_dates": "_dates",
    "roots_of": "_rules_evidence",
    "write_when": "_dates",
}


def __getattr__(name: str) -> object:
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
