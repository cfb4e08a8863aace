"""Why an answer is what it is: a paragraph in plain words, its footnotes, the objects behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import attrs

from kalmyk_history.chronicle._wording import in_words
from kalmyk_history.chronicle.in_time._land import Jurisdiction
from kalmyk_history.chronicle.in_time._offices import Officeholder
from kalmyk_history.dates import DateSet, HistoricalDate, Interval, render
from kalmyk_history.errors import InvalidTypeError, shown
from kalmyk_history.records import (
    Act,
    Citation,
    Claim,
    Displayed,
    Event,
    Membership,
    Reading,
    Record,
    Source,
    Status,
    Tenure,
    statements,
)
from kalmyk_history.vocabulary import Certainty, Layer

_LAYERS = {Layer.DE_JURE: "in law", Layer.DE_FACTO: "on the ground", Layer.CLAIMED: "as claimed"}

#: The longest subject that an explanation shows of itself.
_LONGEST = 120


@attrs.frozen(kw_only=True, repr=False)
class Explanation(Displayed):
    """
    What an answer rests on.

    Attributes:
        subject: The answer explained.
        text: A paragraph in plain words, with the numbers of its footnotes.
        footnotes: For each number the source, the place in it, and what was read there.
        citations: For each number the place itself.
        acts: The acts behind the answer.
        dates: The dates that it depends on.
        sources: The sources, in order of their footnotes.
        readings: The readings of each field on which the sources differ, the preferred first.

    >>> import kalmyk_history as kh
    >>> reason = kh.why(kh.status_on("1936-01-01"))
    >>> [str(reading.value) for reading in reason.readings if reading.field == "date"][:2]
    ['1935-10-20', '1935-10-22']
    """

    subject: Any
    text: str
    footnotes: tuple[str, ...]
    citations: tuple[Citation, ...]
    acts: tuple[Act, ...]
    dates: tuple[HistoricalDate | Interval | DateSet, ...]
    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]

    def __str__(self) -> str:
        notes = "\n".join(f"[{n}] {note}" for n, note in enumerate(self.footnotes, 1))
        return f"{self.text}\n\n{notes}" if notes else self.text

    def __repr__(self) -> str:
        subject = repr(self.subject)
        subject = subject if len(subject) <= _LONGEST else f"{subject[:_LONGEST]}..."
        return f"<Explanation of {subject}: {len(self.footnotes)} footnotes>"


def explain(
    answer: object, sources: Mapping[str, Source], names: Mapping[str, Record]
) -> Explanation:
    """
    Explain a status, a record, or several of them.

    Raises:
        InvalidTypeError: If *answer* is nothing that this package answers.
    """
    writer = _Writer(sources, names)
    parts = cast("tuple[object, ...]", answer) if isinstance(answer, tuple) else (answer,)
    for part in parts:
        writer.explain(part)
    return Explanation(
        subject=answer,
        text=" ".join(writer.sentences),
        footnotes=tuple(writer.footnotes),
        citations=tuple(writer.citations),
        acts=tuple(dict.fromkeys(writer.acts)),
        dates=tuple(dict.fromkeys(writer.dates)),
        sources=tuple(dict.fromkeys(writer.cited)),
        readings=tuple(dict.fromkeys(writer.readings)),
    )


class _Writer:
    """Collects sentences, and numbers the footnotes as they come."""

    def __init__(self, sources: Mapping[str, Source], names: Mapping[str, Record]) -> None:
        self._sources = sources
        self._names = names
        self._numbers: dict[tuple[str, str, str], int] = {}
        self.sentences: list[str] = []
        self.footnotes: list[str] = []
        self.citations: list[Citation] = []
        self.cited: list[Source] = []
        self.acts: list[Act] = []
        self.dates: list[HistoricalDate | Interval | DateSet] = []
        self.readings: list[Reading] = []

    def explain(self, part: object) -> None:
        if isinstance(part, Status):
            self._status(part)
        elif isinstance(part, Claim):
            self._claim(part)
        elif isinstance(part, Record):
            self._record(part)
        elif isinstance(part, Source):
            self.sentences.append(f"{_title(part)}.")
            self.cited.append(part)
        elif isinstance(part, Officeholder | Jurisdiction):
            for each in part.records:
                self._record(each)
            self.sentences += part.notes
        else:
            msg = f"why() explains statuses and records, not {shown(part)}"
            raise InvalidTypeError(msg)

    def _status(self, status: Status) -> None:
        until = f" until {render(status.until)}" if status.until else " on"
        polity = f" ({status.polity.name})" if status.polity else ""
        within = " and ".join(each.name for each in status.within)
        held = f", within {within}" if within else ""
        doubt = "possibly " if status.certainty is Certainty.POSSIBLE else ""
        self.sentences.append(
            f"From {render(status.since)}{until} the status of the {status.people.name} "
            f"{_LAYERS[status.layer]} was {doubt}{_words(status.kind)}{polity}{held}"
            f"{self._marks(status.transition.citations)}."
        )
        self.dates += [each for each in (status.since, status.until) if each]
        if status.standing:
            self.sentences.append(f"Its standing: {_words(status.standing)}.")
        self._acts(status.acts)
        self._differences(status.transition)
        self.sentences += status.notes

    def _record(self, record: Record) -> None:
        if isinstance(record, Act):
            self._acts((record,))
        else:
            told = f": {record.summary.rstrip('.')}" if record.summary else ""
            self.sentences.append(f"{self._subject(record)}{told}{self._marks(record.citations)}.")
        for name in statements(type(record)):
            value = getattr(record, name)
            if isinstance(value, HistoricalDate | Interval | DateSet):
                self.dates.append(value)
        self._differences(record)

    def _claim(self, claim: Claim) -> None:
        self.cited.append(self._sources[claim.source])
        origin = _title(self._sources[claim.source])
        self.sentences.append(
            f"{origin} ({claim.locator}) holds: {claim.text.rstrip('.')}. "
            f"Verdict: {_words(claim.verdict)}{self._marks(claim.citations)}."
        )
        if claim.assessment:
            self.sentences.append(claim.assessment)

    def _subject(self, record: Record) -> str:
        if isinstance(record, Membership):
            return (
                f"{self._name(record.member)} in {self._name(record.organization)}, "
                f"{_words(record.participation)}, attested {render(record.attested)}"
            )
        if isinstance(record, Tenure):
            return f"{self._name(record.person or 'nobody')}, {self._name(record.office)}"
        if isinstance(record, Event) and record.date:
            return f"{record.name}, {render(record.date)}"
        return record.name

    def _acts(self, acts: Iterable[Act]) -> None:
        for act in acts:
            self.acts.append(act)
            issuers = f" of the {' and the '.join(act.issuers)}" if act.issuers else ""
            number = f", no. {act.number}" if act.number else ""
            when = f", {render(act.date)}" if act.date else ""
            effect = f": {act.effect.rstrip('.')}" if act.effect else ""
            self.sentences.append(
                f"{act.name} ({_words(act.kind)}{issuers}{number}{when}){effect}"
                f"{self._marks(act.citations)}."
            )
            if act.date:
                self.dates.append(act.date)

    def _differences(self, record: Record) -> None:
        for field in dict.fromkeys(reading.field for reading in record.other_readings):
            readings = record.readings_of(field)
            self.readings += readings
            values = "; ".join(self._reading(each) for each in readings)
            self.sentences.append(f"Sources differ on its {_words(field)}: {values}.")

    def _reading(self, reading: Reading) -> str:
        holder = f", held by {reading.held_by}" if reading.held_by else ""
        reason = f" ({reading.reason.rstrip('.')})" if reading.reason else ""
        return f"{in_words(reading.value)}{holder}{reason}{self._marks(reading.citations)}"

    def _marks(self, citations: Iterable[Citation]) -> str:
        numbers: list[int] = []
        for citation in citations:
            key = (citation.source, citation.locator, citation.says)
            if key not in self._numbers:
                source = self._sources[citation.source]
                self.cited.append(source)
                self.footnotes.append(_footnote(source, citation))
                self.citations.append(citation)
                self._numbers[key] = len(self.footnotes)
            numbers.append(self._numbers[key])
        return "".join(f"[{number}]" for number in dict.fromkeys(numbers))

    def _name(self, key: str) -> str:
        return self._names[key].name if key in self._names else key


def _footnote(source: Source, citation: Citation) -> str:
    place = f", {citation.locator}" if citation.locator else ""
    says = f": {citation.says}" if citation.says else ""
    return f"{_title(source)}{place} ({source.kind.value}, {source.consulted.value} read){says}"


def _title(source: Source) -> str:
    authors = f"{', '.join(source.authors)}, " if source.authors else ""
    publisher = f", {source.publisher}" if source.publisher else ""
    dated = f" ({source.date})" if source.date else ""
    return f"{authors}{source.title}{publisher}{dated}"


def _words(value: str) -> str:
    return value.replace("_", " ")
