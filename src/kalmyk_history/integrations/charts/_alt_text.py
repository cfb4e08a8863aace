"""What a chart says to those who do not see it."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from kalmyk_history.errors import InvalidTypeError, shown

if TYPE_CHECKING:
    import altair as alt

    Drawn: TypeAlias = alt.TopLevelMixin

Spec: TypeAlias = dict[str, Any]

_PARTS = ("layer", "hconcat", "vconcat", "concat")


def description(chart: Drawn) -> str:
    """
    Give the alternative text of a chart; of one that is put together, those of its parts.

    Raises:
        InvalidTypeError: If it is no chart.

    >>> import kalmyk_history as kh
    >>> kh.charts.description(kh.charts.timeline(since="1960", until="1989"))
    'Timeline of the political status: Kalmyks. In law: autonomous republic 29 Jul 1958–18 Oct...'
    """
    return described(spec_of(chart))


def spec_of(chart: object) -> Spec:
    """
    Give the Vega-Lite specification of a chart, checked against its schema.

    Raises:
        InvalidTypeError: If it is no chart.
    """
    to_dict = getattr(chart, "to_dict", None)
    if not callable(to_dict) or not hasattr(chart, "properties"):
        msg = f"a chart of altair is wanted, not {shown(chart)}"
        raise InvalidTypeError(msg)
    return cast("Spec", to_dict())


def described(spec: Spec) -> str:
    """Give the descriptions of a specification and its parts, each once."""
    return " ".join(dict.fromkeys(_texts(spec, "description")))


def titled(spec: Spec) -> str:
    """Give the titles of a specification and its parts, each once."""
    return "; ".join(dict.fromkeys(_texts(spec, "title")))


def _texts(spec: Spec, key: str) -> Iterator[str]:
    found: object = spec.get(key)
    if isinstance(found, Mapping):
        found = cast("Mapping[str, object]", found).get("text")
    if isinstance(found, str):
        yield found
    for each in _PARTS:
        for part in spec.get(each, ()):
            yield from _texts(part, key)
