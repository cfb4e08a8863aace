"""The extra that the charts need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kalmyk_history.errors import MissingExtraError

_LIBRARIES = frozenset({"altair", "vl_convert"})


@contextmanager
def extra() -> Iterator[None]:
    """
    Name the extra, where a library of it is missing.

    Raises:
        MissingExtraError: If altair or vl-convert is not installed.
    """
    try:
        yield
    except ImportError as error:
        if error.name in _LIBRARIES:
            raise MissingExtraError("charts") from error
        raise
