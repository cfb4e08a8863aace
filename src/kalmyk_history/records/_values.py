"""Small values that records are made of: spans, names, identifiers, quantities, containment."""

from __future__ import annotations

import attrs

from kalmyk_history.dates import HistoricalDate
from kalmyk_history.errors import InvalidArgumentError, shown
from kalmyk_history.vocabulary import Certainty, NameKind


@attrs.frozen(kw_only=True)
class Span:
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


@attrs.frozen(kw_only=True)
class Name:
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


@attrs.frozen(kw_only=True)
class Identifier:
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


@attrs.frozen(kw_only=True)
class Containment:
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


@attrs.frozen(kw_only=True)
class Seat:
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


@attrs.frozen(kw_only=True)
class Quantity:
    """
    A number of people as a source gives it: exact, rounded, or a range.

    Attributes:
        least: The smallest number meant; None if only a ceiling is given.
        most: The greatest number meant; None if only a floor is given.
        approximate: Whether the source marks it as rounded.

    >>> str(Quantity.parse("92983/93139")), str(Quantity.parse("400000~"))
    ('92,983 to 93,139', 'about 400,000')
    """

    least: float | None
    most: float | None
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """
        Read ``183372``, ``400000~``, ``20000/30000``, ``../5000`` or ``45.4``.

        Raises:
            InvalidArgumentError: If *text* is none of these, or the range is reversed.

        >>> Quantity.parse("../5000").least is None
        True
        """
        plain = text.removesuffix("~")
        low, slash, high = plain.partition("/")
        try:
            least = None if low == ".." and slash else _number(low)
            most = least if not slash else None if high == ".." else _number(high)
        except ValueError:
            least = most = None
        if least is None and most is None:
            msg = f"cannot read {shown(text)} as a quantity; write it like 183372, 400000~ or 5/9"
            raise InvalidArgumentError(msg)
        if least is not None and most is not None and least > most:
            msg = f"the range {shown(text)} is reversed"
            raise InvalidArgumentError(msg)
        return cls(least=least, most=most, approximate=plain != text)

    def __str__(self) -> str:
        about = "about " if self.approximate else ""
        if self.least == self.most:
            return f"{about}{self.least:,}"
        if self.least is None:
            return f"{about}at most {self.most:,}"
        if self.most is None:
            return f"{about}at least {self.least:,}"
        return f"{about}{self.least:,} to {self.most:,}"


def _number(text: str) -> float:
    if not text.replace(".", "", 1).isdecimal() or not text.isascii():
        raise ValueError
    return float(text) if "." in text else int(text)
