"""Pages of statuses and timelines."""

from __future__ import annotations

from collections.abc import Iterator

from kalmyk_history.integrations.notebook._cells import NOTHING, lines_of
from kalmyk_history.integrations.notebook._dates import date_phrase
from kalmyk_history.integrations.notebook._desk import Desk, between
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import capital, named, words
from kalmyk_history.integrations.notebook._page import (
    Block,
    Fact,
    Facts,
    Folded,
    Page,
    Paragraph,
    Text,
    Tone,
)
from kalmyk_history.integrations.notebook._readings import POSSIBLE, said, stated
from kalmyk_history.records import Status
from kalmyk_history.vocabulary import Certainty, Layer

_LAYERS = {
    Layer.DE_JURE: "in law",
    Layer.DE_FACTO: "on the ground",
    Layer.CLAIMED: "as claimed",
}

#: The fields of a change that a status shows.
_SHOWN = frozenset({"date", "kind", "standing", "polity", "within"})


def status_page(desk: Desk, status: Status) -> Page:
    """
    Show a status: what it was, of whom, when, within what, by which acts, and who says so.

    >>> import kalmyk_history as kh
    >>> status = kh.status_on("1944-05-01")
    >>> status_page(Desk(status, ("en",), None), status).kicker
    'Status in law'
    """
    possible = (Text(" "), POSSIBLE) if status.certainty is Certainty.POSSIBLE else ()
    title = (Text(capital(status.kind), Tone.STRONG), *possible)
    blocks: list[Block] = [Paragraph((Text(note),)) for note in status.notes]
    blocks.append(Facts(tuple(_facts(desk, status))))
    if status.others:
        others = grid(desk, "What else it may have been", status.others)
        blocks.append(Folded(f"Other possibilities ({len(status.others)})", (others,)))
    kicker = f"Status {_LAYERS[status.layer]}"
    return Page(kicker, title, named(desk, status.people), (*blocks, *desk.notes()))


def _facts(desk: Desk, status: Status) -> Iterator[Fact]:
    change = status.transition
    yield stated(desk, change, "kind")
    yield _time(desk, status)
    for field in ("standing", "polity"):
        if getattr(change, field) is not None or change.readings_of(field):
            yield stated(desk, change, field)
    held = tuple(named(desk, each) for each in status.within)
    if held or change.readings_of("within"):
        yield stated(desk, change, "within", lines=held)
    acts = [(*named(desk, act), *desk.marks(act.citations)) for act in status.acts]
    yield from said("by", tuple(acts))
    yield from said("how", ((Text(change.summary),),) if change.summary else ())
    rest = [each for each in status.citations if not desk.is_cited(each)]
    yield from said("evidence", lines_of(desk.marks(rest)))
    yield Fact("change", ((Text(change.id, Tone.CODE),),))
    for field in dict.fromkeys(each.field for each in change.other_readings):
        if field not in _SHOWN:
            yield stated(desk, change, field, f"{words(field)} of the change")


def _time(desk: Desk, status: Status) -> Fact:
    """Give since when and until when; who says so stands at the day of the change itself."""
    until = (Text("until "), *date_phrase(status.until)) if status.until else (Text("to this day"),)
    if status.since != status.transition.date:
        return Fact("when", ((Text("from "), *date_phrase(status.since)), until))
    change = stated(desk, status.transition, "date")
    return Fact("when", ((Text("from "), *change.lines[0]), until), change.folded)


def timeline_page(desk: Desk, line: tuple[Status, ...]) -> Page:
    """
    Show statuses in order of time.

    >>> import kalmyk_history as kh
    >>> line = kh.timeline()
    >>> timeline_page(Desk(line, ("en",), None), line).title[0].text
    'Kalmyks'
    """
    peoples = list(dict.fromkeys(each.people for each in line))
    layers = list(dict.fromkeys(each.layer for each in line))
    title = between(Text(", "), [(Text(each.name, Tone.STRONG),) for each in peoples]) or NOTHING
    names = named(desk, peoples[0])[2:] if len(peoples) == 1 else ()
    how = " and ".join(_LAYERS[each] for each in layers)
    count = f"{len(line)} status{'es' * (len(line) != 1)}"
    shown = grid(desk, f"{count} {how}, in order of time".replace("  ", " "), line)
    blocks = (shown,) if line else (Paragraph((Text("No status is known."),)),)
    return Page("Timeline", title, names, (*blocks, *desk.notes()))
