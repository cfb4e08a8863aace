"""References as BibTeX."""

from __future__ import annotations

from collections.abc import Sequence

from kalmyk_history.export._reference import Reference

#: What LaTeX reads as a command, and how it is written as text.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)

#: In an address a brace would end the field; percent-encoding means the same.
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\n": ""})


def to_bibtex(references: Sequence[Reference]) -> str:
    r"""
    Write references as BibTeX entries of the type ``misc``, which promises no journal or page.

    The text is UTF-8. Titles and names stand in double braces, so that their case and order stay;
    addresses are for the command ``\url`` and are not escaped.

    >>> from kalmyk_history.export._reference import Reference
    >>> print(to_bibtex([Reference(key="annals", title="War & Peace", dates=((1869, 1),))]))
    @misc{annals,
      title = {{War \& Peace}},
      year = {1869},
      month = {1},
    }
    <BLANKLINE>
    """
    return "\n".join(_entry(each) for each in references)


def _entry(each: Reference) -> str:
    date: tuple[int, ...] = each.dates[0] if len(each.dates) == 1 else ()
    fields = {
        "author": " and ".join(f"{{{_text(author)}}}" for author in each.authors),
        "title": f"{{{_text(each.title)}}}",
        "howpublished": _text(each.publisher),
        "year": _part(date, 0) or _text(each.issued),
        "month": _part(date, 1),
        "day": _part(date, 2),
        "url": each.url.translate(_ADDRESS),
        "language": each.language,
        "note": _text("; ".join(note.rstrip(".") for note in each.notes)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{each.key},", *lines, "}", ""])


def _part(date: tuple[int, ...], place: int) -> str:
    return "".join(map(str, date[place : place + 1]))


def _text(text: str) -> str:
    return text.translate(_ESCAPES)
