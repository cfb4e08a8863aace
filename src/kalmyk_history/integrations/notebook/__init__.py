"""Answers as they look in a notebook: HTML, Markdown and plain text, without any library."""

from __future__ import annotations

from kalmyk_history.integrations.notebook._display import Display

__all__ = ["Display"]
