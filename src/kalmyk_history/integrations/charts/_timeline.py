"""The status of one or several peoples through time."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kalmyk_history.chronicle import AnyDate, Chronicle
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked, several
from kalmyk_history.integrations.charts._bars import Bar, window_of
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._sheet import Mark, Rows, Sheet, runs_told
from kalmyk_history.integrations.charts._statuses import group_of
from kalmyk_history.records import People, Source, Status
from kalmyk_history.vocabulary import Layer, Policy, word_of

if TYPE_CHECKING:
    import altair as alt

_TITLES = {
    Layer.DE_JURE: "In law",
    Layer.DE_FACTO: "On the ground",
    Layer.CLAIMED: "Claimed",
}
_KEY = "▼ act · ◊ sources differ on the date · outlined: other readings · thin: vague date"


def timeline(  # noqa: PLR0913 - each narrows the picture
    *,
    of: str | People | Iterable[str | People] = "kalmyks",
    layers: Layer | str | Iterable[Layer | str] = tuple(Layer),
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw the status of a people, or of several, through time.

    Each form of status has a row, and so has each standing towards the power above; a layer is a
    group of rows. Where the law is drawn too, the ground shows only where it differed.

    Args:
        of: The people, or several.
        layers: The layers, or one: the law, the ground, what somebody claimed.
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
    >>> chart = kh.charts.timeline(since="1917", until="1944")
    >>> chart.to_dict()["title"]["text"]
    'Political status: Kalmyks'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    index = question.told.whole.index("people")
    peoples: list[People] = several(of, index.resolve)
    shown = several(layers, lambda each: word_of(Layer, each, "layer"))
    return drawn(_sheet(question, peoples, shown), question.words)


def _sheet(question: Asked, peoples: list[People], layers: list[Layer]) -> Sheet:
    words = question.words
    lines = [
        (people, layer, line)
        for people in peoples
        for layer in layers
        if (line := _line(question, people, layer, layers))
    ]
    window = window_of(question, [(each.since, each.until) for *_, line in lines for each in line])
    names = ", ".join(words.name(each) for each in peoples)
    if window is None:
        msg = f"nothing to draw: no status of {names or 'nobody'} in that time and these layers"
        raise InvalidArgumentError(msg)
    rows, bars, marks, told = Rows(), list[Bar](), list[Mark](), list[str]()
    for people, layer, line in lines:
        heading = words(_TITLES[layer])
        if len(peoples) > 1:
            heading = f"{words.name(people)}: {heading}"
        if group := group_of(question, window, line, heading, rows):
            bars += [*group.kinds, *group.standings]
            marks += group.marks
            told.append(f"{heading}: {runs_told(group.kinds, words, window)}")
    return Sheet(
        title=f"{words('Political status')}: {names}",
        key=words(_KEY),
        description=". ".join([f"{words('Timeline of the political status')}: {names}", *told])
        + ".",
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(bars),
        marks=tuple(marks),
    )


def _line(question: Asked, people: People, layer: Layer, layers: list[Layer]) -> list[Status]:
    """Give the statuses of a layer; of the ground only its own, where the law is drawn too."""
    told = question.told
    line = told.timeline(of=people, layer=layer)
    if layer is Layer.DE_FACTO and Layer.DE_JURE in layers:
        return [each for each in line if each.transition.layer is layer]
    return list(line)
