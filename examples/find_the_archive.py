"""
A family historian asks whose archives hold the papers of a place, and under which name.

    python examples/find_the_archive.py
"""

from __future__ import annotations

import kalmyk_history as kh

UNITS = ["yashaltinsky", "zapadny", "sarpinsky", "maloderbetovsky"]
DAYS = ["1940-06-01", "1950-06-01", "1960-06-01"]


def main() -> None:
    """Print who held each unit on each day, what the capital was called, and the sources used."""
    with kh.citing() as used:
        for unit in UNITS:
            print(kh.territories[unit].name)
            for day in DAYS:
                try:
                    held = kh.jurisdiction_of(unit, on=day)
                except (kh.SilentSourceError, kh.OutOfCoverageError) as error:
                    print(f"  {day}: not known ({type(error).__name__})")
                else:
                    print(f"  {day}: {held.polity.name}")
        for day in DAYS:
            print(f"Elista on {day}: {kh.name_on('elista', on=day).text}")
    print(f"\n{len(used)} sources; the first of them:")
    print(kh.cite(used).splitlines()[0])


if __name__ == "__main__":
    main()
