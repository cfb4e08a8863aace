# PYTHON_ARGCOMPLETE_OK: the word by which argcomplete's global completion knows a program
"""
The terminal: ``python -m kalmyk_history COMMAND``.

Exit codes: 0 for an answer, 1 for data with problems (``check``), 2 for a question that cannot
be answered, 130 when it was interrupted; what was wrong stands in one line on standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kalmyk_history._cli._hints import one_line
from kalmyk_history._cli._parser import build_parser
from kalmyk_history.errors import KalmykHistoryError

#: What shells report of a program that was interrupted.
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command and give its exit code.

    >>> main(["members", "americans-against-russian-imperialism", "--on", "2022-12-05"])
    Americans Against Russian Imperialism, 5 December 2022: 5 members
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
        code = _answered(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _read_no_more()
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (KalmykHistoryError, OSError) as error:
        print(f"kalmyk-history: {one_line(error)}", file=sys.stderr)
        return 2
    return code


def _answered(arguments: Sequence[str] | None) -> int:
    parser = build_parser()
    if "_ARGCOMPLETE" in os.environ:
        from kalmyk_history._cli._completion import complete

        complete(parser)
    options = parser.parse_args(arguments)
    from kalmyk_history._cli._run import run

    return run(options)


def _read_no_more() -> None:
    """Let the interpreter end without a word although nobody reads standard output any more."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
