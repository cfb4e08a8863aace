"""
A developer keeps the history of another people in the same form, checked by the same rules.

    python examples/own_data.py
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import kalmyk_history as kh

DATA = """
[[source]]
id = "almanac"
title = "Almanac of the Isles"
kind = "reference"
language = "en"
consulted = "whole"
url = "https://example.org/almanac"

[[people]]
id = "islanders"
names = [{ text = "Islanders", language = "en" }]
citations = [{ source = "almanac", supports = ["names"] }]

[[transition]]
id = "islanders-1930"
people = "islanders"
date = "1930-06-01"
kind = "autonomous_oblast"
standing = "autonomous"
citations = [{ source = "almanac", supports = ["date", "kind", "standing"], locator = "p. 4" }]
"""


def main() -> None:
    """Write the data, ask it, then break it and read what the check says."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "islanders.toml")
        file.write_text(DATA, encoding="utf-8")
        isles = kh.Chronicle.from_folder(folder)
        print(isles.status_on("1950", of="Islanders"))

        file.write_text(DATA.replace("1930-06-01", "1917-06-01"), encoding="utf-8")
        try:
            kh.Chronicle.from_folder(folder)
        except kh.DataError as error:
            print("\n".join(error.problems))


if __name__ == "__main__":
    main()
