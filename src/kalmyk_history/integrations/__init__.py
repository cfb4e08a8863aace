"""Bridges to other libraries, each imported only where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kalmyk_history.integrations.frames import (
        annotate,
        annotate_members,
        annotate_officeholders,
        status_expr,
        to_frame,
    )

__all__ = ["annotate", "annotate_members", "annotate_officeholders", "status_expr", "to_frame"]

_LATER = {
    "annotate": "frames",
    "annotate_members": "frames",
    "annotate_officeholders": "frames",
    "status_expr": "frames",
    "to_frame": "frames",
}


def __getattr__(name: str) -> object:
    module = _LATER.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
