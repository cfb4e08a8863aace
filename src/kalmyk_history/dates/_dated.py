"""Whatever means a date."""

from __future__ import annotations

from typing import TypeAlias

from kalmyk_history.dates._date import HistoricalDate
from kalmyk_history.dates._interval import Interval
from kalmyk_history.dates._set import DateSet

Dated: TypeAlias = HistoricalDate | Interval | DateSet
"""Whatever an EDTF text can mean."""
