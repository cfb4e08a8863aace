"""
Run every install line as it is written: those of the pages, then those that errors advise.

Each line of a page runs in a fresh environment, from the root of the checkout. Then an environment
that has the wheel alone meets the errors that advise a line, does what they say, and tries again::

    python .ci/install_lines.py dist/kalmyk_history-*.whl
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
#: What fails without the libraries of an extra, or without a library of the user's choice.
FAILING = (
    "import kalmyk_history as kh; kh.timeline().to_frame()",
    "import kalmyk_history as kh; kh.timeline().to_frame(backend='polars')",
    "import kalmyk_history as kh; kh.timeline().to_frame(backend='pyarrow')",
    "import kalmyk_history as kh; kh.charts.save(kh.charts.timeline(), 'timeline.svg')",
    "from kalmyk_history._cli import main; raise SystemExit(main(['completion', 'bash']))",
)
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_ADVICE = re.compile(r": (python -m pip install .+)$", re.MULTILINE)


class Shell:
    """A shell in which a fresh virtual environment is active."""

    def __init__(self, environment: Path, folder: Path) -> None:
        venv.create(environment, with_pip=True)
        path = f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"
        self.variables = {**os.environ, "VIRTUAL_ENV": str(environment), "PATH": path}
        self.folder = folder

    def run(self, line: str) -> str:
        """Run a line; give what it complains of, nothing if all went well."""
        done = subprocess.run(  # noqa: S602 - the line is what is tried
            line,
            shell=True,
            cwd=self.folder,
            env=self.variables,
            text=True,
            capture_output=True,
            check=False,
        )
        return done.stderr or f"exit code {done.returncode}" if done.returncode else ""


@contextmanager
def fresh(folder: Path | None = None) -> Iterator[Shell]:
    """Give a shell in *folder*, or else in one of its own, until it is needed no more."""
    with TemporaryDirectory() as made:
        yield Shell(Path(made, "environment"), folder or Path(made))


def lines_of_pages() -> list[str]:
    """List the install lines of the README and the documentation, each once."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    parts = [
        part.strip()
        for page in pages
        for block in _BLOCK.findall(page.read_text("utf-8"))
        for part in re.split(r"\n|&&", block)
    ]
    return list(dict.fromkeys(part for part in parts if "pip install" in part))


def told(line: str, problem: str) -> None:
    """Print what became of a line, and stop if it did not do what it promises."""
    print(f"{line}: {problem or 'works'}", flush=True)
    if problem:
        raise SystemExit(1)


def main(wheel: str) -> None:
    """Run all lines."""
    for line in lines_of_pages():
        with fresh(ROOT) as shell:
            told(line, shell.run(line))
    with fresh() as shell:
        told("the wheel alone", shell.run(f"python -m pip install {Path(wheel).resolve()}"))
        for code in FAILING:
            command = f'python -c "{code}"'
            followed: list[str] = []
            while problem := shell.run(command):
                advised = _ADVICE.search(problem)
                if not advised or advised[1] in followed:
                    told(code, problem)
                else:
                    followed.append(advised[1])
                    told(advised[1], shell.run(advised[1]))
            told(code, "" if followed else "nothing was missing, so that no advice was tried")


if __name__ == "__main__":
    main(sys.argv[1])
