"""Questions about the evidence: where sources part, what they support, what is missing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.chronicle._citing import Used, asked, collecting, unheard
from kalmyk_history.chronicle._days import AnyDate, read_days
from kalmyk_history.chronicle._differing import extent
from kalmyk_history.chronicle._naming import checked_text
from kalmyk_history.chronicle.status._status_questions import StatusQuestions
from kalmyk_history.dates import Calendar
from kalmyk_history.errors import InvalidArgumentError, UnknownIdError, shown
from kalmyk_history.records import TABLES, Record, Status, statements
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    from kalmyk_history.chronicle._disagreements import Disagreement
    from kalmyk_history.chronicle.evidence._compare import Comparison
    from kalmyk_history.chronicle.evidence._gaps import Gaps
    from kalmyk_history.chronicle.evidence._sensitivity import Sensitivity
    from kalmyk_history.chronicle.evidence._support import Support
    from kalmyk_history.records import People, Source

#: The tables whose records state something on which sources can differ.
STATED = tuple(table for table in TABLES if table not in {"edition", "claim", "source"})


class EvidenceQuestions(StatusQuestions):
    """A library that can be asked about its evidence."""

    __slots__ = ()

    def disagreements(  # noqa: PLR0913 - each narrows the answer
        self,
        *,
        table: str | None = None,
        record: str | Record | None = None,
        field: str | None = None,
        source: str | Source | None = None,
        since: AnyDate | None = None,
        until: AnyDate | None = None,
    ) -> Answers[Disagreement]:
        """
        Give every field of every record of which the sources give more than one value.

        In the chronicle of some sources these are the fields on which they differ among
        themselves. One day written in two calendars is one value.

        Args:
            table: Only records of this table, by the name that it has in the data files.
            record: Only this record.
            field: Only fields of this name.
            source: Only where this source gives one of the values.
            since: Leave out records that certainly lie before this, and those without a date.
            until: Leave out records that certainly lie after this, and those without a date.

        Raises:
            UnknownIdError: If there is no such table, record, field or source.
            InvalidDateError: If *since* or *until* is no date.

        >>> import kalmyk_history as kh
        >>> found = kh.disagreements(field="date", since="1935", until="1935")
        >>> {kh.status_on("1935-10-20").transition} <= {each.record for each in found}
        True
        """
        tables = _tables(table)
        _check_field(field, tables)
        wanted = None if record is None else self.whole.index(*STATED).resolve(record).id
        giver = None if source is None else self.whole.index("source").resolve(source).id
        first = None if since is None else read_days(since, Calendar.GREGORIAN).first
        last = None if until is None else read_days(until, Calendar.GREGORIAN).last
        dated = since is not None or until is not None
        records = [
            each
            for name in tables
            for each in self.whole.table(name).values()
            if wanted in {None, each.id} and (not dated or _touches(each, first, last))
        ]
        found = [
            each
            for each in self.disputes(records)
            if field in {None, each.field}
            and (giver is None or any(at.source == giver for at in each.citations))
        ]
        return asked(self, Answers(found, kinds=("Disagreement",)))

    def sensitivity(
        self,
        question: str | Callable[..., Any],
        *arguments: Any,  # noqa: ANN401 - those of the question
        **named: Any,  # noqa: ANN401 - those of the question
    ) -> Sensitivity:
        """
        Tell by which policies, and by which readings, the answer to a question changes.

        Args:
            question: A question of the chronicle: its name, or the method itself.
            *arguments: The question's own arguments.
            **named: The question's own named arguments; not ``resolve``, since every policy is
                tried.

        Raises:
            UnknownIdError: If the chronicle has no such question.
            InvalidArgumentError: If ``resolve`` is given.
            KalmykHistoryError: Whatever the question refuses; that it has no answer by some
                reading is an answer here, `NoAnswer`.

        >>> import kalmyk_history as kh
        >>> kh.sensitivity(kh.status_on, "1935-10-21")["latest"].kind.value
        'autonomous_oblast'
        """
        from kalmyk_history.chronicle.evidence._sensitivity import (
            Sensitivity,
            answered,
            gist,
            question_name,
        )

        name = question_name(question, type(self))
        if "resolve" in named:
            msg = "sensitivity() tries every policy itself: leave out resolve"
            raise InvalidArgumentError(msg)
        asker = getattr(question, "__self__", self)
        told = asker if isinstance(asker, EvidenceQuestions) else self

        def ask(chronicle: EvidenceQuestions) -> Any:  # noqa: ANN401 - any answer
            return answered(lambda: getattr(chronicle, name)(*arguments, **named))

        with unheard():
            answers = tuple((each, ask(told.resolved_by(each))) for each in Policy)
            preferred = gist(answers[0][1])
            matter = [
                each
                for each in told.disagreements()
                if any(gist(ask(other)) != preferred for other in told.every_reading((each,))[1:])
            ]
        words = [*map(shown, arguments), *(f"{key}={shown(each)}" for key, each in named.items())]
        found = Sensitivity(
            question=f"{name}({', '.join(words)})", answers=answers, depends_on=tuple(matter)
        )
        return asked(told, found, evidence=matter)

    def compare(
        self, source_a: str | Source, source_b: str | Source, *, table: str | None = None
    ) -> Comparison:
        """
        Put two sources side by side, field by field: agreement, difference, silence.

        The claims that they make are not compared, since each belongs to one source. A source
        that gives no field at all is silent in every row.

        Args:
            source_a: The first source.
            source_b: The second source.
            table: Only records of this table, by the name that it has in the data files.

        Raises:
            UnknownIdError: If there is no such source or table.

        >>> import kalmyk_history as kh
        >>> found = kh.compare("lozynskyj-2022", "wikipedia-en-kalmyk-assr")
        >>> [str(each.value_b) for each in found.differences if each.field == "date"]
        ['1935-10-22']
        """
        from kalmyk_history.chronicle.evidence._compare import compared

        whole = self.whole
        index = whole.index("source")
        first, second = index.resolve(source_a), index.resolve(source_b)
        records = [each for name in _tables(table) for each in whole.table(name).values()]
        return asked(self, compared(first, second, records, whole.sources))

    def support(self, record: str | Record | Status) -> Support:
        """
        Tell what a record or a status rests on: its sources, and how many are independent.

        Raises:
            UnknownIdError: If there is no such record.
            InvalidTypeError: If it is no record and no status.

        >>> import kalmyk_history as kh
        >>> kh.support("congress-of-the-oirat-kalmyk-people").subject
        Organization('congress-of-the-oirat-kalmyk-people')
        """
        from kalmyk_history.chronicle.evidence._support import support_of

        subject = self.record(record) if isinstance(record, str) else record
        return asked(self, support_of(subject, self.whole.sources))

    def gaps(self, *, of: str | People | None = "kalmyks") -> Gaps:
        """
        Tell what is missing in the record of a people: see `GapKind` for the kinds.

        Counted in are the people, its transitions, their polities, acts and events, and what
        concerns, counts, leads or belongs to these. A record of several sources may still have
        fields of one. An open gap is no statement that nobody knows: only that nothing consulted
        says.

        Args:
            of: The people; None for all records.

        Raises:
            UnknownIdError: If there is no such people.

        >>> import kalmyk_history as kh
        >>> any(each.kind.value == "single_source" for each in kh.gaps())
        True
        """
        from kalmyk_history.chronicle._about import records_about
        from kalmyk_history.chronicle.evidence._gaps import Gaps, gaps_in
        from kalmyk_history.chronicle.evidence._gaps_in_time import gaps_between_tenures

        whole = self.whole
        tables = [*STATED, "claim"]
        records = [each for name in tables for each in self.table(name).values()]
        if of is not None:
            records = records_about(whole.index("people").resolve(of).id, records)
        own = [gap for each in records for gap in gaps_in(each, whole.sources)]
        return Gaps([*own, *gaps_between_tenures(records, whole.polities)])

    def citing(self) -> AbstractContextManager[Used]:
        """
        Collect the answers, and their sources, of everything asked inside a ``with`` block.

        Blocks may be nested: each collects what is asked in it. A block hears its own context
        (`contextvars`): the tasks started in it, and the threads that run in a copy of it. Looking
        into tables is not asking; add what was looked up with `Used.add`.

        >>> import kalmyk_history as kh
        >>> with kh.citing() as used:
        ...     status = kh.status_on("1936-01-01")
        >>> [each.id for each in used.sources][0] == status.citations[0].source
        True
        """
        return collecting(self.whole.sources)


def _tables(table: str | None) -> tuple[str, ...]:
    if table is None:
        return STATED
    if (name := checked_text(table, "a table")) not in STATED:
        raise UnknownIdError(name, "table of statements", STATED)
    return (name,)


def _check_field(field: str | None, tables: tuple[str, ...]) -> None:
    known = {
        name
        for table in tables
        if issubclass(kind := TABLES[table], Record)
        for name in statements(kind)
    }
    if field is not None and checked_text(field, "a field") not in known:
        what = f"field of the table {tables[0]!r}" if len(tables) == 1 else "field"
        raise UnknownIdError(field, what, sorted(known))


def _touches(record: Record, first: int | None, last: int | None) -> bool:
    """Tell whether *record* may lie, in part, between two days."""
    days = extent(record)
    if days is None:
        return False
    return (first is None or days[1] >= first) and (last is None or days[0] <= last)
