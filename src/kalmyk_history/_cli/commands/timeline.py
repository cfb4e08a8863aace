"""All statuses in order of time: a strip of centuries, and below it each of them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from kalmyk_history._cli._asked import Speech, told_by, words
from kalmyk_history._cli._page import NOTHING, Cell, Headline, Page, Prose, Rows, Tone
from kalmyk_history._cli._strip import Band, Stretch, Strip
from kalmyk_history.chronicle import Chronicle, date_asked, today
from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records import People, Status
from kalmyk_history.vocabulary import Certainty, Layer, Standing, StatusKind, word_of

_ALL = "all"

#: On a narrow terminal, how wide the date, the mark and the kind are.
_MOST = (20, 1, 25)
_LAYERS = {Layer.DE_JURE: "in law", Layer.DE_FACTO: "on the ground", Layer.CLAIMED: "as claimed"}

#: The letter and the tone of each kind of status.
MARKS = {
    StatusKind.TRIBAL_CONFEDERATION: ("T", Tone.FIFTH),
    StatusKind.KHANATE: ("K", Tone.SECOND),
    StatusKind.PROVINCIAL_ADMINISTRATION: ("P", Tone.FOURTH),
    StatusKind.VICEROYALTY: ("V", Tone.THIRD),
    StatusKind.NATIONAL_SELF_GOVERNMENT: ("N", Tone.SECOND),
    StatusKind.COSSACK_HOST: ("H", Tone.THIRD),
    StatusKind.SOVIET_EXECUTIVE_COMMITTEE: ("S", Tone.FIFTH),
    StatusKind.MILITARY_OCCUPATION: ("M", Tone.FOURTH),
    StatusKind.AUTONOMOUS_OBLAST: ("O", Tone.THIRD),
    StatusKind.AUTONOMOUS_REPUBLIC: ("A", Tone.FIRST),
    StatusKind.ABOLISHED: ("X", Tone.STRONG),
    StatusKind.DECLARED_SOVEREIGN_REPUBLIC: ("D", Tone.FIFTH),
    StatusKind.REPUBLIC: ("R", Tone.SECOND),
}


def timeline(options: argparse.Namespace) -> Page:
    """Tell all statuses, or those during a time."""
    speech = Speech.of(options)
    chronicle = told_by(options)
    layers = list(Layer) if options.layer == _ALL else [word_of(Layer, options.layer, "layer")]
    lines = {layer: _line(chronicle, layer, options) for layer in layers}
    people: People = chronicle.whole.index("people").resolve(options.of)
    listed = _listed(lines)
    layer = "" if len(layers) > 1 else f", {_LAYERS[layers[0]]}"
    head = Headline(f"{speech.name(people)}{layer}")
    if not listed:
        return Page(listed, [head, NOTHING])
    strip = _strip(lines, chronicle, options)
    rows = [
        _row(each, before, speech, several=len(layers) > 1)
        for before, each in zip([None, *listed], listed, strict=False)
    ]
    return Page(listed, [head, Prose(), strip, Prose(), Rows(rows, most=_MOST)])


def _line(chronicle: Chronicle, layer: Layer, options: argparse.Namespace) -> tuple[Status, ...]:
    if options.time is None:
        return chronicle.timeline(of=options.of, layer=layer)
    return chronicle.statuses_during(
        options.time, of=options.of, layer=layer, calendar=options.calendar
    )


def _listed(lines: dict[Layer, tuple[Status, ...]]) -> list[Status]:
    """Give the statuses of all lines in order, of the ground those that differ from the law."""
    found = [
        each
        for layer, line in lines.items()
        for each in line
        if len(lines) == 1 or each.transition.layer is layer
    ]
    return sorted(found, key=lambda each: (each.since.earliest, each.since.latest))


def _row(
    status: Status, before: Status | None, speech: Speech, *, several: bool
) -> tuple[Cell, ...]:
    mark, tone = MARKS[status.kind]
    standed = status.standing and status.standing is not Standing.NONE
    standing = f" ({words(status.standing)})" if standed else ""
    same = before is not None and (before.kind, before.standing) == (status.kind, status.standing)
    doubt = ", possibly" if status.certainty is Certainty.POSSIBLE else ""
    held = [*([status.polity] if status.polity else []), *status.within]
    layer = f", {_LAYERS[status.layer]}" if several and status.layer is not Layer.DE_JURE else ""
    until = f" until {speech.short(status.until)}" if layer and status.until else ""
    kind = f"{words(status.kind)}{standing}{doubt}{layer}{until}"
    return (
        Cell(speech.short(status.since), Tone.FAINT),
        Cell(mark, tone),
        Cell(kind, Tone.FAINT if same else Tone.PLAIN),
        Cell(speech.names(held)),
    )


def _strip(
    lines: dict[Layer, tuple[Status, ...]], chronicle: Chronicle, options: argparse.Namespace
) -> Strip:
    """Draw the lines from the first to the last day that they, or the time asked for, have."""
    asked = None if options.time is None else date_asked(options.time, options.calendar)
    shown = {layer: line for layer, line in lines.items() if line}
    every = [each for line in shown.values() for each in line]
    first = min(each.since.earliest for each in every)
    covered = chronicle.covered or chronicle.whole.covered or today()
    end = max([covered, *(each.since.latest for each in every)]) + 1
    if asked is not None:
        first = max(first, asked.earliest or first)
        end = min(end, end if asked.latest is None else asked.latest + 1)
    several = len(lines) > 1
    bands = [
        Band(_LAYERS[layer] if several else "", _stretches(line, end), _vague(line))
        for layer, line in shown.items()
    ]
    return Strip(bands, first, end)


def _stretches(line: Sequence[Status], end: int) -> list[Stretch]:
    """Give what is drawn; half of the time of a vague change falls to what was before it."""
    found: list[Stretch] = []
    begins = {each.since for each in line}
    ends = {each.until for each in line}
    for status in line:
        mark, tone = MARKS[status.kind]
        since, until = status.since, status.until
        first = _middle(since) if since in ends else since.earliest
        last = end if until is None else _middle(until) if until in begins else until.latest
        found.append(Stretch(first, last, mark, tone, status.kind is StatusKind.ABOLISHED))
    return found


def _middle(change: HistoricalDate) -> int:
    return (change.earliest + change.latest + 1) // 2


def _vague(line: Iterable[Status]) -> list[tuple[int, int]]:
    changes = [date for each in line for date in (each.since, each.until) if date is not None]
    return [(each.earliest, each.latest) for each in changes if each.earliest < each.latest]
