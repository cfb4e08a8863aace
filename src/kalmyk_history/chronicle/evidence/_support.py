"""What a record rests on: its sources, and how many of them are independent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from kalmyk_history.chronicle._behind import sources_behind
from kalmyk_history.chronicle._framed import Framed
from kalmyk_history.errors import InvalidTypeError, shown
from kalmyk_history.records import Citation, Claim, Displayed, Record, Source, Status, statements
from kalmyk_history.store import roots_of
from kalmyk_history.vocabulary import Consulted, SourceKind

_READ = {
    Consulted.WHOLE: "read whole",
    Consulted.PART: "read in part",
    Consulted.ABSTRACT: "read in abstract",
    Consulted.OPENING: "only the opening read",
    Consulted.CITED: "not seen, cited elsewhere",
}


@attrs.frozen(kw_only=True, repr=False)
class FieldSupport(Displayed):
    """
    What one field of a record rests on.

    Attributes:
        field: The name of the field.
        sources: The sources that give it as it stands.
        roots: What these go back to: themselves, where they follow no other.
        independent: How many of the sources are independent of each other.

    >>> import kalmyk_history as kh
    >>> found = kh.support(kh.status_on("1936-01-01"))
    >>> next(each.independent > 1 for each in found.fields if each.field == "date")
    True
    """

    field: str
    sources: tuple[Source, ...]
    roots: tuple[Source, ...]
    independent: int

    def __repr__(self) -> str:
        several = f"{len(self.sources)} source{'s' * (len(self.sources) != 1)}"
        return f"<FieldSupport of {self.field!r}: {several}, {self.independent} independent>"


@attrs.frozen(kw_only=True, repr=False)
class Support(Displayed, Framed):
    """
    What a record or a status rests on.

    Sources copy each other, so they are counted by their roots (`Source.derived_from`): two
    sources are independent if they go back to nothing in common. A status rests on its transition
    and the acts that made it. A claim rests on its evidence; what goes back to the same origin as
    the claim itself is listed but not counted.

    Attributes:
        subject: The record or status.
        sources: The sources that it cites, each once.
        roots: What these go back to: themselves, where they follow no other.
        independent: How many of the sources are independent of each other.
        kinds: The kinds of the sources, each once.
        consulted: How much of each source was read: pairs of a source's id and the extent.
        fields: The same, field by field; of a status, the fields of its transition.
        single: Whether all goes back to one origin, or to none.
        advocacy_only: Whether all of it is, or follows, advocacy.
        encyclopedia_only: Whether all of it is, or follows, encyclopedias.

    >>> import kalmyk_history as kh
    >>> found = kh.support(kh.status_on("1936-01-01"))
    >>> found.independent > 1, found.advocacy_only
    (True, False)
    """

    subject: Record | Status
    sources: tuple[Source, ...]
    roots: tuple[Source, ...]
    independent: int
    kinds: tuple[SourceKind, ...]
    consulted: tuple[tuple[str, Consulted], ...]
    fields: tuple[FieldSupport, ...]
    single: bool
    advocacy_only: bool
    encyclopedia_only: bool

    def __str__(self) -> str:
        several = f"{len(self.sources)} source{'s' * (len(self.sources) != 1)}"
        lines = [f"{self.subject!r} rests on {several}, {self.independent} independent."]
        lines += [f"Warning: it rests on {each}." for each in self.warnings]
        lines += [
            f"  {each.id} ({each.kind.value}, {_READ[each.consulted]})" for each in self.sources
        ]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Support of {self.subject!r}: {self.independent} independent>"

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is weak about it, in words."""
        weak = {
            "no source": not self.sources,
            "advocacy alone": self.advocacy_only,
            "encyclopedias alone": self.encyclopedia_only,
            "one independent source": self.single and bool(self.sources),
        }
        return tuple(words for words, holds in weak.items() if holds)


def support_of(subject: object, sources: Mapping[str, Source]) -> Support:
    """
    Tell what *subject* rests on.

    Raises:
        InvalidTypeError: If it is no record and no status.
    """
    if not isinstance(subject, Record | Status):
        msg = f"support() is asked of records and statuses, not of {shown(subject)}"
        raise InvalidTypeError(msg)
    record = subject.transition if isinstance(subject, Status) else subject
    own = _own(subject, sources)
    cited = sources_behind(subject.citations, sources)
    counted = independent(cited, sources, own)
    return Support(
        subject=subject,
        sources=cited,
        roots=_roots(cited, sources),
        independent=counted,
        kinds=tuple(dict.fromkeys(each.kind for each in cited)),
        consulted=tuple((each.id, each.consulted) for each in cited),
        fields=tuple(_fields(record, sources, own)),
        single=counted <= 1,
        advocacy_only=only(SourceKind.ADVOCACY, cited, sources),
        encyclopedia_only=only(SourceKind.ENCYCLOPEDIA, cited, sources),
    )


def independent(
    cited: Iterable[Source], sources: Mapping[str, Source], own: frozenset[str] = frozenset()
) -> int:
    """Count the sources that go back to nothing in common, among themselves and with *own*."""
    taken = set(own)
    count = 0
    for roots in sorted((roots_of(each.id, sources) for each in cited), key=len):
        if not roots & taken:
            taken |= roots
            count += 1
    return count


def only(kind: SourceKind, cited: Iterable[Source], sources: Mapping[str, Source]) -> bool:
    """Tell whether all of *cited*, and that is something, is of *kind* or goes back to it alone."""
    several = list(cited)
    return bool(several) and all(
        each.kind is kind or all(sources[root].kind is kind for root in roots_of(each.id, sources))
        for each in several
    )


def _own(subject: Record | Status, sources: Mapping[str, Source]) -> frozenset[str]:
    return roots_of(subject.source, sources) if isinstance(subject, Claim) else frozenset()


def _roots(cited: Iterable[Source], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    found = (root for each in cited for root in sorted(roots_of(each.id, sources)))
    return tuple(sources[root] for root in dict.fromkeys(found))


def _fields(
    record: Record, sources: Mapping[str, Source], own: frozenset[str]
) -> Iterable[FieldSupport]:
    for field in statements(type(record)):
        places: list[Citation] = [each for each in record.citations if field in each.supports]
        if places:
            cited = sources_behind(places, sources)
            yield FieldSupport(
                field=field,
                sources=cited,
                roots=_roots(cited, sources),
                independent=independent(cited, sources, own),
            )
