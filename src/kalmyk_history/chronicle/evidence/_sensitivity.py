"""Which answers change with the reading that is followed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, cast

import attrs

from kalmyk_history.chronicle._answers import Answers, Timeline
from kalmyk_history.chronicle._course import NO_ANSWER
from kalmyk_history.chronicle._disagreements import Disagreement
from kalmyk_history.chronicle._library import Library
from kalmyk_history.chronicle.status._every_reading import (
    what_held,
    what_held_when,
    what_is_stated,
)
from kalmyk_history.errors import UnknownIdError
from kalmyk_history.records import Displayed, Record, Status
from kalmyk_history.vocabulary import Policy, word_of

_LONGEST = 200

#: Methods that ask nothing of the record, or ask about asking.
_NO_QUESTIONS = frozenset({"citing", "sensitivity", "why"})


@attrs.frozen
class NoAnswer(Displayed):
    """
    That a question found no answer, where others did.

    Attributes:
        error: The name of the exception.
        message: What it says.

    >>> NoAnswer("OutOfCoverageError", "nothing is known of that day").error
    'OutOfCoverageError'
    """

    error: str
    message: str = attrs.field(eq=False)

    def __str__(self) -> str:
        return f"{self.error}: {self.message}"


@attrs.frozen(kw_only=True, repr=False)
class Sensitivity(Displayed):
    """
    How an answer depends on the reading that is followed where sources differ.

    Answers differ if what they say differs: of a single status what held, apart from the days on
    which it began and ended; of several statuses also these days; of records all that they state.

    Attributes:
        question: The question in words.
        answers: For each policy the answer; `NoAnswer` where there is none.
        depends_on: The disagreements of which some reading, alone, changes the answer.

    >>> import kalmyk_history as kh
    >>> found = kh.sensitivity("status_on", "1935-10-21")
    >>> found.changes, kh.status_on("1935-10-21").transition.id in str(found)
    (True, True)
    >>> Policy.LATEST in found.changed_by
    True
    """

    question: str
    answers: tuple[tuple[Policy, Any], ...]
    depends_on: tuple[Disagreement, ...]

    @property
    def changes(self) -> bool:
        """Whether any policy, or any single reading, changes the answer."""
        return bool(self.changed_by or self.depends_on)

    @property
    def changed_by(self) -> tuple[Policy, ...]:
        """The policies by which the answer is not the preferred one."""
        preferred = gist(self.answers[0][1])
        return tuple(policy for policy, answer in self.answers if gist(answer) != preferred)

    def __getitem__(self, policy: Policy | str) -> Any:  # noqa: ANN401 - any answer
        return dict(self.answers)[word_of(Policy, policy, "policy")]

    def __str__(self) -> str:
        if not self.changes:
            return f"{self.question}: the same by every reading, {_words(self.answers[0][1])}"
        lines = [f"{self.question}:"]
        lines += [f"  {policy.value}: {_words(answer)}" for policy, answer in self.answers]
        lines += [f"  depends on {each}" for each in self.depends_on]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.question}: {'changes' if self.changes else 'the same'}>"


def answered(question: Callable[[], Any]) -> Any:  # noqa: ANN401 - any answer
    """Give the answer to *question*, or that there is none."""
    try:
        return question()
    except NO_ANSWER as error:
        return NoAnswer(type(error).__name__, error.message)


def question_name(question: object, asker: type) -> str:
    """
    Give the name of a question of *asker*.

    Raises:
        UnknownIdError: If it is none.
    """
    given = question if isinstance(question, str) else getattr(question, "__name__", None)
    name = str.__str__(given) if isinstance(given, str) else ""
    own = set(dir(asker)) - set(dir(Library)) - _NO_QUESTIONS
    known = sorted(each for each in own if not each.startswith("_"))
    if name not in known:
        raise UnknownIdError(question, "question", known)
    return name


def gist(answer: Any) -> Hashable:  # noqa: ANN401 - any answer
    """Give what an answer says, in a form that can be compared."""
    if isinstance(answer, Status):
        return what_held(answer), answer.certainty, tuple(what_held(each) for each in answer.others)
    if isinstance(answer, Timeline):
        return tuple((what_held_when(each), each.certainty) for each in answer)
    if isinstance(answer, Record):
        return what_is_stated(answer)
    if isinstance(answer, Answers):
        found = cast("Answers[object]", answer)
        return _gists(found), _gists(found.possible)
    return cast("Hashable", answer)


def _gists(several: Sequence[object]) -> Hashable:
    return tuple(gist(each) for each in several)


def _words(answer: object) -> str:
    text = repr(answer) if not isinstance(answer, NoAnswer) else str(answer)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
