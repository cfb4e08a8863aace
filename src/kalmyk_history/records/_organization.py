"""Bodies, who belongs to them, and who held which office."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import DateSet, HistoricalDate, Interval
from kalmyk_history.records._record import KEY, Record
from kalmyk_history.vocabulary import Certainty, OrganizationKind, Participation


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Organization(Record):
    """
    A body: a congress, a movement, a committee, a state organ.

    Attributes:
        kind: What sort of body it is.
        founded: When it was founded or first announced.
        dissolved: When it ended, if a source says so.
        seat: Where it sits, by the usual English name.
        purpose: What it says it is for, in our own words.

    >>> import kalmyk_history as kh
    >>> str(kh.organizations["congress-of-the-oirat-kalmyk-people"].founded)
    '2015-12-12'
    """

    kind: OrganizationKind
    founded: HistoricalDate | Interval | DateSet | None = None
    dissolved: HistoricalDate | Interval | DateSet | None = None
    seat: str = ""
    purpose: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Coalition(Organization):
    """
    An organization whose members are peoples or other bodies.

    Attributes:
        needs: What it says that it wants for its members, in our own words.

    >>> import kalmyk_history as kh
    >>> isinstance(kh.organizations["league-of-free-nations"], kh.Coalition)
    True
    """

    needs: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(Record):
    """
    That a people or body belongs to an organization.

    Attributes:
        member: The id of the people or body.
        organization: The id of the organization.
        participation: In which way it takes part.
        attested: The days of its first and its last dated appearance as a member.
        agreed: The time for which an act makes it a member, where one is known.
        ended: When it left, or a source first shows it gone.
        on_behalf_of: The id of the body through which it takes part.
        represented_by: The ids of the persons who represent it.

    >>> import kalmyk_history as kh
    >>> kh.memberships(organization="league-of-free-nations", member="kalmyks")[0].on_behalf_of
    'congress-of-the-oirat-kalmyk-people'
    """

    member: str = attrs.field(metadata=KEY)
    organization: str = attrs.field(metadata=KEY)
    participation: Participation = Participation.MEMBER
    attested: HistoricalDate | Interval
    agreed: Interval | None = None
    ended: HistoricalDate | None = None
    on_behalf_of: str | None = None
    represented_by: tuple[str, ...] = ()

    def certainty_during(self, first: int | None, last: int | None) -> Certainty | None:
        """
        Tell whether it was a member from *first* to *last*; None if it was not.

        Days are counted from 1, 0001-01-01 Gregorian; None is an open end. Between two
        appearances, or within the time agreed, it was for certain. After the last appearance it
        is possible, as long as no source shows it gone. Before the first it is not counted.
        """
        spans = [span for span in (self.attested, self.agreed) if span is not None]
        gone = self.ended is not None and first is not None and first >= self.ended.latest
        begun = [span.earliest is None or last is None or last >= span.earliest for span in spans]
        if gone or not any(begun):
            return None
        if self.ended is not None and (last is None or last >= self.ended.earliest):
            return Certainty.POSSIBLE
        sure = any(_covers(span, first) and _covers(span, last) for span in spans)
        return Certainty.CERTAIN if sure else Certainty.POSSIBLE


def _covers(when: HistoricalDate | Interval, day: int | None) -> bool:
    """Tell whether *day* surely lies within *when*: an unknown or limited end is no open one."""
    if isinstance(when, HistoricalDate):
        core: tuple[int | None, int | None] | None = (when.latest, when.earliest)
    else:
        core = when.certain_core
    if day is None or core is None:
        return False
    first, last = core
    return (first is None or first <= day) and (last is None or day <= last)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Office(Record):
    """
    A post that persons hold one after another.

    Attributes:
        body: The id of the people, polity or organization that it leads.

    >>> import kalmyk_history as kh
    >>> kh.offices["head-of-the-republic"].body
    'republic-of-kalmykia'
    """

    body: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tenure(Record):
    """
    That a person held an office for a time, or that nobody did.

    Attributes:
        office: The id of the office.
        person: The id of the person; None where sources say that the office was vacant.
        since: When it began.
        until: When it ended; None if it lasts, or if no source says.
        title: The title borne, where it is not that of the office.
        acting: Whether it was held provisionally.
        concurrent: Whether it may overlap another tenure of the office.

    >>> import kalmyk_history as kh
    >>> kh.tenures["ilyumzhinov-president"].person
    'kirsan-ilyumzhinov'
    """

    office: str = attrs.field(metadata=KEY)
    person: str | None = attrs.field(default=None, metadata=KEY)
    since: HistoricalDate | None = None
    until: HistoricalDate | None = None
    title: str = ""
    acting: bool = False
    concurrent: bool = False
