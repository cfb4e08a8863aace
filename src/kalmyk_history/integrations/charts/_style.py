"""One style for all charts, set on each mark and axis, and nowhere globally."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kalmyk_history.integrations.charts._bars import Row
from kalmyk_history.integrations.charts._colours import GREY, INK, LINE

if TYPE_CHECKING:
    import altair as alt

#: A font that vl-convert brings along, then its metric twins, then whatever there is.
FONT = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"
SIZE = 11

#: About how many pixels a letter takes at that size.
LETTER = 5.6

#: The width of a plot and the height of a row, in pixels.
WIDTH, STEP = 620, 20


def titled(text: str, key: str) -> alt.TitleParams:
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


def rows_axis(rows: Sequence[str]) -> alt.Y:
    """Give the axis of the rows: their labels, headings in bold."""
    import altair as alt

    return alt.Y(
        "row:O",
        scale=alt.Scale(domain=list(rows), paddingInner=0, paddingOuter=0),
        sort=list(rows),
        axis=alt.Axis(
            title=None,
            labelExpr="slice(datum.value, 4, 5) == '#' ? '' : slice(datum.value, 5)",
            labelFont=FONT,
            labelFontSize=SIZE,
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


def tooltip(rows: Sequence[Row]) -> list[alt.Tooltip]:
    """Give a tooltip of all headings that *rows* have; they begin with a capital letter."""
    import altair as alt

    headings = dict.fromkeys(key for row in rows for key in row if key[:1].isupper())
    return [alt.Tooltip(f"{_field(each)}:N", title=each) for each in headings]


def _field(name: str) -> str:
    return name.replace(":", r"\:").replace(".", r"\.")
