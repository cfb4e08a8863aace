"""
What an edition promised is kept, or ``changes.toml`` says what took its place.

The kept editions stand beside this file; see ``snapshot.py`` for how one is kept.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import kalmyk_history as kh

sys.path.insert(0, str(Path(__file__).parent))

from snapshot import api, ids, statements, write

FOLDER = Path(__file__).parent
Statement = Mapping[str, Any]
#: What changes are told of, each with the version that counts for it.
ARRAYS = {"api": kh.__version__, "id": kh.DATA_VERSION, "statement": kh.DATA_VERSION}
CHANGES: dict[str, list[dict[str, str]]] = tomllib.loads(
    (FOLDER / "changes.toml").read_text("utf-8")
)


class Call(NamedTuple):
    """
    How something is called.

    Attributes:
        placed: Its parameters by place.
        named: Those by name alone, and what takes all the rest.
        gives: What it gives.
    """

    placed: list[str]
    named: set[str]
    gives: str


class Compared(NamedTuple):
    """
    A listing of the kept editions, compared with the package.

    Attributes:
        kept: What they hold.
        gone: What of it is no longer so.
    """

    kept: Collection[str]
    gone: Collection[str]


def lines_of(kind: str) -> list[str]:
    """Give the lines of all kept files of a kind, each once."""
    texts = [path.read_text("utf-8") for path in sorted(FOLDER.glob(f"{kind}-*"))]
    return [*dict.fromkeys(line for text in texts for line in text.splitlines())]


def told_of(array: str, changes: Mapping[str, list[dict[str, str]]]) -> list[str]:
    """List what the changes say went; a whole record is all of its fields."""
    told = [entry["went"] for entry in changes.get(array, [])]
    return [f"{went}.*" if array == "statement" and "." not in went else went for went in told]


def covers(went: str, line: str) -> bool:
    """Tell whether an entry speaks of a line."""
    return line.startswith(went[:-1]) if went.endswith("*") else line == went


def untold(gone: Iterable[str], told: Iterable[str]) -> list[str]:
    """List what went and no entry speaks of."""
    return [line for line in gone if not any(covers(went, line) for went in told)]


def stale(told: Iterable[str], compared: Compared) -> list[str]:
    """List the entries that speak of anything that is still so."""
    still = set(compared.kept) - set(compared.gone)
    return [went for went in told if any(covers(went, line) for line in still)]


def unknown(told: Iterable[str], kept: Collection[str]) -> list[str]:
    """List the entries that speak of nothing that was kept."""
    return [went for went in told if not any(covers(went, line) for line in kept)]


def gone_lines(kept: Iterable[str], now: Iterable[str]) -> list[str]:
    """List the kept lines that are no longer so; a call that is still understood did not go."""
    here = set(now)
    calls = {line.partition("(")[0]: call_of(line) for line in here if "(" in line}
    return [
        line
        for line in kept
        if line not in here
        and not is_understood(call_of(line), by=calls.get(line.partition("(")[0]))
    ]


def call_of(line: str) -> Call | None:
    """Read the signature at the end of a line, if there is one."""
    try:
        made: Any = ast.parse(f"def made({line.partition('(')[2]}: ...").body[0]
    except SyntaxError:
        return None
    given: ast.arguments = made.args
    placed = [*given.posonlyargs, *given.args]
    required = len(placed) - len(given.defaults)
    return Call(
        [
            *map(parameter, placed[:required]),
            *map(parameter, placed[required:], given.defaults),
        ],
        {
            *map(parameter, given.kwonlyargs, given.kw_defaults),
            *(f"*{rest.arg}" for rest in (given.vararg, given.kwarg) if rest),
        },
        ast.unparse(made.returns) if made.returns else "",
    )


def parameter(named: ast.arg, default: ast.expr | None = None) -> str:
    """Give a parameter as its source."""
    return ast.unparse(named) + (f" = {ast.unparse(default)}" if default else "")


def is_understood(call: Call | None, *, by: Call | None) -> bool:
    """Tell whether whatever could be called so can still be called so, with the same result."""
    if call is None or by is None:
        return False
    placed = len(call.placed)
    added = [*by.placed[placed:], *(by.named - call.named)]
    return (
        call.placed == by.placed[:placed]
        and call.named <= by.named
        and call.gives == by.gives
        and all(" = " in new or new.startswith("*") for new in added)
    )


def field_of(statement: Statement) -> str:
    """Give the field that a statement is about, as the changes name it."""
    return f"{statement['record']}.{statement['field']}"


def content(statement: Statement) -> tuple[str, str, str, str]:
    """Give what a statement says, without reasons and evidence."""
    value = json.dumps(statement["value"], sort_keys=True)
    return field_of(statement), value, statement.get("calendar", ""), statement["rank"]


def sources_of(statement: Statement) -> set[str]:
    """Give the sources that a statement rests on."""
    return {place["source"] for place in statement.get("evidence", ())}


def gone_statements(kept: Iterable[Statement], now: Iterable[Statement]) -> list[str]:
    """List the fields of which something kept is no longer stated."""
    here = {content(statement) for statement in now}
    gone = [field_of(statement) for statement in kept if content(statement) not in here]
    return [*dict.fromkeys(gone)]


def lost_sources(
    kept: Iterable[Statement], now: Iterable[Statement], told: Collection[str] = ()
) -> dict[str, set[str]]:
    """Give the fields that still state what they did, without a source that they had for it."""
    here: dict[tuple[str, ...], set[str]] = {}
    for statement in now:
        here.setdefault(content(statement), set()).update(sources_of(statement))
    lost: dict[str, set[str]] = {}
    for statement in kept:
        had = {source for source in sources_of(statement) if f"source {source}" not in told}
        if missing := had - here.get(content(statement), had):
            lost.setdefault(field_of(statement), set()).update(missing)
    return lost


def advice(array: str, missing: Iterable[str]) -> str:
    """Say what is missing, and how that is recorded."""
    entries = [
        f"[[{array}]]\nwent = {json.dumps(line, ensure_ascii=False)}\n"
        f'instead = ""\nsince = "{ARRAYS[array]}"\n'
        for line in missing
    ]
    what_to_do = (
        f"{len(entries)} of what was promised went. Bring it back, or say in "
        "tests/editions/changes.toml what took its place:\n"
    )
    return "\n".join([what_to_do, *entries])


@pytest.fixture(scope="module")
def kept() -> list[Statement]:
    """Give the kept statements."""
    return [json.loads(line) for line in lines_of("statements")]


@pytest.fixture(scope="module")
def now() -> list[dict[str, Any]]:
    """Give the statements of today."""
    return statements()


@pytest.fixture(scope="module")
def lost(kept: list[Statement], now: list[Statement]) -> dict[str, set[str]]:
    """Give the fields whose evidence went, but not for a source that is told as gone itself."""
    return lost_sources(kept, now, told_of("id", CHANGES))


@pytest.fixture(scope="module")
def compared(
    kept: list[Statement], now: list[Statement], lost: dict[str, set[str]]
) -> dict[str, Compared]:
    """Give the comparison for each array of changes."""
    promised, known = lines_of("api"), lines_of("ids")
    fields = {field_of(statement) for statement in kept}
    return {
        "api": Compared(promised, gone_lines(promised, api())),
        "id": Compared(known, gone_lines(known, ids())),
        "statement": Compared(fields, {*gone_statements(kept, now), *lost}),
    }


@pytest.mark.parametrize("array", ["api", "id"])
def test_every_kept_line_is_still_so(array: str, compared: dict[str, Compared]) -> None:
    """A name, a signature, a field, a word, an id is there as it was, or its change is told."""
    missing = untold(compared[array].gone, told_of(array, CHANGES))

    assert not missing, advice(array, missing)


def test_everything_is_still_stated(kept: list[Statement], now: list[Statement]) -> None:
    """What was stated of a field is stated in the same rank, or its change is told."""
    missing = untold(gone_statements(kept, now), told_of("statement", CHANGES))

    assert not missing, advice("statement", missing)


def test_every_statement_still_has_its_sources(lost: dict[str, set[str]]) -> None:
    """What is stated as before rests on each source that it had, or the change is told."""
    missing = untold(lost, told_of("statement", CHANGES))

    assert not missing, f"{advice('statement', missing)}\n{lost}"


@pytest.mark.parametrize("array", ARRAYS)
def test_no_entry_is_stale(array: str, compared: dict[str, Compared]) -> None:
    """The changes speak of nothing that is still there: take such an entry out, or narrow it."""
    assert stale(told_of(array, CHANGES), compared[array]) == []


@pytest.mark.parametrize("array", ARRAYS)
def test_every_entry_is_about_something_kept(array: str, compared: dict[str, Compared]) -> None:
    """The changes speak only of what a kept edition has."""
    assert unknown(told_of(array, CHANGES), compared[array].kept) == []


def test_every_entry_says_what_took_the_place_and_since_when() -> None:
    """An entry has its three texts, and stands in an array that is read."""
    for entry in (entry for entries in CHANGES.values() for entry in entries):
        assert entry.keys() == {"went", "instead", "since"}
        assert all(text.strip() for text in entry.values())
    assert CHANGES.keys() <= ARRAYS.keys()


@pytest.mark.parametrize("kind", ["api", "ids"])
def test_kept_lines_are_in_order(kind: str) -> None:
    """A kept listing is sorted and says nothing twice."""
    for path in FOLDER.glob(f"{kind}-*"):
        lines = path.read_text("utf-8").splitlines()

        assert lines == sorted(set(lines))


def test_kept_edition_is_never_rewritten(tmp_path: Path) -> None:
    """Only the listings that a folder has not are written."""
    old = tmp_path / f"api-{kh.__version__}.txt"
    old.write_text("kept")
    written = write(tmp_path)

    assert old.read_text() == "kept"
    assert {old, *written} == {*tmp_path.iterdir()}
    assert len(written) == len(ARRAYS) - 1


def test_listings_can_be_kept(tmp_path: Path) -> None:
    """What is written is what the editions are compared with."""
    by_kind = {path.name.partition("-")[0]: path.read_text("utf-8") for path in write(tmp_path)}

    assert by_kind["api"].splitlines() == api()
    assert by_kind["ids"].splitlines() == ids()
    assert [json.loads(line) for line in by_kind["statements"].splitlines()] == statements()


ACT = [
    "class Act: field kind: ActKind",
    "class Act: in kalmyk_history",
    "class ActKind: base StrEnum",
]


def test_line_that_went_is_missed() -> None:
    """A kept line that is there no more, and of which nothing is told, is found."""
    assert gone_lines(["polity a", "polity b"], ["polity b", "polity c"]) == ["polity a"]
    assert untold(["polity a"], ["polity b"]) == ["polity a"]
    assert untold(["polity a"], ["polity a"]) == []


def test_whole_class_goes_in_one_entry() -> None:
    """A star stands for every line that begins so, and for no other."""
    assert untold(ACT, ["class Act: *"]) == ["class ActKind: base StrEnum"]


@pytest.mark.parametrize(
    "now",
    [
        "function f(day: str, *, of: str = 'a', lang: str = 'en') -> Status",
        "function f(day: str, place: str = '', *, of: str = 'a') -> Status",
        "function f(day: str, *rest: str, of: str = 'a', **more: str) -> Status",
    ],
)
def test_optional_parameter_takes_nothing_away(now: str) -> None:
    """A signature that understands every call that it did is kept."""
    assert gone_lines(["function f(day: str, *, of: str = 'a') -> Status"], [now]) == []


@pytest.mark.parametrize(
    "now",
    [
        "function f(day: str, *, of: str = 'a', lang: str) -> Status",
        "function f(day: str, place: str, *, of: str = 'a') -> Status",
        "function f(place: str = '', day: str = '', *, of: str = 'a') -> Status",
        "function f(day: str, *, of: str = 'b') -> Status",
        "function f(day: int, *, of: str = 'a') -> Status",
        "function f(day: str) -> Status",
        "function f(*, day: str, of: str = 'a') -> Status",
        "function f(day: str, *, of: str = 'a') -> None",
        "function f(day: str, *, of: str = 'a')",
        "function g(day: str, *, of: str = 'a') -> Status",
        "function f",
    ],
)
def test_signature_that_breaks_a_call_is_missed(now: str) -> None:
    """A parameter that went, became required, moved, or means something else is found."""
    old = "function f(day: str, *, of: str = 'a') -> Status"

    assert gone_lines([old], [now]) == [old]


def stated(value: object = "1920", rank: str = "preferred", *, by: str = "annals") -> Statement:
    """Give an invented statement."""
    place = {"source": by}
    return {"record": "act/a", "field": "date", "value": value, "rank": rank, "evidence": [place]}


@pytest.mark.parametrize(
    "now", [[], [stated("1921")], [stated(rank="other")], [{**stated(), "calendar": "julian"}]]
)
def test_statement_that_went_is_missed(now: list[Statement]) -> None:
    """Another value, rank or calendar is another statement."""
    assert gone_statements([stated()], now) == ["act/a.date"]


def test_statement_with_more_evidence_is_kept() -> None:
    """Sources that join take nothing away, nor does the order of a table."""
    kept = [stated({"since": "1920", "until": "1921"})]
    now = [
        stated({"until": "1921", "since": "1920"}, by=source) for source in ("annals", "gazette")
    ]

    assert gone_statements(kept, now) == []
    assert lost_sources(kept, now) == {}


def test_source_that_went_is_missed() -> None:
    """A statement that stays without a source of its own is found, unless the source is told."""
    now = [stated(by="gazette")]

    assert lost_sources([stated()], now) == {"act/a.date": {"annals"}}
    assert lost_sources([stated()], now, ["source annals"]) == {}
    assert lost_sources([stated()], []) == {}


def test_whole_record_goes_in_one_entry() -> None:
    """A record that states nothing any more is told once; one that still does is no such record."""
    changes = {"statement": [{"went": "act/a"}]}
    told = told_of("statement", changes)
    fields = ["act/a.date", "act/a.kind"]

    assert untold(fields, told) == []
    assert stale(told, Compared(fields, fields)) == []
    assert stale(told, Compared(fields, fields[:1])) == told


@pytest.mark.parametrize("went", [ACT[0], "class Act: *"])
def test_stale_entry_is_found(went: str) -> None:
    """An entry about something that is still there is found, also if only a part of it is."""
    assert stale([went], Compared(ACT, ACT[1:])) == [went]
    assert stale([went], Compared(ACT, ACT)) == []


def test_entry_about_nothing_kept_is_found() -> None:
    """A slip in an entry does not pass in silence."""
    assert unknown(["class Akt: *", ACT[0], "act/b"], ACT) == ["class Akt: *", "act/b"]


@pytest.mark.parametrize("array", ARRAYS)
def test_advice_can_be_pasted(array: str) -> None:
    """The message of a failure lists what went, as entries that lack only what took its place."""
    lines = ["function f(of: str = 'a')", "polity б"]
    _, _, entries = advice(array, lines).partition("\n\n")

    assert tomllib.loads(entries) == {
        array: [{"went": line, "instead": "", "since": ARRAYS[array]} for line in lines]
    }
