"""What charts are asked for is checked; the rest of the reader's program is left alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import kalmyk_history as kh

WRONG: list[tuple[Callable[[], Any], type[Exception], str]] = [
    (lambda: kh.charts.timeline(of="kalmyk"), kh.UnknownIdError, "did you mean 'kalmyks'"),
    (lambda: kh.charts.timeline(layers="de jure"), kh.InvalidArgumentError, "'de_jure'"),
    (lambda: kh.charts.timeline(lang="rus"), kh.InvalidArgumentError, "did you mean 'ru'"),
    (lambda: kh.charts.timeline(lang="xal"), kh.InvalidArgumentError, "use one of en, ru"),
    (lambda: kh.charts.timeline(lang=None), kh.InvalidTypeError, "a language is one of"),  # type: ignore[arg-type]
    (lambda: kh.charts.timeline(of=[]), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.timeline(of=5), kh.InvalidTypeError, "is a text, not 5"),  # type: ignore[arg-type]
    (lambda: kh.charts.timeline(layers=[]), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.timeline(until="1500"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.timeline(since="2030"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.timeline(of="tatars"), kh.InvalidArgumentError, "no status of Tatars"),
    (
        lambda: kh.charts.timeline(since="1990", until="1980"),
        kh.InvalidArgumentError,
        "ends before it begins",
    ),
    (lambda: kh.charts.timeline(since="12/11/43"), kh.InvalidDateError, "12/11/43"),
    (lambda: kh.charts.timeline(chronicle="kh"), kh.InvalidTypeError, "from a Chronicle"),  # type: ignore[arg-type]
    (lambda: kh.charts.timeline(according_to="lozynsky"), kh.UnknownIdError, "lozynsky"),
    (lambda: kh.charts.timeline(resolve="first"), kh.InvalidArgumentError, "no policy"),
    (lambda: kh.charts.lineage("kalmyk-ao"), kh.UnknownIdError, "did you mean"),
    (lambda: kh.charts.lineage(until="1300"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.memberships(organization="leage"), kh.UnknownIdError, "leage"),
    (lambda: kh.charts.memberships(member="qqq"), kh.UnknownIdError, "qqq"),
    (lambda: kh.charts.memberships(until="1900"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.tenures("head-of-republic"), kh.UnknownIdError, "head-of-the-republic"),
    (lambda: kh.charts.tenures([]), kh.InvalidArgumentError, "no dated tenure in that time of no"),
    (
        lambda: kh.charts.tenures("first-secretary-of-the-oirat-kalmyk-congress"),
        kh.InvalidArgumentError,
        "no dated tenure",
    ),
    (lambda: kh.charts.population("kalmyk"), kh.UnknownIdError, "did you mean 'kalmyks'"),
    (lambda: kh.charts.population(area="qqq"), kh.UnknownIdError, "no area"),
    (lambda: kh.charts.population(measure="people"), kh.InvalidArgumentError, "no measure"),
    (lambda: kh.charts.population("tatars"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.population(until="1600"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.population(since="2025-12"), kh.InvalidArgumentError, "nothing to draw"),
    (lambda: kh.charts.territory("zapadni"), kh.UnknownIdError, "did you mean 'zapadny'"),
    (lambda: kh.charts.territory([]), kh.InvalidArgumentError, "no territory"),
    (lambda: kh.charts.territory("zapadny", until="1900"), kh.InvalidArgumentError, "no holder"),
    (lambda: kh.charts.evidence(of="kalmyk"), kh.UnknownIdError, "did you mean 'kalmyks'"),
    (lambda: kh.charts.evidence(layer="claim"), kh.InvalidArgumentError, "'claimed'"),
    (lambda: kh.charts.evidence(of="tatars"), kh.InvalidArgumentError, "nothing to draw"),
]


@pytest.mark.parametrize(("ask", "error", "message"), WRONG)
def test_wrong_arguments_are_refused(
    ask: Callable[[], Any], error: type[Exception], message: str
) -> None:
    """A slip brings an error of ours that names what is wrong, with near misses; no altair."""
    with pytest.raises(error, match=message):
        ask()


@pytest.mark.parametrize(
    "name", ["timeline", "lineage", "memberships", "tenures", "population", "territory", "evidence"]
)
def test_missing_altair_names_the_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without altair a chart names the extra that brings it."""
    monkeypatch.setitem(sys.modules, "altair", None)

    with pytest.raises(kh.MissingExtraError, match=r"kalmyk-history\[charts\]"):
        getattr(kh.charts, name)()


def test_other_import_errors_stay_what_they_are() -> None:
    """Only a missing library of the extra is told as such."""
    from kalmyk_history.integrations.charts._extra import extra

    with pytest.raises(ImportError, match="no_such_module"), extra():
        import no_such_module  # type: ignore[import-not-found]  # noqa: F401 - it is not there


def test_the_module_loads_without_altair() -> None:
    """To import the charts does not import altair; to be refused does not, either."""
    code = (
        "import sys, kalmyk_history as kh\n"
        "from contextlib import suppress\n"
        "with suppress(kh.UnknownIdError):\n"
        "    kh.charts.timeline(of='nobody')\n"
        "print(sorted({'altair', 'vl_convert', 'pandas'} & set(sys.modules)))"
    )
    run = subprocess.run(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )

    assert run.stdout == "[]\n"


def test_nothing_is_set_for_other_charts(draw: Callable[..., Any]) -> None:
    """Neither a theme nor a data transformer is enabled, nor an option of either changed."""
    import altair as alt

    before = (
        alt.theme.active,
        dict(alt.theme.options),
        alt.data_transformers.active,
        dict(alt.data_transformers.options),
        alt.renderers.active,
    )
    draw("territory").to_dict()

    assert before == (
        alt.theme.active,
        dict(alt.theme.options),
        alt.data_transformers.active,
        dict(alt.data_transformers.options),
        alt.renderers.active,
    )


def test_several_may_be_given_in_many_ways(draw: Callable[..., Any]) -> None:
    """Records, ids and names in any language mean the same, and each is drawn once."""
    expected = kh.charts.timeline(of=["kalmyks", "oirats"]).to_dict()
    people = kh.peoples["kalmyks"]

    assert kh.charts.timeline(of=(people, "Хальмгуд", "oirats")).to_dict() == expected
    assert kh.charts.timeline(of=people).to_dict() == draw("timeline").to_dict()


def test_each_people_has_its_own_headings(rows_of: Callable[..., Any]) -> None:
    """Of several peoples, each layer says whose it is."""
    chart = kh.charts.timeline(of=["kalmyks", "oirats"], layers="de_jure")
    texts = {row["text"] for row in rows_of(chart, "text")}

    assert {"Kalmyks: In law", "Oirats: In law"} <= texts


def test_time_ends_with_the_edition_or_the_source(rows_of: Callable[..., Any]) -> None:
    """What lasts is drawn up to the last day covered: by the data, or by the source followed."""
    whole = rows_of(kh.charts.timeline(), "to")
    essay = rows_of(kh.charts.timeline(according_to="lozynskyj-2022"), "to")
    edition = kh.load().edition

    assert edition is not None
    assert max(row["to"] for row in whole) == str(edition.covers_until)
    assert max(row["to"] for row in essay) == "2022-12-05"


def test_a_chronicle_without_an_edition_ends_with_its_dates(
    world_text: str, write: Callable[..., Any], rows_of: Callable[..., Any]
) -> None:
    """Where no last day is stated, the picture ends with the last date that it shows."""
    world = kh.Chronicle.from_folder(write(world_text.partition("[[edition]]")[0]))
    rows = rows_of(kh.charts.timeline(of="hill-folk", chronicle=world, layers="de_jure"), "to")

    assert max(row["to"] for row in rows) == "1960-01-01"


def test_clipped_time_holds_nothing_else(rows_of: Callable[..., Any]) -> None:
    """Nothing that is drawn lies outside of the time asked for."""
    chart = kh.charts.timeline(since="1917", until="1943")
    days = {row[key] for row in rows_of(chart, "row") for key in ("from", "to", "at") if key in row}

    assert min(days) >= "1917-01-01"
    assert max(days) <= "1943-12-31"
