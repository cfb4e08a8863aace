"""How many people: census figures and estimates, chosen by whom, where, when and what."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle._naming import Names, folded
from kalmyk_history.errors import InvalidArgumentError, UnknownIdError, shown, suggestion
from kalmyk_history.records import PopulationCount, Record
from kalmyk_history.vocabulary import Measure

Test = Callable[[PopulationCount], bool]


def checked_measure(measure: Measure | str | None) -> Measure | None:
    """Give the measure, or say which ones there are."""
    try:
        return None if measure is None else Measure(measure)
    except ValueError:
        known = [each.value for each in Measure]
        near = suggestion(measure, known) or f"; use one of {', '.join(known)}, or None for all"
        msg = f"no measure {shown(measure)}{near}"
        raise InvalidArgumentError(msg) from None


def in_area(area: str | Record, index: Names, counts: Iterable[PopulationCount]) -> Test:
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
        wanted = index.resolve(area).id
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


def lies_within(count: PopulationCount, days: Days) -> bool:
    """Tell whether the whole time of a figure lies within *days*."""
    first, last = count.date.earliest, count.date.latest
    after = days.first is None or (first is not None and first >= days.first)
    return after and (days.last is None or (last is not None and last <= days.last))


def in_order(counts: Iterable[PopulationCount]) -> tuple[PopulationCount, ...]:
    """Sort figures by the time to which they refer."""

    def place(count: PopulationCount) -> tuple[int, int]:
        days = (count.date.earliest, count.date.latest)
        return (days[0] or 0, days[1] or 0)

    return tuple(sorted(counts, key=place))
