"""What is drawn is what the questions answer, day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import pytest

import kalmyk_history as kh
from kalmyk_history.dates import as_date

if TYPE_CHECKING:
    import altair as alt

pytest.importorskip("altair", reason="charts need altair")

Looks = Callable[..., set[tuple[str, str]]]
Rows = Callable[..., list[dict[str, Any]]]
WORDS = {
    "cossack_host": "Cossack host",
    "national_self_government": "national self-government",
    "soviet_executive_committee": "Soviet executive committee",
}


def days_around(*dates: object) -> list[int]:
    """Give the first and the last day of each date, with the days before and after."""
    known = [as_date(each) for each in dates if each is not None]
    ends = [day for each in known for day in (each.earliest, each.latest) if day]
    return sorted({day + shift for day in ends for shift in (-1, 0, 1)})


def gregorian(day: int) -> kh.HistoricalDate:
    """Give a day as a question takes it, with nothing to be misunderstood."""
    from datetime import date

    return kh.HistoricalDate(date.fromordinal(day).isoformat())


def word(value: str) -> str:
    """Give a word of a vocabulary as the pictures write it."""
    return WORDS.get(value, value.replace("_", " "))


@pytest.mark.parametrize("of", ["kalmyks", "don-kalmyks", "oirats"])
def test_timeline_shows_the_status_of_each_day(of: str, looks_on: Looks) -> None:
    """Around each change the solid bar is the certain status, and a thin one the possible."""
    chart = kh.charts.timeline(of=of, layers="de_jure")
    line = kh.timeline(of=of)
    words = {word(each.value) for each in kh.StatusKind}
    for day in days_around(*(each.since for each in line)):
        try:
            status = kh.status_on(gregorian(day), of=of)
        except kh.OutOfCoverageError:
            continue
        shown = {(label, look) for label, look in looks_on(chart, day) if label in words}
        kinds = {word(each.kind.value) for each in (status, *status.others)}
        if status.certainty is kh.Certainty.CERTAIN:
            assert {label for label, look in shown if look == "certain"} == kinds
        else:
            assert {label for label, look in shown if look == "vague"} == kinds


def test_ground_is_drawn_where_it_differed(looks_on: Looks) -> None:
    """Where the law is drawn too, the ground has only the statuses that are its own."""
    chart = kh.charts.timeline()
    day = kh.HistoricalDate("1942-10-01").earliest

    assert ("military occupation", "certain") in looks_on(chart, day)
    assert ("autonomous republic", "certain") in looks_on(chart, day)


def test_ground_alone_is_drawn_whole(looks_on: Looks) -> None:
    """Without the law, the ground shows all that held on it."""
    chart = kh.charts.timeline(layers="de_facto")

    for day in ("1942-10-01", "1950-01-01"):
        kind = kh.status_on(day, layer="de_facto").kind.value
        assert (word(kind), "certain") in looks_on(chart, kh.HistoricalDate(day).earliest)


def test_other_readings_of_standing_are_outlined(looks_on: Looks) -> None:
    """In 1700 the standing was a protectorate; that others say otherwise is drawn as outlines."""
    chart = kh.charts.timeline()
    status = kh.status_on("1700-01-01")
    others = {each.value.value for each in status.readings_of("standing") if not each.preferred}
    shown = looks_on(chart, kh.HistoricalDate("1700-01-01").earliest)

    assert {label for label, look in shown if look == "other"} >= others
    assert (status.standing, "certain") in shown


def test_every_reading_is_drawn_as_possible(looks_on: Looks) -> None:
    """By the policy ``all`` what only some readings give is thin, and nothing is outlined."""
    chart = kh.charts.timeline(resolve="all", layers="de_jure")
    day = kh.HistoricalDate("1935-10-21").earliest
    shown = looks_on(chart, day)
    status = kh.status_on("1935-10-21", resolve="all")
    kinds = {word(each.kind.value) for each in (status, *status.others)}

    assert {(each, "vague") for each in kinds} <= shown
    assert not any(look == "other" for _, look in shown)


def test_acts_and_disputes_stand_on_their_days(rows_of: Rows) -> None:
    """The act of 27 December 1943 and the dispute on 20 or 22 October 1935 have their marks."""
    marks = rows_of(kh.charts.timeline(), "kind", "at")

    acts = {each["at"] for each in marks if each["kind"] == "act"}
    disputes = {each["at"]: each for each in marks if each["kind"] == "dispute"}
    assert {"1943-12-27", "1771-10-30"} <= acts
    assert disputes["1935-10-20"]["to"] == "1935-10-22"
    assert "22 October 1935" in disputes["1935-10-20"]["Readings"]


@pytest.mark.parametrize(
    "body", ["league-of-free-nations", "americans-against-russian-imperialism"]
)
def test_memberships_show_the_members_of_each_day(body: str, looks_on: Looks) -> None:
    """Whoever is drawn solid is a member for certain, whoever is drawn thin possibly is one."""
    chart = kh.charts.memberships(organization=body)
    several = kh.memberships(organization=body)
    dates = [end for each in several for end in (each.attested, each.ended)]
    for day in days_around(*dates):
        shown = looks_on(chart, day, closed=True)
        found = kh.members_of(body, on=gregorian(day))
        solid = {label.partition(" (")[0] for label, look in shown if look == "certain"}
        thin = {label.partition(" (")[0] for label, look in shown if look == "vague"}

        assert solid == {each.name for each in found}
        assert {each.name for each in found.possible} <= thin


def test_agreed_membership_is_certain(world: kh.Chronicle, looks_on: Looks) -> None:
    """The time that an act gives to a membership is drawn solid, up to the end of the body."""
    chart = kh.charts.memberships(chronicle=world)

    shown = looks_on(chart, kh.HistoricalDate("1995-01-01").earliest)
    assert ("Front (partner)", "certain") in shown
    assert looks_on(chart, kh.HistoricalDate("1999-07-01").earliest) == set()


@pytest.mark.parametrize("office", ["head-of-the-republic", "ruler-of-the-khanate"])
def test_tenures_show_the_holder_of_each_day(office: str, looks_on: Looks) -> None:
    """The solid bar of a day is whoever held the office for certain."""
    chart = kh.charts.tenures(office)
    turns = kh.officeholders(office)
    for day in days_around(*(each.since for each in turns)):
        try:
            holder = kh.officeholder(office, on=gregorian(day))
        except (kh.OutOfCoverageError, kh.SilentSourceError):
            continue
        shown = looks_on(chart, day)
        held = {each.person.name for each in (holder, *holder.alongside) if each.person}
        solid = {label for label, look in shown if look == "certain"}
        if holder.certainty is kh.Certainty.CERTAIN:
            assert holder.person is not None
            assert holder.person.name in solid
            assert solid <= held
        else:
            assert {label for label, _ in shown} >= {holder.person.name if holder.person else ""}


@pytest.mark.parametrize("land", ["zapadny", "chernozemelsky", "bolshederbetovsky"])
def test_territory_shows_the_holder_of_each_day(land: str, rows_of: Rows) -> None:
    """The solid bar of a day is that of the polity that held the land for certain."""
    rows = rows_of(kh.charts.territory(land), "look", "Holder")
    for day in days_around(*(each.since for each in kh.jurisdictions(land))):
        then = gregorian(day)
        try:
            holder = kh.jurisdiction_of(land, on=then)
        except (kh.OutOfCoverageError, kh.SilentSourceError):
            continue
        solid = {
            row["Holder"]
            for row in rows
            if row["look"] == "certain" and row["from"] <= str(then) < row["to"]
        }
        if holder.certainty is kh.Certainty.CERTAIN:
            assert solid == {holder.polity.name}


def test_lineage_links_what_came_from_what(rows_of: Rows) -> None:
    """Each direct succession is one line from the older to the newer polity."""
    chart = kh.charts.lineage("kalmyk-assr-1958")
    steps: dict[int, list[str]] = {}
    for row in rows_of(chart, "link"):
        steps.setdefault(row["link"], []).append(row["row"][5:].removeprefix("► "))
    drawn = sorted((path[0], path[-1]) for path in steps.values())
    edges = kh.lineage("kalmyk-assr-1958").edges

    assert drawn == sorted((older.name, newer.name) for older, newer in edges)


def test_population_shows_each_figure(rows_of: Rows) -> None:
    """Each figure is drawn from its smallest to its greatest number, with its basis beside it."""
    chart = kh.charts.population()
    counts = kh.population("kalmyks", measure="residents")
    shown = {(row["from"], row["to"]) for row in rows_of(chart, "Figure")}
    texts = {row["text"] for row in rows_of(chart, "text")}

    assert {(each.count.least, each.count.most) for each in counts} <= shown
    assert texts == {f"{each.count} ({each.kind.value})" for each in counts}


def test_evidence_counts_as_support_does(rows_of: Rows) -> None:
    """The number on a bar is that of the independent sources of the field."""
    rows = rows_of(kh.charts.evidence(), "Independent", "look")
    shown = {row["row"][5:]: row for row in rows if row["from"] <= "1950-01-01" < row["to"]}
    support = kh.support(kh.status_on("1950-01-01"))
    counts = {each.field: each.independent for each in support.fields}

    assert shown["form of status"]["Independent"] == str(counts["kind"])
    assert shown["date of the change"]["Independent"] == str(counts["date"])
    assert "polity" not in shown


def sources_named(texts: Iterable[str]) -> bool:
    """Tell whether all texts name a source."""
    return all(len(text) > 3 for text in texts)


@pytest.mark.parametrize(
    "name", ["timeline", "lineage", "memberships", "tenures", "population", "territory", "evidence"]
)
def test_every_bar_carries_its_sources(
    name: str, draw: Callable[..., alt.LayerChart], rows_of: Rows
) -> None:
    """The tooltip of each bar or figure names a source; the title of one is found in the record."""
    rows = [
        row
        for row in rows_of(draw(name))
        if row.get("look") not in {"other", None} or "Figure" in row
    ]
    titles = tuple(each.title[:30] for each in kh.sources.values())

    assert rows
    assert sources_named(row["Sources"] for row in rows)
    assert all(any(title in row["Sources"] for title in titles) for row in rows[:5])


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2000", None, "republic 20 Feb 1992–."),
        ("1943", "1944", "autonomous republic 20 Oct 1935–27 Dec 1943"),
        ("1750", "1760", "khanate c. 1630 O.S.–19 Oct 1771 O.S."),
        ("1900", None, "provincial administration 1803–1917"),
        ("1917", "1960", "provincial administration 23 May 1803 O.S.–26 Mar 1917 O.S."),
    ],
)
def test_cut_chart_tells_when_all_of_a_status_began(
    since: str, until: str | None, words: str
) -> None:
    """What is cut out of the time changes no beginning and no end, in the bar's label and aloud."""
    chart = kh.charts.timeline(since=since, until=until)

    assert words in kh.charts.description(chart)
