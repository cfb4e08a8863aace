"""Pages of how well a thing is known: disagreements, comparisons, support, gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kalmyk_history.chronicle import (
    Comparative,
    Comparison,
    Disagreement,
    FieldSupport,
    Gap,
    NoAnswer,
    Sensitivity,
    Support,
)
from kalmyk_history.integrations.notebook._answer_columns import COMPARATIVE
from kalmyk_history.integrations.notebook._cells import lines_of, value_lines
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._grid import grid
from kalmyk_history.integrations.notebook._names import capital, title_of, words
from kalmyk_history.integrations.notebook._page import (
    Block,
    Bullets,
    Facts,
    Page,
    Paragraph,
    Phrase,
    Text,
    Tone,
)
from kalmyk_history.integrations.notebook._readings import reading_phrase, said
from kalmyk_history.records import Citation, Record, Source, Status
from kalmyk_history.vocabulary import Accord


def disagreement_page(desk: Desk, parting: Disagreement) -> Page:
    """
    Show every value of a field, the preferred one first, with who gives it.

    >>> import kalmyk_history as kh
    >>> parting = kh.disagreements(field="date")[0]
    >>> disagreement_page(Desk(parting, ("en",), None), parting).kicker
    'Sources differ: date'
    """
    items = tuple(
        (
            *reading_phrase(desk, each),
            *((Text(" "), Text("preferred", Tone.TAG)) if each.preferred else ()),
        )
        for each in parting.readings
    )
    days = parting.spread_days
    spread = (
        (Paragraph((Text(f"The values lie within {days:,} days.", Tone.MUTED),)),) if days else ()
    )
    title = title_of(desk, parting.record, Tone.STRONG)
    code = (Text(parting.record.id, Tone.CODE),)
    blocks: tuple[Block, ...] = (Bullets(items), *spread, *desk.notes())
    return Page(f"Sources differ: {words(parting.field)}", title, code, blocks)


def comparison_page(desk: Desk, comparison: Comparison) -> Page:
    """
    Show two sources side by side.

    >>> import kalmyk_history as kh
    >>> comparison = kh.compare("lozynskyj-2022", "congress-declaration-2022")
    >>> comparison_page(Desk(comparison, ("en",), 5), comparison).kicker
    'Comparison of two sources'
    """
    counts = {each: sum(row.verdict is each for row in comparison) for each in Accord}
    told = ", ".join(f"{count} {words(each)}" for each, count in counts.items())
    related = "" if comparison.independent else " They go back to a common origin."
    marks = [desk.marks([Citation(source=each.id)]) for each in comparison.sources]
    title = (
        *title_of(desk, comparison.first),
        *marks[0],
        Text(" and ", Tone.MUTED),
        *title_of(desk, comparison.second),
        *marks[1],
    )
    first, second = (each.id for each in comparison.sources)
    renamed = {"first": f"first: {first}", "second": f"second: {second}"}
    columns = tuple((renamed.get(label, label), cell) for label, cell in COMPARATIVE)
    shown = grid(desk, f"{len(comparison)} fields: {told}.{related}", comparison.rows, columns)
    return Page("Comparison of two sources", title, (), (shown, *desk.notes()))


def comparative_page(desk: Desk, row: Comparative) -> Page:
    """
    Show one field as two sources have it.

    >>> import kalmyk_history as kh
    >>> row = kh.compare("lozynskyj-2022", "wikipedia-en-kalmyk-assr").only_first[0]
    >>> comparative_page(Desk(row, ("en",), None), row).kicker
    'Only first on names'
    """
    shown = grid(desk, "As the two sources have it", [row])
    title = title_of(desk, row.record, Tone.STRONG)
    kicker = f"{capital(row.verdict)} on {words(row.field)}"
    return Page(kicker, title, (), (shown, *desk.notes()))


def support_page(desk: Desk, support: Support) -> Page:
    """
    Show what a record or a status rests on, field by field.

    >>> import kalmyk_history as kh
    >>> support = kh.support("kalmyks")
    >>> support_page(Desk(support, ("en",), None), support).kicker
    'Support'
    """
    facts = [
        *said("sources", ((Text(str(len(support.sources))), *_all(desk, support.sources)),)),
        *said("independent", ((Text(str(support.independent)),),)),
        *said("origins", lines_of((Text(str(len(support.roots))), *_all(desk, support.roots)))),
        *said("kinds", ((Text(", ".join(map(words, support.kinds)) or "none"),),)),
    ]
    warnings = tuple((Text(f"It rests on {each}.", Tone.DOUBT),) for each in support.warnings)
    warned = tuple(Paragraph(each) for each in warnings)
    rows = (grid(desk, "Field by field", support.fields),) if support.fields else ()
    title = _subject(desk, support.subject)
    return Page("Support", title, (), (*warned, Facts(tuple(facts)), *rows, *desk.notes()))


def field_support_page(desk: Desk, support: FieldSupport) -> Page:
    """
    Show what one field rests on.

    >>> import kalmyk_history as kh
    >>> support = kh.support("kalmyks").fields[0]
    >>> field_support_page(Desk(support, ("en",), None), support).kicker
    'Support of a field'
    """
    shown = grid(desk, "Its sources", [support])
    title = (Text(capital(support.field), Tone.STRONG),)
    return Page("Support of a field", title, (), (shown, *desk.notes()))


def gap_page(desk: Desk, gap: Gap) -> Page:
    """
    Show what is missing.

    >>> import kalmyk_history as kh
    >>> gap = kh.gaps().of_kind("vague")[0]
    >>> gap_page(Desk(gap, ("en",), None), gap).kicker
    'Gap: vague'
    """
    facts = [
        *said("field", lines_of((Text(words(gap.field)),) if gap.field else ())),
        *said("in words", lines_of((Text(gap.message),) if gap.message else ())),
        *said("period", value_lines(desk, gap.period) if gap.period else ()),
    ]
    title = title_of(desk, gap.record, Tone.STRONG)
    code = (Text(gap.record.id, Tone.CODE), *desk.marks(gap.record.citations))
    return Page(f"Gap: {words(gap.kind)}", title, code, (Facts(tuple(facts)), *desk.notes()))


def gaps_page(desk: Desk, gaps: Sequence[Gap]) -> Page:
    """
    Show what is missing, with how often in which way.

    >>> import kalmyk_history as kh
    >>> gaps = kh.gaps().of_kind("uncovered")
    >>> gaps_page(Desk(gaps, ("en",), None), gaps).kicker
    'Gaps in the record'
    """
    kinds = [each.kind for each in gaps]
    told = ", ".join(f"{kinds.count(each)} {words(each)}" for each in dict.fromkeys(kinds))
    title = (Text(f"{len(gaps):,} gap{'s' * (len(gaps) != 1)}", Tone.STRONG),)
    shown = (grid(desk, told, gaps),) if gaps else ()
    return Page("Gaps in the record", title, (), shown)


def sensitivity_page(desk: Desk, sensitivity: Sensitivity) -> Page:
    """
    Show how an answer depends on the reading that is followed.

    >>> import kalmyk_history as kh
    >>> found = kh.sensitivity("status_on", "1935-10-21")
    >>> sensitivity_page(Desk(found, ("en",), None), found).title[0].text
    "status_on('1935-10-21')"
    """
    changed = set(sensitivity.changed_by)
    facts = [
        each
        for policy, answer in sensitivity.answers
        for each in said(policy.value, ((Text(_gist(answer)), *_changed(policy in changed)),))
    ]
    verdict = "changes with the reading" if sensitivity.changes else "is the same by every reading"
    parting = sensitivity.depends_on
    rows = (grid(desk, "It depends on these disagreements", parting),) if parting else ()
    blocks = (Paragraph((Text(f"The answer {verdict}."),)), Facts(tuple(facts)), *rows)
    title = (Text(sensitivity.question, Tone.STRONG),)
    return Page("Sensitivity of an answer", title, (), (*blocks, *desk.notes()))


def no_answer_page(_: Desk, missing: NoAnswer) -> Page:
    """
    Show that a question found no answer, and why.

    >>> from kalmyk_history import NoAnswer
    >>> no_answer_page(Desk((), ("en",), None), NoAnswer("OutOfCoverageError", "too late")).kicker
    'No answer'
    """
    return Page("No answer", (Text(missing.error),), (), (Paragraph((Text(missing.message),)),))


def _gist(answer: Any) -> str:  # noqa: ANN401 - any answer
    return str(answer) if isinstance(answer, NoAnswer) else repr(answer)


def _changed(changed: bool) -> Phrase:  # noqa: FBT001 - says all that it needs
    return (Text(" "), Text("another answer", Tone.DOUBT)) if changed else ()


def _all(desk: Desk, sources: Sequence[Source]) -> Phrase:
    return desk.marks(Citation(source=each.id) for each in sources)


def _subject(desk: Desk, subject: Record | Status) -> Phrase:
    if isinstance(subject, Status):
        return (Text(f"{capital(subject.kind)}, {subject.people.name}", Tone.STRONG),)
    return title_of(desk, subject, Tone.STRONG)
