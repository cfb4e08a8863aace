"""What can be had as a data frame."""

# needs: narwhals, polars

from __future__ import annotations

from typing import Any


class Framed:
    """The base of every answer that has rows."""

    __slots__ = ()

    def to_frame(self, *, backend: str = "pandas") -> Any:  # noqa: ANN401 - of a library not required
        """
        Give the rows as a frame of pandas, polars or pyarrow; see `kalmyk_history.to_frame`.

        >>> import kalmyk_history as kh
        >>> kh.timeline().to_frame(backend="polars")["kind"][-1]
        'republic'
        """
        from kalmyk_history import to_frame

        return to_frame(self, backend=backend)
