"""Dated questions on the years since the deportation, answered from the sources named."""

from __future__ import annotations

import pytest

import kalmyk_history as kh

LEAGUE = "league-of-free-nations"


@pytest.mark.parametrize(
    ("day", "kind", "standing"),
    [
        # Pohl on Operation Ulusy: the decree of 27 December 1943 liquidated the republic.
        ("1943-12-28", "abolished", "none"),
        # The decree of 26 November 1948, in the Estonian Wikisource: exile for ever.
        ("1948-11-26", "abolished", "none"),
        # The party resolved on 24 November 1956; the oblast dates from January 1957.
        ("1956-12-31", "abolished", "none"),
        # Oriental Studies 2017: two decrees of 9 January 1957 formed an autonomous oblast.
        ("1957-01-09", "autonomous_oblast", "autonomous"),
        ("1958-06-29", "autonomous_oblast", "autonomous"),
        # The English encyclopedia's article on the ASSR: raised in status on 29 July 1958.
        ("1958-07-29", "autonomous_republic", "autonomous"),
        # Great Soviet Encyclopedia, third edition: an ASSR of the RSFSR in the 1970s.
        ("1973-06-01", "autonomous_republic", "autonomous"),
        # Sovetskaya Kalmykia of 23 October 1990: the declaration of the 18th.
        ("1990-10-23", "declared_sovereign_republic", "federated"),
        # The decree of 7 June 1991 on the state symbols is one of the Kalmyk SSR.
        ("1991-06-07", "declared_sovereign_republic", "federated"),
        # Articles on the anthem and the arms: resolution no. 336-IX of 20 February 1992.
        ("1992-02-20", "republic", "federated"),
        # Maksimov, head of the drafting commission: a subject of the federation from 5 April 1994.
        ("1994-04-05", "republic", "federated"),
        # Federal constitution, article 65, as amended in 1996.
        ("1996-02-10", "republic", "federated"),
        # The declaration of the Congress, in its own text, proclaims no state.
        ("2022-10-27", "republic", "federated"),
    ],
)
def test_status(day: str, kind: str, standing: str) -> None:
    """Form and standing in law on the days that the sources name."""
    status = kh.status_on(day)

    assert (status.kind, status.standing) == (kind, standing)


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        # Krinko 2020: the land was split among four regions.
        ("1950-01-01", "astrakhan-oblast"),
        # Oriental Studies 2017: the RSFSR's decree placed the oblast in Stavropol Krai.
        ("1957-06-01", "stavropol-krai"),
        # The article on the autonomous oblast: in 1958 it left Stavropol Krai.
        ("1958-08-01", "rsfsr"),
        # The preamble of 1990 counts the republic as a subject of the RSFSR.
        ("1991-01-01", "rsfsr"),
        # The law of 25 December 1991 renamed the RSFSR and took effect that day.
        ("1991-12-25", "russian-federation"),
        # Federal constitution of 1993, article 65.
        ("1994-01-01", "russian-federation"),
    ],
)
def test_what_it_lay_in(day: str, nearest: str) -> None:
    """The nearest polity above on a day."""
    assert kh.status_on(day).within[0].id == nearest


@pytest.mark.parametrize(
    ("key", "number", "adopted"),
    [
        # A study of marginal groups in Soviet society, page 180.
        ("order-1944-02-26-passports", "00183", "1944-02-26"),
        # The same study, page 175; its page 220 prints 25.
        ("resolution-1945-01-08-legal-status", "35", "1945-01-08"),
        # The decree itself, in the Estonian Wikisource.
        ("decree-1948-11-26-exile-for-ever", None, "1948-11-26"),
        # The article on the dispute with Astrakhan: a decree of the Council of Ministers.
        ("resolution-1954-05-28-black-lands", "1023", "1954-05-28"),
        # The beginning of the resolution, in a collection of Chechen law.
        ("resolution-1956-11-24-national-autonomy", None, "1956-11-24"),
        # Oriental Studies 2017: both decrees of 9 January 1957, without a number.
        ("decree-1957-01-09-kalmyk-ao", None, "1957-01-09"),
        ("decree-1957-01-09-kalmyk-ao-rsfsr", None, "1957-01-09"),
        # An Ingush newspaper: no. 721/4 restored the Checheno-Ingush ASSR.
        ("decree-1957-01-09-checheno-ingush-assr", "721/4", "1957-01-09"),
        # The article on the raion: abolished by decree no. 67.
        ("decree-1963-02-07-rural-districts", "67", "1963-02-07"),
        # Memorial Krasnoyarsk: German translations of both acts.
        ("declaration-1989-11-14-deportations", None, "1989-11-14"),
        ("resolution-1991-03-07-repealed-acts", None, "1991-03-07"),
        # Text of the law in English: no. 1107-I.
        ("law-1991-04-26-rehabilitation", "1107-I", "1991-04-26"),
        # The article on the anthem, which cites the acts of 1990 to 1996 by number.
        ("decree-1991-06-07-state-symbols", "243-П-IX", "1991-06-07"),
        ("resolution-1992-02-20-renaming", "336-IX", "1992-02-20"),
        # The articles on the arms and the flag: two resolutions of one day.
        ("resolution-1993-07-30-arms", "64-IX", "1993-07-30"),
        ("resolution-1993-07-30-flag", "65-IX", "1993-07-30"),
        # Maksimov, rus4all and others agree on the day.
        ("steppe-code-1994", None, "1994-04-05"),
        # Federal constitution, footnote 3 to article 65.
        ("decree-1996-02-10-173", "173", "1996-02-10"),
        # A collection of laws: passed on 12 December, no. 93-V-Z of the 15th.
        ("language-law-2014", "93-V-З", "2014-12-12"),
        # The bill itself on govtrack: S.J.Res. 111, Public Law 86-90.
        ("law-1959-07-17-captive-nations", "86-90", "1959-07-17"),
        # Newspaper of Astrakhan: Kalmykia won a part of Limansky raion.
        ("judgment-2001-06-14-limansky", None, "2001-06-14"),
        # Text of the declaration: dated 26 October 2022.
        ("declaration-2022-10-26-congress", None, "2022-10-26"),
        # RIA on the League, RTVI on the Forum.
        ("designation-2023-02-20-league", None, "2023-02-20"),
        ("designation-2023-03-17-forum", None, "2023-03-17"),
        # Idel.Realii: listed on 18 August 2023.
        ("designation-2023-08-18-dovdanov", None, "2023-08-18"),
        # Dosh: Rosfinmonitoring on 6 October.
        ("designation-2023-10-06-congress", None, "2023-10-06"),
        # Gorvesti and Idel.Realii: two judgments of the Supreme Court of Russia.
        ("judgment-2024-06-07-separatist-movement", None, "2024-06-07"),
        ("judgment-2024-11-22-forum", None, "2024-11-22"),
    ],
)
def test_act(key: str, number: str | None, adopted: str) -> None:
    """Number and day of an act; where no source gives a number there is none."""
    act = kh.acts[key]

    assert (act.number, str(act.adopted)) == (number, adopted)


@pytest.mark.parametrize(
    ("key", "issuer"),
    [
        # Oriental Studies 2017 on the two decrees of one day.
        ("decree-1957-01-09-kalmyk-ao", "Presidium of the Supreme Soviet of the USSR"),
        ("decree-1957-01-09-kalmyk-ao-rsfsr", "Presidium of the Supreme Soviet of the RSFSR"),
        # Memorial Krasnoyarsk: the union's Supreme Soviet, in 1991.
        ("resolution-1991-03-07-repealed-acts", "Supreme Soviet of the USSR"),
        # Ingush archives: text of the law, signed for the RSFSR.
        ("law-1991-04-26-rehabilitation", "Supreme Soviet of the RSFSR"),
        # Press of Elista: reported from the interior ministry, a court of the republic.
        ("judgment-2023-ban-of-the-congress", "Supreme Court of the Republic of Kalmykia"),
    ],
)
def test_issuer(key: str, issuer: str) -> None:
    """Who issued an act."""
    assert kh.acts[key].issuers == (issuer,)


def test_issuer_of_the_act_of_1958_is_not_known() -> None:
    """No source seen names who issued the act of 29 July 1958, nor its number."""
    act = kh.acts["decree-1958-07-29-kalmyk-assr"]

    assert (act.issuers, act.number) == ((), None)


def test_declaration_of_2022_was_published_a_day_later() -> None:
    """Euromaidan Press and a Ukrainian site saw the text on 27 October 2022."""
    assert str(kh.acts["declaration-2022-10-26-congress"].published) == "2022-10-27"


def test_federal_constitution_came_into_force_on_25_december_1993() -> None:
    """The article on the constitution of 1978 ends it on that day; the vote was on the 12th."""
    act = kh.acts["constitution-1993-12-12-russian-federation"]

    assert (str(act.adopted), str(act.in_force)) == ("1993-12-12", "1993-12-25")


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        # A Polish mirror: 29 June 1958.
        ("kalmyks-1958-autonomous-republic", "date", "1958-06-29"),
        # The old article on the ASSR: raised on the day of the Federation Treaty.
        ("kalmyks-1992-republic", "date", "1992-03-31"),
        # A military history site: annulled on 19 March 1956.
        ("decree-1956-03-17-restrictions-lifted", "adopted", "1956-03-19"),
        # Page 220 of the study that has 35 on page 175.
        ("resolution-1945-01-08-legal-status", "number", "25"),
        # Dosh: the leaders spoke in February 2022.
        ("appeal-2022-03-congress-against-the-war", "adopted", "2022-02"),
        # Dosh, the essay, the Congress itself: three other beginnings.
        ("congress-of-the-oirat-kalmyk-people", "founded", "2015-09"),
        ("congress-of-the-oirat-kalmyk-people", "founded", "2022"),
        ("congress-of-the-oirat-kalmyk-people", "founded", "2021-05-29"),
        # The site of the Congress: its second convention in 2017.
        ("second-congress-of-the-oirat-kalmyk-people-2018", "date", "2017"),
        # Liquisearch: elected on the day of the announcement.
        ("election-1993-04-11", "date", "1993-04-12"),
        # The article in English counts from the appointment as acting head.
        ("khasikov-head", "since", "2019-03-20"),
        # A local history: part of Yenotayevsky passed in May 1957.
        ("yenotayevsky-1957", "date", "1957-05"),
        # The article on the raion: to the ASSR, in January 1957.
        ("zapadny-1957", "destination", "kalmyk-assr-1958"),
    ],
)
def test_other_reading_is_kept(key: str, field: str, value: str) -> None:
    """What another source says stays beside the preferred value, with a reason."""
    record = kh.record(key)

    assert isinstance(record, kh.Record)
    others = [each for each in record.readings_of(field) if not each.preferred]

    assert value in {str(each.value) for each in others}
    assert all(each.reason for each in others)


@pytest.mark.parametrize(
    ("territory", "destination"),
    [
        # The article on the dispute lists eight districts and Elista for Astrakhan.
        ("chernozemelsky", "astrakhan-oblast"),
        ("dolbansky", "astrakhan-oblast"),
        ("elista-town", "astrakhan-oblast"),
        ("ketchenerovsky", "astrakhan-oblast"),
        ("lagansky", "astrakhan-oblast"),
        ("privolzhsky", "astrakhan-oblast"),
        ("troitsky", "astrakhan-oblast"),
        ("ulan-kholsky", "astrakhan-oblast"),
        ("yustinsky", "astrakhan-oblast"),
        # Krinko 2020: Sarpinsky lay in Stalingrad Oblast.
        ("sarpinsky", "stalingrad-oblast"),
        # Articles on Zapadny raion and on villages of Yashaltinsky raion.
        ("zapadny", "rostov-oblast"),
        ("yashaltinsky", "rostov-oblast"),
        # The article on Iki-Burul, then in Priyutnensky raion.
        ("priyutnensky", "stavropol-krai"),
    ],
)
def test_partition_of_1943(territory: str, destination: str) -> None:
    """To which region each district of the republic passed in December 1943."""
    transfer = kh.transfers[f"{territory}-1943"]

    assert (transfer.origin, transfer.destination) == ("kalmyk-assr-1935", destination)
    assert str(transfer.date) == "1943-12-27"


@pytest.mark.parametrize(
    ("territory", "day", "holder"),
    [
        # The article on Tselinny district: Stepnovsky raion changed hands on 14 January 1952.
        ("troitsky", "1951-12-31", "astrakhan-oblast"),
        ("troitsky", "1952-01-14", "stavropol-krai"),
        ("elista-town", "1950", "astrakhan-oblast"),
        ("elista-town", "1955", "stavropol-krai"),
        # The article on Khar-Tolga: in Stavropol Krai from 1952, returned in January 1957.
        ("chernozemelsky", "1953", "stavropol-krai"),
        # Krinko 2020: Astrakhan asked for Sarpinsky, of Stalingrad Oblast, in 1954.
        ("sarpinsky", "1954", "stalingrad-oblast"),
        # The article on Sadovoye: Stepnovsky raion of Rostov Oblast until January 1957.
        ("yashaltinsky", "1950", "rostov-oblast"),
        ("zapadny", "1956", "rostov-oblast"),
        ("zapadny", "1957-03-01", "kalmyk-ao-1957"),
        # Bloknot Astrakhan: Kaspiysky raion was one of the oblast until 1957.
        ("lagansky", "1945", "astrakhan-oblast"),
        ("lagansky", "1957-06-01", "kalmyk-ao-1957"),
        # The English article: Dolbansky, renamed Limansky, was not returned in the main.
        ("dolbansky", "1970", "astrakhan-oblast"),
    ],
)
def test_who_held_the_land(territory: str, day: str, holder: str) -> None:
    """In whose archives the papers of a district lie, day by day."""
    assert kh.jurisdiction_of(territory, on=day).polity.id == holder


@pytest.mark.parametrize(
    "key", ["dolbansky-1957", "privolzhsky-raion-1957", "nikolsky-1957", "yenotayevsky-1957"]
)
def test_only_part_came_back_in_1957(key: str) -> None:
    """The decree of January 1957 took parts of four raions from Astrakhan Oblast."""
    transfer = kh.transfers[key]

    assert not transfer.whole
    assert transfer.destination == "kalmyk-ao-1957"


def test_region_of_maloderbetovsky_from_1943_is_not_known() -> None:
    """No source seen says which region held it during the exile; in 1970 it was formed anew."""
    with pytest.raises(kh.SilentSourceError):
        kh.jurisdiction_of("maloderbetovsky", on="1950")
    assert kh.jurisdiction_of("maloderbetovsky", on="1980").polity.id == "kalmyk-assr-1958"


def test_disputed_plots_are_given_by_the_sum_of_their_parts() -> None:
    """Plots of 3,271, 214 and 486 square kilometres make 3,971; the stated total is 3,983."""
    plots = kh.territories["disputed-black-lands-plots"]

    assert plots.area_km2 == 3271 + 214 + 486
    assert 3983 in {each.value for each in plots.readings_of("area_km2")}


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        # The English list of first secretaries, which also gives the gaps.
        ("first-secretary-of-the-kalmyk-obkom", "1950-01-01", None),
        ("first-secretary-of-the-kalmyk-obkom", "1957-01-09", "nikolay-zhezlov"),
        ("first-secretary-of-the-kalmyk-obkom", "1960-06-01", "mikhail-ponomaryov"),
        ("first-secretary-of-the-kalmyk-obkom", "1970-01-01", "basan-gorodovikov"),
        ("first-secretary-of-the-kalmyk-obkom", "1980-01-01", "vladimir-nikulin"),
        ("first-secretary-of-the-kalmyk-obkom", "1989-11-14", "vladimir-zakharov"),
        ("first-secretary-of-the-kalmyk-obkom", "1990-10-18", None),
        ("first-secretary-of-the-kalmyk-obkom", "1991-03-07", "boris-muyev"),
        # The Russian article on Sangaev: January 1962 to December 1974.
        ("chairman-of-the-presidium-of-the-kalmyk-supreme-soviet", "1970", "erenzhen-sangaev"),
        # The English list of chairmen, presidents and heads, by year for 1990 to 1992.
        ("head-of-the-republic", "1991-06-07", "vladimir-basanov"),
        ("head-of-the-republic", "1993-04-22", "ilya-bugdayev"),
        ("head-of-the-republic", "1993-04-23", "kirsan-ilyumzhinov"),
        ("head-of-the-republic", "1998-11-17", "kirsan-ilyumzhinov"),
        # Oreanda and kalmykia.net: inaugurated on 24 October 2010.
        ("head-of-the-republic", "2010-10-24", "alexei-orlov"),
        # Kavkaz.Realii and others: resigned on 20 March 2019, the day of the appointment.
        ("head-of-the-republic", "2019-03-19", "alexei-orlov"),
        ("head-of-the-republic", "2019-03-20", "batu-khasikov"),
        # RIA: took office again on 20 September 2024.
        ("head-of-the-republic", "2024-09-20", "batu-khasikov"),
        # The site of the Congress: chairman in May 2023, another one in December.
        ("chairman-of-the-oirat-kalmyk-congress", "2023-05-18", "arslang-sandzhiev"),
        ("chairman-of-the-oirat-kalmyk-congress", "2024-01-15", "batyr-boromangnaev"),
    ],
)
def test_who_held_the_office(office: str, day: str, person: str | None) -> None:
    """Who held an office; None where the sources say that nobody did."""
    holder = kh.officeholder(office, on=day).person

    assert (holder and holder.id) == person


@pytest.mark.parametrize(
    ("day", "title", "acting"),
    [
        # Wikinews: sworn in as president on 23 November 2002.
        ("2002-11-23", "President", False),
        # Kasparov.ru: by the change of 1 July 2005 the office is that of the head.
        ("2006-01-01", "Head of the Republic", False),
        # The decree of 20 March 2019: acting until the elected head takes office.
        ("2019-06-01", "Acting Head of the Republic", True),
        # Kalmyk radio: inaugurated on 21 September 2019.
        ("2019-09-21", "Head of the Republic", False),
    ],
)
def test_title_of_the_head(day: str, title: str, acting: bool) -> None:
    """Under which title the head of the republic held office."""
    answer = kh.officeholder("head-of-the-republic", on=day)

    assert (answer.title, answer.tenure.acting) == (title, acting)


@pytest.mark.parametrize(
    ("record", "day", "name"),
    [
        # The declaration names the republic so in its title.
        ("kalmyk-ssr-1990", "1990-10-18", "Kalmyk Soviet Socialist Republic"),
        # The decree of 7 June 1991 has the double name.
        ("kalmyk-ssr-1990", "1991-12-01", "Kalmyk SSR - Khalmg Tangch"),
        # Resolution no. 336-IX, and the text of article 65 before 1996.
        ("republic-of-kalmykia", "1992-02-20", "Republic of Kalmykia - Khalmg Tangch"),
        ("republic-of-kalmykia", "1995-12-31", "Republic of Kalmykia - Khalmg Tangch"),
        # Decree no. 173 put the new name into article 65.
        ("republic-of-kalmykia", "1996-02-10", "Republic of Kalmykia"),
        # Soviet and geographical encyclopedias: Stepnoy from 1944 to 1957.
        ("elista", "1950", "Stepnoy"),
        ("elista", "1960", "Elista"),
        # The republic's portal: Priozerny until September 1990.
        ("ketchenerovsky", "1980", "Priozerny"),
        ("ketchenerovsky", "1995", "Ketchenerovsky"),
        # The article on Liman: Dolban until 1943.
        ("dolban", "1950", "Liman"),
        # The article on Yashalta: Stepnoye from 1945.
        ("yashalta", "1950", "Stepnoye"),
    ],
)
def test_name_in_its_time(record: str, day: str, name: str) -> None:
    """What the republic and its places were called on a day."""
    assert kh.name_on(record, on=day).text == name


def test_day_of_the_double_name_of_1991_is_not_known() -> None:
    """The second name joined the first between the declaration and 7 June 1991."""
    with pytest.raises(kh.AmbiguousDateError):
        kh.name_on("kalmyk-ssr-1990", on="1991-03-01")


@pytest.mark.parametrize(
    ("polity", "day"),
    [
        # The articles on the oblast, the ASSR and the republic.
        ("kalmyk-ao-1957", "1957-06-01"),
        ("kalmyk-assr-1958", "1970"),
        ("republic-of-kalmykia", "2022-12-05"),
    ],
)
def test_capital_since_the_return(polity: str, day: str) -> None:
    """The autonomy was governed from Elista all the time since 1957."""
    assert [each.id for each in kh.capital_on(polity, on=day)] == ["elista"]


@pytest.mark.parametrize(
    ("key", "count", "kind"),
    [
        # Russian article on the deportation and the Caucasian Knot: census of 1939.
        ("kalmyks-in-ussr-1939", "134,402", "census"),
        # Not Guilty, a book of documents: taken by 3 January 1944.
        ("kalmyks-deported-1943", "93,139", "report"),
        # The same book: servicemen taken out of the army.
        ("kalmyk-soldiers-taken-from-the-army-1944", "4,105", "report"),
        # Great Soviet Encyclopedia, third edition: an estimate for 1972.
        ("kalmyk-assr-1972", "about 271,000", "estimate"),
        # Belarusian article on the ASSR.
        ("kalmyk-assr-1989", "322,589", "census"),
        # Old English article, and Central Asia and the Caucasus (rounded).
        ("republic-2002", "292,410", "census"),
        # World Heritage Encyclopedia: the final figure.
        ("republic-2010", "289,481", "census"),
        # Austrian Academy of Sciences, and the Russian article on the Kalmyks.
        ("kalmyks-in-russia-2010", "183,372", "census"),
        ("kalmyks-in-kalmykia-2010", "162,740", "census"),
        # Russian article after a table of Rosstat.
        ("kalmyks-in-russia-2021", "179,547", "census"),
        ("republic-2021", "267,133", "census"),
    ],
)
def test_figure(key: str, count: str, kind: str) -> None:
    """How many people, and how that was found out."""
    figure = kh.population_counts[key]

    assert (str(figure.count), figure.kind) == (count, kind)


def test_share_of_kalmyks_in_1989() -> None:
    """The census volume of 1989, by two independent authors: 45.4 percent."""
    figure = kh.population_counts["kalmyks-share-1989"]

    assert str(figure.count) == "45.4"
    assert len({each.source for each in figure.citations}) == 2


@pytest.mark.parametrize("floor", ["91,919", "92,933"])
def test_other_numbers_of_the_deported(floor: str) -> None:
    """A Ukrainian atlas has 91,919; Uroki Istorii gives two numbers that make 92,933."""
    readings = kh.population_counts["kalmyks-deported-1943"].readings_of("count")

    assert floor in {str(each.value) for each in readings}


@pytest.mark.parametrize(
    ("area", "year", "count"),
    [("russian-federation", "2010", "183,372"), ("russian-federation", "2021", "179,547")],
)
def test_kalmyks_in_russia(area: str, year: str, count: str) -> None:
    """The two censuses that the sources agree on."""
    assert [str(each.count) for each in kh.population(area=area, on=year)] == [count]


def test_six_movements_founded_the_league() -> None:
    """Goble and Free Idel-Ural in May 2022: Bashkir, Buryat, Ingush, Kalmyk, Erzya, Udege."""
    founders = {
        each.member
        for each in kh.memberships(organization=LEAGUE)
        if each.participation == "founding_member"
    }

    assert founders == {"bashkirs", "buryats", "ingush", "kalmyks", "erzyas", "udege"}


def test_ten_movements_of_november_2022() -> None:
    """The League's own site as quoted in Russia, and a Ukrainian report of 11 November 2022."""
    members = {each.id for each in kh.members_of(LEAGUE, on="2022-11-30")}

    assert members == {
        "bashkirs", "buryats", "ingrians", "cossacks", "kalmyks", "mokshas", "tatars", "chechens",
        "erzyas", "yakuts",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("member", "day", "answer"),
    [
        # The letter to President Biden is the first list with Tatars and Cossacks.
        ("tatars", "2022-07-17", True),
        ("cossacks", "2022-07-17", True),
        # The letter alone has the Nogais; the list of November does not.
        ("nogais", "2022-07-17", True),
        ("nogais", "2022-11-30", False),
        # The announcement alone has the Udege.
        ("udege", "2022-12-05", False),
        # The League's description of July 2023 leaves out the Cossacks and keeps the Sakha.
        ("cossacks", "2023-08-01", False),
        ("yakuts", "2023-06-01", True),
        # North Caspian Report, April 2024.
        ("kalmyks", "2024-04-04", True),
        ("ingrians", "2024-04-04", True),
        # Nobody before the announcement.
        ("kalmyks", "2022-05-19", False),
    ],
)
def test_member_of_the_league(member: str, day: str, answer: bool) -> None:
    """Whether a movement of a people is attested in the League on a day."""
    assert (member in {each.id for each in kh.members_of(LEAGUE, on=day)}) is answer


@pytest.mark.parametrize(
    ("key", "attested"),
    [
        # First and last dated lists that name each.
        ("league-kalmyks", "2022-05-20/2024-04-04"),
        ("league-tatars", "2022-07-17/2024-04-04"),
        ("league-cossacks", "2022-07-17/2022-12-05"),
        ("league-yakuts", "2022-11-11/2023-07"),
        ("aari-kalmyks", "2022-11-26/2022-12-05"),
    ],
)
def test_first_and_last_attested_day(key: str, attested: str) -> None:
    """Between which dated lists a membership is attested."""
    (membership,) = (each for each in kh.memberships() if each.id == key)

    assert str(membership.attested) == attested


def test_kalmyks_took_part_in_the_forum_without_membership() -> None:
    """A speaker for the Congress in Brussels on 31 January 2023, by the Congress's own report."""
    (membership,) = kh.memberships(organization="free-nations-of-postrussia-forum")

    assert (membership.member, membership.participation) == ("kalmyks", "participant")
    assert membership.on_behalf_of == "congress-of-the-oirat-kalmyk-people"


@pytest.mark.parametrize(
    "body", ["unrepresented-nations-and-peoples-organization", "anti-bolshevik-bloc-of-nations"]
)
def test_no_membership_where_none_was_found(body: str) -> None:
    """Goble on the UNPO and the Encyclopedia of Ukraine on the bloc name no Kalmyks."""
    assert kh.memberships(organization=body) == ()
    assert [each for each in kh.claims.values() if body in each.about]


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        # The text of the declaration of 2022 against headlines on it.
        ("claim-independence-proclaimed-2022", "contradicted"),
        # A law of 2002 is still signed by the president.
        ("opendemocracy-end-of-presidency-1994", "contradicted"),
        # The law speaks of repressed peoples as a class.
        ("encyclopedia-1991-law-recognises-genocide", "partly_supported"),
        # The preamble of 1990, read in Wikisource, names these grounds.
        ("lozynskyj-2022-29", "supported"),
        # The first congress met in December 2015.
        ("lozynskyj-2022-58", "contradicted"),
        # The census: 183,372.
        ("lozynskyj-2022-05", "partly_supported"),
        # The day is known from the essay alone.
        ("lozynskyj-2022-66", "unverified"),
        # No act after the interview of 1998.
        ("ilyumzhinov-1998-outside-the-federation", "contradicted"),
    ],
)
def test_verdict(key: str, verdict: str) -> None:
    """How a claim stands against the other sources."""
    assert kh.claims[key].verdict == verdict


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        # The reference table of Russian regions, and the ISO lists.
        ("iso-3166-2", "RU-KL"),
        ("okato", "85000000000"),
        ("oktmo", "85000000"),
        ("ru-region", "08"),
        ("geonames", "553972"),
    ],
)
def test_code_of_the_republic(scheme: str, value: str) -> None:
    """The codes by which other data know the republic."""
    codes = {each.scheme: each.value for each in kh.polities["republic-of-kalmykia"].identifiers}

    assert codes[scheme] == value


@pytest.mark.parametrize("person", ["kirsan-ilyumzhinov", "alexei-orlov", "batu-khasikov"])
def test_living_person_is_known_by_public_role_only(person: str) -> None:
    """Of the living only the office is told."""
    assert kh.persons[person].born is None
