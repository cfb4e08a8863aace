"""The parser of the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from kalmyk_history._cli._commands import COMMANDS, EVERYWHERE, FILES, Argument, Command
from kalmyk_history._cli._completion import Known

_DESCRIPTION = "The political-status history of the Kalmyk people, with the sources that say so."

EXIT_CODES = """\
exit codes:
  0    an answer
  1    data with problems (check)
  2    a question that cannot be answered; one line on standard error says why
  130  interrupted with Ctrl-C"""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        print(f"{self.prog}: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


class _Version(argparse.Action):
    """Shows the versions of code and data, which are looked up only then."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - argparse gives it by name
        values: str | Sequence[Any] | None,  # noqa: ARG002 - argparse gives it by name
        option_string: str | None = None,  # noqa: ARG002 - argparse gives it by name
    ) -> None:
        import kalmyk_history

        print(f"{parser.prog} {kalmyk_history.__version__}, data {kalmyk_history.DATA_VERSION}")
        parser.exit()


def build_parser() -> Parser:
    """
    Give the parser with all commands.

    >>> build_parser().parse_args(["members", "ucca", "--json"]).json
    True
    """
    parser = Parser(
        prog="kalmyk-history",
        description=_DESCRIPTION,
        epilog=f"{EXIT_CODES}\n\nexamples of a command: kalmyk-history COMMAND --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="show the versions of code and data"
    )
    commands = parser.add_subparsers(
        metavar="COMMAND", required=True, parser_class=Parser, dest="command"
    )
    for each in COMMANDS:
        _add(commands.add_parser, each)
    return parser


def _add(make: Callable[..., Parser], command: Command) -> None:
    examples = "\n".join(f"  kalmyk-history {each}" for each in command.examples)
    parser = make(
        command.name,
        help=command.help,
        description=f"Tell {command.help}.",
        epilog=f"examples:\n{examples}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(home=command.home)
    for each in (*command.arguments, *EVERYWHERE):
        _add_argument(parser, each)


def _add_argument(parser: Parser, argument: Argument) -> None:
    settings: dict[str, Any] = {"help": argument.help, **argument.settings}
    action = parser.add_argument(argument.name, **settings)
    if argument.known != FILES:
        vars(action)["completer"] = Known(argument.known)
