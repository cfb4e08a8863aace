"""Displays of one's own choice: languages, rows, forms."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any
from weakref import ref

import pytest

import kalmyk_history as kh
from kalmyk_history import Chronicle, Display
from kalmyk_history.chronicle import home_of


def test_first_language_names_the_title() -> None:
    """Names come in the languages asked for, in their order, and in no other."""
    shown = Display(kh.peoples["kalmyks"], languages=["xal", "ru"]).markdown

    assert shown.startswith("**Хальмгуд** (People)  \nКалмыки · `kalmyks`")


def test_one_language_may_be_given_alone() -> None:
    """A single code is a list of one."""
    assert Display(kh.places["elista"], languages="ru").languages == ("ru",)


def test_record_without_the_language_shows_its_first_name() -> None:
    """No record is without a title."""
    assert Display(kh.peoples["kalmyks"], languages=["mn"]).markdown.startswith("**Kalmyks**")


def test_variants_of_a_language_count_as_it() -> None:
    """A name in another script of the language serves where there is none in the usual one."""
    name = kh.Name(text="Bashnta", language="xal-Latn")
    place = kh.Place(id="a", names=(kh.Name(text="Bashanta", language="en"), name))

    assert Display(place).markdown.startswith("**Bashanta** (Place)  \nBashnta")


@pytest.mark.parametrize("languages", [[], [""], [1], ["en", None]])
def test_languages_that_are_none_are_refused(languages: list[Any]) -> None:
    """A language is a code."""
    with pytest.raises(kh.InvalidArgumentError, match="languages are BCP 47 codes"):
        Display(kh.peoples, languages=languages)


def test_languages_that_are_no_list_are_refused() -> None:
    """A number is no list of languages."""
    with pytest.raises(kh.InvalidTypeError, match="languages are BCP 47 codes, not 5"):
        Display(kh.peoples, languages=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("rows", [0, -1])
def test_number_of_rows_is_positive(rows: int) -> None:
    """A table shows at least one row."""
    with pytest.raises(kh.InvalidArgumentError, match="at least 1, or None for all"):
        Display(kh.peoples, rows=rows)


@pytest.mark.parametrize("rows", [True, "5", 1.5])
def test_number_of_rows_is_a_whole_number(rows: object) -> None:
    """Anything else is refused."""
    with pytest.raises(kh.InvalidTypeError, match="a whole number or None"):
        Display(kh.peoples, rows=rows)  # type: ignore[arg-type]


@pytest.mark.parametrize("answer", [None, 5, "kalmyks", {"a": 1}, object()])
def test_only_answers_are_displayed(answer: object) -> None:
    """What the package does not answer is refused when it is given."""
    with pytest.raises(kh.InvalidTypeError, match="answers and records are displayed, not"):
        Display(answer)


def test_lists_of_answers_are_displayed() -> None:
    """A slice of a timeline is a plain tuple, and can be shown."""
    assert "2 statuses" in Display(kh.timeline()[:2]).markdown
    assert "Nothing found" in Display([]).markdown


@pytest.mark.parametrize(
    ("include", "exclude", "kinds"),
    [
        (None, None, {"text/html", "text/markdown", "text/plain"}),
        (["text/html"], None, {"text/html"}),
        (None, ["text/html"], {"text/markdown", "text/plain"}),
        (["text/html", "image/png"], ["text/html"], set()),
    ],
)
def test_forms_can_be_chosen(
    include: list[str] | None, exclude: list[str] | None, kinds: set[str]
) -> None:
    """Include and exclude are those of the protocol of IPython."""
    shown = Display(kh.peoples["kalmyks"])

    assert set(shown._repr_mimebundle_(include=include, exclude=exclude)) == kinds
    assert shown._repr_html_() == shown.html
    assert shown._repr_markdown_() == shown.markdown


def test_display_is_a_value() -> None:
    """It can be compared, hashed, pickled, and its repr is short."""
    shown = Display(kh.peoples["kalmyks"], rows=5)

    assert pickle.loads(pickle.dumps(shown)) == shown  # noqa: S301 - our own data
    assert len({shown, Display(kh.peoples["kalmyks"], rows=5)}) == 1
    assert repr(shown) == "<Display of People('kalmyks')>"


def test_chronicles_are_forgotten_with_their_last_use(
    write: Callable[..., Path], world_text: str
) -> None:
    """That records find their chronicle keeps no chronicle alive."""
    world = Chronicle.from_folder(write(world_text))
    known = ref(world)
    assert home_of([world.peoples["hill-folk"]]) is world

    del world
    gc.collect()

    assert known() is None
