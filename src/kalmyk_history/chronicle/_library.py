"""The tables of a chronicle, and the way from names to records."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, overload

from kalmyk_history.chronicle._naming import Names
from kalmyk_history.chronicle._table import Table
from kalmyk_history.chronicle._telling import told_table
from kalmyk_history.errors import DataError, InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.records import (
    TABLES,
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
    Record,
    Source,
    Tenure,
    Territory,
    Transfer,
)
from kalmyk_history.store import Store, problems_of

R = TypeVar("R", bound=Record | Source)

#: The tables whose records have names of their own.
NAMED = tuple(table for table in TABLES if table not in {"edition", "claim", "source"})


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


class Library:
    """
    All records, table by table, and their names.

    Attributes:
        told_by: The ids of the sources that tell them; empty if all do.
        whole: The library of all sources.
    """

    __slots__ = ("_names", "_store", "_tables", "_tellings", "told_by", "whole")

    def __init__(
        self, store: Store, *, told_by: tuple[str, ...] = (), whole: Self | None = None
    ) -> None:
        self._store = store
        self.told_by = told_by
        self.whole = whole or self
        self._tellings: dict[tuple[str, ...], Self] = {}
        self._tables: dict[str, Table[Any]] = {}
        self._names: dict[tuple[str, ...], Names] = {}

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
        if self.whole is not self:
            return self.whole.according_to(sources)
        several = [sources] if isinstance(sources, str | Source) else _listed(sources)
        index = self.index("source")
        wanted = tuple(dict.fromkeys(index.resolve(each).id for each in several))
        if wanted not in self._tellings:
            told = type(self)(self._store, told_by=wanted, whole=self)
            return self._tellings.setdefault(wanted, told)
        return self._tellings[wanted]

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
            records = self._store.table(name)
            if self.told_by:
                records = told_table(records, frozenset(self.told_by))
            return self._tables.setdefault(name, Table(name, records))
        return self._tables[name]

    @property
    def edition(self) -> Edition | None:
        """The state of the data: its version, and the last day that it covers."""
        return next(iter(self.table("edition").values()), None)

    peoples = Tabled[People]("people", "Peoples and communities, by id.")
    polities = Tabled[Polity]("polity", "Political units, by id.")
    acts = Tabled[Act]("act", "Acts: decrees, laws, treaties, declarations, by id.")
    events = Tabled[Event]("event", "Events, by id.")
    coalitions = Tabled[Coalition]("coalition", "Coalitions: bodies of peoples or bodies, by id.")
    persons = Tabled[Person]("person", "Persons in public roles, by id.")
    offices = Tabled[Office]("office", "Offices, by id.")
    tenures = Tabled[Tenure]("tenure", "Tenures: who held which office, by id.")
    places = Tabled[Place]("place", "Places, by id.")
    territories = Tabled[Territory]("territory", "Territories: uluses, raions, by id.")
    transfers = Tabled[Transfer]("transfer", "Transfers of territories, by id.")
    population_counts = Tabled[PopulationCount](
        "population_count", "Census figures and estimates, by id."
    )
    claims = Tabled[Claim]("claim", "Claims of all parties, by id.")
    sources = Tabled[Source]("source", "Sources, by id.")

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

    def find(self, text: str) -> tuple[Record | Source, ...]:
        """
        Find records by any of their names, in every language and script.

        Exact names come first, then names that begin with *text*, then those that hold it.

        Raises:
            InvalidArgumentError: If *text* is no text of sensible length.

        >>> import kalmyk_history as kh
        >>> kh.polities["kalmyk-assr-1935"] in kh.find("Калмыцкая")
        True
        """
        return self.index(*NAMED, "source").find(text)

    def index(self, *tables: str) -> Names:
        """Give the index of the names in some tables."""
        if tables not in self._names:
            what = "record" if "source" in tables else " or ".join(tables)
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
