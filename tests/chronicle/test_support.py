"""What records rest on, in an invented world and in the packaged data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle, Consulted, SourceKind
from kalmyk_history.chronicle import Support
from kalmyk_history.chronicle.evidence._support import independent


def fields(support: Support) -> dict[str, int]:
    """Give the number of independent sources of each field."""
    return {each.field: each.independent for each in support.fields}


def test_copies_do_not_count(disputed: Chronicle) -> None:
    """A leaflet that follows the pamphlet adds no independent support."""
    found = disputed.support("flood")

    assert [each.id for each in found.sources] == ["pamphlet", "leaflet"]
    assert [each.id for each in found.roots] == ["pamphlet"]
    assert (found.independent, found.single) == (1, True)
    assert found.kinds == (SourceKind.ADVOCACY, SourceKind.PRESS)
    assert found.consulted == (("pamphlet", Consulted.WHOLE), ("leaflet", Consulted.WHOLE))


def test_support_is_counted_field_by_field(disputed: Chronicle) -> None:
    """Each field has the roots of the sources that give it as it stands."""
    found = disputed.support(disputed.polities["the-marsh"])

    assert fields(found) == {"kind": 2, "span": 2, "part_of": 1}
    assert [each.id for each in found.fields[1].roots] == ["annals", "pamphlet"]
    assert [each.id for each in found.fields[1].sources] == ["annals", "leaflet"]
    assert found.independent == 2
    assert found.warnings == ()


def test_status_rests_on_its_transition_and_acts(disputed: Chronicle) -> None:
    """The citations of the change and of the act behind it count together."""
    found = disputed.support(disputed.status_on("1925", of="hill-folk"))

    assert [each.id for each in found.sources] == ["annals", "pamphlet"]
    assert fields(found) == {"date": 1, "kind": 2, "standing": 1, "polity": 1, "acts": 1}


def test_advocacy_and_what_follows_it_is_advocacy_alone(disputed: Chronicle) -> None:
    """A press report that only repeats the advocate does not change that."""
    found = disputed.support("flood")

    assert found.advocacy_only
    assert not found.encyclopedia_only
    assert found.warnings == ("advocacy alone", "one independent source")
    assert "Warning: it rests on advocacy alone." in str(found)


def test_encyclopedia_alone_is_told(disputed: Chronicle) -> None:
    """A record of one encyclopedia that was not even seen says both."""
    found = disputed.support("edict")

    assert (found.encyclopedia_only, found.advocacy_only) == (True, False)
    assert str(found).splitlines() == [
        "Act('edict') rests on 1 source, 1 independent.",
        "Warning: it rests on encyclopedias alone.",
        "Warning: it rests on one independent source.",
        "  digest (encyclopedia, not seen, cited elsewhere)",
    ]
    assert repr(found) == "<Support of Act('edict'): 1 independent>"


def test_claim_is_not_supported_by_its_own_origin(disputed: Chronicle) -> None:
    """Evidence that goes back to the claimant is listed but not counted."""
    claim = disputed.claims["pamphlet-1"]
    echoed = attrs.evolve(claim, citations=(kh.Citation(source="leaflet"),))

    assert disputed.support(claim).independent == 1
    assert disputed.support(echoed).independent == 0
    assert [each.id for each in disputed.support(echoed).sources] == ["leaflet"]


def test_record_without_evidence_says_so(disputed: Chronicle) -> None:
    """A claim that nothing bears on rests on nothing."""
    found = disputed.support("pamphlet-2")

    assert (found.independent, found.sources) == (0, ())
    assert found.warnings == ("no source",)
    assert str(found).startswith("Claim('pamphlet-2') rests on 0 sources, 0 independent.")


def test_compilation_is_independent_of_nothing_that_it_follows(
    write: Callable[..., Path], world_text: str
) -> None:
    """A work that follows two others counts once alone, and not at all beside them."""
    both = (
        '[[source]]\nid = "both"\ntitle = "Both"\nkind = "popular"\nlanguage = "en"\n'
        'consulted = "whole"\nurl = "https://example.org/both"\n'
        'derived_from = ["annals", "pamphlet"]\n'
        '[[people]]\nid = "x-folk"\nnames = [{ text = "X", language = "en" }]\n'
        'citations = [{ source = "both", supports = ["names"] }]\n'
    )
    sources = Chronicle.from_folder(write(world_text, both)).sources

    assert independent([sources["both"]], sources) == 1
    assert independent(list(sources.values()), sources) == 2


@pytest.mark.parametrize("subject", [5, None, ("annals",)])
def test_what_is_no_record_is_refused(disputed: Chronicle, subject: object) -> None:
    """Only records and statuses have support."""
    with pytest.raises(kh.InvalidTypeError, match="asked of records and statuses"):
        disputed.support(subject)  # type: ignore[arg-type]


def test_source_itself_is_refused(disputed: Chronicle) -> None:
    """A source does not rest on itself."""
    with pytest.raises(kh.InvalidTypeError):
        disputed.support("annals")
    with pytest.raises(kh.UnknownIdError):
        disputed.support("nothing-like-it")


def test_essay_and_declaration_are_one_root() -> None:
    """The essay of 2022 follows the declaration of the Congress: together they count once."""
    sources = kh.load().sources
    both = [sources["lozynskyj-2022"], sources["congress-declaration-2022"]]

    assert independent(both, sources) == 1
