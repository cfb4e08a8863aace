"""Who held which office, and when."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle, Officeholder
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked, several
from kalmyk_history.integrations.charts._bars import Bar, Window, window_of
from kalmyk_history.integrations.charts._colours import OTHER, PLAIN
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._evidence_text import sources_told
from kalmyk_history.integrations.charts._sheet import Mark, Rows, Sheet, disputes, runs_told
from kalmyk_history.records import Office, Source, Tenure
from kalmyk_history.vocabulary import Certainty, Policy

if TYPE_CHECKING:
    import altair as alt

_KEY = "thin: vague or possible · ◊ sources differ on the date"


def tenures(  # noqa: PLR0913 - each narrows the picture
    office: str | Office | Iterable[str | Office] | None = None,
    *,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw who held an office, one row for each person.

    A tenure whose beginning no source gives is drawn as a thin line up to its end; one without
    any date is left out.

    Args:
        office: The office, or several; without one, all.
        since: The first day to be drawn.
        until: The last day to be drawn.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such office or source.
        InvalidArgumentError: If there is no such language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.tenures("head-of-the-republic")
    >>> chart.to_dict()["title"]["text"]
    'Head of the Republic of Kalmykia'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    index = question.told.whole.index("office")
    every = question.told.whole.offices.values()
    offices: list[Office] = list(every) if office is None else several(office, index.resolve)
    return drawn(_sheet(question, offices), question.words)


def _sheet(question: Asked, offices: list[Office]) -> Sheet:
    words = question.words
    turns = [
        (office, each, _bar(question, each))
        for office in offices
        for each in question.told.officeholders(office)
    ]
    window = window_of(question, [(bar.since, bar.until) for *_, bar in turns if bar])
    if window is None:
        names = ", ".join(words.name(each) for each in offices)
        msg = f"nothing to draw: no dated tenure in that time of {names or 'no office'}"
        raise InvalidArgumentError(msg)
    shown = [each for each in turns if _is_shown(each[2], window, question)]
    rows, bars, marks, told = Rows(), list[Bar](), list[Mark](), list[str]()
    notes: list[tuple[str, str]] = []
    drawn_offices = _by_beginning(shown)
    for office in drawn_offices:
        rows.add(words.name(office), heading=True)
        row_of: dict[str, str] = {}
        own: list[Bar] = []
        for _, each, bar in [each for each in shown if each[0] is office]:
            name = words.name(each.person) if each.person else words("vacant")
            row = row_of.get(name) or rows.add(name)
            row_of[name] = row
            if bar:
                own.append(attrs.evolve(bar, row=row))
                marks += disputes(question, each.tenure, ("since", "until"), row)
            else:
                notes.append((row, words("no date known")))
        bars += own
        told.append(
            f"{words.name(office)}: {runs_told(own, words, window) or words('no date known')}"
        )
    title = words.name(drawn_offices[0]) if len(drawn_offices) == 1 else words("Offices")
    return Sheet(
        title=title,
        key=words(_KEY),
        description=f"{words('Who held which office')}. {'. '.join(told)}.",
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(bars),
        marks=tuple(marks),
        notes=tuple(notes),
    )


def _is_shown(bar: Bar | None, window: Window, question: Asked) -> bool:
    """Tell whether a tenure is drawn; one without a date only if all time is."""
    return bar.is_in(window) if bar else question.first is question.last is None


def _by_beginning(turns: list[tuple[Office, Officeholder, Bar | None]]) -> list[Office]:
    first: dict[Office, int] = {}
    for office, _, bar in turns:
        begins = bar.begins if bar else None
        day = begins[0] if begins else _LAST_DAY
        first[office] = min(first.get(office, _LAST_DAY), day)
    return sorted(first, key=lambda each: first[each])


def _bar(question: Asked, holder: Officeholder) -> Bar | None:
    """Give the time of a tenure; None if no date of it is known."""
    words, tenure = question.words, holder.tenure
    since, until = holder.since, holder.until
    label: str | None = None
    if since is None and until is None:
        return None
    if since is None:
        since, label = until, f"?–{words.year(until)}"
    elif until is None and holder.notes:
        until, label = since, f"{words.year(since)}–?"
    return Bar(
        since=since,
        until=until,
        colour=OTHER if tenure.acting or tenure.concurrent else PLAIN,
        sure=holder.certainty is Certainty.CERTAIN,
        label=label,
        note=", ".join(words(each) for each, holds in _how(tenure).items() if holds),
        tip=_tip(question, holder),
    )


def _how(tenure: Tenure) -> dict[str, bool]:
    return {"acting": tenure.acting, "one of several": tenure.concurrent}


def _tip(question: Asked, holder: Officeholder) -> dict[str, str]:
    words, tenure = question.words, holder.tenure
    return words.tip(
        {
            "Person": words.name(holder.person) if holder.person else words("vacant"),
            "Office": words.name(holder.office),
            "Title": tenure.title,
            "From": words.date(holder.since),
            "Until": words.date(holder.until),
            "How": ", ".join(words(each) for each, holds in _how(tenure).items() if holds),
            "Notes": "; ".join(holder.notes),
            "Sources": sources_told(holder.citations, question.told.whole.sources, words),
        }
    )


_LAST_DAY = 3_652_059
