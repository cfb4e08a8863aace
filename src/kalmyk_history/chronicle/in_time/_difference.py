"""What differs between two days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Citation, Displayed, Record
from kalmyk_history.vocabulary import word_of
from kalmyk_history.vocabulary._word import Word


class Aspect(Word):
    """
    In which respect two days may differ.

    >>> Aspect.CAPITAL.value
    'capital'
    """

    STATUS = "status"
    STATUS_ON_THE_GROUND = "status_on_the_ground"
    WITHIN = "within"
    PART_OF = "part_of"
    CAPITAL = "capital"
    NAME = "name"
    OFFICEHOLDER = "officeholder"
    JURISDICTION = "jurisdiction"
    MEMBERS = "members"


@attrs.frozen(kw_only=True, repr=False)
class Difference(Displayed):
    """
    One respect in which two days differ.

    Values are ids, words of the vocabularies, and names as they stand; what is only possible ends
    in a question mark. An empty tuple says that nothing is known, or that there was nothing.

    Attributes:
        what: In which respect.
        record: Of what: a people, polity, place, territory, office or organization.
        before: What held on the first day.
        after: What held on the second day.
        citations: The places that support what held on either day.

    >>> import kalmyk_history as kh
    >>> kh.diff("1943-12-26", "1943-12-27").of("status")[0].after
    ('abolished',)
    """

    what: Aspect
    record: Record
    before: tuple[str, ...]
    after: tuple[str, ...]
    citations: tuple[Citation, ...] = ()

    def __str__(self) -> str:
        before, after = (", ".join(each) or "-" for each in (self.before, self.after))
        return f"{self.record.id}, {self.what.value.replace('_', ' ')}: {before} -> {after}"

    def __repr__(self) -> str:
        return f"<Difference: {self}>"


@attrs.frozen(kw_only=True, repr=False)
class Diff(Displayed, Framed):
    """
    Everything that differs between two days; its text has a line for each difference.

    Attributes:
        before: The first day.
        after: The second day.
        rows: The differences, by aspect.

    >>> import kalmyk_history as kh
    >>> change = kh.diff("1943-12-26", "1943-12-27")
    >>> {row.record.id: row.after for row in change.of("jurisdiction")}["zapadny"]
    ('rostov-oblast',)
    """

    before: HistoricalDate
    after: HistoricalDate
    rows: tuple[Difference, ...]

    def of(self, what: Aspect | str) -> tuple[Difference, ...]:
        """
        Give the differences in one respect.

        Raises:
            InvalidArgumentError: If there is no such `Aspect`.
        """
        wanted = word_of(Aspect, what, "aspect")
        return tuple(each for each in self.rows if each.what is wanted)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        from kalmyk_history.dates import render

        head = f"from {render(self.before)} to {render(self.after)}"
        return "\n".join([head, *(f"  {each}" for each in self.rows)])

    def __repr__(self) -> str:
        return f"<Diff {self.before} to {self.after}: {len(self)} differences>"


#: What held of a record on a day.
State = Callable[[Record, int], tuple[str, ...]]

#: What supports that it held.
Grounds = Callable[[Record, int], Iterable[Citation]]


def differences(
    what: Aspect,
    records: Iterable[Record],
    state: State,
    grounds: Grounds,
    days: tuple[int, int],
) -> Iterator[Difference]:
    """Give the records of which *state* differs between two days, with the *grounds* for both."""
    for record in records:
        before, after = (state(record, day) for day in days)
        if before != after:
            found = dict.fromkeys(citation for day in days for citation in grounds(record, day))
            yield Difference(
                what=what, record=record, before=before, after=after, citations=tuple(found)
            )


def doubted(certain: Iterable[str], possible: Iterable[str]) -> tuple[str, ...]:
    """Mark what is only possible."""
    return (*certain, *(f"{each}?" for each in possible))
