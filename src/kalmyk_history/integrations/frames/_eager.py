"""Annotation of a frame that is there: by position, through the kernel of its library."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kalmyk_history.integrations.frames._asking import Asking, Subjects, rows_seen
from kalmyk_history.integrations.frames._kernel import Holds, Kernel, Native
from kalmyk_history.integrations.frames._question import Question
from kalmyk_history.integrations.frames._table import Categories
from kalmyk_history.integrations.frames._values import Rows, Values


def annotated(
    kernel: Kernel,
    frame: Native,
    asking: Asking,
    fixed: Sequence[Categories] | None = None,
) -> dict[str, Native]:
    """
    Give the new columns of a frame.

    With the categories *fixed* beforehand the frame is a part of a greater one, and may hold
    nothing but what cannot be read.

    Raises:
        InvalidDateError: If the column of dates holds none.
        InvalidArgumentError: If a time zone is needed and not given, or the other way round.
    """
    column, holds = kernel.column(frame, asking.date, asking.time_zone)
    questions, outer = _subjects(kernel, frame, asking)
    if holds is Holds.VALUES:
        given, at = kernel.values(column)
        values = Values.of(given, asking.calendar)
        if fixed is None:
            values.check(asking.date)
        positions: Sequence[int] = range(len(given))
        if outer is not None:
            positions, at = kernel.used(kernel.combined(outer(len(given)), at))
        table = Rows(asking, questions, values).table(positions)
    else:
        grid, at = kernel.units(column, holds, asking.grid(questions, holds))
        at = at if outer is None else kernel.combined(outer(grid.width), at)
        table = grid.table()
    if fixed is None:
        fixed = asking.categories(rows_seen(each for each in questions if each))
    labels = [table.labels(place, categories) for place, categories in enumerate(fixed)]
    return dict(zip(asking.names, kernel.taken(at, labels, asking.fill), strict=True))


def _subjects(
    kernel: Kernel, frame: Native, asking: Asking
) -> tuple[list[Question | None], Callable[[int], Native] | None]:
    """
    Give the questions about those named in the frame.

    With them comes what gives the index to where each begins, if each has some positions.
    """
    about = asking.about
    if not isinstance(about, Subjects):
        return [about], None
    names, at = kernel.texts(frame, about.column)
    ids = [about.id_of(each) for each in names]
    different = [*dict.fromkeys(ids), None]
    questions = [None if each is None else about.question(each) for each in different]
    places = [different.index(each) for each in ids]
    return questions, lambda width: kernel.moved(at, [place * width for place in places])
