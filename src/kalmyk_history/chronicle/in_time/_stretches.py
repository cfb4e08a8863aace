"""What held for how long: stretches of time with vague ends, and which of them meet a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

import attrs

from kalmyk_history.chronicle._days import Days, iso_day
from kalmyk_history.dates import DateSet, HistoricalDate
from kalmyk_history.errors import AmbiguousDateError, OutOfCoverageError, SilentSourceError
from kalmyk_history.records import Span
from kalmyk_history.vocabulary import Certainty

T = TypeVar("T")
Bounds = tuple[int, int]

#: What the beginning or end of something may be: a date, or one of several.
End = HistoricalDate | DateSet


def bounds(when: End | None) -> Bounds | None:
    """Give the first and the last day that a date can mean, if there is one and both are known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


@attrs.frozen
class Stretch(Generic[T]):
    """
    A value, and the time for which it held.

    Attributes:
        value: What held.
        since: The first and the last day on which it can have begun; None for always.
        until: The first and the last day on which it can have ended; None for no end.
        sure: Whether it held for certain where the ends leave no doubt.
    """

    value: T
    since: Bounds | None
    until: Bounds | None
    sure: bool = True

    def certainty(self, first: int | None, last: int | None) -> Certainty | None:
        """Tell whether it held from *first* to *last* throughout; None if it did not at all."""
        over = self.until is not None and first is not None and first >= self.until[1]
        if over or (self.since is not None and last is not None and last < self.since[0]):
            return None
        early = self.since is not None and (first is None or first < self.since[1])
        late = self.until is not None and (last is None or last >= self.until[0])
        return Certainty.CERTAIN if self.sure and not early and not late else Certainty.POSSIBLE

    def surely_meets(self, first: int | None, last: int | None) -> bool:
        """Tell whether it held for certain on one day at least from *first* to *last*."""
        begun = self.since is None or last is None or self.since[1] <= last
        over = self.until is not None and first is not None and self.until[0] <= first
        passing = self.since and self.until and self.since[1] >= self.until[0]
        return self.sure and begun and not over and not passing

    def share(self, day: int) -> float:
        """Weigh how likely it held on *day*, each day of a vague end being equally likely."""
        begun = 1.0 if self.since is None else _passed(self.since, day)
        ended = 0.0 if self.until is None else _passed(self.until, day)
        return begun * (1 - ended)


def _passed(ends: Bounds, day: int) -> float:
    return min(1.0, max(0.0, (day - ends[0] + 1) / (ends[1] - ends[0] + 1)))


def of_span(value: T, span: Span) -> Stretch[T]:
    """Give the stretch in which *value* held according to its span."""
    return Stretch(value, bounds(span.since), bounds(span.until))


def sorted_out(
    stretches: Iterable[Stretch[T]], first: int | None, last: int | None
) -> tuple[list[Stretch[T]], list[Stretch[T]]]:
    """Give what held throughout for certain, and what possibly did, on one day likeliest first."""
    found: dict[Certainty, list[Stretch[T]]] = {each: [] for each in Certainty}
    for each in stretches:
        if certainty := each.certainty(first, last):
            found[certainty].append(each)
    possible = found[Certainty.POSSIBLE]
    if first is not None and first == last:
        possible.sort(key=lambda each: (not each.sure, -each.share(first)))
    return found[Certainty.CERTAIN], possible


def covers(stretches: Iterable[Stretch[T]], first: int, last: int) -> bool:
    """Tell whether on each day from *first* to *last* at least one of them may have held."""
    reached = first
    for each in sorted(stretches, key=lambda each: each.since[0] if each.since else first):
        if each.since is not None and each.since[0] > reached:
            return False
        if each.until is None:
            return True
        reached = max(reached, each.until[1])
    return reached > last


@attrs.frozen
class Question:
    """
    What is asked, in the words of its error messages.

    Attributes:
        text: What is asked for: "the head of the republic".
        total: The question that is answered for any time.
        until: The last day that the chronicle speaks of; None for no such limit.
        sources: The ids of the sources that tell it; empty if all do.
        lifetime: The first and the last day on which there can be an answer, where these are known
            apart from the answers; None for a side that is not known. Without it, the answers
            themselves bound the time.
    """

    text: str
    total: str
    until: int | None
    sources: tuple[str, ...]
    lifetime: tuple[int | None, int | None] | None = None


def choose(
    stretches: Sequence[Stretch[T]],
    days: Days,
    question: Question,
    shown: Callable[[Stretch[T]], object],
) -> tuple[Stretch[T], Certainty, tuple[Stretch[T], ...]]:
    """
    Give the one that held during *days*, how surely, and what else is possible.

    Raises:
        OutOfCoverageError: If *days* reach beyond all of them, or have no end.
        SilentSourceError: If no source says what held, on a day between.
        AmbiguousDateError: If more than one held during it.
    """
    if not stretches:
        message = f"no source asked tells {question.text}"
        raise SilentSourceError(message, question.sources)
    first, last = days.first, days.last
    low, high = _reach(stretches, question)
    if first is None or last is None or (low or first) > first or (high or last) < last:
        raise _not_covered(low, high, days, question)
    certain, possible = sorted_out(stretches, first, last)
    if not covers([*certain, *possible], first, last):
        near = _neighbours(stretches, first, shown)
        message = f"no source asked tells {question.text} for {days.words}{near}"
        raise SilentSourceError(message, question.sources)
    if first == last or len(certain) + len(possible) == 1:
        if len(certain) == 1:
            return certain[0], Certainty.CERTAIN, ()
        several = certain or possible
        return several[0], Certainty.POSSIBLE, tuple(several[1:])
    candidates = tuple(shown(each) for each in stretches if each in (*certain, *possible))
    message = (
        f"{days.words} is vaguer than the answer: {question.text} changed within it, "
        f"{len(candidates)} are possible; ask for a day, or take {question.total}"
    )
    raise AmbiguousDateError(message, candidates)


def _reach(stretches: Iterable[Stretch[T]], question: Question) -> tuple[int | None, int | None]:
    """Give the first and the last day on which any may have held; None for no limit."""
    several = tuple(stretches)
    begins = [each.since and each.since[0] for each in several]
    ends = [each.until and each.until[1] - 1 for each in several]
    first = None if None in begins else min(each for each in begins if each is not None)
    last = None if None in ends else max(each for each in ends if each is not None)
    if question.lifetime:
        first, last = question.lifetime[0] or first, question.lifetime[1]
    lasts = [each for each in (last, question.until) if each is not None]
    return first, min(lasts, default=None)


def _not_covered(
    low: int | None, high: int | None, days: Days, question: Question
) -> OutOfCoverageError:
    earliest = "no beginning" if low is None else iso_day(low)
    latest = "no end" if high is None else iso_day(high)
    message = f"{question.text} is known from {earliest} to {latest}, not for {days.words}"
    return OutOfCoverageError(message, earliest, latest)


def _neighbours(
    stretches: Iterable[Stretch[T]], day: int, shown: Callable[[Stretch[T]], object]
) -> str:
    """Name what is known to either side of *day*, as the end of a message."""
    several = tuple(stretches)
    before = [each for each in several if each.until is not None and each.until[1] <= day]
    after = [each for each in several if each.since is not None and each.since[0] > day]
    told = [f"before it {shown(each)!r}" for each in before[-1:]]
    told += [f"after it {shown(each)!r}" for each in after[:1]]
    return f"; known is {', '.join(told)}" if told else ""


def in_other_style(
    stretches: Iterable[Stretch[T]],
    days: Days,
    found: Stretch[T],
    named: Callable[[Stretch[T]], str],
) -> tuple[str, ...]:
    """Say what the answer is if the words of the question are meant in the Julian calendar."""
    if days.julian is None:
        return ()
    certain, possible = sorted_out(stretches, days.julian, days.julian)
    return tuple(
        f"{days.words} is read as a Gregorian date; as a Julian one the answer is "
        f"{named(each)}: say calendar='julian' if that is meant"
        for each in [*certain, *possible][:1]
        if each is not found and named(each) != named(found)
    )
