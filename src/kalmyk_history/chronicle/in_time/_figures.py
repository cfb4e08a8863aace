"""How many people: census figures and estimates, chosen by whom, where, when and what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle._naming import Names, folded
from kalmyk_history.errors import UnknownIdError
from kalmyk_history.vocabulary import Measure, word_of

if TYPE_CHECKING:
    from kalmyk_history.records import PopulationCount, Record

Test: TypeAlias = "Callable[[PopulationCount], bool]"


def checked_measure(measure: Measure | str | None) -> Measure | None:
    """Give the measure, or say which ones there are."""
    return None if measure is None else word_of(Measure, measure, "measure")


def in_area(
    area: str | Record, index: Names, counts: Iterable[PopulationCount], days: Days | None = None
) -> Test:
    """
    Give a test for figures of an area, which is a record or stands in words in the data.

    Raises:
        UnknownIdError: If it is neither; the message names the nearest.
        AmbiguousNameError: If several records have the name.
    """
    known = tuple(counts)
    words = {folded(each.area_name): each.area_name for each in known if each.area_name}
    named = isinstance(area, str) and folded(area) in words
    wanted: str | None = None
    try:
        wanted = index.resolve(area, days).id
    except UnknownIdError:
        if not named:
            areas = [each.area for each in known if each.area]
            raise UnknownIdError(area, "area", [*areas, *words, *words.values()]) from None
    text = folded(area) if named and isinstance(area, str) else None

    def test(count: PopulationCount) -> bool:
        if count.area is not None:
            return count.area == wanted
        return text is not None and folded(count.area_name) == text

    return test


def may_refer_to(count: PopulationCount, days: Days) -> bool:
    """Tell whether the time of a figure and *days* have a day in common."""
    first, last = count.date.earliest, count.date.latest
    begun = first is None or days.last is None or first <= days.last
    return begun and (last is None or days.first is None or days.first <= last)


def in_order(counts: Iterable[PopulationCount]) -> tuple[PopulationCount, ...]:
    """Sort figures by the time to which they refer."""

    def place(count: PopulationCount) -> tuple[int, int]:
        days = (count.date.earliest, count.date.latest)
        return (days[0] or 0, days[1] or 0)

    return tuple(sorted(counts, key=place))
