"""The care of data files and of the shell."""

from __future__ import annotations

import argparse

from kalmyk_history._cli._asked import checked, counted
from kalmyk_history._cli._options import Shell
from kalmyk_history._cli._page import Headline, Page, Part, Verbatim
from kalmyk_history.integrations._extra import extra
from kalmyk_history.store import Store, problems_of
from kalmyk_history.vocabulary import word_of


def check(options: argparse.Namespace) -> Page:
    """Tell the problems of data files; any of them gives the exit code 1."""
    if options.folder is None:
        problems = problems_of(Store.packaged())
    else:
        _, problems = checked(options.folder)
    parts: list[Part] = [Verbatim(each) for each in problems]
    head = Headline(counted(len(problems), "problem"))
    return Page(problems, [*parts, head], code=int(bool(problems)))


def completion(options: argparse.Namespace) -> Page:
    """Tell what a shell must run to complete commands."""
    shell = word_of(Shell, options.shell, "shell").value
    with extra("terminal"):
        from argcomplete.shell_integration import shellcode
    code = shellcode(["kalmyk-history"], shell=shell)
    return Page(code, [Verbatim(code.strip("\n"))])
