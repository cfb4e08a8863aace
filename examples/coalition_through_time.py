"""
Who stood where: the two coalitions of the essay through time, and how sure it is.

    python examples/coalition_through_time.py
"""

from __future__ import annotations

import kalmyk_history as kh

DAYS = ["2022-05-01", "2022-06-01", "2022-08-01", "2022-12-05", "2023-12-31"]


def main() -> None:
    """Print each coalition on each day, and what the essay alone says."""
    for key in ("league-of-free-nations", "americans-against-russian-imperialism"):
        coalition = kh.coalitions[key]
        print(coalition.name)
        for day in DAYS:
            members = kh.members_of(coalition, on=day)
            names = ", ".join(each.name for each in members) or "nobody for certain"
            doubt = ", ".join(each.name for each in members.possible)
            print(f"  {day}: {names}{f'; possibly {doubt}' if doubt else ''}")
        told = kh.members_of(coalition, according_to="lozynskyj-2022")
        print(f"  the essay: {', '.join(each.name for each in told)}\n")


if __name__ == "__main__":
    main()
