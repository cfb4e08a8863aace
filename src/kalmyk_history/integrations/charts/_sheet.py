"""A sheet of rows: what is drawn on it, as plain data, before any library is asked to draw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from kalmyk_history.integrations.charts._asked import Asked, iso
from kalmyk_history.integrations.charts._bars import Bar, Row, Window, bounds
from kalmyk_history.integrations.charts._colours import INK, is_dark
from kalmyk_history.integrations.charts._evidence_text import given_by
from kalmyk_history.integrations.charts._words import When, Words
from kalmyk_history.records import Record

#: About how many pixels a letter of a label takes, and how many lie between it and its bar.
_LETTER, _GAP = 5.4, 12

#: 31 December 9999.
_LAST_DAY = 3_652_059


@attrs.frozen(kw_only=True)
class Mark:
    """
    A point on a row: an act, a date on which the sources differ, an appearance.

    Attributes:
        row: The key of its row.
        kind: What it is: ``act``, ``dispute`` or ``seen``.
        at: Its date.
        tip: What its tooltip says, by heading.
        span: For a dispute: the first and the last day that any source gives.
    """

    row: str
    kind: str
    at: When
    tip: dict[str, str]
    span: tuple[int, int] | None = None


@attrs.frozen(kw_only=True)
class Sheet:
    """
    Bars and marks on rows, with what is written around them.

    Attributes:
        title: The heading.
        key: How to read it, in a line.
        description: The text for those who do not see it.
        rows: The keys of the rows, from the top.
        window: The time that is drawn.
        bars: The bars.
        marks: The marks.
        links: Pairs of rows that are joined on a day.
        width: The width of the plot in pixels.
        step: The height of a row in pixels.
    """

    title: str
    key: str
    description: str
    rows: tuple[str, ...]
    window: Window
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...] = ()
    links: tuple[tuple[str, str, int], ...] = ()
    width: int = 620
    step: int = 20


class Rows:
    """Gives each row a key that sorts in the order of making and shows a label."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def add(self, label: str, *, heading: bool = False) -> str:
        """Add a row and give its key."""
        key = f"{len(self.keys):04}{'#' if heading else ' '}{label}"
        self.keys.append(key)
        return key


def label_of(key: str) -> str:
    """Give what a key shows."""
    return key[5:]


def disputes(
    question: Asked, record: Record, fields: Iterable[str], row: str
) -> Iterator[Mark]:
    """Mark the dates of *record* on which the sources differ, from the first to the last."""
    words, sources = question.words, question.told.whole.sources
    for field in fields:
        readings = [each for each in record.readings_of(field) if isinstance(each.value, When)]
        days = [found for each in readings if (found := bounds(each.value))]
        if len(set(days)) > 1:
            given = [
                f"{words.date(each.value)} ({given_by(each, sources, words)})" for each in readings
            ]
            tip = {"Sources differ": words.value(field), "Dates": "; ".join(given)}
            yield Mark(
                row=row,
                kind="dispute",
                at=readings[0].value,
                span=(min(first for first, _ in days), max(last for _, last in days)),
                tip=words.tip(tip),
            )


def runs_told(bars: Iterable[Bar], words: Words) -> str:
    """Tell the runs of bars, row by row, in words."""
    by_row: dict[str, list[Bar]] = {}
    for bar in bars:
        if not bar.other:
            by_row.setdefault(bar.row, []).append(bar)
    return ", ".join(
        f"{label_of(row)} {', '.join(each.text for each in _runs(own, words))}"
        for row, own in by_row.items()
    )


def marked(marks: Iterable[Mark], window: Window) -> list[Row]:
    """Give the marks that are drawn, as rows of data."""
    found: list[Row] = []
    for each in marks:
        days = bounds(each.at)
        first, last = each.span or days or (0, 0)
        if days and window.meets(*days):
            found.append(
                {
                    "row": each.row,
                    "kind": each.kind,
                    "at": iso(window.clipped(days[0])),
                    "from": iso(window.clipped(first)),
                    "to": iso(window.clipped(last)),
                    **each.tip,
                }
            )
    return found


@attrs.frozen
class _Run:
    """Bars of a row that follow each other without a break."""

    first: int
    last: int
    text: str
    colour: str


def labels(sheet: Sheet, words: Words) -> list[Row]:
    """Write beside each run of bars, or else into it, if there is room."""
    return [
        {"row": row, **label}
        for row in sheet.rows
        for label in _placed([each for each in sheet.bars if each.row == row], sheet, words)
    ]


def _placed(bars: Sequence[Bar], sheet: Sheet, words: Words) -> Iterator[Row]:
    window = sheet.window
    runs = _runs([each for each in bars if not each.other], words)
    others = [(each.begins or (0, 0), each.ends or (0, 0)) for each in bars if each.other]
    taken = [
        *((window.clipped(each.first), window.clipped(each.last)) for each in runs),
        *((window.clipped(begins[0]), window.clipped(ends[1])) for begins, ends in others),
    ]
    for run in runs:
        start, end = window.clipped(run.first), window.clipped(run.last)
        need = int((len(run.text) * _LETTER + _GAP) * window.days / sheet.width)
        middle = (start + end) // 2
        for side, at, place in (
            ("right", end, (end, end + need)),
            ("left", start, (start - need, start)),
            ("inside", middle, (middle - need // 2, middle + need // 2)),
        ):
            free = side == "inside" or not any(
                place[0] < last and first < place[1] for first, last in taken
            )
            fits = start <= place[0] and place[1] <= end
            seen = window.first <= place[0] and place[1] <= window.last
            if free and (fits if side == "inside" else seen):
                taken.append(place)
                ink = "white" if side == "inside" and is_dark(run.colour) else INK
                yield {"at": iso(at), "text": run.text, "side": side, "ink": ink}
                break


def _runs(bars: Sequence[Bar], words: Words) -> list[_Run]:
    groups: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda each: each.begins or (0, 0)):
        ends = groups[-1][-1].ends if groups else None
        begins = bar.begins
        if ends and begins and not bar.label and ends[1] >= begins[0]:
            groups[-1].append(bar)
        else:
            groups.append([bar])
    return [_run(group, words) for group in groups]


def _run(group: Sequence[Bar], words: Words) -> _Run:
    first, last = group[0], group[-1]
    text = first.label or words.years(first.since, last.until)
    begins, ends = first.begins or (1, 1), last.ends or (_LAST_DAY, _LAST_DAY)
    return _Run(begins[0], ends[1], text, first.colour)
