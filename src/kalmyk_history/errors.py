"""
What can go wrong.

Every exception derives from `KalmykHistoryError` and from the builtin that callers expect,
so that ``except ValueError`` and ``except KalmykHistoryError`` both work. A message says what
was wrong, where, and what to do next.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN = 60
_FEW = 12


def shown(value: object) -> str:
    """
    Show *value* in a message: its repr, cut when it is long.

    >>> shown("1943" * 1_000_000)
    "'194319431943194319431943194319'... (4,000,000 long)"
    """
    try:
        if isinstance(value, str | bytes) and len(value) > _SHOWN:
            return f"{value[: _SHOWN // 2]!r}... ({len(value):,} long)"
        text = repr(value)
    except Exception:  # noqa: BLE001 - a broken repr must not hide the real error
        return f"an object of type {type(value).__name__}"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def suggestion(wrong: object, known: Iterable[str]) -> str:
    """
    Name the nearest of *known*, as the end of a message.

    >>> suggestion("kalmyk-khanat", ["kalmyk-khanate", "rsfsr"])
    "; did you mean 'kalmyk-khanate'?"
    >>> suggestion("qqq", ["kalmyk-khanate", "rsfsr"])
    ''
    """
    from difflib import get_close_matches

    text = str.__str__(wrong) if isinstance(wrong, str) else ""
    near = get_close_matches(text[:_SHOWN].casefold(), [*dict.fromkeys(known)], n=3, cutoff=0.6)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


#: The modules of each extra, and under which names an index has them.
EXTRAS = {
    "charts": {"altair": "altair", "vl_convert": "vl-convert-python"},
    "frames": {"narwhals": "narwhals"},
    "terminal": {"argcomplete": "argcomplete", "rich": "rich"},
}


def install_advice(*libraries: str) -> str:
    """
    Say what is missing, as the whole of a message, with the command that installs it anywhere.

    >>> install_advice("altair", "vl-convert-python")
    'this needs altair and vl-convert-python: python -m pip install altair vl-convert-python'
    """
    return f"this needs {' and '.join(libraries)}: python -m pip install {' '.join(libraries)}"


class KalmykHistoryError(Exception):
    """
    The base of all errors of this package; never raised itself.

    Attributes:
        message: What was wrong, where, and what to do next.

    >>> import kalmyk_history as kh
    >>> try:
    ...     kh.status_on("12/11/43")
    ... except kh.KalmykHistoryError as error:
    ...     type(error).__name__
    'InvalidDateError'
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.args, dict(self.__dict__))


def _rebuilt(
    kind: type[KalmykHistoryError], args: tuple[object, ...], state: dict[str, object]
) -> KalmykHistoryError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class InvalidDateError(KalmykHistoryError, ValueError):
    """
    A date that cannot be read, or that no calendar has.

    Attributes:
        text: What was given.
        position: The index in *text* at which reading stopped, if that is known.
        reason: Why it was refused.

    >>> import kalmyk_history as kh
    >>> kh.parse_edtf("1900-02-29")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidDateError: ...
    """

    def __init__(self, text: object, reason: str, position: int | None = None) -> None:
        where = "" if position is None else f" at position {position}"
        super().__init__(f"cannot read {shown(text)} as a date{where}: {reason}")
        self.text = text
        self.position = position
        self.reason = reason


class InvalidDateTypeError(InvalidDateError, TypeError):
    """
    A value of a type that is no date: raised where a date was expected.

    >>> import kalmyk_history as kh
    >>> kh.status_on(1944.5)
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidDateTypeError: ...
    """


class DateRangeError(KalmykHistoryError, OverflowError):
    """
    A day that `datetime.date` cannot hold: it ends at the years 1 and 9999.

    >>> import kalmyk_history as kh
    >>> kh.HistoricalDate("-0044-03-15").earliest_date
    Traceback (most recent call last):
    kalmyk_history.errors.DateRangeError: ...
    """


class AmbiguousDateError(KalmykHistoryError, ValueError):
    """
    A date so vague that more than one answer held during it.

    Attributes:
        candidates: All the answers, in order of time.

    >>> import kalmyk_history as kh
    >>> try:
    ...     kh.status_on("1943")
    ... except kh.AmbiguousDateError as error:
    ...     [status.kind.value for status in error.candidates]
    ['autonomous_republic', 'abolished']
    """

    def __init__(self, message: str, candidates: tuple[object, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates


class OutOfCoverageError(KalmykHistoryError, LookupError):
    """
    A day of which the data says nothing.

    Attributes:
        earliest: The first day covered, as ISO text.
        latest: The last day covered, as ISO text.

    >>> import kalmyk_history as kh
    >>> kh.status_on("1200-01-01")
    Traceback (most recent call last):
    kalmyk_history.errors.OutOfCoverageError: ...
    """

    def __init__(self, message: str, earliest: str, latest: str) -> None:
        super().__init__(message)
        self.earliest = earliest
        self.latest = latest


class UnknownIdError(KalmykHistoryError, KeyError):
    """
    An id or a name that no record has.

    Attributes:
        wrong: What was asked for.

    >>> import kalmyk_history as kh
    >>> kh.polities["kalmyk-khanat"]
    Traceback (most recent call last):
    kalmyk_history.errors.UnknownIdError: ...
    """

    def __init__(self, wrong: object, what: str, known: Iterable[str] = ()) -> None:
        names = tuple(known)
        near = suggestion(wrong, names)
        if names and not near:
            few = len(names) <= _FEW
            near = f"; use one of {', '.join(names)}" if few else "; find() looks in all names"
        super().__init__(f"no {what} {shown(wrong)}{near}")
        self.wrong = wrong


class AmbiguousNameError(KalmykHistoryError, LookupError):
    """
    A name that several records have.

    Attributes:
        candidates: The ids of those records.

    >>> import kalmyk_history as kh
    >>> kh.record("Kalmyk ASSR")
    Traceback (most recent call last):
    kalmyk_history.errors.AmbiguousNameError: ...
    """

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"{shown(name)} names several records; use an id: {', '.join(candidates)}")
        self.candidates = candidates


class InvalidArgumentError(KalmykHistoryError, ValueError):
    """
    An argument whose value is not among those allowed.

    >>> import kalmyk_history as kh
    >>> kh.status_on("1944", layer="de iure")
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidArgumentError: no layer 'de iure'; did you mean 'de_jure'?
    """


class InvalidTypeError(InvalidArgumentError, TypeError):
    """
    An argument of a type that is not accepted.

    >>> import kalmyk_history as kh
    >>> kh.find(1944)
    Traceback (most recent call last):
    kalmyk_history.errors.InvalidTypeError: what to find is a text, not 1944
    """


class SilentSourceError(KalmykHistoryError, LookupError):
    """
    A source that says nothing of what was asked.

    Attributes:
        sources: The ids of the sources that were asked.

    >>> import kalmyk_history as kh
    >>> kh.officeholder("ruler-of-the-khanate", on="1741-06-01")
    Traceback (most recent call last):
    kalmyk_history.errors.SilentSourceError: ...
    """

    def __init__(self, message: str, sources: tuple[str, ...]) -> None:
        super().__init__(message)
        self.sources = sources


class DataError(KalmykHistoryError, ValueError):
    """
    Data files that break a rule; all problems are told at once.

    Attributes:
        problems: One line each, naming file, record and path.

    >>> error = DataError(["acts.toml: act 'a': required field missing @ $.kind"])
    >>> print(error)
    1 problem in the data:
      acts.toml: act 'a': required field missing @ $.kind
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems: tuple[str, ...] = tuple(problems)
        count = len(self.problems)
        lines = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"{count} problem{'s' * (count != 1)} in the data:\n{lines}")


class MissingExtraError(KalmykHistoryError, ImportError):
    """
    The libraries of an extra, of which at least one is not installed.

    Attributes:
        extra: The extra that brings them.

    >>> print(MissingExtraError("frames"))
    this needs narwhals: python -m pip install narwhals
    """

    def __init__(self, extra: str) -> None:
        super().__init__(install_advice(*EXTRAS[extra].values()))
        self.extra = extra


class MissingLibraryError(KalmykHistoryError, ImportError):
    """
    A library of the user's choice that is not installed.

    Attributes:
        library: Its name.

    >>> print(MissingLibraryError("polars"))
    this needs polars: python -m pip install polars
    """

    def __init__(self, library: str) -> None:
        super().__init__(install_advice(library))
        self.library = library


def __dir__() -> list[str]:
    known = globals().values()
    return sorted(
        each.__name__
        for each in known
        if isinstance(each, type) and issubclass(each, KalmykHistoryError)
    )
