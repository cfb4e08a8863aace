"""
Annotation in a database or a cluster: a search by expressions alone, without a join.

What holds on a day of one subject is found by conditions within conditions. Of many subjects the
days of change lie in one array, those of each in a block of the same size, a power of two, and
every row halves its block until one step is left: a binary search without branches. Nothing is
shuffled, and rows keep their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._axes import Axis, Held, axes_of, forms_of
from kalmyk_history.integrations.frames._dialect import Dialect
from kalmyk_history.integrations.frames._kernel import Native
from kalmyk_history.integrations.frames._question import Row

if TYPE_CHECKING:
    from narwhals import LazyFrame

T = TypeVar("T")

#: What stands before the texts of each axis, to keep the axes apart and in order.
_MARKS = "abc"
_TYPES: dict[Held, str] = {"date": "DATE", "datetime": "DATE", "year": "INT", "text": "STRING"}

#: Where a step begins, as the database writes it, and its row; the first has no beginning.
Step: TypeAlias = tuple[str, Row]


def by_search(frame: LazyFrame[Native], held: Held, asking: Asking, dialect: Dialect) -> Native:
    """Give a frame with the new columns, each row's found by a search."""
    names = frame.collect_schema().names()
    axes = [axes_of(held, each, asking.calendar) for each in asking.everyone()]
    subjects = [*map(_steps, axes), [("", asking.unknown())]]
    blocks = _Blocks.of(subjects)
    rows = [*blocks.rows, asking.missing(), asking.unread()]
    search = _Search(frame.to_native(), dialect, "_" + max((*names, *asking.names), key=len))
    key = search.add("key", _key(dialect, held, asking))
    unread = f"{key} IS NULL"
    if isinstance(asking.about, Subjects):
        block = search.add("block", _block(search, asking.about, blocks))
        begins = search.add("begins", dialect.numbers(blocks.begins, _TYPES[held]))
        step = search.halve("step", begins, blocks.room, key, block)
        unread += f" AND {block} < {blocks.unknown}"
    else:
        step = _tree([begin for begin, _ in subjects[0]], _TYPES[held], key)
    gone = " OR ".join(f"{dialect.name(each)} IS NULL" for each in asking.needed)
    cases = [f"WHEN {gone} THEN {len(rows) - 2}"]
    if held == "text":
        cases.append(f"WHEN {unread} THEN {len(rows) - 1}")
    slot = search.add("slot", f"CASE {' '.join(cases)} ELSE {step} END")
    made = [
        f"{dialect.at(dialect.values([row[place] for row in rows], labels), slot)} "
        f"AS {dialect.name(asking.names[place])}"
        for place, labels in enumerate(asking.categories(rows))
    ]
    return dialect.select(search.frame, [*map(dialect.name, names), *made])


def _tree(begins: Sequence[str], kind: str, key: str, first: int = 0) -> str:
    """Write the place of the last of *begins* that does not exceed the key."""
    if len(begins) == 1:
        return str(first)
    half = len(begins) // 2
    before, after = begins[:half], begins[half:]
    return (
        f"CASE WHEN {key} < CAST('{after[0]}' AS {kind}) THEN {_tree(before, kind, key, first)} "
        f"ELSE {_tree(after, kind, key, first + half)} END"
    )


def _block(search: _Search, about: Subjects, blocks: _Blocks) -> str:
    """Write where the block of each row's subject begins."""
    begins = {
        name: number * blocks.room
        for number, each in enumerate(about.ids)
        for name in about.names(each)
    }
    known = sorted(begins) or [""]
    place = search.place_of(known, search.dialect.name(about.column))
    starts = search.dialect.numbers([begins.get(each, blocks.unknown) for each in known], "INT")
    return f"coalesce({search.dialect.at(starts, place)}, {blocks.unknown})"


def _key(dialect: Dialect, held: Held, asking: Asking) -> str:
    """Write what is searched for: the day, the year, or the text; null where that is no date."""
    date = dialect.name(asking.date)
    if asking.time_zone is not None:
        date = dialect.zoned.format(date, asking.time_zone)
    if held == "datetime":
        return f"CAST({date} AS DATE)"
    if held != "text":
        return date
    cases = [
        f"WHEN {dialect.matches.format(date, form)} THEN concat('{mark}', {date})"
        for mark, form in zip(_MARKS, forms_of(asking.calendar), strict=True)
    ]
    return f"CASE {' '.join(cases)} END"


def _steps(axes: Sequence[Axis]) -> list[Step]:
    """Give the steps of one subject, axis after axis."""
    marks = _MARKS[: len(axes)] if len(axes) > 1 else [""]
    return [
        (f"{mark}{text}", row)
        for mark, axis in zip(marks, axes, strict=True)
        for text, row in zip(("", *map(axis.text, axis.steps.starts)), axis.steps.rows, strict=True)
    ]


@attrs.frozen(eq=False)
class _Blocks:
    """
    The steps of all subjects, those of nobody known last, laid out in blocks of the same size.

    Attributes:
        room: How many steps a block has room for, a power of two.
        begins: Where each step begins; a block is filled up with its last step.
        rows: The row of each step.
    """

    room: int
    begins: Sequence[str]
    rows: Sequence[Row]

    @classmethod
    def of(cls, subjects: Sequence[Sequence[Step]]) -> _Blocks:
        room = _room(max(map(len, subjects)))
        laid_out = [step for steps in subjects for step in _filled(steps, room)]
        some = max(begin for begin, _ in laid_out)
        return cls(room, [begin or some for begin, _ in laid_out], [row for _, row in laid_out])

    @property
    def unknown(self) -> int:
        """Where the block of nobody known begins."""
        return len(self.rows) - self.room


def _room(size: int) -> int:
    """Give the least power of two that is not smaller than *size*."""
    return 1 << (size - 1).bit_length()


def _filled(items: Sequence[T], room: int) -> Sequence[T]:
    """Fill up with the last of *items*."""
    return [*items, *[items[-1]] * (room - len(items))]


@attrs.define(eq=False)
class _Search:
    """
    A frame that is given helping columns, one after another.

    Attributes:
        frame: The frame as it is by now.
        dialect: How its engine writes.
        prefix: What stands before the name of every helping column.
    """

    frame: Native
    dialect: Dialect
    prefix: str

    def add(self, name: str, expression: str) -> str:
        """Add a helping column, and write its name."""
        column = self.dialect.name(f"{self.prefix}{name}")
        self.frame = self.dialect.select(self.frame, ["*", f"{expression} AS {column}"])
        return column

    def place_of(self, names: Sequence[str], subject: str) -> str:
        """Write the place of each row's subject among some names in order; null without one."""
        write = self.dialect
        if write.enumerates:
            found = f"enum_code(TRY_CAST({subject} AS {write.kind(names)}))::INT"
            return self.add("name", found)
        room = _room(len(names))
        array = self.add("names", write.values(_filled(names, room), names))
        place = self.halve("name", array, room, subject, "0")
        return f"CASE WHEN {write.at(array, place)} = {subject} THEN {place} END"

    def halve(self, name: str, array: str, room: int, key: str, begin: str) -> str:
        """Write the last place of a block of *room* places that does not exceed the key."""
        place, half = begin, room // 2
        while half:
            further = self.dialect.at(array, f"{place} + {half}")
            moved = f"{place} + CASE WHEN {further} <= {key} THEN {half} ELSE 0 END"
            place, half = self.add(f"{name}{half}", moved), half // 2
        return place
