"""Writing a date in the one form that all texts of its meaning share."""

from __future__ import annotations

from typing import Final

from kalmyk_history.dates._shape import DateShape, Qualification
from kalmyk_history.errors import DateRangeError

_YEAR_WIDTH: Final = 4


def normal_text(shape: DateShape) -> str:
    """
    Return the normal form of a date.

    Marks are written as ISO 8601-2:2019, 8.2.4, prefers: at the end if they hold for the whole
    date, else to the right of the last component that shares the mark of the year, else to the
    left of their component.

    >>> from kalmyk_history.dates._scan import date_shape
    >>> normal_text(date_shape("?2004-?06"))
    '2004-06?'
    """
    sign = "-" if shape.sign < 0 else ""
    prefix = "Y" if len(shape.digits) > _YEAR_WIDTH else ""
    year = f"{prefix}{sign}{shape.digits}"
    if shape.significant is not None and shape.significant < len(shape.digits.lstrip("0")):
        year += f"S{shape.significant}"
    month = shape.month or ("" if shape.grouping is None else str(shape.grouping))
    text = _marked([year, month, shape.day], shape.qualification)
    return text if shape.time is None else f"{text}T{shape.time}"


def day_text(day: tuple[int, int, int], shape: DateShape) -> str:
    """
    Return *day*, given as year, month and day of the month, with the marks and time of *shape*.

    Raises:
        DateRangeError: The year has more than four digits.

    >>> from kalmyk_history.dates._scan import date_shape
    >>> day_text((1771, 10, 30), date_shape("1771-10-19~"))
    '1771-10-30~'
    """
    year, month, number = day
    digits = f"{abs(year):04}"
    if len(digits) > _YEAR_WIDTH:
        message = f"EDTF has no days in the year {year}; use the day number"
        raise DateRangeError(message)
    sign = "-" if year < 0 else ""
    text = _marked([sign + digits, f"{month:02}", f"{number:02}"], shape.qualification)
    return text if shape.time is None else f"{text}T{shape.time}"


def _marked(parts: list[str], marks: Qualification) -> str:
    marked = [
        (part, mark.value)
        for part, mark in zip(parts, (marks.year, marks.month, marks.day), strict=True)
        if part
    ]
    shared = marked[0][1]
    group = next((at for at, (_, mark) in enumerate(marked) if mark != shared), len(marked))
    left = "-".join(part for part, _ in marked[:group])
    return "-".join([left + shared, *(mark + part for part, mark in marked[group:])])
