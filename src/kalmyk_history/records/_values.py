"""Small values that records are made of: spans, names, identifiers, containment."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.records._valued import Valued
from kalmyk_history.vocabulary import Certainty, NameKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Span(Valued):
    """
    A stretch of time from one change to the next.

    What follows holds from the day of *until* on, so a span ends the day before.

    Attributes:
        since: When it begins; None for as long back as its owner goes.
        until: When something else begins; None for no known end.

    >>> from kalmyk_history.dates import HistoricalDate
    >>> span = Span(since=HistoricalDate("1935-10-20"), until=HistoricalDate("1943"))
    >>> span.certainty_on(HistoricalDate("1943-06-01").earliest)
    <Certainty.POSSIBLE: 'possible'>
    """

    since: HistoricalDate | None = None
    until: HistoricalDate | None = None

    def certainty_on(self, day: int) -> Certainty | None:
        """Tell whether the span covers *day* (1 is 0001-01-01 Gregorian); None if it does not."""
        if self.since is not None and day < self.since.earliest:
            return None
        if self.until is not None and day >= self.until.latest:
            return None
        begun = self.since is None or day >= self.since.latest
        ended = self.until is not None and day >= self.until.earliest
        return Certainty.CERTAIN if begun and not ended else Certainty.POSSIBLE

    def may_touch(self, first: int | None, last: int | None) -> bool:
        """Tell whether the span may cover any day from *first* to *last*; None is an open end."""
        late = self.since is not None and last is not None and last < self.since.earliest
        early = self.until is not None and first is not None and first >= self.until.latest
        return not late and not early


#: The span without an end on either side.
ALWAYS = Span()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Name(Valued):
    """
    A name in one language and script.

    Attributes:
        text: The name, in Unicode NFC.
        language: A BCP 47 code, with the script where it is not the usual one (``xal``, ``ru``,
            ``ru-Latn``).
        kind: In which capacity it is used.
        span: When it was used.

    >>> Name(text="Хальмгуд", language="xal", kind=NameKind.ENDONYM).language
    'xal'
    """

    text: str
    language: str
    kind: NameKind = NameKind.COMMON
    span: Span = ALWAYS


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Identifier(Valued):
    """
    What another register calls a record.

    Attributes:
        scheme: The register, in lower case: ``wikidata``, ``iso-3166-2``, ``iso-639-3`` ...
        value: The code in it.

    >>> Identifier(scheme="iso-3166-2", value="RU-KL").value
    'RU-KL'
    """

    scheme: str
    value: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Containment(Valued):
    """
    What a polity lay in, and when.

    Attributes:
        polity: The id of the containing polity.
        span: The time of it.

    >>> Containment(polity="ussr").polity
    'ussr'
    """

    polity: str
    span: Span = ALWAYS


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Seat(Valued):
    """
    A place from which something was governed, and when.

    Attributes:
        place: The id of the place.
        span: The time of it.

    >>> Seat(place="elista").place
    'elista'
    """

    place: str
    span: Span = ALWAYS
