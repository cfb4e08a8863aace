"""Who belonged to a body, who held an office, which polity held a land."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from kalmyk_history._cli._asked import Speech, counted, dated, told_by
from kalmyk_history._cli._hints import advised
from kalmyk_history._cli._page import NOTHING, Cell, Headline, Page, Part, Rows, Tone, labelled
from kalmyk_history.chronicle import Chronicle, Jurisdiction, Officeholder
from kalmyk_history.records import Record
from kalmyk_history.vocabulary import Certainty

#: How wide the two dates of a row are, where there is little room.
_DATES = (20, 20)


def members(options: argparse.Namespace) -> Page:
    """Tell who belongs to a body."""
    speech = Speech.of(options)
    chronicle = told_by(options)
    answers = chronicle.members_of(options.organization, on=options.on, calendar=options.calendar)
    body = _named(chronicle, options.organization, "organization", "coalition")
    head = Headline(
        dated(speech.name(body), options, speech),
        counted(len(answers), "member"),
        f"{len(answers.possible)} possibly" if answers.possible else "",
    )
    rows = [(Cell(speech.name(each)), Cell("")) for each in answers]
    rows += [(Cell(speech.name(each)), _doubt(possible=True)) for each in answers.possible]
    return Page(answers, [head, *_listed(rows)])


def who(options: argparse.Namespace) -> Page:
    """Tell who held an office: on a day, or through all time."""
    speech = Speech.of(options)
    chronicle = told_by(options)
    if options.on is None:
        held = chronicle.officeholders(options.office)
        head = Headline(speech.name(_named(chronicle, options.office, "office")))
        return Page(tuple(held), [head, *_listed([_turn(each, speech) for each in held], _DATES)])
    answer = chronicle.officeholder(options.office, on=options.on, calendar=options.calendar)
    title = speech.name(answer.office)
    rows = [
        ("title", "" if answer.title == answer.office.name else answer.title),
        ("since", speech.date(answer.since)),
        ("until", speech.date(answer.until)),
        *(("or", _person(each, speech)) for each in answer.others),
        *(("beside", _person(each, speech)) for each in answer.alongside),
        *(("note", advised(each)) for each in answer.notes),
    ]
    head = _head(dated(title, options, speech), _person(answer, speech), answer.certainty)
    return Page(answer, [head, labelled(rows)])


def land(options: argparse.Namespace) -> Page:
    """Tell which polity held a territory: on a day, or through all time."""
    speech = Speech.of(options)
    chronicle = told_by(options)
    if options.on is None:
        held = chronicle.jurisdictions(options.territory)
        head = Headline(speech.name(_named(chronicle, options.territory, "territory")))
        return Page(
            tuple(held), [head, *_listed([_holding(each, speech) for each in held], _DATES)]
        )
    answer = chronicle.jurisdiction_of(options.territory, on=options.on, calendar=options.calendar)
    rows = [
        ("called", _called(answer)),
        ("within", speech.names(answer.within)),
        ("seat", speech.name(answer.seat) if answer.seat else ""),
        ("since", speech.date(answer.since)),
        ("until", speech.date(answer.until)),
        *(("or", speech.name(each.polity)) for each in answer.others),
        *(("note", advised(each)) for each in answer.notes),
    ]
    asked = dated(speech.name(answer.territory), options, speech)
    return Page(
        answer, [_head(asked, speech.name(answer.polity), answer.certainty), labelled(rows)]
    )


def _named(chronicle: Chronicle, name: str, *tables: str) -> Record:
    found: Record = chronicle.whole.index(*tables).resolve(name)
    return found


def _head(asked: str, answer: str, certainty: Certainty) -> Headline:
    return Headline(asked, answer, "possibly" if certainty is Certainty.POSSIBLE else "")


def _doubt(*, possible: bool) -> Cell:
    return Cell("possibly" if possible else "", Tone.DOUBT)


def _listed(rows: Sequence[Sequence[Cell]], most: Sequence[int] = ()) -> list[Part]:
    return [Rows(rows, indent=2, most=most)] if rows else [NOTHING]


def _turn(held: Officeholder, speech: Speech) -> tuple[Cell, ...]:
    return (
        Cell(speech.short(held.since) or "?", Tone.FAINT),
        Cell(speech.short(held.until), Tone.FAINT),
        Cell(_person(held, speech)),
        _doubt(possible=held.certainty is Certainty.POSSIBLE),
    )


def _person(held: Officeholder, speech: Speech) -> str:
    return "nobody" if held.person is None else speech.name(held.person)


def _holding(held: Jurisdiction, speech: Speech) -> tuple[Cell, ...]:
    return (
        Cell(speech.short(held.since) or "?", Tone.FAINT),
        Cell(speech.short(held.until), Tone.FAINT),
        Cell(speech.names([held.polity, *held.within])),
        _doubt(possible=held.certainty is Certainty.POSSIBLE),
    )


def _called(held: Jurisdiction) -> str:
    """Give what the territory was called then, unless that is its usual name anyway."""
    name = "" if held.name is None else held.name.text
    return "" if name == held.territory.name else name
