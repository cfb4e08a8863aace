"""The whole record, and the questions that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._days import AnyDate, read_days
from kalmyk_history.chronicle._library import NAMED
from kalmyk_history.chronicle._membership import counted, existed
from kalmyk_history.chronicle._status_questions import StatusQuestions
from kalmyk_history.chronicle._telling import place_in_list
from kalmyk_history.chronicle._why import Explanation, explain
from kalmyk_history.dates import Calendar
from kalmyk_history.records import Claim, Coalition, Membership, Organization, People, Source
from kalmyk_history.store import Store
from kalmyk_history.vocabulary import Certainty

Bodies = People | Organization
_MEMBERS = ("people", "organization", "coalition")


class Chronicle(StatusQuestions):
    """
    All records of one set of data files, and every question that can be asked of them.

    The functions of the package are the methods of the chronicle of the packaged data, which
    `load` gives. `Chronicle.from_folder` opens data of one's own in the same form.

    Attributes:
        told_by: The ids of the sources that tell this chronicle; empty if all do.
        whole: The chronicle of all sources.

    >>> import kalmyk_history as kh
    >>> kh.load().status_on("1944-05-01").kind.value
    'abolished'
    """

    __slots__ = ()

    def members_of(
        self,
        org: str | Organization,
        *,
        on: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
    ) -> Answers[Bodies]:
        """
        Tell who belongs to a body: for certain, with `Answers.possible` for the rest.

        Args:
            org: The body: a record, an id, or any of its names.
            on: The day; without one, everybody who ever belonged to it.
            calendar: The calendar of *on*.
            according_to: The source to be followed; its list keeps its order.

        Raises:
            UnknownIdError: If there is no such body or source.
            InvalidDateError: If *on* is no date.

        >>> import kalmyk_history as kh
        >>> len(kh.members_of("americans-against-russian-imperialism", on="2022-12-05"))
        5
        """
        if according_to is not None:
            return self.according_to(according_to).members_of(org, on=on, calendar=calendar)
        body = self._body(org)
        own = self.memberships(organization=body)
        if on is None:
            return Answers(self._members(own))
        days = read_days(on, calendar)
        if not existed(body, days):
            return Answers()
        found = counted(own, days)
        certain = self._members(found[Certainty.CERTAIN])
        rest = self._members(found[Certainty.POSSIBLE])
        return Answers(certain, [each for each in rest if each not in certain])

    def memberships(
        self,
        *,
        organization: str | Organization | None = None,
        member: str | Bodies | None = None,
        according_to: str | Source | None = None,
    ) -> tuple[Membership, ...]:
        """
        Give memberships: all, or those of a body, of a member, of both.

        >>> import kalmyk_history as kh
        >>> {each.organization for each in kh.memberships(member="kazakhs")}
        {'americans-against-russian-imperialism'}
        """
        if according_to is not None:
            told = self.according_to(according_to)
            return told.memberships(organization=organization, member=member)
        body = None if organization is None else self._body(organization).id
        who = None if member is None else self.whole.index(*_MEMBERS).resolve(member).id
        found = [
            each
            for each in self.table("membership").values()
            if body in {None, each.organization} and who in {None, each.member}
        ]
        told_by = frozenset(self.told_by)
        return tuple(sorted(found, key=lambda each: place_in_list(each, told_by)))

    def coalitions_of(
        self,
        member: str | Bodies,
        *,
        on: AnyDate | None = None,
        calendar: Calendar | str = Calendar.GREGORIAN,
        according_to: str | Source | None = None,
    ) -> Answers[Coalition]:
        """
        Tell which coalitions a people or body belongs to: for certain, and possibly.

        >>> import kalmyk_history as kh
        >>> len(kh.coalitions_of("kalmyks", on="2022-12-05"))
        2
        """
        if according_to is not None:
            return self.according_to(according_to).coalitions_of(member, on=on, calendar=calendar)
        who = self.whole.index(*_MEMBERS).resolve(member)
        certain: list[Coalition] = []
        possible: list[Coalition] = []
        for coalition in self.whole.coalitions.values():
            answers = self.members_of(coalition, on=on, calendar=calendar)
            if who in answers:
                certain.append(coalition)
            elif who in answers.possible:
                possible.append(coalition)
        return Answers(certain, possible)

    def claims_of(self, source: str | Source) -> tuple[Claim, ...]:
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
        return tuple(sorted(claims, key=lambda each: each.number))

    def why(self, answer: object) -> Explanation:
        """
        Explain an answer: the acts, dates, sources and readings behind it.

        Raises:
            InvalidTypeError: If it is nothing that this package answers.

        >>> import kalmyk_history as kh
        >>> kh.why(kh.status_on("1936-01-01")).acts[0].id
        'decree-1935-10-20-kalmyk-assr'
        """
        whole = self.whole
        names = {key: each for table in NAMED for key, each in whole.table(table).items()}
        return explain(answer, whole.sources, names)

    def _body(self, body: str | Organization) -> Organization:
        found: Organization = self.whole.index("organization", "coalition").resolve(body)
        return found

    def _members(self, memberships: Iterable[Membership]) -> tuple[Bodies, ...]:
        index = self.whole.index(*_MEMBERS)
        return tuple(dict.fromkeys(index.resolve(each.member) for each in memberships))

    def __repr__(self) -> str:
        told = f" according to {', '.join(self.told_by)}" if self.told_by else ""
        return f"<Chronicle{told}>"

    def __reduce__(self) -> tuple[object, ...]:
        if self.whole is not self:
            return _telling, (self.whole, self.told_by)
        return (load, ()) if self is load() else (Chronicle, (self._store,))


def _telling(whole: Chronicle, told_by: tuple[str, ...]) -> Chronicle:
    return whole.according_to(told_by)


@cache
def _packaged() -> Chronicle:
    return Chronicle(Store.packaged())


def load() -> Chronicle:
    """
    Give the chronicle of the packaged data: always the same one.

    >>> import kalmyk_history as kh
    >>> kh.load() is kh.load()
    True
    """
    with _LOADING:
        return _packaged()


_LOADING = Lock()
