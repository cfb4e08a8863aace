"""The state of the data as a whole."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records._displayed import Displayed
from kalmyk_history.records._valued import Valued


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Edition(Valued, Displayed):
    """
    A state of the data as a whole.

    Attributes:
        id: The permanent id.
        version: The version of the data; a changed date is a breaking change.
        covers_until: The last day of which the data speaks.

    >>> import kalmyk_history as kh
    >>> kh.load().edition.version == kh.DATA_VERSION
    True
    """

    id: str
    version: str
    covers_until: HistoricalDate
    aliases: tuple[str, ...] = ()
