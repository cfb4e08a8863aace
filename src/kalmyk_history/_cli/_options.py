"""The words that options take."""

from __future__ import annotations

from enum import StrEnum


class Color(StrEnum):
    """
    When the answer is in colour.

    >>> [each.value for each in Color]
    ['auto', 'always', 'never']
    """

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Language(StrEnum):
    """
    In which language names are shown: English, Russian, Kalmyk.

    >>> [each.value for each in Language]
    ['en', 'ru', 'xal']
    """

    EN = "en"
    RU = "ru"
    XAL = "xal"


class Style(StrEnum):
    """
    The form of a bibliography.

    >>> [each.value for each in Style]
    ['text', 'bibtex', 'csl-json', 'ris']
    """

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"


class Shell(StrEnum):
    """
    A shell that can complete commands.

    >>> [each.value for each in Shell]
    ['bash', 'zsh', 'fish', 'powershell']
    """

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
