"""One style for all charts, set on each mark and axis, and nowhere globally."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kalmyk_history.integrations.charts._bars import Row
from kalmyk_history.integrations.charts._colours import GREY, INK, LINE

if TYPE_CHECKING:
    import altair as alt

#: A font that vl-convert brings along, then its metric twins, then whatever there is.
FONT = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"
SIZE = 11

#: What is read out of a text: what it says.
SPOKEN = {"expr": "datum.text"}

#: At most how wide letters of that font are, in hundredths of their size. Nothing is placed by
#: what a machine measures, which depends on the fonts that it has.
_WIDTHS = {
    23: "'ijl’",
    28: " \u00a0!,./:;I[\\]ft",
    34: "()-`r·{|}",
    40: '"*г',
    46: "кзт^",
    50: "Jcksvxyzсух",
    53: "эчьв",
    56: "Гпянийб#$0123456789?L_abdeghnopquаеорё–«»",
    59: "ц+<=>~Кдл",
    63: "○FTZТъУ",
    68: "&ABEKPSVXYАВЕРХЧЁжДмБЛЬ",
    73: "CDHNRUwНСЯИЙПЭы",
    78: "GOQОЦюФ",
    84: "mMМшфщЪ",
    95: "%WШЖЩЫ",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}

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


def width_of(text: str, size: float = SIZE) -> float:
    """
    Give about how many pixels a text takes at most.

    >>> width_of("Elista") < width_of("Элиста") < 40
    True
    """
    return sum(_WIDTH.get(letter, 100) for letter in text) * size / 100


def label_of(key: str) -> str:
    """Give what the key of a row shows."""
    return key[5:]


def is_heading(key: str) -> bool:
    """Tell whether a key is that of a heading."""
    return key[4] == "#"


def left_of(rows: Iterable[str]) -> float:
    """Give how many pixels the labels of the rows take, left of the plot."""
    return max((width_of(label_of(row)) for row in rows if not is_heading(row)), default=0) + 8


def rows_axis(rows: Sequence[str]) -> alt.Y:
    """Give the axis of the rows: their labels, headings in bold."""
    import altair as alt

    left = left_of(rows)
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
            minExtent=left,
            maxExtent=left,
            ticks=False,
            domain=False,
            grid=True,
            gridColor=LINE,
        ),
    )


def told(rows: Iterable[Row]) -> dict[str, Any]:
    """Give the properties of marks that tell what the tips of their rows say, seen or read out."""
    import altair as alt

    headings = dict.fromkeys(heading for row in rows for heading in row["tip"])
    parts = [
        f"(isValid({tip}) ? {json.dumps(f'{heading}: ')} + {tip} + '; ' : '')"
        for heading in headings
        for tip in [f"datum.tip[{json.dumps(heading)}]"]
    ]
    return {
        "tooltip": alt.ExprRef(expr="datum.tip"),
        "description": alt.ExprRef(expr=f"replace({' + '.join(parts)}, regexp('; $'), '')"),
    }
