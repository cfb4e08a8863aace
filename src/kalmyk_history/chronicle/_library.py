"""The tables of a chronicle, and the way from names to records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload
from weakref import WeakValueDictionary

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._differing import meaning
from kalmyk_history.chronicle._naming import Names
from kalmyk_history.chronicle._table import Table
from kalmyk_history.chronicle._view import View, checked_policy
from kalmyk_history.errors import DataError, InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.records import TABLES, Displayed, Listed, Record, table_of
from kalmyk_history.store import Store
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    from pathlib import Path

    from kalmyk_history.chronicle._disagreements import Disagreement
    from kalmyk_history.records import (
        Act,
        Claim,
        Coalition,
        Edition,
        Event,
        Office,
        Organization,
        People,
        Person,
        Place,
        Polity,
        PopulationCount,
        Source,
        Tenure,
        Territory,
        Transfer,
    )

R = TypeVar("R", bound="Record | Source")

#: The tables whose records have names of their own.
NAMED = tuple(table for table in TABLES if table not in {"edition", "claim", "source"})

#: The most tables that a message names.
_FEW = 3

#: The whole libraries that somebody uses, in the order of opening: a record looks for its own.
OPEN: WeakValueDictionary[int, Library] = WeakValueDictionary()
OPENING = Lock()
_NUMBERS = count()


class Tabled(Generic[R]):
    """An attribute that is the table of one record type."""

    def __init__(self, table: str, doc: str) -> None:
        self._table = table
        self.__doc__ = doc

    @overload
    def __get__(self, library: None, owner: type[Library]) -> Tabled[R]: ...

    @overload
    def __get__(self, library: Library, owner: type[Library]) -> Table[R]: ...

    def __get__(self, library: Library | None, owner: type[Library]) -> Tabled[R] | Table[R]:
        return self if library is None else library.table(self._table)


class Library(Displayed, Listed):
    """
    All records, table by table, and their names.

    Attributes:
        told_by: The ids of the sources that tell them; empty if all do.
        policy: Which reading they show where these sources differ.
        whole: The library of all sources, with the preferred readings.
    """

    __slots__ = (
        "__weakref__",
        "_names",
        "_store",
        "_tables",
        "_tellings",
        "policy",
        "told_by",
        "view",
        "whole",
    )

    _UNLISTED = frozenset(
        {"covered", "disputes", "every_reading", "index", "told", "view", "viewed"}
    )

    def __init__(
        self, store: Store, *, view: View | None = None, whole: Self | None = None
    ) -> None:
        self._store = store
        self.view: View = view or View()
        self.told_by: tuple[str, ...] = self.view.sources
        self.policy: Policy = self.view.policy
        self.whole: Self = whole or self
        self._tellings: dict[View, Self] = {} if whole is None else whole._tellings
        self._tables: dict[str, Table[Any]] = {}
        self._names: dict[tuple[str, ...], Names] = {}
        if whole is None:
            with OPENING:
                OPEN[next(_NUMBERS)] = self

    @classmethod
    def from_folder(cls, folder: str | Path) -> Self:
        """
        Open a folder of TOML files in the form of the packaged data.

        Raises:
            DataError: If any rule is broken; every problem is told at once.
            InvalidArgumentError: If there is no such folder.

        >>> import kalmyk_history as kh
        >>> kh.Chronicle.from_folder("no-such-folder")
        Traceback (most recent call last):
        kalmyk_history.errors.InvalidArgumentError: ...
        """
        from kalmyk_history.store import problems_of

        store, unreadable = Store.from_folder(folder)
        if problems := unreadable + problems_of(store):
            raise DataError(problems)
        return cls(store)

    def according_to(self, sources: str | Source | Iterable[str | Source]) -> Self:
        """
        Give the chronicle as one source, or several together, tell it.

        Each field has the value that they give, and everything that they do not speak of is
        absent. The people, polities and members that an answer points to stay the records of
        the whole chronicle.

        Raises:
            UnknownIdError: If there is no such source.

        >>> import kalmyk_history as kh
        >>> kh.according_to("lozynskyj-2022").status_on("1700-01-01").standing.value
        'independent'
        """
        from kalmyk_history.records import Source

        several = [sources] if isinstance(sources, str | Source) else _listed(sources)
        index = self.whole.index("source")
        wanted = tuple(dict.fromkeys(index.resolve(each).id for each in several))
        return self.viewed(self.view._replace(sources=wanted))

    def resolved_by(self, policy: Policy | str) -> Self:
        """
        Give the chronicle that follows a policy where its sources differ.

        Each field on which they differ has the value that the policy picks; what was preferred
        stands among the other readings. The people, polities and acts that an answer points to
        stay the records of the whole chronicle. With `Policy.ALL` the records show the preferred
        readings, and the questions answer with every reading. Of `according_to` only the readings
        of the sources followed count.

        Raises:
            InvalidArgumentError: If there is no such policy.

        >>> import kalmyk_history as kh
        >>> kh.resolved_by("latest").status_on("1935-10-21").kind.value
        'autonomous_oblast'
        """
        return self.viewed(self.view._replace(policy=checked_policy(policy)))

    def told(
        self,
        according_to: str | Source | Iterable[str | Source] | None = None,
        resolve: Policy | str | None = None,
    ) -> Self:
        """Give the chronicle that a question asks for: of a source, by a policy, or both."""
        told = self if according_to is None else self.according_to(according_to)
        return told if resolve is None else told.resolved_by(resolve)

    def viewed(self, view: View) -> Self:
        """Give the library that follows *view*, always the same one unless it swaps a reading."""
        if view == self.whole.view:
            return self.whole
        if view in self._tellings:
            return self._tellings[view]
        seen = type(self)(self._store, view=view, whole=self.whole)
        return seen if view.swap else self._tellings.setdefault(view, seen)

    def disputes(self, records: Iterable[Record]) -> Iterator[Disagreement]:
        """Give the fields of *records* on which the sources followed differ."""
        from kalmyk_history.chronicle._disagreements import disagreements_in

        table = self.whole.table
        for each in records:
            yield from disagreements_in(table(table_of(each))[each.id], self.told_by)

    def every_reading(self, disputes: Iterable[Disagreement]) -> tuple[Self, ...]:
        """
        Give this library and, for each reading that it does not follow, the one that does.

        In each of the others one reading of *disputes* is swapped, all else is as here. This is
        how a question answers by `Policy.ALL`.
        """
        from kalmyk_history.chronicle._swap import Swap

        policy = Policy.PREFERRED if self.policy is Policy.ALL else self.policy
        base = self.view._replace(policy=policy)
        found = [self.viewed(base)]
        for dispute in disputes:
            record = dispute.record
            table = table_of(record)
            followed = base.followed(record, dispute.readings, self.whole.sources)
            for value in dict.fromkeys(each.value for each in dispute.readings):
                if meaning(value) != meaning(followed):
                    swap = Swap(table, record.id, dispute.field, value)
                    found.append(self.viewed(base._replace(swap=swap)))
        return tuple(found)

    def table(self, name: str) -> Table[Any]:
        """
        Give a table by the name that it has in the data files.

        Raises:
            UnknownIdError: If there is no such table.

        >>> import kalmyk_history as kh
        >>> kh.load().table("people").name
        'people'
        """
        if name not in self._tables:
            swap = self.view.swap
            if swap and swap.table != name:
                return self.viewed(self.view._replace(swap=None)).table(name)
            records = self.view.table(self._store.table(name), lambda: self.whole.sources)
            return self._tables.setdefault(name, Table(name, records))
        return self._tables[name]

    @property
    def edition(self) -> Edition | None:
        """The state of the data: its version, and the last day that it covers."""
        return next(iter(self.table("edition").values()), None)

    @property
    def covered(self) -> int | None:
        """The last day that is spoken of: by the edition, or by the latest source followed."""
        if self.told_by:
            dates = [self.whole.sources[each].date for each in self.told_by]
            days = [each.latest for each in dates if each and each.latest is not None]
            return max(days) if len(days) == len(self.told_by) else None
        return self.edition.covers_until.latest if self.edition else None

    peoples: Tabled[People] = Tabled("people", "Peoples and communities, by id.")
    polities: Tabled[Polity] = Tabled("polity", "Political units, by id.")
    acts: Tabled[Act] = Tabled("act", "Acts: decrees, laws, treaties, declarations, by id.")
    events: Tabled[Event] = Tabled("event", "Events, by id.")
    coalitions: Tabled[Coalition] = Tabled(
        "coalition", "Coalitions: bodies of peoples or bodies, by id."
    )
    persons: Tabled[Person] = Tabled("person", "Persons in public roles, by id.")
    offices: Tabled[Office] = Tabled("office", "Offices, by id.")
    tenures: Tabled[Tenure] = Tabled("tenure", "Tenures: who held which office, by id.")
    places: Tabled[Place] = Tabled("place", "Places, by id.")
    territories: Tabled[Territory] = Tabled("territory", "Territories: uluses, raions, by id.")
    transfers: Tabled[Transfer] = Tabled("transfer", "Transfers of territories, by id.")
    population_counts: Tabled[PopulationCount] = Tabled(
        "population_count", "Census figures and estimates, by id."
    )
    claims: Tabled[Claim] = Tabled("claim", "Claims of all parties, by id.")
    sources: Tabled[Source] = Tabled("source", "Sources, by id.")

    @property
    def organizations(self) -> Table[Organization]:
        """All bodies, coalitions among them, by id."""
        if "organizations" not in self._tables:
            bodies = {**self.table("organization"), **self.table("coalition")}
            return self._tables.setdefault("organizations", Table("organization", bodies))
        return self._tables["organizations"]

    def record(self, name: str | Record | Source) -> Record | Source:
        """
        Give the record that has this id, or this name in any language.

        Raises:
            UnknownIdError: If none has.
            AmbiguousNameError: If several have the name.

        >>> import kalmyk_history as kh
        >>> kh.record("Хальмгуд")
        People('kalmyks')
        """
        found: Record | Source = self.index(*NAMED, "claim", "source").resolve(name)
        return found

    def find(self, text: str) -> Answers[Record | Source]:
        """
        Find records by any of their names, in every language and script.

        Exact names come first, then names that begin with *text*, then those that hold it.

        Raises:
            InvalidArgumentError: If *text* is no text of sensible length.

        >>> import kalmyk_history as kh
        >>> kh.polities["kalmyk-assr-1935"] in kh.find("Калмыцкая")
        True
        """
        found = self.index(*NAMED, "source").find(text)
        return Answers(found, kinds=("Record", "Source"))

    def index(self, *tables: str) -> Names:
        """Give the index of the names in some tables."""
        if tables not in self._names:
            what = " or ".join(tables) if len(tables) <= _FEW else "record"
            names = Names(what, [self.table(each) for each in tables])
            return self._names.setdefault(tables, names)
        return self._names[tables]


def _listed(sources: Iterable[str | Source]) -> list[str | Source]:
    try:
        several = list(sources)
    except TypeError:
        msg = f"sources are ids or records, not {shown(sources)}"
        raise InvalidTypeError(msg) from None
    if not several:
        msg = "name at least one source"
        raise InvalidArgumentError(msg)
    return several
