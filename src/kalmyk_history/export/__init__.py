"""How facts leave as text: one module for each format."""

from __future__ import annotations

from kalmyk_history.export._bibliography import cite
from kalmyk_history.export._json import to_json, to_plain

__all__ = ["cite", "to_json", "to_plain"]
