"""Times that nothing covers: between two tenures of an office, between two statuses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kalmyk_history.chronicle.evidence._gaps import Gap
from kalmyk_history.dates import Interval
from kalmyk_history.records import Office, Polity, Record, Tenure
from kalmyk_history.vocabulary import GapKind


def gaps_between_tenures(
    records: Iterable[Record], polities: Mapping[str, Polity]
) -> Iterator[Gap]:
    """Give the times between the tenures of each office, and the ends that no source says."""
    offices: list[Office] = []
    rolls: dict[str, list[Tenure]] = defaultdict(list)
    for each in records:
        if isinstance(each, Office):
            offices.append(each)
        if isinstance(each, Tenure) and each.since:
            rolls[each.office].append(each)
    for office in offices:
        body = polities.get(office.body or "")
        ended = body is not None and body.span.until is not None
        roll = sorted(rolls[office.id], key=_beginning)
        if not roll:
            yield _not_researched(office, "", "no source consulted says who held it")
        yield from _uncovered(office, roll)
        for each in roll:
            if each.until is None and (ended or each is not roll[-1]):
                yield _not_researched(each, "until", "no source consulted says when it ended")


def _uncovered(office: Office, roll: Iterable[Tenure]) -> Iterator[Gap]:
    """Give the times that are known to lie in no tenure, and those of the office being vacant."""
    covered: float = float("inf")
    for each in roll:
        since, until = _beginning(each)[0], each.until
        if each.person is None:
            message = f"nobody held it from {each.since} to {until or 'an unknown day'}"
            yield Gap(kind=GapKind.UNCOVERED, record=office, field=each.id, message=message)
        if since > covered + 1:
            period = _between(int(covered), int(since))
            message = f"nobody is known to have held it during {period}"
            yield Gap(kind=GapKind.UNCOVERED, record=office, period=period, message=message)
        ends = float("inf") if until is None else until.latest
        covered = ends if covered == float("inf") or ends > covered else covered


def _not_researched(record: Record, field: str, message: str) -> Gap:
    return Gap(kind=GapKind.NOT_RESEARCHED, record=record, field=field, message=message)


def _between(last: int, first: int) -> Interval:
    return Interval(f"{date.fromordinal(last)}/{date.fromordinal(first)}")


def _beginning(tenure: Tenure) -> tuple[float, float]:
    since = tenure.since
    return (since.earliest, since.latest) if since else (float("inf"), float("inf"))
