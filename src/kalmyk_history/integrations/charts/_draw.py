"""How a sheet is drawn by altair: one style for all, set on each mark and nowhere globally."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from kalmyk_history.errors import MissingExtraError
from kalmyk_history.integrations.charts._asked import iso
from kalmyk_history.integrations.charts._bars import Row, cuts, pieces
from kalmyk_history.integrations.charts._colours import GREY, INK, LINE
from kalmyk_history.integrations.charts._sheet import Sheet, labels, marked
from kalmyk_history.integrations.charts._words import Words

if TYPE_CHECKING:
    import altair as alt

#: A font that vl-convert brings along, then its metric twins, then whatever there is.
FONT = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"
SIZE = 11

_EXTRA = frozenset({"altair", "vl_convert"})
_TALL = 24


@contextmanager
def extra() -> Iterator[None]:
    """
    Name the extra, where a library of it is missing.

    Raises:
        MissingExtraError: If altair or vl-convert is not installed.
    """
    try:
        yield
    except ImportError as error:
        if error.name in _EXTRA:
            raise MissingExtraError("charts") from error
        raise


def drawn(sheet: Sheet, words: Words) -> alt.LayerChart:
    """
    Draw a sheet.

    Raises:
        MissingExtraError: If altair is not installed.
    """
    with extra():
        import altair as alt
    written = labels(sheet, words)
    marks = marked(sheet.marks, sheet.window)
    layers = [
        _bars(pieces(sheet.bars, sheet.window, sheet.width, sheet.step), sheet),
        _cuts(sheet),
        *(_labels(written, side, sheet) for side in _ALIGNED),
        _whiskers([each for each in marks if each["kind"] == "dispute"], sheet),
        *(
            _points([each for each in marks if each["kind"] == kind], kind, sheet)
            for kind in _SHAPES
        ),
    ]
    return framed(alt.layer(*[each for each in layers if each is not None]), sheet)


def framed(chart: alt.LayerChart, sheet: Sheet) -> alt.LayerChart:
    """Give a chart its title, its size and its text for those who do not see it."""
    import altair as alt

    return chart.properties(
        title=title(sheet.title, sheet.key),
        description=sheet.description,
        width=sheet.width,
        height=alt.Step(sheet.step),
        view=alt.ViewBackground(stroke=None),
    )


def title(text: str, key: str) -> alt.TitleParams:
    """Give a title, with how to read the picture below it."""
    import altair as alt

    return alt.TitleParams(
        text,
        subtitle=key,
        anchor="start",
        frame="bounds",
        font=FONT,
        fontSize=15,
        color=INK,
        subtitleFont=FONT,
        subtitleFontSize=SIZE,
        subtitleColor=GREY,
        subtitlePadding=4,
        offset=8,
    )


def rows_axis(sheet: Sheet) -> alt.Y:
    """Give the axis of the rows: their labels, headings in bold."""
    import altair as alt

    heading = "slice(datum.value, 4, 5) == '#'"
    return alt.Y(
        "row:O",
        scale=alt.Scale(domain=list(sheet.rows), paddingInner=0, paddingOuter=0),
        sort=list(sheet.rows),
        axis=alt.Axis(
            title=None,
            labelExpr="slice(datum.value, 5)",
            labelFont=FONT,
            labelFontSize=SIZE,
            labelFontWeight={"condition": {"test": heading, "value": "bold"}, "value": "normal"},
            labelColor=INK,
            labelLimit=0,
            labelOverlap=False,
            labelPadding=6,
            ticks=False,
            domain=False,
            grid=True,
            gridColor=LINE,
        ),
    )


def time_axis(field: str, sheet: Sheet) -> alt.X:
    """Give the axis of time, in UTC, so that no day is shifted by a time zone."""
    import altair as alt

    return alt.X(
        f"{field}:T",
        scale=alt.Scale(type="utc", domain=[milliseconds(sheet.window.first), milliseconds(sheet.window.last)]),
        axis=alt.Axis(
            title=None,
            orient="top" if len(sheet.rows) > _TALL else "bottom",
            labelFont=FONT,
            labelFontSize=SIZE,
            labelColor=INK,
            labelFlush=True,
            tickCount=10,
            tickColor=GREY,
            domainColor=GREY,
            grid=True,
            gridColor=LINE,
        ),
    )


def milliseconds(day: int) -> int:
    """Give a day as Vega counts time: in milliseconds from 1970, UTC."""
    return (day - date(1970, 1, 1).toordinal()) * 86_400_000


def tooltip(rows: Sequence[Row]) -> list[alt.Tooltip]:
    """Give a tooltip of all headings that *rows* have; they begin with a capital letter."""
    import altair as alt

    headings = dict.fromkeys(key for row in rows for key in row if key[:1].isupper())
    return [alt.Tooltip(f"{_field(each)}:N", title=each) for each in headings]


def _field(name: str) -> str:
    return name.replace(":", r"\:").replace(".", r"\.")


def _bars(rows: list[Row], sheet: Sheet) -> alt.Chart:
    import altair as alt

    return (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            x=time_axis("from", sheet),
            x2="to:T",
            y=rows_axis(sheet),
            size=alt.Size("height:Q", scale=None, legend=None),
            fill=alt.Fill("colour:N", scale=None, legend=None),
            stroke=alt.Stroke("colour:N", scale=None, legend=None),
            strokeWidth=alt.StrokeWidth("edge:Q", scale=None, legend=None),
            fillOpacity=alt.FillOpacity("density:Q", scale=None, legend=None),
            tooltip=tooltip(rows),
        )
    )


def _cuts(sheet: Sheet) -> alt.Chart | None:
    """Part bars that follow each other on a row."""
    import altair as alt

    inner = [{"row": row, "at": iso(day)} for row, day in cuts(sheet.bars, sheet.window, sheet.width)]
    if not inner:
        return None
    return (
        alt.Chart(alt.InlineData(values=inner))
        .mark_tick(color="white", thickness=1.2, size=sheet.step * 0.72)
        .encode(x=time_axis("at", sheet), y=rows_axis(sheet))
    )


_ALIGNED = {"right": ("left", 6), "left": ("right", -7), "inside": ("center", 0)}


def _labels(rows: list[Row], side: str, sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    own = [each for each in rows if each["side"] == side]
    if not own:
        return None
    align, shift = _ALIGNED[side]
    return (
        alt.Chart(alt.InlineData(values=own))
        .mark_text(align=align, dx=shift, baseline="middle", font=FONT, fontSize=SIZE - 1)
        .encode(
            x=time_axis("at", sheet),
            y=rows_axis(sheet),
            text="text:N",
            color=alt.Color("ink:N", scale=None, legend=None),
        )
    )


_SHAPES: dict[str, dict[str, Any]] = {
    "dispute": {"shape": "diamond", "filled": True, "fill": "white", "size": 34},
    "act": {"shape": "triangle-down", "filled": True, "fill": INK, "size": 26},
    "seen": {"shape": "circle", "filled": True, "fill": "white", "size": 22},
}


def _points(rows: list[Row], kind: str, sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    if not rows:
        return None
    shape = _SHAPES[kind]
    return (
        alt.Chart(alt.InlineData(values=rows))
        .mark_point(
            **shape,
            stroke=INK,
            strokeWidth=1,
            opacity=1,
            yOffset=-sheet.step * 0.36 if kind == "act" else 0,
        )
        .encode(x=time_axis("at", sheet), y=rows_axis(sheet), tooltip=tooltip(rows))
    )


def _whiskers(rows: list[Row], sheet: Sheet) -> alt.Chart | None:
    import altair as alt

    if not rows:
        return None
    return (
        alt.Chart(alt.InlineData(values=rows))
        .mark_rule(color=INK, strokeWidth=1)
        .encode(
            x=time_axis("from", sheet), x2="to:T", y=rows_axis(sheet), tooltip=tooltip(rows)
        )
    )
