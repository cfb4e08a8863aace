"""Bridges to other libraries, each imported only where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history._later import later

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
    return later(globals(), _LATER, name)


def __dir__() -> list[str]:
    return __all__
