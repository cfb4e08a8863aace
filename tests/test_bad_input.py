"""Bad input: whatever is given, each question answers or raises one error of ours."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from importlib.util import find_spec
from typing import Any, NoReturn

import pytest

import kalmyk_history as kh


class Spiteful:
    """An object that cannot be compared, hashed or shown."""

    def __eq__(self, other: object) -> NoReturn:
        raise ZeroDivisionError

    def __hash__(self) -> NoReturn:
        raise ZeroDivisionError

    def __repr__(self) -> NoReturn:
        raise ZeroDivisionError

    __str__ = __repr__


class SpitefulText(str):
    """A text that cannot be compared or shown by its own methods."""

    __slots__ = ()

    def __eq__(self, other: object) -> NoReturn:
        raise ZeroDivisionError

    __hash__ = str.__hash__

    def __repr__(self) -> NoReturn:
        raise ZeroDivisionError

    __str__ = __repr__


def endless(kind: type[list[Any] | dict[Any, Any]]) -> object:
    """Give a collection that holds itself."""
    made: Any = kind()
    if isinstance(made, list):
        made.append(made)
    else:
        made["itself"] = made
    return made


def deep(levels: int) -> object:
    """Give lists in lists."""
    made: list[object] = []
    for _ in range(levels):
        made = [made]
    return made


#: Nothing that any question of the package can be asked with.
BAD: dict[str, object] = {
    "bool": True,
    "nan": math.nan,
    "infinity": math.inf,
    "complex": 1j,
    "huge number": 10**5000,
    "bytes": b"1944-05-01",
    "bytearray": bytearray(b"1944"),
    "empty": "",
    "space": " ",
    "a megabyte": "x" * 1_000_000,
    "a megabyte of digits": "1" * 1_000_000,
    "a megabyte of brackets": "[" * 1_000_000,
    "NUL": "1944\0",
    "lone surrogate": "\ud800",
    "month nought": "0000-00-00",
    "31 February": "1943-02-31",
    "31 February in words": "31 February 1943",
    "unknown id": "no-such-id",
    "with time zone": datetime(1944, 5, 1, tzinfo=UTC),
    "time": time(1),
    "duration": timedelta(1),
    "list of numbers": [1],
    "list in itself": endless(list),
    "dict in itself": endless(dict),
    "deep list": deep(100_000),
    "set": {1},
    "object": object(),
    "class": kh.People,
    "function": len,
    "spiteful object": Spiteful(),
    "spiteful text": SpitefulText("no-such-id"),
    "record with a number for its id": kh.People(id=3),  # type: ignore[arg-type]
}

#: What the other arguments are while one is bad.
GOOD: dict[str, object] = {
    "day": "1944-05-01",
    "day_a": "1943-12-26",
    "day_b": "1943-12-27",
    "period": "1944",
    "on": "1944-05-01",
    "org": "league-of-free-nations",
    "member": "kalmyks",
    "source": "lozynskyj-2022",
    "source_a": "lozynskyj-2022",
    "source_b": "congress-declaration-2022",
    "polity": "kalmyk-assr-1935",
    "record": "kalmyk-assr-1935",
    "territory": "zapadny",
    "office": "head-of-the-republic",
    "month": 12,
    "records": "lozynskyj-2022",
    "text": "1944",
    "words": "1 May 1944",
    "answer": kh.Timeline(),
    "date": "day",
    "organization": "league-of-free-nations",
}

#: What a function is asked with besides, so that it looks at the other arguments.
BESIDES = {"annotate_officeholders": {"office": "head-of-the-republic"}}

#: Arguments for which some of the bad values are good ones.
TAKES_ANYTHING = {("sensitivity", "arguments"), ("sensitivity", "named")}


def questions() -> Iterator[Any]:
    """Give every public function with each of its parameters."""
    for name in dir(kh):
        asked = getattr(kh, name)
        if inspect.isclass(asked) or not callable(asked):
            continue
        for parameter in inspect.signature(asked).parameters:
            if (name, parameter) not in TAKES_ANYTHING:
                yield pytest.param(asked, parameter, id=f"{name}-{parameter}")


def small_frame() -> object:
    """Give a frame of a library that is installed."""
    pytest.importorskip("narwhals", reason="the extra frames is not installed")
    library = next((name for name in ("polars", "pandas") if find_spec(name)), None)
    if library is None:
        pytest.skip("no library of frames is installed")
    return pytest.importorskip(library).DataFrame({"day": ["1944-05-01", "1957"]})


def outcome(asked: Callable[..., object], **given: object) -> object:
    """Give the answer, or the error of ours that stands for it."""
    try:
        return asked(**given)
    except kh.KalmykHistoryError as error:
        return error


@pytest.mark.parametrize(("asked", "bad"), list(questions()))
def test_question_refuses_or_answers(asked: Callable[..., object], bad: str) -> None:
    """No bad value of an argument gives anything but an answer or an error of ours, in one line."""
    parameters = inspect.signature(asked).parameters.values()
    required = {each.name for each in parameters if each.default is each.empty} - {bad}
    others = {name: GOOD[name] for name in required & GOOD.keys()}
    if "frame" in required:
        others["frame"] = small_frame()
    if not bad.startswith("office"):
        others |= BESIDES.get(asked.__name__, {})
    answers = [outcome(asked, **others, **{bad: value}) for value in BAD.values()]
    refusals = [each for each in answers if isinstance(each, kh.KalmykHistoryError)]

    assert len(refusals) > len(BAD) // 2
    assert all(str(each).strip() and len(str(each)) < 1000 for each in refusals)
    assert all(len(str(each).splitlines()) == 1 for each in refusals)


@pytest.mark.parametrize("name", ["HistoricalDate", "Interval", "DateSet"])
@pytest.mark.parametrize("bad", BAD)
def test_date_type_refuses(name: str, bad: str) -> None:
    """No bad value makes a date, nor is it a calendar."""
    with pytest.raises(kh.InvalidDateError):
        getattr(kh, name)(BAD[bad])

    with pytest.raises(kh.InvalidArgumentError):
        getattr(kh, name)("1900", calendar=BAD[bad])


@pytest.mark.parametrize("bad", BAD)
def test_table_refuses(bad: str) -> None:
    """A key that is no id is in no table, and asking for it raises an error of ours."""
    assert BAD[bad] not in kh.peoples
    assert kh.peoples.get(BAD[bad]) is None  # type: ignore[call-overload]
    with pytest.raises(kh.UnknownIdError):
        kh.peoples[BAD[bad]]  # type: ignore[index]


@pytest.mark.parametrize("bad", BAD)
def test_folder_refuses(bad: str) -> None:
    """What is no folder opens no chronicle; the empty text is not the working folder."""
    with pytest.raises(kh.InvalidArgumentError):
        kh.Chronicle.from_folder(BAD[bad])  # type: ignore[arg-type]


def test_diff_refuses_days_before_the_calendar() -> None:
    """A day before the year 1, or after any that a date can hold, is not covered."""
    for day in ("0000-05-01", "-0001-05-01", "Y170000002", "0000"):
        with pytest.raises((kh.OutOfCoverageError, kh.AmbiguousDateError)):
            kh.diff(day, "1944-05-01")


def test_unknown_word_is_told_the_nearest() -> None:
    """A slip in a word of a vocabulary is answered with the nearest word."""
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'de_facto'"):
        kh.status_on("1944", layer="de facto")
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'julian'"):
        kh.status_on("1944", calendar="Julian")
    with pytest.raises(kh.InvalidArgumentError, match="did you mean 'latest'"):
        kh.resolved_by("last")


def test_unknown_name_says_what_to_do() -> None:
    """Where no name is near, the message says where to look."""
    with pytest.raises(kh.UnknownIdError, match=r"no people 'qqqq'; find\(\) looks in all names"):
        kh.status_on("1944", of="qqqq")


def test_unknown_source_is_called_a_source() -> None:
    """A message calls what is missing by its own name."""
    with pytest.raises(kh.UnknownIdError, match="no source 'qqqq'"):
        kh.according_to("qqqq")


def test_sensitivity_is_read_by_policies_only() -> None:
    """A word that is no policy is refused with the policies there are."""
    found = kh.sensitivity("status_on", "1935-10-21")

    assert found["latest"].kind == "autonomous_oblast"
    with pytest.raises(kh.InvalidArgumentError, match="no policy 'newest'"):
        found["newest"]
