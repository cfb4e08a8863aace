# %% [markdown]
# # A historian dates a bundle of letters
#
# A bundle of letters lies on the table. For the finding aid each needs the status that the Kalmyks
# had when it was written: as what they were administered, and where.
#
# A notebook in percent format: Jupyter (with Jupytext) and VS Code open it as one. As a script:
#
#     python examples/historian_dates_letters.py

# %%
from datetime import timedelta

import kalmyk_history as kh

# %% [markdown]
# ## The bundle
#
# The dates stand as the letters bear them: some vague, two Julian, one in Russian, one that cannot
# be used. The last letter has none.

# %%
DATED = {
    "to the governor of Astrakhan": "19 October 1771 O.S.",
    "on the land survey": "spring 1862 O.S.",
    "from a delegate at Chilgir": "5 июля 1920 г.",
    "from Elista": "October 1935",
    "from a school in Elista": "1940",
    "from Krasnoyarsk krai": "c. 1950",
    "a complaint": "1957",
    "with two numbers for the month": "12/11/1943",
}

# %% [markdown]
# ## What the dates mean
#
# `read_date` reads the words and refuses to guess. A date keeps its calendar; before 14 February
# 1918 the long form shows both.

# %%
for subject, text in DATED.items():
    try:
        date = kh.read_date(text)
    except kh.InvalidDateError as error:
        print(f"{subject}: {error.reason}")
    else:
        print(f"{subject}: {date:long}")
print()

# %% [markdown]
# ## A heading for each
#
# Where the status changed during the time that a date can mean, the honest heading names both, and
# the letter goes back to the pile.


# %%
def heading(date: str) -> str:
    """Say under what a letter of *date* is filed, or why it cannot be."""
    try:
        status = kh.status_on(date)
    except kh.AmbiguousDateError:
        kinds = [each.kind.value.replace("_", " ") for each in kh.statuses_during(date)]
        return f"back to the pile: {' or '.join(kinds)}"
    except kh.InvalidDateError:
        return "back to the pile: no date"
    kind = status.kind.value.replace("_", " ")
    return f"{kind}, {status.polity.name if status.polity else 'no polity of their own'}"


for subject, text in DATED.items():
    print(f"{text:<22} {subject}\n    {heading(text)}")
print()

# %% [markdown]
# ## The letter without a date
#
# It is headed "Stepnoy, Stavropol Krai". Stepnoy was a name of Elista for a time, and Stavropol
# Krai held the town for a time. The letter lies where the two meet: from the later beginning to the
# day before the earlier end.

# %%
name = next(each for each in kh.places["elista"].names if each.text == "Stepnoy")
held = next(
    each for each in kh.jurisdictions("elista-town") if each.polity.name == "Stavropol Krai"
)
first = max(end.earliest_date for end in (name.span.since, held.since))
last = min(end.latest_date for end in (name.span.until, held.until)) - timedelta(days=1)
undated = f"{first}/{last}"
print(f"{kh.read_date(undated):long}\n    {heading(undated)}\n")

# %% [markdown]
# ## The finding aid
#
# What is asked in a `citing` block is collected with its sources. The version of the data belongs
# in the finding aid: a corrected date is a new version.

# %%
with kh.citing() as used:
    filed = {subject: heading(text) for subject, text in DATED.items()}
    filed["headed Stepnoy, Stavropol Krai"] = heading(undated)
pile = [subject for subject, found in filed.items() if found.startswith("back")]
print(f"{len(filed) - len(pile)} filed, {len(pile)} back to the pile: {'; '.join(pile)}")
print(f"{len(used)} sources, data {kh.DATA_VERSION}; the first entry of the bibliography:")
print(*kh.cite(used, style="ris").splitlines()[:4], sep="\n")
