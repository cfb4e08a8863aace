"""Where polities came from, in an invented world."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle

LINES = """
[[polity]]
id = "root"
kind = "khanate"
span = { until = "1930-01-01" }
citations = [
  { source = "annals", supports = ["kind", "span"] },
  { source = "pamphlet", supports = ["kind"] },
]

[[polity]]
id = "left"
kind = "oblast"
span = { since = "1930-01-01", until = "1940-01-01" }
predecessors = ["root"]
citations = [
  { source = "annals", supports = ["kind", "span", "predecessors"] },
  { source = "pamphlet", supports = ["kind", "predecessors"] },
]

[[polity]]
id = "right"
kind = "oblast"
span = { since = "1930-01-01", until = "1940-01-01" }
predecessors = ["root"]
citations = [{ source = "annals", supports = ["kind", "span", "predecessors"] }]

[[polity]]
id = "joined"
kind = "republic"
span = { since = "1940-01-01" }
predecessors = ["left", "right"]
citations = [{ source = "annals", supports = ["kind", "span", "predecessors"] }]

[[polity]]
id = "egg"
kind = "republic"
predecessors = ["hen"]
citations = [{ source = "annals", supports = ["kind", "predecessors"] }]

[[polity]]
id = "hen"
kind = "republic"
predecessors = ["egg"]
citations = [{ source = "annals", supports = ["kind", "predecessors"] }]
"""


@pytest.fixture
def lines(write: Callable[..., Path], world_text: str) -> Chronicle:
    """Give the invented world with lines of polities."""
    return Chronicle.from_folder(write(world_text, LINES))


def ids(polities: tuple[kh.Polity, ...]) -> list[str]:
    """Give the ids of polities."""
    return [each.id for each in polities]


def test_lineage_reaches_both_ways(lines: Chronicle) -> None:
    """Ancestors and descendants come nearest first, each once."""
    line = lines.lineage("joined")

    assert line.polity is lines.polities["joined"]
    assert ids(line.ancestors) == ["left", "right", "root"]
    assert line.descendants == ()
    assert ids(lines.lineage("root").descendants) == ["left", "right", "joined"]


def test_lineage_has_its_edges(lines: Chronicle) -> None:
    """Each direct succession within the line is an edge, from the older to the newer."""
    line = lines.lineage("left")

    assert [(older.id, newer.id) for older, newer in line.edges] == [
        ("root", "left"),
        ("left", "joined"),
    ]
    assert (ids(line.predecessors), ids(line.successors)) == (["root"], ["joined"])
    assert {each.source for each in line.citations} == {"annals", "pamphlet"}


def test_lineage_draws_itself(lines: Chronicle) -> None:
    """The text is a tree from the oldest down; what joins is drawn once."""
    assert str(lines.lineage("joined")).splitlines() == [
        "root (? to 1930-01-01)",
        "├─ left (1930-01-01 to 1940-01-01)",
        "│  └─ joined (1940-01-01 to now)  <",
        "└─ right (1930-01-01 to 1940-01-01)",
        "   └─ joined (1940-01-01 to now)  (see above)",
    ]
    assert str(lines.lineage("south")) == "south (? to now)  <"


def test_circle_does_no_harm(lines: Chronicle) -> None:
    """Polities that come from each other are followed and drawn once."""
    line = lines.lineage("egg")

    assert (ids(line.ancestors), ids(line.descendants)) == (["hen"], ["hen"])
    assert len(str(line).splitlines()) == 3


def test_lineage_as_a_source_tells_it(lines: Chronicle) -> None:
    """A source that does not say what came before has no such edge."""
    assert ids(lines.lineage("left", according_to="pamphlet").ancestors) == ["root"]
    assert lines.lineage("joined", according_to="pamphlet").edges == ()
    assert len(lines.lineage("joined", resolve="all").edges) == 4


def test_lineage_is_a_value(lines: Chronicle) -> None:
    """A lineage can be compared, hashed and pickled, and shows itself shortly."""
    line = lines.lineage("joined")

    assert pickle.loads(pickle.dumps(line)) == line == lines.lineage("joined")  # noqa: S301
    assert hash(line) == hash(lines.lineage("joined"))
    assert repr(line) == "<Lineage of 'joined': 3 before, 0 after>"


def test_unknown_polity_is_refused(lines: Chronicle) -> None:
    """An id that no polity has gives the nearest one."""
    with pytest.raises(kh.UnknownIdError, match="did you mean 'joined'"):
        lines.lineage("joind")


def test_packaged_lineage() -> None:
    """The republic goes back to the oblast of 1920 through the names that it had."""
    line = kh.load().lineage("republic-of-kalmykia")

    assert ids(line.ancestors)[:5] == [
        "kalmyk-ssr-1990",
        "kalmyk-assr-1958",
        "kalmyk-ao-1957",
        "kalmyk-assr-1935",
        "kalmyk-ao-1920",
    ]
