"""What is asked, and in which language: the options that several commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kalmyk_history._cli._options import Language
from kalmyk_history._cli._progress import Progress
from kalmyk_history._cli._width import UNBROKEN
from kalmyk_history.chronicle import Chronicle, date_asked, load
from kalmyk_history.dates import DateSet, HistoricalDate, Interval, render
from kalmyk_history.errors import InvalidArgumentError, shown
from kalmyk_history.records import Record, Source
from kalmyk_history.store import Store
from kalmyk_history.vocabulary import word_of


def chronicle_of(options: argparse.Namespace) -> Chronicle:
    """
    Open the packaged data, or that of ``--data``.

    Raises:
        InvalidArgumentError: If the data has problems; ``check`` tells them.
    """
    if options.data is None:
        return load()
    store, problems = checked(options.data)
    if problems:
        count = counted(len(problems), "problem")
        msg = f"{count} in the data of {shown(options.data)}; see them with: kalmyk-history check"
        raise InvalidArgumentError(msg)
    return Chronicle(store)


def checked(folder: str) -> tuple[Store, list[str]]:
    """Open a folder of data and give its problems; the progress is shown."""
    from kalmyk_history.store import problems_of

    with Progress(sys.stderr) as progress:
        store, problems = Store.from_folder(folder, watch=progress.watch)
        return store, problems + problems_of(store, watch=progress.watch)


def told_by(options: argparse.Namespace) -> Chronicle:
    """Give the chronicle as ``--according-to`` and ``--resolve`` would have it."""
    return chronicle_of(options).told(options.according_to, options.resolve)


def dated(subject: str, options: argparse.Namespace, speech: Speech) -> str:
    """Give *subject* with the day that was asked for."""
    if options.on is None:
        return subject
    return f"{subject}, {speech.date(date_asked(options.on, options.calendar))}"


class Speech(NamedTuple):
    """
    How things are called in a language.

    >>> import kalmyk_history as kh
    >>> Speech(Language.XAL).name(kh.peoples["kalmyks"])
    'Хальмгуд'
    """

    language: Language = Language.EN

    @classmethod
    def of(cls, options: argparse.Namespace) -> Speech:
        """
        Read the option ``--lang``.

        Raises:
            InvalidArgumentError: If there are no names in that language.
        """
        return cls(word_of(Language, options.lang, "language"))

    def name(self, record: Record | Source) -> str:
        """Give the name in the language, or else the usual one."""
        if isinstance(record, Source):
            return record.title
        return record.name_in(self.language.value) or record.name

    def told(self, record: Record | Source) -> str:
        """Give the name; of a record without one its summary, or else its id."""
        if isinstance(record, Record) and not record.names:
            return record.summary or record.id
        return self.name(record)

    def names(self, records: Iterable[Record], between: str = ", ") -> str:
        """Give several names in a row."""
        return between.join(map(self.name, records))

    def date(self, value: HistoricalDate | Interval | DateSet | None, style: str = "long") -> str:
        """Give a date in words: Russian ones for Russian, English ones for the rest."""
        lang = "ru" if self.language is Language.RU else "en"
        return "" if value is None else render(value, lang=lang, style=style)

    def short(self, value: HistoricalDate | Interval | DateSet | None) -> str:
        """Give a date in short words; in two styles it can be broken between them only."""
        text = self.date(value, "short")
        return text.replace(" ", UNBROKEN).replace(f"{UNBROKEN}(", " (") if "(" in text else text


def words(value: StrEnum | str | None) -> str:
    """
    Give a word of a vocabulary as it is spoken.

    >>> words("autonomous_oblast")
    'autonomous oblast'
    """
    return (value or "").replace("_", " ")


def counted(number: int, thing: str) -> str:
    """
    Give a number of things.

    >>> counted(1, "member"), counted(5, "member")
    ('1 member', '5 members')
    """
    return f"{number} {thing}{'s' * (number != 1)}"
