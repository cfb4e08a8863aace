"""What each command answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kalmyk_history as kh
from kalmyk_history._cli import main
from kalmyk_history._cli._commands import COMMANDS, Command
from kalmyk_history._cli._run import command_of

Ask = Callable[..., list[str]]
AskJson = Callable[..., Any]

#: A question for each command that has an answer.
QUESTIONS = [
    ["status", "1944-05-01"],
    ["why", "1936-01-01"],
    ["timeline"],
    ["timeline", "1917/1920", "--layer", "all"],
    ["members", "league-of-free-nations", "--on", "2022-12-05"],
    ["who", "head-of-the-republic"],
    ["who", "head-of-the-republic", "--on", "2000-01-01"],
    ["land", "zapadny"],
    ["land", "Zapadny", "--on", "1950"],
    ["on-this-day", "12-27"],
    ["claims", "lozynskyj-2022"],
    ["disagreements", "--field", "date", "--since", "1935", "--until", "1935"],
    ["compare", "lozynskyj-2022", "congress-declaration-2022"],
    ["cite", "kalmyk-assr-1935"],
    ["find", "Хальмгуд"],
    ["show", "kalmyk-khanate"],
    ["show", "lozynskyj-2022"],
    ["table", "people"],
    ["check"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_every_command_has_its_function(command: Command) -> None:
    """What the parser offers can be run."""
    assert command_of(command.home, command.name).__doc__


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_every_answer_can_be_had_in_json(ask_json: AskJson, question: list[str]) -> None:
    """--json gives one JSON document."""
    assert ask_json(*question) is not None


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_no_answer_ends_a_line_with_spaces(ask: Ask, question: list[str]) -> None:
    """Lines end where their text ends."""
    assert all(line == line.rstrip() for line in ask(*question))


def test_status_is_readable(ask: Ask) -> None:
    """The answer tells kind, span, standing and what held the land."""
    lines = ask("status", "1944-05-01")

    assert lines[0] == "Kalmyks, 1 May 1944: abolished"
    assert lines[1].split() == ["since", "27", "December", "1943"]


def test_status_in_json(ask_json: AskJson) -> None:
    """With --json the answer can be read by a program."""
    answer = ask_json("status", "1957-01-09")

    assert answer["kind"] == "autonomous_oblast"
    assert [each["id"] for each in answer["within"]] == ["stavropol-krai", "rsfsr", "ussr"]


def test_status_in_the_julian_calendar(ask: Ask) -> None:
    """The calendar of the day can be said."""
    line = ask("status", "1771-10-19", "--calendar", "julian")[0]

    assert line.startswith("Kalmyks, 19 October 1771 O.S. (30 October N.S.): provincial")


def test_note_on_the_other_calendar_names_the_option(ask: Ask) -> None:
    """Advice is given in the words of the terminal."""
    lines = ask("status", "1771-10-19")

    assert "say --calendar julian if that is meant" in " ".join(map(str.strip, lines))


def test_doubtful_status_lists_the_other(ask: Ask) -> None:
    """A possible answer is marked, and what else may hold is named."""
    lines = ask("status", "1724-06-01")

    assert lines[0].endswith(", possibly")
    assert any(line.split()[:2] == ["or", "khanate"] for line in lines)


def test_status_by_another_reading(ask: Ask) -> None:
    """--resolve follows another of the readings."""
    assert ask("status", "1935-10-21", "--resolve", "latest")[0].endswith(": autonomous oblast")
    assert ask("status", "1935-10-21")[0].endswith(": autonomous republic")


def test_status_according_to_a_source(ask: Ask) -> None:
    """--according-to follows one source."""
    lines = ask("status", "1700-01-01", "--according-to", "lozynskyj-2022")

    assert "  standing  independent" in lines


def test_several_sources_tell_together(ask_json: AskJson) -> None:
    """--according-to may be given more than once."""
    sources = ["lozynskyj-2022", "congress-declaration-2022"]
    arguments = [part for each in sources for part in ("--according-to", each)]
    told = kh.according_to(sources)

    answer = ask_json("timeline", *arguments)

    assert [each["kind"] for each in answer] == [each.kind.value for each in told.timeline()]


def test_why_names_both_datings(ask: Ask) -> None:
    """The evidence for 1936 tells of 20 and 22 October, with footnotes."""
    text = " ".join(ask("why", "1936-01-01"))

    assert "20 October 1935" in text
    assert "22 October 1935" in text
    assert "[1]" in text


def test_show_tells_any_record(ask: Ask, write: Callable[..., Path], world_text: str) -> None:
    """A claim and a source, which have no names, are shown too."""
    folder = str(write(world_text))

    assert ask("show", "pamphlet-1", "--data", folder)[0] == "claim 1: claim pamphlet-1"
    assert ask("show", "annals", "--data", folder)[0] == "Annals: source annals"


def test_evidence_without_a_footnote_is_text_alone(
    ask: Ask, write: Callable[..., Path], world_text: str
) -> None:
    """Where nothing is cited no empty list follows."""
    text = world_text.replace('citations = [{ source = "annals", says = "They were part of', "#")
    folder = str(write(text.replace('verdict = "disputed"', 'verdict = "opinion"')))

    assert ask("show", "pamphlet-1", "--data", folder)[-1].endswith("The annals say otherwise.")


def test_members_of_a_day(ask: Ask) -> None:
    """Members stand one in a line below their number."""
    lines = ask("members", "league-of-free-nations", "--on", "2022-12-05")
    answer = kh.members_of("league-of-free-nations", on="2022-12-05")

    assert lines[0].startswith(f"League of Free Nations, 5 December 2022: {len(answer)} members")
    assert lines[1 : len(answer) + 1] == [f"  {each.name}" for each in answer]


def test_members_in_json_according_to_a_source(ask_json: AskJson) -> None:
    """JSON keeps certain and possible apart; a source can be followed."""
    answer = ask_json("members", "league-of-free-nations", "--according-to", "lozynskyj-2022")

    assert len(answer["certain"]) == 9
    assert answer["possible"] == []


def test_members_who_are_only_possible_are_marked(ask: Ask) -> None:
    """After the last list that names them, members are possible."""
    lines = ask("members", "americans-against-russian-imperialism", "--on", "2024")

    assert lines[0].endswith(": 0 members, 5 possibly")
    assert lines[1].split() == ["Tatars", "possibly"]


def test_body_without_members_says_so(ask: Ask) -> None:
    """An empty answer is no empty output."""
    lines = ask("members", "league-of-free-nations", "--on", "2022-05-01")

    assert lines[1:] == ["  nothing is known"]


def test_who_held_an_office_on_a_day(ask: Ask) -> None:
    """The holder stands in the first line."""
    line = ask("who", "head-of-the-republic", "--on", "2000-01-01")[0]

    assert line.endswith(", 1 January 2000: Kirsan Ilyumzhinov")


def test_who_names_a_vacancy(ask: Ask) -> None:
    """A vacant office was held by nobody."""
    line = ask("who", "first-secretary-of-the-kalmyk-obkom", "--on", "1950")[0]

    assert line.endswith(", 1950: nobody")


def test_all_who_held_an_office(ask: Ask) -> None:
    """Without a day all stand in order of time."""
    lines = ask("who", "head-of-the-republic")

    names = [each.person.name for each in kh.officeholders("head-of-the-republic") if each.person]
    assert all(name in line for name, line in zip(names, lines[1:], strict=True))


def test_land_on_a_day(ask: Ask) -> None:
    """The polity that held the land stands in the first line, with what it lay in below."""
    lines = ask("land", "yashaltinsky", "--on", "1950")

    assert lines[0].endswith(", 1950: Rostov Oblast")
    assert lines[1].split() == ["called", "Stepnovsky"]


def test_land_through_all_time(ask: Ask) -> None:
    """Without a day all holders stand in order of time."""
    lines = ask("land", "zapadny")

    names = [each.polity.name for each in kh.jurisdictions("zapadny")[:3]]
    assert all(name in line for name, line in zip(names, lines[1:], strict=False))


def test_doubtful_holder_is_marked(ask: Ask) -> None:
    """Where readings differ on the holder the answer is possible and names the other."""
    whole = kh.load()
    found = [
        (land, answer)
        for land in whole.territories
        for answer in whole.jurisdictions(land)
        if answer.certainty is kh.Certainty.POSSIBLE
    ]

    for land, answer in found:
        lines = ask("land", land)
        assert any(answer.polity.name in " ".join(lines) and "possibly" in line for line in lines)


@pytest.mark.parametrize("day", ["12-27", "27 December", "1943-12-27", "27 декабря"])
def test_on_this_day(ask: Ask, day: str) -> None:
    """A day of the year can be written in several ways."""
    lines = ask("on-this-day", day)

    assert lines[0] == "27 December"
    assert lines[1].startswith("  27 Dec 1943  On the Liquidation of the Kalmyk ASSR")


def test_on_this_day_is_today(ask: Ask) -> None:
    """Without a day it is today."""
    assert ask("on-this-day")[0] == "1 December"


@pytest.mark.parametrize("words", [(), ("today",), ("now",)])
def test_status_without_a_day_is_that_of_today(ask: Ask, words: tuple[str, ...]) -> None:
    """The first question of everybody is answered, and it is said until when the data reaches."""
    lines = ask("status", *words)

    assert lines[0] == "Kalmyks, 1 December 2026: republic, possibly"
    assert "2026-11-23" in " ".join(lines)


def test_day_without_anything(ask: Ask, write: Callable[..., Path], world_text: str) -> None:
    """A day on which nothing happened is told plainly, in the calendar asked for."""
    folder = str(write(world_text))

    lines = ask("on-this-day", "02-29", "--data", folder, "--calendar", "julian")

    assert lines == ["29 February O.S.", "  nothing is known"]


def test_claims_with_their_verdicts(ask: Ask) -> None:
    """Each claim stands with its number and its verdict."""
    lines = ask("claims", "lozynskyj-2022")

    assert lines[0].endswith(f": {len(kh.claims_of('lozynskyj-2022'))} claims")
    assert lines[1].split()[:2] == ["1", "supported"]


def test_source_without_claims(ask: Ask) -> None:
    """A source that claims nothing has none."""
    assert ask("claims", "bse-3-elista") == ["Элиста: 0 claims"]


def test_disagreements_mark_the_preferred_reading(ask: Ask) -> None:
    """Of each field all readings stand with their sources, the preferred one marked."""
    lines = ask("disagreements", "--field", "date", "--since", "1935", "--until", "1935")

    assert lines[0] == "1 disagreement"
    assert [line[:19] for line in lines if " October 1935" in line] == [
        "  * 20 October 1935",
        "    22 October 1935",
        "    10 October 1935",
    ]


def test_disagreements_among_some_sources(ask: Ask) -> None:
    """Sources that agree with each other have no disagreement."""
    assert ask("disagreements", "--according-to", "lozynskyj-2022") == ["0 disagreements"]


def test_compare_groups_by_accord(ask: Ask) -> None:
    """Two sources agree, differ, are silent: each with its number."""
    lines = ask("compare", "lozynskyj-2022", "congress-declaration-2022", "--table", "transition")

    assert "they go back to a common origin" in lines[0]
    assert [line.partition(":")[0] for line in lines if "field" in line] == [
        "agreement",
        "difference",
        "only first",
        "only second",
    ]


def test_compare_of_independent_sources(ask: Ask) -> None:
    """Sources without a common origin are not said to have one."""
    line = ask("compare", "lozynskyj-2022", "wikipedia-en-kalmyk-assr")[0]

    assert line == "lozynskyj-2022 | wikipedia-en-kalmyk-assr"


@pytest.mark.parametrize("style", ["bibtex", "ris", "csl-json"])
def test_cite_in_a_style_is_what_the_library_gives(ask: Ask, style: str) -> None:
    """A bibliography for other programs is not laid out."""
    lines = ask("cite", "lozynskyj-2022", "--style", style)

    assert "\n".join(lines) == kh.cite("lozynskyj-2022", style=style).strip("\n")


def test_cite_for_reading(ask: Ask) -> None:
    """Sources stand one in a paragraph, broken to the width."""
    lines = ask("cite", "kalmyk-assr-1935")

    paragraphs = " ".join(lines).split("  ")
    assert paragraphs == kh.cite("kalmyk-assr-1935").split("\n")


def test_cite_in_json_is_csl(ask_json: AskJson) -> None:
    """With --json the references are those of CSL-JSON."""
    answer = ask_json("cite", "lozynskyj-2022")

    assert answer == json.loads(kh.cite("lozynskyj-2022", style="csl-json"))


def test_find_lists_records(ask: Ask) -> None:
    """A name in any script finds records with their ids."""
    assert "kalmyk-assr-1935" in "\n".join(ask("find", "Калмыцкая"))


def test_find_in_json(ask_json: AskJson) -> None:
    """Found records are given whole in JSON."""
    assert ask_json("find", "Хальмгуд")[0]["id"] == "kalmyks"


def test_find_nothing(ask: Ask) -> None:
    """A name that nothing has is told plainly."""
    assert ask("find", "qqqq") == ["nothing has such a name"]


def test_show_tells_names_and_evidence(ask: Ask) -> None:
    """A record stands with its names in all languages and what it rests on."""
    lines = ask("show", "kalmyk-khanate")

    assert lines[0] == "Kalmyk Khanate: polity kalmyk-khanate"
    assert "  ru   Калмыцкое ханство" in lines
    assert "HistoricalDate" not in "\n".join(lines)


def test_table_lists_its_records(ask: Ask) -> None:
    """All records of a table stand with their ids."""
    lines = ask("table", "people")

    assert lines[0] == f"people: {len(kh.peoples)} records"
    assert [line.split()[0] for line in lines[1:]] == list(kh.peoples)


def test_table_of_the_edition(ask: Ask) -> None:
    """A table without names is counted."""
    assert ask("table", "edition") == ["edition: 1 record"]


def test_check_of_the_packaged_data_is_clean(ask: Ask) -> None:
    """The packaged data breaks no rule."""
    assert ask("check") == ["0 problems"]


def test_check_of_a_folder_tells_all_problems(
    ask: Ask, capsys: pytest.CaptureFixture[str], write: Callable[..., Path], world_text: str
) -> None:
    """Data of one's own is checked whole; any problem gives exit code 1."""
    folder = write(world_text.replace('kind = "empire"', "").replace('number = "7"', "number = 7"))

    assert ask("check", str(folder), code=1)[-1] == "2 problems"
    assert main(["check", str(folder), "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 2


@pytest.mark.parametrize("question", ["status 1935", "members league", "timeline --layer claimed"])
def test_data_of_ones_own_is_asked(
    ask: Ask, write: Callable[..., Path], world_text: str, question: str
) -> None:
    """--data asks a folder in the form of the packaged data."""
    command, *rest = question.split()
    people = [] if command == "members" else ["--of", "hill-folk"]

    lines = ask(command, *rest, *people, "--data", str(write(world_text)))

    assert lines[0].startswith(("Hill Folk", "League"))


def test_data_with_problems_is_refused(
    capsys: pytest.CaptureFixture[str], write: Callable[..., Path], world_text: str
) -> None:
    """Data that breaks a rule is not asked; what to do next is said in the same line."""
    folder = write(world_text.replace('kind = "empire"', ""))

    assert main(["status", "1930", "--data", str(folder)]) == 2
    assert "1 problem in the data of" in (told := capsys.readouterr().err)
    assert told.count("\n") == 1
    assert "kalmyk-history check" in told


@pytest.mark.parametrize(
    ("language", "name", "date"),
    [
        ("en", "Kalmyks", "1 May 1944"),
        ("ru", "Калмыки", "1 мая 1944 г."),
        ("xal", "Хальмгуд", "1 May 1944"),
    ],
)
def test_names_and_dates_in_a_language(ask: Ask, language: str, name: str, date: str) -> None:
    """--lang gives names in it, and dates where the code has its words."""
    assert ask("status", "1944-05-01", "--lang", language)[0] == f"{name}, {date}: abolished"


def test_missing_name_falls_back(ask: Ask) -> None:
    """What has no name in the language has its usual one."""
    lines = ask("table", "people", "--lang", "xal")

    assert any(line.split() == ["bashkirs", "Bashkirs"] for line in lines)
