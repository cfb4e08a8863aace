"""Errors: one base, the builtin that callers expect, and a message that helps."""

from __future__ import annotations

import copy
import pickle
import re
import tomllib
from pathlib import Path

import pytest

from kalmyk_history import errors
from kalmyk_history.errors import KalmykHistoryError, shown

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
MADE = [
    errors.InvalidDateError("1900-02-29", "the year has no such day", 8),
    errors.InvalidDateTypeError(None, "expected a text"),
    errors.DateRangeError("too far"),
    errors.AmbiguousDateError("vague", ("a", "b")),
    errors.OutOfCoverageError("far", "1630-01-01", "2026-11-23"),
    errors.UnknownIdError("kalmyk", "people", ["kalmyks"]),
    errors.AmbiguousNameError("Kalmyk ASSR", ("kalmyk-assr-1935", "kalmyk-assr-1958")),
    errors.InvalidArgumentError("no"),
    errors.InvalidTypeError("no"),
    errors.SilentSourceError("silent", ("lozynskyj-2022",)),
    errors.DataError(["a", "b"]),
    errors.MissingExtraError("frames"),
    errors.MissingLibraryError("polars"),
]
BUILTINS = {
    errors.InvalidDateError: ValueError,
    errors.InvalidDateTypeError: TypeError,
    errors.DateRangeError: OverflowError,
    errors.AmbiguousDateError: ValueError,
    errors.OutOfCoverageError: LookupError,
    errors.UnknownIdError: KeyError,
    errors.AmbiguousNameError: LookupError,
    errors.InvalidArgumentError: ValueError,
    errors.InvalidTypeError: TypeError,
    errors.SilentSourceError: LookupError,
    errors.DataError: ValueError,
    errors.MissingExtraError: ImportError,
    errors.MissingLibraryError: ImportError,
}


def test_extras_are_those_that_an_installer_knows() -> None:
    """What a message says to install is what the extra of that name brings."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]

    for extra, libraries in errors.EXTRAS.items():
        wanted = [re.split("[>=]", each)[0] for each in project["optional-dependencies"][extra]]
        assert wanted == [*libraries.values()]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_each_is_ours_and_the_expected_builtin(error: KalmykHistoryError) -> None:
    """Both `except KalmykHistoryError` and the builtin catch it."""
    assert isinstance(error, KalmykHistoryError)
    assert isinstance(error, BUILTINS[type(error)])


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("copier", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])  # noqa: S301
def test_each_survives_copying(error: KalmykHistoryError, copier: object) -> None:
    """A copied or unpickled error has the same message and the same attributes."""
    assert callable(copier)
    again = copier(error)

    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_every_error_class_is_tested() -> None:
    """No error class escapes these tests."""
    classes = {
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, KalmykHistoryError)
    }

    assert classes - {KalmykHistoryError} == {type(error) for error in MADE}


def test_message_of_a_date_error_tells_where() -> None:
    """The message names the text, the position and the reason."""
    assert (
        str(MADE[0]) == "cannot read '1900-02-29' as a date at position 8: the year has no such day"
    )


def test_unknown_id_suggests_the_nearest() -> None:
    """The message of an unknown id ends with what may have been meant."""
    assert str(MADE[5]) == "no people 'kalmyk'; did you mean 'kalmyks'?"


def test_shown_survives_a_broken_repr() -> None:
    """A value whose repr fails is shown by its type."""

    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError

    assert shown(Broken()) == "an object of type Broken"


def test_shown_cuts_what_is_long() -> None:
    """A long repr of anything is cut."""
    assert len(shown(list(range(1000)))) == 63
    assert shown(b"x" * 100).endswith("(100 long)")
