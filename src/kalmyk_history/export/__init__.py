"""How facts leave as text: one module for each format."""

from __future__ import annotations

from kalmyk_history.export._json import to_json, to_plain

__all__ = ["to_json", "to_plain"]
