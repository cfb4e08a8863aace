"""The front door: everything public is there, and nothing is loaded before it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import kalmyk_history as kh
from kalmyk_history.errors import suggestion

HEAVY = (
    "attr",
    "attrs",
    "cattrs",
    "dateutil",
    "typing",
    "re",
    "json",
    "tomllib",
    "enum",
    "datetime",
)


def modules_after(code: str) -> set[str]:
    """Run *code* in a fresh interpreter and give what it imported beyond a bare one."""
    report = "import sys; before = set(sys.modules)\n{}\nimport json\n"
    report += "print(json.dumps(sorted(set(sys.modules) - before)))"
    run = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-S", "-c", report.format(code)],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_import_loads_nothing_heavy() -> None:
    """Importing the package loads neither attrs nor cattrs nor anything else of weight."""
    loaded = modules_after("import kalmyk_history")
    loaded -= modules_after("import os")

    assert loaded <= {"kalmyk_history", "__future__"}
    assert not loaded & set(HEAVY)


def test_dates_do_not_load_cattrs_or_dateutil() -> None:
    """Parsing a date needs neither the store nor dateutil."""
    loaded = modules_after("import kalmyk_history; kalmyk_history.parse_edtf('1943-12-27')")

    assert not {name.partition(".")[0] for name in loaded} & {"cattrs", "dateutil"}
    assert "kalmyk_history.store" not in loaded


@pytest.mark.parametrize("name", kh.__all__)
def test_every_public_name_resolves(name: str) -> None:
    """Each name in __all__ can be had."""
    assert getattr(kh, name) is not None


@pytest.mark.parametrize("name", [each for each in kh.__all__ if not each.startswith("__")])
def test_every_public_object_is_documented(name: str) -> None:
    """Each public object has a docstring."""
    assert getattr(kh, name).__doc__


def test_all_is_sorted_and_is_what_dir_shows() -> None:
    """Tab completion shows the API and nothing else."""
    assert dir(kh) == sorted(kh.__all__)
    assert len(set(kh.__all__)) == len(kh.__all__)


def test_unknown_attribute_names_the_nearest() -> None:
    """A slip in a name is answered with the name that is meant."""
    with pytest.raises(
        AttributeError, match=r"no attribute 'status_onn'; did you mean 'status_on'"
    ):
        _ = kh.status_onn  # type: ignore[attr-defined]


def test_private_attribute_is_refused_plainly() -> None:
    """Protocols that probe for private names get a plain AttributeError."""
    with pytest.raises(AttributeError, match="no attribute '_repr_html_'"):
        _ = kh._repr_html_  # type: ignore[attr-defined]


def test_functions_are_the_methods_of_the_packaged_chronicle() -> None:
    """There is one way to ask: the module functions are methods of load()."""
    assert kh.status_on == kh.load().status_on
    assert kh.polities is kh.load().polities


def test_data_and_code_have_versions_of_their_own() -> None:
    """The version of the data is that of its edition."""
    edition = kh.load().edition

    assert edition is not None
    assert edition.version == kh.DATA_VERSION
    assert kh.__version__.count(".") == 2


def test_suggestion_survives_what_is_no_text() -> None:
    """A wrong type has no near misses."""
    assert suggestion(5, ["five"]) == ""
