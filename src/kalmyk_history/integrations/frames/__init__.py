"""Data frames: annotated with what held on their dates, or made of tables and answers."""

from __future__ import annotations

from kalmyk_history.integrations.frames._annotate import (
    annotate,
    annotate_members,
    annotate_officeholders,
)
from kalmyk_history.integrations.frames._expression import status_expr
from kalmyk_history.integrations.frames._to_frame import to_frame

__all__ = ["annotate", "annotate_members", "annotate_officeholders", "status_expr", "to_frame"]
