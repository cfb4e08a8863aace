"""Rules of the third ring: spans are ordered, and what follows in time chains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import Span, StatusTransition, Tenure, Transfer
from kalmyk_history.store._rules import Problem, Rule, Whole

#: The fields of each table that hold one thing after another.
_SPANNED = {"polity": ("part_of", "capitals"), "territory": ("seats",)}


def spans_are_ordered(whole: Whole) -> Iterator[Problem]:
    """What ends does not end before it begins."""
    for table, record in whole.records():
        spans = [("names", name.span) for name in record.names]
        for field in _SPANNED.get(table, ()):
            spans += [(field, each.span) for each in getattr(record, field)]
        if isinstance(span := getattr(record, "span", None), Span):
            spans.append(("span", span))
        if isinstance(record, Tenure | StatusTransition):
            since = record.since if isinstance(record, Tenure) else record.date
            spans.append(("until", Span(since=since, until=record.until)))
        for path, each in spans:
            if each.since and each.until and each.since.earliest > each.until.latest:
                yield Problem(table, record.id, path, f"{each.until} lies before {each.since}")


def spans_do_not_overlap(whole: Whole) -> Iterator[Problem]:
    """A polity lies in one other at a time, and is governed from one place at a time."""
    for table, record in whole.records():
        for field in _SPANNED.get(table, ()):
            spans: list[Span] = [each.span for each in getattr(record, field)]
            for one, other in combinations(spans, 2):
                if _surely_meet(one, other):
                    message = "two of them hold at once; end the former when the latter begins"
                    yield Problem(table, record.id, field, message)


def _surely_meet(one: Span, other: Span) -> bool:
    begun = [span.since.latest for span in (one, other) if span.since]
    ended = [span.until.earliest for span in (one, other) if span.until]
    return not begun or not ended or max(begun) < min(ended)


def containment_has_no_cycle(whole: Whole) -> Iterator[Problem]:
    """No polity lies in itself, however far up."""
    above = {each.id: [upper.polity for upper in each.part_of] for each in whole.of("polity")}
    for polity, todo in above.items():
        seen: set[str] = set()
        rest = list(todo)
        while rest:
            upper = rest.pop()
            if upper == polity:
                yield Problem("polity", polity, "part_of", "lies in itself")
                break
            if upper not in seen:
                seen.add(upper)
                rest += above.get(upper, [])


def statuses_end_before_the_next(whole: Whole) -> Iterator[Problem]:
    """A status that has an end of its own does not last beyond the beginning of the next one."""
    chains: dict[tuple[str, ...], list[StatusTransition]] = defaultdict(list)
    for each in whole.of("transition"):
        chains[each.people, each.layer, each.claimant or ""].append(each)
    for chain in chains.values():
        chain.sort(key=lambda each: (each.date.earliest, each.date.latest))
        for former, latter in pairwise(chain):
            if former.until and former.until.earliest > latter.date.latest:
                message = f"lasts until {former.until}, beyond the beginning of {latter.id!r}"
                yield Problem("transition", former.id, "until", message)


def only_the_law_is_open_ended(whole: Whole) -> Iterator[Problem]:
    """In the law the next transition ends a status; a claimed one, and no other, has a claimant."""
    for each in whole.of("transition"):
        if each.layer == "de_jure" and each.until:
            message = "in the law the next transition ends a status; leave this out"
            yield Problem("transition", each.id, "until", message)
        if (each.layer == "claimed") != bool(each.claimant):
            message = "a claimed status, and no other, names its claimant"
            yield Problem("transition", each.id, "claimant", message)


def tenures_do_not_overlap(whole: Whole) -> Iterator[Problem]:
    """Two tenures of one office do not overlap, unless one is marked as concurrent."""
    chains: dict[str, list[tuple[HistoricalDate, Tenure]]] = defaultdict(list)
    for each in whole.of("tenure"):
        if each.since and not each.concurrent:
            chains[each.office].append((each.since, each))
    for chain in chains.values():
        chain.sort(key=lambda pair: (pair[0].earliest, pair[0].latest))
        for (_, former), (since, latter) in pairwise(chain):
            if former.until and since.latest < former.until.earliest:
                message = f"begins {since}, before {former.id!r} ends, {former.until}"
                yield Problem("tenure", latter.id, "since", message)


def transfers_follow_the_land(whole: Whole) -> Iterator[Problem]:
    """A transfer takes a territory from whoever held it."""
    chains: dict[str, list[Transfer]] = defaultdict(list)
    for each in whole.of("transfer"):
        if each.whole:
            chains[each.territory].append(each)
    for territory in whole.of("territory"):
        holder = territory.jurisdiction
        for each in sorted(chains[territory.id], key=lambda each: each.date.earliest):
            if each.origin and holder and each.origin != holder:
                message = f"{each.origin!r} gives it up, but {holder!r} held it"
                yield Problem("transfer", each.id, "origin", message)
            holder = each.destination


def memberships_have_a_first_day(whole: Whole) -> Iterator[Problem]:
    """A membership is attested from a known first appearance on."""
    for each in whole.of("membership"):
        if each.attested.earliest is None:
            message = "the first appearance is known, or there is no membership"
            yield Problem("membership", each.id, "attested", message)


TIME_RULES: tuple[Rule, ...] = (
    spans_are_ordered,
    spans_do_not_overlap,
    containment_has_no_cycle,
    statuses_end_before_the_next,
    only_the_law_is_open_ended,
    tenures_do_not_overlap,
    transfers_follow_the_land,
    memberships_have_a_first_day,
)
