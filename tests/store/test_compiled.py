"""The form of the data that a wheel holds: what goes in comes out, each record when asked for."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from kalmyk_history.chronicle import Chronicle
from kalmyk_history.records import TABLES
from kalmyk_history.store import Store, compile_store, problems_of
from kalmyk_history.store._compiled import COMPILED, CompiledTable, read_compiled

Tables = dict[str, CompiledTable]


@pytest.fixture
def tables(world: Chronicle, tmp_path: Path) -> Tables:
    """Give the tables of the small world, compiled and read again."""
    (tmp_path / COMPILED).write_bytes(compile_store(world._store))
    return read_compiled(str(tmp_path))


def test_compiled_file_is_one_json_document(world: Chronicle) -> None:
    """Any reader of JSON can read it: by table and id the file, and the record with its types."""
    document = json.loads(compile_store(world._store))
    file, record = document["people"]["hill-folk"]

    assert file.endswith(".toml")
    assert (record[""], record["id"]) == ("People", "hill-folk")


def test_records_come_back_equal_and_in_order(world: Chronicle, tables: Tables) -> None:
    """Every record is as it was, and stands where it stood."""
    store = Store({}, tables)

    for name in TABLES:
        assert [*store.table(name).items()] == [*world._store.table(name).items()]


def test_a_record_is_made_when_it_is_asked_for_and_once(tables: Tables) -> None:
    """A table can be counted, listed and searched without making records."""
    people = tables["people"]

    assert "hill-folk" in people
    assert "nobody" not in people
    assert len(people) == len([*people]) > 1
    assert not people._records
    assert people["hill-folk"] is people["hill-folk"]
    assert [*people._records] == ["hill-folk"]
    with pytest.raises(KeyError):
        _ = people["nobody"]


def test_compiled_data_keep_the_rules_and_their_places(world: Chronicle, tables: Tables) -> None:
    """The rules can be run on a compiled file, and know where each record was written."""
    store = Store({}, tables)

    assert problems_of(store) == []
    assert set(store.places()) == set(world._store.places())


def test_compiled_store_can_be_pickled(tables: Tables) -> None:
    """A store of compiled tables comes back with equal records."""
    store = Store({}, tables)
    again = pickle.loads(pickle.dumps(store))  # noqa: S301 - our own

    assert {**again.table("people")} == {**store.table("people")}


@pytest.mark.parametrize(
    "edtf",
    ["1943-12-27", "1943", "1630~", "-0044-03-15", "1943-12-27/1957", "[1943,1944]", "Y-12E5"],
)
@pytest.mark.parametrize("calendar", ["gregorian", "julian"])
def test_every_date_comes_back_with_its_days(edtf: str, calendar: str, tmp_path: Path) -> None:
    """A date is read with the days that it can mean, in both calendars."""
    row = {"id": "a", "kind": "decree", "adopted": f"{calendar} {edtf}"}
    store = Store({"act": {"a.toml": [row]}})
    (tmp_path / COMPILED).write_bytes(compile_store(store))
    made, again = store.table("act")["a"].adopted, read_compiled(str(tmp_path))["act"]["a"].adopted

    assert again == made
    assert (again.earliest, again.latest) == (made.earliest, made.latest)


def test_package_opens_its_compiled_file(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a compiled file, as in a wheel, its tables are the data."""
    monkeypatch.setattr("kalmyk_history.store._load.read_compiled", lambda: tables)

    assert Store.packaged().table("people") is tables["people"]


def test_package_without_a_compiled_file_opens_its_toml(
    write: Callable[..., Path], world_text: str, world: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is none, as in a checkout, the TOML files are the data."""
    monkeypatch.setattr("kalmyk_history.store._load.PACKAGED", str(write(world_text)))
    monkeypatch.setattr("kalmyk_history.store._compiled.COMPILED", "none.json")

    assert Store.packaged().table("people") == world._store.table("people")
