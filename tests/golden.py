"""
Golden snapshots: answers kept as files, compared by the suite, reviewed as a diff.

Regenerate them all, then read the diff before committing it::

    python tests/golden.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import kalmyk_history as kh
from kalmyk_history import Layer

sys.path.insert(0, str(Path(__file__).parent))

from needs import missing_for

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "snapshots"
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
#: Java that soon ends is not worth optimising.
_SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
#: Days between which a coalition of the record may have changed.
DAYS = [f"{year}-{month:02}-15" for year in range(2022, 2025) for month in range(1, 13)]


def status_lines(line: kh.Timeline) -> str:
    """Give a timeline as one line for each status."""
    return "".join(
        f"{each.since} -> {each.until or 'open'}: {each.kind.value}; "
        f"standing {each.standing.value if each.standing else 'unknown'}; "
        f"polity {each.polity.id if each.polity else 'none'}; "
        f"within {', '.join(polity.id for polity in each.within) or 'none'}; "
        f"acts {', '.join(act.id for act in each.acts) or 'none'}\n"
        for each in line
    )


def timelines() -> str:
    """Give every timeline of every people and layer."""
    parts: list[str] = []
    for people in kh.peoples:
        parts += [
            f"# {people}, {layer.value}\n{status_lines(line)}"
            for layer in Layer
            if (line := kh.timeline(of=people, layer=layer))
        ]
    return "\n".join(parts)


def coalitions() -> str:
    """Give each coalition through time, a line for each change."""
    parts: list[str] = []
    for coalition in kh.coalitions.values():
        parts.append(f"# {coalition.id}")
        last = ""
        for day in DAYS:
            members = kh.members_of(coalition, on=day)
            certain = ", ".join(each.id for each in members) or "nobody"
            possible = ", ".join(each.id for each in members.possible) or "nobody"
            if (state := f"{certain}; possibly {possible}") != last:
                parts.append(f"{day}: {state}")
                last = state
        everybody = ", ".join(each.id for each in kh.members_of(coalition)) or "nobody"
        parts += [f"ever: {everybody}", ""]
    return "\n".join(parts)


def officeholders() -> str:
    """Give who held each office, in order of time."""
    parts: list[str] = []
    for office in kh.offices:
        parts.append(f"# {office}")
        parts += [
            f"{each.since or 'unknown'} -> {each.until or 'open'}: "
            f"{each.person.id if each.person else 'vacant'} ({each.tenure.id})"
            for each in kh.officeholders(office)
        ]
        parts.append("")
    return "\n".join(parts)


def jurisdictions() -> str:
    """Give who held each territory, in order of time."""
    parts: list[str] = []
    for territory in kh.territories:
        parts.append(f"# {territory}")
        parts += [
            f"{each.since or 'unknown'} -> {each.until or 'open'}: {each.polity.id}"
            for each in kh.jurisdictions(territory)
        ]
        parts.append("")
    return "\n".join(parts)


def names_and_capitals() -> str:
    """Give the names of polities and places, and the capitals of polities, with their spans."""
    lines: list[str] = []
    for table in (kh.polities, kh.places, kh.organizations):
        for record in table.values():
            lines += [
                f"{record.id}: {name.kind.value} {name.language} {name.text}{span(name.span)}"
                for name in record.names
            ]
            seats = getattr(record, "capitals", ())
            lines += [f"{record.id}: capital {each.place}{span(each.span)}" for each in seats]
    return "\n".join(lines) + "\n"


def span(of: kh.Span) -> str:
    """Give a span, if it has an end."""
    return "" if of == kh.Span() else f" [{of.since or ''} -> {of.until or ''}]"


def figures() -> str:
    """Give every population count with the values of all its readings."""
    return "".join(
        f"{each.date} {each.id}: {each.measure.value}, {each.kind.value}: "
        f"{'; '.join(str(reading.value) for reading in each.readings_of('count'))}\n"
        for each in kh.population(None, measure=None) + kh.population(measure=None)
    )


def acts_and_events() -> str:
    """Give every dated act and event."""
    return "".join(
        f"{each.date or 'undated'} {each.id} ({each.kind.value})\n"
        for table in (kh.acts, kh.events)
        for each in table.values()
    )


def verdicts() -> str:
    """Give the verdict of every claim."""
    return "".join(f"{each.id}: {each.verdict.value}\n" for each in kh.claims.values())


def disagreements() -> str:
    """Give every field on which the sources differ, with its values."""
    return "".join(
        f"{each.record.id}.{each.field}: "
        f"{' | '.join(str(reading.value) for reading in each.readings)}\n"
        for each in kh.disagreements()
    )


def essay() -> str:
    """Give the history that the essay alone tells."""
    return status_lines(kh.timeline(according_to="lozynskyj-2022"))


def cannot_be_made(name: str) -> str:
    """Say why a snapshot cannot be made here; an empty text if it can."""
    stem = name.removeprefix("example-").removesuffix(".txt")
    example = next((path for path in EXAMPLES if path.stem == stem), None)
    return missing_for(example.read_text("utf-8")) if example else ""


def displays() -> str:
    """Give displays of several kinds as Markdown, and one as HTML without its style."""
    status = kh.status_on("1936-01-01")
    shown = [
        kh.Display(status),
        kh.Display(kh.peoples["kalmyks"], languages=["xal", "ru", "en"]),
        kh.Display(kh.timeline(), rows=8),
        kh.Display(kh.members_of("americans-against-russian-imperialism", on="2023-06-01")),
        kh.Display(kh.disagreements(record="kalmyk-assr-1935")),
        kh.Display(kh.why(kh.status_on("1943-12-28"))),
    ]
    html = kh.Display(kh.persons["catherine-ii"]).html
    before, _, rest = html.partition("<style>")
    tags = (before + rest.partition("</style>")[2]).replace("><", ">\n<")
    return "\n---\n\n".join([*(each.markdown for each in shown), f"{tags}\n"])


def output_of(example: Path) -> str:
    """Give what an example prints."""
    run = subprocess.run(  # noqa: S603 - our own interpreter, our own example
        [sys.executable, str(example)],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "JDK_JAVA_OPTIONS": _SHORT_LIVED},
    )
    return run.stdout


SNAPSHOTS: dict[str, Callable[[], str]] = {
    "timelines.txt": timelines,
    "coalitions.txt": coalitions,
    "essay.txt": essay,
    "officeholders.txt": officeholders,
    "jurisdictions.txt": jurisdictions,
    "names-and-capitals.txt": names_and_capitals,
    "figures.txt": figures,
    "acts-and-events.txt": acts_and_events,
    "verdicts.txt": verdicts,
    "disagreements.txt": disagreements,
    "displays.md": displays,
} | {
    f"example-{path.stem}.txt": (lambda path=path: output_of(path))  # type: ignore[misc]
    for path in EXAMPLES
}


def regenerate() -> None:
    """Write all snapshots anew, but for those of examples that cannot run here."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in SNAPSHOTS.items():
        if missing := cannot_be_made(name):
            print(f"{name} is left as it is: {missing}")  # noqa: T201 - a command
        else:
            (FOLDER / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    regenerate()
