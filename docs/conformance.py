"""
Make the conformance page anew from the table of EDTF cases, then read the diff.

Run it from anywhere, where python-edtf, edtf-validate and undate are installed::

    python docs/conformance.py

The answers of a library that is not installed are taken over from the page as it is.
"""

from __future__ import annotations

import contextlib
import io
import math
import tomllib
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, metadata
from pathlib import Path
from typing import Any, Final

from kalmyk_history.dates import parse_edtf
from kalmyk_history.dates._calendar import day_to_gregorian
from kalmyk_history.errors import InvalidDateError

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "edtf-conformance.md"
TABLE: Final[dict[str, list[dict[str, Any]]]] = tomllib.loads(
    (ROOT / "tests" / "dates" / "edtf.toml").read_text(encoding="utf-8")
)

SAME: Final = "same"
ACCEPTED: Final = "accepted"
REFUSED: Final = "refused"
RAISES: Final = "raises "

Answers = dict[str, dict[str, str]]
"""What each library answers, by the cell that shows the text."""

INTRODUCTION: Final = """\
# EDTF: conformance

*Generated from `tests/dates/edtf.toml` by `python docs/conformance.py`: change the table, not this
page.*

All of EDTF is read: levels 0, 1 and 2 of the specification of the Library of Congress of
4 February 2019 (LoC), which is annex A of ISO 8601-2:2019 (ISO). ISO-1 is ISO 8601-1:2019, BNF the
grammar of the LoC draft of 2012, whose "full functionality is retained". The Library of
Congress text was read whole; the clauses of ISO are given after a published digest, since the
standard itself was not opened. The tests run every text on this page.

The first and the last day are ours; "none" is an end that nothing limits. Another library says
*same* if its first and last day are the same; otherwise its days stand there. edtf-validate has no
days. Of undate it is also told what it writes back where that is not the text it was given. What
*raises* an error of another kind is not accepted either. The table is ours: the counts compare how
far the libraries go, and say of this one only that its tests pass.
"""


def code(text: str) -> str:
    """Show a text as code, with its quotes if it could not be seen without them."""
    plain = text.isascii() and text.isprintable() and text == text.strip() != ""
    return f"`{text if plain else ascii(text)}`".replace("|", "\\|")


def day_text(day: int | None) -> str:
    """Write a day in the Gregorian calendar."""
    return "none" if day is None else ymd_text(*day_to_gregorian(day))


def ymd_text(year: int, month: int, day: int) -> str:
    """Write year, month and day with four digits of the year or more."""
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def our_days(text: str) -> tuple[str, str]:
    """Give the first and the last day that we read from *text*."""
    read = parse_edtf(text)
    return day_text(read.earliest), day_text(read.latest)


def ask_edtf(text: str) -> str:
    """Ask python-edtf."""
    read = import_module("edtf").parse_edtf(text)
    return compared(
        text, lambda: end_of_edtf(read.lower_strict()), lambda: end_of_edtf(read.upper_strict())
    )


def end_of_edtf(end: Any) -> str:  # noqa: ANN401 - a struct_time or an infinity
    """Write an end that python-edtf gives."""
    return "none" if isinstance(end, float) and math.isinf(end) else ymd_text(*end[:3])


def ask_edtf_validate(text: str) -> str:
    """Ask edtf-validate, which says only whether a text is valid."""
    valid = import_module("edtf_validate.valid_edtf").is_valid(text)
    return ACCEPTED if valid else REFUSED


def ask_undate(text: str) -> str:
    """Ask undate."""
    read = import_module("undate").Undate.parse(text, "EDTF")
    written = read.format("EDTF")
    days = compared(
        text,
        lambda: end_of_undate(read.earliest, "earliest"),
        lambda: end_of_undate(read.latest, "latest"),
    )
    return days if written == text else f"{days}, writes {code(written)}"


def end_of_undate(end: Any, side: str) -> str:  # noqa: ANN401 - a Date, an Undate or None
    """Write an end that undate gives."""
    if end is None:
        return "none"
    end = getattr(end, side, end)
    return ymd_text(int(end.year), int(end.month), int(end.day))


def compared(text: str, first: Callable[[], str], last: Callable[[], str]) -> str:
    """Say whether the ends are ours; those of a text that we refuse are not asked for."""
    try:
        ours = our_days(text)
    except InvalidDateError:
        return ACCEPTED
    try:
        theirs = (first(), last())
    except Exception as error:  # noqa: BLE001 - whatever a library does, it is its answer
        return f"{ACCEPTED}, its days raise {type(error).__name__}"
    return SAME if theirs == ours else f"{theirs[0]} to {theirs[1]}"


LIBRARIES: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "edtf": ("python-edtf", ask_edtf),
    "edtf-validate": ("edtf-validate", ask_edtf_validate),
    "undate": ("undate", ask_undate),
}
CLEAN: Final = {"EDTFParseException", "ValueError"}


def answer(library: str, text: str) -> str:
    """Ask a library; whatever it raises is its answer."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            return LIBRARIES[library][1](text)
        except Exception as error:  # noqa: BLE001 - whatever a library does, it is its answer
            name = type(error).__name__
            return REFUSED if name in CLEAN else f"{RAISES}{name}"


def all_texts() -> list[str]:
    """List every text of the table once."""
    groups = [*TABLE["feature"], *TABLE["refused"]]
    texts = [case[0] for group in groups for case in group["cases"]]
    return list(dict.fromkeys([*texts, *(one["text"] for one in TABLE["decision"])]))


def installed(library: str) -> str | None:
    """Give the version of a library; None if it is not installed."""
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return None


def recorded() -> tuple[dict[str, str], Answers]:
    """Take the versions and the answers of the libraries from the page as it is."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    rows = [line[2:-2].split(" | ") for line in text.splitlines() if line.startswith("| ")]
    versions = {row[0]: row[1] for row in rows if row[0] in LIBRARIES}
    answers: Answers = {library: {} for library in LIBRARIES}
    for row in rows:
        if row[0].startswith("`") and len(row) > len(LIBRARIES):
            for library, cell in zip(LIBRARIES, row[-len(LIBRARIES) :], strict=True):
                answers[library][row[0]] = cell
    return versions, answers


def asked() -> tuple[dict[str, str], Answers]:
    """Ask every library that is installed, and take the rest from the page."""
    versions, answers = recorded()
    for library in LIBRARIES:
        if version := installed(library):
            versions[library] = version
            answers[library] = {code(text): answer(library, text) for text in all_texts()}
    return versions, answers


def page(versions: dict[str, str], answers: Answers) -> str:
    """Make the page from the table and the answers of the other libraries."""
    parts = [
        INTRODUCTION,
        summary(versions, answers),
        "## What is read\n",
        *(feature(group, answers) for group in TABLE["feature"]),
        "## What is refused\n\nThe position is the index at which reading stopped.\n",
        *(refused(group, answers) for group in TABLE["refused"]),
        decisions(answers),
        deviations(),
    ]
    return "\n".join(parts)


def summary(versions: dict[str, str], answers: Answers) -> str:
    """Count what is accepted and refused."""
    valid = [text for text in all_texts() if is_read(text)]
    invalid = [text for text in all_texts() if not is_read(text)]
    rows: list[list[str]] = []
    for library in LIBRARIES:
        taken = {text for text, answer in answers[library].items() if takes(answer)}
        right = sum(code(text) in taken for text in valid)
        wrong = sum(code(text) not in taken for text in invalid)
        counts = [f"{right} of {len(valid)}", f"{wrong} of {len(invalid)}"]
        rows.append([library, versions.get(library, "not asked"), *counts])
    ours = [f"{len(valid)} of {len(valid)}", f"{len(invalid)} of {len(invalid)}"]
    rows.insert(0, ["kalmyk_history", "this", *ours])
    return table(["library", "version", "valid texts accepted", "invalid texts refused"], rows)


def is_read(text: str) -> bool:
    """Say whether we read *text*."""
    try:
        parse_edtf(text)
    except InvalidDateError:
        return False
    return True


def takes(cell: str) -> bool:
    """Say whether an answer means that the text was accepted."""
    return bool(cell) and cell != REFUSED and not cell.startswith(RAISES)


def feature(group: dict[str, Any], answers: Answers) -> str:
    """Show one feature of the specification."""
    name = group["name"]
    rows = ([text, *our_days(text)] for text, *_ in group["cases"])
    return (
        f"### {name[0].upper()}{name[1:]} (level {group['level']})\n\n{group['clause']}\n\n"
        f"{compared_table(['text', 'first day', 'last day'], rows, answers)}"
    )


def refused(group: dict[str, Any], answers: Answers) -> str:
    """Show one group of refused texts with position and reason."""
    clause = group["clause"]
    rows = ([text, *refusal(text)] for text, *_ in group["cases"])
    return (
        f"{clause[0].upper()}{clause[1:]}\n\n"
        f"{compared_table(['text', 'position', 'reason'], rows, answers)}"
    )


def refusal(text: str) -> tuple[str, str]:
    """Give the position and the reason with which we refuse *text*."""
    try:
        parse_edtf(text)
    except InvalidDateError as error:
        return str(error.position), error.reason.replace("|", "\\|")
    message = f"{text!r} is among the refused, but is read"
    raise ValueError(message)


def decisions(answers: Answers) -> str:
    """Show what the specifications leave open."""
    rows = (
        [one["text"], ACCEPTED if one["accepted"] else REFUSED, one["clause"]]
        for one in TABLE["decision"]
    )
    shown = compared_table(["text", "here", "what decides"], rows, answers)
    return f"## What the specifications leave open\n\n{shown}"


def deviations() -> str:
    """List where the libraries that the tests run differ from us, and what decides."""
    lines = ["## Where other libraries differ, and what decides\n"]
    for library in dict.fromkeys(one["library"] for one in TABLE["deviation"]):
        lines.append(f"### {LIBRARIES[library][0]}\n")
        for one in TABLE["deviation"]:
            if one["library"] == library:
                texts = ", ".join(map(code, one["texts"]))
                lines.append(f"- {one['clause']}: {texts}")
        lines.append("")
    return "\n".join(lines)


def compared_table(header: list[str], rows: Iterable[list[str]], answers: Answers) -> str:
    """Give a table of texts with the answers of the other libraries behind them."""
    cells = (
        [code(text), *rest, *(answers[library].get(code(text), "") for library in LIBRARIES)]
        for text, *rest in rows
    )
    return table([*header, *(name for name, _ in LIBRARIES.values())], cells)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; its cells are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    PAGE.write_text(page(*asked()), encoding="utf-8")
