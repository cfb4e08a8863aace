"""What the frame libraries must each be able to do, so that annotation is written once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from os import cpu_count
from typing import Any, Protocol, TypeAlias, TypeVar

from kalmyk_history.errors import InvalidArgumentError, InvalidDateTypeError, shown, suggestion
from kalmyk_history.integrations.frames._table import Grid, Labels

T = TypeVar("T")

#: A frame, a column, or an index of another library, which it is the only one to look into.
Native: TypeAlias = Any

#: How many days `date.toordinal` counts to 1 January 1970.
EPOCH = 719_163

#: A year beyond every change; a greater one that has no sign means the same.
FAR = 10**9


class Holds(Enum):
    """What a column of dates holds."""

    DAYS = "days"
    YEARS = "years"
    VALUES = "values"


class Kernel(Protocol):
    """
    How one library of frames reads a column and makes another.

    An index (``at``) is a position for each row, or null.
    """

    def column(self, frame: Native, name: str, time_zone: str | None) -> tuple[Native, Holds]:
        """Give a column of dates, as days, years or values; refuse what means no date."""
        ...

    def units(self, column: Native, holds: Holds, grid: Grid) -> tuple[Grid, Native]:
        """Give the index of days or years into a grid, which may become another."""
        ...

    def values(self, column: Native) -> tuple[list[object], Native]:
        """Give each value of a column once, and the index into them."""
        ...

    def texts(self, frame: Native, name: str) -> tuple[list[object], Native]:
        """Give each text of a column once, and the index into them."""
        ...

    def moved(self, at: Native, to: Sequence[int]) -> Native:
        """Give the index that leads from each position on to another."""
        ...

    def combined(self, outer: Native, inner: Native) -> Native:
        """Give the index of both, the positions of each row added."""
        ...

    def used(self, at: Native) -> tuple[list[int], Native]:
        """Give each position that occurs once, and the index into these."""
        ...

    def taken(self, at: Native, labels: Sequence[Labels], fill: Sequence[str | None]) -> Native:
        """Give a column for each of *labels*; *fill* is what stands where the index is null."""
        ...

    def joined(self, frame: Native, columns: dict[str, Native]) -> Native:
        """Give the frame with further columns."""
        ...


def in_parallel(work: Callable[[int, int], T], rows: int, chunk: int) -> list[T]:
    """Do *work* on the rows from one number to another, chunk by chunk, on every processor."""
    ranges = list(_ranges(rows, chunk))
    workers = min(len(ranges), cpu_count() or 1)
    if workers < 2:  # noqa: PLR2004 - one worker is no pool
        return [work(start, stop) for start, stop in ranges]
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(work, *zip(*ranges, strict=True)))


def _ranges(rows: int, chunk: int) -> Iterator[tuple[int, int]]:
    for start in range(0, rows, chunk):
        yield start, min(start + chunk, rows)
    if not rows:
        yield 0, 0


def no_date(name: str, kind: object, hint: str = "") -> InvalidDateTypeError:
    """Say that a column holds no dates."""
    reason = (
        f"column {name!r} holds {kind}, no dates{hint}; "
        "annotate dates, datetimes, EDTF text or whole years"
    )
    return InvalidDateTypeError(name, reason)


def checked_zone(name: str, zone: object, time_zone: str | None) -> str | None:
    """
    Give the time zone in which the days of a column are meant; None if it needs none.

    Raises:
        InvalidArgumentError: If one is needed and not given, or given and not needed or unknown.
    """
    if zone is None and time_zone is not None:
        msg = f"column {name!r} has no time zone: leave out time_zone={shown(time_zone)}"
        raise InvalidArgumentError(msg)
    if zone is not None and time_zone is None:
        msg = (
            f"the day of column {name!r} depends on the time zone (it is kept in {zone}); say "
            f"in which one it is meant: time_zone='Europe/Moscow' or {str(zone)!r}"
        )
        raise InvalidArgumentError(msg)
    return time_zone


def known_zone(time_zone: object) -> None:
    """
    Check the name of a time zone.

    Raises:
        InvalidArgumentError: If there is no such time zone; the message names the nearest.
    """
    from zoneinfo import available_timezones

    known = {each.casefold(): each for each in available_timezones()}
    text = str.__str__(time_zone) if isinstance(time_zone, str) else None
    if text not in known.values():
        near = suggestion(time_zone, known)
        msg = f"no time zone {shown(time_zone)}{near}; it is a name such as 'Europe/Moscow'"
        raise InvalidArgumentError(msg)
