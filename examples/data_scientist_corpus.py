# %% [markdown]
# # A data scientist annotates a corpus
#
# A corpus of dated texts, and a question: how does what was written change with the status that
# the Kalmyks had at the time? Each text gets that status as a column; the rest is pandas, and a
# picture beside the timeline.
#
# A notebook in percent format: Jupyter (with Jupytext) and VS Code open it as one. It needs
# `python -m pip install 'kalmyk-history[frames,charts]' pandas`. As a script:
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
# It is made up, and always the same: 6,000 texts from 1890 to 2020, each with its length in words.
# Every sixth is dated by the month alone, every twentieth by the year, and some have no date.

# %%
COUNT = 6_000
numbers = pd.Series(range(COUNT))
days = pd.Timestamp("1890-01-01").as_unit("s") + pd.to_timedelta(numbers * 7919 % 47_800, unit="D")
written = days.dt.strftime("%Y-%m-%d")
written = written.mask(numbers % 6 == 0, days.dt.strftime("%Y-%m"))
written = written.mask(numbers % 20 == 0, days.dt.strftime("%Y"))
written = written.mask(numbers % 150 == 0)
corpus = pd.DataFrame({"written": written, "words": 200 + numbers * 37 % 900})
print(corpus.head(4).to_string())

# %% [markdown]
# ## A column for the status
#
# `annotate` gives the same frame with new columns. A text without a date, or one dated so roughly
# that the status changed meanwhile, gets no label, and the reason why.

# %%
texts = kh.annotate(corpus, "written", columns=("kind", "polity", "certainty"), reason=True)
print(texts.groupby("reason", observed=True).size().to_string())

# %% [markdown]
# ## By status
#
# The labels are a categorical in the order of the vocabulary. What is only possible is left out
# here; `certainty` tells which rows these are.

# %%
certain = texts[texts["certainty"] == "certain"]
by_status = (
    certain.groupby("kind", observed=True)
    .agg(texts=("words", "size"), words=("words", "mean"))
    .round(1)
    .reset_index()
)
print(by_status.to_string(index=False))

# %% [markdown]
# ## For how long did each last?
#
# More texts under one status may only mean that it lasted longer. The timeline as a frame has the
# first and last day that each date can mean.

# %%
statuses = kh.timeline().to_frame()
last = pd.Timestamp("2020-12-31")
begun = statuses["since_earliest"].clip(lower=pd.Timestamp("1890-01-01"))
ended = statuses["until_earliest"].fillna(last).clip(upper=last)
years = ((ended - begun).dt.days / 365.25).clip(lower=0).groupby(statuses["kind"], observed=True)
by_status["per year"] = (by_status["texts"] / by_status["kind"].map(years.sum())).round(1)
print(by_status.to_string(index=False))

# %% [markdown]
# ## The picture
#
# Bars for the texts of each decade, by status, under the timeline of the same years. Both are
# Altair charts, so they are put together as such; `kh.charts.save` writes a page that works
# offline, with a description for those who cannot see it.

# %%
by_decade = (
    certain.assign(decade=certain["written"].str[:3] + "0")
    .groupby(["decade", "kind"], observed=True)
    .size()
    .reset_index(name="texts")
)
bars = (
    alt.Chart(by_decade, title="Texts by decade and status", width=700)
    .mark_bar()
    .encode(x="decade:O", y="texts:Q", color=alt.Color("kind:N", title="status"))
)
picture = kh.charts.timeline(since="1890", until="2020") & bars
with tempfile.TemporaryDirectory() as folder:
    page = kh.charts.save(picture, Path(folder, "corpus.html"))
    print(f"{page.name} is written: {page.stat().st_size > 0}")
