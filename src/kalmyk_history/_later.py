"""Names that a room has from the start, and loads when they are first asked for."""

from __future__ import annotations

from collections.abc import Mapping

TYPE_CHECKING = False  # saves importing typing; type checkers know the name

if TYPE_CHECKING:
    from typing import Any


def later(room: dict[str, Any], homes: Mapping[str, str], name: str) -> Any:  # noqa: ANN401 - any type or function
    """
    Give what a room calls *name*, and keep it there.

    Args:
        room: The globals of the room.
        homes: In which of its modules each name is to be found.
        name: The name.

    Raises:
        AttributeError: If there is no such name.

    >>> import kalmyk_history.dates
    >>> later(vars(kalmyk_history.dates), {"render": "_render"}, "render").__name__
    'render'
    """
    own = room["__name__"]
    module = homes.get(name)
    if module is None:
        message = f"module {own!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return room.setdefault(name, getattr(import_module(f"{own}.{module}"), name))
