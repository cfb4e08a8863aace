"""What things are called in displays: names in the wanted languages, and titles without names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kalmyk_history.integrations.notebook._dates import day_of
from kalmyk_history.integrations.notebook._desk import Desk, between
from kalmyk_history.integrations.notebook._page import Phrase, Text, Tone
from kalmyk_history.records import (
    Claim,
    Membership,
    Name,
    PopulationCount,
    Record,
    Source,
    StatusTransition,
    Tenure,
    Transfer,
)

_DOT = Text(" · ", Tone.MUTED)


def words(value: str) -> str:
    """
    Give a word of a vocabulary, or the name of a field, as plain words.

    >>> words("de_jure")
    'de jure'
    """
    return str.__str__(value).replace("_", " ")


def capital(value: str) -> str:
    """
    Give plain words that begin with a capital letter.

    >>> capital("de_jure")
    'De jure'
    """
    return words(value)[:1].upper() + words(value)[1:]


def names_of(desk: Desk, record: Record) -> list[Text]:
    """
    Give the names of a record, one for each wanted language, the most wanted first.

    >>> import kalmyk_history as kh
    >>> people = kh.peoples["kalmyks"]
    >>> [each.language for each in names_of(Desk((), ("xal", "en"), None), people)]
    ['xal', 'en']
    """
    found = [name for each in desk.languages if (name := _name_in(record, each))]
    found = found or list(record.names[:1])
    return [Text(each.text, language=each.language) for each in found]


def named(desk: Desk, record: Record | Source, tone: Tone = Tone.PLAIN) -> Phrase:
    """
    Give a record by its names: the first in the wanted language, the others after it.

    >>> import kalmyk_history as kh
    >>> named(Desk((), ("ru",), None), kh.peoples["kalmyks"])[0].text
    'Калмыки'
    """
    others = [(Text(each.text, Tone.MUTED, each.language),) for each in other_names(desk, record)]
    return between(_DOT, [title_of(desk, record, tone), *others])


def other_names(desk: Desk, record: Record | Source) -> list[Text]:
    """
    Give the names of a record in the other languages wanted.

    >>> import kalmyk_history as kh
    >>> other_names(Desk((), ("ru",), None), kh.peoples["kalmyks"])
    []
    """
    return [] if isinstance(record, Source) else names_of(desk, record)[1:]


def title_of(desk: Desk, record: Record | Source, tone: Tone = Tone.PLAIN) -> Phrase:
    """
    Say what a record is: by its name, or by what it is about.

    >>> import kalmyk_history as kh
    >>> change = kh.transitions(since="1943", until="1943")[0]
    >>> [each.text for each in title_of(Desk(change, ("en",), None), change)]
    ['Kalmyks', ': abolished, ', '27 December 1943']
    """
    if isinstance(record, Source):
        return (Text(record.title, tone, record.language),)
    if record.names:
        first = names_of(desk, record)[0]
        return (Text(first.text, tone, first.language),)
    for kind, writer in _TITLES.items():
        if isinstance(record, kind):
            return writer(desk, record)
    return (Text(record.id, tone),)


def reference(desk: Desk, key: str) -> Phrase:
    """
    Give the names of the record with an id; the words themselves where there is none.

    >>> [each.text for each in reference(Desk((), ("en", "xal"), None), "kalmyks")]
    ['Kalmyks', ' · ', 'Хальмгуд']
    """
    record = desk.known(key)
    return (Text(key),) if record is None else named(desk, record)


def brief(desk: Desk, key: str | None) -> Phrase:
    """
    Give one name of the record with an id.

    >>> brief(Desk((), ("en",), None), "kalmyks")[0].text
    'Kalmyks'
    """
    record = None if key is None else desk.known(key)
    return (Text(key or "nobody"),) if record is None else title_of(desk, record)


def _name_in(record: Record, language: str) -> Name | None:
    """Give the name in a language, in its usual script if there is one in it."""
    exact = [each for each in record.names if each.language == language]
    near = [each for each in record.names if each.language.startswith(f"{language}-")]
    return next(iter([*exact, *near]), None)


def _transition(desk: Desk, change: StatusTransition) -> Phrase:
    return (*brief(desk, change.people), Text(f": {words(change.kind)}, "), day_of(change.date))


def _membership(desk: Desk, membership: Membership) -> Phrase:
    return (*brief(desk, membership.member), Text(" in "), *brief(desk, membership.organization))


def _tenure(desk: Desk, tenure: Tenure) -> Phrase:
    title = (Text(tenure.title),) if tenure.title else brief(desk, tenure.office)
    return (*brief(desk, tenure.person), Text(", "), *title)


def _transfer(desk: Desk, transfer: Transfer) -> Phrase:
    to = Text(" to ")
    return (*brief(desk, transfer.territory), to, *brief(desk, transfer.destination))


def _count(desk: Desk, count: PopulationCount) -> Phrase:
    who = brief(desk, count.people) if count.people else (Text("All people"),)
    area = brief(desk, count.area) if count.area else (Text(count.area_name),)
    where = (Text(" in "), *area) if count.area or count.area_name else ()
    return (*who, *where, Text(f", {words(count.measure)}, "), day_of(count.date))


_TITLES: dict[type[Record], Callable[[Desk, Any], Phrase]] = {
    StatusTransition: _transition,
    Membership: _membership,
    Tenure: _tenure,
    Transfer: _transfer,
    PopulationCount: _count,
    Claim: lambda _, claim: (Text(claim.text),),
}
