"""The pictures of the documentation, drawn by the package itself; they need the extra charts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import kalmyk_history as kh

if TYPE_CHECKING:
    import altair as alt

#: What draws each picture.
PICTURES: dict[str, Callable[[], alt.LayerChart]] = {
    "evidence.svg": kh.charts.evidence,
    "lineage.svg": lambda: kh.charts.lineage("republic-of-kalmykia", since="1600"),
    "memberships.svg": lambda: kh.charts.memberships(organization="league-of-free-nations"),
    "population.svg": kh.charts.population,
    "tenures.svg": lambda: kh.charts.tenures(["ruler-of-the-khanate", "head-of-the-republic"]),
    "territory.svg": lambda: kh.charts.territory(since="1917", until="1960"),
    "timeline.svg": kh.charts.timeline,
    "timeline-1917.svg": lambda: kh.charts.timeline(since="1917", until="1960"),
}

#: What is of no use where a page shows a picture: the descriptions of single marks.
_SINGLE = re.compile(r' (?:aria-label|aria-roledescription|role)="[^"]*"')


def picture(chart: alt.LayerChart) -> str:
    """Give the SVG of a chart, with what it was made of in its metadata."""
    with TemporaryDirectory() as folder:
        drawn = kh.charts.save(chart, Path(folder, "picture.svg")).read_text("utf-8")
    head, _, body = drawn.partition("</desc>")
    made = json.dumps({**made_with(chart), "data": digest(chart)})
    return f"{head}</desc><metadata>{made}</metadata>{_SINGLE.sub('', body)}\n"


def made_with(chart: alt.LayerChart) -> dict[str, str]:
    """Name the versions on which the form of a picture depends."""
    return {"schema": chart.to_dict()["$schema"], "vl-convert": version("vl-convert-python")}


def digest(chart: alt.LayerChart) -> str:
    """Give a digest of all that a chart shows, whichever version of altair draws it."""
    rows = chart.to_dict()["datasets"].values()
    texts = sorted(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in rows)
    return sha256("\n".join(texts).encode()).hexdigest()


def recorded(svg: str) -> dict[str, str]:
    """Give what stands in the metadata of a picture."""
    found: dict[str, str] = json.loads(svg.partition("<metadata>")[2].partition("</metadata>")[0])
    return found
