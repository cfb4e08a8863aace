"""Which page shows which answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kalmyk_history.chronicle import (
    Anniversary,
    Answers,
    Chronicle,
    Comparative,
    Comparison,
    Diff,
    Difference,
    Disagreement,
    Explanation,
    FieldSupport,
    Gap,
    Gaps,
    Jurisdiction,
    Lineage,
    NoAnswer,
    Officeholder,
    Sensitivity,
    Support,
    Table,
    Timeline,
    Used,
)
from kalmyk_history.errors import InvalidTypeError, shown
from kalmyk_history.integrations.notebook._changes import (
    anniversary_page,
    diff_page,
    difference_page,
    lineage_page,
)
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._evidence import (
    comparative_page,
    comparison_page,
    disagreement_page,
    field_support_page,
    gap_page,
    gaps_page,
    no_answer_page,
    sensitivity_page,
    support_page,
)
from kalmyk_history.integrations.notebook._explained import explanation_page, used_page
from kalmyk_history.integrations.notebook._holders import jurisdiction_page, officeholder_page
from kalmyk_history.integrations.notebook._lists import answers_page, chronicle_page, table_page
from kalmyk_history.integrations.notebook._page import Page
from kalmyk_history.integrations.notebook._records import record_page
from kalmyk_history.integrations.notebook._sources import (
    citation_page,
    edition_page,
    reading_page,
    source_page,
)
from kalmyk_history.integrations.notebook._status import status_page, timeline_page
from kalmyk_history.records import Citation, Edition, Reading, Record, Source, Status


def page_of(desk: Desk, answer: Any) -> Page:  # noqa: ANN401 - any answer
    """
    Give the page that shows an answer.

    Raises:
        InvalidTypeError: If it is nothing that this package answers.

    >>> page_of(Desk((), ("en",), None), 1943)
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidTypeError: answers and records are displayed, not 1943
    """
    for kind, writer in _PAGES:
        if isinstance(answer, kind):
            return writer(desk, answer)
    msg = f"answers and records are displayed, not {shown(answer)}"
    raise InvalidTypeError(msg)


_PAGES: tuple[tuple[type[Any], Callable[[Desk, Any], Page]], ...] = (
    (Record, record_page),
    (Source, source_page),
    (Edition, edition_page),
    (Citation, citation_page),
    (Reading, reading_page),
    (Status, status_page),
    (Timeline, timeline_page),
    (Gaps, gaps_page),
    (Answers, answers_page),
    (Table, table_page),
    (Officeholder, officeholder_page),
    (Jurisdiction, jurisdiction_page),
    (Lineage, lineage_page),
    (Diff, diff_page),
    (Difference, difference_page),
    (Anniversary, anniversary_page),
    (Disagreement, disagreement_page),
    (Comparison, comparison_page),
    (Comparative, comparative_page),
    (Support, support_page),
    (FieldSupport, field_support_page),
    (Gap, gap_page),
    (Sensitivity, sensitivity_page),
    (NoAnswer, no_answer_page),
    (Explanation, explanation_page),
    (Used, used_page),
    (Chronicle, chronicle_page),
    (tuple, answers_page),
    (list, answers_page),
)
