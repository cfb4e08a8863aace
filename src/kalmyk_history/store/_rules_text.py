"""Rules of the third ring: how texts are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import attrs

from kalmyk_history.records import Claim
from kalmyk_history.store._rules import Problem, Rule, Whole

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ROMAN = re.compile(r"\b[IVXLC]+\b")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_CYRILLIC_LANGUAGES = frozenset({"ru", "xal", "mn", "bua", "kk", "tt", "ba", "myv", "mdf", "uk"})

#: Words that judge; they stand only in claims, as somebody's.
LOADED = re.compile(
    r"\b(yoke|colonial|coloni[sz]er|imperialist|genocid\w*|enslaved|liberat(?:ed|ion) of|"
    r"traitor\w*|treacher\w*|barbar\w*|heroic|glorious|criminal regime|illegally|pseudo|"
    r"terroris[tm]\w*|extremis[tm]\w*|monsters?|hordes?|bandits?)\b",
    re.IGNORECASE,
)


def texts_are_composed(whole: Whole) -> Iterator[Problem]:
    """Texts are in Unicode NFC and carry no stray white space."""
    for table, members in whole.tables.items():
        for record in members.values():
            for path, text in _texts(attrs.asdict(record, recurse=True), ""):
                if unicodedata.normalize("NFC", text) != text:
                    yield Problem(table, record.id, path, "write it in Unicode NFC")
                if text != text.strip() or "\n" in text:
                    yield Problem(table, record.id, path, "remove the stray white space")


def names_keep_to_one_script(whole: Whole) -> Iterator[Problem]:
    """A Cyrillic name holds no Latin letter; its language is a BCP 47 code that fits its script."""
    for table, record in whole.records():
        for n, name in enumerate(record.names):
            path = f"names[{n}]"
            if not _LANGUAGE.fullmatch(name.language):
                message = f"{name.language!r} is no BCP 47 code like xal or ru-Latn"
                yield Problem(table, record.id, f"{path}.language", message)
            mixed = _LATIN.search(_ROMAN.sub("", name.text))
            if _CYRILLIC.search(name.text) and mixed:
                message = f"{name.text!r} mixes Cyrillic with Latin {mixed[0]!r}"
                yield Problem(table, record.id, path, message)
            if name.language in _CYRILLIC_LANGUAGES and not _CYRILLIC.search(name.text):
                message = f"{name.text!r} is not in Cyrillic; say {name.language}-Latn"
                yield Problem(table, record.id, path, message)


def words_are_plain(whole: Whole) -> Iterator[Problem]:
    """Our own summaries hold no loaded word; claims may, being somebody's."""
    for table, record in whole.records():
        texts = [("summary", record.summary), ("effect", getattr(record, "effect", ""))]
        for path, text in texts if not isinstance(record, Claim) else ():
            if loaded := LOADED.search(_quotes_removed(text)):
                message = f"{loaded[0]!r} judges; put it in quotation marks as somebody's word"
                yield Problem(table, record.id, path, message)


def _quotes_removed(text: str) -> str:
    return re.sub(r"“[^”]*”|‘[^’]*’|'[^']*'|\"[^\"]*\"", "", text)


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, each in cast("Mapping[str, object]", value).items():
            yield from _texts(each, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, Sequence):
        for n, each in enumerate(cast("Sequence[object]", value)):
            yield from _texts(each, f"{path}[{n}]")


TEXT_RULES: tuple[Rule, ...] = (texts_are_composed, names_keep_to_one_script, words_are_plain)
