"""The words of the pictures, in the languages that they can be drawn in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import cast

import attrs

from kalmyk_history.dates import Calendar, Dated, HistoricalDate, render
from kalmyk_history.errors import InvalidArgumentError, InvalidTypeError, shown, suggestion
from kalmyk_history.integrations.charts._russian import RUSSIAN
from kalmyk_history.records import Quantity, Record, Span

#: 14 February 1918: from here on Russia counts by the Gregorian calendar.
_REFORM = HistoricalDate("1918-02-14").earliest


@attrs.frozen
class Words:
    """
    One language of the pictures.

    Attributes:
        lang: Its code.
        translated: Its words, by the English ones.
    """

    lang: str
    translated: Mapping[str, str]

    def __call__(self, english: str) -> str:
        """Give a word or phrase of ours."""
        return self.translated.get(english, english)

    def of(self, word: StrEnum) -> str:
        """Give a word of a vocabulary."""
        return self(word.value.replace("_", " "))

    def value(self, value: object) -> str:
        """Give the value of a field: a date, a word of a vocabulary, or what it is as text."""
        if isinstance(value, Dated):
            return self.date(value)
        if isinstance(value, Span):
            return f"{self.date(value.since) or '?'}–{self.date(value.until)}"
        if isinstance(value, tuple):
            return ", ".join(self.value(each) for each in cast("tuple[object, ...]", value))
        return self.of(value) if isinstance(value, StrEnum) else str(value or "")

    def listed(self, several: Sequence[str], most: int = 12) -> str:
        """Join the first of several, and count the rest."""
        more = len(several) - most
        rest = [self("and {} more").format(more)] if more > 0 else []
        return ", ".join([*several[:most], *rest])

    def tip(self, said: Mapping[str, str]) -> dict[str, str]:
        """Give what a tooltip says, with its headings; a dash where there is nothing to say."""
        return {self(heading): text or "–" for heading, text in said.items()}

    def name(self, record: Record) -> str:
        """Give the name of a record in this language, or the usual one."""
        return record.name_in(self.lang) or record.name

    def date(self, value: Dated | None) -> str:
        """Give a date in both styles, where it lies before the reform of the Russian calendar."""
        if value is None:
            return ""
        early = value.earliest is not None and value.earliest < _REFORM
        if early and value.calendar is Calendar.GREGORIAN and isinstance(value, HistoricalDate):
            if value.is_exact_day:
                return render(value.in_calendar("julian"), lang=self.lang)
            return f"{render(value, lang=self.lang)} {self('N.S.')}"
        return render(value, lang=self.lang)

    def year(self, value: Dated | None) -> str:
        """Give the year of a date as a label: ``c. 1630``."""
        if value is None:
            return ""
        if not isinstance(value, HistoricalDate) or value.year is None:
            return render(value, lang=self.lang, style="short").removesuffix(f" {self('O.S.')}")
        about = f"{self('c.')} " if value.approximate else ""
        return f"{about}{value.year}{'?' * value.uncertain}"

    def short(self, value: Dated) -> str:
        """Give a date in short."""
        return render(value, lang=self.lang, style="short")

    def quantity(self, value: Quantity) -> str:
        """Give a number of people, as a source gives it."""
        least, most = (
            None if each is None else f"{each:,}".replace(",", self.thousands)
            for each in (value.least, value.most)
        )
        if least == most:
            told = str(least)
        elif least is None:
            told = self("at most {}").format(most)
        elif most is None:
            told = self("at least {}").format(least)
        else:
            told = self("{} to {}").format(least, most)
        return self("about {}").format(told) if value.approximate else told

    @property
    def thousands(self) -> str:
        """What stands between the thousands of a number."""
        return self(",")

    def span(self, since: Dated | None, until: Dated | None, *, days: bool = False) -> str:
        """Give two years, or two days in short, with a dash; one, where they are the same."""
        begun, ended = (self._day(each) if days else self.year(each) for each in (since, until))
        return begun if begun == ended else f"{begun}–{ended}"

    def lifetime(self, span: Span) -> str:
        """Give the years of a polity, as far as they are known; nothing, if neither is."""
        if span.since is None:
            return f"?–{self.year(span.until)}" if span.until else ""
        return self.span(span.since, span.until)

    def _day(self, value: Dated | None) -> str:
        if value is None:
            return ""
        return render(value, lang=self.lang, style="short").partition(" (")[0]


def words_in(lang: object) -> Words:
    """
    Give the words of a language.

    Raises:
        InvalidArgumentError: If pictures have no words in it.

    >>> words_in("ru")("khanate")
    'ханство'
    >>> words_in("rus")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidArgumentError: charts have no words in 'rus'; did you mean 'ru'?
    """
    if not isinstance(lang, str):
        msg = f"a language is one of {', '.join(_LANGUAGES)}, not {shown(lang)}"
        raise InvalidTypeError(msg)
    if lang not in _LANGUAGES:
        near = suggestion(lang, _LANGUAGES) or f"; use one of {', '.join(_LANGUAGES)}"
        msg = f"charts have no words in {shown(lang)}{near}"
        raise InvalidArgumentError(msg)
    return Words(str.__str__(lang), _LANGUAGES[lang])


#: Where the words of a vocabulary are written otherwise than it spells them.
_ENGLISH = {
    "cossack host": "Cossack host",
    "national self government": "national self-government",
    "soviet executive committee": "Soviet executive committee",
}

_LANGUAGES: dict[str, Mapping[str, str]] = {"en": _ENGLISH, "ru": RUSSIAN}
