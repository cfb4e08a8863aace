"""What charts are asked for is checked; the rest of the reader's program is left alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import kalmyk_history as kh

if TYPE_CHECKING:
    import altair as alt

WRONG: list[tuple[str, dict[str, object], type[Exception], str]] = [
    ("timeline", {"of": "kalmyk"}, kh.UnknownIdError, "did you mean 'kalmyks'"),
    ("timeline", {"of": 5}, kh.InvalidTypeError, "is a text, not 5"),
    ("timeline", {"of": []}, kh.InvalidArgumentError, "nothing to draw"),
    ("timeline", {"of": "tatars"}, kh.InvalidArgumentError, "no status of Tatars"),
    ("timeline", {"layers": "de jure"}, kh.InvalidArgumentError, "'de_jure'"),
    ("timeline", {"layers": []}, kh.InvalidArgumentError, "nothing to draw"),
    ("timeline", {"lang": "rus"}, kh.InvalidArgumentError, "did you mean 'ru'"),
    ("timeline", {"lang": "xal"}, kh.InvalidArgumentError, "use one of en, ru"),
    ("timeline", {"lang": None}, kh.InvalidTypeError, "a language is one of"),
    ("timeline", {"until": "1500"}, kh.InvalidArgumentError, "nothing to draw"),
    ("timeline", {"since": "2030"}, kh.InvalidArgumentError, "nothing to draw"),
    ("timeline", {"since": "1990", "until": "1980"}, kh.InvalidArgumentError, "before it begins"),
    ("timeline", {"since": "12/11/43"}, kh.InvalidDateError, "12/11/43"),
    ("timeline", {"chronicle": "kh"}, kh.InvalidTypeError, "from a Chronicle"),
    ("timeline", {"according_to": "lozynsky"}, kh.UnknownIdError, "lozynsky"),
    ("timeline", {"resolve": "first"}, kh.InvalidArgumentError, "no policy"),
    ("lineage", {"polity": "kalmyk-ao"}, kh.UnknownIdError, "did you mean"),
    ("lineage", {"until": "1300"}, kh.InvalidArgumentError, "nothing to draw"),
    ("memberships", {"organization": "leage"}, kh.UnknownIdError, "leage"),
    ("memberships", {"member": "qqq"}, kh.UnknownIdError, "qqq"),
    ("memberships", {"until": "1900"}, kh.InvalidArgumentError, "nothing to draw"),
    ("tenures", {"office": "head-of-republic"}, kh.UnknownIdError, "head-of-the-republic"),
    ("tenures", {"office": []}, kh.InvalidArgumentError, "in that time of no office"),
    (
        "tenures",
        {"office": "first-secretary-of-the-oirat-kalmyk-congress"},
        kh.InvalidArgumentError,
        "no dated tenure",
    ),
    ("population", {"of": "kalmyk"}, kh.UnknownIdError, "did you mean 'kalmyks'"),
    ("population", {"of": "tatars"}, kh.InvalidArgumentError, "nothing to draw"),
    ("population", {"area": "qqq"}, kh.UnknownIdError, "no area"),
    ("population", {"measure": "people"}, kh.InvalidArgumentError, "no measure"),
    ("population", {"until": "1600"}, kh.InvalidArgumentError, "nothing to draw"),
    ("population", {"since": "2025-12"}, kh.InvalidArgumentError, "nothing to draw"),
    ("territory", {"territory": "zapadni"}, kh.UnknownIdError, "did you mean 'zapadny'"),
    ("territory", {"territory": []}, kh.InvalidArgumentError, "no territory"),
    ("territory", {"territory": "zapadny", "until": "1900"}, kh.InvalidArgumentError, "no holder"),
    ("evidence", {"of": "kalmyk"}, kh.UnknownIdError, "did you mean 'kalmyks'"),
    ("evidence", {"of": "tatars"}, kh.InvalidArgumentError, "nothing to draw"),
    ("evidence", {"layer": "claim"}, kh.InvalidArgumentError, "'claimed'"),
]


@pytest.mark.parametrize(
    ("name", "asked", "error", "message"), WRONG, ids=[f"{each[0]}-{each[1]}" for each in WRONG]
)
def test_wrong_arguments_are_refused(
    name: str, asked: dict[str, object], error: type[Exception], message: str
) -> None:
    """A slip brings an error of ours that names what is wrong, with near misses; no altair."""
    with pytest.raises(error, match=message):
        getattr(kh.charts, name)(**asked)


@pytest.mark.parametrize(
    "name", ["timeline", "lineage", "memberships", "tenures", "population", "territory", "evidence"]
)
def test_missing_altair_names_the_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without altair a chart gives the command that installs it."""
    monkeypatch.setitem(sys.modules, "altair", None)

    with pytest.raises(kh.MissingExtraError, match="install altair vl-convert-python"):
        getattr(kh.charts, name)()


def test_the_module_shows_the_charts_and_nothing_else() -> None:
    """Tab completion shows the API."""
    assert dir(kh.charts) == sorted(kh.charts.__all__)


def test_other_import_errors_stay_what_they_are() -> None:
    """Only a missing library of the extra is told as such."""
    from kalmyk_history.integrations._extra import extra

    with pytest.raises(ImportError, match="no_such_module"), extra("charts"):
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


def test_nothing_is_set_for_other_charts(draw: Callable[..., alt.LayerChart]) -> None:
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


def test_several_may_be_given_in_many_ways(draw: Callable[..., alt.LayerChart]) -> None:
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


def test_layers_without_anything_in_that_time_have_no_heading(rows_of: Callable[..., Any]) -> None:
    """After 1950 nothing on the ground differed, and nobody's claim is recorded as a status."""
    texts = {row["text"] for row in rows_of(kh.charts.timeline(since="1950"), "text")}

    assert "In law" in texts
    assert not texts & {"On the ground", "Claimed"}


def test_a_single_figure_is_drawn(rows_of: Callable[..., Any]) -> None:
    """A picture may hold one figure, neither rounded nor a range nor disputed."""
    chart = kh.charts.population("kalmyks", area="kalmyk-ao-1920")
    texts = {row["text"] for row in rows_of(chart, "text")}

    assert texts == {"84,950 (census)"}


def test_time_before_the_year_one_is_cut_off(
    world_text: str, write: Callable[..., Any], rows_of: Callable[..., Any]
) -> None:
    """A status of antiquity is drawn from the first day that has an ISO text."""
    text = world_text.replace('date = "1920-05-01"\nkind', 'date = "julian -0499"\nkind')
    world = kh.Chronicle.from_folder(write(text))
    chart = kh.charts.timeline(of="hill-folk", chronicle=world, layers="de_jure")

    assert min(row["from"] for row in rows_of(chart, "from")) == "0001-01-01"
    with pytest.raises(kh.InvalidArgumentError, match="nothing to draw"):
        kh.charts.timeline(of="hill-folk", chronicle=world, until="-0100")
