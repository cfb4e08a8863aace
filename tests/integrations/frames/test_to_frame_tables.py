"""Tables and lists of records as frames: each cell is what the record says."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import HistoricalDate, Interval, Span
from kalmyk_history.records import TABLES

sys.path.insert(0, str(Path(__file__).parent))

from frame_contents import cells_of_date, rows_in, schema_of

pytest.importorskip("narwhals", reason="frames need the extra frames")

#: Fields whose items have a time, and what each item is called.
PLACED = {"part_of": "polity", "capitals": "place", "seats": "place"}


def cells_of_tuple(record: object, name: str, value: tuple[Any, ...]) -> dict[str, Any]:
    """Give what a field of several values says."""
    if name in PLACED and not isinstance(record, kh.People):
        things = {name: "; ".join(getattr(each, PLACED[name]) for each in value)}
        ends = {
            f"{name}_{end}": "; ".join(str(getattr(each.span, end) or "") for each in value)
            for end in ("since", "until")
        }
        return things | ends
    if name == "citations":
        return {"sources": "; ".join(dict.fromkeys(each.source for each in value))}
    if name == "identifiers":
        return {name: "; ".join(f"{each.scheme}:{each.value}" for each in value)}
    if name == "other_readings":
        return {name: "; ".join(each.field for each in value)}
    if name == "copies":
        return {name: "; ".join(each.url for each in value)}
    return {name: "; ".join(map(str, value))}


def cells_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - of any type
    """Give what a record says, field by field, in the cells of its row."""
    cells: dict[str, Any] = {}
    for name in (field.name for field in attrs.fields(type(record))):
        value = getattr(record, name)
        if name == "names":
            cells["name"] = record.name
            cells |= {f"name_{each}": record.name_in(each) for each in ("en", "ru", "xal")}
        elif isinstance(value, HistoricalDate | Interval | kh.DateSet):
            cells |= cells_of_date(name, value)
        elif isinstance(value, Span):
            cells |= cells_of_date(f"{name}_since", value.since)
            cells |= cells_of_date(f"{name}_until", value.until)
        elif isinstance(value, kh.Quantity):
            cells |= {f"{name}_{part}": cell for part, cell in attrs.asdict(value).items()}
        elif isinstance(value, tuple):
            cells |= cells_of_tuple(record, name, value)
        elif isinstance(value, StrEnum):
            cells[name] = value.value
        else:
            cells[name] = value
    return cells


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_its_records_say(name: str, backend: str) -> None:
    """Each cell of a table's frame is the attribute of the record, in the order of the table."""
    table = kh.load().table(name)

    rows = rows_in(table.to_frame(backend=backend))

    assert len(rows) == len(table) > 0
    for row, record in zip(rows, table.values(), strict=True):
        expected = cells_of(record)
        assert expected == {key: row[key] for key in expected}


@pytest.mark.parametrize("name", TABLES)
def test_columns_of_a_table_do_not_depend_on_its_rows(name: str, backend: str) -> None:
    """A table without records gives the same columns, of the same types, as a full one."""
    table = kh.load().table(name)

    empty = kh.Table(name, {}).to_frame(backend=backend)

    assert rows_in(empty) == []
    assert schema_of(empty) == schema_of(table.to_frame(backend=backend))
    assert [*schema_of(empty)] == [*schema_of(table.to_frame(backend=backend))]


def test_every_column_says_something_of_the_record(backend: str) -> None:
    """Beside what a source's record says in its fields there is its usual name, and no more."""
    assert {*schema_of(kh.sources.to_frame(backend=backend))} == {
        *cells_of(kh.sources["lozynskyj-2022"]),
        *cells_of_date("date", None),
        "name",
    }


def test_organizations_say_which_are_coalitions(backend: str) -> None:
    """Where a table holds records of several types, its first column is the type."""
    rows = rows_in(kh.organizations.to_frame(backend=backend))

    assert {row["id"] for row in rows if row["type"] == "Coalition"} == {*kh.coalitions}
    assert next(iter(rows[0])) == "type"


def test_citations_and_readings_of_a_record(backend: str) -> None:
    """A list of citations or of readings is a frame, too; a place in no list is null."""
    act = kh.acts["decree-1943-12-27-liquidation"]

    cited = rows_in(kh.to_frame(act.citations, backend=backend))
    read = rows_in(kh.to_frame(act.readings, backend=backend))

    assert [(row["source"], row["position"]) for row in cited] == [
        (each.source, each.position) for each in act.citations
    ]
    assert [(row["field"], row["preferred"]) for row in read] == [
        (each.field, each.preferred) for each in act.readings
    ]


def test_days_that_no_date_can_hold_are_null(backend: str) -> None:
    """Open and unknown ends, and days beyond the years 1 to 9999, are null; the text remains."""
    wide = {
        "open": Interval("1920/.."),
        "unknown": Interval("1920/"),
        "old": HistoricalDate("-0500"),
        "late": HistoricalDate("Y10000"),
        "first": HistoricalDate("0001-01-01"),
        "last": HistoricalDate("9999-12-31"),
    }
    events = [kh.Event(id=name, kind=kh.EventKind.OTHER, date=when) for name, when in wide.items()]

    rows = rows_in(kh.to_frame(events, backend=backend))

    assert [row["date"] for row in rows] == [str(each) for each in wide.values()]
    assert [(row["date_earliest"], row["date_latest"]) for row in rows] == [
        (date(1920, 1, 1), None),
        (date(1920, 1, 1), None),
        (None, None),
        (None, None),
        (date(1, 1, 1), date(1, 1, 1)),
        (date(9999, 12, 31), date(9999, 12, 31)),
    ]


@pytest.mark.parametrize(
    "text", ["183372", "400000~", "92983/93139", "../5000~", "5000/..", "45.4"]
)
def test_quantities_of_any_field_can_be_read_back(text: str, backend: str) -> None:
    """Where a quantity stands as a text, it is one that `Quantity.parse` reads."""
    reading = kh.Reading(field="count", value=kh.Quantity.parse(text))

    (row,) = rows_in(kh.to_frame([reading], backend=backend))

    assert row["value"] == text
    assert kh.Quantity.parse(row["value"]) == reading.value


def test_values_of_any_field_have_a_text(backend: str) -> None:
    """Spans, containments with their time, words, records and lists are readable texts."""
    span = Span(since=HistoricalDate("1920-11"), until=HistoricalDate("1928"))
    values = {
        "1920-11/1928": span,
        "../..": Span(),
        "ussr (1920-11/1928); rsfsr": (
            kh.Containment(polity="ussr", span=span),
            kh.Containment(polity="rsfsr"),
        ),
        "elista (1920-11/1928)": kh.Seat(place="elista", span=span),
        "khanate": kh.StatusKind.KHANATE,
        "kalmyks": kh.peoples["kalmyks"],
        "5": 5,
        "1943-12": HistoricalDate("1943-12"),
    }
    readings = [kh.Reading(field="x", value=value) for value in values.values()]

    rows = rows_in(kh.to_frame(readings, backend=backend))

    assert [row["value"] for row in rows] == [*values]
    assert rows[-1]["value_latest"] == date(1943, 12, 31)
