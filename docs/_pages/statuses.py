"""What the pages of statuses ask of a chronicle."""

from __future__ import annotations

import kalmyk_history as kh
from _pages.markdown import words


def own(layer: kh.Layer, people: kh.People, chronicle: kh.Chronicle) -> list[kh.Status]:
    """Give the statuses of a layer that are its own, not those that the law lends it."""
    if not chronicle.transitions(of=people, layer=layer):
        return []
    line = chronicle.timeline(of=people, layer=layer)
    return [each for each in line if each.transition.layer is layer]


def begins(status: kh.Status) -> bool:
    """Tell whether a transition makes the status, and not only a change further up."""
    return status.since == status.transition.date


def standing(status: kh.Status) -> str:
    """Give the standing in words."""
    return words(status.standing.value) if status.standing else "not known"


def chain_citations(status: kh.Status) -> list[kh.Citation]:
    """Give what supports that the chain changed at the beginning of *status*."""
    chain = (*((status.polity,) if status.polity else ()), *status.within)
    return [
        citation
        for polity in chain
        if any(status.since in {each.span.since, each.span.until} for each in polity.part_of)
        for citation in polity.citations
        if "part_of" in citation.supports
    ]
