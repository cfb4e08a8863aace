"""Charts, drawn by altair: pictures of what the questions answer."""

from __future__ import annotations

from kalmyk_history.integrations.charts._timeline import timeline

__all__ = ["timeline"]
