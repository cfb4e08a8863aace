"""Data frames: what leaves as one, and what is written into one."""

from __future__ import annotations

from kalmyk_history.integrations.frames._to_frame import to_frame

__all__ = ["to_frame"]
