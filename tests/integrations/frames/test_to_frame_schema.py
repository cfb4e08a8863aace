"""The columns of a frame, which do not depend on its rows, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import kalmyk_history as kh

sys.path.insert(0, str(Path(__file__).parent))

from frame_contents import schema_of

from kalmyk_history.integrations.frames import _flat_backends

pytest.importorskip("narwhals", reason="frames need the extra frames")


def test_words_are_categories_with_days_as_dates() -> None:
    """In polars words are enumerations of the whole vocabulary, and days are dates."""
    polars = pytest.importorskip("polars", reason="polars is not installed")

    schema = kh.timeline().to_frame(backend="polars").schema

    assert schema["kind"] == polars.Enum([each.value for each in kh.StatusKind])
    assert schema["since_earliest"] == polars.Date
    assert schema["since"] == polars.String
    assert kh.population_counts.to_frame(backend="polars").schema["count_least"] == polars.Float64


def test_pandas_has_categories_and_times() -> None:
    """In pandas words are categoricals of the whole vocabulary, and days are midnights."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")

    frame = kh.timeline().to_frame()

    assert [*frame["kind"].cat.categories] == [each.value for each in kh.StatusKind]
    assert frame["since_earliest"].dtype == "datetime64[s]"
    assert frame["since_earliest"].iloc[-1] == pandas.Timestamp(kh.timeline()[-1].since.edtf)


def test_pyarrow_has_dictionaries_and_dates() -> None:
    """In pyarrow words are dictionaries, and days are dates."""
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

    schema = kh.timeline().to_frame(backend="pyarrow").schema

    assert pyarrow.types.is_dictionary(schema.field("kind").type)
    assert schema.field("since_earliest").type == pyarrow.date32()


def test_answers_keep_their_kinds_when_pickled(backend: str) -> None:
    """An empty answer that was pickled still knows its columns."""
    import pickle

    answer = kh.memberships(member="nogais", organization="americans-against-russian-imperialism")
    again = pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own pickle

    assert again == answer == ()
    assert again.kinds == ("Membership",)
    assert schema_of(again.to_frame(backend=backend)) == schema_of(answer.to_frame(backend=backend))


#: A question that finds something, and the same one where there is nothing to find.
QUESTIONS: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "members_of": (
        lambda: kh.members_of("league-of-free-nations"),
        lambda: kh.members_of("league-of-free-nations", on="1900"),
    ),
    "members_of_all_readings": (
        lambda: kh.members_of("league-of-free-nations", resolve="all"),
        lambda: kh.members_of("league-of-free-nations", on="1900", resolve="all"),
    ),
    "memberships": (kh.memberships, lambda: kh.memberships(member="don-kalmyks")),
    "coalitions_of": (
        lambda: kh.coalitions_of("kalmyks"),
        lambda: kh.coalitions_of("kalmyks", on="1900"),
    ),
    "claims_of": (
        lambda: kh.claims_of("lozynskyj-2022"),
        lambda: kh.claims_of("congress-2023-dovdanov-interview"),
    ),
    "find": (lambda: kh.find("Kalmyk"), lambda: kh.find("zzzzz")),
    "transitions": (kh.transitions, lambda: kh.transitions(since="1944", until="1945")),
    "timeline": (kh.timeline, lambda: kh.timeline(of="oirats", layer="claimed")),
    "statuses_during": (
        lambda: kh.statuses_during("1943"),
        lambda: kh.statuses_during("1200"),
    ),
    "jurisdictions": (
        lambda: kh.jurisdictions("zapadny"),
        lambda: kh.jurisdictions("zapadny", during="1800"),
    ),
    "officeholders": (
        lambda: kh.officeholders("head-of-the-republic"),
        lambda: kh.officeholders("head-of-the-republic", during="1800"),
    ),
    "population": (
        lambda: kh.population(measure=None),
        lambda: kh.population(measure=None, on="1300"),
    ),
    "on_this_day": (lambda: kh.on_this_day(12, 27), lambda: kh.on_this_day(2, 29)),
    "disagreements": (
        kh.disagreements,
        lambda: kh.disagreements(record=kh.acts["decree-1943-12-27-liquidation"], field="effect"),
    ),
    "compare": (
        lambda: kh.compare("lozynskyj-2022", "congress-declaration-2022"),
        lambda: attrs.evolve(kh.compare("lozynskyj-2022", "congress-declaration-2022"), rows=()),
    ),
    "diff": (
        lambda: kh.diff("1943-12-26", "1943-12-27"),
        lambda: kh.diff("1950-01-01", "1950-01-01"),
    ),
    "gaps": (kh.gaps, kh.Gaps),
    "lineage": (lambda: kh.lineage("kalmyk-assr-1958"), lambda: kh.lineage("don-host-oblast")),
    "names_on": (
        lambda: kh.names_on("elista", on="1950"),
        lambda: kh.Answers(kinds=("Name",)),
    ),
    "capital_on": (
        lambda: kh.capital_on("kalmyk-ao-1920", on="1925"),
        lambda: kh.Answers(kinds=("Place",)),
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_empty_answer_has_the_columns_of_a_full_one(question: str, backend: str) -> None:
    """Whatever is asked, names, order and types of the columns do not depend on what is found."""
    full, empty = (ask() for ask in QUESTIONS[question])

    columns = schema_of(empty.to_frame(backend=backend))

    assert len(full) if hasattr(full, "__len__") else full.edges
    assert not (len(empty) if hasattr(empty, "__len__") else empty.edges)
    assert [*columns.items()] == [*schema_of(full.to_frame(backend=backend)).items()]


@pytest.mark.parametrize("question", QUESTIONS)
def test_question_declares_what_it_gives(question: str) -> None:
    """The kinds of an answer are those of all that it holds."""
    for ask in QUESTIONS[question]:
        answer = ask()
        if isinstance(answer, kh.Answers):
            kinds = tuple(getattr(kh, each) for each in answer.kinds)
            assert kinds
            assert all(isinstance(each, kinds) for each in (*answer, *answer.possible))


def test_part_of_an_answer_has_its_columns(backend: str) -> None:
    """A list of one's own has the columns of the type that it is said to be of, also if empty."""
    claims = kh.claims_of("lozynskyj-2022")

    some = schema_of(kh.to_frame(claims[:3], backend=backend))
    none = schema_of(kh.to_frame([], backend=backend, of=kh.Claim))

    assert [*some.items()] == [*none.items()]


def test_columns_of_a_base(backend: str) -> None:
    """Rows of any type can be had with the columns of a base, which do not depend on them."""
    mixed = [kh.peoples["kalmyks"], kh.acts["decree-1943-12-27-liquidation"]]

    frame = kh.to_frame(mixed, backend=backend, of=kh.Record)

    assert [*schema_of(frame)][:3] == ["type", "id", "name"]
    assert schema_of(frame) == schema_of(kh.to_frame(mixed, backend=backend))
    assert schema_of(frame) == schema_of(kh.to_frame(mixed[:1], backend=backend, of=kh.Record))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (5, "a frame is made of a table, an answer or an iterable, not of 5"),
        ("kalmyks", "not of 'kalmyks'"),
        (kh.StatusKind.KHANATE, "not of <StatusKind"),
        ([5], "a row of this frame is a record or an answer, not 5"),
        ([kh.Span()], r"a record or an answer, not Span\("),
        ([[kh.peoples["kalmyks"]]], "a record or an answer, not \\["),
    ],
)
def test_what_has_no_rows_is_refused(wrong: Any, message: str) -> None:  # noqa: ANN401 - whatever is given
    """A frame is made of rows that this package knows."""
    with pytest.raises(kh.InvalidTypeError, match=message):
        kh.to_frame(wrong)


def test_single_answer_is_refused_with_advice() -> None:
    """One record or status has no rows; the message says what to do."""
    for single in (kh.status_on(1950), kh.peoples["kalmyks"]):
        with pytest.raises(kh.InvalidTypeError, match="; put a single one in a list"):
            kh.to_frame(single)  # type: ignore[arg-type]


def test_empty_list_must_say_of_what() -> None:
    """Without a row and without a type there are no columns."""
    for nothing in ([], {}, kh.Answers(), kh.Answers(kinds=("Nothing",)), kh.Table("mine", {})):
        with pytest.raises(kh.InvalidArgumentError, match="say of= which type"):
            kh.to_frame(nothing)


def test_wrong_type_of_rows_is_refused() -> None:
    """What rows are said to be of is the type of a record or answer, and they are of it."""
    people = [kh.peoples["kalmyks"]]

    with pytest.raises(kh.InvalidTypeError, match="is of type Act, not People"):
        kh.to_frame(people, of=kh.Act)
    with pytest.raises(kh.InvalidTypeError, match="is of type Act, not People"):
        kh.Table("act", {"kalmyks": kh.peoples["kalmyks"]}).to_frame()
    with pytest.raises(kh.InvalidTypeError, match="is of type People or Organization, not Act"):
        kh.Answers([*kh.acts.values()][:1], kinds=("People", "Organization")).to_frame()
    for wrong in (int, "People", kh.Span):
        with pytest.raises(kh.InvalidTypeError, match=r"such as kh\.Act, not "):
            kh.to_frame(people, of=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("pandsa", "no backend 'pandsa'; did you mean 'pandas'"),
        ("Polars", "did you mean 'polars'"),
        ("modin", "no backend 'modin'; use one of pandas, polars, pyarrow"),
        (None, "a backend is one of pandas, polars, pyarrow, not None"),
    ],
)
def test_unknown_backend_is_refused(wrong: Any, message: str) -> None:  # noqa: ANN401 - whatever is given
    """A library that gives no eager frames is answered with those that do."""
    with pytest.raises(kh.InvalidArgumentError, match=message):
        kh.timeline().to_frame(backend=wrong)


def test_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without narwhals the message has the command that installs it."""
    monkeypatch.setitem(sys.modules, "narwhals", None)

    with pytest.raises(kh.MissingExtraError, match="python -m pip install narwhals"):
        kh.timeline().to_frame()


@pytest.mark.parametrize("name", ["pandas", "polars", "pyarrow"])
def test_missing_library_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backend that is not installed is named, with the command that installs it."""
    monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(kh.MissingLibraryError, match=f"pip install {name}") as caught:
        kh.timeline().to_frame(backend=name)
    assert caught.value.library == name
    assert isinstance(caught.value, ImportError)


def test_broken_library_is_not_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """If a backend is there and something that it imports is not, its own error is shown."""

    def broken(_: str) -> None:
        raise ModuleNotFoundError(name="something_else")

    monkeypatch.setattr(_flat_backends, "import_module", broken)

    with pytest.raises(ModuleNotFoundError) as caught:
        kh.timeline().to_frame(backend="polars")
    assert caught.value.name == "something_else"


@pytest.mark.parametrize(
    ("name", "others"), [("polars", ("pandas", "pyarrow")), ("pandas", ("polars",))]
)
def test_backend_does_not_load_the_others(name: str, others: tuple[str, ...]) -> None:
    """A frame of one library imports no other."""
    pytest.importorskip(name, reason=f"{name} is not installed")
    code = (
        "import sys, kalmyk_history as kh\n"
        f"kh.timeline().to_frame(backend={name!r})\n"
        "print(*{each.partition('.')[0] for each in sys.modules})"
    )

    run = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    assert not {*run.stdout.split()} & {*others}


def test_asking_loads_no_frame_library() -> None:
    """What can be had as a frame is answered without narwhals or any backend."""
    code = (
        "import sys, kalmyk_history as kh\n"
        "kh.timeline(), kh.polities, kh.gaps()\n"
        "print(*{each.partition('.')[0] for each in sys.modules})"
    )

    run = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    assert not {*run.stdout.split()} & {"narwhals", "numpy", "pandas", "polars", "pyarrow"}
