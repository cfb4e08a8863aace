"""Which polity held a territory on a day."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kalmyk_history.chronicle._course import (
    Question,
    Spell,
    as_possible,
    bounds,
    choose,
    met,
    of_span,
    sorted_out,
)
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle.in_time._end import End
from kalmyk_history.chronicle.in_time._holdings import Holding, Land, holdings_of
from kalmyk_history.chronicle.in_time._names_in_time import chosen
from kalmyk_history.chronicle.status._chain import chain_on, changes_above
from kalmyk_history.dates import render
from kalmyk_history.records import (
    Citation,
    Displayed,
    Name,
    Place,
    Polity,
    Reading,
    Territory,
    Transfer,
)
from kalmyk_history.vocabulary import Certainty


@attrs.frozen(kw_only=True, repr=False)
class Jurisdiction(Displayed):
    """
    Which polity held a territory, derived from its first holder and its transfers.

    Attributes:
        territory: The territory.
        polity: The polity that held it.
        within: The polities that this one lay in, nearest first.
        since: When it came to hold it, if a source says.
        until: When it ceased to, if it did and a source says.
        transfer: The transfer by which it, or the polity that it continues, came to hold it.
        name: The English name of the territory then, where it is clear.
        seat: The place from which the territory was governed then, where it is clear.
        certainty: Whether it was so for certain on the day asked for.
        others: If it is only possible: the other holders possible on that day.
        notes: What a reader of this answer should know: parts that passed elsewhere, how a
            holder follows from another.

    >>> import kalmyk_history as kh
    >>> answer = kh.jurisdiction_of("yashaltinsky", on="1950")
    >>> answer.polity.name, answer.name.text
    ('Rostov Oblast', 'Stepnovsky')
    """

    territory: Territory
    polity: Polity
    within: tuple[Polity, ...]
    since: End | None
    until: End | None
    transfer: Transfer | None
    name: Name | None
    seat: Place | None
    certainty: Certainty = Certainty.CERTAIN
    others: tuple[Jurisdiction, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Territory | Transfer, ...]:
        """The records behind the answer."""
        return (self.territory,) if self.transfer is None else (self.transfer, self.territory)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the transfer, or of the territory where none was needed."""
        return self._evidence.citations

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings of the transfer, or of the territory where none was needed."""
        return self._evidence.readings

    def readings_of(self, field: str) -> tuple[Reading, ...]:
        """Give the readings of one field of the transfer or territory, the preferred first."""
        return self._evidence.readings_of(field)

    @property
    def _evidence(self) -> Territory | Transfer:
        return self.transfer or self.territory

    def __repr__(self) -> str:
        since = "" if self.since is None else f", since={str(self.since)!r}"
        until = "" if self.until is None else f", until={str(self.until)!r}"
        possible = "" if self.certainty is Certainty.CERTAIN else ", certainty='possible'"
        return (
            f"Jurisdiction({self.polity.id!r}, territory={self.territory.id!r}"
            f"{since}{until}{possible})"
        )


@attrs.frozen(eq=False)
class Deed:
    """
    All that is told of who held one territory.

    Attributes:
        territory: The territory.
        told: The territory as the chronicle tells it.
        land: The records that holders are derived from.
        question: What is asked.
    """

    territory: Territory
    told: Territory
    land: Land
    question: Question

    def on(self, days: Days) -> Jurisdiction:
        """Tell who held it during *days*; see `choose` for what is refused."""
        first, last = days.first, days.last
        holdings = self._holdings(first, last)
        found = choose(holdings, days, self)
        answer = self._answer(found.spell, first, last)
        return attrs.evolve(
            answer,
            certainty=found.certainty,
            others=tuple(as_possible(self._answer(each, first, last)) for each in found.others),
            notes=(*answer.notes, *found.notes),
        )

    def during(self, days: Days) -> tuple[Jurisdiction, ...]:
        """Give every holder on any of *days*, in order of time."""
        holdings = self._holdings(days.first, days.last)
        return tuple(
            attrs.evolve(self.shown(each), certainty=certainty)
            for each, certainty in met(holdings, days, self.question)
        )

    @property
    def spells(self) -> list[Spell[Holding]]:
        """When each polity held it, whether or not it existed then."""
        return holdings_of(self.told, self.land)

    def named(self, holding: Holding) -> str:
        """Give the name of a holder."""
        return holding.polity.name

    def further_days(self) -> Iterator[int]:
        """Give each day on which something else than the holder may change in the answer."""
        holdings = self.spells
        polities = dict.fromkeys(each.value.polity for each in holdings)
        dates = changes_above([each.id for each in polities], self.land.containments)
        spans = [each.span for each in polities]
        spans += [each.span for each in self.told.names]
        spans += [each.span for each in self.told.seats]
        ends = [*dates, *(end for span in spans for end in (span.since, span.until))]
        ends += [each.date for each in self._parts(None)]
        for known in map(bounds, ends):
            yield from known or ()

    def shown(self, holding: Spell[Holding]) -> Jurisdiction:
        """Give the answer that a holding is, taken over its whole time."""
        first = holding.since and holding.since[1]
        last = holding.until[0] - 1 if holding.until else self.question.until
        certainty = Certainty.CERTAIN if holding.sure else Certainty.POSSIBLE
        return attrs.evolve(self._answer(holding, first, last), certainty=certainty)

    def _holdings(self, first: int | None, last: int | None) -> list[Spell[Holding]]:
        """Give the holders, but for those that did not exist from *first* to *last*."""
        return [
            each
            for each in self.spells
            if of_span(None, each.value.polity.span).certainty(first, last)
            or not each.certainty(first, last)
        ]

    def _answer(self, holding: Spell[Holding], first: int | None, last: int | None) -> Jurisdiction:
        polity = holding.value.polity
        name = chosen((each for each in self.told.names if each.language == "en"), first, last)
        seats = [of_span(each.place, each.span) for each in self.told.seats]
        certain, possible = sorted_out(seats, first, last)
        seat = [*certain, *possible]
        chains = self._chains(polity, first, last)
        return Jurisdiction(
            territory=self.territory,
            polity=polity,
            within=tuple(each for each in chains[0] if all(each in chain for chain in chains)),
            since=holding.value.since,
            until=holding.value.until,
            transfer=holding.value.transfer,
            name=name[0] if len(name) == 1 else None,
            seat=self.land.places[seat[0].value] if len(seat) == 1 else None,
            notes=(
                *([holding.value.note] if holding.value.note else []),
                *_change(polity, chains),
                *(_part(each, self.land) for each in self._parts(last)),
            ),
        )

    def _chains(
        self, polity: Polity, first: int | None, last: int | None
    ) -> list[tuple[Polity, ...]]:
        """Give what contained *polity* at the beginning and at the end of a time."""
        days = dict.fromkeys(each for each in (first, last) if each is not None)
        found = [chain_on(day, (polity.id,), self.land.containments) for day in days]
        return [
            tuple(self.land.polities[each] for each in chain if each != polity.id)
            for chain in found
        ] or [()]

    def _parts(self, last: int | None) -> Iterator[Transfer]:
        """Give the transfers of mere parts up to *last*."""
        for each in self.land.transfers_of(self.territory, whole=False):
            if last is None or each.date.earliest <= last:
                yield each


def _change(polity: Polity, chains: list[tuple[Polity, ...]]) -> list[str]:
    """Say so if what contained *polity* changed in the time asked for."""
    if len(set(chains)) == 1:
        return []
    lay = [" in ".join(each.name for each in chain) or "nothing" for chain in chains]
    return [f"what {polity.name} lay in changed: {lay[0]}, then {lay[-1]}"]


def _part(transfer: Transfer, land: Land) -> str:
    told = f": {transfer.summary.rstrip('.')}" if transfer.summary else ""
    name = land.polities[transfer.destination].name
    return f"a part of it passed to {name}, {render(transfer.date)}{told}"
