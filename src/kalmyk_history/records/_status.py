"""Changes of a people's political status, and what held between them."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records._act import Act
from kalmyk_history.records._displayed import Displayed
from kalmyk_history.records._evidence import Citation, Reading
from kalmyk_history.records._people import People
from kalmyk_history.records._polity import Polity
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.records._valued import Valued
from kalmyk_history.vocabulary import Certainty, Layer, Standing, StatusKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class StatusTransition(Record):
    """
    A dated change of a people's political status.

    Attributes:
        people: The id of the people.
        layer: Whose view it is.
        claimant: In the claimed layer, the id of who claims it.
        date: The day from which the new status holds.
        until: In the layers other than the law: the day from which it holds no more. On the ground
            the status of the law then holds again; a claim is then no longer upheld.
        kind: The form of the new status.
        standing: How it stands towards the power above it.
        polity: The id of the people's polity from then on; None if it had none.
        within: The ids of the polities that held the people's land while it had no polity.
        acts: The ids of the acts that made the change.
        events: The ids of the events that made it.

    >>> import kalmyk_history as kh
    >>> kh.transitions(since="1943", until="1943")[0].kind.value
    'abolished'
    """

    people: str = attrs.field(metadata=KEY)
    layer: Layer = attrs.field(default=Layer.DE_JURE, metadata=KEY)
    claimant: str | None = attrs.field(default=None, metadata=KEY)
    date: HistoricalDate
    until: HistoricalDate | None = None
    kind: StatusKind
    standing: Standing | None = None
    polity: str | None = None
    within: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Status(Valued, Displayed):
    """
    What held between two changes; derived from transitions, never stored.

    A change is a transition, or a change in the chain of polities that the people's polity lay in.

    Attributes:
        people: The people.
        layer: Whose view it is.
        kind: The form of its political existence.
        standing: How it stood towards the power above it; None if no source was found to say.
        polity: Its polity; None if it had none.
        within: The polities that held it, nearest first, up to the highest.
        since: When this state began.
        until: When the next one began; None if it still holds.
        certainty: Whether it held for certain on the day asked for.
        others: If it is only possible: the other statuses possible on that day.
        transition: The change of status that it goes back to.
        acts: The acts that made that change.
        notes: What a reader of this answer should know.

    >>> import kalmyk_history as kh
    >>> kh.status_on("1944-05-01")
    Status(kind='abolished', people='kalmyks', since='1943-12-27', until='1957-01-09')
    """

    people: People
    layer: Layer
    kind: StatusKind
    standing: Standing | None
    polity: Polity | None
    within: tuple[Polity, ...]
    since: HistoricalDate
    until: HistoricalDate | None
    certainty: Certainty = Certainty.CERTAIN
    others: tuple[Status, ...] = ()
    transition: StatusTransition
    acts: tuple[Act, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the transition and of its acts."""
        return self.transition.citations + tuple(
            citation for act in self.acts for citation in act.citations
        )

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings of the transition behind this status."""
        return self.transition.readings

    def readings_of(self, field: str) -> tuple[Reading, ...]:
        """Give the readings of one field of the transition, the preferred first."""
        return self.transition.readings_of(field)

    def __repr__(self) -> str:
        until = "" if self.until is None else f", until={str(self.until)!r}"
        possible = "" if self.certainty is Certainty.CERTAIN else ", certainty='possible'"
        return (
            f"Status(kind={self.kind.value!r}, people={self.people.id!r}, "
            f"since={str(self.since)!r}{until}{possible})"
        )
