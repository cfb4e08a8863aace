# %% [markdown]
# # A journalist checks three sentences of the essay
#
# An essay of 2022 is to be quoted. Each of its statements is in the record as a claim: in neutral
# words, with its place, a verdict and the sources for it. Three of them, and what can be printed.
#
# A notebook in percent format: Jupyter (with Jupytext) and VS Code open it as one. As a script:
#
#     python examples/journalist_checks_sentences.py

# %%
import kalmyk_history as kh

essay = kh.sources["lozynskyj-2022"]
claims = kh.claims_of(essay)
print(f"{essay.title}, {essay.date}: {len(claims)} claims")
for verdict in kh.Verdict:
    print(f"  {verdict.value:<17} {sum(claim.verdict is verdict for claim in claims)}")
print()

# %% [markdown]
# ## What is known of a claim
#
# The verdict, why, and on how many sources it rests that are independent of each other and of the
# essay: what goes back to the same origin as the claim is not counted.


# %%
def show(claim: kh.Claim) -> None:
    """Print a claim, its verdict and what stands behind it."""
    print(f"{claim.locator}: {claim.text}")
    print(f"  {claim.verdict.value.replace('_', ' ')}: {claim.assessment}")
    found = kh.support(claim)
    kinds = ", ".join(kind.value for kind in found.kinds)
    print(f"  {found.independent} independent sources ({kinds})")


# %% [markdown]
# ## First sentence: a date
#
# Supported, and yet not the last word: other sources have other days. Name the one you follow.

# %%
show(kh.claims["lozynskyj-2022-21"])
status = kh.status_on("1936-01-01")
for reading in status.readings_of("date"):
    print(f"  {reading.value:long}: {'; '.join(cited.source for cited in reading.citations)}")
print(f"\nTo print: The {status.polity.name} was formed on {status.since:long};")
print(f"some sources have {status.readings_of('date')[1].value:long}.\n")

# %% [markdown]
# ## Second sentence: a standing
#
# Disputed: how the khanate stood towards Russia is what the sources differ on. Say who holds what.

# %%
show(kh.claims["lozynskyj-2022-14"])
before = kh.status_on("1771-10-18", calendar="julian")
for reading in before.readings_of("standing"):
    print(f"  {reading.value.value}: {reading.held_by or 'the preferred reading'}")
print(f"\nTo print: The {before.polity.name} was ended on {before.until:long}. Sources differ")
print(f"on its standing by then; the record follows those that have {before.standing.value}.\n")

# %% [markdown]
# ## Third sentence: a name
#
# Contradicted. Leave the sentence out, or print what the sources say beside the quote.

# %%
claim = kh.claims["lozynskyj-2022-10"]
show(claim)
for citation in claim.citations:
    print(f"  - {kh.sources[citation.source].title}: {citation.says}")
now = kh.status_on("2022-12-05")
print(f"\nTo print: The {now.polity.name} is a {now.kind.value} within the {now.within[0].name};")
print(f"it has been so styled since {now.polity.span.since:long}.\n")

# %% [markdown]
# ## The sources, for the desk
#
# Everything that was used, as a bibliography.

# %%
used = [kh.claims[f"lozynskyj-2022-{number}"] for number in (21, 14, 10)] + [status, before, now]
print(*kh.cite(used, style="ris").splitlines()[:3], sep="\n")
print(f"... {kh.cite(used, style='ris').count('TY  - ')} sources, data {kh.DATA_VERSION}")
