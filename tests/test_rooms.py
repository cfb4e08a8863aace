"""What rooms promise: each name of theirs can be had, and the rest is refused plainly."""

from __future__ import annotations

from importlib import import_module

import pytest

from kalmyk_history.chronicle import Chronicle
from kalmyk_history.records import TABLES, Record, table_of

ROOMS = ["chronicle", "dates", "integrations", "records", "store", "vocabulary"]


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_of_a_room_can_be_had(room: str) -> None:
    """What loads later is listed, and loads when it is asked for."""
    module = import_module(f"kalmyk_history.{room}")

    assert dir(module) == sorted(module.__all__)
    assert all(getattr(module, name) is not None for name in (*module._LATER, *module.__all__))


@pytest.mark.parametrize("room", ROOMS)
def test_unknown_name_is_refused(room: str) -> None:
    """A name that a room does not have is an AttributeError, as in any module."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = import_module(f"kalmyk_history.{room}").nothing


def test_tables_are_a_mapping_of_record_types() -> None:
    """The tables can be listed, counted and looked up, and a record knows its own."""
    assert len(TABLES) == len([*TABLES]) == len(set(TABLES.values()))
    assert "people" in TABLES
    assert "peoples" not in TABLES
    with pytest.raises(KeyError):
        _ = TABLES["peoples"]


def test_records_know_their_table(world: Chronicle) -> None:
    """The table of a record is the one that it stands in."""
    for name in TABLES:
        assert all(
            table_of(each) == name
            for each in world.table(name).values()
            if isinstance(each, Record)
        )
