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
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.integrations.frames._asking import Asking, Subjects
from kalmyk_history.integrations.frames._columns import Column
from kalmyk_history.integrations.frames._question import Question
from kalmyk_history.records import Organization, People, Record, Source
from kalmyk_history.vocabulary import Layer, Policy

DATES = "the column of dates is a name"


def told(
    chronicle: object,
    according_to: str | Source | None,
    resolve: Policy | str | None,
) -> Chronicle:
    """Give the chronicle that is asked: of a source, by a policy, of one's own data."""
    asked = load() if chronicle is None else chronicle
    if not isinstance(asked, Chronicle):
        msg = f"a chronicle comes of kh.load() or Chronicle.from_folder(), not {shown(chronicle)}"
        raise InvalidTypeError(msg)
    return asked.told(according_to, resolve)


def plain_text(text: object, what: str) -> str:
    """
    Give a text that can be the name of a column, or a part of one.

    Raises:
        InvalidTypeError: If it is no text; *what* begins the message.
        InvalidArgumentError: If it has characters that UTF-8 does not have.
    """
    if not isinstance(text, str):
        msg = f"{what}, not {shown(text)}"
        raise InvalidTypeError(msg)
    try:
        return text.encode().decode()
    except UnicodeEncodeError:
        msg = f"{what}, and {shown(text)} holds half a character"
        raise InvalidArgumentError(msg) from None


def asked_of(  # noqa: PLR0913, PLR0917 - what `Asking` holds, before it is checked
    date: object,
    time_zone: str | None,
    about: Question | Subjects,
    columns: tuple[Column, ...],
    reason: object,
    prefix: object,
    calendar: Calendar,
) -> Asking:
    """Give what is asked of a frame, its names checked."""
    dates = plain_text(date, DATES)
    before = plain_text(prefix, "a prefix is a text")
    return Asking(dates, time_zone, about, columns, _reason(reason, before), before, calendar)


def _reason(reason: object, prefix: str) -> str | None:
    """Give the name of the column of reasons; None if none is wanted."""
    if isinstance(reason, bool):
        return f"{prefix}reason" if reason else None
    what = "reason is True, or the name of a column"
    name = plain_text(reason, what)
    if not name:
        msg = f"{what}, not {shown(name)}"
        raise InvalidArgumentError(msg)
    return name


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
    name = plain_text(column, "the column of subjects is a name")

    def resolve(name: str) -> Record:
        found: Record = index.resolve(name)
        return found

    def names(key: str) -> list[str]:
        record = records[key]
        several = [*record.aliases, *(each.text for each in record.names)]
        return [key, *(each for each in several if found.id_of(each) == key)]

    records = chronicle.whole.table(table)
    found = Subjects(name, tuple(records), names, resolve, question)
    return found
