"""From the arguments of a function to what is asked of the chronicle."""

from __future__ import annotations

from collections.abc import Callable

from kalmyk_history.chronicle import (
    Chronicle,
    load,
    members_through_time,
    officeholder_through_time,
    status_through_time,
)
from kalmyk_history.dates import Calendar
from kalmyk_history.errors import InvalidTypeError, shown
from kalmyk_history.integrations.frames._asking import Subjects
from kalmyk_history.integrations.frames._columns import Column
from kalmyk_history.integrations.frames._question import Question
from kalmyk_history.records import Organization, People, Record, Source
from kalmyk_history.vocabulary import Layer, Policy


def told(
    chronicle: Chronicle | None,
    according_to: str | Source | None,
    resolve: Policy | str | None,
) -> Chronicle:
    """Give the chronicle that is asked: of a source, by a policy, of one's own data."""
    if chronicle is not None and not isinstance(chronicle, Chronicle):
        msg = f"a chronicle comes of kh.load() or Chronicle.from_folder(), not {shown(chronicle)}"
        raise InvalidTypeError(msg)
    return (chronicle or load()).told(according_to, resolve)


def reason_name(reason: object, prefix: object) -> str | None:
    """Give the name of the column of reasons; None if none is wanted."""
    if not isinstance(prefix, str):
        msg = f"a prefix is a text, not {shown(prefix)}"
        raise InvalidTypeError(msg)
    if reason is True:
        return f"{prefix}reason"
    if reason is False:
        return None
    if not isinstance(reason, str) or not reason:
        msg = f"reason is True, or the name of a column, not {shown(reason)}"
        raise InvalidTypeError(msg)
    return reason


def status_question(
    chronicle: Chronicle,
    people: str | People,
    columns: tuple[Column, ...],
    layer: Layer,
    calendar: Calendar,
) -> Question:
    """Ask which status a people had."""
    return Question(
        columns,
        status_through_time(chronicle, people, layer),
        lambda date: chronicle.status_on(date, of=people, layer=layer, calendar=calendar),
    )


def officeholder_question(
    chronicle: Chronicle, office: str, columns: tuple[Column, ...], calendar: Calendar
) -> Question:
    """Ask who held an office."""
    return Question(
        columns,
        officeholder_through_time(chronicle, office),
        lambda date: chronicle.officeholder(office, on=date, calendar=calendar),
    )


def members_question(
    chronicle: Chronicle,
    organization: str | Organization,
    columns: tuple[Column, ...],
    calendar: Calendar,
) -> Question:
    """Ask who belonged to a body."""
    return Question(
        columns,
        members_through_time(chronicle, organization),
        lambda date: chronicle.members_of(organization, on=date, calendar=calendar),
    )


def one_or_column(
    chronicle: Chronicle,
    table: str,
    one: object,
    column: object,
    question: Callable[[str], Question],
) -> Question | Subjects:
    """Give the question about one subject, or about all that a column may name."""
    index = chronicle.whole.index(table)
    if column is None:
        return question(index.resolve(one).id)
    if not isinstance(column, str):
        msg = f"the column of subjects is the name of a column, not {shown(column)}"
        raise InvalidTypeError(msg)

    def resolve(name: str) -> Record:
        found: Record = index.resolve(name)
        return found

    def names(key: str) -> list[str]:
        record = records[key]
        several = [*record.aliases, *(each.text for each in record.names)]
        return [key, *(each for each in several if found.id_of(each) == key)]

    records = chronicle.whole.table(table)
    found = Subjects(column, tuple(records), names, resolve, question)
    return found
