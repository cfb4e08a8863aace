"""What can be asked: status on a day, membership, names, claims, and the evidence for it."""

from __future__ import annotations

from kalmyk_history.chronicle._answers import Answers, Timeline
from kalmyk_history.chronicle._chronicle import Chronicle, load
from kalmyk_history.chronicle._days import AnyDate
from kalmyk_history.chronicle._table import Table
from kalmyk_history.chronicle._why import Explanation

__all__ = ["Answers", "AnyDate", "Chronicle", "Explanation", "Table", "Timeline", "load"]
