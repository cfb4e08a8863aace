"""Who belonged to what, and when."""

# needs: altair, vl_convert

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from kalmyk_history.chronicle import AnyDate, Chronicle
from kalmyk_history.dates import Dated, HistoricalDate, Interval
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.charts._asked import Asked, asked
from kalmyk_history.integrations.charts._bars import Bar, window_of
from kalmyk_history.integrations.charts._colours import PLAIN
from kalmyk_history.integrations.charts._draw import drawn
from kalmyk_history.integrations.charts._evidence_text import sources_told
from kalmyk_history.integrations.charts._sheet import Mark, Rows, Sheet, disputes
from kalmyk_history.integrations.charts._style import label_of
from kalmyk_history.records import Membership, Organization, People, Source
from kalmyk_history.vocabulary import Policy

if TYPE_CHECKING:
    import altair as alt

MEMBERS = ("people", "organization", "coalition")
_KEY = "solid: for certain · thin: possibly · ○ first and last appearance · ◊ sources differ"


def memberships(  # noqa: PLR0913 - each narrows the picture
    *,
    organization: str | Organization | None = None,
    member: str | People | Organization | None = None,
    since: AnyDate | None = None,
    until: AnyDate | None = None,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    chronicle: Chronicle | None = None,
    lang: str = "en",
) -> alt.LayerChart:
    """
    Draw who belonged to which body, and when: for certain, and possibly.

    A membership is certain between its first and last dated appearance, or for the time that an
    act gives it; afterwards it is possible, until a source shows it gone or the body has ended.

    Args:
        organization: Only this body.
        member: Only this member.
        since: The first day to be drawn.
        until: The last day to be drawn.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        chronicle: The chronicle to be drawn; the packaged one, unless another is given.
        lang: The language of the picture: "en" or "ru".

    Raises:
        UnknownIdError: If there is no such body, member or source.
        InvalidArgumentError: If there is no such language, or nothing to draw.
        InvalidDateError: If *since* or *until* is no date.
        MissingExtraError: If altair is not installed.

    >>> import kalmyk_history as kh
    >>> chart = kh.charts.memberships(organization="league-of-free-nations")
    >>> chart.to_dict()["title"]["text"]
    'Memberships: League of Free Nations'
    """
    question = asked(
        since=since,
        until=until,
        according_to=according_to,
        resolve=resolve,
        chronicle=chronicle,
        lang=lang,
    )
    found = question.told.memberships(organization=organization, member=member)
    return drawn(_sheet(question, list(found)), question.words)


def _sheet(question: Asked, found: list[Membership]) -> Sheet:
    words = question.words
    bodies = question.told.whole.organizations
    pairs = [(each, bar) for each in found for bar in _bars(question, each)]
    window = window_of(question, [(bar.since, bar.until) for _, bar in pairs])
    if window is None:
        msg = "nothing to draw: no membership in that time, or of that body and member"
        raise InvalidArgumentError(msg)
    shown = dict.fromkeys(each for each, bar in pairs if bar.is_in(window))
    rows, bars, marks, told = Rows(), list[Bar](), list[Mark](), list[str]()
    for body in dict.fromkeys(each.organization for each in shown):
        heading = words.name(bodies[body])
        rows.add(heading, heading=True)
        row_of: dict[str, str] = {}
        for each in [each for each in shown if each.organization == body]:
            row = row_of.get(each.member) or rows.add(_who(question, each))
            row_of[each.member] = row
            bars += [attrs.evolve(bar, row=row) for own, bar in pairs if own is each]
            marks += _marks(question, each, row)
        told.append(f"{heading}: {words.listed([label_of(row) for row in row_of.values()])}")
    names = [words.name(bodies[each]) for each in dict.fromkeys(m.organization for m in shown)]
    whose = f": {names[0]}" if len(names) == 1 else ""
    return Sheet(
        title=f"{words('Memberships')}{whose}",
        key=words(_KEY),
        description=". ".join([words("Who belonged to which body, and when"), *told]) + ".",
        rows=tuple(rows.keys),
        window=window,
        bars=tuple(bars),
        marks=tuple(marks),
    )


def _who(question: Asked, membership: Membership) -> str:
    words = question.words
    name = words.name(question.told.whole.index(*MEMBERS).resolve(membership.member))
    return f"{name} ({words.of(membership.participation)})"


def _bars(question: Asked, membership: Membership) -> Iterator[Bar]:
    """Give the times for which it is certain, and after the last of them that of the doubt."""
    body = question.told.whole.organizations[membership.organization]
    gone = membership.ended or body.dissolved
    tip = _tip(question, membership)
    blank = Bar(since=None, until=None, colour=PLAIN, tip=tip, label="")
    spans = [_ends(each) for each in (membership.attested, membership.agreed) if each]
    for begun, ended in spans:
        yield attrs.evolve(blank, since=begun, until=ended or gone)
    lasts = [ended for _, ended in spans]
    last = max((each for each in lasts if each), key=lambda each: each.latest, default=None)
    if None not in lasts:
        yield attrs.evolve(blank, since=last, until=gone, sure=False)


def _ends(when: Dated) -> tuple[HistoricalDate | None, HistoricalDate | None]:
    if isinstance(when, Interval):
        return when.start, when.end
    return (when, when) if isinstance(when, HistoricalDate) else (None, None)


def _marks(question: Asked, membership: Membership, row: str) -> Iterator[Mark]:
    """Give the first and the last appearance, and the dates that other readings give."""
    words = question.words
    for each in dict.fromkeys(filter(None, _ends(membership.attested))):
        tip = {**words.tip({"Seen": words.date(each)}), **_tip(question, membership)}
        yield Mark(row=row, kind="seen", at=each, tip=tip)
    yield from disputes(question, membership, ("attested", "agreed", "ended"), row)


def _tip(question: Asked, membership: Membership) -> dict[str, str]:
    words, whole = question.words, question.told.whole
    behind = membership.on_behalf_of
    return words.tip(
        {
            "Member": _who(question, membership),
            "Body": words.name(whole.organizations[membership.organization]),
            "Attested": words.date(membership.attested),
            "Agreed": words.date(membership.agreed),
            "Gone": words.date(membership.ended),
            "Through": words.name(whole.organizations[behind]) if behind else "",
            "Sources": sources_told(membership.citations, whole.sources, words),
        }
    )
