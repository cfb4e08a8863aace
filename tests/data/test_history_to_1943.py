"""
Dated questions on the history up to 1943, with answers from the literature.

Each row names the work that gives the answer; none was read off the library. The calendar is that
of the source: Russian days before 14 February 1918 are Julian.
"""

from __future__ import annotations

import pytest

import kalmyk_history as kh
from kalmyk_history import Calendar, Layer, Record


def told(value: object) -> str:
    """Write a date with its calendar, where that is not the usual one of its time."""
    assert isinstance(value, kh.HistoricalDate | kh.Interval | kh.DateSet)
    julian = isinstance(value, kh.HistoricalDate) and value.calendar is Calendar.JULIAN
    return f"julian {value}" if julian else str(value)


def values(record: Record | kh.Status, field: str) -> list[str]:
    """Give the readings of a field as text, the preferred first."""
    return [str(reading.value) for reading in record.readings_of(field)]


@pytest.mark.parametrize(
    ("day", "kind", "standing"),
    [
        # Tepkeev on Russian-Oirat relations: first dealings with Tara in 1607, as West Mongols.
        ("1615-06-01", "tribal_confederation", None),
        # Chronicle of the khans, Pozdneev: on the Volga from 1630, without leave of the tsar.
        ("1640-01-01", "khanate", "independent"),
        # Tepkeev on the oath of 1657: sherts from 1655; Tsyuryumov and Kurapov: a protectorate.
        ("1656-06-01", "khanate", "protectorate"),
        ("1700-06-01", "khanate", "protectorate"),
        # Astrakhan encyclopaedia entry, German Wikipedia on Ubashi: vassals in the 18th century.
        ("1745-06-01", "khanate", "vassal"),
        # The rescript to Beketov is of 19 October (Julian); the day before the khanate stands.
        ("1771-10-18", "khanate", "vassal"),
        ("1771-10-19", "provincial_administration", "subject"),
        # Maksimov, chapter 3; thesis on state administration: governor and Expedition from 1771.
        ("1780-06-01", "provincial_administration", "subject"),
        # Study of the governorates (student2): chancellery 1786, board 1797.
        ("1790-06-01", "provincial_administration", "subject"),
        ("1799-06-01", "provincial_administration", "subject"),
        # Buehler: two charters of Paul I of 14 October 1800.
        ("1800-10-13", "provincial_administration", "subject"),
        ("1800-10-14", "viceroyalty", "subject"),
        # Mitirov: the viceroy died on 23 May 1803.
        ("1803-05-22", "viceroyalty", "subject"),
        ("1803-05-23", "provincial_administration", "subject"),
        # Yermolov in 1824: bailiffs under the governors since 1816.
        ("1820-06-01", "provincial_administration", "subject"),
        # Wikipedia on the Kalmyk Steppe: a unit of the governorate from 1825.
        ("1830-06-01", "provincial_administration", "subject"),
        # Maksimov 2016: under the Astrakhan governor's office until February 1917.
        ("1917-02-20", "provincial_administration", "subject"),
        # Wikipedia on Tundutov: the congress of 25 and 26 March 1917; Maksimov 2016: self-rule.
        ("1917-03-25", "provincial_administration", "subject"),
        ("1917-03-26", "national_self_government", "autonomous"),
        ("1917-10-30", "national_self_government", "autonomous"),
    ],
)
def test_status_on_julian_day(day: str, kind: str, standing: str | None) -> None:
    """The form and the standing on a day of the old calendar."""
    status = kh.status_on(day, calendar="julian")

    assert (status.kind, status.standing) == (kind, standing)


@pytest.mark.parametrize(
    ("day", "kind", "polity"),
    [
        # Maksimov 2016: Kalmyk Section and Executive Committee in the steppe from early 1918.
        ("1918-06-01", "soviet_executive_committee", "kalmyk-steppe"),
        # Chilgir proclaimed on 5 July 1920, the decree of 4 November formed the oblast.
        ("1920-07-05", "soviet_executive_committee", "kalmyk-steppe"),
        ("1920-11-03", "soviet_executive_committee", "kalmyk-steppe"),
        ("1920-11-04", "autonomous_oblast", "kalmyk-ao-1920"),
        # Great Soviet Encyclopedia: an ASSR from 20 October 1935.
        ("1935-10-19", "autonomous_oblast", "kalmyk-ao-1920"),
        ("1935-10-20", "autonomous_republic", "kalmyk-assr-1935"),
        # Hoffmann: occupied, yet in law the republic went on; the decree is of 27 December 1943.
        ("1942-10-01", "autonomous_republic", "kalmyk-assr-1935"),
        ("1943-12-26", "autonomous_republic", "kalmyk-assr-1935"),
        # Pohl 2006, Avliev and Nadbitov: decree of 27 December 1943.
        ("1943-12-27", "abolished", None),
    ],
)
def test_status_in_soviet_time(day: str, kind: str, polity: str | None) -> None:
    """The form of the status and the people's own polity after 1917."""
    status = kh.status_on(day)

    assert status.kind == kind
    assert (status.polity.id if status.polity else None) == polity


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        # Thesis on state administration: the Expedition was a part of the governor's chancellery.
        ("1775-06-01", "astrakhan-governorate"),
        # Bichurin: the viceroy's Zargo depended on the Foreign Collegium.
        ("1801-06-01", "russian-empire"),
        # Gunaev, Okonova: the Kalmyk Steppe of the Astrakhan governorate.
        ("1870-06-01", "astrakhan-governorate"),
        # Khalmg Unn on the autonomy: the oblast answered to Moscow directly.
        ("1924-06-01", "rsfsr"),
        # Wikipedia on the Lower Volga Krai: 21 May 1928 to 10 January 1934.
        ("1928-05-20", "rsfsr"),
        ("1928-05-21", "lower-volga-krai"),
        ("1934-01-09", "lower-volga-krai"),
        # Wikipedia (uk) on Stalingrad Krai: 10 January 1934 to 5 December 1936.
        ("1934-01-10", "stalingrad-krai"),
        ("1936-12-04", "stalingrad-krai"),
        ("1936-12-05", "rsfsr"),
    ],
)
def test_what_the_polity_lay_in(day: str, nearest: str) -> None:
    """The next polity above the people's own."""
    assert kh.status_on(day).within[0].id == nearest


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        # Great Soviet Encyclopedia on Elista: 12 August 1942 to the night before 1 January 1943.
        ("1942-08-11", "autonomous_republic"),
        ("1942-08-12", "military_occupation"),
        ("1942-12-30", "military_occupation"),
        ("1943-01-02", "autonomous_republic"),
        # Outlines of 1970, chapter II: uluses held by the Whites in 1919.
        ("1919-08-01", "military_occupation"),
        # Maksimov and Matsakova: Soviet power fully restored in early 1920.
        ("1920-06-01", "soviet_executive_committee"),
    ],
)
def test_status_on_the_ground(day: str, kind: str) -> None:
    """What held in fact, where it differs from the law."""
    assert kh.status_on(day, layer="de_facto").kind == kind


def test_cossack_host_was_only_claimed() -> None:
    """Grazhdanov: proclaimed with Tundutov as ataman, in effect failed before 24 January 1918."""
    (claimed,) = kh.transitions(layer=Layer.CLAIMED, until="1918-12-31")

    assert (claimed.kind, claimed.claimant) == ("cossack_host", "danzan-tundutov")
    assert told(claimed.until) == "julian 1918-01-24"


@pytest.mark.parametrize(
    ("people", "day", "kind"),
    [
        # Russian Wikipedia on the Oirat khanate: a union from 1399 to 1634.
        ("oirats", "1500-01-01", "tribal_confederation"),
        # Wikipedia and library.tj: Dzungar Khanate 1634-1758.
        ("oirats", "1700-01-01", "khanate"),
        ("oirats", "1760-01-01", "abolished"),
        # Pushkin after Bichurin: Ubashi and the princes submitted to China in 1771.
        ("torghuts-of-xinjiang", "1800-01-01", "provincial_administration"),
        # Chelyabinsk encyclopaedia: host of 1737; Ukrainian history site: until May 1842.
        ("stavropol-kalmyks", "1750-01-01", "cossack_host"),
        ("stavropol-kalmyks", "1843-01-01", "abolished"),
        # Maksimov on the Don, Wikipedia on the Salsky okrug: Cossack order all through.
        ("don-kalmyks", "1850-01-01", "cossack_host"),
        ("don-kalmyks", "1900-01-01", "cossack_host"),
        # Wikipedia on the raion of Rostov: 1929 to 1944; abolished in March 1944.
        ("don-kalmyks", "1935-01-01", "provincial_administration"),
        ("don-kalmyks", "1944-06-01", "abolished"),
    ],
)
def test_status_of_kindred_peoples(people: str, day: str, kind: str) -> None:
    """Oirats, Torghuts, Stavropol and Don Kalmyks have histories of their own."""
    assert kh.status_on(day, of=people).kind == kind


@pytest.mark.parametrize(
    ("act", "adopted"),
    [
        # Taupier; library.tj: an assembly of 1640.
        ("steppe-code-1640", "1640"),
        # Wikipedia on Daichin: embassy of 1649.
        ("shert-1649", "julian 1649"),
        # Tepkeev on the oath of 1657: sherts of 1655, 1656 and 1657.
        ("shert-1655", "julian 1655"),
        ("shert-1656", "julian 1656"),
        ("shert-1657", "julian 1657"),
        # Kostenkov: a new oath asked for in 1661.
        ("shert-1661", "julian 1661"),
        # Bronevsky for the day, Tepkeev for the year.
        ("shert-1673", "julian 1673-02-27"),
        # Tepkeev on the oath of 1677.
        ("shert-1677", "julian 1677"),
        # Avakov and Mitruev, from the original: early 1684.
        ("shert-1684", "julian 1684"),
        # Nineteenth-century list; Bichurin and Mitirov for 1710.
        ("treaty-1708-ayuka", "julian 1708-09-30"),
        ("treaty-1710-ayuka", "julian 1710-09-05"),
        # Bichurin, note 50.
        ("charter-1725-02-22-on-the-kalmyk-succession", "julian 1725-02-22"),
        # Bakunin: addressed to the Kalmyk khan Cheren Donduk.
        ("charter-1732-04-14-to-tseren-donduk", "julian 1732-04-14"),
        # Tepkeev on the ceremony of 1737.
        ("charter-1737-donduk-ombo-khan", "julian 1737"),
        # History of Stavropol-Tolyatti, section 7.
        ("rules-1745-02-15-on-the-stavropol-kalmyk-host", "julian 1745-02-15"),
        # Acts of the Caucasian Archaeographic Commission VI.2, no. 27.
        ("act-1771-10-19-on-the-kalmyks", "julian 1771-10-19"),
        # Study text and thesis abstract: the court of 1772.
        ("establishment-of-the-zargo-1772", "julian 1772"),
        # Buehler, pages 14 and 15.
        ("ukase-1800-09-27-on-the-kalmyk-lands", "julian 1800-09-27"),
        ("charter-1800-10-14-to-chuchei-tundutov", "julian 1800-10-14"),
        ("statute-1806-05-19-on-nomad-lands", "julian 1806-05-19"),
        # Mitirov: confirmed by Alexander I.
        ("charter-1801-10-26-to-chuchei-tundutov", "julian 1801-10-26"),
        # Yermolov, 24 July 1824.
        ("order-1816-bailiffs-under-the-governors", "julian 1816"),
        # Goryaev on the statutes of 1834 and 1847; article on the Ordynskoe department.
        ("statute-1834-on-the-kalmyk-people", "julian 1834"),
        ("statute-1847-04-23-on-the-kalmyk-people", "julian 1847-04-23"),
        # Outlines of 1967, VII.5.
        ("law-1892-03-16-end-of-compulsory-relations", "julian 1892-03-16"),
        # RUDN Journal of Law 2023.
        ("reform-1910-of-the-kalmyk-administration", "julian 1910"),
        # Khalmg Unn on the congress of Chilgir.
        ("declaration-1920-07-05-kalmyk-working-people", "1920-07-05"),
        # Great Soviet Encyclopedia; local article of 2018 that quotes the decree.
        ("decree-1920-11-04-kalmyk-ao", "1920-11-04"),
        # Minutes no. 51 of the Political Bureau; Wikipedia on the oblast.
        ("resolution-1920-10-14-rcpb-eastern-peoples", "1920-10-14"),
        # Dzhundzhuzov and Lyubichankovsky: the decree on the borders.
        ("decree-1920-11-25-borders-of-the-kalmyk-ao", "1920-11-25"),
        # English Wikipedia on the ASSR: the capital moves by decree of 6 May 1927.
        ("decree-1927-05-06-capital-elista", "1927-05-06"),
        ("decree-1935-10-20-kalmyk-assr", "1935-10-20"),
        # Great Soviet Encyclopedia: second extraordinary congress of soviets.
        ("constitution-1937-06-23-kalmyk-assr", "1937-06-23"),
        # Pohl 2006.
        ("decree-1943-12-27-liquidation", "1943-12-27"),
        ("resolution-1943-12-28-deportation", "1943-12-28"),
    ],
)
def test_act_was_adopted(act: str, adopted: str) -> None:
    """When an act was adopted, in the calendar of its time."""
    assert told(kh.acts[act].adopted) == adopted


@pytest.mark.parametrize(
    ("act", "number"),
    [
        # Buehler, pages 14 and 15: the Complete Collection of Laws.
        ("ukase-1800-09-27-on-the-kalmyk-lands", "19575"),
        ("statute-1806-05-19-on-nomad-lands", "22135"),
        # Bichurin, notes 50 and 53.
        ("charter-1725-02-22-on-the-kalmyk-succession", "4660"),
        ("charter-to-tseren-donduk-no-5699", "5699"),
        # Pohl 2006; Avliev and Nadbitov.
        ("decree-1943-12-27-liquidation", "115/144"),
        ("resolution-1943-12-28-deportation", "1432-425ss"),
        # Pohl 2007, after Bugai.
        ("resolution-1944-03-11-kalmyks-of-rostov", "5475rs"),
        ("order-1944-03-14-kalmyks-of-rostov", "00276"),
    ],
)
def test_number_of_an_act(act: str, number: str) -> None:
    """The number under which an act is printed."""
    assert number in (kh.acts[act].number or "")


def test_act_of_1771_is_an_instruction_that_others_call_a_decree() -> None:
    """The printed text is addressed to Governor Beketov; Khodarkovsky and others say decree."""
    act = kh.acts["act-1771-10-19-on-the-kalmyks"]

    assert values(act, "kind") == ["instruction", "decree"]
    assert {"catherine-ii", "nikita-beketov"} <= set(act.concerns)


@pytest.mark.parametrize(
    ("record", "field", "others"),
    [
        # Kostenkov's list has January 1683, Avakov and Mitruev correct it.
        ("shert-1684", "adopted", ["1683-01"]),
        # Astrakhan encyclopaedia entry: 30 March.
        ("shert-1657", "adopted", ["1657-03-30"]),
        # Myakinin's title: 15 March 1892.
        ("law-1892-03-16-end-of-compulsory-relations", "adopted", ["1892-03-15"]),
        # English and Ukrainian Wikipedia: 22 October; box of the article on the oblast: the 10th.
        ("decree-1935-10-20-kalmyk-assr", "adopted", ["1935-10-22", "1935-10-10"]),
        # Topwar: a day later than all others.
        ("resolution-1943-12-28-deportation", "adopted", ["1943-12-29"]),
        # Essay on the empress (4-5 January); Maksimov's English text (1771).
        ("exodus-1771", "date", ["1771-01-04/1771-01-05", "1771"]),
        # Russian Wikipedia: 1690; Mitruev 2024: 1697.
        ("ayuka-as-khan", "since", ["1690"]),
        # Bichurin's Siberian notes: fell in 1643.
        ("kho-orluk", "died", ["1643"]),
        # German Wikipedia: a federation from 1368.
        ("oirats-1399-confederation", "date", ["1368"]),
        # English Wikipedia: from 1669.
        ("ayuka-as-head-taishi", "since", ["1671", "1672"]),
        # Wikipedia: declared khan in 1758.
        ("donduk-dashi-as-khan", "since", ["1758"]),
    ],
)
def test_other_readings_are_kept(record: str, field: str, others: list[str]) -> None:
    """What other sources say stands beside the preferred value, each with a reason."""
    found = kh.record(record)
    assert isinstance(found, Record)
    readings = found.readings_of(field)[1:]

    assert [str(reading.value) for reading in readings] == others
    assert all(reading.reason for reading in readings)


@pytest.mark.parametrize(
    ("day", "standings"),
    [
        # Riess (ally, vassal), Maksimov (autonomy), Outlines of 1967 (subjects), the Congress.
        ("1700-01-01", {"protectorate", "ally", "vassal", "autonomous", "subject", "independent"}),
        # The same after 1724, with Kolesnik's federates; nobody sees an ally then.
        (
            "1750-01-01",
            {"vassal", "protectorate", "autonomous", "subject", "federated", "independent"},
        ),
    ],
)
def test_standing_of_the_khanate_in_the_literature(day: str, standings: set[str]) -> None:
    """No standing of the khanate goes undisputed."""
    assert set(values(kh.status_on(day), "standing")) == standings


def test_beginning_of_the_khanate_has_many_datings() -> None:
    """1630 (arrival), 1633 (Russian Wikipedia), the 1650s (Astrakhan entry), 1664 (a survey)."""
    assert {"1630~", "1633", "165X", "1664"} <= set(values(kh.status_on("1640"), "date"))


@pytest.mark.parametrize(
    ("event", "date"),
    [
        # Tepkeev on the first stage of Russian-Oirat relations.
        ("first-contacts-with-tara-1607", "1607/1608"),
        # Survey of the khanate: mace and banner in 1664.
        ("insignia-granted-to-monchak-1664", "julian 1664"),
        # Biographical dictionary, Khodarkovsky: the Kuban from 1732 to 1735.
        ("donduk-ombo-to-the-kuban-1732", "1732/1735"),
        # Kraft's archive of Turgai.
        ("dzungar-refugees-1758", "julian 1758"),
        # A. V. Ochirov: the camps split on 5 January 1771.
        ("exodus-1771", "julian 1771-01-05"),
        # Knorring's paper of 1800: they left before 19 May.
        ("return-of-the-large-derbets-1800", "julian 1800-05"),
        # Wikipedia on Tundutov.
        ("first-kalmyk-congress-1917", "1917-03-25/1917-03-26"),
        ("kalmyk-delegation-to-petrograd-1917", "julian 1917-05-16"),
        # Outlines of 1970, II.2.
        ("second-congress-of-soviets-of-the-working-kalmyk-people-1918", "1918-09-23/1918-09-25"),
        # Khalmg Unn.
        ("first-all-kalmyk-congress-of-soviets-1920", "1920-07-02/1920-07-09"),
        # Russian Wikipedia on the ASSR.
        ("first-congress-of-soviets-of-the-kalmyk-assr-1936", "1936-02-20"),
        # Wikipedia on the deportation: 28 to 31 December.
        ("operation-ulusy-1943", "1943-12-28/1943-12-31"),
    ],
)
def test_event_is_dated(event: str, date: str) -> None:
    """When something happened."""
    assert told(kh.events[event].date) == date


@pytest.mark.parametrize(
    ("day", "person", "title"),
    [
        # Russian Wikipedia: head taishis 1633-1644, 1644-1661, 1661-1669; then Ayuka.
        ("1640-06-01", "kho-orluk", "head taishi"),
        ("1650-06-01", "daichin", "head taishi"),
        ("1665-06-01", "monchak", "head taishi"),
        ("1680-06-01", "ayuka-khan", "head taishi"),
        # Tepkeev and others: still taishi in the letter of 1688; khan by his letter of 1714.
        ("1688-02-01", "ayuka-khan", "head taishi"),
        ("1714-06-30", "ayuka-khan", "khan"),
        # Tepkeev: viceroy from 1724, ruled to 1735; Bakunin: khan by April 1732.
        ("1730-06-01", "tseren-donduk", "viceroy, then khan"),
        # Tepkeev on 1737: viceroy from 1735, khan from 1737 to 1741.
        ("1736-06-01", "donduk-ombo", "viceroy"),
        ("1739-06-01", "donduk-ombo", "khan"),
        # Article of 2025: viceroy for sixteen years to 1757, then khan.
        ("1750-06-01", "donduk-dashi", "viceroy"),
        ("1760-06-01", "donduk-dashi", "khan"),
        # Mitruev counts no fifth khan; Tsyuryumov: viceroy.
        ("1765-06-01", "ubashi", "viceroy"),
    ],
)
def test_ruler_of_the_khanate(day: str, person: str, title: str) -> None:
    """Who ruled the khanate on a day, and under which title."""
    holder = kh.officeholder("ruler-of-the-khanate", on=day, calendar="julian")

    assert holder.person is not None
    assert (holder.person.id, holder.title) == (person, title)


@pytest.mark.parametrize(
    ("day", "person"),
    [
        # The list of first secretaries in Wikipedia; Sartikova 2017 for the first.
        ("1921-03-01", "arashi-chapchaev"),
        ("1922-06-01", "ivan-marbush-stepanov"),
        ("1924-06-01", "trofim-borisov"),
        ("1926-06-01", "ivan-glukhov"),
        ("1930-06-01", "khokhol-dzhalykov"),
        ("1935-10-20", "andzhur-pyurbeyev"),
        ("1937-06-23", "ivan-karpov"),
        # Nekrich, p. 33: P. V. Lavrentyev in August 1942.
        ("1942-08-12", "pyotr-lavrentyev"),
        ("1943-06-01", "aleksandr-likomidov"),
    ],
)
def test_first_secretary_of_the_obkom(day: str, person: str) -> None:
    """Who headed the party committee on a day."""
    holder = kh.officeholder("first-secretary-of-the-kalmyk-obkom", on=day)

    assert holder.person is not None
    assert holder.person.id == person


@pytest.mark.parametrize(
    ("act", "issuers"),
    [
        # Wikipedia on Monchak: he and his nephew swore.
        ("shert-1657", {"Monchak", "Manzhik"}),
        # Tepkeev: guarantors beside Ayuka.
        ("shert-1677", {"Ayuka", "Yeke-Zamsa", "Solom-Tseren"}),
        # Plyushar's lexicon: conditions with the governor at the Akhtuba, again at the Danilovka.
        ("treaty-1708-ayuka", {"Ayuka", "P. M. Apraksin"}),
        ("treaty-1710-ayuka", {"Ayuka", "P. M. Apraksin"}),
        # Buehler; Mitirov.
        ("charter-1800-10-14-to-chuchei-tundutov", {"Paul I"}),
        ("charter-1801-10-26-to-chuchei-tundutov", {"Alexander I"}),
        # Local article of 2018 that quotes the decree.
        (
            "decree-1920-11-04-kalmyk-ao",
            {
                "All-Russian Central Executive Committee",
                "Council of People's Commissars of the RSFSR",
            },
        ),
        # Council of the Federation's greeting, Astrakhan press.
        ("decree-1943-12-27-liquidation", {"Presidium of the Supreme Soviet of the USSR"}),
    ],
)
def test_issuers_of_an_act(act: str, issuers: set[str]) -> None:
    """Who swore, granted or decreed."""
    assert set(kh.acts[act].issuers) == issuers


def test_only_viceroy_of_the_kalmyk_people() -> None:
    """Buehler and Mitirov: Chuchei Tundutov, 14 October 1800 to 23 May 1803."""
    (tenure,) = [
        each for each in kh.tenures.values() if each.office == "viceroy-of-the-kalmyk-people"
    ]

    assert tenure.person == "chuchei-tundutov"
    assert (told(tenure.since), told(tenure.until)) == ("julian 1800-10-14", "julian 1803-05-23")


@pytest.mark.parametrize(
    ("person", "died"),
    [
        # Wikipedia on Daichin: in Tibet.
        ("daichin", "julian 1672"),
        # Tepkeev; Buehler.
        ("ayuka-khan", "julian 1724"),
        # Mitruev on the seal of Donduk-Dashi.
        ("donduk-dashi", "julian 1761-01-21"),
        # Mitirov.
        ("chuchei-tundutov", "julian 1803-05-23"),
        # Wikipedia on Tundutov: Moscow, 7 August 1923.
        ("danzan-tundutov", "1923-08-07"),
        # List of first secretaries; Ubushaev and Shorvaev on the case.
        ("arashi-chapchaev", "1938"),
    ],
)
def test_death_of_a_person(person: str, died: str) -> None:
    """When a ruler or leader died."""
    assert told(kh.persons[person].died) == died


@pytest.mark.parametrize(
    ("polity", "since", "until"),
    [
        # Russian Wikipedia.
        ("four-oirat", "1399", "1634"),
        # Wikipedia; library.tj.
        ("dzungar-khanate", "1634", "1758"),
        # Wikipedia; Muzraeva for the beginning.
        ("khoshut-khanate", "1642", "1717"),
        # Chelyabinsk encyclopaedia; Ukrainian history site.
        ("stavropol-kalmyk-host", "julian 1737", "julian 1842-05"),
        # Rescript of 1771; study of the governorates: ended in 1786.
        ("expedition-of-kalmyk-affairs", "julian 1771", "julian 1786"),
        # Study of the governorates.
        ("kalmyk-chancellery", "julian 1786", "julian 1797"),
        ("kalmyk-board", "julian 1797", "julian 1801-06-18"),
        # Charters of Paul I; death of the viceroy.
        ("kalmyk-viceroyalty-1800", "julian 1800-10-14", "julian 1803-05-23"),
        # Wikipedia on the Salsky okrug: formed from the Kalmyk district.
        ("kalmyk-district-of-the-don-host", "julian 183X", "julian 1884-01-27"),
        # Great Soviet Encyclopedia.
        ("kalmyk-ao-1920", "1920-11-04", "1935-10-20"),
        ("kalmyk-assr-1935", "1935-10-20", "1943-12-27"),
        # Wikipedia on the krais.
        ("lower-volga-krai", "1928-05-21", "1934-01-10"),
        ("stalingrad-krai", "1934-01-10", "1936-12-05"),
        # Wikipedia on the raion; abolished in March 1944.
        ("kalmyk-raion-rostov", "1929", "1944-03"),
    ],
)
def test_span_of_a_polity(polity: str, since: str, until: str) -> None:
    """From when to when a polity existed."""
    span = kh.polities[polity].span

    assert (told(span.since), told(span.until)) == (since, until)


@pytest.mark.parametrize(
    ("polity", "day", "place"),
    [
        # Study text on the annexation: at the governor's chancellery.
        ("expedition-of-kalmyk-affairs", "1780", "astrakhan"),
        # Study of the governorates: Yenotayevsk from 1786, Astrakhan from 1790.
        ("kalmyk-chancellery", "1788", "yenotayevsk"),
        ("kalmyk-chancellery", "1795", "astrakhan"),
        # Letters of 1825 and 1827: the head administration and the commission at Astrakhan.
        ("kalmyk-steppe", "1827", "astrakhan"),
        # Wikipedia on the Salsky okrug.
        ("salsky-okrug", "1900", "velikoknyazheskaya"),
        # Wikipedia on the oblast, Great Soviet Encyclopedia on Elista.
        ("kalmyk-ao-1920", "1925", "astrakhan"),
        ("kalmyk-ao-1920", "1930", "elista"),
        ("kalmyk-assr-1935", "1940", "elista"),
        # Wikipedia on the raion of Rostov: Zimovniki, from 1932 Kuteynikovskaya.
        ("kalmyk-raion-rostov", "1930", "zimovniki"),
        ("kalmyk-raion-rostov", "1940", "kuteynikovskaya"),
    ],
)
def test_capital(polity: str, day: str, place: str) -> None:
    """From where a polity was governed in a year."""
    assert [each.id for each in kh.capital_on(polity, on=day)] == [place]


@pytest.mark.parametrize(
    ("record", "language", "name"),
    [
        # Russian Wikipedia.
        ("kalmyk-khanate", "ru", "Калмыцкое ханство"),
        ("kalmyk-khanate", "xal", "Хальмг хаант улс"),
        # Uroki istorii and others.
        ("operation-ulusy-1943", "ru", "Операция «Улусы»"),
        # Wikipedia on the oblast and on the ASSR.
        ("kalmyk-ao-1920", "xal", "Хальмг Автономн Таңһч"),
        ("kalmyk-assr-1935", "xal", "Хальмг Автономн Советск Социалистическ Республик"),
        # Bichurin.
        ("kalmyk-board", "ru", "Калмыцкое правление"),
        # Wikipedia on the Don Kalmyks.
        ("don-kalmyks", "xal", "Бузаав"),
        # Wikipedia on Ubashi in Chinese letters.
        ("ubashi", "zh", "渥巴锡"),
    ],
)
def test_name_in_another_language(record: str, language: str, name: str) -> None:
    """What Kalmyk, Russian and other texts call a thing."""
    found = kh.record(record)
    assert isinstance(found, Record)

    assert found.name_in(language) == name


@pytest.mark.parametrize(
    ("count", "people"),
    [
        # Essay on 1771, from the registers.
        ("exodus-1771-tents-that-left", "30,909"),
        ("exodus-1771-tents-that-stayed", "11,198"),
        # Bichurin, quoted by Pushkin.
        ("exodus-1771-persons-that-left", "about 169,000"),
        ("exodus-1771-arrivals", "at most 70,000"),
        # Chelyabinsk encyclopaedia.
        ("stavropol-kalmyks-1737", "2,104"),
        # Wikipedia on the Kalmyk Steppe.
        ("kalmyk-steppe-1907", "144,646"),
        # Wikipedia on the oblast.
        ("kalmyk-ao-1920-census", "126,256"),
        ("kalmyks-in-the-kalmyk-ao-1920", "84,950"),
        ("kalmyk-ao-1926", "about 141,600"),
        # Wikipedia on the raion of Rostov.
        ("don-kalmyks-moved-by-1925", "8,451"),
        # Pohl 2007.
        ("kalmyks-deported-from-rostov-1944", "2,684"),
    ],
)
def test_count(count: str, people: str) -> None:
    """How many, as the source gives it."""
    assert str(kh.population_counts[count].count) == people


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        # Bichurin: from the chancellery of the Don Host; Buehler: in Astrakhan governorate in 1800.
        ("1799", "don-host-oblast"),
        ("1810", "astrakhan-governorate"),
        # Wikipedia on the ulus: Astrakhan governorate to 1860, Stavropol to 1920, then the oblast.
        ("1850", "kalmyk-steppe"),
        ("1900", "stavropol-governorate"),
        ("1925", "kalmyk-ao-1920"),
    ],
)
def test_bolshederbetovsky_ulus_changed_hands(day: str, holder: str) -> None:
    """Which polity held the ulus of the Large Derbets."""
    assert kh.jurisdiction_of("bolshederbetovsky", on=day).polity.id == holder


def test_old_ulus_is_answered_for_its_time_only() -> None:
    """Russian Wikipedia: an ulus of the steppe; the division of 1930 replaced the old uluses."""
    assert kh.jurisdiction_of("ikitsokhurovsky", on="1910").polity.id == "kalmyk-steppe"
    with pytest.raises(kh.OutOfCoverageError):
        kh.jurisdiction_of("ikitsokhurovsky", on="1950")


def test_ruler_between_donduk_ombo_and_donduk_dashi_is_unknown() -> None:
    """Donduk-Ombo died on 21 March 1741; Donduk-Dashi was declared ruler in September."""
    with pytest.raises(kh.SilentSourceError):
        kh.officeholder("ruler-of-the-khanate", on="1741-06-01")


def test_beginning_of_ayuka_is_disputed() -> None:
    """English and German lists begin him in 1669, Lytkin in 1671, a Russian list in 1672."""
    holder = kh.officeholder("ruler-of-the-khanate", on="1670-06-01")

    assert holder.person is not None
    assert holder.person.id == "ayuka-khan"
    tenure = kh.tenures["ayuka-as-head-taishi"]
    readings = [each.value for each in tenure.readings if each.field == "since"]
    assert [told(value) for value in readings] == ["julian 1669", "julian 1671", "julian 1672"]


def test_obkom_had_no_first_secretary_in_exile() -> None:
    """The list of first secretaries: post abolished from December 1943 to December 1956."""
    assert kh.officeholder("first-secretary-of-the-kalmyk-obkom", on="1950").person is None


@pytest.mark.parametrize(
    ("since", "until", "acts"),
    [
        # Yermolov 1824.
        ("1816", "1816", {"order-1816-bailiffs-under-the-governors"}),
        # Goryaev on guardianship.
        ("1834", "1834", {"statute-1834-on-the-kalmyk-people"}),
        # Outlines of 1967; RUDN Journal of Law 2023.
        (
            "1890",
            "1915",
            {
                "law-1892-03-16-end-of-compulsory-relations",
                "reform-1910-of-the-kalmyk-administration",
            },
        ),
    ],
)
def test_reforms_of_the_administration(since: str, until: str, acts: set[str]) -> None:
    """The acts that changed how the Kalmyks were governed."""
    changes = kh.transitions(since=since, until=until)

    assert {act for each in changes for act in each.acts} == acts


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # The survey that names the day adds that entry was no single act; Riess: allies.
        ("claim-accession-of-1609", "disputed"),
        # Tsyuryumov: Ubashi stayed viceroy.
        ("claim-dondukov-puppet-khan-1762", "contradicted"),
        # Khodarkovsky: both titles abolished in 1771.
        ("claim-dondukov-khan-1771", "contradicted"),
        # Pohl 2006: decree of the 27th.
        ("claim-republic-abolished-28-december", "contradicted"),
        # Zayarny and Ochirov, from documents.
        ("claim-110th-division-dispersed", "contradicted"),
    ],
)
def test_verdict_on_a_claim(claim: str, verdict: str) -> None:
    """What the evidence makes of a statement that is often repeated."""
    assert kh.claims[claim].verdict == verdict


@pytest.mark.parametrize(
    ("text", "record"),
    [
        # The landmarks by which a reader would look for the administrations and polities.
        ("Expedition of Kalmyk Affairs", "expedition-of-kalmyk-affairs"),
        ("Калмыцкая канцелярия", "kalmyk-chancellery"),
        ("Калмыцкое правление", "kalmyk-board"),
        ("Калмыцкая степь", "kalmyk-steppe"),
        ("Statute of 19 May 1806", "statute-1806-05-19-on-nomad-lands"),
        ("Reform of the Zargo", "reform-of-the-zargo-176x"),
        ("Степная область калмыцкого народа", "decision-1917-07-01-steppe-oblast"),
        ("Калмыцкое казачье войско", "kalmyk-cossack-host"),
        ("Хошутское ханство", "khoshut-khanate"),
        ("Бузавы", "don-kalmyks"),
        ("Stepnoy", "elista"),
    ],
)
def test_item_is_found(text: str, record: str) -> None:
    """A name leads to its record."""
    assert record in {each.id for each in kh.find(text)}
