"""The status on a day, and the evidence for it."""

from __future__ import annotations

import argparse

from kalmyk_history._cli._asked import Speech, told_by, words
from kalmyk_history._cli._hints import advised
from kalmyk_history._cli._page import Headline, Page, Part, Prose, labelled
from kalmyk_history.chronicle import Chronicle, Explanation, date_asked
from kalmyk_history.records import Status
from kalmyk_history.vocabulary import Certainty


def status(options: argparse.Namespace) -> Page:
    """Tell the status on a day."""
    speech = Speech.of(options)
    answer = _asked(told_by(options), options)
    day = speech.date(date_asked(options.day, options.calendar))
    doubt = "possibly" if answer.certainty is Certainty.POSSIBLE else ""
    head = Headline(f"{speech.name(answer.people)}, {day}", words(answer.kind), doubt)
    rows = [
        ("polity", speech.name(answer.polity) if answer.polity else ""),
        ("since", speech.date(answer.since)),
        ("until", speech.date(answer.until)),
        ("standing", words(answer.standing)),
        ("within", speech.names(answer.within)),
        *(("or", _other(each, answer, speech)) for each in answer.others),
        *(("act", speech.name(each)) for each in answer.acts),
        *(("note", advised(each)) for each in answer.notes),
    ]
    return Page(answer, [head, labelled(rows)])


def why(options: argparse.Namespace) -> Page:
    """Tell the evidence for the status on a day."""
    chronicle = told_by(options)
    return explained(chronicle.why(_asked(chronicle, options)))


def explained(reason: Explanation) -> Page:
    """Give the page of an explanation: its paragraph and its footnotes."""
    parts: list[Part] = [Prose(advised(reason.text))]
    if reason.footnotes:
        parts.append(Prose())
    widest = len(f"[{len(reason.footnotes)}] ")
    for number, note in enumerate(reason.footnotes, 1):
        parts.append(Prose(note, mark=f"[{number}] ".rjust(widest)))
    return Page(reason, parts)


def _asked(chronicle: Chronicle, options: argparse.Namespace) -> Status:
    return chronicle.status_on(
        options.day, of=options.of, layer=options.layer, calendar=options.calendar
    )


def _other(status: Status, answer: Status, speech: Speech) -> str:
    standing = f" ({words(status.standing)})" if status.standing else ""
    until = f" until {speech.date(status.until)}" if status.until else ""
    within = f", within {speech.names(status.within)}" if status.within != answer.within else ""
    return f"{words(status.kind)}{standing}, from {speech.date(status.since)}{until}{within}"
