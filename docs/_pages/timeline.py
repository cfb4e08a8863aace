"""The statuses of the Kalmyks in order of time, with their sources; then the other peoples."""

from __future__ import annotations

from collections.abc import Iterable

import kalmyk_history as kh
from _pages.markdown import (
    address,
    bullets,
    cited,
    escaped,
    folded,
    page,
    plural,
    sentence,
    table,
    words,
)
from _pages.statuses import begins, chain_citations, own, standing
from _pages.values import shown, when

_INTRODUCTION = """\
What the political status of the Kalmyks was, from each day to the next change, with what their
polity lay in, the acts and the sources. Russian dates before 14 February 1918 are shown in both
styles: O.S. is the Julian calendar, N.S. the Gregorian. A year or month of the Julian calendar has
no exact counterpart and is only marked O.S. What the words mean:
[status and standing](concepts/status-and-standing.md), [layers](concepts/layers.md)."""

_LAYERS = {
    kh.Layer.DE_JURE: ("In law", "What the law then in force said."),
    kh.Layer.DE_FACTO: (
        "On the ground",
        "Who held the ground where the law was not what held; afterwards the law holds again.",
    ),
    kh.Layer.CLAIMED: ("Claimed", "What somebody declared, without its being law or fact."),
}
_HEADER = ["since", "status", "standing", "polity, or whose land"]


def timeline() -> str:
    """Give the timeline of the Kalmyks, layer by layer, and those of the other peoples."""
    others = [each for each in kh.peoples.values() if each.id != "kalmyks"]
    told = [each for each in others if any(own(layer, each, kh.load()) for layer in kh.Layer)]
    untold = ", ".join(f"{each.name} (`{each.id}`)" for each in others if each not in told)
    return page(
        "Timeline",
        _INTRODUCTION,
        *(_layer(layer) for layer in kh.Layer),
        "## Other peoples",
        *(_people(each) for each in told),
        f"Of these peoples, which the data knows as members of coalitions or as parts of others, "
        f"it holds no status: {untold}.",
    )


def _layer(layer: kh.Layer) -> str:
    """Give one layer of the Kalmyks: an overview, then each status with its evidence."""
    title, meaning = _LAYERS[layer]
    line = own(layer, kh.peoples["kalmyks"], kh.load())
    if not line:
        return f"## {title}\n\n{meaning} The data holds none."
    entries = [f"### {_title(each)}\n\n{_entry(each)}" for each in line]
    return "\n\n".join([f"## {title}", meaning, _overview(line), *entries])


def _people(people: kh.People) -> str:
    parts = [f"### {people.name}", f"`{people.id}`"]
    for layer in kh.Layer:
        if line := own(layer, people, kh.load()):
            entries = [f"**{escaped(_title(each))}**\n\n{_entry(each)}" for each in line]
            parts += [
                f"{_LAYERS[layer][0]}:",
                _overview(line),
                folded("Acts and sources", "\n\n".join(entries)),
            ]
    return "\n\n".join(parts)


def _overview(line: Iterable[kh.Status]) -> str:
    return table(_HEADER, [_row(each) for each in line])


def _row(status: kh.Status) -> list[str]:
    held = status.polity.name if status.polity else ", ".join(each.name for each in status.within)
    cells = [when(status.since), words(status.kind.value), standing(status), held or "not stated"]
    return [escaped(each) for each in cells]


def _title(status: kh.Status) -> str:
    title = f"{when(status.since)}: {words(status.kind.value)}"
    return title if begins(status) else f"{title}, within another chain"


def _entry(status: kh.Status) -> str:
    parts = [bullets(sentence(each) for each in _facts(status))]
    if begins(status):
        if status.transition.summary:
            parts.insert(0, escaped(status.transition.summary))
        parts.append(folded(_evidence_summary(status), bullets(_evidence(status))))
    elif citations := chain_citations(status):
        lines = bullets(map(_addressed, citations))
        parts.append(folded(f"Sources: {len(citations)}", lines))
    return "\n\n".join(parts)


def _facts(status: kh.Status) -> Iterable[str]:
    end = status.until or status.transition.until
    yield f"From {escaped(when(status.since))} {f'until {escaped(when(end))}' if end else 'on'}"
    polity = status.polity
    yield f"Polity: {escaped(polity.name)} (`{polity.id}`)" if polity else "No polity of its own"
    if status.within:
        chain = "; ".join(f"{escaped(each.name)} (`{each.id}`)" for each in status.within)
        yield f"Within, nearest first: {chain}"
    if not begins(status):
        yield "Only what held the polity changed; the status itself goes on"
        return
    yield f"Standing: {standing(status)}"
    if status.transition.claimant:
        yield f"Claimed by `{status.transition.claimant}`"
    yield from map(_act, status.acts)
    yield from (_event(kh.events[each]) for each in status.transition.events)


def _act(act: kh.Act) -> str:
    number = f" no. {escaped(act.number)}" if act.number else ""
    dates = [
        f"{words(field)} {escaped(when(value))}"
        for field in ("adopted", "published", "in_force")
        if (value := getattr(act, field))
    ]
    issuers = f", {escaped(' and '.join(act.issuers))}" if act.issuers else ""
    dated = f" ({'; '.join(dates)})" if dates else ""
    return f"Act: {escaped(act.name)}{number}{issuers}{dated}; `{act.id}`"


def _event(event: kh.Event) -> str:
    dated = f" ({escaped(when(event.date))})" if event.date else ""
    return f"Event: {escaped(event.name)}{dated}; `{event.id}`"


def _evidence_summary(status: kh.Status) -> str:
    transition = status.transition
    sources = {each.source for each in status.citations}
    others = len(transition.other_readings)
    differ = f"; {plural(others, 'other reading')}" if others else ""
    return f"Sources: {len(sources)}{differ}"


def _evidence(status: kh.Status) -> Iterable[str]:
    yield from map(_addressed, status.transition.citations)
    for act in status.acts:
        yield from (f"On `{act.id}`: {_addressed(each)}" for each in act.citations)
    for reading in status.transition.other_readings:
        who = "; ".join(_addressed(each) for each in reading.citations)
        holder = f", held by {escaped(reading.held_by)}" if reading.held_by else ""
        yield (
            f"Other reading of {words(reading.field)}: **{shown(reading.value)}**{holder} "
            f"({escaped(reading.reason.rstrip('.'))}): {who}"
        )


def _addressed(citation: kh.Citation) -> str:
    return f"{cited(citation)} ({address(kh.sources[citation.source])})"
