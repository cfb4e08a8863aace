"""Which polity held which land, and when."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle, Jurisdiction
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked, several
from kalmyk_history.integrations.charts._bars import Bar, window_of
from kalmyk_history.integrations.charts._colours import TURNS
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._evidence_text import sources_told
from kalmyk_history.integrations.charts._sheet import Mark, Rows, Sheet, disputes
from kalmyk_history.records import Polity, Source, Territory, Transfer
from kalmyk_history.vocabulary import Certainty, Policy

if TYPE_CHECKING:
    import altair as alt

_KEY = "numbers: who held it, see below · ▼ transfer · thin: vague or possible"


def territory(  # noqa: PLR0913 - each narrows the picture
    territory: str | Territory | Iterable[str | Territory] | None = None,
    *,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw which polity held which ulus, raion or other land, and when.

    Each polity has a number, in its bars and in the list below, and a colour.

    Args:
        territory: The territory, or several; without one, all whose holder is known.
        since: The first day to be drawn.
        until: The last day to be drawn.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such territory or source.
        InvalidArgumentError: If there is no such language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.territory("zapadny", since="1930")
    >>> chart.to_dict()["title"]["text"]
    'Who held the land: Zapadny'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    whole = question.told.whole
    index = whole.index("territory")
    lands: list[Territory] = (
        list(whole.territories.values()) if territory is None else several(territory, index.resolve)
    )
    return drawn(_sheet(question, lands), question.words)


def _sheet(question: Asked, lands: list[Territory]) -> Sheet:
    words = question.words
    held = {each: [*question.told.jurisdictions(each)] for each in lands}
    window = window_of(
        question, [(each.since, each.until) for several in held.values() for each in several]
    )
    if window is None:
        names = ", ".join(words.name(each) for each in lands)
        msg = f"nothing to draw: no holder is known in that time of {names or 'no territory'}"
        raise InvalidArgumentError(msg)
    pairs = [
        (land, each, bar)
        for land, several in held.items()
        for each in several
        if (bar := _bar(question, each)).is_in(window)
    ]
    pairs.sort(key=_beginning)
    shown = list(dict.fromkeys(land for land, *_ in pairs))
    polities = list(dict.fromkeys(each.polity for _, each, _ in pairs))
    number = {each: n for n, each in enumerate(polities)}
    legend = [
        (f"{n + 1} {_named(question, each)}", TURNS[n % len(TURNS)]) for each, n in number.items()
    ]
    rows, bars, marks = Rows(), list[Bar](), list[Mark]()
    told: list[str] = []
    for land in shown:
        row = rows.add(_label(question, land, shown))
        own = [each for each in pairs if each[0] is land]
        for _, each, bar in own:
            _, colour = legend[number[each.polity]]
            label = str(number[each.polity] + 1)
            bars.append(attrs.evolve(bar, row=row, colour=colour, label=label))
            marks += _marks(question, each, row)
        holders = ", ".join(
            f"{words.name(each.polity)} {words.span(each.since, each.until)}" for _, each, _ in own
        )
        told.append(f"{words.name(land)}: {holders}")
    whose = f": {words.name(shown[0])}" if len(shown) == 1 else ""
    return Sheet(
        title=f"{words('Who held the land')}{whose}",
        key=words(_KEY),
        description=f"{words('Which polity held which land')}. {words.listed(told, 6)}.",
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(bars),
        marks=tuple(marks),
        legend=tuple(legend),
    )


def _beginning(pair: tuple[Territory, Jurisdiction, Bar]) -> int:
    begins = pair[2].begins
    return begins[0] if begins else 0


def _label(question: Asked, land: Territory, others: list[Territory]) -> str:
    """Give the name of a territory, with its kind where another bears the same name."""
    words = question.words
    names = [words.name(each) for each in others]
    name = words.name(land)
    return f"{name} ({words.of(land.kind)})" if names.count(name) > 1 else name


def _named(question: Asked, polity: Polity) -> str:
    words = question.words
    years = words.lifetime(polity.span)
    return f"{words.name(polity)} ({years})" if years else words.name(polity)


def _bar(question: Asked, each: Jurisdiction) -> Bar:
    sure = each.certainty is Certainty.CERTAIN
    return Bar(
        since=each.since, until=each.until, colour=TURNS[0], sure=sure, tip=_tip(question, each)
    )


def _marks(question: Asked, each: Jurisdiction, row: str) -> Iterable[Mark]:
    """Give the transfer that a holding began with, and the dates that other readings give."""
    transfer = each.transfer
    if transfer is None or each.since != transfer.date:
        return ()
    tip = _transfer_tip(question, transfer)
    return (
        *disputes(question, transfer, ("date",), row),
        Mark(row=row, kind="act", at=transfer.date, tip=tip),
    )


def _tip(question: Asked, each: Jurisdiction) -> dict[str, str]:
    words = question.words
    return words.tip(
        {
            "Land": words.name(each.territory),
            "Holder": words.name(each.polity),
            "Within": ", ".join(words.name(polity) for polity in each.within),
            "From": words.date(each.since),
            "Until": words.date(each.until) or words("today"),
            "Notes": "; ".join(each.notes),
            "Sources": sources_told(each.citations, question.told.whole.sources, words),
        }
    )


def _transfer_tip(question: Asked, transfer: Transfer) -> dict[str, str]:
    words, whole = question.words, question.told.whole
    origin = transfer.origin
    return words.tip(
        {
            "Transfer": words.name(whole.territories[transfer.territory]),
            "Out of": words.name(whole.polities[origin]) if origin else "",
            "To": words.name(whole.polities[transfer.destination]),
            "Date": words.date(transfer.date),
            "Acts": "; ".join(words.name(whole.acts[each]) for each in transfer.acts),
            "Sources": sources_told(transfer.citations, whole.sources, words),
        }
    )
