"""The whole record, and the questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self, TypeAlias

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import asked, unheard
from kalmyk_history.chronicle._course import Courses
from kalmyk_history.chronicle._days import ALL_TIME, AnyDate, Days, read_days_if_given
from kalmyk_history.chronicle._library import NAMED
from kalmyk_history.chronicle._membership import Roster, counted, existed
from kalmyk_history.chronicle._telling import place_in_list
from kalmyk_history.chronicle._view import View
from kalmyk_history.chronicle.evidence._evidence_questions import EvidenceQuestions
from kalmyk_history.chronicle.in_time._record_questions import RecordQuestions
from kalmyk_history.chronicle.status._every_reading import agreed, what_is_stated
from kalmyk_history.dates import Calendar
from kalmyk_history.store import Store
from kalmyk_history.vocabulary import Certainty, Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle._why import Explanation
    from kalmyk_history.records import (
        Claim,
        Coalition,
        Membership,
        Organization,
        People,
        Source,
    )

_GREGORIAN = Calendar.GREGORIAN

Bodies: TypeAlias = "People | Organization"
_MEMBERS = ("people", "organization", "coalition")
_BODIES = ("People", "Organization")


class Chronicle(RecordQuestions, EvidenceQuestions):
    """
    All records of one set of data files, and every question that can be asked of them.

    The functions of the package are the methods of the chronicle of the packaged data, which
    `load` gives. `Chronicle.from_folder` opens data of one's own in the same form.

    Attributes:
        told_by: The ids of the sources that tell this chronicle; empty if all do.
        policy: Which reading it follows where these sources differ.
        whole: The chronicle of all sources, with the preferred readings.

    >>> import kalmyk_history as kh
    >>> kh.load().status_on("1944-05-01").kind.value
    'abolished'
    """

    __slots__ = ("_members_courses", "_rosters")

    def __init__(
        self, store: Store, *, view: View | None = None, whole: Self | None = None
    ) -> None:
        super().__init__(store, view=view, whole=whole)
        self._rosters: dict[str, Roster] = {}
        self._members_courses: Courses[Answers[Bodies]] = Courses()

    def members_of(
        self,
        org: str | Organization,
        *,
        on: AnyDate | None = None,
        calendar: Calendar | str = _GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Bodies]:
        """
        Tell who belongs to a body: for certain, with `Answers.possible` for the rest.

        Args:
            org: The body: a record, an id, or any of its names.
            on: The day; without one, everybody who ever belonged to it.
            calendar: The calendar of *on*.
            according_to: The source to be followed; its list keeps its order.
            resolve: The reading to be followed where sources differ; by `Policy.ALL` only what
                holds by every reading is certain.

        Raises:
            UnknownIdError: If there is no such body or source.
            InvalidDateError: If *on* is no date.

        >>> import kalmyk_history as kh
        >>> len(kh.members_of("americans-against-russian-imperialism", on="2022-12-05"))
        5
        """
        if (
            according_to is None
            and resolve is None
            and calendar is _GREGORIAN
            and (known := self._members_courses.known(org, on)) is not None
        ):
            return known
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.members_of(org, on=on, calendar=calendar)
        return self._members_asked(self._body(org).id, read_days_if_given(on, calendar))

    def memberships(
        self,
        *,
        organization: str | Organization | None = None,
        member: str | Bodies | None = None,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Membership]:
        """
        Give memberships: all, or those of a body, of a member, of both.

        >>> import kalmyk_history as kh
        >>> {each.organization for each in kh.memberships(member="kazakhs")}
        {'americans-against-russian-imperialism'}
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.memberships(organization=organization, member=member)
        body = None if organization is None else self._body(organization).id
        who = None if member is None else self.whole.index(*_MEMBERS).resolve(member).id
        found = self._memberships(body, who)
        if self.policy is Policy.ALL:
            every = self.every_reading(self.disputes(found))
            answers = [made for each in every for made in each._memberships(body, who)]
            found = tuple({what_is_stated(each): each for each in answers}.values())
        return asked(self, Answers(found, kinds=("Membership",)))

    def coalitions_of(
        self,
        member: str | Bodies,
        *,
        on: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
        resolve: Policy | str | None = None,
    ) -> Answers[Coalition]:
        """
        Tell which coalitions a people or body belongs to: for certain, and possibly.

        >>> import kalmyk_history as kh
        >>> len(kh.coalitions_of("kalmyks", on="2022-12-05"))
        2
        """
        if according_to is not None or resolve is not None:
            told = self.told(according_to, resolve)
            return told.coalitions_of(member, on=on, calendar=calendar)
        who = self.whole.index(*_MEMBERS).resolve(member)
        certain: list[Coalition] = []
        possible: list[Coalition] = []
        with unheard():
            for coalition in self.whole.coalitions.values():
                answers = self.members_of(coalition, on=on, calendar=calendar)
                if who in answers:
                    certain.append(coalition)
                elif who in answers.possible:
                    possible.append(coalition)
        bodies = {each.id for each in (*certain, *possible)}
        own = self._memberships(member=who.id)
        evidence = [each for each in own if each.organization in bodies]
        return asked(self, Answers(certain, possible, ("Coalition",)), evidence)

    def claims_of(self, source: str | Source) -> Answers[Claim]:
        """
        Give the claims that a source puts forward, in its own order.

        Raises:
            UnknownIdError: If there is no such source.

        >>> import kalmyk_history as kh
        >>> kh.claims_of("lozynskyj-2022")[0].number
        1
        """
        wanted = self.whole.index("source").resolve(source).id
        claims = [each for each in self.claims.values() if each.source == wanted]
        claims.sort(key=lambda each: each.number)
        return asked(self, Answers(claims, kinds=("Claim",)))

    def why(self, answer: object) -> Explanation:
        """
        Explain an answer: the acts, dates, sources and readings behind it.

        Raises:
            InvalidTypeError: If it is nothing that this package answers.

        >>> import kalmyk_history as kh
        >>> kh.why(kh.status_on("1936-01-01")).acts[0].id
        'decree-1935-10-20-kalmyk-assr'
        """
        from kalmyk_history.chronicle._why import explain

        whole = self.whole
        names = {key: each for table in NAMED for key, each in whole.table(table).items()}
        return asked(self, explain(answer, whole.sources, names))

    def _body(self, body: str | Organization) -> Organization:
        found: Organization = self.whole.index("organization", "coalition").resolve(body)
        return found

    def _memberships(
        self, organization: str | None = None, member: str | None = None
    ) -> tuple[Membership, ...]:
        found = [
            each
            for each in self.table("membership").values()
            if organization in {None, each.organization} and member in {None, each.member}
        ]
        told_by = frozenset(self.told_by)
        return tuple(sorted(found, key=lambda each: place_in_list(each, told_by)))

    def _roster(self, organization: str) -> Roster:
        if organization not in self._rosters:
            body, own = self._followed(organization), self._memberships(organization)
            return self._rosters.setdefault(organization, Roster(body, own, self.covered))
        return self._rosters[organization]

    def _members_asked(self, body: str, days: Days | None) -> Answers[Bodies]:
        own = self._roster(body)
        if self.policy is Policy.ALL:
            every = self.every_reading(self.disputes((own.organization, *own.memberships)))
            found = agreed([each._members_during(body, days) for each in every])
        else:
            found = self._members_during(body, days)
            self._members_courses.keep(body, days or ALL_TIME, found, own.course)
        who = {each.id for each in (*found, *found.possible)}
        return asked(self, found, [each for each in own.memberships if each.member in who])

    def _members_during(self, organization: str, days: Days | None) -> Answers[Bodies]:
        own = self._roster(organization)
        if days is None:
            return Answers(self._members(own.memberships), kinds=_BODIES)
        if (known := self._reached(days)) is not days:
            return self._members_during(organization, known).as_possible()
        if not existed(own.organization, days):
            return Answers(kinds=_BODIES)
        found = counted(own.memberships, days)
        certain = self._members(found[Certainty.CERTAIN])
        rest = self._members(found[Certainty.POSSIBLE])
        sure = frozenset(certain)
        return Answers(certain, [each for each in rest if each not in sure], _BODIES)

    def _followed(self, organization: str) -> Organization:
        """Give a body as this chronicle has it; as the whole one has it, in a telling."""
        whole = self.whole.organizations[organization]
        return whole if self.told_by else self.organizations[organization]

    def _members(self, memberships: Iterable[Membership]) -> tuple[Bodies, ...]:
        index = self.whole.index(*_MEMBERS)
        return tuple(dict.fromkeys(index.resolve(each.member) for each in memberships))

    def __repr__(self) -> str:
        told = f" according to {', '.join(self.told_by)}" if self.told_by else ""
        by = "" if self.policy is Policy.PREFERRED else f" resolved by {self.policy.value}"
        return f"<Chronicle{told}{by}>"

    def __reduce__(self) -> tuple[object, ...]:
        if self.whole is not self:
            return _telling, (self.whole, self.view)
        return (load, ()) if self is load() else (Chronicle, (self._store,))


def _telling(whole: Chronicle, view: View) -> Chronicle:
    return whole.viewed(view)


def load() -> Chronicle:
    """
    Give the chronicle of the packaged data: always the same one.

    >>> import kalmyk_history as kh
    >>> kh.load() is kh.load()
    True
    """
    return _loaded.get("packaged") or _loaded.setdefault("packaged", Chronicle(Store.packaged()))


_loaded: dict[str, Chronicle] = {}
