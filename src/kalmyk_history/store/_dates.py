"""Dates as data files write them, also for a cattrs converter of one's own."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import cattrs

from kalmyk_history.dates import Calendar, Dated, DateSet, HistoricalDate, Interval, parse_edtf
from kalmyk_history.errors import InvalidArgumentError, InvalidDateError, shown

#: 14 February 1918, the first Gregorian day of the Russian civil calendar, as a day number.
REFORM = 700214


def read_when(text: object) -> Dated:
    """
    Read a date as data files write it: EDTF text, after ``julian`` or ``gregorian`` and a space.

    Dates from 14 February 1918 on may leave the calendar out: they are Gregorian.

    Raises:
        InvalidDateError: If it is no date, or an earlier one without its calendar.

    >>> str(read_when("julian 1771-10-19"))
    '1771-10-19'
    """
    if not isinstance(text, str):
        msg = f"a date is quoted EDTF text, not {shown(text)}"
        raise InvalidArgumentError(msg)
    calendar, space, edtf = text.partition(" ")
    if not space:
        when = parse_edtf(text)
        first = when.latest if when.earliest is None else when.earliest
        if first is None or first < REFORM:
            reason = (
                "before 1918-02-14 the calendar is stated: put 'julian ' or 'gregorian ' before it"
            )
            raise InvalidDateError(text, reason)
        return when
    if calendar not in set(Calendar):
        reason = f"before the date stands {shown(calendar)}; write 'julian' or 'gregorian'"
        raise InvalidDateError(text, reason)
    return parse_edtf(edtf, calendar=Calendar(calendar))


def write_when(when: Dated) -> str:
    """
    Write a date as data files do; the inverse of `read_when`.

    >>> write_when(read_when("julian 1771-10-19"))
    'julian 1771-10-19'
    """
    return f"{when.calendar.value} {when.edtf}"


def register_dates(converter: cattrs.Converter) -> None:
    """
    Teach a cattrs converter to read and write dates as data files do.

    Fields annotated with `HistoricalDate`, `Interval`, `DateSet`, or a union of them, are then
    structured from text such as ``julian 1771-10-19`` and unstructured to it.

    >>> import attrs, cattrs
    >>> from kalmyk_history.dates import HistoricalDate
    >>> letter = attrs.make_class("Letter", {"written": attrs.field(type=HistoricalDate)})
    >>> mine = cattrs.Converter()
    >>> register_dates(mine)
    >>> mine.unstructure(mine.structure({"written": "julian 1771-10-19"}, letter))
    {'written': 'julian 1771-10-19'}
    """
    converter.register_structure_hook_func(_is_date, _structure_date)
    for kind in (HistoricalDate, Interval, DateSet):
        converter.register_unstructure_hook(kind, write_when)


def _is_date(kind: Any) -> bool:  # noqa: ANN401 - cattrs passes any annotation
    wanted = {HistoricalDate, Interval, DateSet}
    members = set(get_args(kind)) - {type(None)} if _is_union(kind) else {kind}
    return bool(members) and members <= wanted


def _is_union(kind: Any) -> bool:  # noqa: ANN401 - cattrs passes any annotation
    return get_origin(kind) in {Union, UnionType}


def _structure_date(value: Any, kind: Any) -> Dated | None:  # noqa: ANN401 - cattrs passes anything
    members = get_args(kind) if _is_union(kind) else (kind,)
    if value is None and type(None) in members:
        return None
    when: Any = read_when(value)
    if not isinstance(when, members):
        names = " or ".join(each.__name__ for each in members if each is not type(None))
        msg = f"{shown(value)} is no {names}"
        raise InvalidArgumentError(msg)
    return cast("Dated", when)
