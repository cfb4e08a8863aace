"""
The terminal: ``python -m kalmyk_history COMMAND``.

Exit codes: 0 for an answer, 1 for data with problems (``check``), 2 for a question that cannot
be answered; what was wrong then stands in one line on standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from kalmyk_history.chronicle import load
from kalmyk_history.dates import Calendar, as_date, render
from kalmyk_history.errors import KalmykHistoryError
from kalmyk_history.export import to_json
from kalmyk_history.records import Record, Source, Status
from kalmyk_history.store import Store, problems_of
from kalmyk_history.vocabulary import Certainty, Layer


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command and give its exit code.

    >>> main(["members", "americans-against-russian-imperialism", "--on", "2022-12-05"])
    Tatars
    Kalmyks
    Kazakhs
    Armenians
    Ukrainians
    0
    """
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        reconfigure(errors="backslashreplace")  # a terminal without Cyrillic
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except (KalmykHistoryError, OSError) as error:
        print(f"kalmyk-history: {_one_line(error)}", file=sys.stderr)
        return 2
    return code


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kalmyk-history", description="The political-status history of the Kalmyk people."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    shared = _Parser(add_help=False)
    shared.add_argument("--json", action="store_true", help="answer in JSON")
    told = _Parser(add_help=False)
    told.add_argument("--according-to", metavar="SOURCE", help="follow one source")
    dated = _Parser(add_help=False)
    dated.add_argument("--calendar", default=Calendar.GREGORIAN.value, help="of the day given")
    people = _Parser(add_help=False)
    people.add_argument("--of", default="kalmyks", metavar="PEOPLE", help="another people")
    people.add_argument("--layer", default=Layer.DE_JURE.value, help="de_jure, de_facto, claimed")

    status = commands.add_parser(
        "status", parents=[shared, told, dated, people], help="the status on a day"
    )
    status.add_argument("day")
    status.set_defaults(run=_status)
    why = commands.add_parser(
        "why", parents=[shared, told, dated, people], help="the evidence for the status on a day"
    )
    why.add_argument("day")
    why.set_defaults(run=_why)
    timeline = commands.add_parser(
        "timeline", parents=[shared, told, people], help="all statuses in order of time"
    )
    timeline.set_defaults(run=_timeline)
    members = commands.add_parser(
        "members", parents=[shared, told, dated], help="who belongs to a body"
    )
    members.add_argument("organization")
    members.add_argument("--on", metavar="DAY", help="on one day")
    members.set_defaults(run=_members)
    find = commands.add_parser("find", parents=[shared], help="records by any of their names")
    find.add_argument("text")
    find.set_defaults(run=_find)
    check = commands.add_parser("check", parents=[shared], help="the problems of data files")
    check.add_argument("folder", nargs="?", help="data of one's own")
    check.set_defaults(run=_check)
    return parser


def _asked_status(options: argparse.Namespace) -> Status:
    return load().status_on(
        options.day,
        of=options.of,
        layer=options.layer,
        calendar=options.calendar,
        according_to=options.according_to,
    )


def _status(options: argparse.Namespace) -> int:
    status = _asked_status(options)
    if options.json:
        print(to_json(status))
        return 0
    day = render(as_date(options.day, calendar=options.calendar))
    doubt = ", possibly" if status.certainty is Certainty.POSSIBLE else ""
    print(f"{status.people.name}, {day}: {_words(status.kind)}{doubt}")
    rows = {
        "polity": status.polity.name if status.polity else "",
        "since": render(status.since),
        "until": render(status.until) if status.until else "",
        "standing": _words(status.standing or ""),
        "within": ", ".join(each.name for each in status.within),
        "or": "; ".join(_words(each.kind) for each in status.others),
        "acts": "; ".join(each.name for each in status.acts),
        "note": "; ".join(status.notes),
    }
    for label, text in rows.items():
        if text:
            print(f"  {label:<8}  {text}")
    return 0


def _why(options: argparse.Namespace) -> int:
    reason = load().why(_asked_status(options))
    print(to_json(reason) if options.json else reason)
    return 0


def _timeline(options: argparse.Namespace) -> int:
    line = load().timeline(of=options.of, layer=options.layer, according_to=options.according_to)
    print(to_json(line) if options.json else line)
    return 0


def _members(options: argparse.Namespace) -> int:
    answers = load().members_of(
        options.organization,
        on=options.on,
        calendar=options.calendar,
        according_to=options.according_to,
    )
    if options.json:
        print(to_json(answers))
        return 0
    for each in answers:
        print(each.name)
    for each in answers.possible:
        print(f"{each.name} (possibly)")
    return 0


def _find(options: argparse.Namespace) -> int:
    found = load().find(options.text)
    if options.json:
        print(to_json(found))
        return 0
    for each in found:
        print(f"{type(each).__name__:<16}  {each.id}  {_called(each)}")
    return 0


def _called(record: Record | Source) -> str:
    return record.title if isinstance(record, Source) else record.name


def _check(options: argparse.Namespace) -> int:
    store, problems = (
        (Store.packaged(), []) if options.folder is None else Store.from_folder(options.folder)
    )
    problems += problems_of(store)
    if options.json:
        print(to_json(problems))
    else:
        for problem in problems:
            print(problem)
        print(f"{len(problems)} problem{'s' * (len(problems) != 1)}")
    return 1 if problems else 0


def _words(value: str) -> str:
    return value.replace("_", " ")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
