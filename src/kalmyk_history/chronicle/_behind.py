"""Which sources stand behind an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from kalmyk_history.chronicle._answers import Answers
from kalmyk_history.errors import InvalidTypeError, shown
from kalmyk_history.records import Citation, Claim, Source


def sources_behind(answer: object, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """
    Give the sources of an answer, each once, in the order of its citations.

    Of a claim the source that puts it forward comes first. What is only possible counts too.

    Raises:
        InvalidTypeError: If *answer* is nothing that this package answers.
        UnknownIdError: If it cites a source that is not among *sources*.

    >>> import kalmyk_history as kh
    >>> sources_behind(kh.claims_of("lozynskyj-2022")[0], kh.sources)[0]
    Source('lozynskyj-2022')
    """
    try:
        return tuple(dict.fromkeys(_behind(answer, sources)))
    except RecursionError:
        msg = "sources stand behind answers and records, not behind lists nested without end"
        raise InvalidTypeError(msg) from None


def _behind(answer: Any, sources: Mapping[str, Source]) -> Iterator[Source]:  # noqa: ANN401 - any answer
    if isinstance(answer, Source):
        yield answer
    elif isinstance(answer, Citation):
        yield sources[answer.source]
    elif isinstance(answer, Answers):
        certain = cast("Answers[object]", answer)
        yield from _each((*certain, *certain.possible), sources)
    elif isinstance(answer, Mapping):
        yield from _each(cast("Mapping[object, object]", answer).values(), sources)
    elif isinstance(found := getattr(answer, "sources", None), tuple):
        yield from cast("tuple[Source, ...]", found)
    elif isinstance(found := getattr(answer, "citations", None), tuple):
        if isinstance(answer, Claim):
            yield sources[answer.source]
        yield from _each(cast("tuple[Citation, ...]", found), sources)
        yield from _each(getattr(answer, "others", ()), sources)
    elif isinstance(answer, Iterable) and not isinstance(answer, str | bytes):
        yield from _each(cast("Iterable[object]", answer), sources)
    else:
        msg = f"sources stand behind answers and records, not behind {shown(answer)}"
        raise InvalidTypeError(msg)


def _each(several: Iterable[object], sources: Mapping[str, Source]) -> Iterator[Source]:
    for each in several:
        yield from _behind(each, sources)
