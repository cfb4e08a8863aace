"""What `dir`, `help` and `repr` show: the API, in a length that a person reads."""

from __future__ import annotations

import inspect
import pydoc
from importlib import import_module
from typing import Any

import pytest

import kalmyk_history as kh

#: What the rooms of the package tell each other, and users need not see.
INTERNAL = {"disputes", "every_reading", "index", "take", "told", "view", "viewed"}


def public(thing: object) -> set[str]:
    """Give what tab completion shows of a thing before an underscore is typed."""
    return {name for name in dir(thing) if not name.startswith("_")}


@pytest.mark.parametrize("thing", [kh.load(), kh.Chronicle], ids=["instance", "class"])
def test_chronicle_lists_its_questions_and_tables_alone(thing: object) -> None:
    """What the front door offers of a chronicle, and what its docstring names, is listed."""
    asked = {
        name
        for name in kh.__all__
        if name[0].islower() and name not in {"cite", "load", "parse_edtf", "read_date"}
    }
    asked -= {name for name in asked if not hasattr(kh.Chronicle, name)}

    assert public(thing) == {
        *asked,
        *("edition", "from_folder", "policy", "table", "told_by", "whole"),
    }


def test_what_is_not_listed_still_serves_the_package() -> None:
    """Hiding is not removing."""
    assert all(hasattr(kh.Chronicle, name) or hasattr(kh.Used, name) for name in INTERNAL)


def test_used_lists_what_its_docstring_names() -> None:
    """How answers get into it is no concern of its user."""
    assert public(kh.Used) == {"add", "answers", "sources"}


@pytest.mark.parametrize("table", ["polities", "claims", "sources"])
def test_records_list_their_fields_and_documented_questions(table: str) -> None:
    """Every name that a record lists is a field, or has a docstring."""
    record = next(iter(getattr(kh, table).values()))
    fields = {field.name for field in type(record).__attrs_attrs__}

    for name in public(record) - fields:
        assert inspect.getdoc(inspect.getattr_static(type(record), name))


def test_vocabularies_list_their_words() -> None:
    """Completing a vocabulary gives its words, not all that a text can do."""
    assert public(kh.StatusKind) == {each.name for each in kh.StatusKind}
    assert kh.StatusKind.KHANATE.capitalize() == "Khanate"


@pytest.mark.parametrize("room", ["errors", "vocabulary"])
def test_rooms_list_what_they_define(room: str) -> None:
    """A room lists its own classes and nothing that it imports."""
    module = import_module(f"kalmyk_history.{room}")

    assert dir(module)
    for name in dir(module):
        assert getattr(module, name).__module__.startswith(module.__name__)


def test_help_can_be_read() -> None:
    """The help of the package names every question and every class, and no internals."""
    text = pydoc.plain(pydoc.render_doc(kh))

    for name in kh.__all__:
        assert name.startswith("_") or name in text
    chronicle = pydoc.plain(pydoc.render_doc(kh.Chronicle))
    for name in INTERNAL:
        assert f"\n |  {name}(" not in chronicle
    assert "capitalize(" not in text.partition("class Calendar")[0]


def answers() -> dict[str, Any]:
    """Give answers of the types whose parts are many or long."""
    status = kh.status_on("1936-01-01")
    comparison = kh.compare("lozynskyj-2022", "wikipedia-en-kalmyk-assr")
    support = kh.support(status)
    return {
        "status": status,
        "reading": status.readings_of("date")[0],
        "explanation": kh.why(status),
        "explanation of many": kh.why(kh.timeline()),
        "explanation of a slice": kh.why(kh.timeline()[:]),
        "timeline": kh.timeline(),
        "comparison": comparison,
        "comparative": comparison.rows[0],
        "support": support,
        "field support": support.fields[0],
        "gaps": kh.gaps(),
        "gap": kh.gaps()[0],
        "sensitivity": kh.sensitivity("status_on", "1935-10-21"),
        "lineage": kh.lineage("kalmyk-assr-1958"),
        "diff": kh.diff("1943-12-26", "1943-12-27"),
        "day": kh.on_this_day(12, 27)[0],
        "officeholder": kh.officeholder("head-of-the-republic", on="2022-12-05"),
        "jurisdiction": kh.jurisdiction_of("yashaltinsky", on="1950"),
        "table": kh.sources,
        "chronicle": kh.load(),
        **{each.id: each for each in [*kh.polities.values(), *kh.claims.values()]},
    }


ANSWERS = answers()


@pytest.mark.parametrize("name", ANSWERS)
def test_repr_is_short(name: str) -> None:
    """One thing shows itself in a line or two."""
    assert len(repr(ANSWERS[name])) <= 260
    assert "\n" not in repr(ANSWERS[name])


def test_repr_of_a_long_list_says_how_long_it_is() -> None:
    """Of many answers the first are shown, and the number of the others."""
    found = kh.find("kalm")

    assert repr(found).endswith(f", ... {len(found) - 12} more)")
    assert repr(found[:2]) == repr(tuple(found)[:2])


def test_repr_of_few_answers_is_that_of_a_tuple() -> None:
    """A short answer reads as the tuple that it is."""
    members = kh.members_of("americans-against-russian-imperialism", on="2022-12-05")

    assert repr(members) == repr(tuple(members))


def test_repr_tells_what_is_only_possible() -> None:
    """An answer without anything certain does not look empty."""
    later = kh.members_of("americans-against-russian-imperialism", on="2023-06-01")

    assert repr(later) == f"() and possibly {later.possible!r}"


def test_repr_of_a_timeline_says_of_whom_and_since_when() -> None:
    """A timeline is summed up in a line."""
    assert repr(kh.timeline()[:0]) == "()"
    assert repr(kh.Timeline(())) == "<Timeline: no statuses>"
    assert repr(kh.Timeline(kh.timeline()[:1])) == "<Timeline of kalmyks: 1 status, from 1607 on>"


def test_repr_of_gaps_says_of_which_kinds() -> None:
    """Gaps are summed up by kind."""
    assert repr(kh.gaps().of_kind("vague")).startswith("<Gaps: ")
    assert repr(kh.gaps().of_kind("vague").__class__(())) == "<Gaps: 0 (none)>"
