"""What the beginning or end of something may be."""

from __future__ import annotations

from kalmyk_history.dates import DateSet, HistoricalDate

#: A date, or one of several.
End = HistoricalDate | DateSet
