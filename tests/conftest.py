"""What tests of several rooms use: a small invented world, and a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kalmyk_history import Chronicle
from kalmyk_history.chronicle import _days

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Laws hold on a slow machine too.
settings.register_profile("kalmyk_history", deadline=None)
settings.load_profile("kalmyk_history")

#: The day on which the tests take place, whenever they are run.
TODAY = date(2026, 12, 1)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(autouse=True, scope="session")
def real_clock() -> Iterator[Callable[[], date]]:
    """Set the clock that questions about today read, and give the one that the package has."""
    real = _days.clock
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_days, "clock", lambda: TODAY)
        yield real


@pytest.fixture(scope="session")
def chromium() -> str:
    """Find Chromium, or skip."""
    for name in BROWSERS:
        if path := which(name):
            return path
    pytest.skip("no Chromium is installed; on Debian: apt-get install chromium")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Start Chromium for the tests of one module; it knows no host but this machine."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright, of the extra test, is missing"
    )
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield started
        started.close()


WORLD = """
[[people]]
id = "hill-folk"
names = [
  { text = "Hill Folk", language = "en" },
  { text = "Горцы", language = "ru", kind = "exonym" },
]
citations = [{ source = "annals", supports = ["names"] }]

[[people]]
id = "lake-folk"
names = [{ text = "Lake Folk", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[polity]]
id = "empire"
kind = "empire"
names = [{ text = "Empire", language = "en" }]
citations = [{ source = "annals", supports = ["kind", "names"] }]

[[polity]]
id = "north"
kind = "governorate"
names = [{ text = "North", language = "en" }]
part_of = [{ polity = "empire" }]
citations = [{ source = "annals", supports = ["kind", "names", "part_of"] }]

[[polity]]
id = "south"
kind = "governorate"
part_of = [{ polity = "empire" }]
citations = [{ source = "annals", supports = ["kind", "part_of"] }]

[[polity]]
id = "the-hills-1920"
kind = "autonomous_oblast"
names = [{ text = "Hills", language = "en" }]
span = { since = "1920-05-01", until = "1950-03-10" }
part_of = [
  { polity = "north", span = { until = "1930-07-01" } },
  { polity = "empire", span = { since = "1930-07-01" } },
]
citations = [{ source = "annals", supports = ["kind", "names", "span", "part_of"] }]

[[polity]]
id = "the-hills-1960"
kind = "republic"
names = [{ text = "Hills", language = "en" }]
citations = [{ source = "annals", supports = ["kind", "names"] }]

[[act]]
id = "act-1920"
kind = "decree"
number = "7"
issuers = ["Council"]
adopted = "1920-05-01"
names = [{ text = "Act on the Hills", language = "en" }]
effect = "Formed the oblast."
citations = [
  { source = "annals", supports = ["kind", "number", "issuers", "adopted", "names", "effect"] },
]

[[transition]]
id = "hills-1920"
people = "hill-folk"
date = "1920-05-01"
kind = "autonomous_oblast"
standing = "autonomous"
polity = "the-hills-1920"
acts = ["act-1920"]
citations = [
  { source = "annals", supports = ["date", "kind", "standing", "polity", "acts"], says = "So." },
  { source = "pamphlet", supports = ["kind"] },
]

[[transition.other_readings]]
field = "date"
value = "1920-05-03"
reason = "the day of publication"
held_by = "the pamphleteers"
citations = [{ source = "pamphlet" }]

[[transition]]
id = "hills-1950"
people = "hill-folk"
date = "1950-03"
kind = "abolished"
standing = "none"
within = ["north", "south"]
citations = [
  { source = "annals", supports = ["date", "kind", "standing", "within"] },
  { source = "pamphlet", supports = ["date"] },
]

[[transition]]
id = "hills-1960"
people = "hill-folk"
date = "1960-01-01"
kind = "republic"
polity = "the-hills-1960"
citations = [{ source = "annals", supports = ["date", "kind", "polity"] }]

[[transition]]
id = "hills-occupied-1942"
people = "hill-folk"
layer = "de_facto"
date = "1942-08-12"
until = "1942-12-31"
kind = "military_occupation"
citations = [{ source = "annals", supports = ["date", "until", "kind"] }]

[[transition]]
id = "hills-claimed-1990"
people = "hill-folk"
layer = "claimed"
claimant = "front"
date = "1990-01-01"
until = "1991-01-01"
kind = "republic"
citations = [{ source = "pamphlet", supports = ["date", "until", "kind"] }]

[[organization]]
id = "front"
kind = "movement"
names = [{ text = "Front", language = "en" }]
citations = [{ source = "pamphlet", supports = ["kind", "names"] }]

[[coalition]]
id = "league"
kind = "coalition"
founded = "1990-06-01"
dissolved = "1999-06-01"
names = [{ text = "League", language = "en" }]
citations = [{ source = "annals", supports = ["kind", "names", "founded", "dissolved"] }]

[[membership]]
id = "league-hill-folk"
member = "hill-folk"
organization = "league"
attested = "1990-06-01/1992-06-01"
participation = "founding_member"
citations = [
  { source = "annals", supports = ["attested", "participation"], position = 2 },
  { source = "pamphlet", supports = ["attested"], position = 2 },
]

[[membership]]
id = "league-lake-folk"
member = "lake-folk"
organization = "league"
attested = "1991-06-01/1992-06-01"
ended = "1995-06-01"
participation = "listed"
citations = [
  { source = "annals", supports = ["attested", "ended", "participation"], position = 3 },
  { source = "pamphlet", supports = ["attested"], position = 1 },
]

[[membership]]
id = "league-front"
member = "front"
organization = "league"
attested = "1991-06-01"
agreed = "1993-01-01/.."
participation = "partner"
citations = [{ source = "annals", supports = ["attested", "agreed", "participation"] }]

[[claim]]
id = "pamphlet-1"
source = "pamphlet"
number = 1
locator = "paragraph 1"
sentences = [1]
text = "The hills were always free."
about = ["hill-folk"]
verdict = "disputed"
assessment = "The annals say otherwise."
citations = [{ source = "annals", says = "They were part of the empire." }]

[[source]]
id = "annals"
title = "Annals"
kind = "primary"
language = "en"
consulted = "whole"
url = "https://example.org/annals"

[[source]]
id = "pamphlet"
title = "Pamphlet"
authors = ["N. N."]
kind = "advocacy"
language = "en"
consulted = "whole"
url = "https://example.org/pamphlet"
date = "1995"
paragraphs = [2]
silent_sentences = [2]

[[edition]]
id = "edition-1"
version = "1"
covers_until = "2000-12-31"
"""


@pytest.fixture
def world_text() -> str:
    """Give the invented world as one data file."""
    return WORLD


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes texts as a folder of data files."""

    def write_files(*texts: str) -> Path:
        for number, text in enumerate(texts):
            (tmp_path / f"file{number}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write_files


@pytest.fixture
def world(write: Callable[..., Path]) -> Chronicle:
    """Give the chronicle of the invented world."""
    return Chronicle.from_folder(write(WORLD))


#: More of the invented world: copies, doubtful readings, and gaps.
DISPUTED = """
[[source]]
id = "gazette"
title = "Gazette {No. 7} & Supplement_100%"
kind = "official"
language = "en"
consulted = "part"
url = "https://example.org/gazette?a=1&b={2}"
date = "1920-05"
publisher = "State Press"

[[source]]
id = "leaflet"
title = "Leaflet"
kind = "press"
language = "en"
consulted = "whole"
url = "https://example.org/leaflet"
date = "1996~"
derived_from = ["pamphlet"]
copies = [{ url = "https://example.org/copy", note = "mirror" }, { url = "https://example.com/" }]

[[source]]
id = "digest"
title = "Digest"
kind = "encyclopedia"
language = "en"
consulted = "cited"
consulted_via = "annals"
date = "1990/1993"
publisher = "Encyclopedia"
notes = "Known only by name."

[[people]]
id = "marsh-folk"
names = [{ text = "Marsh Folk", language = "en" }]
citations = [
  { source = "annals", supports = ["names"] },
  { source = "gazette", supports = ["names"] },
]

[[polity]]
id = "the-marsh"
kind = "oblast"
span = { since = "1921", until = "1950-01-01" }
part_of = [{ polity = "north" }]
citations = [
  { source = "annals", supports = ["kind", "span", "part_of"] },
  { source = "leaflet", supports = ["span"] },
  { source = "pamphlet", supports = ["kind"] },
]

[[polity.other_readings]]
field = "part_of"
value = [{ polity = "south" }]
reason = "the older map"
citations = [{ source = "gazette" }]

[[polity.other_readings]]
field = "span"
value = { since = "1922-01-01", until = "1949-01-01" }
reason = "counted otherwise"
citations = [{ source = "gazette" }]

[[event]]
id = "flood"
kind = "other"
names = [{ text = "Flood", language = "en" }]
concerns = ["the-marsh"]
citations = [
  { source = "pamphlet", supports = ["kind", "names", "concerns"] },
  { source = "leaflet", supports = ["names"] },
]

[[act]]
id = "edict"
kind = "decree"
names = [{ text = "Edict", language = "en" }]
concerns = ["marsh-folk"]
citations = [{ source = "digest", supports = ["kind", "names", "concerns"] }]

[[transition]]
id = "marsh-1921"
people = "marsh-folk"
date = "1921-03-01"
kind = "autonomous_oblast"
standing = "autonomous"
polity = "the-marsh"
citations = [
  { source = "annals", supports = ["date", "kind", "standing", "polity"] },
  { source = "pamphlet", supports = ["kind"] },
]

[[transition.other_readings]]
field = "date"
value = "1921-01-01"
reason = "the day of the vote"
citations = [{ source = "gazette" }, { source = "digest" }]

[[transition.other_readings]]
field = "date"
value = "1921-06-01"
reason = "the day of the proclamation"
citations = [{ source = "pamphlet" }, { source = "leaflet" }]

[[transition.other_readings]]
field = "standing"
value = "subject"
reason = "a polemic"
citations = [{ source = "pamphlet" }]

[[transition]]
id = "marsh-1950"
people = "marsh-folk"
date = "1950-01-01"
kind = "abolished"
within = ["north"]
citations = [{ source = "annals", supports = ["date", "kind", "within"] }]

[[transition.other_readings]]
field = "kind"
value = "provincial_administration"
reason = "another name for it"
citations = [{ source = "gazette" }]

[[organization]]
id = "union"
kind = "society"
names = [{ text = "Union", language = "en" }]
citations = [{ source = "annals", supports = ["kind", "names"] }]

[[membership]]
id = "league-marsh-folk"
member = "marsh-folk"
organization = "league"
attested = "1991-01-01/1992-01-01"
on_behalf_of = "union"
citations = [
  { source = "annals", supports = ["attested"] },
  { source = "pamphlet", supports = ["on_behalf_of"] },
]

[[membership.other_readings]]
field = "attested"
value = "1991-01-01/1994-01-01"
reason = "a later list"
citations = [{ source = "gazette" }]

[[office]]
id = "warden"
body = "the-marsh"
names = [{ text = "Warden", language = "en" }]
citations = [{ source = "annals", supports = ["names", "body"] }]

[[office]]
id = "clerk"
body = "the-marsh"
names = [{ text = "Clerk", language = "en" }]
citations = [{ source = "annals", supports = ["names", "body"] }]

[[person]]
id = "first-warden"
names = [{ text = "First", language = "en" }]
citations = [{ source = "annals", supports = ["names"] }]

[[tenure]]
id = "warden-1"
office = "warden"
person = "first-warden"
since = "1921-03-01"
until = "1925-01-01"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "warden-2"
office = "warden"
person = "first-warden"
since = "1926-01-01"
citations = [{ source = "annals", supports = ["since"] }]

[[tenure]]
id = "warden-3"
office = "warden"
since = "1930-01-01"
until = "1931-01-01"
citations = [{ source = "annals", supports = ["since", "until"] }]

[[tenure]]
id = "warden-4"
office = "warden"
person = "first-warden"
since = "1931-01-02"
citations = [{ source = "annals", supports = ["since"] }]

[[tenure]]
id = "warden-undated"
office = "warden"
person = "first-warden"
title = "Acting Warden"
citations = [{ source = "annals", supports = ["title"] }]

[[territory]]
id = "east-marsh"
kind = "raion"
jurisdiction = "the-marsh"
citations = [{ source = "annals", supports = ["kind", "jurisdiction"] }]

[[transfer]]
id = "east-marsh-1930"
territory = "east-marsh"
destination = "south"
date = "1930"
citations = [{ source = "annals", supports = ["destination", "date"] }]

[[population_count]]
id = "marsh-1930"
people = "marsh-folk"
kind = "estimate"
date = "1930/"
count = "1000"
citations = [{ source = "annals", supports = ["kind", "date", "count"] }]

[[population_count.other_readings]]
field = "count"
value = "2000~"
reason = "a guess"
citations = [{ source = "pamphlet" }]

[[claim]]
id = "pamphlet-2"
source = "pamphlet"
number = 2
sentences = [1]
text = "The marsh is deep."
about = ["marsh-folk"]
verdict = "unverified"
"""


@pytest.fixture
def disputed(write: Callable[..., Path]) -> Chronicle:
    """Give the invented world with the part of it on which its sources differ."""
    return Chronicle.from_folder(write(WORLD, DISPUTED))
