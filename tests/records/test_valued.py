"""Records and their values compare, hash and show themselves as attrs would have them do."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history.records import Citation, Containment, Identifier, Name, Seat, Span

ONE: dict[str, Any] = {
    "span": Span(since=kh.HistoricalDate("1935-10-20")),
    "name": Name(text="Хальмгуд", language="xal"),
    "identifier": Identifier(scheme="iso-3166-2", value="RU-KL"),
    "containment": Containment(polity="ussr"),
    "seat": Seat(place="elista", span=Span(until=kh.HistoricalDate("1943"))),
    "citation": Citation(source="lozynskyj-2022", supports=("date",)),
    "quantity": kh.Quantity.parse("20000/30000"),
}


def twin(value: Any) -> Any:  # noqa: ANN401 - a class made of its fields
    """Give a value of a class that attrs writes out, of the same name and with the same fields."""
    made = {each.name: attrs.field(default=each.default) for each in attrs.fields(type(value))}
    kind = attrs.make_class(type(value).__name__, made, frozen=True, kw_only=True)
    return kind(**attrs.asdict(value, recurse=False))


@pytest.mark.parametrize("what", ONE)
def test_values_show_themselves_as_attrs_writes_it(what: str) -> None:
    """The shared text is that which attrs would generate."""
    assert repr(ONE[what]) == repr(twin(ONE[what]))


@pytest.mark.parametrize("what", ONE)
def test_equal_fields_make_equal_values(what: str) -> None:
    """Two values with the same fields are one in a set; a value of another class is not equal."""
    value = ONE[what]

    assert len({value, attrs.evolve(value)}) == 1
    assert value != twin(value)
    assert value != what


def test_another_field_makes_another_value() -> None:
    """Any field that differs tells two records apart."""
    people = kh.peoples["kalmyks"]

    assert people != attrs.evolve(people, summary="Another.")
    assert len({people, attrs.evolve(people, aliases=("other",))}) == 2
