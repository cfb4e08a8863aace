"""Records are values: frozen, slotted, keyword-only, hashable, picklable, copyable."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import records
from kalmyk_history.records import TABLES, Record, Source

CLASSES = [each for each in vars(records).values() if isinstance(each, type) and attrs.has(each)]
SAMPLES = [
    next(iter(kh.load().table(name).values())) for name in TABLES if len(kh.load().table(name))
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_record_class_is_frozen_slotted_and_keyword_only(kind: type) -> None:
    """No record can be changed, carries a dict, or is built by position."""
    assert kind.__attrs_props__.is_frozen if hasattr(kind, "__attrs_props__") else True
    assert "__dict__" not in dir(kind)
    assert all(field.kw_only for field in attrs.fields(kind))


def test_every_table_has_records() -> None:
    """The packaged data fills every table."""
    assert len(SAMPLES) == len(TABLES)


@pytest.mark.parametrize("record", SAMPLES, ids=lambda record: type(record).__name__)
def test_record_is_a_value(record: Record | Source) -> None:
    """A copy, a pickled copy and a rebuilt record equal the record and hash alike."""
    again = [copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))]  # noqa: S301
    again.append(attrs.evolve(record))

    assert all(each == record for each in again)
    assert {hash(each) for each in again} == {hash(record)}


@pytest.mark.parametrize("record", SAMPLES, ids=lambda record: type(record).__name__)
def test_record_cannot_be_changed(record: Record | Source) -> None:
    """Setting an attribute raises."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "other"  # type: ignore[misc]


def test_repr_is_short() -> None:
    """The repr of a record is its type and id."""
    assert repr(kh.polities["kalmyk-assr-1935"]) == "Polity('kalmyk-assr-1935')"
    assert repr(kh.sources["lozynskyj-2022"]) == "Source('lozynskyj-2022')"


def test_name_falls_back_to_another_language_and_to_the_id() -> None:
    """A record without an English name is called by its first name, or by its id."""
    only_russian = kh.Place(id="place-x", names=(kh.Name(text="Место", language="ru"),))

    assert only_russian.name == "Место"
    assert only_russian.name_in("xal") is None
    assert kh.Place(id="place-y").name == "place-y"


def test_name_in_a_language_accepts_a_script() -> None:
    """A name in a language may be marked with its script."""
    place = kh.Place(id="p", names=(kh.Name(text="Elst", language="xal-Latn"),))

    assert place.name_in("xal") == "Elst"


def test_source_is_called_by_its_title() -> None:
    """The name of a source is its title."""
    assert kh.sources["lozynskyj-2022"].name == kh.sources["lozynskyj-2022"].title


def test_date_of_an_act_is_its_first() -> None:
    """An act without a day of adoption is dated by publication, then by force."""
    day = kh.HistoricalDate("1993-12-25")

    assert kh.Act(id="a", kind=kh.ActKind.LAW, in_force=day).date == day
    assert kh.Act(id="a", kind=kh.ActKind.LAW).date is None


def test_readings_show_the_preferred_first() -> None:
    """All readings of a field: the record's own value with its citations, then the others."""
    transition = kh.status_on("1935-10-20").transition
    dates = transition.readings_of("date")

    assert [str(each.value) for each in dates][:2] == ["1935-10-20", "1935-10-22"]
    assert [each.preferred for each in dates][:2] == [True, False]
    assert all(each.citations for each in dates)
    assert set(dates) <= set(transition.readings)


def test_readings_of_an_unsupported_field_are_none() -> None:
    """A field that no source gives has no reading."""
    assert kh.Place(id="p").readings_of("summary") == ()
    assert kh.Place(id="p").readings == ()
