"""How a database and a cluster write what a search needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from kalmyk_history.integrations.frames._kernel import Native


class Dialect(Protocol):
    """A way of writing SQL."""

    def select(self, frame: Native, expressions: Sequence[str]) -> Native:
        """Give a frame with the columns that some expressions make of another."""
        ...

    def name(self, column: str) -> str:
        """Write the name of a column."""
        ...

    def plain(self, values: Iterable[object], kind: str) -> str:
        """Write an array of numbers, days, or texts without any comma, in a form quickly read."""
        ...

    def texts(self, values: Iterable[str]) -> str:
        """Write an array of any texts."""
        ...

    def place(self, names: Iterable[str], subject: str) -> str | None:
        """Write the place of a text among some names, null without one, if there is a quick way."""
        ...

    def labels(self, values: Sequence[str]) -> str:
        """Write an array of all labels of a column, of the type that suits them best."""
        ...

    def at(self, array: str, place: str) -> str:
        """Write what stands at a place, counted from zero; null where the place is -1 or null."""
        ...


class DuckDB:
    """The SQL of DuckDB, whose type for labels is an enumeration."""

    def select(self, frame: Native, expressions: Sequence[str]) -> Native:
        return frame.project(", ".join(expressions))

    def name(self, column: str) -> str:
        return '"' + column.replace('"', '""') + '"'

    def plain(self, values: Iterable[object], kind: str) -> str:
        return f"string_split('{','.join(map(str, values))}', ',')::{kind}[]"

    def texts(self, values: Iterable[str]) -> str:
        return f"[{', '.join(map(self._text, values))}]"

    def place(self, names: Iterable[str], subject: str) -> str:
        return f"enum_code(TRY_CAST({subject} AS {self._kind(names)}))::INT"

    def labels(self, values: Sequence[str]) -> str:
        kind = f"ENUM({', '.join(map(self._text, values))})" if values else "VARCHAR"
        return f"{self.texts(values)}::{kind}[]"

    def at(self, array: str, place: str) -> str:
        return f"list_extract({array}, {place} + 1)"

    def _kind(self, values: Iterable[str]) -> str:
        return f"ENUM({', '.join(map(self._text, values))})"

    @staticmethod
    def _text(value: str) -> str:
        return "'" + value.replace("'", "''") + "'"


class Spark:
    """The SQL of Spark, whose labels are texts."""

    def select(self, frame: Native, expressions: Sequence[str]) -> Native:
        return frame.selectExpr(*expressions)

    def name(self, column: str) -> str:
        return "`" + column.replace("`", "``") + "`"

    def plain(self, values: Iterable[object], kind: str) -> str:
        return f"CAST(split('{','.join(map(str, values))}', ',') AS ARRAY<{kind}>)"

    def texts(self, values: Iterable[str]) -> str:
        return f"CAST(array({', '.join(map(self._text, values))}) AS ARRAY<STRING>)"

    def place(self, names: Iterable[str], subject: str) -> None:
        del names, subject

    def labels(self, values: Sequence[str]) -> str:
        return self.texts(values)

    def at(self, array: str, place: str) -> str:
        return f"get({array}, {place})"

    @staticmethod
    def _text(value: str) -> str:
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
