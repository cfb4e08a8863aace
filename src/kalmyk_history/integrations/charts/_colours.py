"""
The colours: apart for every common form of colour-blindness, and the same in every picture.

They are those of Okabe and Ito and of Paul Tol's "muted" scheme. Nothing is said by colour alone:
each colour also has a row, a label or a shape of its own.
"""

from __future__ import annotations

from kalmyk_history.vocabulary import StatusKind

INK = "#1a1a1a"
GREY = "#595959"
LINE = "#e3e3e3"

KINDS = {
    StatusKind.TRIBAL_CONFEDERATION: "#999933",
    StatusKind.KHANATE: "#882255",
    StatusKind.PROVINCIAL_ADMINISTRATION: "#b08d3c",
    StatusKind.VICEROYALTY: "#aa4499",
    StatusKind.COSSACK_HOST: "#661100",
    StatusKind.NATIONAL_SELF_GOVERNMENT: "#44aa99",
    StatusKind.SOVIET_EXECUTIVE_COMMITTEE: "#cc6677",
    StatusKind.MILITARY_OCCUPATION: "#6b6b6b",
    StatusKind.AUTONOMOUS_OBLAST: "#56b4e9",
    StatusKind.AUTONOMOUS_REPUBLIC: "#0072b2",
    StatusKind.ABOLISHED: "#1a1a1a",
    StatusKind.DECLARED_SOVEREIGN_REPUBLIC: "#d55e00",
    StatusKind.REPUBLIC: "#117733",
}

#: One dark colour for all standings: the row says which one it is.
STANDING = "#4d4d6b"

#: For what its row tells apart: the usual one, the one that stands out, the one around.
PLAIN, OTHER, AROUND = "#0072b2", "#d55e00", "#9a9a9a"

#: For numbers: none, one, two ...; light to dark, so that they also differ in grey.
SHADES = ("#f0f0f0", "#b3cde3", "#8cb8d9", "#5b9bc8", "#2f7ab5", "#0f5a9a", "#08306b")

#: For things of any number, such as the polities that held land: used in turn.
TURNS = (
    "#0072b2",
    "#d55e00",
    "#117733",
    "#882255",
    "#56b4e9",
    "#b08d3c",
    "#aa4499",
    "#44aa99",
    "#6b6b6b",
    "#661100",
    "#cc6677",
    "#999933",
)


def is_dark_colour(colour: str) -> bool:
    """
    Tell whether white is easier to read on a colour than black.

    >>> is_dark_colour("#0072b2"), is_dark_colour("#56b4e9")
    (True, False)
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < _MIDDLE


_MIDDLE = 125
