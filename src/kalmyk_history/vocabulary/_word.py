"""What a word of a vocabulary is, and how one is read."""

from __future__ import annotations

from enum import EnumType, StrEnum
from typing import TypeVar

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown, suggestion

W = TypeVar("W", bound=StrEnum)


def word_of(kind: type[W], value: object, what: str) -> W:
    """
    Give the word of *kind* that *value* is; *what* is how a message calls it.

    Raises:
        InvalidArgumentError: If there is no such word; the message names the nearest, or all.
        InvalidTypeError: If *value* is no text.

    >>> from kalmyk_history.vocabulary import Layer
    >>> word_of(Layer, "de_facto", "layer")
    <Layer.DE_FACTO: 'de_facto'>
    >>> word_of(Layer, "de facto", "layer")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidArgumentError: no layer 'de facto'; did you mean 'de_facto'?
    """
    if type(value) is kind:
        return value
    known = [each.value for each in kind]
    if not isinstance(value, str):
        msg = f"a {what} is one of {', '.join(known)}, not {shown(value)}"
        raise InvalidTypeError(msg)
    text = str.__str__(value)
    if text not in known:
        near = suggestion(text, known) or f"; use one of {', '.join(known)}"
        msg = f"no {what} {shown(text)}{near}"
        raise InvalidArgumentError(msg)
    return kind(text)


class _Vocabulary(EnumType):
    """What `dir` and `help` show of a vocabulary: its words, and not all that a text can do."""

    def __dir__(cls) -> list[str]:
        return ["__class__", "__doc__", "__members__", "__module__", *cls.__members__]


class Word(StrEnum, metaclass=_Vocabulary):
    """
    A word of a closed vocabulary; each vocabulary is a class of its own.

    >>> from kalmyk_history.vocabulary import Layer
    >>> isinstance(Layer.DE_JURE, Word), "capitalize" in dir(Layer)
    (True, False)
    """
