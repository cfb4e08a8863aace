"""The statuses of one people in one layer, as rows of bars and marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby

import attrs

from kalmyk_history.integrations.charts._asked import Asked
from kalmyk_history.integrations.charts._bars import Bar, Window
from kalmyk_history.integrations.charts._colours import KINDS, STANDING
from kalmyk_history.integrations.charts._evidence_text import given_by, sources_told
from kalmyk_history.integrations.charts._sheet import Mark, Rows, disputes
from kalmyk_history.records import Reading, Status
from kalmyk_history.vocabulary import Certainty, Policy, StatusKind


@attrs.frozen
class Group:
    """
    What one layer of one people puts on the sheet.

    Attributes:
        kinds: The bars of the forms of status.
        standings: The bars of the standings.
        marks: The acts, and the dates on which sources differ.
    """

    kinds: tuple[Bar, ...]
    standings: tuple[Bar, ...]
    marks: tuple[Mark, ...]


def group_of(
    question: Asked, window: Window, line: list[Status], heading: str, rows: Rows
) -> Group | None:
    """Give each form of status, and each standing, a row in the order in which they came up."""
    kinds = _drawn(_kinds(question, line), window)
    if not kinds:
        return None
    rows.add(heading, heading=True)
    row_of = _rows_for(kinds, question, rows)
    standings = _drawn(_standings(question, line), window)
    if standings:
        rows.add(question.words("Standing"), heading=True)
    standing_rows = _rows_for(standings, question, rows)
    shown = [each for each in line if each.kind in row_of]
    return Group(
        tuple(attrs.evolve(bar, row=row_of[word]) for word, bar in kinds),
        tuple(attrs.evolve(bar, row=standing_rows[word]) for word, bar in standings),
        tuple(mark for each in shown for mark in _marks(question, each, row_of[each.kind])),
    )


def _drawn(held: Iterable[tuple[StrEnum, Bar]], window: Window) -> list[tuple[StrEnum, Bar]]:
    """Give the bars of every run of which a part is drawn: its label tells when all of it began."""
    ordered = sorted(held, key=lambda each: (each[1].begins or (0, 0), each[1].other))
    runs: list[list[tuple[StrEnum, Bar]]] = []
    for each in ordered:
        run = next((run for run in reversed(runs) if _follows(run[-1], each)), None)
        if run is None:
            runs.append([each])
        else:
            run.append(each)
    shown = {id(each) for run in runs if any(bar.is_in(window) for _, bar in run) for each in run}
    return [each for each in ordered if id(each) in shown]


def _follows(before: tuple[StrEnum, Bar], after: tuple[StrEnum, Bar]) -> bool:
    (word, bar), (next_word, next_bar) = before, after
    ended, begun = bar.ends, next_bar.begins
    same = word is next_word and bar.other is next_bar.other
    return same and ended is not None and begun is not None and begun[0] <= ended[1]


def _rows_for(
    held: Iterable[tuple[StrEnum, Bar]], question: Asked, rows: Rows
) -> dict[StrEnum, str]:
    """Give each word a row, in the order in which they first held, or are said to have."""
    first: dict[StrEnum, Bar] = {}
    for word, bar in held:
        if word not in first or (first[word].other and not bar.other):
            first[word] = bar
    ordered = sorted(first, key=lambda word: first[word].begins or (0, 0))
    return {word: rows.add(question.words.of(word)) for word in ordered}


def _kinds(question: Asked, line: list[Status]) -> Iterator[tuple[StrEnum, Bar]]:
    """Give each form of status with its time, and those that other readings give."""
    for each in line:
        sure = each.certainty is Certainty.CERTAIN
        bar = Bar(since=each.since, until=each.until, colour=KINDS[each.kind], sure=sure)
        yield each.kind, attrs.evolve(bar, tip=_tip(question, each))
    yield from _other(question, line, "kind")


def _standings(question: Asked, line: list[Status]) -> Iterator[tuple[StrEnum, Bar]]:
    """Give each standing with its time, and those that other readings give."""
    for _, group in groupby(line, key=lambda each: (each.standing, each.certainty)):
        same = list(group)
        first = same[0]
        if first.standing:
            yield (
                first.standing,
                Bar(
                    since=first.since,
                    until=same[-1].until,
                    colour=STANDING,
                    sure=first.certainty is Certainty.CERTAIN,
                    tip=_standing_tip(question, same),
                ),
            )
    yield from _other(question, line, "standing")


def _other(question: Asked, line: list[Status], field: str) -> Iterator[tuple[StrEnum, Bar]]:
    """Give the values that other readings give; by `Policy.ALL` they are among the statuses."""
    if question.told.policy is Policy.ALL:
        return
    for transition, group in groupby(line, key=lambda each: each.transition):
        stretch = list(group)
        for reading in transition.other_readings:
            if reading.field == field and isinstance(reading.value, StrEnum):
                yield (
                    reading.value,
                    Bar(
                        since=stretch[0].since,
                        until=stretch[-1].until,
                        colour=_colour(reading.value),
                        other=True,
                        tip=_reading_tip(question, stretch[0], reading),
                    ),
                )


def _colour(word: StrEnum) -> str:
    return KINDS[word] if isinstance(word, StatusKind) else STANDING


def _tip(question: Asked, status: Status) -> dict[str, str]:
    words, sources = question.words, question.told.whole.sources
    others = [
        f"{words(each.field)}: {words.value(each.value)}"
        for each in status.transition.other_readings
        if each.field in {"date", "kind", "standing", "until"}
    ]
    return words.tip(
        {
            "People": words.name(status.people),
            "Status": words.of(status.kind),
            "Standing": words.of(status.standing) if status.standing else "",
            "Polity": words.name(status.polity) if status.polity else "",
            "Within": ", ".join(words.name(each) for each in status.within),
            "From": words.date(status.since),
            "Until": words.date(status.until) or words("today"),
            "Acts": "; ".join(words.name(each) for each in status.acts),
            "Other readings": "; ".join(others),
            "Sources": sources_told(status.citations, sources, words),
        }
    )


def _standing_tip(question: Asked, same: list[Status]) -> dict[str, str]:
    words = question.words
    transitions = list(dict.fromkeys(each.transition for each in same))
    cited = [at for each in transitions for at in each.citations if "standing" in at.supports]
    return words.tip(
        {
            "People": words.name(same[0].people),
            "Standing": words.value(same[0].standing),
            "From": words.date(same[0].since),
            "Until": words.date(same[-1].until) or words("today"),
            "Sources": sources_told(cited, question.told.whole.sources, words),
        }
    )


def _reading_tip(question: Asked, status: Status, reading: Reading) -> dict[str, str]:
    words, sources = question.words, question.told.whole.sources
    preferred = getattr(status, reading.field)
    return words.tip(
        {
            "Another reading": words.value(reading.value),
            "Instead of": words.value(preferred) if preferred else "",
            "Held by": given_by(reading, sources, words),
            "Reason": reading.reason,
        }
    )


def _marks(question: Asked, status: Status, row: str) -> Iterator[Mark]:
    """Give the acts of a change, and the dates that other readings give for it."""
    transition, words = status.transition, question.words
    if status.since != transition.date:
        return
    sources = question.told.whole.sources
    yield from disputes(question, transition, ("date", "until"), row)
    if status.acts:
        cited = [citation for act in status.acts for citation in act.citations]
        tip = {
            "Acts": "; ".join(words.name(each) for each in status.acts),
            "Date": "; ".join(dict.fromkeys(words.date(each.date) for each in status.acts)),
            "Effect": " ".join(each.effect for each in status.acts if each.effect),
            "Sources": sources_told(cited, sources, words),
        }
        yield Mark(row=row, kind="act", at=transition.date, tip=words.tip(tip))
