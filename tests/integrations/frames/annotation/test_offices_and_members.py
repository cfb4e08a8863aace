"""Annotated rows say what `officeholder` and `members_of` say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle

#: What the fixtures give: see conftest.
Engine = Any

LEAGUE = "league-of-free-nations"
DAYS = [date(1920, 1, 1) + timedelta(days=131 * each) for each in range(290)]
HELD = ["person", "title", "since", "until", "certainty", "others", "alongside", "office", "tenure"]


def held(asked: Callable[..., kh.Officeholder], office: str, day: object) -> tuple[object, ...]:
    """Give what `officeholder` answers, as a row."""
    nothing = (None,) * len(HELD)
    try:
        found = asked(office, on=day)
    except kh.AmbiguousDateError:
        return *nothing, "ambiguous"
    except kh.OutOfCoverageError:
        return *nothing, "out_of_coverage"
    except kh.SilentSourceError:
        return *nothing, "silent"
    except kh.UnknownIdError:
        return *nothing, "unknown_subject"

    def ids(several: tuple[kh.Officeholder, ...]) -> str | None:
        return "; ".join(each.person.id if each.person else "vacant" for each in several) or None

    return (
        found.person.id if found.person else None,
        found.title,
        None if found.since is None else str(found.since),
        None if found.until is None else str(found.until),
        found.certainty.value,
        ids(found.others),
        ids(found.alongside),
        found.office.id,
        found.tenure.id,
        None if found.person else "vacant",
    )


def test_one_office(engine: Engine) -> None:
    """Every day has the holder of the office, or the reason why it has none."""
    office = "first-secretary-of-the-kalmyk-obkom"
    frame = engine.make({"day": DAYS})

    made = kh.annotate_officeholders(frame, "day", office=office, columns=HELD, reason=True)

    expected = [held(kh.officeholder, office, day) for day in DAYS]
    assert "vacant" in {row[-1] for row in expected}
    assert expected == engine.rows(made, [*HELD, "reason"])


def test_offices_in_a_column(engine: Engine) -> None:
    """Each row is about the office that its column names."""
    offices = ["head-of-the-republic", "ruler-of-the-khanate", "no-office"]
    pairs = [(day, office) for day in DAYS[::9] for office in offices]
    frame = engine.make({"day": [day for day, _ in pairs], "by": [office for _, office in pairs]})

    made = kh.annotate_officeholders(
        frame, "day", office_column="by", columns=HELD, reason="why", prefix="by_"
    )

    names = [*(f"by_{name}" for name in HELD), "why"]
    expected = [held(kh.officeholder, office, day) for day, office in pairs]
    assert expected == engine.rows(made, names)


@pytest.mark.parametrize("when", ["1990", date(1990, 1, 1), 1990], ids=["text", "day", "year"])
def test_a_chronicle_without_offices(engine: Engine, world: Chronicle, when: object) -> None:
    """Where there are no offices at all, none is known."""
    frame = engine.make({"day": [when, when], "by": ["warden", ""]})

    made = kh.annotate_officeholders(frame, "day", office_column="by", reason=True, chronicle=world)

    assert engine.rows(made, ["person", "reason"]) == [(None, "unknown_subject")] * 2


def test_the_likelier_of_two_holders_changes_within_a_vague_end(
    eager: Engine, world_text: str, write: Callable[..., Any]
) -> None:
    """While one tenure may have ended and the next begun, each day has the likelier holder."""
    names = "".join(
        f"""
[[person]]
id = "{who}"
names = [{{ text = "{who}", language = "en" }}]
citations = [{{ source = "annals", supports = ["names"] }}]

[[tenure]]
id = "tenure-{who}"
office = "warden"
person = "{who}"
since = "{since}"
citations = [{{ source = "annals", supports = ["since"] }}]
"""
        for who, since in (("first", "1921"), ("second", "1922"), ("third", "1922-03/1922-06"))
        if "/" not in since
    )
    office = """
[[office]]
id = "warden"
body = "front"
names = [{ text = "Warden", language = "en" }]
citations = [{ source = "annals", supports = ["names", "body"] }]
"""
    chronicle = Chronicle.from_folder(write(world_text + office + names))
    days = [date(1920, 12, 1) + timedelta(days=each) for each in range(900)]

    made = kh.annotate_officeholders(
        eager.make({"day": days}),
        "day",
        office="warden",
        columns=HELD,
        reason=True,
        chronicle=chronicle,
    )

    expected = [held(chronicle.officeholder, "warden", day) for day in days]
    assert len({row[0] for row in expected}) > 1
    assert expected == eager.rows(made, [*HELD, "reason"])


def test_all_readings_of_an_office(eager: Engine) -> None:
    """By the policy `all` every day has what `officeholder` answers by it."""
    chronicle = kh.resolved_by("all")
    frame = eager.make({"day": DAYS})
    office = "head-of-the-republic"

    made = kh.annotate_officeholders(
        frame, "day", office=office, columns=HELD, reason=True, resolve="all"
    )

    expected = [held(chronicle.officeholder, office, day) for day in DAYS]
    assert expected == eager.rows(made, [*HELD, "reason"])


@pytest.mark.parametrize("resolve", [None, "all"])
def test_members(engine: Engine, resolve: str | None) -> None:
    """Every day has the members of the body, certain and possible, and how many they are."""
    days = [date(2022, 1, 1) + timedelta(days=23 * each) for each in range(60)]
    names = ["members", "possible", "count", "possible_count", "membership"]

    made = kh.annotate_members(
        engine.make({"day": [*days, None]}),
        "day",
        organization=LEAGUE,
        member="kalmyks",
        columns=names,
        reason=True,
        resolve=resolve,
    )

    kalmyks = kh.peoples["kalmyks"]
    expected: list[tuple[object, ...]] = []
    for day in days:
        found = kh.members_of(LEAGUE, on=day, resolve=resolve)
        word = "possible" if kalmyks in found.possible else "no"
        expected.append(
            (
                "; ".join(each.id for each in found) or None,
                "; ".join(each.id for each in found.possible) or None,
                len(found),
                len(found.possible),
                "certain" if kalmyks in found else word,
                None,
            )
        )
    expected.append((None,) * 5 + ("missing",))
    assert expected == engine.rows(made, [*names, "reason"])


def test_usual_columns_of_members(eager: Engine) -> None:
    """Without a choice there are the members and their number, or the membership of one."""
    frame = eager.make({"day": [date(2022, 12, 5)]})
    every = kh.annotate_members(frame, "day", organization=LEAGUE)
    one = kh.annotate_members(frame, "day", organization=LEAGUE, member="kazakhs")

    assert list(every.columns if eager.name != "pyarrow" else every.column_names) == [
        "day",
        "members",
        "count",
    ]
    assert list(one.columns if eager.name != "pyarrow" else one.column_names) == [
        "day",
        "membership",
    ]


def test_one_office_or_a_column() -> None:
    """Neither or both are refused."""
    for given in ({}, {"office": "a", "office_column": "b"}):
        with pytest.raises(kh.InvalidArgumentError, match="either office or office_column"):
            kh.annotate_officeholders(None, "day", **given)
