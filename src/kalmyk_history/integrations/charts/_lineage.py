"""Which polity came from which."""

# needs: altair, vl_convert

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked
from kalmyk_history.integrations.charts._bars import Bar, Window, window_of
from kalmyk_history.integrations.charts._colours import AROUND, OTHER, PLAIN
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._evidence_text import sources_told
from kalmyk_history.integrations.charts._sheet import Link, Rows, Sheet, disputes
from kalmyk_history.records import Polity, Source
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    import altair as alt

_KEY = "lines lead to what came of it · grey: of no people recorded here · thin: vague date"
_KEY_OF_ONE = "► the polity itself · "


def lineage(  # noqa: PLR0913 - each narrows the picture
    polity: str | Polity | None = None,
    *,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw which polity came from which.

    Args:
        polity: The polity whose whole line is drawn; without one, all lines.
        since: The first day to be drawn.
        until: The last day to be drawn.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such polity or source.
        InvalidArgumentError: If there is no such language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.lineage("kalmyk-assr-1958")
    >>> chart.to_dict()["title"]["text"]
    'Line of polities: Kalmyk ASSR'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    told = question.told
    if polity is None:
        lines = [told.lineage(each) for each in told.whole.polities.values()]
        chosen = None
    else:
        lines = [told.lineage(polity)]
        chosen = lines[0].polity
    edges = list(dict.fromkeys(edge for line in lines for edge in line.edges))
    return drawn(_sheet(question, edges, chosen), question.words)


def _sheet(question: Asked, edges: list[tuple[Polity, Polity]], chosen: Polity | None) -> Sheet:
    words = question.words
    alone = [chosen] if chosen else []
    bar_of = {
        each: _bar(question, each, chosen)
        for each in dict.fromkeys([*alone, *(each for edge in edges for each in edge)])
    }
    window = window_of(question, [(bar.since, bar.until) for bar in bar_of.values()])
    if window is None:
        msg = "nothing to draw: no polity that came from another in that time"
        raise InvalidArgumentError(msg)
    shown = [each for each in _in_order(bar_of, edges) if bar_of[each].is_in(window)]
    rows = Rows()
    row_of = {
        each: rows.add(f"{'► ' if each == chosen else ''}{words.name(each)}") for each in shown
    }
    inside = [edge for edge in edges if edge[0] in row_of and edge[1] in row_of]
    told = [f"{words.name(new)} {words('from')} {words.name(old)}" for old, new in inside]
    whose = f": {words.name(chosen)}" if chosen else ""
    return Sheet(
        title=f"{words('Line of polities') if chosen else words('Lines of polities')}{whose}",
        key=f"{words(_KEY_OF_ONE) if chosen else ''}{words(_KEY)}",
        description=f"{words('Which polity came from which')}: {words.listed(told)}.",
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(attrs.evolve(bar_of[each], row=row) for each, row in row_of.items()),
        marks=tuple(
            mark
            for each, row in row_of.items()
            for mark in disputes(question, each, ("span",), row)
        ),
        links=tuple(_link(bar_of, row_of, old, new, window) for old, new in inside),
    )


def _in_order(bar_of: dict[Polity, Bar], edges: list[tuple[Polity, Polity]]) -> list[Polity]:
    """Give the polities line by line, each after what it came from, the oldest line first."""
    ordered: dict[Polity, None] = {}
    by_day = sorted(bar_of, key=lambda each: _first(bar_of[each]))
    older = {new for _, new in edges}

    def follow(polity: Polity) -> None:
        if polity in ordered:
            return
        ordered[polity] = None
        heirs = [new for old, new in edges if old == polity]
        for each in sorted(heirs, key=lambda each: _first(bar_of[each])):
            follow(each)

    for each in [*(each for each in by_day if each not in older), *by_day]:
        follow(each)
    return list(ordered)


def _first(bar: Bar) -> int:
    return bar.begins[0] if bar.begins else 0


def _bar(question: Asked, polity: Polity, chosen: Polity | None) -> Bar:
    words, told = question.words, question.told.polities.get(polity.id, polity)
    since, until = told.span.since, told.span.until
    tip = {
        "Polity": words.name(polity),
        "Kind": words.of(polity.kind),
        "From": words.date(since) or words("no date known"),
        "Until": words.date(until) or words("no end known"),
        "Sources": sources_told(told.citations, question.told.whole.sources, words),
    }
    return Bar(
        since=since,
        until=until,
        sure=since is not None,
        colour=OTHER if polity == chosen else PLAIN if _is_own(question, polity) else AROUND,
        label=None if since else words.lifetime(told.span),
        tip=words.tip(tip),
    )


def _is_own(question: Asked, polity: Polity) -> bool:
    """Tell whether a people whose status is recorded had it as its polity."""
    table = question.told.whole.table("transition")
    return any(each.polity == polity.id for each in table.values())


def _link(
    bar_of: dict[Polity, Bar], row_of: dict[Polity, str], old: Polity, new: Polity, window: Window
) -> Link:
    ends, begins = bar_of[old].ends, bar_of[new].begins
    at = begins[0] if begins else window.first
    left = min(ends[1] if ends else window.last, at)
    return Link(
        older=row_of[old],
        newer=row_of[new],
        left=window.clipped(left),
        at=window.clipped(at),
    )
