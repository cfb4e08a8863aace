"""A sheet of rows: what is drawn on it, as plain data, before any library is asked to draw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from kalmyk_history.dates import Dated, DateSet, HistoricalDate, Interval
from kalmyk_history.integrations.charts._asked import Asked, iso
from kalmyk_history.integrations.charts._bars import Bar, Row, Window, bounds
from kalmyk_history.integrations.charts._colours import GREY, INK, is_dark_colour
from kalmyk_history.integrations.charts._evidence_text import given_by
from kalmyk_history.integrations.charts._style import SIZE, STEP, WIDTH, label_of, width_of
from kalmyk_history.integrations.charts._words import Words
from kalmyk_history.records import Record, Span

#: How many pixels lie between a label and its bar, beside it and within it.
_GAP, _TIGHT = 12, 2

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
    at: Dated
    tip: dict[str, str]
    span: tuple[int, int] | None = None


@attrs.frozen(kw_only=True)
class Link:
    """
    A line from one row to another.

    Attributes:
        older: The key of the row from which it leads.
        newer: The key of the row to which it leads.
        left: The day on which it leaves its row.
        at: The day on which it arrives.
    """

    older: str
    newer: str
    left: int
    at: int


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
        links: The lines from row to row.
        notes: What is written on a row that has no bar.
        legend: What each colour stands for, where there is no row for it.
        tight: Whether labels stand in their bars or nowhere.
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
    links: tuple[Link, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    tight: bool = False
    width: int = WIDTH
    step: int = STEP


class Rows:
    """Gives each row a key that sorts in the order of making and shows a label."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def add(self, label: str, *, heading: bool = False) -> str:
        """Add a row and give its key."""
        key = f"{len(self.keys):04}{'#' if heading else ' '}{label}"
        self.keys.append(key)
        return key


def disputes(question: Asked, record: Record, fields: Iterable[str], row: str) -> Iterator[Mark]:
    """Mark the dates of *record* on which the sources differ, from the first to the last."""
    words, sources = question.words, question.told.whole.sources
    for field in fields:
        readings = record.readings_of(field)
        given = [
            f"{words.value(each.value)} ({given_by(each, sources, words)})" for each in readings
        ]
        tip = words.tip(
            {"Sources differ": words(field.replace("_", " ")), "Readings": "; ".join(given)}
        )
        for dates in zip(*(ends_of(each.value) for each in readings), strict=True):
            days = [bounds(each) for each in dates]
            known = [each for each in days if each]
            if days and days[0] and dates[0] and len(set(known)) > 1:
                span = (min(first for first, _ in known), max(last for _, last in known))
                yield Mark(row=row, kind="dispute", at=dates[0], span=span, tip=tip)


def ends_of(value: object) -> tuple[Dated | None, Dated | None]:
    """Give the beginning and the end of a time; of a single date, that as beginning alone."""
    if isinstance(value, Interval):
        return value.start, value.end
    if isinstance(value, Span):
        return value.since, value.until
    return (value, None) if isinstance(value, HistoricalDate | DateSet) else (None, None)


def runs_told(bars: Iterable[Bar], words: Words, window: Window) -> str:
    """Tell the runs of bars, row by row, in words."""
    by_row: dict[str, list[Bar]] = {}
    for bar in bars:
        if not bar.other:
            by_row.setdefault(bar.row, []).append(bar)
    return words.listed(
        [
            f"{label_of(row)} {', '.join(each.texts[0] for each in _runs(own, words, window))}"
            for row, own in by_row.items()
        ]
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
                    "tip": each.tip,
                }
            )
    return found


@attrs.frozen
class _Run:
    """Bars of a row that follow each other without a break."""

    first: int
    last: int
    texts: tuple[str, ...]
    is_named: bool
    is_sure: bool
    is_dark: bool


def labels(sheet: Sheet, words: Words) -> list[Row]:
    """Write beside each run of bars, or else into it, if there is room."""
    start = iso(sheet.window.first)
    notes = [
        {"row": row, "at": start, "text": text, "side": "right", "ink": GREY}
        for row, text in sheet.notes
    ]
    return notes + [
        {"row": row, **label}
        for row in sheet.rows
        for label in _placed([each for each in sheet.bars if each.row == row], sheet, words)
    ]


def _placed(bars: Sequence[Bar], sheet: Sheet, words: Words) -> Iterator[Row]:
    """Place the labels of a row where they hide nothing; outlined bars as little as can be."""
    window = sheet.window
    runs = _runs([each for each in bars if not each.other], words, window)
    taken = [(window.clipped(each.first), window.clipped(each.last)) for each in runs]
    outlined = [
        (window.clipped(begins[0]), window.clipped(ends[1]))
        for each in bars
        if each.other and (begins := each.begins) and (ends := each.ends or (0, window.last))
    ]
    row = bars[0].row if bars else ""
    lines = [(each.left, each.at) for each in sheet.links if each.older == row]
    spans = [each.span for each in sheet.marks if each.row == row and each.span]
    for run in runs:
        for text, side, at, place in _places(run, spans, window, sheet.width):
            free = [*taken, *lines, *(() if side == "over" else outlined)]
            if side in _INSIDE or (
                not sheet.tight and window.holds(place) and not _met(place, free)
            ):
                taken.append(place)
                yield {
                    "at": iso(at),
                    "text": text,
                    "side": "right" if side == "over" else side,
                    "ink": "white" if side == "inside" and run.is_dark else INK,
                }
                break


#: Into a bar that is solid, or that is thin.
_INSIDE = frozenset({"inside", "within"})


def _places(
    run: _Run, spans: Iterable[tuple[int, int]], window: Window, width: int
) -> Iterator[tuple[str, str, int, tuple[int, int]]]:
    """Give the texts and places that a run may have, the best first: side, anchor, days taken."""
    day = window.days / width
    start, end = window.clipped(run.first), window.clipped(run.last)
    beside = [each for each in spans if each[0] <= run.last and run.first <= each[1]]
    left = window.clipped(min([start, *(first for first, _ in beside)]))
    right = window.clipped(max([end, *(last for _, last in beside)]))
    for text in filter(None, run.texts):
        pixels = width_of(text, SIZE - 1)
        need, tight = (int((pixels + extra) * day) for extra in (_GAP, _TIGHT))
        middle = (start + end) // 2
        inside = (
            text,
            "inside" if run.is_sure else "within",
            middle,
            (middle - tight // 2, middle + tight // 2),
        )
        fits = tight <= end - start and (run.is_named or run.is_sure)
        if fits and run.is_named:
            yield inside
        yield text, "right", right, (right, right + need)
        yield text, "left", left, (left - need, left)
        if fits:
            yield inside
        yield text, "over", right, (right, right + need)


def _met(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(place[0] < last and first < place[1] for first, last in others)


def _runs(bars: Iterable[Bar], words: Words, window: Window) -> list[_Run]:
    groups: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda each: each.begins or (0, 0)):
        ends = groups[-1][-1].ends if groups else None
        begins = bar.begins
        if ends and begins and bar.label is None and ends[1] >= begins[0]:
            groups[-1].append(bar)
        else:
            groups.append([bar])
    return [_run(group, words, window) for group in groups]


def _run(group: Sequence[Bar], words: Words, window: Window) -> _Run:
    first, last = group[0], group[-1]
    notes = {each.note for each in group}
    note = f", {first.note}" if first.note and len(notes) == 1 else ""
    texts = dict.fromkeys(
        first.label if first.label is not None else words.span(first.since, last.until, days=days)
        for days in (window.is_short, False)
    )
    return _Run(
        first=first.begins[0] if first.begins else 1,
        last=last.ends[1] if last.ends else _LAST_DAY,
        texts=tuple(each and f"{each}{note}" for each in texts),
        is_named=first.label is not None,
        is_sure=first.sure,
        is_dark=is_dark_colour(first.colour),
    )
