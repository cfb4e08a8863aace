"""From what people say to records: ids, names in any language, records themselves."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kalmyk_history.chronicle._days import Days
from kalmyk_history.errors import (
    AmbiguousNameError,
    InvalidArgumentError,
    InvalidTypeError,
    UnknownIdError,
    shown,
)
from kalmyk_history.records import Record

if TYPE_CHECKING:
    from kalmyk_history.records import Source

_LONGEST = 500


def folded(text: str) -> str:
    """Fold a text for comparison: compatibility forms, case, dashes and spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.replace("—", "-").replace("–", "-").replace("ё", "е").split())


def checked_text(value: object, what: str) -> str:
    """Give *value* if it is a text of sensible length."""
    if not isinstance(value, str):
        msg = f"{what} is a text, not {shown(value)}"
        raise InvalidTypeError(msg)
    if not value.strip() or len(value) > _LONGEST or "\0" in value:
        msg = f"{what} cannot be {shown(value)}: give between 1 and {_LONGEST} characters"
        raise InvalidArgumentError(msg)
    return str.__str__(value)


class Names:
    """
    An index of all names of some tables.

    The same folded name may belong to several records.
    """

    def __init__(self, what: str, tables: Iterable[Mapping[str, Any]]) -> None:
        self._what = what
        self._tables = tuple(tables)

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, Record | Source]]:
        names: dict[str, dict[str, Record | Source]] = defaultdict(dict)
        for table in self._tables:
            for record in table.values():
                for text in _texts(record):
                    names[folded(text)][record.id] = record
        return dict(names)

    def resolve(self, value: object, days: Days | None = None) -> Any:  # noqa: ANN401 - any record
        """
        Give the record that *value* is, or whose id or name it is.

        Of several with the name it is the only one that may have existed during *days*, or else
        the one that has it for an id.

        Raises:
            UnknownIdError: If there is none; the message names the nearest.
            AmbiguousNameError: If several records have the name.
        """
        wanted = checked_text(_given(value), self._what)
        for table in self._tables:
            if wanted in table:
                return table[wanted]
        name = folded(wanted)
        found = self._by_name.get(name, {})
        meant = _existing(found.values(), days)
        if len(meant) > 1 and found.get(name) in meant:
            return found[name]
        if len(meant) > 1:
            raise AmbiguousNameError(wanted, tuple(sorted(found)))
        for record in meant:
            return record
        known = [each for table in self._tables for each in table]
        raise UnknownIdError(wanted, self._what, [*known, *self._by_name])

    def find(self, text: str) -> tuple[Record | Source, ...]:
        """Give the records with a name that is, begins with, or holds *text*: in that order."""
        wanted = folded(checked_text(text, "what to find"))
        ranks: dict[str, tuple[int, Record | Source]] = {}
        for name, records in self._by_name.items():
            rank = _rank(wanted, name)
            for key, record in records.items() if rank is not None else ():
                if rank is not None and (key not in ranks or rank < ranks[key][0]):
                    ranks[key] = (rank, record)
        return tuple(record for _, record in sorted(ranks.values(), key=lambda pair: pair[0]))


def _given(value: object) -> object:
    """Give the id of a record, and anything else as it is."""
    if isinstance(value, str):
        return value
    from kalmyk_history.records import Source

    return value.id if isinstance(value, Record | Source) else value


def _existing(records: Iterable[Record | Source], days: Days | None) -> list[Record | Source]:
    """Give those of *records* that may have existed during *days*; all, if none may have."""
    every = list(records)
    if days is None:
        return every
    spans = [getattr(each, "span", None) for each in every]
    existing = [
        each
        for each, span in zip(every, spans, strict=True)
        if span is None or span.may_touch(days.first, days.last)
    ]
    return existing or every


def _texts(record: Record | Source) -> list[str]:
    names = [each.text for each in record.names] if isinstance(record, Record) else [record.title]
    return [*names, record.id, *record.aliases]


def _rank(wanted: str, name: str) -> int | None:
    if wanted == name:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name or f"-{wanted}" in name:
        return 2
    return 3 if wanted in name else None
