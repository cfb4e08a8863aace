"""One answer, as notebooks show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, final

import attrs

from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown
from kalmyk_history.integrations.notebook._desk import Desk
from kalmyk_history.integrations.notebook._html import to_html
from kalmyk_history.integrations.notebook._markdown import to_markdown
from kalmyk_history.integrations.notebook._page import Page
from kalmyk_history.integrations.notebook._pages import page_of

#: English, Russian, Kalmyk.
_LANGUAGES = ("en", "ru", "xal")
_ROWS = 40


def _checked_languages(languages: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever is given
    several = [languages] if isinstance(languages, str) else languages
    try:
        wanted: tuple[Any, ...] = tuple(several)
    except TypeError:
        msg = f"languages are BCP 47 codes, not {shown(languages)}"
        raise InvalidTypeError(msg) from None
    if not wanted or not all(isinstance(each, str) and each for each in wanted):
        msg = f"languages are BCP 47 codes such as en, ru, xal, not {shown(languages)}"
        raise InvalidArgumentError(msg)
    return wanted


def _checked_rows(rows: Any) -> int | None:  # noqa: ANN401 - whatever is given
    if rows is None:
        return None
    if not isinstance(rows, int) or isinstance(rows, bool):
        msg = f"the number of rows is a whole number or None, not {shown(rows)}"
        raise InvalidTypeError(msg)
    if rows < 1:
        msg = f"the number of rows is at least 1, or None for all; not {shown(rows)}"
        raise InvalidArgumentError(msg)
    return rows


def _page_of(display: Display) -> Page:
    desk = Desk(display.answer, display.languages, display.rows)
    return page_of(desk, display.answer)


@final
@attrs.frozen(repr=False)
class Display:
    """
    An answer as it is shown in a notebook, in languages and a length of one's own choice.

    The last expression of a cell shows itself; this is for another choice of names or rows, and
    for the text of it. The HTML brings its own style for light and dark, holds no script, and
    loads nothing.

    Args:
        answer: Any answer, record or table of this package, or a list of them.
        languages: BCP 47 codes: in which languages names are shown, the title in the first. A
            record without a name in any of them shows its first.
        rows: How many rows of each table are shown; None for all.

    Attributes:
        answer: What is shown.
        languages: The languages of names.
        rows: How many rows of each table are shown.

    Raises:
        InvalidTypeError: If *answer* is nothing that this package answers.
        InvalidArgumentError: If there is no language, or the number of rows is not positive.

    >>> import kalmyk_history as kh
    >>> print(kh.Display(kh.places["elista"], languages=["xal", "ru"]).markdown.splitlines()[0])
    **Элст** (Place)
    """

    answer: Any
    languages: tuple[str, ...] = attrs.field(
        default=_LANGUAGES, kw_only=True, converter=_checked_languages
    )
    rows: int | None = attrs.field(default=_ROWS, kw_only=True, converter=_checked_rows)

    _page: Page = attrs.field(
        init=False, eq=False, default=attrs.Factory(_page_of, takes_self=True)
    )

    @property
    def html(self) -> str:
        """
        The display as one HTML element, without a script and without a request.

        >>> import kalmyk_history as kh
        >>> kh.Display(kh.peoples["kalmyks"]).html[:23]
        '<div class="kh-display '
        """
        return to_html(self._page)

    @property
    def markdown(self) -> str:
        """
        The display as Markdown, compact, with footnotes.

        >>> import kalmyk_history as kh
        >>> "[^1]: " in kh.Display(kh.peoples["kalmyks"]).markdown
        True
        """
        return to_markdown(self._page)

    def mimebundle(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> dict[str, str]:
        """
        Give the display in every form, by media type: HTML, Markdown, and plain text.

        Args:
            include: Only these media types; None for all.
            exclude: Not these media types.

        >>> import kalmyk_history as kh
        >>> kh.Display(kh.peoples["kalmyks"]).mimebundle(include=["text/plain"])
        {'text/plain': "People('kalmyks')"}
        """
        forms: dict[str, Callable[[], str]] = {
            "text/html": lambda: self.html,
            "text/markdown": lambda: self.markdown,
            "text/plain": lambda: repr(self.answer),
        }
        wanted = forms.keys() if include is None else set(include)
        unwanted = set(exclude or ())
        return {
            kind: write()
            for kind, write in forms.items()
            if kind in wanted and kind not in unwanted
        }

    def __repr__(self) -> str:
        return f"<Display of {self.answer!r}>"

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> dict[str, str]:
        return self.mimebundle(include, exclude)

    def _repr_html_(self) -> str:
        return self.html

    def _repr_markdown_(self) -> str:
        return self.markdown
