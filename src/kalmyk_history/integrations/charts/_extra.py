"""The extra that the charts need."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from kalmyk_history.errors import MissingExtraError

_EXTRA = "charts"
_LIBRARIES = frozenset({"altair", "vl_convert"})


@contextmanager
def extra() -> Generator[None, None, None]:
    """
    Name the extra, where a library of it is missing.

    Raises:
        MissingExtraError: If altair or vl-convert is not installed.
    """
    try:
        yield
    except ImportError as error:
        if error.name in _LIBRARIES:
            raise MissingExtraError(_EXTRA) from error
        raise
