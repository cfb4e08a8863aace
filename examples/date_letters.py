"""
An archivist sorts letters by the status that the Kalmyks had when each was written.

The dates are as the letters bear them: some vague, some Julian, one that cannot be used.

    python examples/date_letters.py
"""

from __future__ import annotations

import kalmyk_history as kh

LETTERS = [
    ("to the governor of Astrakhan", "19 October 1771 O.S."),
    ("on the land survey", "spring 1862"),
    ("from a delegate at Chilgir", "5 July 1920"),
    ("from Elista", "October 1935"),
    ("from a school in Elista", "1940"),
    ("from Krasnoyarsk krai", "c. 1950"),
    ("a complaint, undated but for the year", "1957"),
    ("with the order of the digits lost", "12/11/43"),
]


def heading(date: str) -> str:
    """Say under which status a letter of *date* is filed, or why it cannot be."""
    try:
        status = kh.status_on(date)
    except kh.AmbiguousDateError as error:
        kinds = [each.kind.value for each in kh.statuses_during(date)]
        return f"ask again: {' or '.join(kinds)} ({len(error.candidates)} candidates)"
    except kh.InvalidDateError as error:
        return f"not a date: {error.reason.partition(';')[0]}"
    within = status.within[0].name if status.within else "nothing above it"
    return f"{status.kind.value} within {within}"


def main() -> None:
    """Print the letters with their headings."""
    for subject, date in LETTERS:
        print(f"{date:<22} {subject}\n    {heading(date)}")


if __name__ == "__main__":
    main()
