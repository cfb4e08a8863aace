"""The libraries of an extra, where they are used."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from kalmyk_history.errors import EXTRAS, MissingExtraError


@contextmanager
def extra(name: str) -> Generator[None, None, None]:
    """
    Say how to get the extra, where a library of it is missing.

    Raises:
        MissingExtraError: If a library of the extra is not installed.

    >>> with extra("charts"):
    ...     raise ImportError(name="altair")
    Traceback (most recent call last):
    kalmyk_history.errors.MissingExtraError: this needs altair and vl-convert-python: ...
    """
    try:
        yield
    except ImportError as error:
        if (error.name or "").partition(".")[0] in EXTRAS[name]:
            raise MissingExtraError(name) from error
        raise
