"""
Make the generated pages and pictures anew from the data, then read the diff before committing it.

Run it from anywhere::

    python docs/generate.py

The pictures need the extra charts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from _pages.codebook import codebook
from _pages.disagreements import disagreements
from _pages.essay import essay
from _pages.gaps import gaps
from _pages.pictures import PICTURES, picture
from _pages.reference import reference
from _pages.sources import sources
from _pages.timeline import timeline

FOLDER = Path(__file__).parent

#: What makes each generated page.
PAGES: dict[str, Callable[[], str]] = {
    "codebook.md": codebook,
    "disagreements.md": disagreements,
    "essay.md": essay,
    "gaps.md": gaps,
    "reference.md": reference,
    "sources.md": sources,
    "timeline.md": timeline,
}


def regenerate() -> None:
    """Write all generated pages and pictures, or none if one cannot be made."""
    made = {name: make() for name, make in PAGES.items()}
    made |= {f"_static/{name}": picture(make()) for name, make in PICTURES.items()}
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    regenerate()
