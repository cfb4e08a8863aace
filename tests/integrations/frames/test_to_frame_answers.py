"""Answers as frames: each cell is what the answer says."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import attrs
import pytest

import kalmyk_history as kh

sys.path.insert(0, str(Path(__file__).parent))

from frame_contents import cells_of_date, day, rows_in, schema_of

pytest.importorskip("narwhals", reason="frames need the extra frames")


def test_timeline_gives_records_as_ids(backend: str) -> None:
    """The people, polities and acts of a status are ids, its other statuses their kinds."""
    line = kh.timeline()

    rows = rows_in(line.to_frame(backend=backend))

    for row, status in zip(rows, line, strict=True):
        expected = {
            "people": "kalmyks",
            "layer": "de_jure",
            "kind": status.kind.value,
            "standing": status.standing.value if status.standing else None,
            "polity": status.polity.id if status.polity else None,
            "within": "; ".join(each.id for each in status.within),
            **cells_of_date("since", status.since),
            **cells_of_date("until", status.until),
            "certainty": status.certainty.value,
            "others": "; ".join(each.kind.value for each in status.others),
            "transition": status.transition.id,
            "acts": "; ".join(each.id for each in status.acts),
            "notes": "; ".join(status.notes),
            "sources": "; ".join(dict.fromkeys(each.source for each in status.citations)),
        }
        assert expected == row
        assert [*expected] == [*row]


def test_possible_rows_follow_the_certain_ones(backend: str) -> None:
    """An answer's rows end with what is only possible, and say so."""
    later = kh.members_of("americans-against-russian-imperialism", on="2023-06-01")
    answer = kh.members_of("league-of-free-nations", on="2022-12-05")

    assert [(row["id"], row["certainty"]) for row in rows_in(later.to_frame(backend=backend))] == [
        (each.id, "possible") for each in later.possible
    ]
    assert [(row["id"], row["certainty"]) for row in rows_in(answer.to_frame(backend=backend))] == [
        *((each.id, "certain") for each in answer),
        *((each.id, "possible") for each in answer.possible),
    ]


def test_rows_of_several_types_have_what_they_share(backend: str) -> None:
    """Members are peoples and bodies: their frame has the type, and the fields of every record."""
    members = kh.members_of("league-of-free-nations")

    frame = members.to_frame(backend=backend)

    shared = schema_of(kh.places.to_frame(backend=backend))
    assert [*schema_of(frame)] == ["type", *shared, "certainty"]
    assert [row["type"] for row in rows_in(frame)] == [type(each).__name__ for each in members]


def test_found_records_and_sources_share_id_and_name(backend: str) -> None:
    """Whatever is found has a type, an id and a name, which for a source is its title."""
    found = kh.find("Kalmyk")

    rows = rows_in(found.to_frame(backend=backend))

    assert [(row["type"], row["id"], row["name"]) for row in rows] == [
        (type(each).__name__, each.id, each.name) for each in found
    ]
    assert {row["type"] for row in rows} >= {"Polity", "Source"}


def test_officeholders(backend: str) -> None:
    """An officeholder's row has the ids of office, person and tenure, and its own certainty."""
    answer = kh.officeholders("head-of-the-republic")

    rows = rows_in(answer.to_frame(backend=backend))

    assert [
        (row["office"], row["person"], row["tenure"], row["certainty"], row["since"])
        for row in rows
    ] == [
        (
            each.office.id,
            each.person.id if each.person else None,
            each.tenure.id,
            each.certainty.value,
            None if each.since is None else str(each.since),
        )
        for each in answer
    ]


def test_vacant_and_other_holders(backend: str) -> None:
    """Others who may have held an office are ids, and an empty text where it was vacant."""
    holder = kh.officeholders("head-of-the-republic")[0]
    nobody = attrs.evolve(holder, person=None)
    told = attrs.evolve(holder, others=(holder, nobody))

    (row,) = rows_in(kh.to_frame([told], backend=backend))

    assert row["others"] == f"{holder.person.id}; " if holder.person else ""


def test_jurisdictions(backend: str) -> None:
    """A holder of land stands with the name and the seat that the land had then."""
    answer = [kh.jurisdiction_of("yashaltinsky", on="1950"), *kh.jurisdictions("yashaltinsky")]

    rows = rows_in(kh.to_frame(answer, backend=backend))

    for row, each in zip(rows, answer, strict=True):
        assert row["territory"] == "yashaltinsky"
        assert row["polity"] == each.polity.id
        assert row["name"] == (each.name.text if each.name else None)
        assert row["seat"] == (each.seat.id if each.seat else None)
        assert row["transfer"] == (each.transfer.id if each.transfer else None)
    assert rows[0]["name"] == "Stepnovsky"


def test_other_holders_are_polities(backend: str) -> None:
    """The other holders that are possible are told by their polities."""
    holder = kh.jurisdictions("yashaltinsky")[0]

    (row,) = rows_in(kh.to_frame([attrs.evolve(holder, others=(holder, holder))], backend=backend))

    assert row["others"] == f"{holder.polity.id}; {holder.polity.id}"


def test_names_are_rows(backend: str) -> None:
    """Names asked for have a row each, with the span of each as two dates."""
    answer = kh.names_on("elista", on="1950")

    rows = rows_in(answer.to_frame(backend=backend))

    assert [(row["text"], row["language"], row["kind"]) for row in rows] == [
        (each.text, each.language, each.kind.value) for each in (*answer, *answer.possible)
    ]
    assert rows[0]["span_since"] == str(answer[0].span.since)


def test_anniversaries_say_of_which_record(backend: str) -> None:
    """What happened on a day of the year stands with its record and the type of this."""
    answer = kh.on_this_day(12, 27)

    rows = rows_in(answer.to_frame(backend=backend))

    assert [(row["record"], row["record_type"], row["year"], row["field"]) for row in rows] == [
        (each.record.id, type(each.record).__name__, each.year, each.field) for each in answer
    ]
    assert rows[0]["date_earliest"] == date(1943, 12, 27)


def test_disagreement_has_a_row_for_each_reading(backend: str) -> None:
    """Readings stand one below the other, with their sources; a date also as days."""
    change = kh.status_on("1935-10-20").transition
    (parting,) = kh.disagreements(record=change, field="date")

    rows = rows_in(kh.disagreements(record=change, field="date").to_frame(backend=backend))

    assert [row["value"] for row in rows] == [str(each.value) for each in parting.readings]
    assert [row["value_earliest"] for row in rows] == [
        day(each.value.earliest) for each in parting.readings
    ]
    assert [row["preferred"] for row in rows] == [each.preferred for each in parting.readings]
    assert [row["sources"] for row in rows] == [
        "; ".join(dict.fromkeys(at.source for at in each.citations)) for each in parting.readings
    ]
    assert {(row["record"], row["record_type"]) for row in rows} == {
        (change.id, "StatusTransition")
    }


def test_every_disagreement_is_there(backend: str) -> None:
    """All readings of all disagreements have a row; values that are no dates have no days."""
    partings = kh.disagreements()

    rows = rows_in(partings.to_frame(backend=backend))

    assert len(rows) == sum(len(each.readings) for each in partings)
    assert all(
        row["value_calendar"] is None for row in rows if row["field"] in {"count", "span", "kind"}
    )


def test_comparison_keeps_silence_as_null(backend: str) -> None:
    """A field of which a source is silent has a null on its side."""
    comparison = kh.compare("lozynskyj-2022", "congress-declaration-2022")

    rows = rows_in(comparison.to_frame(backend=backend))

    for row, each in zip(rows, comparison, strict=True):
        assert (row["record"], row["field"]) == (each.record.id, each.field)
        assert row["verdict"] == each.verdict.value
        assert (row["value_a"] is None) is (each.value_a is None)
        assert (row["value_b"] is None) is (each.value_b is None)


def test_diff(backend: str) -> None:
    """What differs between two days has what held on both sides."""
    change = kh.diff("1943-12-26", "1943-12-27")

    rows = rows_in(change.to_frame(backend=backend))

    assert [(row["what"], row["record"], row["before"], row["after"]) for row in rows] == [
        (each.what.value, each.record.id, "; ".join(each.before), "; ".join(each.after))
        for each in change
    ]


def test_lineage_has_a_row_for_each_succession(backend: str) -> None:
    """A line of polities is its edges: predecessor and successor."""
    line = kh.lineage("kalmyk-assr-1958")

    rows = rows_in(line.to_frame(backend=backend))

    assert [(row["predecessor"], row["successor"]) for row in rows] == [
        (older.id, newer.id) for older, newer in line.edges
    ]


def test_support_has_a_row_for_each_field(backend: str) -> None:
    """What a record rests on is told field by field."""
    support = kh.support(kh.acts["decree-1943-12-27-liquidation"])

    rows = rows_in(support.to_frame(backend=backend))

    assert [(row["field"], row["sources"], row["independent"]) for row in rows] == [
        (each.field, "; ".join(source.id for source in each.sources), each.independent)
        for each in support.fields
    ]


def test_gaps(backend: str) -> None:
    """A gap stands with its record and, where it has one, its time."""
    gaps = kh.gaps()

    rows = rows_in(gaps.to_frame(backend=backend))

    for row, each in zip(rows, gaps, strict=True):
        expected = {
            "kind": each.kind.value,
            "record": each.record.id,
            "record_type": type(each.record).__name__,
            "field": each.field,
            **cells_of_date("period", each.period),
            "message": each.message,
        }
        assert expected == row


def test_list_of_ones_own(backend: str) -> None:
    """Any iterable or mapping of records is a frame, without a column of certainty."""
    several = [kh.status_on(year) for year in (1937, 1944)]

    rows = rows_in(kh.to_frame(several, backend=backend))

    assert rows == rows_in(kh.to_frame(dict(enumerate(several)), backend=backend))
    assert rows == rows_in(kh.to_frame(iter(several), backend=backend))
    assert [row["kind"] for row in rows] == ["autonomous_republic", "abolished"]
