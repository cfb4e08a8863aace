"""On how many independent sources each statement rests, through time."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked
from kalmyk_history.integrations.charts._bars import Bar, window_of
from kalmyk_history.integrations.charts._colours import SHADES
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._evidence_text import source_label
from kalmyk_history.integrations.charts._sheet import Rows, Sheet
from kalmyk_history.records import People, Source, Status
from kalmyk_history.vocabulary import Layer, Policy, word_of

if TYPE_CHECKING:
    import altair as alt

_KEY = "number, thickness and shade: how many independent sources · nothing: no statement"

#: What each row tells of, in the order of the rows.
_STATEMENTS = {
    "kind": "form of status",
    "standing": "standing",
    "date": "date of the change",
    "until": "date of the end",
    "polity": "polity",
    "within": "whose land it was",
    "acts": "acts",
    "events": "events",
}


def evidence(  # noqa: PLR0913 - each narrows the picture
    *,
    of: str | People = "kalmyks",
    layer: Layer | str = Layer.DE_JURE,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw on how many independent sources each statement about a status rests, through time.

    Sources that copy each other count once, as in `support`.

    Args:
        of: The people.
        layer: The layer; of the ground only what differed from the law.
        since: The first day to be drawn.
        until: The last day to be drawn.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such people or source.
        InvalidArgumentError: If there is no such layer or language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.evidence()
    >>> chart.to_dict()["title"]["text"]
    'Independent sources: Kalmyks'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    people: People = question.told.whole.index("people").resolve(of)
    known = word_of(Layer, layer, "layer")
    line = [
        each
        for each in question.told.timeline(of=people, layer=known)
        if each.transition.layer is known
    ]
    return drawn(_sheet(question, people, line), question.words)


def _sheet(question: Asked, people: People, line: list[Status]) -> Sheet:
    words = question.words
    window = window_of(question, [(each.since, each.until) for each in line])
    if window is None:
        msg = f"nothing to draw: no status of {words.name(people)} in that time and layer"
        raise InvalidArgumentError(msg)
    found = [
        (field, count, bar) for field, count, bar in _bars(question, line) if bar.is_in(window)
    ]
    rows = Rows()
    row_of = {
        field: rows.add(words(name))
        for field, name in _STATEMENTS.items()
        if any(field == each for each, *_ in found)
    }
    most = max((count for _, count, _ in found), default=1)
    told = [
        f"{label}: {min(counts)}–{max(counts)}"
        for field, label in ((field, words(_STATEMENTS[field])) for field in row_of)
        if (counts := [count for each, count, _ in found if each == field])
    ]
    name = words.name(people)
    return Sheet(
        title=f"{words('Independent sources')}: {name}",
        key=words(_KEY),
        description=(
            f"{words('How many independent sources support each statement through time')}: "
            f"{name}. {words.listed(told)}."
        ),
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(
            attrs.evolve(
                bar,
                row=row_of[field],
                share=_THINNEST + (1 - _THINNEST) * count / most,
            )
            for field, count, bar in found
        ),
        tight=True,
        step=28,
    )


def _bars(question: Asked, line: list[Status]) -> Iterator[tuple[str, int, Bar]]:
    """Give for each statement of each transition its field, its count and its time."""
    words = question.words
    for _, group in groupby(line, key=lambda each: each.transition):
        same = list(group)
        status = same[0]
        for each in question.told.support(status).fields:
            if each.field in _STATEMENTS:
                tip = {
                    "Statement": words(_STATEMENTS[each.field]),
                    "Value": words.value(getattr(status.transition, each.field)),
                    "From": words.date(status.since),
                    "Until": words.date(same[-1].until) or words("today"),
                    "Independent": str(each.independent),
                    "Sources": "; ".join(source_label(source) for source in each.sources),
                }
                bar = Bar(
                    since=status.since,
                    until=same[-1].until,
                    colour=SHADES[min(each.independent, len(SHADES) - 1)],
                    label=str(each.independent),
                    tip=words.tip(tip),
                )
                yield each.field, each.independent, bar


#: How thick the bar of a single source is at least, as a share of the thickest.
_THINNEST = 0.15
