"""Frames of other libraries, annotated with what held on their dates."""

from __future__ import annotations

from kalmyk_history.integrations.frames._annotate import (
    annotate,
    annotate_members,
    annotate_officeholders,
)
from kalmyk_history.integrations.frames._expression import status_expr

__all__ = ["annotate", "annotate_members", "annotate_officeholders", "status_expr"]
