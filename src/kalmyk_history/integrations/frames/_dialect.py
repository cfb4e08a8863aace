"""How a database and a cluster write what a search needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from kalmyk_history.integrations.frames._columns import Value
from kalmyk_history.integrations.frames._kernel import Native


@attrs.frozen(eq=False)
class Dialect:
    """
    A way of writing SQL.

    Attributes:
        select: Gives the columns that some expressions make of a frame.
        quote: What stands around names.
        escapes: What some characters of texts become.
        array: An array of a type, its items written one by one.
        split: The same, all items in one text, which is read much quicker.
        item: What stands at a place of an array, counted from zero, null at -1.
        matches: Whether a text as a whole has the form of a pattern.
        zoned: The moment of a column, as clocks show it in a time zone.
        enumerates: Whether there are enumerations, and texts are quickly found in them.
    """

    select: Callable[[Native, Sequence[str]], Native]
    quote: str
    escapes: dict[int, str]
    array: str
    split: str
    item: str
    matches: str
    zoned: str
    enumerates: bool

    def name(self, column: str) -> str:
        """Write the name of a column."""
        return f"{self.quote}{column.replace(self.quote, self.quote * 2)}{self.quote}"

    def numbers(self, values: Iterable[object], kind: str) -> str:
        """Write an array of numbers or days, or of texts like them."""
        return self.split.format(",".join(map(str, values)), kind)

    def values(self, values: Iterable[Value], labels: Sequence[str] | None) -> str:
        """Write an array of values of a column: some of its labels, or numbers."""
        kind = "INT" if labels is None else self.kind(labels)
        return self.array.format(", ".join(map(self._value, values)), kind)

    def kind(self, labels: Sequence[str]) -> str:
        """Write the type of a column of labels."""
        if not labels or not self.enumerates:
            return "STRING"
        return f"ENUM({', '.join(map(self._value, labels))})"

    def at(self, array: str, place: str) -> str:
        """Write what stands at a place of an array."""
        return self.item.format(array, place)

    def _value(self, value: Value) -> str:
        if isinstance(value, str):
            return f"'{value.translate(self.escapes)}'"
        return "NULL" if value is None else str(value)


DUCKDB = Dialect(
    select=lambda frame, expressions: frame.project(", ".join(expressions)),
    quote='"',
    escapes=str.maketrans({"'": "''"}),
    array="[{}]::{}[]",
    split="string_split('{}', ',')::{}[]",
    item="list_extract({}, {} + 1)",
    matches="regexp_full_match({}, '{}')",
    zoned="timezone('{1}', {0})",
    enumerates=True,
)

SPARK = Dialect(
    select=lambda frame, expressions: frame.selectExpr(*expressions),
    quote="`",
    # Spark puts the value of a variable for ${...}, even within a text
    escapes=str.maketrans({"\\": "\\\\", "'": "\\'", "$": "\\u0024"}),
    array="CAST(array({}) AS ARRAY<{}>)",
    split="CAST(split('{}', ',') AS ARRAY<{}>)",
    item="get({}, {})",
    # `$` alone would let a line break follow
    matches="{0} RLIKE r'\\A({1})\\z'",
    # by way of UTC: the clocks of the session may show two moments alike
    zoned=(
        "convert_timezone('UTC', '{1}', "
        "timestampadd(MICROSECOND, unix_micros({0}), TIMESTAMP_NTZ '1970-01-01 00:00:00'))"
    ),
    enumerates=False,
)
