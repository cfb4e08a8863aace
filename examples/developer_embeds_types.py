# %% [markdown]
# # A developer embeds the library with types
#
# A small application: a catalogue takes the dates that its users type, and files each document
# under a heading, or says why it cannot. Every function has a signature, the ordinary errors are
# answered, and the version of the data is the one that was reviewed. `mypy --strict` passes.
#
# A notebook in percent format: Jupyter (with Jupytext) and VS Code open it as one. As a script:
#
#     python examples/developer_embeds_types.py

# %%
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

import kalmyk_history as kh

# %% [markdown]
# ## What the application stores
#
# Ids and words of the vocabularies, not names: ids are permanent, and a word of a vocabulary is a
# text, so that it fits into JSON and into a database. The data version stands beside what was
# derived from it.


# %%
class Shelf(StrEnum):
    """Where a document is put."""

    KHANATE = "khanate"
    AUTONOMY = "autonomy"
    NO_POLITY = "without a polity"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Heading:
    """Under what a document is filed."""

    shelf: Shelf
    kind: kh.StatusKind
    polity: str | None
    certain: bool
    data: str


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why a document cannot be filed, in words for the user."""

    reason: str
    choices: tuple[str, ...] = ()


# %% [markdown]
# ## From a status to a shelf
#
# New data may bring new kinds, so the last case takes the rest.


# %%
def shelf_of(status: kh.Status) -> Shelf:
    """Choose the shelf for documents of a status."""
    match status.kind:
        case kh.StatusKind.KHANATE:
            return Shelf.KHANATE
        case kh.StatusKind.AUTONOMOUS_OBLAST | kh.StatusKind.AUTONOMOUS_REPUBLIC:
            return Shelf.AUTONOMY
        case kh.StatusKind.ABOLISHED:
            return Shelf.NO_POLITY
        case _:
            return Shelf.OTHER


# %% [markdown]
# ## From a date to a heading
#
# The history is an argument, so that a test can bring a small one of its own
# (`Chronicle.from_folder`). Of the errors these four are ordinary for dates that others typed; all
# others are mistakes of the program and are left to rise.


# %%
def version_of(history: kh.Chronicle) -> str:
    """Name the version of the data; a folder of one's own may have none."""
    return history.edition.version if history.edition else "unversioned"


def file_under(date: str, history: kh.Chronicle) -> Heading | Refusal:
    """File a document under the status of its date."""
    try:
        status = history.status_on(date)
    except kh.AmbiguousDateError:
        kinds = (each.kind.value for each in history.statuses_during(date))
        return Refusal(reason="the status changed in that time", choices=tuple(kinds))
    except kh.InvalidDateError as error:
        return Refusal(reason=error.reason)
    except kh.OutOfCoverageError as error:
        return Refusal(reason=f"the record reaches from {error.earliest} to {error.latest}")
    except kh.SilentSourceError:
        return Refusal(reason="no source tells")
    return Heading(
        shelf=shelf_of(status),
        kind=status.kind,
        polity=status.polity.id if status.polity else None,
        certain=status.certainty is kh.Certainty.CERTAIN,
        data=version_of(history),
    )


# %% [markdown]
# ## The data that was reviewed
#
# A changed date is a new version of the data. The application says so at its start; in its tests it
# would be an `assert`.

# %%
REVIEWED = "26.11.0"


def review(history: kh.Chronicle) -> str:
    """Say whether the data is the reviewed one."""
    found = version_of(history)
    return (
        "as reviewed" if found == REVIEWED else f"{found}, reviewed was {REVIEWED}: see the changes"
    )


# %% [markdown]
# ## The application runs


# %%
def catalogue(dates: Iterable[str], history: kh.Chronicle) -> dict[str, Heading | Refusal]:
    """File many documents."""
    return {date: file_under(date, history) for date in dates}


TYPED = ["1700", "1950", "3 March 1940", "1957", "12/11/43", "1200-05-01", "1655-09-01"]

history = kh.load()
print(f"data: {review(history)}")
for date, filed in catalogue(TYPED, history).items():
    print(f"{date:<13}{json.dumps(asdict(filed))}")
