"""The rings of validation: each mistake is named with file, record and path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.store import Store, problems_of

Write = Callable[..., Path]


def problems(folder: Path) -> list[str]:
    """Give all problems of a folder."""
    store, unreadable = Store.from_folder(folder)
    return unreadable + problems_of(store)


def test_sound_data_has_no_problem(write: Write, world_text: str) -> None:
    """The invented world keeps every rule."""
    assert problems(write(world_text)) == []


#: What is changed in the world, into what, and the line that the check then prints.
MISTAKES = [
    pytest.param(
        'id = "hill-folk"\nnames',
        'id = "hill-folk"\nnaems',
        "file0.toml: people 'hill-folk': unknown field naems @ $",
        id="unknown field",
    ),
    pytest.param(
        'kind = "empire"\n',
        "",
        "file0.toml: polity 'empire': required field missing @ $.kind",
        id="missing field",
    ),
    pytest.param(
        'kind = "empire"',
        'kind = "empir"',
        "file0.toml: polity 'empire': 'empir' is no PolityKind; did you mean 'empire'? @ $.kind",
        id="unknown word",
    ),
    pytest.param(
        'kind = "empire"',
        'kind = "zzz"',
        "file0.toml: polity 'empire': 'zzz' is no PolityKind; use one of tribal_confederation,",
        id="word far from all",
    ),
    pytest.param(
        'number = "7"',
        "number = 7",
        "file0.toml: act 'act-1920': expected text, not 7 @ $.number",
        id="number for text",
    ),
    pytest.param(
        "sentences = [1]",
        'sentences = ["1"]',
        "file0.toml: claim 'pamphlet-1': expected a whole number, not '1' @ $.sentences",
        id="text for number",
    ),
    pytest.param(
        'issuers = ["Council"]',
        'issuers = "Council"',
        "file0.toml: act 'act-1920': expected a list, not 'Council' @ $.issuers",
        id="text for list",
    ),
    pytest.param(
        'adopted = "1920-05-01"',
        "adopted = 1920-05-01",
        "file0.toml: act 'act-1920': a date is quoted EDTF text, not datetime.date(1920, 5, 1)",
        id="bare date",
    ),
    pytest.param(
        'adopted = "1920-05-01"',
        'adopted = "1900-05-01"',
        "before 1918-02-14 the calendar is stated: put 'julian ' or 'gregorian ' before it",
        id="calendar not stated",
    ),
    pytest.param(
        'adopted = "1920-05-01"',
        'adopted = "../1900"',
        "before 1918-02-14 the calendar is stated",
        id="calendar of an open beginning not stated",
    ),
    pytest.param(
        'adopted = "1920-05-01"',
        'adopted = "mayan 1920-05-01"',
        "before the date stands 'mayan'; write 'julian' or 'gregorian'",
        id="unknown calendar",
    ),
    pytest.param(
        'adopted = "1920-05-01"',
        'adopted = "1920-02-30"',
        "file0.toml: act 'act-1920': cannot read '1920-02-30' as a date",
        id="impossible day",
    ),
    pytest.param(
        'agreed = "1993-01-01/.."',
        'agreed = "1993-01-01"',
        "membership 'league-front': '1993-01-01' is no Interval @ $.agreed",
        id="date for interval",
    ),
    pytest.param(
        'field = "date"',
        'field = "dat"',
        "'hills-1920': there is no field 'dat'; did you mean 'date'? @ $.other_readings[0]",
        id="reading of an unknown field",
    ),
    pytest.param(
        'value = "1920-05-03"',
        'value = "1920-05-01"',
        "transition 'hills-1920': other_readings[0]: gives the value that the record has",
        id="reading that does not differ",
    ),
    pytest.param(
        'reason = "the day of publication"\n',
        "",
        "transition 'hills-1920': other_readings[0]: give the reason why it is not preferred",
        id="reading without a reason",
    ),
    pytest.param(
        'held_by = "the pamphleteers"\ncitations = [{ source = "pamphlet" }]',
        "",
        "transition 'hills-1920': other_readings[0]: no reading without a citation",
        id="reading without a citation",
    ),
    pytest.param(
        'held_by = "the pamphleteers"',
        'preferred = "no"',
        "transition 'hills-1920': expected true or false, not 'no' @ $.other_readings",
        id="text for truth",
    ),
    pytest.param(
        'held_by = "the pamphleteers"',
        "preferred = true",
        "other_readings[0]: the record itself is the preferred reading",
        id="other reading called preferred",
    ),
    pytest.param(
        'citations = [{ source = "annals", supports = ["kind", "part_of"] }]',
        "",
        "file0.toml: polity 'south': citations: no fact without a citation",
        id="no citation",
    ),
    pytest.param(
        'supports = ["kind", "part_of"]',
        'supports = ["kind"]',
        "file0.toml: polity 'south': part_of: no citation supports this field",
        id="field without a citation",
    ),
    pytest.param(
        'supports = ["kind", "part_of"]',
        'supports = ["kind", "part_of", "span"]',
        "polity 'south': citations[0].supports: the record states no 'span'",
        id="citation of nothing",
    ),
    pytest.param(
        'supports = ["kind", "part_of"]',
        'supports = ["kind", "part_of", "colour"]',
        "polity 'south': citations[0].supports: there is no field 'colour'",
        id="citation of an unknown field",
    ),
    pytest.param(
        '{ source = "pamphlet", supports = ["kind"] }',
        '{ source = "pamphlet" }',
        "transition 'hills-1920': citations[1].supports: name the fields that it supports",
        id="citation without fields",
    ),
    pytest.param(
        'part_of = [{ polity = "empire" }]',
        'part_of = [{ polity = "empir" }]',
        "polity 'north': part_of.polity: no polity 'empir'; did you mean 'empire'?",
        id="dangling reference",
    ),
    pytest.param(
        'about = ["hill-folk"]',
        'about = ["hill-folks"]',
        "claim 'pamphlet-1': about: no record 'hill-folks'; did you mean 'hill-folk'",
        id="dangling reference to any record",
    ),
    pytest.param(
        '{ source = "pamphlet", supports = ["kind"] }',
        '{ source = "pamflet", supports = ["kind"] }',
        "citations[1].source: no source 'pamflet'; did you mean 'pamphlet'?",
        id="dangling source",
    ),
    pytest.param(
        '[{ source = "pamphlet" }]',
        '[{ source = "pamflet" }]',
        "other_readings[0].citations[0].source: no source 'pamflet'",
        id="dangling source of a reading",
    ),
    pytest.param(
        'id = "lake-folk"',
        'id = "Lake_Folk"',
        "people 'Lake_Folk': id: an id is lower-case ASCII words joined by hyphens",
        id="id that is no word",
    ),
    pytest.param(
        'id = "south"',
        'id = "north"',
        "file0.toml: polity 'north': the id stands twice",
        id="id twice in a table",
    ),
    pytest.param(
        'id = "front"\nkind',
        'id = "empire"\nkind',
        "organization 'empire': id: 'empire' is already an id in table 'polity'",
        id="id twice across tables",
    ),
    pytest.param(
        'until = "1950-03-10"',
        'until = "1910-03-10"',
        "before 1918-02-14 the calendar is stated",
        id="old date in a span",
    ),
    pytest.param(
        'until = "1950-03-10"',
        'until = "1919-03-10"',
        "polity 'the-hills-1920': span: 1919-03-10 lies before 1920-05-01",
        id="reversed span",
    ),
    pytest.param(
        'until = "1930-07-01" } },\n',
        'since = "1940", until = "1930-07-01" } },\n',
        "polity 'the-hills-1920': part_of: 1930-07-01 lies before 1940",
        id="reversed span of a containment",
    ),
    pytest.param(
        'since = "1930-07-01" } },',
        'since = "1925" } },',
        "polity 'the-hills-1920': part_of: two of them hold at once",
        id="overlapping spans",
    ),
    pytest.param(
        'polity = "north", span = { until = "1930-07-01" }',
        'polity = "north"',
        "polity 'the-hills-1920': part_of: two of them hold at once",
        id="span that does not end",
    ),
    pytest.param(
        'part_of = [{ polity = "empire" }]',
        'part_of = [{ polity = "empire" }, { polity = "south" }]',
        "polity 'north': part_of: two of them hold at once",
        id="spans without ends",
    ),
    pytest.param(
        'until = "1942-12-31"',
        'until = "1941-12-31"',
        "transition 'hills-occupied-1942': until: 1941-12-31 lies before 1942-08-12",
        id="reversed transition",
    ),
    pytest.param(
        'id = "empire"\nkind = "empire"',
        'id = "empire"\npart_of = [{ polity = "north" }]\nkind = "empire"',
        "polity 'empire': part_of: lies in itself",
        id="containment in a circle",
    ),
    pytest.param(
        'date = "1960-01-01"',
        'date = "1960-01-01"\nuntil = "1970"',
        "transition 'hills-1960': until: in the law the next transition ends a status",
        id="end of a status in law",
    ),
    pytest.param(
        'claimant = "front"\n',
        "",
        "transition 'hills-claimed-1990': claimant: a claimed status, and no other, names",
        id="claim without a claimant",
    ),
    pytest.param(
        'attested = "1991-06-01"',
        'attested = "../1991-06-01"',
        "membership 'league-front': attested: the first appearance is known",
        id="membership from no known day",
    ),
    pytest.param(
        'verdict = "disputed"',
        'verdict = "supported"\n#',
        "",
        id="claim supported independently",
    ),
    pytest.param(
        'citations = [{ source = "annals", says = "They were part of the empire." }]',
        "",
        "claim 'pamphlet-1': citations: the verdict 'disputed' rests on no citation",
        id="verdict without evidence",
    ),
    pytest.param(
        "sentences = [1]",
        "sentences = [3]",
        "source 'pamphlet': paragraphs: sentence 1 is not covered",
        id="sentence not covered",
    ),
    pytest.param(
        "sentences = [1]",
        "sentences = [1, 2]",
        "source 'pamphlet': paragraphs: sentence 2 cannot carry a claim",
        id="silent sentence with a claim",
    ),
    pytest.param(
        'consulted = "whole"\nurl = "https://example.org/annals"',
        'consulted = "whole"',
        "source 'annals': url: say where it was seen",
        id="source seen nowhere",
    ),
    pytest.param(
        'consulted = "whole"\nurl = "https://example.org/annals"',
        'consulted = "cited"\nurl = "https://example.org/annals"',
        "source 'annals': consulted_via: a source known only through another names it",
        id="source cited through none",
    ),
    pytest.param(
        'url = "https://example.org/annals"',
        'url = "https://example.org/annals"\nderived_from = ["annals"]',
        "source 'annals': derived_from: goes back to itself",
        id="source derived from itself",
    ),
    pytest.param(
        '"Горцы"',
        '"Гoрцы"',
        "people 'hill-folk': names[1]: 'Гoрцы' mixes Cyrillic with Latin 'o'",
        id="Latin letter in a Cyrillic name",
    ),
    pytest.param(
        '"Горцы"',
        '"Gortsy"',
        "people 'hill-folk': names[1]: 'Gortsy' is not in Cyrillic; say ru-Latn",
        id="Latin name in a Cyrillic language",
    ),
    pytest.param(
        'language = "ru"',
        'language = "russian"',
        "names[1].language: 'russian' is no BCP 47 code like xal or ru-Latn",
        id="language without a code",
    ),
    pytest.param(
        'text = "Lake Folk"',
        'text = "Lake Fo\u0301lk"',
        "people 'lake-folk': names[0].text: write it in Unicode NFC",
        id="decomposed text",
    ),
    pytest.param(
        'text = "Lake Folk"',
        'text = "Lake Folk "',
        "people 'lake-folk': names[0].text: remove the stray white space",
        id="stray white space",
    ),
    pytest.param(
        'effect = "Formed the oblast."',
        'effect = "Threw off the colonial yoke."',
        "act 'act-1920': effect: 'colonial' judges; put it in quotation marks",
        id="loaded word",
    ),
    pytest.param(
        "[[edition]]",
        "[[editions]]",
        "file0.toml: there is no table 'editions'; did you mean 'edition'?",
        id="unknown table",
    ),
    pytest.param(
        'id = "empire"\nkind = "empire"',
        'id = "empire"\nid = "empire"\nkind = "empire"',
        "file0.toml: polity 'empire': id: the key stands twice",
        id="duplicate key",
    ),
    pytest.param("[[edition]]", "[edition]", "write records as [[edition]]", id="lone record"),
]


@pytest.mark.parametrize(("old", "new", "line"), MISTAKES)
def test_mistake_is_named(write: Write, world_text: str, old: str, new: str, line: str) -> None:
    """One change to sound data brings the one line that names it."""
    assert world_text.count(old) >= 1
    found = problems(write(world_text.replace(old, new, 1)))

    assert any(line in each for each in found) if line else found == []


def test_loaded_word_may_be_quoted(write: Write, world_text: str) -> None:
    """A loaded word in quotation marks is somebody's."""
    text = world_text.replace("Formed the oblast.", "Ended what it called 'colonial' rule.")

    assert problems(write(text)) == []


def test_all_mistakes_are_told_in_one_run(write: Write, world_text: str) -> None:
    """A second mistake in a second file is not hidden by the first."""
    first = world_text.replace('kind = "empire"', 'kind = "empir"')
    second = '[[people]]\nid = "x"\n[[people]]\nid = "x"\n'
    found = problems(write(first, second, "not = toml ="))

    assert any(each.startswith("file0.toml: polity 'empire'") for each in found)
    assert any("file1.toml: people 'x': the id stands twice" in each for each in found)
    assert any(each.startswith("file2.toml: ") for each in found)


def test_unused_source_is_named(write: Write, world_text: str) -> None:
    """A source that nothing cites is a problem."""
    idle = world_text[world_text.index('[[source]]\nid = "annals"') :]
    idle = idle[: idle.index("[[source]]", 5)].replace('"annals"', '"idle"')

    assert problems(write(world_text, idle)) == [
        "file1.toml: source 'idle': nothing cites this source"
    ]


def test_claim_supported_only_by_a_copy_is_named(write: Write, world_text: str) -> None:
    """What follows the claimant's own source does not support the claim."""
    text = world_text.replace('verdict = "disputed"', 'verdict = "supported"').replace(
        'url = "https://example.org/annals"',
        'url = "https://example.org/annals"\nderived_from = ["pamphlet"]',
    )

    (problem,) = problems(write(text))
    assert "'pamphlet-1': citations: supported, but no citation is independent of" in problem


OFFICES = """
[[person]]
id = "ana"
citations = [{ source = "annals", supports = ["names"] }]
names = [{ text = "Ana", language = "en" }]

[[office]]
id = "chair"
names = [{ text = "Chair", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "chair-1"
office = "chair"
person = "ana"
since = "1950"
until = "1960"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "chair-2"
office = "chair"
since = "1955"
citations = [{ source = "annals", supports = ["since"] }]

[[territory]]
id = "valley"
kind = "raion"
jurisdiction = "north"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[transfer]]
id = "valley-1950"
territory = "valley"
origin = "south"
destination = "north"
date = "1950"
citations = [{ source = "annals", supports = ["origin", "destination", "date"] }]

[[transfer]]
id = "valley-part-1960"
territory = "valley"
origin = "south"
destination = "empire"
date = "1960"
whole = false
citations = [{ source = "annals", supports = ["origin", "destination", "date"] }]
"""


def test_overlapping_tenures_are_named_unless_marked(write: Write, world_text: str) -> None:
    """Two holders of one office at once are a mistake, or marked as concurrent."""
    overlap = "file1.toml: tenure 'chair-2': since: begins 1955, before 'chair-1' ends, 1960"

    assert overlap in problems(write(world_text, OFFICES))
    marked = OFFICES.replace('since = "1955"', 'since = "1955"\nconcurrent = true')
    assert overlap not in problems(write(world_text, marked))


def test_reversed_tenure_is_named(write: Write, world_text: str) -> None:
    """A tenure that ends before it begins is a mistake."""
    reversed_one = OFFICES.replace('until = "1960"', 'until = "1940"')

    assert "file1.toml: tenure 'chair-1': until: 1940 lies before 1950" in problems(
        write(world_text, reversed_one)
    )


def test_transfer_takes_land_from_its_holder(write: Write, world_text: str) -> None:
    """A whole transfer comes from whoever held the land; a part may come from anywhere."""
    found = problems(write(world_text, OFFICES))

    assert (
        "file1.toml: transfer 'valley-1950': origin: 'south' gives it up, but 'north' held it"
        in found
    )
    assert not any("valley-part-1960" in each for each in found)


def test_chronicle_from_broken_data_is_refused_with_all_problems(
    write: Write, world_text: str
) -> None:
    """Opening a broken folder raises one error that carries every line."""
    with pytest.raises(kh.DataError, match="2 problems in the data") as caught:
        Chronicle.from_folder(write(world_text.replace('number = "7"', "number = 7"), "x ="))

    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("name", ["nowhere", "file0.toml"])
def test_folder_that_is_none_is_refused(write: Write, world_text: str, name: str) -> None:
    """A path that is no folder is answered with what to do."""
    with pytest.raises(kh.InvalidArgumentError, match=r"name one that holds \.toml files"):
        Chronicle.from_folder(write(world_text) / name)


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without data files is no empty history."""
    with pytest.raises(kh.DataError, match=r"holds no \.toml file with records"):
        Chronicle.from_folder(tmp_path)


def test_broken_table_is_refused_when_it_is_asked_for(write: Write, world_text: str) -> None:
    """An unchecked store tells of a broken row at the latest when its table is used."""
    store, _ = Store.from_folder(write(world_text.replace('kind = "empire"', "")))

    assert "hill-folk" in store.table("people")
    with pytest.raises(kh.DataError, match="required field missing"):
        store.table("polity")


def test_occupation_beyond_the_next_one_is_named(write: Write, world_text: str) -> None:
    """A status of the ground ends before the next one begins."""
    later = """
[[transition]]
id = "hills-occupied-1944"
people = "hill-folk"
layer = "de_facto"
date = "1942-10-01"
until = "1944-06-01"
kind = "military_occupation"
citations = [{ source = "annals", supports = ["date", "until", "kind"] }]
"""

    (problem,) = problems(write(world_text, later))
    assert "'hills-occupied-1942': until: lasts until 1942-12-31, beyond the begin" in problem


def test_changes_of_doubtful_order_are_no_fault(write: Write, world_text: str) -> None:
    """The possible days of two changes may overlap: then both statuses are possible."""
    doubtful = world_text.replace('date = "1960-01-01"', 'date = "1950"')

    assert problems(write(doubtful)) == []
    chronicle = Chronicle.from_folder(write(doubtful))
    found = chronicle.status_on("1950-03-15", of="hill-folk")
    assert {found.kind.value, *(each.kind.value for each in found.others)} == {
        "autonomous_oblast",
        "abolished",
        "republic",
    }
