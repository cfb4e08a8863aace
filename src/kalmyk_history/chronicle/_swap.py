"""A reading that is followed against the policy."""

from __future__ import annotations

from typing import Any

import attrs


@attrs.frozen
class Swap:
    """One field of one record, set to one of its other readings."""

    table: str
    record: str
    field: str
    value: Any
