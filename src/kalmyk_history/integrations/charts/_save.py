"""How a chart is kept: as a page that needs no network, as SVG, PNG or JSON, with its alt text."""

# needs: altair, vl_convert

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from kalmyk_history.errors import InvalidArgumentError, shown, suggestion
from kalmyk_history.integrations._extra import extra
from kalmyk_history.integrations.charts._alt_text import Spec, described, spec_of, titled
from kalmyk_history.integrations.charts._words import words_in

if TYPE_CHECKING:
    from kalmyk_history.integrations.charts._alt_text import Drawn


def save(
    chart: Drawn, path: str | Path, *, alt: str | None = None, lang: str = "en", scale: float = 2
) -> Path:
    """
    Write a chart to a file of the kind that its name ends in: .html, .svg, .png or .json.

    Each carries the alternative text. The page asks nothing of any network, and forbids itself to.

    Args:
        chart: The chart, or several put together.
        path: The file; an existing one is replaced.
        alt: The alternative text, instead of `description`.
        lang: The language of the picture, for the page.
        scale: How many pixels of a PNG file a pixel of the chart takes.

    Raises:
        InvalidArgumentError: If the name ends in nothing known, or there is no such folder.
        InvalidTypeError: If it is no chart.
        MissingExtraError: If vl-convert is not installed.

    >>> import kalmyk_history as kh
    >>> from tempfile import TemporaryDirectory
    >>> chart = kh.charts.timeline(since="1958")
    >>> with TemporaryDirectory() as folder:
    ...     path = kh.charts.save(chart, f"{folder}/status.json")
    ...     path.name
    'status.json'
    """
    spec = spec_of(chart)
    file = Path(path)
    writer = _WRITERS.get(file.suffix.lower())
    if writer is None:
        near = suggestion(file.suffix.lower(), _WRITERS) or f"; use one of {', '.join(_WRITERS)}"
        msg = f"no picture ends in {shown(file.suffix)}{near}"
        raise InvalidArgumentError(msg)
    if not file.parent.is_dir():
        msg = f"there is no folder {shown(str(file.parent))}"
        raise InvalidArgumentError(msg)
    if type(scale) not in {int, float} or not 0 < scale <= _LARGEST:
        msg = f"a scale is a number up to {_LARGEST}, not {shown(scale)}"
        raise InvalidArgumentError(msg)
    text = described(spec) if alt is None else alt
    spec["description"] = text
    with extra("charts"):
        made = writer(spec, text, words_in(lang).lang, scale)
    file.write_bytes(made)
    return file


def _json(spec: Spec, _alt: str, _lang: str, _scale: float) -> bytes:
    return json.dumps(spec, ensure_ascii=False, indent=1).encode()


def _svg(spec: Spec, alt: str, _lang: str, _scale: float) -> bytes:
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(spec, vl_version=_version(spec))
    head, _, rest = drawn.partition(">")
    told = f'{head} role="img" aria-label="{escape(alt)}"><title>{escape(titled(spec))}</title>'
    return f"{told}<desc>{escape(alt)}</desc>{rest}".encode()


def _png(spec: Spec, alt: str, _lang: str, scale: float) -> bytes:
    import vl_convert

    drawn = vl_convert.vegalite_to_png(spec, vl_version=_version(spec), scale=scale)
    return drawn[:_HEADER_ENDS] + _chunk(alt) + drawn[_HEADER_ENDS:]


def _chunk(alt: str) -> bytes:
    """Give the alternative text as a chunk of a PNG file: international text, not compressed."""
    body = b"iTXtDescription\0\0\0\0\0" + alt.encode()
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _html(spec: Spec, alt: str, lang: str, _scale: float) -> bytes:
    import vl_convert

    bundle = vl_convert.javascript_bundle(_SHOWN, vl_version=_version(spec))
    return _PAGE.format(
        lang=lang,
        title=escape(titled(spec)),
        alt=escape(alt),
        bundle=bundle.replace("</script", r"<\/script"),
        spec=_inert(spec),
    ).encode()


def _inert(spec: Spec) -> str:
    """Give a specification as JSON that can end no script, whatever its texts are."""
    return json.dumps(spec, ensure_ascii=False).replace("<", r"\u003c")


def _version(spec: Spec) -> str:
    """Give the version of Vega-Lite that a specification is written for: ``6.4``."""
    written = str(spec["$schema"]).rpartition("/v")[2]
    return ".".join(written.split(".")[:2])


_LARGEST = 20

#: What the libraries of the page offer to its own script.
_SHOWN = "window.vegaEmbed = vegaEmbed"

#: Where the header of a PNG file ends: its signature and its first chunk.
_HEADER_ENDS = 8 + 25

_WRITERS: dict[str, Callable[[Spec, str, str, float], bytes]] = {
    ".html": _html,
    ".svg": _svg,
    ".png": _png,
    ".json": _json,
}

_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{alt}">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>body {{ margin: 1rem; font-family: sans-serif }} main {{ overflow-x: auto }}</style>
<script type="module">{bundle}</script>
</head>
<body>
<main id="chart" role="figure" aria-label="{alt}"></main>
<noscript>{alt}</noscript>
<script type="module">
const actions = {{ export: true, source: false, compiled: false, editor: false }};
window.vegaEmbed("#chart", {spec}, {{ renderer: "svg", actions }});
</script>
</body>
</html>
"""
