"""
What held when: the one engine behind every question about a day.

A *spell* is a value and the time for which it held, with ends that may be vague. Spells that
replace each other are a *succession*. `choose` asks them for a day or a vaguer date, and
`by_every_reading` by each reading of the sources. A *course* keeps the answers, each good until the
next change.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from heapq import heappop, heappush
from itertools import accumulate, zip_longest
from math import inf
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

import attrs

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import open_blocks
from kalmyk_history.chronicle._days import PLAIN, REFORM, Days, iso_day, today
from kalmyk_history.errors import AmbiguousDateError, OutOfCoverageError, SilentSourceError
from kalmyk_history.records import Span
from kalmyk_history.vocabulary import Certainty

A = TypeVar("A")
S = TypeVar("S", bound="Single")
C = TypeVar("C")
T = TypeVar("T")

if TYPE_CHECKING:
    from typing import Protocol, Self

    from kalmyk_history.dates import DateSet, HistoricalDate

    class Told(Protocol[T]):
        """What is told of one subject, in spells."""

        @property
        def spells(self) -> Sequence[Spell[T]]:
            """When each value held."""
            ...

        @property
        def question(self) -> Question:
            """What is asked."""
            ...

        def named(self, value: T, /) -> str:
            """Give the word for a value."""
            ...

        def shown(self, spell: Spell[T], /) -> object:
            """Give the answer that a spell is, with what `since` says."""
            ...

    class Single(Protocol):
        """An answer that may be one of several possible ones."""

        @property
        def others(self) -> tuple[Self, ...]:
            """What else is possible."""
            ...

        @property
        def notes(self) -> tuple[str, ...]:
            """What a reader should know."""
            ...


Bounds = tuple[int, int]

#: More than the days by which the calendars differ before the reform, and in antiquity.
_AHEAD, _BEHIND = 14, 3


def bounds(when: HistoricalDate | DateSet | None) -> Bounds | None:
    """Give the first and the last day that a date can mean, if there is one and both are known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


@attrs.frozen
class Spell(Generic[T]):
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

    @property
    def has_ends_apart(self) -> bool:
        """Whether it surely began before it can have ended, so that its share grows, then falls."""
        return self.since is None or self.until is None or self.since[1] < self.until[0]

    def share(self, day: int) -> float:
        """Weigh how likely it held on *day*, each day of a vague end being equally likely."""
        begun = 1.0 if self.since is None else _passed(self.since, day)
        ended = 0.0 if self.until is None else _passed(self.until, day)
        return begun * (1 - ended)


def _passed(ends: Bounds, day: int) -> float:
    return min(1.0, max(0.0, (day - ends[0] + 1) / (ends[1] - ends[0] + 1)))


def of_span(value: T, span: Span) -> Spell[T]:
    """Give the spell in which *value* held according to its span."""
    return Spell(value, bounds(span.since), bounds(span.until))


def succession(changes: Sequence[tuple[Bounds, T | None]]) -> tuple[Spell[T], ...]:
    """
    Give the spells of values each of which holds until the next one does; of None there is none.

    The changes are in order, although their days may be vague: a later one came on no earlier day.

    Args:
        changes: For each change the days on which it can have come, and what held from then on.
    """
    begins = _narrowed([days for days, _ in changes])
    ends = zip_longest(begins, begins[1:])
    return tuple(
        Spell(value, begun, ended)
        for (_, value), (begun, ended) in zip(changes, ends, strict=True)
        if value is not None
    )


def in_order(changes: Sequence[T], days: Callable[[T], Bounds]) -> list[T]:
    """Give *changes* in the order in which they are, but for those whose days tell another one."""
    bounds_of = [days(each) for each in changes]
    later = deque(sorted(range(len(changes)), key=bounds_of.__getitem__))
    last_days = sorted((last, place) for place, (_, last) in enumerate(bounds_of))
    ready: list[int] = []
    placed: dict[int, T] = {}
    for last, place in last_days:
        while place not in placed:
            while later and bounds_of[later[0]][0] <= last:
                heappush(ready, later.popleft())
            following = heappop(ready)
            placed[following] = changes[following]
    return [*placed.values()]


def _narrowed(several: Sequence[Bounds]) -> list[Bounds]:
    """Narrow the days of changes in order to those that the order allows."""
    earliest = accumulate((first for first, _ in several), max)
    latest = [*accumulate((last for _, last in reversed(several)), min)]
    return [*zip(earliest, reversed(latest), strict=True)]


def near(spells: Sequence[Spell[T]], first: int | None, last: int | None) -> Sequence[Spell[T]]:
    """Give those spells of a succession that come near some days, with their neighbours."""
    before: float = -inf if first is None else first - _AHEAD
    after: float = inf if last is None else last + _AHEAD
    low = bisect_right(spells, before, key=_ended)
    return spells[max(0, low - 1) : bisect_right(spells, after, key=_begun) + 1]


def _begun(spell: Spell[Any]) -> float:
    return -inf if spell.since is None else spell.since[0]


def _ended(spell: Spell[Any]) -> float:
    return inf if spell.until is None else spell.until[1]


def sorted_out(
    spells: Iterable[Spell[T]], first: int | None, last: int | None
) -> tuple[list[Spell[T]], list[Spell[T]]]:
    """Give what held throughout for certain, and what possibly did, on one day likeliest first."""
    found: dict[Certainty, list[Spell[T]]] = {each: [] for each in Certainty}
    for each in spells:
        if certainty := each.certainty(first, last):
            found[certainty].append(each)
    possible = found[Certainty.POSSIBLE]
    if first is not None and first == last:
        possible.sort(key=lambda each: (not each.sure, -each.share(first)))
    return found[Certainty.CERTAIN], possible


def likeliest(spells: Iterable[Spell[T]], day: int) -> Spell[T] | None:
    """Give the spell that held on *day* for certain, or else is the likeliest; None if none is."""
    certain, possible = sorted_out(spells, day, day)
    return next(iter((*certain, *possible)), None)


def covers(spells: Iterable[Spell[T]], first: int, last: int) -> bool:
    """Tell whether on each day from *first* to *last* at least one of them may have held."""
    reached = first
    for each in sorted(spells, key=lambda each: each.since[0] if each.since else first):
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
        nothing: What is to be said if nothing at all is told.
    """

    text: str
    total: str
    until: int | None
    sources: tuple[str, ...]
    lifetime: tuple[int | None, int | None] | None = None
    nothing: str = ""


def reached(days: Days, until: int | None, sources: tuple[str, ...]) -> Days:
    """
    Give *days* as far as the data reaches, if the rest of them has come by today.

    The last state of the data is all that can be said of the days after it; a source that is
    followed speaks of no day after its own.
    """
    first, last = days.first, days.last
    if until is None or sources or first is None or last is None or last <= until:
        return days
    return days if first > today() else Days(min(first, until), until, days.words)


class Chosen(NamedTuple, Generic[T]):
    """
    The spell that is the answer.

    Attributes:
        spell: The spell.
        certainty: Whether its value held for certain.
        others: If it is only possible: the other spells whose values are.
        notes: What a reader should know.
    """

    spell: Spell[T]
    certainty: Certainty
    others: tuple[Spell[T], ...] = ()
    notes: tuple[str, ...] = ()


def choose(spells: Sequence[Spell[T]], days: Days, told: Told[T]) -> Chosen[T]:
    """
    Give the one of *spells* that held during *days*, how surely, and what else is possible.

    After the last day that the data speaks of, and up to today, what held on it is possible.

    Raises:
        OutOfCoverageError: If *days* reach beyond all of them, or have no end.
        SilentSourceError: If no source says what held, on a day between.
        AmbiguousDateError: If more than one held during it.
    """
    question = told.question
    if not spells:
        message = question.nothing or f"no source asked tells {question.text}"
        raise SilentSourceError(message, question.sources)
    known = reached(days, question.until, question.sources)
    first, last = known.first, known.last
    low, high = _reach(spells, question)
    if first is None or last is None or (low or first) > first or (high or last) < last:
        raise _not_covered(spells, (low, high), days, told)
    certain, possible = sorted_out(spells, first, last)
    if not covers([*certain, *possible], first, last):
        near_by = _neighbours(spells, first, told)
        message = f"no source asked tells {question.text} for {days.words}{near_by}"
        raise SilentSourceError(message, question.sources)
    if first < last and len(certain) + len(possible) > 1:
        raise _ambiguous(spells, known, told)
    found, *others = certain or possible
    sure = len(certain) == 1 and known is days
    notes = (*_beyond(known, days), *_in_other_style(spells, days, found, told))
    return Chosen(found, Certainty.CERTAIN if sure else Certainty.POSSIBLE, tuple(others), notes)


def _beyond(known: Days, days: Days) -> tuple[str, ...]:
    """Say until when sources were searched, where *days* reach beyond that."""
    if known is days or known.last is None:
        return ()
    return (f"the data reaches to {iso_day(known.last)}; this is what held then",)


def _ambiguous(spells: Iterable[Spell[T]], days: Days, told: Told[T]) -> AmbiguousDateError:
    held = [each for each in spells if each.certainty(days.first, days.last)]
    candidates: list[Any] = [told.shown(each) for each in held]
    listed = ", then ".join(
        told.named(spell.value) + (f" (since {answer.since})" if answer.since else "")
        for spell, answer in zip(held, candidates, strict=True)
    )
    message = (
        f"{days.words} is vaguer than the answer: {told.question.text} was {listed}; "
        f"ask for a day, or take {told.question.total}"
    )
    return AmbiguousDateError(message, tuple(candidates))


def met(
    spells: Iterable[Spell[T]], days: Days, question: Question
) -> list[tuple[Spell[T], Certainty]]:
    """Give each spell that held, or may have held, on one of *days* at least, and how surely."""
    known = reached(days, question.until, question.sources)
    late = question.until is not None and (days.first or 0) > question.until
    if late and known is days:
        return []
    return [
        (each, Certainty.CERTAIN if sure and not late else Certainty.POSSIBLE)
        for each in spells
        if each.certainty(known.first, known.last)
        for sure in [each.surely_meets(known.first, known.last)]
    ]


def _reach(spells: Iterable[Spell[T]], question: Question) -> tuple[int | None, int | None]:
    """Give the first and the last day on which any may have held; None for no limit."""
    several = tuple(spells)
    begins = [each.since and each.since[0] for each in several]
    ends = [each.until and each.until[1] - 1 for each in several]
    first = None if None in begins else min(each for each in begins if each is not None)
    last = None if None in ends else max(each for each in ends if each is not None)
    if question.lifetime:
        first, last = question.lifetime[0] or first, question.lifetime[1]
    lasts = [each for each in (last, question.until) if each is not None]
    return first, min(lasts, default=None)


def _not_covered(
    spells: Iterable[Spell[T]], reach: tuple[int | None, int | None], days: Days, told: Told[T]
) -> OutOfCoverageError:
    low, high = reach
    earliest = "no beginning" if low is None else iso_day(low)
    latest = "no end" if high is None else iso_day(high)
    message = f"{told.question.text} is known from {earliest} to {latest}, not for {days.words}"
    if high is not None and days.first is not None and days.first > high:
        last = likeliest(spells, high)
        message += f"; on {latest} it was {told.named(last.value)}" if last else ""
    return OutOfCoverageError(message, earliest, latest)


def _neighbours(spells: Iterable[Spell[T]], day: int, told: Told[T]) -> str:
    """Name what is known to either side of *day*, as the end of a message."""
    several = tuple(spells)
    before = [each for each in several if each.until is not None and each.until[1] <= day]
    after = [each for each in several if each.since is not None and each.since[0] > day]
    known = [f"before it {told.named(each.value)}" for each in before[-1:]]
    known += [f"after it {told.named(each.value)}" for each in after[:1]]
    return f"; known is {', '.join(known)}" if known else ""


def _in_other_style(
    spells: Iterable[Spell[T]], days: Days, found: Spell[T], told: Told[T]
) -> tuple[str, ...]:
    """Say what the answer is if the words of the question are meant in the Julian calendar."""
    other = None if days.julian is None else likeliest(spells, days.julian)
    if other is None or told.named(other.value) == told.named(found.value):
        return ()
    note = (
        f"{days.words} is read as a Gregorian date; as a Julian one the answer is "
        f"{told.named(other.value)}: say calendar='julian' if that is meant"
    )
    return (note,)


#: What may stand in the place of an answer: no source reaches so far, or says so much.
NO_ANSWER = (AmbiguousDateError, OutOfCoverageError, SilentSourceError)

_ELSE_SILENT = "by another reading there is no answer for this day"
_ONLY_ELSE = "by the preferred readings there is no answer for this day"


def by_every_reading(
    chronicles: Sequence[C], ask: Callable[[C], S], what_held: Callable[[S], Hashable]
) -> S:
    """
    Give the answer that every reading gives, or all that some give, as possible.

    The first of *chronicles* has the preferred readings, each of the others another one.

    Args:
        chronicles: The chronicles that are asked.
        ask: Asks one of them.
        what_held: Gives what an answer says held, apart from when it began and ended.

    Raises:
        AmbiguousDateError: If by the preferred readings there are several answers.
        OutOfCoverageError: If by no reading there is one, since the data does not reach so far.
        SilentSourceError: If by no reading there is one, since the sources asked do not say.
    """
    found: dict[Hashable, S] = {}
    refused: list[AmbiguousDateError | OutOfCoverageError | SilentSourceError] = []
    notes: dict[str, None] = {}
    for number, chronicle in enumerate(chronicles):
        several: tuple[Any, ...]
        try:
            one = ask(chronicle)
        except NO_ANSWER as error:
            if isinstance(error, AmbiguousDateError) and not number:
                raise
            refused.append(error)
            several = getattr(error, "candidates", ())
            if not several:
                notes[_ELSE_SILENT if number else _ONLY_ELSE] = None
        else:
            several = (one, *one.others)
        for each in several:
            found.setdefault(what_held(each), each)
    if not found:
        raise refused[0]
    first, *others = found.values()
    if not others and not refused:
        return first
    said = [_ONLY_ELSE] if _ONLY_ELSE in notes else [*notes]
    return as_possible(first, tuple(as_possible(each) for each in others), said)


def as_possible(answer: S, others: tuple[S, ...] = (), notes: Iterable[str] = ()) -> S:
    """Give an answer as a possible one, with what else is possible, and with further notes."""
    changed: Any = answer
    made: S = attrs.evolve(
        changed,
        certainty=Certainty.POSSIBLE,
        others=others,
        notes=(*answer.notes, *notes),
    )
    return made


def days_of_change(spells: Iterable[Spell[Any]]) -> list[int]:
    """Give each day from which on the answer may be another one, ascending."""
    placed = [each for each in spells if each.since is not None or each.until is not None]
    days = {day for each in placed for ends in (each.since, each.until) for day in ends or ()}
    changes = set(days)
    for (first, active), after in zip(_active(placed, days), sorted(days)[1:], strict=False):
        _, possible = sorted_out(active, first, first)
        if len(possible) > 1:
            changes.update(_reorderings(possible, first, after - 1))
    return sorted(changes)


def _active(
    spells: Iterable[Spell[T]], days: Iterable[int]
) -> Iterator[tuple[int, list[Spell[T]]]]:
    """Give each of *days*, ascending, with the spells that may have held on it."""
    waiting = deque(sorted(spells, key=_begun))
    active: list[Spell[T]] = []
    for day in sorted(days):
        while waiting and _begun(waiting[0]) <= day:
            active.append(waiting.popleft())
        active = [each for each in active if _ended(each) > day]
        yield day, active


def _reorderings(possible: Sequence[Spell[Any]], first: int, last: int) -> Iterator[int]:
    """Give each day after *first*, up to *last*, on which another spell becomes the likelier."""
    same = _order(possible, first) == _order(possible, last)
    if last - first <= 1:
        yield from () if same else (last,)
    elif not (same and all(each.has_ends_apart for each in possible)):
        middle = (first + last) // 2
        yield from _reorderings(possible, first, middle)
        yield from _reorderings(possible, middle, last)


def _order(possible: Sequence[Spell[Any]], day: int) -> list[int]:
    shares = [-each.share(day) for each in possible]
    return sorted(range(len(shares)), key=shares.__getitem__)


#: How many members the answers of a course may have together.
_ROOM = 1_000_000


class Course(Generic[A]):
    """
    The answers to one question about one subject, by day, as far as they were asked for.

    Attributes:
        starts: The days, ascending, on which the answer may change.
        answers: What was answered, by how many of these days had come; None if nothing yet.
    """

    __slots__ = ("_early", "_room", "_until", "answers", "starts")

    def __init__(
        self, changes: Iterable[int], until: int | None = None, in_two_styles: Iterable[int] = ()
    ) -> None:
        days = {*changes, *(() if until is None else (until + 1,))}
        self._early = sorted(in_two_styles)
        around = {each + shift for each in self._early for shift in (-_AHEAD, _BEHIND)}
        self._until = until
        self._room = _ROOM
        self.starts = sorted(days | around)
        self.answers: list[A | None] = [None] * (len(self.starts) + 1)

    def keep(self, day: int, answer: A) -> None:
        """
        Keep the answer for *day*, and forget the others if there is no room left.

        Not kept is what depends on more than the day: beyond the last one covered on what day it
        is, and near a change of before the reform on the style that is meant.
        """
        near_by = bisect_right(self._early, day - _BEHIND)
        doubtful = near_by < len(self._early) and self._early[near_by] <= day + _AHEAD
        if doubtful or (self._until is not None and day > self._until):
            return
        self._room -= 1 + _size(answer)
        if self._room < 0:
            self.answers[:] = [None] * len(self.answers)
            self._room = _ROOM
        self.answers[bisect_right(self.starts, day)] = answer


def course_of(several: Sequence[Told[Any]], further: Iterable[int] = ()) -> Course[Any]:
    """Give a course for answers that all of *several* decide, as yet without any."""
    days = {day for told in several for day in days_of_change(told.spells)}
    dual = [day for told in several for day in _renamed(told, days)]
    return Course(days.union(further), several[0].question.until, dual)


def _renamed(told: Told[Any], days: Iterable[int]) -> Iterator[int]:
    """Give those of the days of change before the reform from which on another word is said."""
    before: str | None = None
    early = [day for day in days if day < REFORM + _AHEAD]
    for day, active in _active(told.spells, early):
        held = likeliest(active, day)
        word = None if held is None else told.named(held.value)
        if word != before:
            yield day
        before = word


def _size(answer: object) -> int:
    several = cast("Answers[object]", answer) if isinstance(answer, Answers) else None
    return 0 if several is None else len(several) + len(several.possible)


class Courses(Generic[A]):
    """
    The answers to one question, about each subject by its id.

    Attributes:
        of: The course of each subject that was asked about.
    """

    __slots__ = ("_look_up", "of")

    def __init__(self) -> None:
        self.of: dict[str, Course[A]] = {}
        self._look_up: dict[str, tuple[list[int], list[A | None]]] = {}

    def known(self, subject: object, day: object) -> A | None:
        """Give the answer for a plain day that was asked for before, unless it is to be cited."""
        try:
            starts, answers = self._look_up[subject if type(subject) is str else ""]
            number = day.toordinal() if type(day) is date else PLAIN[type(day)](day)
        except (KeyError, ValueError):
            return None
        found = answers[bisect_right(starts, number)]
        return None if open_blocks() else found

    def keep(self, subject: str, days: Days, answer: A, course: Callable[[], Course[A]]) -> A:
        """Keep an answer, if it is one for a single day, and give it back."""
        if days.first is not None and days.first == days.last:
            if subject not in self.of:
                made = self.of.setdefault(subject, course())
                self._look_up[subject] = made.starts, made.answers
            self.of[subject].keep(days.first, answer)
        return answer
