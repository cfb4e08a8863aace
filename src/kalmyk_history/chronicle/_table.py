"""An immutable table of records: a mapping by id, in file order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar, final

from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.errors import UnknownIdError
from kalmyk_history.records import Displayed

if TYPE_CHECKING:
    from kalmyk_history.records import Record, Source

R_co = TypeVar("R_co", bound="Record | Source", covariant=True)


@final
class Table(Displayed, Framed, Mapping[str, R_co], Generic[R_co]):
    """
    Records by id, in the order of the data files; former ids lead to the same records.

    A key that is no id raises `UnknownIdError`, which names the nearest ids.

    >>> import kalmyk_history as kh
    >>> kh.peoples["kalmyks"]
    People('kalmyks')
    >>> kh.peoples["kalmyk"]
    Traceback (most recent call last):
    kalmyk_history.errors.UnknownIdError: ...
    """

    __slots__ = ("_aliases", "_records", "name")

    def __init__(self, name: str, records: Mapping[str, R_co]) -> None:
        self.name: str = name
        self._records = records
        self._aliases: dict[str, str] | None = None

    def __getitem__(self, key: str) -> R_co:
        wanted = _plain(key)
        try:
            return self._records[wanted if wanted in self._records else self._former[wanted]]
        except KeyError:
            raise UnknownIdError(key, f"{self.name} with the id", self._records) from None

    def __contains__(self, key: object) -> bool:
        wanted = _plain(key)
        return wanted in self._records or wanted in self._former

    @property
    def _former(self) -> dict[str, str]:
        if self._aliases is None:
            every = self._records.values()
            former = {alias: each.id for each in every for alias in each.aliases}
            object.__setattr__(self, "_aliases", former)
            return former
        return self._aliases

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __hash__(self) -> int:
        return hash((self.name, tuple(self._records)))

    def __repr__(self) -> str:
        return f"<Table {self.name!r}: {len(self)} records>"

    def __setattr__(self, attribute: str, value: object) -> None:
        if hasattr(self, "_aliases"):
            _frozen(attribute)
        object.__setattr__(self, attribute, value)

    def __reduce__(self) -> tuple[object, ...]:
        return Table, (self.name, dict(self._records))


def _plain(key: object) -> str:
    """Give *key* as a plain text, whatever its type does; no id is empty."""
    return str.__str__(key) if isinstance(key, str) else ""


def _frozen(attribute: str) -> NoReturn:
    msg = f"a table is immutable: cannot set {attribute!r}"
    raise AttributeError(msg)
