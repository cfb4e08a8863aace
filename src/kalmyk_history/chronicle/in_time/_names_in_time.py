"""What a thing was called on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kalmyk_history.chronicle._course import of_span, sorted_out
from kalmyk_history.chronicle._days import Days
from kalmyk_history.chronicle._naming import checked_text
from kalmyk_history.errors import (
    AmbiguousDateError,
    InvalidArgumentError,
    OutOfCoverageError,
    SilentSourceError,
    shown,
)
from kalmyk_history.records import Name, Record, Span
from kalmyk_history.vocabulary import NameKind, word_of

#: Which names are asked for first, where several kinds are in force.
_ORDER = (
    NameKind.OFFICIAL,
    NameKind.COMMON,
    NameKind.SHORT,
    NameKind.ENDONYM,
    NameKind.EXONYM,
    NameKind.TITLE,
    NameKind.TRANSLITERATION,
    NameKind.VARIANT,
)


def in_force(
    names: Iterable[Name], first: int | None, last: int | None
) -> tuple[list[Name], list[Name]]:
    """Give the names that held from *first* to *last* for certain, and those that possibly did."""
    spells = [of_span(each, each.span) for each in names]
    certain, possible = sorted_out(spells, first, last)
    return [each.value for each in certain], [each.value for each in possible]


def chosen(names: Iterable[Name], first: int | None, last: int | None) -> tuple[Name, ...]:
    """
    Choose the name to use: the official one in force, or else the commonest kind.

    Several come back where the data does not decide between them; none where none was in force.
    """
    several = tuple(names)
    doubtful: tuple[Name, ...] = ()
    for kind in _ORDER:
        own = (each for each in several if each.kind is kind)
        certain, possible = in_force(own, first, last)
        dated = [each for each in certain if each.span != Span()]
        if certain:
            return ((dated or certain)[0],)
        if len({each.text for each in possible}) > 1:
            return tuple(possible)
        doubtful = doubtful or tuple(possible[:1])
    return doubtful


def in_language(
    record: Record, told: Record | None, lang: str, kind: NameKind | str | None
) -> tuple[Name, ...]:
    """
    Give the names, as *told*, in a language, and of a kind if one is asked for.

    Raises:
        InvalidArgumentError: If *record* has no name in that language, or of that kind.
    """
    language = checked_text(lang, "a language")
    own = [each for each in record.names if _speaks(each, language)]
    if not own:
        known = list(dict.fromkeys(each.language for each in record.names))
        there = f"there are names in {', '.join(known)}" if known else "it has no name at all"
        msg = f"{record!r} has no name in {shown(language)}; {there}"
        raise InvalidArgumentError(msg)
    wanted = None if kind is None else word_of(NameKind, kind, "kind of name")
    kinds = dict.fromkeys(each.kind for each in own)
    if wanted is not None and wanted not in kinds:
        msg = (
            f"{record!r} has no name of the kind {shown(wanted.value)} in {shown(language)}; "
            f"there are {', '.join(kinds)}"
        )
        raise InvalidArgumentError(msg)
    spoken = [each for each in (told.names if told else ()) if _speaks(each, language)]
    exact = [each for each in spoken if each.language == language]
    return tuple(each for each in exact or spoken if wanted in {None, each.kind})


def name_of(
    record: Record, readings: Iterable[Iterable[Name]], days: Days, sources: tuple[str, ...]
) -> Name:
    """
    Give the name of *record* during *days*, out of its names by each of *readings*.

    Raises:
        OutOfCoverageError: If it did not exist then.
        SilentSourceError: If no source asked gives a name for that time.
        AmbiguousDateError: If its name changed, or may have changed, during *days*, or differs
            with the reading.
    """
    check_existence(record, days)
    several = [name for each in readings for name in chosen(each, days.first, days.last)]
    found = tuple(
        name for at, name in enumerate(several) if name.text not in {e.text for e in several[:at]}
    )
    if not found:
        message = f"no source asked says what {record!r} was called on {days.words}"
        raise SilentSourceError(message, sources)
    name = found[0]
    if len(found) > 1:
        texts = " or ".join(each.text for each in found)
        message = (
            f"{days.words} is vaguer than the answer, or the day of the change is not known: "
            f"{record!r} was called {texts}; ask for another day, or take names_on()"
        )
        raise AmbiguousDateError(message, found)
    return name


def existence(record: Record) -> tuple[int | None, int | None]:
    """Give the first and the last day on which *record* may have existed; None for no limit."""
    span = getattr(record, "span", None)
    from kalmyk_history.records import Organization

    if isinstance(record, Organization):
        begin, end = record.founded, record.dissolved
    elif isinstance(span, Span):
        begin, end = span.since, span.until
    else:
        begin = end = None
    first = begin.earliest if begin else None
    last = end.latest if end else None
    return first, None if last is None else last - 1


def existed_on(record: Record, day: int) -> bool:
    """Tell whether *record* may have existed on *day*."""
    first, last = existence(record)
    return (first is None or first <= day) and (last is None or day <= last)


def check_existence(record: Record, days: Days) -> None:
    """
    Refuse days before *record* began or after it ended.

    Raises:
        OutOfCoverageError: If none of *days* lies within its time.
    """
    first, last = existence(record)
    early = first is not None and days.last is not None and days.last < first
    late = last is not None and days.first is not None and days.first > last
    if early or late:
        earliest = "no known beginning" if first is None else date.fromordinal(first).isoformat()
        latest = "no known end" if last is None else date.fromordinal(last).isoformat()
        message = f"{record!r} existed from {earliest} to {latest}, not on {days.words}"
        raise OutOfCoverageError(message, earliest, latest)


def _speaks(name: Name, language: str) -> bool:
    return name.language == language or name.language.startswith(f"{language}-")
