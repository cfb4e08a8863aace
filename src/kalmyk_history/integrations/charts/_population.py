"""How many people, as each source gives it."""

# needs: altair, vl_convert

from __future__ import annotations

from typing import TYPE_CHECKING

from kalmyk_history.chronicle import AnyDate, Chronicle
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked
from kalmyk_history.integrations.charts._evidence_text import given_by, sources_told
from kalmyk_history.integrations.charts._figures import Figure, Figures, figures_drawn
from kalmyk_history.integrations.charts._sheet import Rows
from kalmyk_history.records import (
    People,
    Place,
    Polity,
    PopulationCount,
    Quantity,
    Source,
    Territory,
)
from kalmyk_history.vocabulary import Measure, Policy

if TYPE_CHECKING:
    import altair as alt


def population(  # noqa: PLR0913 - each narrows the picture
    of: str | People | None = "kalmyks",
    *,
    area: str | Polity | Territory | Place | None = None,
    measure: Measure | str = Measure.RESIDENTS,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw how many people there were: one row for each figure, in order of time.

    A range is drawn as a range, a figure that its source marks as rounded is hollow, and beside
    each stands how it came about. Figures of different areas are not comparable: each row names
    its own.

    Args:
        of: The people; None for everybody in an area.
        area: Only figures of this area.
        measure: What is counted.
        since: Leave out figures that certainly refer to a time before this.
        until: Leave out figures that certainly refer to a time after this.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such people, area or source.
        InvalidArgumentError: If there is no such measure or language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.population()
    >>> chart.to_dict()["title"]["text"]
    'Population: Kalmyks'
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
    counts = [
        each for each in told.population(of, area=area, measure=measure) if _is_in(each, question)
    ]
    if not counts:
        msg = "nothing to draw: no figure of that people, area and measure in that time"
        raise InvalidArgumentError(msg)
    people = None if of is None else told.whole.index("people").resolve(of)
    return _drawn(question, counts, people)


def _is_in(count: PopulationCount, question: Asked) -> bool:
    first, last = count.date.earliest, count.date.latest
    early = question.first is not None and last is not None and last < question.first
    late = question.last is not None and first is not None and first > question.last
    return not early and not late


def _drawn(question: Asked, counts: list[PopulationCount], people: People | None) -> alt.LayerChart:
    words = question.words
    rows = Rows()
    figures = [
        figure
        for each in counts
        for figure in _figures(
            question, each, rows.add(f"{_area(question, each)}, {words.short(each.date)}")
        )
    ]
    told = [
        f"{words.date(each.date)}, {_area(question, each)}: {words.quantity(each.count)}"
        for each in counts
    ]
    whose = words.name(people) if people else words("everybody")
    measure = counts[0].measure
    counted = words("Population") if measure is Measure.RESIDENTS else words(measure.value)
    title = f"{counted[:1].upper()}{counted[1:]}: {whose}"
    return figures_drawn(
        Figures(
            title=title,
            key=words("filled: as given · hollow: rounded · thick: a range · ◊ another reading"),
            description=f"{title}. {words.listed(told)}.",
            rows=tuple(rows.keys),
            figures=tuple(figures),
        ),
        words,
    )


def _area(question: Asked, count: PopulationCount) -> str:
    if count.area is None:
        return count.area_name or question.words("no area")
    index = question.told.whole.index("polity", "territory", "place")
    return question.words.name(index.resolve(count.area))


def _figures(question: Asked, count: PopulationCount, row: str) -> list[Figure]:
    words, sources = question.words, question.told.whole.sources
    tip = {
        "Figure": words.quantity(count.count),
        "Counted": words.of(count.measure),
        "Area": _area(question, count),
        "Date": words.date(count.date),
        "Basis": words.of(count.kind),
        "Sources": sources_told(count.citations, sources, words),
    }
    text = f"{words.quantity(count.count)} ({words.of(count.kind)})"
    main = Figure(row=row, quantity=count.count, text=text, tip=words.tip(tip))
    others = [
        Figure(
            row=row,
            quantity=each.value,
            other=True,
            tip=words.tip(
                {
                    "Another reading": words.quantity(each.value),
                    "Held by": given_by(each, sources, words),
                    "Reason": each.reason,
                }
            ),
        )
        for each in count.other_readings
        if isinstance(each.value, Quantity)
    ]
    return [*others, main]
