"""How figures are drawn: a point or a range on each row, with the number beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from kalmyk_history.integrations._extra import extra
from kalmyk_history.integrations.charts._bars import Row
from kalmyk_history.integrations.charts._colours import GREY, INK, LINE, PLAIN
from kalmyk_history.integrations.charts._style import (
    FONT,
    SIZE,
    SPOKEN,
    STEP,
    WIDTH,
    rows_axis,
    titled,
    told,
    width_of,
)
from kalmyk_history.integrations.charts._words import Words
from kalmyk_history.records import Quantity

if TYPE_CHECKING:
    import altair as alt


@attrs.frozen(kw_only=True)
class Figure:
    """
    One figure, as a source gives it.

    Attributes:
        row: The key of its row.
        quantity: The number or range.
        tip: What its tooltip says, by heading.
        text: What is written beside it.
        other: Whether it is another reading.
    """

    row: str
    quantity: Quantity
    tip: Mapping[str, str]
    text: str = ""
    other: bool = False

    @property
    def least(self) -> float:
        """The smallest number meant; 0 where only a ceiling is given."""
        return self.quantity.least or 0

    @property
    def most(self) -> float:
        """The greatest number meant; the smallest, where only a floor is given."""
        return self.least if self.quantity.most is None else self.quantity.most

    @property
    def look(self) -> str:
        """How it is drawn: ``other``, ``range``, ``rounded`` or ``exact``."""
        if self.other:
            return "other"
        if self.quantity.least != self.quantity.most:
            return "range"
        return "rounded" if self.quantity.approximate else "exact"


@attrs.frozen(kw_only=True)
class Figures:
    """
    Figures on rows, with what is written around them.

    Attributes:
        title: The heading.
        key: How to read it, in a line.
        description: The text for those who do not see it.
        rows: The keys of the rows, from the top.
        figures: The figures.
    """

    title: str
    key: str
    description: str
    rows: tuple[str, ...]
    figures: tuple[Figure, ...]


def figures_drawn(sheet: Figures, words: Words) -> alt.LayerChart:
    """
    Draw figures.

    Raises:
        MissingExtraError: If altair is not installed.
    """
    with extra("charts"):
        import altair as alt
    x = _axis(sheet, words)
    stems = [
        {"row": each.row, "from": 0, "to": each.least} for each in sheet.figures if not each.other
    ]
    ranges = _found(sheet, "range")
    layers = [
        _rules(stems, x, sheet, color=PLAIN, strokeWidth=1, strokeOpacity=0.5, aria=False),
        _rules(ranges, x, sheet, color=PLAIN, strokeWidth=7, **told(ranges)),
        *(_points(_found(sheet, look), shape, x, sheet) for look, shape in _SHAPES.items()),
        _texts(sheet, x),
    ]
    return alt.LayerChart(layer=[each for each in layers if each is not None]).properties(
        title=titled(sheet.title, sheet.key),
        description=sheet.description,
        width=WIDTH,
        height=alt.Step(STEP),
        view=alt.ViewBackground(stroke=None),
    )


def _found(sheet: Figures, look: str) -> list[Row]:
    return [
        {"row": each.row, "from": each.least, "to": each.most, "tip": dict(each.tip)}
        for each in sheet.figures
        if each.look == look
    ]


def _axis(sheet: Figures, words: Words) -> alt.X:
    """Give the axis of numbers, from zero on, with room for the texts on the right."""
    import altair as alt

    most = max(each.most for each in sheet.figures) or 1
    longest = max(width_of(each.text) for each in sheet.figures) + 12
    return alt.X(
        "to:Q",
        scale=alt.Scale(domain=[0, most * WIDTH / (WIDTH - longest)], nice=False),
        axis=alt.Axis(
            title=None,
            labelFont=FONT,
            labelFontSize=SIZE,
            labelColor=INK,
            labelExpr=f"replace(format(datum.value, ','), /,/g, '{words.thousands}')",
            tickCount=6,
            tickColor=GREY,
            domainColor=GREY,
            grid=True,
            gridColor=LINE,
        ),
    )


def _rules(rows: list[Row], x: alt.X, sheet: Figures, **look: Any) -> alt.Chart | None:  # noqa: ANN401 - any property of a mark
    import altair as alt

    if not rows:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_rule(**look)
        .encode(x=x, x2="from:Q", y=rows_axis(sheet.rows))
    )
    return chart


_SHAPES: dict[str, dict[str, Any]] = {
    "exact": {"shape": "circle", "fill": PLAIN, "stroke": PLAIN, "size": 50},
    "rounded": {"shape": "circle", "fill": "white", "stroke": PLAIN, "size": 50},
    "other": {"shape": "diamond", "fill": "white", "stroke": INK, "size": 40},
}


def _points(rows: list[Row], shape: dict[str, Any], x: alt.X, sheet: Figures) -> alt.Chart | None:
    import altair as alt

    if not rows:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_point(**shape, strokeWidth=1.5, opacity=1, **told(rows))
        .encode(x=x, y=rows_axis(sheet.rows))
    )
    return chart


def _texts(sheet: Figures, x: alt.X) -> alt.Chart:
    """Write each number to the right of all that its row has."""
    import altair as alt

    right: dict[str, float] = {}
    for each in sheet.figures:
        right[each.row] = max(right.get(each.row, 0), each.most)
    rows = [
        {"row": each.row, "to": right[each.row], "text": each.text}
        for each in sheet.figures
        if each.text
    ]
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_text(
            align="left",
            dx=8,
            baseline="middle",
            font=FONT,
            fontSize=SIZE - 1,
            color=INK,
            description=SPOKEN,
        )
        .encode(x=x, y=rows_axis(sheet.rows), text="text:N")
    )
    return chart
