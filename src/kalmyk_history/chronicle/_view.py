"""The values that a chronicle shows: whose sources, and which of their readings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import attrs

from kalmyk_history.chronicle._differing import (
    days_of,
    disputable,
    is_disputed,
    readings_given,
)
from kalmyk_history.chronicle._telling import told_table
from kalmyk_history.records import Reading, Record
from kalmyk_history.vocabulary import Policy, word_of

if TYPE_CHECKING:
    from kalmyk_history.chronicle._swap import Swap
    from kalmyk_history.records import Source

R = TypeVar("R", bound=Record)

#: The policies under which a record shows its preferred readings.
_SHOWN = frozenset({Policy.PREFERRED, Policy.ALL})


class View(NamedTuple):
    """
    What a chronicle follows.

    Attributes:
        sources: The ids of the sources that tell it; empty if all do.
        policy: Which of their readings it follows where they differ.
        swap: A reading that it follows against the policy.
    """

    sources: tuple[str, ...] = ()
    policy: Policy = Policy.PREFERRED
    swap: Swap | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it shows every record as it is."""
        return not self.sources and not self.swap and self.policy in _SHOWN

    def seen(self, record: R, sources: Mapping[str, Source]) -> R:
        """Give *record* with the readings that this view follows; *sources* are all there are."""
        for field in disputable(record):
            readings = readings_given(record, field, self.sources)
            chosen = self._choice(record, readings, sources)
            if chosen is None and self.sources and readings:
                chosen = readings[0]
            if chosen is not None and (self.sources or not chosen.preferred):
                aside = () if self.sources else _aside(readings, chosen, self.policy)
                record = _with_reading(record, chosen, aside)
        return record

    def table(
        self, records: Mapping[str, Any], sources: Callable[[], Mapping[str, Source]]
    ) -> Mapping[str, Any]:
        """Give *records* as this view shows them."""
        if self.is_plain:
            return records
        from kalmyk_history.records import Edition

        seen = {
            key: self.seen(each, sources())
            if isinstance(each, Record) and each.other_readings
            else each
            for key, each in records.items()
        }
        edition = any(isinstance(each, Edition) for each in seen.values())
        return told_table(seen, frozenset(self.sources)) if self.sources and not edition else seen

    def followed(
        self, record: Record, readings: Sequence[Reading], sources: Mapping[str, Source]
    ) -> Any:  # noqa: ANN401 - the value of any field
        """Give the value that this view shows for the field of *readings*."""
        chosen = self._choice(record, readings, sources)
        if chosen is None and self.sources:
            chosen = readings[0]
        return getattr(record, readings[0].field) if chosen is None else chosen.value

    def _choice(
        self, record: Record, readings: Sequence[Reading], sources: Mapping[str, Source]
    ) -> Reading | None:
        """Give the reading that is followed instead of the preferred one."""
        swap = self.swap
        if swap and readings and (swap.record, swap.field) == (record.id, readings[0].field):
            return next((each for each in readings if each.value == swap.value), None)
        return choice(readings, self.policy, sources)


def choice(
    readings: Sequence[Reading], policy: Policy, sources: Mapping[str, Source]
) -> Reading | None:
    """Give the reading that *policy* picks; None if it has no say."""
    if policy in _SHOWN or not is_disputed(readings):
        return None
    if policy is Policy.PRIMARY_FIRST:
        from kalmyk_history.vocabulary import SourceKind

        kinds = {SourceKind.PRIMARY, SourceKind.OFFICIAL}
        first_hand = [
            each
            for each in readings
            if any(sources[at.source].kind in kinds for at in each.citations)
        ]
        return first_hand[0] if first_hand else None
    days = [days_of(each.value) for each in readings]
    known = [(day, each) for day, each in zip(days, readings, strict=True) if day is not None]
    if len(known) < len(readings):
        return None
    pick = min if policy is Policy.EARLIEST else max
    return pick(known, key=lambda pair: pair[0])[1]


def checked_policy(policy: Policy | str) -> Policy:
    """Give the policy, or say which ones there are."""
    return word_of(Policy, policy, "policy")


def _with_reading(record: R, chosen: Reading, aside: Sequence[Reading]) -> R:
    """Give *record* with the chosen value in the place of the preferred one."""
    field = chosen.field
    kept = [
        attrs.evolve(each, supports=tuple(name for name in each.supports if name != field))
        for each in record.citations
        if each.supports != (field,)
    ]
    given = [attrs.evolve(each, supports=(field,)) for each in chosen.citations]
    others = [each for each in record.other_readings if each.field != field]
    return attrs.evolve(
        record,
        citations=(*kept, *given),
        other_readings=(*others, *aside),
        **{field: chosen.value},
    )


def _aside(readings: Sequence[Reading], chosen: Reading, policy: Policy) -> tuple[Reading, ...]:
    """Give the readings that are not chosen, with the reason why."""
    by = "a single reading" if policy in _SHOWN else f"the policy {policy.value!r}"
    return tuple(
        attrs.evolve(
            each, preferred=False, reason=each.reason or f"preferred, but set aside by {by}"
        )
        for each in readings
        if each is not chosen
    )
