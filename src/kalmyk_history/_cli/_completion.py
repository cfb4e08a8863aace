"""What a shell offers when a command is completed; all but the names loads when it asks."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping


class Known:
    """
    What can stand in a place, each with what it means.

    It is named by a vocabulary, or by tables: ``*`` is every table with names of its own.

    >>> Known("Color")()
    {'auto': '', 'always': '', 'never': ''}
    >>> Known("office")()["head-of-the-republic"]
    'Head of the Republic of Kalmykia'
    """

    def __init__(self, what: str) -> None:
        self._what = what

    def __call__(self, **_: object) -> Mapping[str, str]:
        """Give it, as argcomplete asks for it."""
        if (words := _vocabularies().get(self._what)) is not None:
            return dict.fromkeys(map(str, words), "")
        from kalmyk_history.chronicle import load
        from kalmyk_history.records import Record

        records = [
            record
            for table in self._what.split()
            for name in (_NAMED if table == "*" else (table,))
            for record in load().table(name).values()
        ]
        return {each.id: each.name if isinstance(each, Record) else each.title for each in records}


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer the shell and end, if argcomplete is there; else do nothing."""
    try:
        from argcomplete import autocomplete
    except ImportError:
        return
    autocomplete(parser, always_complete_options="long")


def _vocabularies() -> Mapping[str, Iterable[str]]:
    from kalmyk_history import vocabulary
    from kalmyk_history._cli import _options
    from kalmyk_history.dates import Calendar
    from kalmyk_history.records import TABLES

    return {
        "Calendar": Calendar,
        "Color": _options.Color,
        "Language": _options.Language,
        "Layer": vocabulary.Layer,
        "Layers": [*vocabulary.Layer, "all"],
        "Policy": vocabulary.Policy,
        "Shell": _options.Shell,
        "Style": _options.Style,
        "TABLES": TABLES,
    }


_NAMED = (
    "people",
    "polity",
    "act",
    "event",
    "organization",
    "coalition",
    "person",
    "office",
    "place",
    "territory",
)
