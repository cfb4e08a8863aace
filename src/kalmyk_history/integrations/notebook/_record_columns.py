"""The columns in which lists of records are shown, kind by kind."""

from __future__ import annotations

from typing import Any

from kalmyk_history.integrations.notebook._cells import lines_of
from kalmyk_history.integrations.notebook._column import (
    NAME,
    SOURCES,
    SUMMARY,
    Columns,
    about,
    existed,
    field,
    identified,
    sources,
    text,
)
from kalmyk_history.integrations.notebook._dates import day_of
from kalmyk_history.integrations.notebook._desk import READ, Desk
from kalmyk_history.integrations.notebook._names import brief, words
from kalmyk_history.integrations.notebook._page import Lines, Link, Text, Tone
from kalmyk_history.records import (
    Act,
    Claim,
    Event,
    Membership,
    Office,
    Organization,
    Polity,
    PopulationCount,
    Record,
    Source,
    StatusTransition,
    Tenure,
    Territory,
    Transfer,
    table_of,
)

#: What all records have.
PLAIN: Columns = (NAME, SUMMARY, SOURCES)
MIXED: Columns = (NAME, text("what", lambda item: words(table_of(item))), SOURCES)


def _published(_: Desk, source: Source) -> Lines:
    return ((day_of(source.date),),) if source.date else ()


def _address(_: Desk, source: Source) -> Lines:
    return ((Link(source.url, short=True),),) if source.url else ()


def _person(desk: Desk, tenure: Tenure) -> Lines:
    return (brief(desk, tenure.person),)


def _where(desk: Desk, count: PopulationCount) -> Lines:
    if count.area:
        return (brief(desk, count.area),)
    return lines_of((Text(count.area_name),) if count.area_name else ())


_SOURCE: Columns = (
    ("title", identified),
    text("authors", lambda source: ", ".join(source.authors)),
    ("published", _published),
    text("kind", lambda source: words(source.kind)),
    text("consulted", lambda source: READ[source.consulted]),
    ("address", _address),
)

_TRANSITION: Columns = (
    ("change", identified),
    field("kind"),
    field("date", "from"),
    field("standing"),
    field("polity"),
    field("layer"),
    SOURCES,
)

_MEMBERSHIP: Columns = (
    field("member"),
    about("organization"),
    field("participation", "as"),
    field("attested"),
    field("ended"),
    about("on_behalf_of"),
    SOURCES,
)

_TENURE: Columns = (
    ("person", _person),
    about("office"),
    field("title"),
    field("since"),
    field("until"),
    SOURCES,
)

_TRANSFER: Columns = (
    about("territory"),
    about("origin", "from"),
    about("destination", "to"),
    field("date", "when"),
    SOURCES,
)

_COUNT: Columns = (
    field("count"),
    field("date", "when"),
    field("measure", "of"),
    about("people", "who"),
    ("where", _where),
    field("kind", "basis"),
    SOURCES,
)

_CLAIM: Columns = (
    ("claim", identified),
    field("verdict"),
    text("source", lambda claim: claim.source, Tone.CODE),
    text("place", lambda claim: claim.locator),
    ("evidence", sources),
)

_BODY: Columns = (NAME, field("kind"), field("founded"), field("dissolved"), SOURCES)
_UNIT: Columns = (NAME, field("kind"), ("existed", existed), SOURCES)

RECORDS: tuple[tuple[type[Any], Columns], ...] = (
    (Source, _SOURCE),
    (Act, (NAME, field("date", "when"), field("kind"), field("number"), SOURCES)),
    (Event, (NAME, field("date", "when"), field("kind"), SOURCES)),
    (Polity, _UNIT),
    (Territory, _UNIT),
    (StatusTransition, _TRANSITION),
    (Membership, _MEMBERSHIP),
    (Tenure, _TENURE),
    (Transfer, _TRANSFER),
    (PopulationCount, _COUNT),
    (Claim, _CLAIM),
    (Organization, _BODY),
    (Office, (NAME, about("body", "leads"), SUMMARY, SOURCES)),
    (Record, PLAIN),
)
