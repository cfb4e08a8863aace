"""
The interactive timeline: lists of statuses, polities, acts and events, as HTML.

Without JavaScript the lists are what is read; with it, `_static/interactive.js` draws lanes from
them. It copies what stands here and writes no HTML of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

import kalmyk_history as kh
from _pages.cards import Cards, end_of
from _pages.html import Html, tag
from _pages.markdown import words
from _pages.statuses import begins, own, standing
from _pages.values import when
from kalmyk_history.dates import HistoricalDate, Interval

#: The layers, as lanes.
_LAYERS = {
    kh.Layer.DE_JURE: "In law",
    kh.Layer.DE_FACTO: "On the ground",
    kh.Layer.CLAIMED: "Claimed",
}
#: The lanes of what the law says of polities: what each shows of a status.
_HOLDERS: dict[str, Callable[[kh.Status], tuple[kh.Polity, ...]]] = {
    "Polity": lambda status: (status.polity,) if status.polity else (),
    "Lay in": lambda status: status.within[:-1],
    "State": lambda status: status.within[-1:],
}
#: The years at which the periods to look at part.
_PARTS = (1600, 1771, 1917, 1943, 1958)


def interactive(chronicle: kh.Chronicle) -> Html:
    """Give the timelines of all peoples whose status the chronicle tells, the fullest first."""
    told = [each for each in chronicle.peoples.values() if _line(chronicle, each)]
    told.sort(key=lambda each: len(_line(chronicle, each)), reverse=True)
    lists = tag(
        "details",
        tag("summary", "As lists"),
        *(_people(chronicle, each) for each in told),
        class_="kt-lists",
        open="open",
    )
    edition = chronicle.edition
    last = edition.covers_until.latest if edition else date.today().toordinal()  # noqa: DTZ011 - any
    without = tag("noscript", tag("p", "The lanes need JavaScript; the lists do not."))
    return tag("div", without, _controls(told), lists, class_="kt", data_last=last)


def _controls(told: Iterable[kh.People]) -> Html:
    """Give what chooses a people and a period; hidden until the lanes are drawn."""
    options = (tag("option", each.name, value=each.id) for each in told)
    people = tag("label", "People ", tag("select", *options, class_="kt-people-choice"))
    buttons = (
        tag("button", text, type="button", aria_pressed="false", data_from=first, data_to=last)
        for text, first, last in _periods()
    )
    periods = tag("div", *buttons, class_="kt-periods", role="group", aria_label="Period")
    return tag("div", people, periods, class_="kt-controls", hidden="hidden")


def _periods() -> Iterator[tuple[str, int | None, int | None]]:
    yield "All", None, None
    for first, last in zip(_PARTS, (*_PARTS[1:], None), strict=True):
        text = f"{first}\N{EN DASH}{last or 'today'}"
        yield text, _new_year(first), _new_year(last + 1) if last else None


def _new_year(year: int) -> int:
    return date(year, 1, 1).toordinal()


def _line(chronicle: kh.Chronicle, people: kh.People) -> list[kh.Status]:
    return [each for layer in kh.Layer for each in own(layer, people, chronicle)]


def _people(chronicle: kh.Chronicle, people: kh.People) -> Html:
    cards = Cards(chronicle)
    law = own(kh.Layer.DE_JURE, people, chronicle)
    lanes = [
        *(
            _lane(title, layer.value, _statuses(cards, own(layer, people, chronicle)))
            for layer, title in _LAYERS.items()
        ),
        *(_lane(title, "holder", _spells(cards, law, of)) for title, of in _HOLDERS.items()),
        _lane("Acts", "act", _acts(cards, people)),
        _lane("Events", "event", _events(cards, people)),
    ]
    return tag("section", tag("h2", people.name), *lanes, class_="kt-people", data_id=people.id)


def _lane(title: str, kind: str, entries: Iterable[Html]) -> Html:
    shown = list(entries)
    if not shown:
        return Html()
    listed = tag("ol", *shown)
    return tag("section", tag("h3", title), listed, class_="kt-lane", data_lane=kind)


def _statuses(cards: Cards, line: Iterable[kh.Status]) -> Iterator[Html]:
    for status in line:
        end = end_of(status)
        kind = words(status.kind.value)
        disputed = _disputed(status)
        name = (
            f"{when(status.since)} until {when(end) if end else 'today'}: {kind}, "
            f"standing {standing(status)}"
        )
        doubts = [
            *(["beginning vague"] if not status.since.is_exact_day else []),
            *([f"disputed: {', '.join(disputed)}"] if disputed else []),
        ]
        yield tag(
            "li",
            cards.status(status),
            data_since=_days(status.since),
            data_until=_days(end) if end else None,
            data_kind=status.kind.value,
            data_standing=status.standing.value if status.standing else "unknown",
            data_label=kind,
            data_code="".join(word[0].upper() for word in kind.split()[:2]),
            data_disputed=", ".join(disputed) or None,
            data_name="; ".join([name, *doubts]),
        )


def _disputed(status: kh.Status) -> list[str]:
    """Name the fields of a status of which there are other readings."""
    fields = dict.fromkeys(each.field for each in status.transition.other_readings)
    return [words(each) for each in fields if each != "date" or begins(status)]


def _spells(
    cards: Cards, law: Iterable[kh.Status], of: Callable[[kh.Status], tuple[kh.Polity, ...]]
) -> Iterator[Html]:
    """Give the polities that *of* gives for statuses in a row, each row once."""
    for polities, statuses in groupby(law, key=of):
        spell = list(statuses)
        if not polities:
            continue
        end = end_of(spell[-1])
        label = ", ".join(each.name for each in polities)
        yield tag(
            "li",
            *(cards.polity(each, spell) for each in polities),
            data_since=_days(spell[0].since),
            data_until=_days(end) if end else None,
            data_label=label,
            data_name=f"{when(spell[0].since)} until {when(end) if end else 'today'}: {label}",
        )


def _acts(cards: Cards, people: kh.People) -> Iterator[Html]:
    made = {act.id for status in _line(cards.chronicle, people) for act in status.acts}
    about = _about(cards.chronicle, people)
    for act in _dated(cards.chronicle.acts.values()):
        if act.id in made or about & {*act.concerns}:
            yield _mark(act, cards.act(act))


def _events(cards: Cards, people: kh.People) -> Iterator[Html]:
    line = _line(cards.chronicle, people)
    made = {each for status in line for each in status.transition.events}
    about = _about(cards.chronicle, people)
    for event in _dated(cards.chronicle.events.values()):
        if event.id in made or about & {*event.concerns}:
            yield _mark(event, cards.event(event))


def _about(chronicle: kh.Chronicle, people: kh.People) -> set[str]:
    """Give the ids of a people and of its polities."""
    polities = (each.polity for each in _line(chronicle, people))
    return {people.id, *(each.id for each in polities if each)}


def _dated(records: Iterable[kh.Act | kh.Event]) -> list[kh.Act | kh.Event]:
    """Give acts or events in order of time, the undated last."""
    return sorted(
        records, key=lambda each: each.date.earliest if each.date else date.max.toordinal()
    )


def _mark(record: kh.Act | kh.Event, card: Html) -> Html:
    day = record.date
    return tag(
        "li",
        card,
        data_since=f"{day.earliest} {day.latest}" if day else None,
        data_lasting="lasting" if isinstance(day, Interval) else None,
        data_name=f"{when(day) if day else 'undated'}: {record.name}",
    )


def _days(day: HistoricalDate) -> str:
    return f"{day.earliest} {day.latest}"
