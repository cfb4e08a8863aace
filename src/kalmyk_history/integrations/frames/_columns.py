"""Which columns an answer can give, and what each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

import attrs

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown, suggestion
from kalmyk_history.vocabulary import Certainty, NullReason, Standing, StatusKind

Value: TypeAlias = str | int | None

#: What stands between several ids in one text.
SEPARATOR = "; "


@attrs.frozen(eq=False)
class Column:
    """
    One column of answers.

    Attributes:
        name: What it is called.
        of: Gives its value for an answer.
        words: The words that it is limited to, if it is.
        counts: Whether it holds whole numbers instead of text.
    """

    name: str
    of: Callable[[Any], Value]
    words: type[StrEnum] | None = None
    counts: bool = False


class Belonging(StrEnum):
    """Whether a member belongs to a body."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


def joined(parts: Iterable[str]) -> str | None:
    """Give several ids as one text; None if there is none."""
    return SEPARATOR.join(parts) or None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _id(record: Any) -> str | None:  # noqa: ANN401 - any record
    return None if record is None else record.id


def _table(*columns: Column) -> Mapping[str, Column]:
    return {each.name: each for each in columns}


STATUS = _table(
    Column("kind", lambda status: status.kind.value, StatusKind),
    Column("standing", lambda status: status.standing and status.standing.value, Standing),
    Column("polity", lambda status: _id(status.polity)),
    Column("within", lambda status: joined(each.id for each in status.within)),
    Column("since", lambda status: _text(status.since)),
    Column("until", lambda status: _text(status.until)),
    Column("certainty", lambda status: status.certainty.value, Certainty),
    Column("others", lambda status: joined(each.kind.value for each in status.others)),
    Column("people", lambda status: status.people.id),
    Column("transition", lambda status: status.transition.id),
    Column("acts", lambda status: joined(each.id for each in status.acts)),
)

OFFICEHOLDER = _table(
    Column("person", lambda held: _id(held.person)),
    Column("title", lambda held: held.title),
    Column("since", lambda held: _text(held.since)),
    Column("until", lambda held: _text(held.until)),
    Column("certainty", lambda held: held.certainty.value, Certainty),
    Column("others", lambda held: joined(_id(each.person) or "" for each in held.others)),
    Column("alongside", lambda held: joined(_id(each.person) or "" for each in held.alongside)),
    Column("office", lambda held: held.office.id),
    Column("tenure", lambda held: held.tenure.id),
)

MEMBERS = _table(
    Column("members", lambda answer: joined(each.id for each in answer)),
    Column("possible", lambda answer: joined(each.id for each in answer.possible)),
    Column("count", len, counts=True),
    Column("possible_count", lambda answer: len(answer.possible), counts=True),
)

#: The reason is the last value of every row.
REASON = Column("reason", lambda _: None, NullReason)


def membership_column(member: object) -> Column:
    """Give the column that tells whether *member* belongs to the body."""

    def belonging(answer: Any) -> str:  # noqa: ANN401 - certain and possible members
        if member in answer:
            return Belonging.CERTAIN.value
        found = Belonging.POSSIBLE if member in answer.possible else Belonging.NO
        return found.value

    return Column("membership", belonging, Belonging)


def chosen(names: object, known: Mapping[str, Column]) -> tuple[Column, ...]:
    """
    Give the columns that are asked for.

    Raises:
        InvalidArgumentError: If there is no such column, or one is named twice, or none.
        InvalidTypeError: If *names* are no texts.
    """
    several = [names] if isinstance(names, str) else names
    if not isinstance(several, Iterable):
        msg = f"columns are names such as {next(iter(known))!r}, not {shown(names)}"
        raise InvalidTypeError(msg)
    wanted = [*several]
    for name in wanted:
        if not isinstance(name, str) or name not in known:
            near = suggestion(name, known) or f"; use some of {', '.join(known)}"
            msg = f"no column {shown(name)}{near}"
            raise InvalidArgumentError(msg)
    if not wanted or len(set(wanted)) < len(wanted):
        msg = f"name each column once, at least one, not {shown(tuple(wanted))}"
        raise InvalidArgumentError(msg)
    return tuple(known[name] for name in wanted)
