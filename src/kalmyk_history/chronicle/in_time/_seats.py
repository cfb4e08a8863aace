"""From where a polity was governed in the course of time."""

from __future__ import annotations

from kalmyk_history.chronicle._course import of_span, sorted_out
from kalmyk_history.records import Polity, Record


def capitals_of(
    polity: Polity, told: Record | None, first: int | None, last: int | None
) -> tuple[list[str], list[str]]:
    """
    Give the ids of the capitals of *polity*, as *told*, from *first* to *last*.

    The first list holds what was its capital throughout for certain, the second what possibly
    was. While it is in doubt whether *polity* existed, so is every capital of it.
    """
    seats = told.capitals if isinstance(told, Polity) else ()
    lived, perhaps = sorted_out([of_span(None, polity.span)], first, last)
    if not lived and not perhaps:
        return [], []
    certain, possible = sorted_out([of_span(each.place, each.span) for each in seats], first, last)
    if not lived:
        certain, possible = [], [*certain, *possible]
    known = list(dict.fromkeys(each.value for each in certain))
    rest = dict.fromkeys(each.value for each in possible)
    return known, [each for each in rest if each not in known]
