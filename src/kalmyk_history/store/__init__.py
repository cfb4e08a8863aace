"""
Where facts come from, and that they agree: files to rows to records, checked whole.

Three rings of validation: the field (types), the row (no unknown or missing field), the whole
(`problems_of`: references, chains in time, evidence, wording).
"""

from __future__ import annotations

from kalmyk_history.store._checks import problems_of
from kalmyk_history.store._load import AnyRecord, Store
from kalmyk_history.store._rules_evidence import roots_of

__all__ = ["AnyRecord", "Store", "problems_of", "roots_of"]
