"""How records and their values compare and show themselves: by their fields."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable


class Valued:
    """
    What is equal to another of its class with equal fields, as attrs has it.

    The classes share these methods, since attrs would write and compile them for each one, which
    took longer than everything else that the first answer needs of a class.

    >>> from kalmyk_history.records import Seat
    >>> Seat(place="elista") == Seat(place="elista"), Seat(place="elista") == "elista"
    (True, False)
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        fields = _fields[self.__class__]
        return fields(self) == fields(other)

    def __hash__(self) -> int:
        return hash((self.__class__, _fields[self.__class__](self)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(self.__class__))
        return f"{self.__class__.__qualname__}({fields})"


class _Reading(dict["type[Any]", "Callable[[object], object]"]):
    """The function that reads all fields of a class, by class."""

    def __missing__(self, kind: type[Any]) -> Callable[[object], object]:
        return self.setdefault(kind, attrgetter(*_names(kind)))


def _names(kind: type[Any]) -> list[str]:
    return [each.name for each in attrs.fields(kind)]


_fields = _Reading()
