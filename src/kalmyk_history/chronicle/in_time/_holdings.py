"""The holders of a territory one after another, as transfers and successions make them."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kalmyk_history.chronicle._course import Spell, bounds
from kalmyk_history.chronicle.in_time._end import End
from kalmyk_history.chronicle.status._chain import Containments
from kalmyk_history.records import Place, Polity, Territory, Transfer


@attrs.frozen(eq=False)
class Land:
    """
    The records that holders are derived from.

    Attributes:
        polities: All polities, as the whole record has them.
        told: The polities as the chronicle tells them: who came of whom, and when.
        containments: What each polity lay in, as the chronicle tells it.
        places: All places.
        transfers: The transfers that the chronicle tells of.
    """

    polities: Mapping[str, Polity]
    told: Mapping[str, Polity]
    containments: Containments
    places: Mapping[str, Place]
    transfers: tuple[Transfer, ...]

    def transfers_of(self, territory: Territory, *, whole: bool) -> list[Transfer]:
        """Give the transfers of the whole territory, or of parts of it, in order of time."""
        own = [each for each in self.transfers if each.territory == territory.id]
        ordered = sorted(own, key=lambda each: (each.date.earliest, each.date.latest))
        return [each for each in ordered if each.whole is whole]

    def heir_of(self, polity: Polity) -> Polity | None:
        """Give the one polity that took the place of *polity* without a break, if there is one."""
        told = self.told.get(polity.id)
        end = told.span.until if told else None
        if end is None:
            return None
        heirs = [
            each
            for each in self.told.values()
            if polity.id in each.predecessors and each.span.since and _meet(each.span.since, end)
        ]
        alone = len(heirs) == 1 and heirs[0].predecessors == (polity.id,)
        return self.polities[heirs[0].id] if alone else None

    def forebear_of(self, polity: Polity) -> Polity | None:
        """Give the one polity whose place *polity* took without a break, if there is one."""
        told = self.told.get(polity.id)
        for each in told.predecessors if told else ():
            before = self.polities[each]
            heir = self.heir_of(before)
            if heir is not None and heir.id == polity.id:
                return before
        return None


@attrs.frozen
class Holding:
    """
    That a polity held a territory for a time.

    Attributes:
        polity: The polity.
        since: When it came to hold it; None if that is not known.
        until: When it ceased to; None if it did not, or if that is not known.
        transfer: The transfer that this goes back to; None if it is the first holder.
        note: How it follows, where no source says it of this territory itself.
    """

    polity: Polity
    since: End | None
    until: End | None
    transfer: Transfer | None
    note: str = ""


@attrs.frozen
class _Leg:
    """The time from one transfer to the next, and the holder that is told for it."""

    holder: str
    since: End | None
    until: End | None
    transfer: Transfer | None


def holdings_of(territory: Territory, land: Land) -> list[Spell[Holding]]:
    """
    Give the holders of *territory* in order of time.

    A polity that took the place of the holder without a break holds what that held: the republic
    of 1958 what the oblast of 1957 did. Where the holder was divided, or nobody followed it at
    once, only a transfer tells who came next. Of a territory of which neither beginning nor end
    is known, such a succession is only possible before and after what is told.
    """
    legs = _legs(territory, land)
    found: list[Spell[Holding]] = []
    for leg in legs:
        line = _line(leg, land)
        at = [each.id for each in line].index(leg.holder)
        for index, polity in enumerate(line):
            since = _later(leg, polity) if index == 0 else polity.span.since
            last = index + 1 == len(line)
            until = _earlier(leg, polity) if last else line[index + 1].span.since
            unseen_before = index < at and territory.span.since is None
            unseen_after = index > at and leg.transfer is None and _is_undated(territory)
            note = "" if index == at else _note(polity, land.polities[leg.holder])
            holding = Holding(polity, since, until, leg.transfer, note)
            sure = not unseen_before and not unseen_after
            found.append(Spell(holding, bounds(since), bounds(until), sure))
    return found


def _legs(territory: Territory, land: Land) -> list[_Leg]:
    transfers = land.transfers_of(territory, whole=True)
    ends: list[End | None] = [*(each.date for each in transfers), territory.span.until]
    origin = transfers[0].origin if transfers else None
    legs: list[_Leg] = []
    if first := territory.jurisdiction or origin:
        legs.append(_Leg(first, territory.span.since, ends[0], None))
    for each, end in zip(transfers, ends[1:], strict=True):
        legs.append(_Leg(each.destination, each.date, end, each))
    return legs


def _line(leg: _Leg, land: Land) -> list[Polity]:
    """Give the holder of a leg with those that it continues, and those that continue it."""
    line = [land.polities[leg.holder]]
    before = None if leg.transfer else land.forebear_of(line[0])
    while before and before not in line and not _begins_by(leg.since, line[0].span.since):
        line.insert(0, before)
        before = land.forebear_of(before)
    after = land.heir_of(line[-1])
    while after and after not in line and not _ends_by(leg.until, line[-1].span.until):
        line.append(after)
        after = land.heir_of(after)
    return line


def _begins_by(leg: End | None, polity: End | None) -> bool:
    """Tell whether a leg begins when the polity does, or later."""
    one, other = bounds(leg), bounds(polity)
    return one is not None and other is not None and one[0] >= other[0]


def _ends_by(leg: End | None, polity: End | None) -> bool:
    """Tell whether a leg ends when the polity does, or earlier."""
    one, other = bounds(leg), bounds(polity)
    return one is not None and other is not None and one[1] <= other[1]


def _later(leg: _Leg, polity: Polity) -> End | None:
    """Give the beginning of a leg, or of its first holder where that is later."""
    begun = polity.span.since
    if leg.since is None:
        return begun
    return leg.since if leg.transfer or _begins_by(leg.since, begun) else begun or leg.since


def _earlier(leg: _Leg, polity: Polity) -> End | None:
    """Give the end of a leg, or of its last holder where that is earlier."""
    ended = polity.span.until
    if leg.until is None:
        return ended
    return leg.until if _ends_by(leg.until, ended) else ended or leg.until


def _meet(one: End, other: End) -> bool:
    """Tell whether two dates can mean the same day."""
    first, second = bounds(one), bounds(other)
    return bool(first and second and first[0] <= second[1] and second[0] <= first[1])


def _is_undated(territory: Territory) -> bool:
    return territory.span.since is None and territory.span.until is None


def _note(polity: Polity, holder: Polity) -> str:
    return (
        f"the sources name {holder.name} ({holder.id}) as holder; {polity.name} ({polity.id}) "
        "is the same line of polities without a break"
    )
