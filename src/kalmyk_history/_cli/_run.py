"""Run the command that was asked for, and write its answer."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib import import_module

from kalmyk_history._cli._options import Color
from kalmyk_history._cli._page import Page
from kalmyk_history.vocabulary import word_of


def run(options: argparse.Namespace) -> int:
    """Give the exit code of the command in *options*; its answer goes to standard output."""
    color = word_of(Color, options.color, "word for colour")
    page = command_of(options.home, options.command)(options)
    if options.json:
        from kalmyk_history.export import to_json

        print(to_json(page.answer))
    else:
        from kalmyk_history._cli._write import write

        write(page, sys.stdout, color)
    return page.code


def command_of(home: str, name: str) -> Callable[[argparse.Namespace], Page]:
    """Give the function of the command *name*; its module loads now."""
    module = import_module(f"kalmyk_history._cli.commands.{home}")
    command: Callable[[argparse.Namespace], Page] = getattr(module, name.replace("-", "_"))
    return command
