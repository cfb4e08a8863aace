"""What holds for the display of every answer."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable

import pytest
from shown import ANSWERS, Parsed

import kalmyk_history as kh
from kalmyk_history import chronicle, records
from kalmyk_history.records import Displayed

#: Classes whose instances are parts of others and have no display of their own.
PARTS = {
    *("Containment", "Copy", "Displayed", "Identifier", "Listed", "Name", "Quantity", "Record"),
    *("Aspect", "Framed", "Piece", "Seat", "Span"),
}


def test_every_answer_has_all_three_forms(answer: Displayed) -> None:
    """HTML, Markdown and plain text; the plain text is the plain repr."""
    bundle = answer._repr_mimebundle_()

    assert list(bundle) == ["text/html", "text/markdown", "text/plain"]
    assert bundle["text/plain"] == repr(answer)
    assert bundle["text/html"] == answer._repr_html_()
    assert bundle["text/markdown"] == answer._repr_markdown_()


def test_every_type_is_among_the_answers_tested() -> None:
    """No type of record or answer is forgotten."""
    kinds = {
        name
        for room in (records, chronicle)
        for name in room.__all__
        if isinstance(getattr(room, name), type)
    }

    assert kinds - PARTS == {type(each).__name__ for each in ANSWERS.values()}


def test_html_is_well_formed(answer: Displayed, parse: Callable[[str], Parsed]) -> None:
    """Tags balance, no attribute comes twice, all is in one element."""
    page = parse(answer._repr_html_())

    assert page.problems == []
    assert page.elements[0][0] == "div"
    assert page.elements[0][1]["lang"] == "en"


def test_nothing_is_run_or_loaded(answer: Displayed, parse: Callable[[str], Parsed]) -> None:
    """There is no script, no handler, no image, no font, no style from elsewhere."""
    html = answer._repr_html_()
    page = parse(html)
    style = html.partition("<style>")[2].partition("</style>")[0]

    assert {name for name, _ in page.elements} <= {
        *("a", "caption", "cite", "code", "dd", "details", "div", "dl", "dt", "li", "ol", "p"),
        *("span", "strong", "style", "summary", "sup", "table", "tbody", "td", "th", "thead"),
        *("time", "tr", "ul"),
    }
    assert not re.search(r"url\(|@import|@font-face|expression|http", style)
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert "src" not in attributes


def test_links_are_marks_or_safe_addresses(
    answer: Displayed, parse: Callable[[str], Parsed]
) -> None:
    """A link leads to a footnote, or to the web without telling from where."""
    page = parse(answer._repr_html_())
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]

    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        if link["href"].startswith("#"):
            assert link["href"][1:] in ids
            assert link["aria-label"].startswith("source ")
        else:
            assert link["href"].startswith(("http://", "https://"))
            assert link["rel"] == "noopener noreferrer"


def test_tables_say_what_they_are(answer: Displayed, parse: Callable[[str], Parsed]) -> None:
    """Each table has a caption, and its headings say of what they are headings."""
    page = parse(answer._repr_html_())

    assert len(page.all("caption")) == len(page.all("table"))
    assert {each.get("scope") for each in page.all("th")} <= {"col", "row"}


def test_markdown_has_each_footnote_that_it_marks(answer: Displayed) -> None:
    """A mark in the text has its note, and a note its mark or its list."""
    text = answer._repr_markdown_()
    notes = re.findall(r"^\[\^(\d+)\]:", text, flags=re.MULTILINE)

    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) <= set(notes)
    assert notes == [str(number) for number in range(1, len(notes) + 1)]


def test_displays_differ_only_with_what_is_shown(answer: Displayed) -> None:
    """The same answer looks the same each time: an output changes only if the answer does."""
    assert answer._repr_html_() == answer._repr_html_()


@pytest.mark.parametrize(
    "name", [name for name in ANSWERS if name not in {"used", "chronicle", "telling"}]
)
def test_answers_stay_values(name: str) -> None:
    """To show itself takes nothing from an answer: equal and alike after pickling."""
    answer = ANSWERS[name]
    again = pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own data

    assert again == answer
    assert again._repr_html_() == answer._repr_html_()
    assert not hasattr(kh.peoples["kalmyks"], "__dict__")
