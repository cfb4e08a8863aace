"""
Dated questions, as somebody with sources of his own would put them to the library.

Each row is a question, what it is about, the answer, and the source of the answer in words.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

import kalmyk_history as kh


def law(day: str, people: str = "kalmyks") -> str:
    """Ask for the status in law."""
    return kh.status_on(day, of=people).kind.value


def ground(day: str) -> str:
    """Ask who held the ground."""
    return kh.status_on(day, layer="de_facto").kind.value


def chain(day: str) -> str:
    """Ask what the polity, or the land, lay in."""
    return " ".join(each.id for each in kh.status_on(day).within)


def holds(office: str, day: str) -> str:
    """Ask for the holder of an office; 'nobody' is an answer."""
    person = kh.officeholder(office, on=day).person
    return person.id if person else "nobody"


def ruler(day: str) -> str:
    """Ask who ruled the khanate, by the Julian calendar."""
    person = kh.officeholder("ruler-of-the-khanate", on=day, calendar="julian").person
    return person.id if person else "nobody"


def secretary(day: str) -> str:
    """Ask for the first secretary."""
    return holds("first-secretary-of-the-kalmyk-obkom", day)


def head(day: str) -> str:
    """Ask for the head of the republic and the title."""
    holder = kh.officeholder("head-of-the-republic", on=day)
    return f"{holder.person.id if holder.person else 'nobody'}, {holder.title}"


def land(territory: str, day: str) -> str:
    """Ask which polity held an ulus or raion."""
    return kh.jurisdiction_of(territory, on=day).polity.id


def capital(polity: str, day: str) -> str:
    """Ask for the capital."""
    return " ".join(each.id for each in kh.capital_on(polity, on=day))


def named(record: str, day: str, language: str) -> str:
    """Ask what something was called."""
    return kh.name_on(record, on=day, lang=language).text


def act(key: str) -> str:
    """Ask for the day and the number of an act."""
    found = kh.acts[key]
    return f"{found.adopted}, {found.number}"


def count(key: str) -> str:
    """Ask for a figure."""
    return str(kh.population_counts[key].count)


def member(coalition: str, people: str, day: str) -> str:
    """Ask whether a people belonged to a coalition."""
    found = kh.members_of(coalition, on=day)
    ids = {each.id for each in found}
    return "yes" if people in ids else "maybe" if people in {x.id for x in found.possible} else "no"


def essay(day: str) -> str:
    """Ask for the status by the essay of 2022."""
    return kh.status_on(day, according_to="lozynskyj-2022").kind.value


def verdict(number: str) -> str:
    """Ask how a statement of the essay is assessed."""
    return kh.claims[f"lozynskyj-2022-{number}"].verdict.value


def silent(territory: str, day: str) -> str:
    """Ask for a holder of land that no source names."""
    try:
        return land(territory, day)
    except kh.SilentSourceError:
        return "not known"


LEAGUE, AARI = "league-of-free-nations", "americans-against-russian-imperialism"
FORUM = "free-nations-of-postrussia-forum"

QUESTIONS: list[tuple[Callable[..., str], str, str, str]] = [
    (law, "1612-06-01", "tribal_confederation", "Tepkeev: Oirats, first dealings with Tara 1607"),
    (law, "1628-06-01", "tribal_confederation", "Pozdneev: on the Volga only from 1630"),
    (law, "1638-06-01", "khanate", "Pozdneev: on the Volga from 1630"),
    (law, "1649-06-01", "khanate", "English Wikipedia: khanate 1630-1771"),
    (law, "1665-06-01", "khanate", "English Wikipedia: khanate 1630-1771"),
    (law, "1673-06-01", "khanate", "the oath of Ayuka, February 1673"),
    (law, "1688-06-01", "khanate", "Tepkeev: letter of the taishi Ayuka"),
    (law, "1697-06-01", "khanate", "Mitruev: Ayuka gets the khan's title"),
    (law, "1708-10-01", "khanate", "treaty with Ayuka, 30 September 1708"),
    (law, "1724-06-01", "khanate", "Tepkeev: Ayuka dies, a viceroy follows"),
    (law, "1737-06-01", "khanate", "Tepkeev: Donduk-Ombo is made khan"),
    (law, "1758-06-01", "khanate", "article of 2025: Donduk-Dashi khan"),
    (law, "1771-10-29", "khanate", "the rescript is of 30 October, new style"),
    (law, "1771-10-30", "provincial_administration", "rescript of 19 October, old style"),
    (law, "1785-06-01", "provincial_administration", "expedition of Kalmyk affairs to 1786"),
    (law, "1792-06-01", "provincial_administration", "Kalmyk chancellery from 1786"),
    (law, "1800-10-27", "viceroyalty", "charters of 14 October 1800, old style"),
    (law, "1802-06-01", "viceroyalty", "Buehler: viceroy among the Kalmyk people"),
    (law, "1803-06-05", "provincial_administration", "Mitirov: the viceroy died on 23 May"),
    (law, "1834-06-01", "provincial_administration", "Kalmyk Steppe of the governorate"),
    (law, "1861-06-01", "provincial_administration", "statute of 23 April 1847"),
    (law, "1892-06-01", "provincial_administration", "law of 16 March 1892"),
    (law, "1913-06-01", "provincial_administration", "Maksimov: under the governor to 1917"),
    (law, "1917-06-01", "national_self_government", "Maksimov: Central Committee of 1917"),
    (law, "1918-08-01", "soviet_executive_committee", "Maksimov: Kalmyk executive committee"),
    (law, "1920-07-10", "soviet_executive_committee", "the decree came in November only"),
    (law, "1920-11-04", "autonomous_oblast", "Great Soviet Encyclopedia: 4 November 1920"),
    (law, "1933-06-01", "autonomous_oblast", "Great Soviet Encyclopedia: oblast to 1935"),
    (law, "1935-10-20", "autonomous_republic", "Great Soviet Encyclopedia: 20 October 1935"),
    (law, "1942-10-01", "autonomous_republic", "abolished in December 1943 only"),
    (law, "1943-12-28", "abolished", "decree of 27 December 1943"),
    (law, "1956-03-18", "abolished", "the decree of March 1956 restores no autonomy"),
    (law, "1957-01-09", "autonomous_oblast", "Minority Rights Group: 9 January 1957"),
    (law, "1958-07-29", "autonomous_republic", "Minority Rights Group: 29 July"),
    (law, "1979-06-01", "autonomous_republic", "Great Soviet Encyclopedia: ASSR"),
    (law, "1990-10-18", "declared_sovereign_republic", "declaration of 18 October 1990"),
    (law, "1992-02-21", "republic", "resolution 336-IX of 20 February 1992"),
    (law, "2014-06-01", "republic", "federal constitution, article 65"),
    (law, "2026-06-01", "republic", "federal constitution, article 65"),
    (law, "1850-06-01 don-kalmyks", "cossack_host", "Maksimov: Kalmyk district of the Host"),
    (law, "1750-06-01 stavropol-kalmyks", "cossack_host", "rules of 15 February 1745"),
    (law, "1850-06-01 stavropol-kalmyks", "abolished", "the host was abolished in 1842"),
    (law, "1935-06-01 don-kalmyks", "provincial_administration", "Kalmyk raion, Rostov, 1929-44"),
    (law, "1945-06-01 don-kalmyks", "abolished", "the raion was abolished in 1944"),
    (ground, "1919-09-01", "military_occupation", "Outlines of 1970: Denikin's troops"),
    (ground, "1942-08-11", "autonomous_republic", "the Encyclopedia: Elista fell on 12 August"),
    (ground, "1942-08-12", "military_occupation", "the Encyclopedia: occupied 12 August 1942"),
    (ground, "1943-01-02", "autonomous_republic", "freed in the night to 1 January 1943"),
    (ground, "2022-10-27", "republic", "a declaration changed nothing on the ground"),
    (chain, "1900-06-01", "astrakhan-governorate russian-empire", "part of the governorate"),
    (chain, "1922-06-01", "rsfsr", "Khalmg Unn: directly under Moscow"),
    (chain, "1929-06-01", "lower-volga-krai rsfsr ussr", "Wikipedia on the krai: 1928-34"),
    (chain, "1934-06-01", "stalingrad-krai rsfsr ussr", "Wikipedia on the krai: from 10 January"),
    (chain, "1936-06-01", "stalingrad-krai rsfsr ussr", "in the krai until 5 December 1936"),
    (chain, "1941-06-22", "rsfsr ussr", "an ASSR of the RSFSR"),
    (chain, "1957-06-01", "stavropol-krai rsfsr ussr", "decree of the RSFSR, 9 January 1957"),
    (chain, "1970-06-01", "rsfsr ussr", "Great Soviet Encyclopedia: in the RSFSR"),
    (chain, "1991-12-24", "rsfsr ussr", "the RSFSR was renamed on 25 December 1991"),
    (chain, "1994-06-01", "russian-federation", "federal constitution, article 65"),
    (ruler, "1640-06-01", "kho-orluk", "Russian Wikipedia: 1633-1644"),
    (ruler, "1655-06-01", "daichin", "Russian Wikipedia: 1644-1661"),
    (ruler, "1664-06-01", "monchak", "Russian Wikipedia: 1661-1669"),
    (ruler, "1670-06-01", "ayuka-khan", "English and German Wikipedia: 1669-1724"),
    (ruler, "1710-09-05", "ayuka-khan", "treaty of that day with Ayuka"),
    (ruler, "1732-04-14", "tseren-donduk", "charter of that day to Khan Cheren Donduk"),
    (ruler, "1736-06-01", "donduk-ombo", "Tepkeev: ruled from 1735"),
    (ruler, "1741-03-20", "donduk-ombo", "Russian Wikipedia: died 21 March 1741"),
    (ruler, "1741-10-01", "donduk-dashi", "Russian Wikipedia: declared in September 1741"),
    (ruler, "1761-01-20", "donduk-dashi", "Mitruev: died on 21 January 1761"),
    (ruler, "1770-06-01", "ubashi", "Russian Wikipedia: viceroy from 1761"),
    (holds, "viceroy-of-the-kalmyk-people 1802-06-01", "chuchei-tundutov", "charter of 1801"),
    (secretary, "1921-03-01", "arashi-chapchaev", "list: from 20 February 1921"),
    (secretary, "1925-01-01", "trofim-borisov", "list: October 1923 to May 1925"),
    (secretary, "1928-06-01", "khokhol-dzhalykov", "list: 1927 to January 1934"),
    (secretary, "1935-10-20", "andzhur-pyurbeyev", "list: January 1934 to November 1935"),
    (secretary, "1939-02-27", "ivan-karpov", "list: to 28 February 1939"),
    (secretary, "1942-08-12", "pyotr-lavrentyev", "Nekrich, p. 33"),
    (secretary, "1943-12-01", "aleksandr-likomidov", "list: to December 1943"),
    (secretary, "1949-06-01", "nobody", "list: post abolished 1943-1956"),
    (secretary, "1957-01-09", "nikolay-zhezlov", "list: from 16 December 1956"),
    (secretary, "1960-06-01", "mikhail-ponomaryov", "list: 1959 to August 1961"),
    (secretary, "1978-12-19", "basan-gorodovikov", "list: to 20 December 1978"),
    (secretary, "1983-06-01", "vladimir-nikulin", "list: 1978 to 1985"),
    (secretary, "1988-06-01", "vladimir-zakharov", "list: 1985 to September 1990"),
    (secretary, "1991-01-01", "boris-muyev", "list: from 27 October 1990"),
    (holds, "Kalmyk%khan 1700-06-01", "ayuka-khan", "the office by another of its names"),
    (head, "1990-10-18", "vladimir-basanov, Chairman of the Supreme Soviet", "list: 1990-1992"),
    (head, "1993-04-22", "ilya-bugdayev, Chairman of the Supreme Soviet", "list: to 23 April 1993"),
    (head, "1993-04-23", "kirsan-ilyumzhinov, President", "list: from 23 April 1993"),
    (head, "2005-10-23", "kirsan-ilyumzhinov, President", "list: to 24 October 2005"),
    (head, "2005-10-24", "kirsan-ilyumzhinov, Head of the Republic", "list: from that day"),
    (head, "2010-10-24", "alexei-orlov, Head of the Republic", "took office on that day"),
    (head, "2019-03-20", "batu-khasikov, Acting Head of the Republic", "decree of that day"),
    (head, "2022-12-05", "batu-khasikov, Head of the Republic", "elected in September 2019"),
    (head, "2026-06-01", "batu-khasikov, Head of the Republic", "won again in September 2024"),
    (land, "zapadny 1950-06-01", "rostov-oblast", "Wikipedia on the raion: 1943-57"),
    (land, "zapadny 1957-02-01", "kalmyk-ao-1957", "given back in January 1957"),
    (land, "Yashaltinsky%raion 1950-06-01", "rostov-oblast", "Wikipedia on the raion: 1943-57"),
    (land, "sarpinsky 1954-06-01", "stalingrad-oblast", "Krinko on the dispute of 1954"),
    (land, "priyutnensky 1950-06-01", "stavropol-krai", "Wikipedia: to Stavropol Krai"),
    (land, "elista-town 1950-06-01", "astrakhan-oblast", "Astrakhan to January 1952"),
    (land, "elista-town 1953-06-01", "stavropol-krai", "Stavropol from 14 January 1952"),
    (land, "troitsky 1951-06-01", "astrakhan-oblast", "Stepnovsky raion of Astrakhan"),
    (land, "troitsky 1952-06-01", "stavropol-krai", "from 14 January 1952"),
    (land, "lagansky 1950-06-01", "astrakhan-oblast", "Wikipedia on the raion"),
    (land, "ketchenerovsky 1950-06-01", "astrakhan-oblast", "Wikipedia on the raion"),
    (land, "yustinsky 1950-06-01", "astrakhan-oblast", "Wikipedia on the raion"),
    (land, "ulan-kholsky 1950-06-01", "astrakhan-oblast", "list of the raions of Astrakhan"),
    (land, "dolbansky 2000-06-01", "astrakhan-oblast", "Limansky raion was not given back"),
    (land, "privolzhsky 1942-06-01", "kalmyk-assr-1935", "an ulus of the ASSR"),
    (land, "lagansky 1960-06-01", "kalmyk-assr-1958", "given back in 1957"),
    (land, "bolshederbetovsky 1890-06-01", "stavropol-governorate", "Stavropol to 1920"),
    (land, "bolshederbetovsky 1925-06-01", "kalmyk-ao-1920", "joined the oblast in 1920"),
    (silent, "maloderbetovsky 1950-06-01", "not known", "no source seen names the region"),
    (capital, "kalmyk-ao-1920 1925-06-01", "astrakhan", "Kalmchat: its offices sat at Astrakhan"),
    (capital, "kalmyk-ao-1920 1930-06-01", "elista", "the Encyclopedia: Elista from 1928"),
    (capital, "kalmyk-assr-1935 1940-06-01", "elista", "the Encyclopedia: 1935-43"),
    (capital, "kalmyk-raion-rostov 1930-06-01", "zimovniki", "Zimovniki to 1932"),
    (capital, "kalmyk-raion-rostov 1940-06-01", "kuteynikovskaya", "from 1932"),
    (capital, "republic-of-kalmykia 2020-06-01", "elista", "Wikipedia on the republic"),
    (named, "elista 1950-06-01 en", "Stepnoy", "the Encyclopedia: Stepnoy in 1944-57"),
    (named, "elista 1950-06-01 ru", "Степной", "geographical encyclopaedia: from 1944"),
    (named, "elista 1960-06-01 en", "Elista", "the old name again in 1957"),
    (named, "zapadny 1950-06-01 ru", "Западный район", "so called from 1930 to 1960"),
    (named, "zapadny 2010-06-01 en", "Gorodovikovsky", "Wikipedia on the district"),
    (named, "kalmyk-ssr-1990 1990-12-01 en", "Kalmyk Soviet Socialist Republic", "declaration"),
    (named, "kalmyk-ssr-1990 1992-01-15 en", "Kalmyk SSR - Khalmg Tangch", "acts of 1991-92"),
    (named, "republic-of-kalmykia 1993-06-01 en", "Republic of Kalmykia - Khalmg Tangch", "1992"),
    (named, "republic-of-kalmykia 2000-06-01 en", "Republic of Kalmykia", "decree 173 of 1996"),
    (act, "decree-1943-12-27-liquidation", "1943-12-27, 115/144", "text of the decree"),
    (act, "resolution-1943-12-28-deportation", "1943-12-28, 1432-425ss", "its text"),
    (act, "order-1944-03-14-kalmyks-of-rostov", "1944-03-14, 00276", "order of the NKVD"),
    (act, "resolution-1945-01-08-legal-status", "1945-01-08, 35", "Sovnarkom"),
    (act, "law-1991-04-26-rehabilitation", "1991-04-26, 1107-I", "text of the law"),
    (act, "resolution-1992-02-20-renaming", "1992-02-20, 336-IX", "articles on the symbols"),
    (act, "decree-1996-02-10-173", "1996-02-10, 173", "text of the decree"),
    (act, "decree-2000-05-13-federal-districts", "2000-05-13, 849", "text of the decree"),
    (act, "law-1959-07-17-captive-nations", "1959-07-17, 86-90", "text of the law"),
    (act, "designation-2023-02-20-league", "2023-02-20, None", "Prosecutor General"),
    (act, "designation-2023-03-17-forum", "2023-03-17, None", "Prosecutor General"),
    (act, "designation-2023-10-06-congress", "2023-10-06, None", "New Dosh: 6 October"),
    (act, "judgment-2024-06-07-separatist-movement", "2024-06-07, None", "Supreme Court"),
    (count, "kalmyks-deported-1943", "93,139", "report of the NKVD"),
    (count, "kalmyks-deported-from-rostov-1944", "2,684", "report on the raion"),
    (count, "kalmyks-in-ussr-1939", "134,402", "census of 1939"),
    (count, "kalmyk-assr-1989", "322,589", "census of 1989"),
    (count, "kalmyks-share-1989", "45.4", "Senatova: census of 1989"),
    (count, "republic-2002", "292,410", "census of 2002"),
    (count, "kalmyks-in-russia-2002", "about 174,000", "Natsionalny aktsent: 174 thousand"),
    (count, "kalmyks-in-kalmykia-2002", "about 156,000", "Natsionalny aktsent: 156 thousand"),
    (count, "kalmyks-in-russia-2010", "183,372", "Minority Rights Group"),
    (count, "kalmyks-in-russia-2021", "179,547", "Natsionalny aktsent"),
    (member, f"{LEAGUE} kalmyks 2022-05-19", "no", "announced on 20 May 2022"),
    (member, f"{LEAGUE} kalmyks 2022-06-01", "yes", "one of six founders"),
    (member, f"{LEAGUE} kalmyks 2022-12-05", "yes", "the list of November 2022, the essay"),
    (member, f"{LEAGUE} yakuts 2022-06-01", "no", "not among the founders"),
    (member, f"{LEAGUE} chechens 2022-12-05", "yes", "the list of November 2022, the essay"),
    (member, f"{LEAGUE} ingrians 2022-12-05", "yes", "the list of November 2022"),
    (member, f"{AARI} kalmyks 2022-11-25", "no", "the essay: formed on 26 November 2022"),
    (member, f"{AARI} kalmyks 2022-12-05", "yes", "the essay"),
    (member, f"{AARI} bashkirs 2022-12-05", "no", "not in the essay's list"),
    (member, f"{FORUM} kalmyks 2022-05-08", "no", "first seen in January 2023"),
    (member, f"{FORUM} kalmyks 2023-01-31", "yes", "a speaker at the fifth session"),
    (essay, "1700-01-01", "khanate", "paragraph 1: a state until 1771"),
    (essay, "1800-01-01", "abolished", "paragraph 1: none since 1771"),
    (essay, "1920-08-01", "autonomous_oblast", "paragraph 2: proclaimed in July 1920"),
    (essay, "1944-01-01", "abolished", "paragraph 3: 27 December 1943"),
    (essay, "1957-06-01", "autonomous_oblast", "paragraph 4: the region in Stavropol"),
    (verdict, "13", "supported", "the rescript of 19 October 1771 is printed"),
    (verdict, "21", "supported", "the Encyclopedia: 20 October 1935"),
    (verdict, "10", "contradicted", "the constitution of 1993 has no autonomous republics"),
    (verdict, "58", "contradicted", "the Congress met first in December 2015"),
]


@pytest.mark.parametrize(
    ("ask", "about", "expected", "note"),
    QUESTIONS,
    ids=[f"{ask.__name__} {about}" for ask, about, _, _ in QUESTIONS],
)
def test_question(ask: Callable[..., str], about: str, expected: str, note: str) -> None:
    """A dated question is answered as the source says."""
    answer = ask(*(each.replace("%", " ") for each in about.split()))

    assert expected == answer, note
