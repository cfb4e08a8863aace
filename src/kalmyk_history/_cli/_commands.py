"""Every command with its arguments, its help and examples of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Argument(NamedTuple):
    """
    An argument of a command.

    Attributes:
        name: Its name; an option begins with ``--``.
        help: What it means.
        known: What its values are, for completion: tables or a vocabulary, see `_completion`.
        settings: More for argparse.
    """

    name: str
    help: str
    known: str = ""
    settings: Mapping[str, Any] = {}


class Command(NamedTuple):
    """
    A command.

    Attributes:
        name: Its name, and that of its function.
        home: The module in `commands` that has the function.
        help: What it tells.
        arguments: Its arguments, beside those that all commands have.
        examples: How it is used.
    """

    name: str
    home: str
    help: str
    arguments: tuple[Argument, ...]
    examples: tuple[str, ...]


#: What an argument knows whose value is a file or a folder: the shell completes it itself.
FILES = "files"

EVERYWHERE = (
    Argument("--json", "answer in JSON", settings={"action": "store_true"}),
    Argument(
        "--color",
        "auto (the default: on a terminal that takes it), always, never",
        "Color",
        {"default": "auto", "metavar": "WHEN"},
    ),
)
_DATA = Argument(
    "--data", "data of one's own instead of the packaged", FILES, {"metavar": "FOLDER"}
)
_LANG = Argument(
    "--lang",
    "the language of names and dates: en, ru, xal",
    "Language",
    {"default": "en", "metavar": "LANGUAGE"},
)
_TOLD = Argument(
    "--according-to",
    "follow one source; given again, several together",
    "source",
    {"action": "append", "metavar": "SOURCE"},
)
_RESOLVE = Argument(
    "--resolve",
    "where sources differ, follow: preferred, earliest, latest, primary-first, all",
    "Policy",
    {"metavar": "POLICY"},
)
_CALENDAR = Argument(
    "--calendar",
    "the calendar of the day given: gregorian (the default), julian",
    "Calendar",
    {"default": "gregorian", "metavar": "CALENDAR"},
)
_OF = Argument(
    "--of", "another people than the Kalmyks", "people", {"default": "kalmyks", "metavar": "PEOPLE"}
)
_LAYER_HELP = "the law (de_jure, the default), the ground (de_facto), what is claimed (claimed)"
_LAYER = Argument("--layer", _LAYER_HELP, "Layer", {"default": "de_jure", "metavar": "LAYER"})
_LAYERS = Argument(
    "--layer",
    f"{_LAYER_HELP}, or all of them (all)",
    "Layers",
    {"default": "de_jure", "metavar": "LAYER"},
)
_DAY = Argument(
    "day",
    "a day: 1944-05-01, '27 December 1943', a year; without one, today",
    settings={"nargs": "?", "default": "today", "metavar": "DAY"},
)
_ON = Argument("--on", "on one day", settings={"metavar": "DAY"})
_TABLE = Argument("--table", "only records of this table", "TABLES", {"metavar": "TABLE"})
_SINCE = Argument("--since", "leave out what came before", settings={"metavar": "DAY"})
_UNTIL = Argument("--until", "leave out what came after", settings={"metavar": "DAY"})

_VIEW = (_TOLD, _RESOLVE)

COMMANDS = (
    Command(
        "status",
        "status",
        "the status on a day",
        (_DAY, _OF, _LAYER, _CALENDAR, *_VIEW, _LANG, _DATA),
        (
            "status 1944-05-01",
            "status 1771-10-19 --calendar julian",
            "status 1942-10-01 --layer de_facto",
            "status 1935-10-21 --resolve all",
            "status 1700-01-01 --according-to lozynskyj-2022",
        ),
    ),
    Command(
        "why",
        "status",
        "the evidence for the status on a day",
        (_DAY, _OF, _LAYER, _CALENDAR, *_VIEW, _DATA),
        ("why 1936-01-01", "why 1942-10-01 --layer de_facto"),
    ),
    Command(
        "timeline",
        "timeline",
        "all statuses in order of time",
        (
            Argument(
                "time", "only this time: a year, 1917/1920", "", {"nargs": "?", "metavar": "TIME"}
            ),
            _OF,
            _LAYERS,
            _CALENDAR,
            *_VIEW,
            _LANG,
            _DATA,
        ),
        (
            "timeline",
            "timeline 1917/1920 --layer all",
            "timeline --according-to lozynskyj-2022",
            "timeline --lang ru",
        ),
    ),
    Command(
        "members",
        "bodies",
        "who belongs to a body",
        (
            Argument("organization", "a body", "organization coalition", {"metavar": "BODY"}),
            _ON,
            _CALENDAR,
            *_VIEW,
            _LANG,
            _DATA,
        ),
        (
            "members league-of-free-nations --on 2022-12-05",
            "members league-of-free-nations --according-to lozynskyj-2022",
        ),
    ),
    Command(
        "who",
        "bodies",
        "who held an office",
        (
            Argument("office", "an office", "office", {"metavar": "OFFICE"}),
            _ON,
            _CALENDAR,
            *_VIEW,
            _LANG,
            _DATA,
        ),
        ("who head-of-the-republic --on 2000-01-01", "who ruler-of-the-khanate"),
    ),
    Command(
        "land",
        "bodies",
        "which polity held an ulus, a raion or a town",
        (
            Argument("territory", "a territory", "territory", {"metavar": "TERRITORY"}),
            _ON,
            _CALENDAR,
            *_VIEW,
            _LANG,
            _DATA,
        ),
        ("land Zapadny --on 1950", "land yashaltinsky --lang ru"),
    ),
    Command(
        "on-this-day",
        "days",
        "what happened on a day of the year",
        (
            Argument(
                "day",
                "12-27, or any date; without one, today",
                "",
                {"nargs": "?", "metavar": "DAY"},
            ),
            _CALENDAR,
            *_VIEW,
            _LANG,
            _DATA,
        ),
        ("on-this-day 12-27", "on-this-day '9 January'", "on-this-day"),
    ),
    Command(
        "claims",
        "evidence",
        "what a source claims, and how it stands to the other sources",
        (Argument("source", "a source", "source", {"metavar": "SOURCE"}), _DATA),
        ("claims lozynskyj-2022",),
    ),
    Command(
        "disagreements",
        "evidence",
        "where the sources differ",
        (
            Argument("--record", "only this record", "*", {"metavar": "RECORD"}),
            Argument("--field", "only fields of this name", "", {"metavar": "FIELD"}),
            Argument(
                "--source", "only where this source has a say", "source", {"metavar": "SOURCE"}
            ),
            _TABLE,
            _SINCE,
            _UNTIL,
            _TOLD,
            _LANG,
            _DATA,
        ),
        (
            "disagreements --field date --since 1935 --until 1935",
            "disagreements --source lozynskyj-2022",
        ),
    ),
    Command(
        "compare",
        "evidence",
        "where two sources agree, differ and are silent",
        (
            Argument("first", "a source", "source", {"metavar": "SOURCE"}),
            Argument("second", "another source", "source", {"metavar": "SOURCE"}),
            _TABLE,
            _LANG,
            _DATA,
        ),
        ("compare lozynskyj-2022 congress-declaration-2022 --table transition",),
    ),
    Command(
        "cite",
        "evidence",
        "the sources of records as a bibliography",
        (
            Argument(
                "records", "records or sources", "* source", {"nargs": "+", "metavar": "RECORD"}
            ),
            Argument(
                "--style",
                "text (the default), bibtex, csl-json, ris",
                "Style",
                {"default": "text", "metavar": "STYLE"},
            ),
            _DATA,
        ),
        ("cite kalmyk-assr-1935", "cite lozynskyj-2022 --style bibtex"),
    ),
    Command(
        "find",
        "records",
        "which records have a name",
        (Argument("text", "a name, or a part of it", "", {"metavar": "TEXT"}), _LANG, _DATA),
        ("find Хальмгуд", "find khanate --lang ru"),
    ),
    Command(
        "show",
        "records",
        "what a record says, and on what it rests",
        (
            Argument("record", "a record or a source", "* source claim", {"metavar": "RECORD"}),
            _DATA,
        ),
        ("show kalmyk-khanate", "show league-of-free-nations --json"),
    ),
    Command(
        "table",
        "records",
        "all records of a table",
        (Argument("table", "a table", "TABLES", {"metavar": "TABLE"}), *_VIEW, _LANG, _DATA),
        ("table office", "table people --lang ru", "table act --json"),
    ),
    Command(
        "check",
        "care",
        "the problems of data files",
        (
            Argument(
                "folder",
                "data of one's own; without it, the packaged data",
                FILES,
                {"nargs": "?", "metavar": "FOLDER"},
            ),
        ),
        ("check", "check path/to/data"),
    ),
    Command(
        "completion",
        "care",
        "what a shell must run to complete commands",
        (Argument("shell", "bash, zsh, fish, powershell", "Shell", {"metavar": "SHELL"}),),
        (
            "completion bash >> ~/.bashrc",
            "completion fish > ~/.config/fish/completions/kalmyk-history.fish",
        ),
    ),
)
