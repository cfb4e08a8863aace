"""How many, as sources give it."""

from __future__ import annotations

import attrs

from kalmyk_history.errors import InvalidArgumentError, shown
from kalmyk_history.records._valued import Valued


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quantity(Valued):
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
