"""Pages of what came of what, what differs, and what happened on a day."""

from __future__ import annotations

from kalmyk_history.chronicle import Anniversary, Diff, Difference, Lineage
from kalmyk_history.integrations.notebook._cells import span_phrase
from kalmyk_history.integrations.notebook._dates import day_of
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import capital, named, title_of, words
from kalmyk_history.integrations.notebook._page import (
    Page,
    Paragraph,
    Text,
    Tone,
    Tree,
)
from kalmyk_history.integrations.notebook._records import subtitle
from kalmyk_history.records import Polity


def lineage_page(desk: Desk, lineage: Lineage) -> Page:
    """
    Show the polities that one came from and that came of it, from the oldest down.

    >>> import kalmyk_history as kh
    >>> lineage = kh.lineage("kalmyk-assr-1958")
    >>> lineage_page(Desk(lineage, ("en",), None), lineage).kicker
    'Lineage'
    """
    everything = (*reversed(lineage.ancestors), lineage.polity, *lineage.descendants)
    newer = {each for _, each in lineage.edges}
    oldest = [each for each in everything if each not in newer] or [everything[0]]
    drawn: set[Polity] = set()
    trees = [_tree(desk, lineage, each, drawn) for each in oldest]
    title = title_of(desk, lineage.polity, Tone.STRONG)
    names = named(desk, lineage.polity)[2:]
    return Page("Lineage", title, names, (*trees, *desk.notes()))


def _tree(desk: Desk, lineage: Lineage, polity: Polity, drawn: set[Polity]) -> Tree:
    own = polity == lineage.polity
    name = title_of(desk, polity, Tone.STRONG if own else Tone.PLAIN)
    time = span_phrase(polity.span)
    phrase = (*name, Text(" "), *time, *desk.marks(polity.citations))
    if polity in drawn:
        return Tree((*name, Text(" see above", Tone.MUTED)))
    drawn.add(polity)
    below = [successor for older, successor in lineage.edges if older == polity]
    return Tree(phrase, tuple(_tree(desk, lineage, each, drawn) for each in below))


def diff_page(desk: Desk, diff: Diff) -> Page:
    """
    Show what differs between two days.

    >>> import kalmyk_history as kh
    >>> diff = kh.diff("1943-12-26", "1943-12-27")
    >>> diff_page(Desk(diff, ("en",), None), diff).blocks[0].total == len(diff)
    True
    """
    count = f"{len(diff)} difference{'s' * (len(diff) != 1)}"
    shown = grid(desk, count, diff.rows) if diff.rows else Paragraph((Text("Nothing differs."),))
    days = (day_of(diff.before), Text(" and "), day_of(diff.after))
    return Page("What differs between two days", days, (), (shown, *desk.notes()))


def difference_page(desk: Desk, difference: Difference) -> Page:
    """
    Show one respect in which two days differ.

    >>> import kalmyk_history as kh
    >>> difference = kh.diff("1943-12-26", "1943-12-27").rows[0]
    >>> difference_page(Desk(difference, ("en",), None), difference).title[0].text
    'Kalmyks'
    """
    shown = grid(desk, "Before and after", [difference])
    title = title_of(desk, difference.record, Tone.STRONG)
    kicker = f"Difference: {words(difference.what)}"
    return Page(capital(kicker), title, (), (shown, *desk.notes()))


def anniversary_page(desk: Desk, anniversary: Anniversary) -> Page:
    """
    Show what happened on a day of the year.

    >>> import kalmyk_history as kh
    >>> anniversary = kh.on_this_day(12, 27)[0]
    >>> anniversary_page(Desk(anniversary, ("en",), None), anniversary).kicker
    'Anniversary: adopted'
    """
    record = anniversary.record
    told = (Text(record.summary),) if record.summary else ()
    marks = desk.marks(record.citations)
    blocks = (Paragraph((*told, *marks)),)
    names = subtitle(desk, record)
    title = (day_of(anniversary.date), Text(": "), *title_of(desk, record, Tone.STRONG))
    return Page(f"Anniversary: {words(anniversary.field)}", title, names, (*blocks, *desk.notes()))
