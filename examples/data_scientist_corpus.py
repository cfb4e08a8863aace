# %% [markdown]
# # A data scientist annotates a corpus
#
# A corpus of dated texts, and a question: were more written under one status of the Kalmyks than
# under another? Each text gets the status of its day as a column; the rest is pandas, and a picture
# under the timeline.
#
# A notebook in percent format: Jupyter (with Jupytext) and VS Code open it as one. It needs pandas,
# and of this package the extras `frames` and `charts`. As a script:
#
#     python examples/data_scientist_corpus.py

# %%
# needs: narwhals, pandas, altair, vl_convert
import tempfile
from pathlib import Path

import altair as alt
import pandas as pd

import kalmyk_history as kh

# %% [markdown]
# ## The corpus
#
# It is made up, and always the same: 6,000 texts from 1890 to 2020, more and more as time goes on.
# Some are dated by the month alone, some by the year, and some not at all.

# %%
COUNT = 6_000
FIRST, LAST = pd.Timestamp("1890-01-01"), pd.Timestamp("2020-12-31")
numbers = pd.Series(range(COUNT))
place = (numbers * 7_919 % COUNT / COUNT) ** 0.5
days = FIRST + pd.to_timedelta((place * (LAST - FIRST).days).astype(int), unit="D")
written = days.dt.strftime("%Y-%m-%d")
written = written.mask(numbers % 6 == 0, days.dt.strftime("%Y-%m"))
written = written.mask(numbers % 20 == 0, days.dt.strftime("%Y"))
written = written.mask(numbers % 150 == 0)
corpus = pd.DataFrame({"text": numbers, "written": written})
print(corpus.iloc[[0, 1, 6, 20]].to_string(index=False))

# %% [markdown]
# ## A column for the status
#
# `annotate` gives the same frame with new columns. A text without a date, or one dated so roughly
# that the status changed meanwhile, gets no label, and the reason why.

# %%
texts = kh.annotate(corpus, "written", columns=("kind", "certainty"), reason=True)
print(texts["certainty"].value_counts().to_string())
print(texts["reason"].value_counts()[lambda counts: counts > 0].to_string())

# %% [markdown]
# ## By status
#
# The labels are a categorical in the order of the vocabulary. Only what is certain is counted.

# %%
certain = texts[texts["certainty"] == "certain"]
by_status = certain.groupby("kind", observed=True).size().rename("texts").to_frame()
print(by_status.to_string())

# %% [markdown]
# ## By status and year
#
# Two statuses have most of the texts, but they also lasted longest. The timeline as a frame has the
# first day that each date can mean, and from these follows how many years of the corpus fall to
# each status.

# %%
statuses = kh.timeline().to_frame()
begun = statuses["since_earliest"].clip(lower=FIRST)
ended = statuses["until_earliest"].fillna(LAST).clip(upper=LAST)
lasted = ((ended - begun).dt.days.clip(lower=0) / 365.25).groupby(statuses["kind"], observed=True)
by_status["years"] = lasted.sum().round(1)
by_status["per year"] = (by_status["texts"] / by_status["years"]).round(1)
print(by_status.to_string())

# %% [markdown]
# By year the later a status the more texts it has, whatever it was: nothing but the growth of the
# corpus, which was made so. In a real corpus this is where the work would begin.
#
# ## The picture
#
# The bars under the timeline of the same years. Both are Altair charts and are put together as
# such; `kh.charts.save` writes a page that works offline, with a description for those who cannot
# see it.

# %%
named = by_status.reset_index().assign(status=lambda each: each["kind"].str.replace("_", " "))
bars = (
    alt.Chart(named, title=alt.Title("Texts per year of each status", anchor="start"), width=620)
    .mark_bar(color="dimgray")
    .encode(x=alt.X("per year:Q", title=None), y=alt.Y("status:N", sort=None, title=None))
)
picture = kh.charts.timeline(layers=["de_jure"], since="1890", until="2020") & bars
with tempfile.TemporaryDirectory() as folder:
    page = kh.charts.save(picture, Path(folder, "corpus.html"))
    print(f"{page.name}: {kh.charts.description(picture)[:57]}...")
