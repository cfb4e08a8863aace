"""How a sheet is drawn by altair: one style for all, set on each mark and nowhere globally."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kalmyk_history.integrations._extra import extra
from kalmyk_history.integrations.charts._asked import iso
from kalmyk_history.integrations.charts._bars import Row, cuts, pieces
from kalmyk_history.integrations.charts._colours import GREY, INK, LINE
from kalmyk_history.integrations.charts._sheet import Sheet, labels, marked
from kalmyk_history.integrations.charts._style import (
    FONT,
    SIZE,
    SPOKEN,
    is_heading,
    label_of,
    left_of,
    rows_axis,
    titled,
    told,
    width_of,
)
from kalmyk_history.integrations.charts._ticks import tick_format, ticks
from kalmyk_history.integrations.charts._words import Words

if TYPE_CHECKING:
    import altair as alt

_TALL = 24

#: How many pixels are free before the first and after the last day.
_EDGE = 8

#: How wide and high a colour is shown in the legend, in pixels.
_SWATCH = 10


def drawn(sheet: Sheet, words: Words) -> alt.LayerChart:
    """
    Draw a sheet.

    Raises:
        MissingExtraError: If altair is not installed.
    """
    with extra("charts"):
        import altair as alt
    written = labels(sheet, words)
    marks = marked(sheet.marks, sheet.window)
    layers = [
        _links(sheet),
        _bars(pieces(sheet.bars, sheet.window, sheet.width, sheet.step), sheet),
        _cuts(sheet),
        _headings(sheet),
        *(_halo(written, side, sheet) for side in ("left", "right", "within")),
        *(_labels(written, side, sheet) for side in _ALIGNED),
        _whiskers([each for each in marks if each["kind"] == "dispute"], sheet),
        *(
            _points([each for each in marks if each["kind"] == kind], kind, sheet)
            for kind in _SHAPES
        ),
        *_legend(sheet),
    ]
    return framed(alt.LayerChart(layer=[each for each in layers if each is not None]), sheet)


def framed(chart: alt.LayerChart, sheet: Sheet) -> alt.LayerChart:
    """Give a chart its title, its size and its text for those who do not see it."""
    import altair as alt

    return chart.properties(
        title=titled(sheet.title, sheet.key),
        description=sheet.description,
        width=sheet.width,
        height=alt.Step(sheet.step),
        view=alt.ViewBackground(stroke=None),
    )


def time_axis(field: str, sheet: Sheet) -> alt.X:
    """Give the axis of time, in UTC, so that no day is shifted by a time zone."""
    import altair as alt

    return alt.X(
        f"{field}:T",
        scale=alt.Scale(
            type="utc",
            domain=[milliseconds(sheet.window.first), milliseconds(sheet.window.last)],
            padding=_EDGE,
        ),
        axis=alt.Axis(
            title=None,
            orient="top" if _is_tall(sheet) else "bottom",
            labelFont=FONT,
            labelFontSize=SIZE,
            labelColor=INK,
            labelOverlap=True,
            values=[milliseconds(day) for day in ticks(sheet.window)],
            format=tick_format(sheet.window),
            tickColor=GREY,
            domainColor=GREY,
            grid=True,
            gridColor=LINE,
        ),
    )


def _is_tall(sheet: Sheet) -> bool:
    """Tell whether the axis of time stands above the rows, near the title."""
    return len(sheet.rows) > _TALL


def milliseconds(day: int) -> int:
    """Give a day as Vega counts time: in milliseconds from 1970, UTC."""
    return (day - date(1970, 1, 1).toordinal()) * 86_400_000


def _bars(rows: list[Row], sheet: Sheet) -> alt.Chart:
    import altair as alt

    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar(**told(rows))
        .encode(
            x=time_axis("from", sheet),
            x2="to:T",
            y=rows_axis(sheet.rows),
            size=alt.Size("height:Q", scale=None, legend=None),
            fill=alt.Fill("colour:N", scale=None, legend=None),
            stroke=alt.Stroke("colour:N", scale=None, legend=None),
            strokeWidth=alt.StrokeWidth("edge:Q", scale=None, legend=None),
            fillOpacity=alt.FillOpacity("density:Q", scale=None, legend=None),
        )
    )
    return chart


def _legend(sheet: Sheet) -> list[alt.Chart]:
    """Write what the colours stand for below the plot, in columns of one width."""
    import altair as alt

    if not sheet.legend:
        return []
    left = left_of(sheet.rows)
    column = max(width_of(label) for label, _ in sheet.legend) + 28
    columns = max(1, int((left + sheet.width) // column))
    top = len(sheet.rows) * sheet.step + (20 if _is_tall(sheet) else 40)
    items = [
        {
            "text": label,
            "colour": colour,
            "x": _SWATCH / 2 - left + number % columns * column,
            "y": top + number // columns * 16,
        }
        for number, (label, colour) in enumerate(sheet.legend)
    ]
    placed = alt.Chart(alt.InlineData(values=items)).encode(
        x=alt.value(alt.ExprRef(expr="datum.x")), y=alt.value(alt.ExprRef(expr="datum.y"))
    )
    return [
        placed.mark_square(size=_SWATCH**2, opacity=1, aria=False).encode(
            color=alt.Color("colour:N", scale=None, legend=None)
        ),
        placed.mark_text(
            align="left",
            dx=_SWATCH,
            baseline="middle",
            font=FONT,
            fontSize=SIZE,
            color=INK,
            description=SPOKEN,
        ).encode(text="text:N"),
    ]


def _links(sheet: Sheet) -> alt.Chart | None:
    """Draw a line along the row that it leaves, then down or up to the row that it leads to."""
    import altair as alt

    rows = [
        {"link": number, "step": step, "row": row, "at": iso(day)}
        for number, link in enumerate(sheet.links)
        for step, (row, day) in enumerate(
            [(link.older, link.left), (link.older, link.at), (link.newer, link.at)]
        )
    ]
    if not rows:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_line(color=GREY, strokeWidth=1.2, aria=False)
        .encode(x=time_axis("at", sheet), y=rows_axis(sheet.rows), detail="link:N", order="step:O")
    )
    return chart


def _cuts(sheet: Sheet) -> alt.Chart | None:
    """Part bars that follow each other on a row."""
    import altair as alt

    inner = [
        {"row": row, "at": iso(day)} for row, day in cuts(sheet.bars, sheet.window, sheet.width)
    ]
    if not inner:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=inner))
        .mark_tick(color="white", thickness=1.2, size=sheet.step * 0.72, aria=False)
        .encode(x=time_axis("at", sheet), y=rows_axis(sheet.rows))
    )
    return chart


_ALIGNED = {
    "right": ("left", 6),
    "left": ("right", -7),
    "inside": ("center", 0),
    "within": ("center", 0),
}


def _labels(rows: list[Row], side: str, sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    own = [each for each in rows if each["side"] == side]
    if not own:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=own))
        .mark_text(**_text(side), description=SPOKEN)
        .encode(
            x=time_axis("at", sheet),
            y=rows_axis(sheet.rows),
            text="text:N",
            color=alt.Color("ink:N", scale=None, legend=None),
        )
    )
    return chart


def _halo(rows: list[Row], side: str, sheet: Sheet) -> alt.Chart | None:
    """Lay something white behind a label, so that no line runs through it."""
    chart = _labels(rows, side, sheet)
    if chart is None:
        return None
    halo: alt.Chart = chart.mark_text(**_text(side), stroke="white", strokeWidth=4, aria=False)
    return halo


def _text(side: str) -> dict[str, Any]:
    align, shift = _ALIGNED[side]
    return {
        "align": align,
        "dx": shift,
        "baseline": "middle",
        "font": FONT,
        "fontSize": SIZE - 1,
    }


def _headings(sheet: Sheet) -> alt.Chart | None:
    """Write the headings from the left edge of the labels on; they may run over the plot."""
    import altair as alt

    headings = [{"row": row, "text": label_of(row)} for row in sheet.rows if is_heading(row)]
    if not headings:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=headings))
        .mark_text(
            align="left",
            baseline="middle",
            font=FONT,
            fontSize=SIZE,
            fontWeight="bold",
            color=INK,
            description=SPOKEN,
        )
        .encode(x=alt.value(-left_of(sheet.rows)), y=rows_axis(sheet.rows), text="text:N")
    )
    return chart


_SHAPES: dict[str, dict[str, Any]] = {
    "seen": {"shape": "circle", "fill": "white", "size": 22},
    "dispute": {"shape": "diamond", "fill": "white", "size": 34},
    "act": {"shape": "triangle-down", "fill": INK, "size": 26},
}


def _points(rows: list[Row], kind: str, sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    if not rows:
        return None
    shape = _SHAPES[kind]
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_point(
            **shape,
            stroke=INK,
            strokeWidth=1,
            opacity=1,
            yOffset=-sheet.step * 0.36 if kind == "act" else 0,
            **told(rows),
        )
        .encode(x=time_axis("at", sheet), y=rows_axis(sheet.rows))
    )
    return chart


def _whiskers(rows: list[Row], sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    if not rows:
        return None
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_rule(color=INK, strokeWidth=1, **told(rows))
        .encode(x=time_axis("from", sheet), x2="to:T", y=rows_axis(sheet.rows))
    )
    return chart
