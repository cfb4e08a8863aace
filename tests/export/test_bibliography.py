"""Bibliographies in four formats, read back by parsers of each."""

from __future__ import annotations

import json

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.export import cite

STYLES = ["text", "bibtex", "csl-json", "ris"]

#: The item types of the schema csl-data.json, CSL 1.0.2, of which we use some.
CSL_TYPES = {"article-newspaper", "dataset", "document", "entry", "entry-encyclopedia", "webpage"}

#: The reference types of the RIS specification, of which we use some.
RIS_TYPES = {"DATA", "ELEC", "ENCYC", "GEN", "NEWS"}


def test_text_has_one_paragraph_for_each_source(disputed: Chronicle) -> None:
    """Author, title, publisher, date, address, and the notes: each ends with one full stop."""
    found = cite(["flood", "edict"], chronicle=disputed).splitlines()

    assert found == [
        "N. N. Pamphlet. 1995. https://example.org/pamphlet. Consulted: whole.",
        (
            "Leaflet. 1996~. https://example.org/leaflet. Consulted: whole. Follows: Pamphlet. "
            "Also at: https://example.org/copy (mirror). Also at: https://example.com/."
        ),
        "Digest. Encyclopedia. 1990/1993. Not seen; cited in: Annals. Known only by name.",
    ]


def test_any_answer_can_be_cited(disputed: Chronicle) -> None:
    """A status, a tuple of answers, a source, a name, and a citing block give their sources."""
    status = disputed.status_on("1925", of="hill-folk")
    with disputed.citing() as used:
        disputed.status_on("1925", of="hill-folk")
    both = cite(status, chronicle=disputed)

    assert both.count("\n") == 1
    assert cite(used, chronicle=disputed) == both
    assert cite((status, [disputed.acts["act-1920"]]), chronicle=disputed) == both
    later = cite(disputed.members_of("league", on="1996-01-01"), chronicle=disputed)
    assert later.count("\n") == 2
    assert cite(disputed.sources["annals"], chronicle=disputed) == cite(
        "Annals", chronicle=disputed
    )
    assert cite((), chronicle=disputed) == ""


def test_bibtex_is_read_back(disputed: Chronicle) -> None:
    """A parser of BibTeX gives the fields; what LaTeX would take for commands is escaped."""
    parser = pytest.importorskip("pybtex.database")
    text = cite(disputed.sources, style="bibtex", chronicle=disputed)
    entries = parser.parse_string(text, "bibtex").entries
    gazette = entries["gazette"]

    assert list(entries) == list(disputed.sources)
    assert gazette.fields["title"] == r"{Gazette \{No. 7\} \& Supplement\_100\%}"
    assert gazette.fields["url"] == "https://example.org/gazette?a=1&b=%7B2%7D"
    assert (gazette.fields["year"], gazette.fields["month"]) == ("1920", "5")
    assert gazette.fields["howpublished"] == "State Press"
    assert entries["digest"].fields["year"] == "1990/1993"
    assert str(entries["pamphlet"].persons["author"][0]) == "{N. N.}"
    assert {entry.type for entry in entries.values()} == {"misc"}


def test_ris_is_read_back(disputed: Chronicle) -> None:
    """A parser of RIS gives the fields; each reference begins with its type and ends with ER."""
    rispy = pytest.importorskip("rispy")
    text = cite(disputed.sources, style="ris", chronicle=disputed)
    found = {each["id"]: each for each in rispy.loads(text)}
    gazette = found["gazette"]

    assert list(found) == list(disputed.sources)
    assert gazette["title"] == "Gazette {No. 7} & Supplement_100%"
    assert gazette["urls"] == ["https://example.org/gazette?a=1&b={2}"]
    assert (gazette["year"], gazette["date"]) == ("1920", "1920/05//")
    assert found["pamphlet"]["authors"] == ["N. N."]
    assert found["leaflet"]["date"] == "1996///1996~"
    assert found["digest"]["date"] == "///1990/1993"
    assert "Not seen; cited in: Annals" in found["digest"]["notes"]
    assert text.count("TY  - ") == text.count("ER  - \n") == len(disputed.sources)
    assert {each["type_of_reference"] for each in found.values()} <= RIS_TYPES


def test_csl_json_has_the_form_of_the_schema(disputed: Chronicle) -> None:
    """Every item has an id and a type of CSL 1.0.2, names are literal, dates are parts."""
    items = json.loads(cite(disputed.sources, style="csl-json", chronicle=disputed))
    found = {each["id"]: each for each in items}

    assert list(found) == list(disputed.sources)
    assert {each["type"] for each in items} <= CSL_TYPES
    assert found["gazette"]["issued"] == {"date-parts": [[1920, 5]]}
    assert found["digest"]["issued"] == {"date-parts": [[1990], [1993]]}
    assert found["leaflet"]["issued"] == {"date-parts": [[1996]], "circa": True}
    assert found["pamphlet"]["author"] == [{"literal": "N. N."}]
    assert found["digest"]["container-title"] == "Encyclopedia"
    assert found["gazette"]["publisher"] == "State Press"
    assert "issued" not in found["annals"]


@pytest.mark.parametrize(
    ("date", "csl", "bibtex", "ris"),
    [
        ("1943-12-27", {"date-parts": [[1943, 12, 27]]}, "day = {27}", "DA  - 1943/12/27/"),
        ("194X", {"literal": "194X"}, "year = {194X}", "DA  - ///194X"),
        ("[1943,1944]", {"literal": "[1943,1944]"}, "year = {[1943,1944]}", "DA  - ///[1943,1944]"),
        ("1943/..", {"literal": "1943/.."}, "year = {1943/..}", "DA  - ///1943/.."),
        ("1943/194X", {"literal": "1943/194X"}, "year = {1943/194X}", "DA  - ///1943/194X"),
    ],
)
def test_every_sort_of_date_is_written(
    disputed: Chronicle, date: str, csl: object, bibtex: str, ris: str
) -> None:
    """A date that has no numbers stays EDTF text, in the place that each format has for text."""
    source = attrs.evolve(disputed.sources["annals"], date=kh.parse_edtf(date))

    assert json.loads(cite(source, style="csl-json", chronicle=disputed))[0]["issued"] == csl
    assert bibtex in cite(source, style="bibtex", chronicle=disputed)
    assert ris in cite(source, style="ris", chronicle=disputed)


@pytest.mark.parametrize(
    ("records", "arguments", "error", "message"),
    [
        ("annals", {"style": "bibtx"}, kh.InvalidArgumentError, "did you mean 'bibtex'"),
        ("annals", {"style": None}, kh.InvalidArgumentError, "use one of text"),
        ("annal", {}, kh.UnknownIdError, "did you mean 'annals'"),
        (5, {}, kh.InvalidTypeError, "not behind 5"),
        ([5], {}, kh.InvalidTypeError, "not behind 5"),
    ],
)
def test_bad_argument_is_refused(
    disputed: Chronicle,
    records: object,
    arguments: dict[str, str],
    error: type[Exception],
    message: str,
) -> None:
    """Each wrong argument gives one exception of ours that names the remedy."""
    with pytest.raises(error, match=message):
        cite(records, chronicle=disputed, **arguments)


@pytest.mark.parametrize("style", STYLES)
def test_packaged_sources_can_all_be_cited(style: str) -> None:
    """Every source of the packaged data has a place in every style."""
    text = cite(kh.load().sources, style=style)

    assert "Yet another problem for Russia" in text
    if style == "csl-json":
        assert len(json.loads(text)) == len(kh.load().sources)
