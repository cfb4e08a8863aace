"""Where a polity came from, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.records import Citation, Displayed, Polity, Span

Links = Mapping[str, tuple[str, ...]]


@attrs.frozen(kw_only=True, repr=False)
class Lineage(Displayed, Framed):
    """
    The line of polities from which a polity came, and which came of it.

    Its text draws it from the oldest down: each polity under one that it came from.

    Attributes:
        polity: The polity.
        ancestors: What it came from, directly and at any remove, the nearest first.
        descendants: What came of it, the nearest first.
        edges: Each direct succession in it, as predecessor and successor.

    >>> import kalmyk_history as kh
    >>> kh.lineage("kalmyk-assr-1958").ancestors[0].id
    'kalmyk-ao-1957'
    """

    polity: Polity
    ancestors: tuple[Polity, ...]
    descendants: tuple[Polity, ...]
    edges: tuple[tuple[Polity, Polity], ...]

    @property
    def predecessors(self) -> tuple[Polity, ...]:
        """What it came from directly."""
        return tuple(older for older, newer in self.edges if newer == self.polity)

    @property
    def successors(self) -> tuple[Polity, ...]:
        """What came of it directly."""
        return tuple(newer for older, newer in self.edges if older == self.polity)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all polities in it."""
        polities = (*self.ancestors, self.polity, *self.descendants)
        return tuple(citation for each in polities for citation in each.citations)

    def __str__(self) -> str:
        everything = (*reversed(self.ancestors), self.polity, *self.descendants)
        newer = {each for _, each in self.edges}
        oldest = [each for each in everything if each not in newer] or [everything[0]]
        drawn: set[Polity] = set()
        return "\n".join(line for each in oldest for line in self._drawn(each, "", "", drawn))

    def _drawn(self, polity: Polity, mark: str, indent: str, drawn: set[Polity]) -> Iterator[str]:
        again = polity in drawn
        here = "  <" if polity == self.polity and not again else "  (see above)" if again else ""
        yield f"{mark}{polity.name} ({_years(polity.span)}){here}"
        if again:
            return
        drawn.add(polity)
        below = [newer for older, newer in self.edges if older == polity]
        for each in below:
            last = each == below[-1]
            branch, deeper = ("└─ ", "   ") if last else ("├─ ", "│  ")
            yield from self._drawn(each, indent + branch, indent + deeper, drawn)

    def __repr__(self) -> str:
        return (
            f"<Lineage of {self.polity.id!r}: {len(self.ancestors)} before, "
            f"{len(self.descendants)} after>"
        )


def lineage_of(polity: Polity, polities: Mapping[str, Polity], predecessors: Links) -> Lineage:
    """Gather all that *polity* came from and that came of it."""
    successors: dict[str, list[str]] = {}
    for newer, several in predecessors.items():
        for older in several:
            successors.setdefault(older, []).append(newer)
    before = _reached(polity.id, predecessors)
    after = _reached(polity.id, {key: tuple(several) for key, several in successors.items()})
    inside = {polity.id, *before, *after}
    edges = tuple(
        (polities[older], polities[newer])
        for newer in polities
        if newer in inside
        for older in predecessors.get(newer, ())
        if older in inside
    )
    return Lineage(
        polity=polity,
        ancestors=tuple(polities[each] for each in before),
        descendants=tuple(polities[each] for each in after),
        edges=edges,
    )


def _reached(start: str, links: Links) -> list[str]:
    """Give all that *links* lead to from *start*, the nearest first, each once."""
    found: dict[str, None] = {}
    level: Iterable[str] = (start,)
    while level := [
        each for key in level for each in links.get(key, ()) if each not in found and each != start
    ]:
        found |= dict.fromkeys(level)
    return list(found)


def _years(span: Span) -> str:
    return f"{span.since or '?'} to {span.until or 'now'}"
