"""What a question is answered through all time: piece by piece, each from its first day on."""

# A chronicle asks itself here, as in its other questions.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from kalmyk_history.chronicle._course import NO_ANSWER, by_every_reading, course_of
from kalmyk_history.chronicle._days import Days, today
from kalmyk_history.chronicle.status._every_reading import agreed
from kalmyk_history.errors import KalmykHistoryError
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle._answers import Answers
    from kalmyk_history.chronicle._chronicle import Bodies, Chronicle
    from kalmyk_history.chronicle.in_time._offices import Officeholder
    from kalmyk_history.records import Office, Organization, People, Status
    from kalmyk_history.vocabulary import Layer

T = TypeVar("T")


@attrs.frozen
class Piece(Generic[T]):
    """
    What is answered for each day of a piece of time.

    Attributes:
        since: The first day of the piece; None for the one before all changes.
        answer: The answer for every day up to the next piece, or why there is none.
    """

    since: int | None
    answer: T | KalmykHistoryError


def status_through_time(
    chronicle: Chronicle, of: str | People, layer: Layer
) -> tuple[Piece[Status], ...]:
    """
    Give what `status_on` answers for every day.

    Raises:
        UnknownIdError: If there is no such people.
    """
    lines = chronicle._lines_all(chronicle._people(of), layer)
    return _pieces(course_of(lines).starts, lambda day: chronicle._answer_on(day, of, layer))


def officeholder_through_time(
    chronicle: Chronicle, office: str | Office
) -> tuple[Piece[Officeholder], ...]:
    """
    Give what `officeholder` answers for every day.

    Raises:
        UnknownIdError: If there is no such office.
    """
    found = chronicle._office(office)
    every = chronicle._readings_of(chronicle._tenures_of(found))
    rolls = [each._roll(found) for each in every]
    return _pieces(
        course_of(rolls).starts,
        lambda day: by_every_reading(rolls, lambda roll: roll.on(day), lambda each: each.person),
    )


def members_through_time(
    chronicle: Chronicle, organization: str | Organization
) -> tuple[Piece[Answers[Bodies]], ...]:
    """
    Give what `members_of` answers for every day.

    Raises:
        UnknownIdError: If there is no such body.
    """
    body = chronicle._body(organization).id
    own = chronicle._roster(body)
    every = [chronicle]
    if chronicle.policy is Policy.ALL:
        disputed = chronicle.disputes((own.organization, *own.memberships))
        every = [*chronicle.every_reading(disputed)]
    days = [day for each in every for day in each._roster(body).course().starts]
    return _pieces(days, lambda day: agreed([each._members_during(body, day) for each in every]))


def _pieces(days: Iterable[int], ask: Callable[[Days], T]) -> tuple[Piece[T], ...]:
    """Ask for the first day of every piece; *days* are all on which the answer may change."""
    starts = sorted({*days, today() + 1})
    before = Piece(None, _asked(ask, starts[0] - 1 if starts else 1))
    return (before, *(Piece(day, _asked(ask, day)) for day in starts))


def _asked(ask: Callable[[Days], T], day: int) -> T | KalmykHistoryError:
    try:
        return ask(Days(day, day, f"day {day}"))
    except NO_ANSWER as error:
        return error
