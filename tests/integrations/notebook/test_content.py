"""What a display says: footnotes, both calendars, three languages, doubts, other readings."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import attrs
import pytest
from shown import Parsed

import kalmyk_history as kh
from kalmyk_history import Chronicle
from kalmyk_history.dates import HistoricalDate, Interval, parse_edtf
from kalmyk_history.integrations.notebook._dates import date_phrase, day_of
from kalmyk_history.integrations.notebook._desk import READ
from kalmyk_history.records import TABLES, Citation, Record, Status

RECORDS = [
    next(iter(table.values()))
    for name in kh.__all__
    if isinstance(table := getattr(kh, name), kh.Table) and name != "sources"
]


def citations_of(answer: Record | Status) -> list[Citation]:
    """Give every citation of an answer, those of its other readings among them."""
    record = answer.transition if isinstance(answer, Status) else answer
    others = [each for reading in record.other_readings for each in reading.citations]
    return [*answer.citations, *others]


@pytest.mark.parametrize(
    "answer", [*RECORDS, kh.status_on("1936-01-01"), kh.status_on("1700")], ids=repr
)
def test_every_citation_has_its_footnote(
    answer: Record | Status, parse: Callable[[str], Parsed]
) -> None:
    """A footnote has title, author, date, locator, what was read there and how much, address."""
    page = parse(answer._repr_html_())
    addresses = [link["href"] for link in page.all("a")]

    for citation in citations_of(answer):
        source = kh.sources[citation.source]
        for text in (source.title, *source.authors, source.publisher, READ[source.consulted]):
            assert text in page.text
        assert citation.locator in page.text
        assert " ".join(citation.says.split()) in page.text
        assert any(source.url.partition("?")[0][:20] in each for each in addresses)
        assert source.date is None or day_of(source.date).text in page.text


@pytest.mark.parametrize("table", [each for each in TABLES if each not in {"edition", "source"}])
def test_no_citation_of_any_record_is_left_out(table: str) -> None:
    """What was read for a record stands in its footnotes, for every record of the data."""
    for record in kh.load().table(table).values():
        html = record._repr_html_()

        assert [each for each in citations_of(record) if escape(each.says) not in html] == []


def test_footnotes_fold_out(parse: Callable[[str], Parsed]) -> None:
    """Sources are folded until somebody asks for them."""
    page = parse(kh.status_on("1936-01-01")._repr_html_())

    assert all("open" not in each for each in page.all("details"))
    assert len(page.all("summary")) == len(page.all("details"))
    assert "Sources (" in page.text


def test_source_known_through_another_says_so(disputed: Chronicle) -> None:
    """What was not seen is not shown as read, and names the source through which it is known."""
    shown = disputed.acts["edict"]._repr_markdown_()

    assert (
        "*Digest*, Encyclopedia, 1990–1993; encyclopedia; not seen, known through: Annals" in shown
    )


def test_source_that_copies_another_says_so(disputed: Chronicle) -> None:
    """A footnote names what its source follows."""
    shown = disputed.events["flood"]._repr_markdown_()

    assert "press; read whole; follows: Pamphlet" in shown


@pytest.mark.parametrize(
    ("edtf", "calendar", "words"),
    [
        ("1771-10-19", "julian", "19 October 1771 O.S. (30 October N.S.)"),
        ("1771-10-30", "gregorian", "30 October 1771 N.S. (19 October O.S.)"),
        ("1796-01-05", "gregorian", "5 January 1796 N.S. (25 December 1795 O.S.)"),
        ("1918-02-13", "gregorian", "13 February 1918 N.S. (31 January O.S.)"),
        ("1918-02-14", "gregorian", "14 February 1918"),
        ("1771-10", "gregorian", "October 1771"),
        ("1399-01-05", "gregorian", "5 January 1399"),
        ("1771-10-30/1771-10-31", "gregorian", "30–31 October 1771 N.S. (19–20 October O.S.)"),
        ("1771-10-30/..", "gregorian", "from 30 October 1771 onwards"),
        ("[1771-10-30,1771-11-01]", "gregorian", "30 October 1771 or 1 November 1771"),
    ],
)
def test_days_before_the_reform_have_both_styles(edtf: str, calendar: str, words: str) -> None:
    """Until 13 February 1918 a day is told in both calendars, whichever its source used."""
    assert day_of(parse_edtf(edtf, calendar=calendar)).text == words


def test_one_day_has_its_date_for_machines(parse: Callable[[str], Parsed]) -> None:
    """A time element has the Gregorian day; the source's own text stands beside it."""
    times = parse(kh.events["exodus-1771"]._repr_html_()).all("time")

    assert {"datetime": "1771-01-16", "title": "EDTF 1771-01-05"} in times


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1943-12-27", ""),
        ("1943", "to the year"),
        ("1630~", "approximate, to the year"),
        ("1943-12-27?", "uncertain"),
        ("1943-12-XX", "day not known"),
        ("1991-40", "to the half-year"),
        ("-0043-03-15", ""),
    ],
)
def test_vague_dates_say_so_in_words(edtf: str, words: str) -> None:
    """Colour alone never tells how vague a date is."""
    assert "".join(each.text for each in date_phrase(HistoricalDate(edtf))[2:]) == words


def test_intervals_are_not_vague() -> None:
    """A time from one day to another is no vague day."""
    assert len(date_phrase(Interval("1943-12-28/1943-12-31"))) == 1


def test_names_stand_in_three_languages(parse: Callable[[str], Parsed]) -> None:
    """English, Russian and Kalmyk, each marked with its language."""
    html = kh.peoples["kalmyks"]._repr_html_()

    assert '<span lang="ru">Калмыки</span>' in html
    assert '<span lang="xal">Хальмгуд</span>' in html
    assert '<strong lang="en">Kalmyks</strong>' in html
    assert "All names (5)" in parse(html).text


def test_possible_answers_say_so_in_words(world: Chronicle, parse: Callable[[str], Parsed]) -> None:
    """What is only possible is marked in words, with what else it may have been."""
    status = world.status_on("1950-03-05", of="hill-folk")
    page = parse(status._repr_html_())

    assert "only possible" in page.text
    assert "Other possibilities (1)" in page.text
    assert "autonomous oblast" in page.text
    assert "abolished" in page.text
    assert "**only possible**" in status._repr_markdown_()


def test_possible_members_stand_apart(world: Chronicle, parse: Callable[[str], Parsed]) -> None:
    """A list says what holds for certain and what is only possible, in tables of their own."""
    members = world.members_of("league", on="1991-07-01")
    captions = parse(members._repr_html_()).text

    assert "For certain" in captions
    later = parse(world.members_of("league", on="1994-01-01")._repr_html_()).text
    assert "Only possible, as far as the sources go" in later


def test_disputed_fields_fold_out_their_readings(
    world: Chronicle, parse: Callable[[str], Parsed]
) -> None:
    """A disputed field says so, with every other value, who holds it, and why it is not shown."""
    page = parse(world.status_on("1925", of="hill-folk")._repr_html_())

    assert "1 May 1920 disputed" in page.text
    assert "Other readings (1)" in page.text
    assert "3 May 1920 – held by the pamphleteers – the day of publication" in page.text


def test_field_of_which_only_others_speak_is_shown(disputed: Chronicle) -> None:
    """A field without a preferred reading still shows the readings that there are."""
    people = disputed.status_on("1923", of="marsh-folk").transition
    bare = attrs.evolve(people, standing=None)

    assert "standing: no reading preferred **disputed**" in bare._repr_markdown_()


def test_later_change_of_the_chain_has_a_day_of_its_own(world: Chronicle) -> None:
    """A status that began with a change above it shows that day, without the change's readings."""
    shown = world.status_on("1935", of="hill-folk")._repr_markdown_()

    assert "- when: from 1 July 1930; until 1 March 1950" not in shown
    assert "- when: from 1 July 1930; until March 1950 *to the month*" in shown
    assert "day of publication" not in shown


def test_long_tables_say_how_long_they_are(parse: Callable[[str], Parsed]) -> None:
    """A table that is cut says of how many rows it shows how many, and how to see all."""
    text = parse(kh.sources._repr_html_()).text

    assert (
        f"40 of {len(kh.sources)} rows shown. For all of them: kh.Display(..., rows=None)" in text
    )
    assert f"40 of {len(kh.sources)} rows shown" in kh.sources._repr_markdown_()
    assert "rows shown" not in kh.Display(kh.sources, rows=None).markdown


def test_record_of_a_closed_chronicle_still_shows_itself(world: Chronicle) -> None:
    """Without its chronicle a footnote has the id of its source, and says why it has no more."""
    citation = Citation(source="lost-source", supports=("names",), locator="p. 1")
    people = attrs.evolve(world.peoples["hill-folk"], id="nobody", citations=(citation,))
    shown = people._repr_markdown_()

    assert "[^1]: `lost-source`, of a chronicle that is not open; p. 1" in shown


def test_claim_of_a_closed_chronicle_still_shows_itself(world: Chronicle) -> None:
    """A claim without its chronicle names its source and the things it is about by their ids."""
    claim = attrs.evolve(world.claims["pamphlet-1"], id="lost", source="lost", about=("nobody",))
    shown = claim._repr_markdown_()

    assert "- put forward in: `lost`, paragraph 1[^1]" in shown
    assert "- about: nobody" in shown


def test_own_chronicle_is_found_by_its_records(world: Chronicle, disputed: Chronicle) -> None:
    """Footnotes come from the chronicle in which a record stands, not from a namesake."""
    assert "*Annals*; primary" in world.peoples["hill-folk"]._repr_markdown_()
    assert "State Press" in disputed.peoples["marsh-folk"]._repr_markdown_()
    told = disputed.according_to("gazette").peoples["marsh-folk"]
    assert "State Press" in told._repr_markdown_()


def test_explanation_keeps_the_numbers_of_its_footnotes() -> None:
    """The marks in the text lead to the same footnotes as those of its plain text."""
    reason = kh.why(kh.status_on("1936-01-01"))
    notes = [
        line.partition(": ")[2]
        for line in reason._repr_markdown_().splitlines()
        if line.startswith("[^")
    ]

    assert len(reason.footnotes) == len(reason.citations) <= len(notes)
    for note, citation in zip(notes, reason.citations, strict=False):
        assert kh.sources[citation.source].title.partition("*")[0][:10] in note
        assert citation.says[:20] in note


def test_brackets_that_are_no_footnotes_stay() -> None:
    """A number in brackets that is no footnote stays what it is."""
    reason = attrs.evolve(kh.why(kh.status_on("1936-01-01")), text="So it was [99] and [0].")

    assert "So it was \\[99\\] and \\[0\\]." in reason._repr_markdown_()


def test_lineage_draws_what_was_drawn_once() -> None:
    """A polity that two lines lead to is drawn once and then referred to."""
    older, middle, other, newer = (
        attrs.evolve(kh.polities["kalmyk-assr-1935"], id=each, names=(), citations=())
        for each in "abcd"
    )
    lineage = kh.Lineage(
        polity=newer,
        ancestors=(middle, other, older),
        descendants=(),
        edges=((older, middle), (older, other), (middle, newer), (other, newer)),
    )

    assert "see above" in lineage._repr_markdown_()
    ring = attrs.evolve(lineage, ancestors=(), edges=((newer, newer),))
    assert "see above" in ring._repr_markdown_()


def test_holder_of_whom_nothing_is_certain(disputed: Chronicle) -> None:
    """An office that was vacant, or possibly held, says so."""
    vacant = disputed.officeholder("warden", on="1930-06-01")
    held = disputed.jurisdiction_of("east-marsh", on="1930-03-01")

    assert vacant._repr_markdown_().startswith("**Nobody** (Officeholder)")
    assert "**only possible**" in held._repr_markdown_()
    assert "Other possibilities (1)" in held._repr_html_()
    assert "nobody" in disputed.officeholders("warden")._repr_markdown_()
    assert "from an unknown day" in disputed.officeholders("warden")._repr_markdown_()


def test_gap_without_words_or_period() -> None:
    """A gap shows what it has."""
    gap = kh.Gap(kind=kh.GapKind.UNVERIFIED, record=kh.peoples["kalmyks"])

    assert gap._repr_markdown_().startswith("**Kalmyks** (Gap: unverified)")


def test_difference_marks_what_is_only_possible() -> None:
    """A state that ends in a question mark is shown as possible."""
    difference = kh.Difference(
        what=kh.Aspect.MEMBERS,
        record=kh.organizations["league-of-free-nations"],
        before=(),
        after=("kalmyks?",),
    )

    assert "nothing known | Kalmyks **only possible**" in difference._repr_markdown_()


def test_subject_of_support_is_a_record_or_a_status() -> None:
    """The title says of what the support is."""
    assert kh.support("kalmyks")._repr_markdown_().startswith("**Kalmyks** (Support)")
    shown = kh.support(kh.status_on("1944"))._repr_markdown_()
    assert shown.startswith("**Abolished, Kalmyks** (Support)")


def test_support_warns_in_words(disputed: Chronicle) -> None:
    """What rests on little says so."""
    assert "It rests on advocacy alone." in disputed.support("flood")._repr_markdown_()


def test_data_without_an_edition_is_shown() -> None:
    """A chronicle without an edition has no version."""
    bare = Chronicle(kh.load()._store)

    assert "(Chronicle)" in bare._repr_markdown_()
