"""What is shipped: both forms of the data give equal records, and a wheel holds one of them."""

from __future__ import annotations

import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history.records import TABLES
from kalmyk_history.store import Store, compile_store
from kalmyk_history.store._compiled import COMPILED, read_compiled

PACKAGED = Path(kh.__file__).parent / "data"
#: Against a wheel the TOML files are given from outside.
TOML = Path(os.environ.get("KALMYK_HISTORY_TOML", PACKAGED))


def test_package_holds_exactly_one_form() -> None:
    """A checkout holds TOML files only, a wheel the compiled file only."""
    compiled = (PACKAGED / COMPILED).is_file()

    assert compiled != any(PACKAGED.rglob("*.toml"))


@pytest.mark.skipif(not any(TOML.rglob("*.toml")), reason="KALMYK_HISTORY_TOML names no folder")
@pytest.mark.parametrize("table", TABLES)
def test_both_forms_give_equal_records(table: str, tmp_path: Path) -> None:
    """The TOML files and the compiled file structure to the same records in the same order."""
    store, problems = Store.from_folder(TOML)
    (tmp_path / COMPILED).write_bytes(compile_store(store))
    compiled = Store({}, read_compiled(str(tmp_path))).table(table)
    from_toml = store.table(table)

    assert problems == []
    assert list(from_toml.items()) == list(compiled.items())
    assert list(from_toml.values()) == list(kh.load().table(table).values())


def test_unreadable_packaged_data_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A damaged installation is refused with the file and the reason."""
    (tmp_path / "a.toml").write_text("broken")
    monkeypatch.setattr("kalmyk_history.store._load.PACKAGED", str(tmp_path))
    monkeypatch.setattr("kalmyk_history.store._compiled.COMPILED", "none.json")

    with pytest.raises(kh.DataError, match=r"a\.toml: Expected"):
        Store.packaged()


def test_package_is_typed() -> None:
    """Type checkers find the marker."""
    assert (PACKAGED.parent / "py.typed").is_file()


def test_first_use_from_many_threads_gives_one_chronicle() -> None:
    """Threads that ask at once get the same answers."""

    def ask(_: int) -> tuple[int, kh.Status]:
        return id(kh.load()), kh.status_on("1944-05-01")

    with ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(ask, range(64)))

    assert len(set(answers)) == 1


def test_pickle_of_a_record_is_stable() -> None:
    """A record pickled with an older protocol comes back equal."""
    record = kh.polities["kalmyk-assr-1935"]

    assert all(pickle.loads(pickle.dumps(record, n)) == record for n in range(2, 6))  # noqa: S301
