"""How records and answers show themselves: in notebooks, and to `dir` and `help`."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import ClassVar


class _Listed(type):
    def __dir__(cls) -> list[str]:
        unlisted: frozenset[str] = getattr(cls, "_UNLISTED", frozenset())
        return [each for each in super().__dir__() if each not in unlisted]


class Listed(metaclass=_Listed):
    """
    What shows its questions to `dir` and `help`, and not what its rooms tell each other.

    >>> import kalmyk_history as kh
    >>> "timeline" in dir(kh.load()), "index" in dir(kh.load())
    (True, False)
    """

    __slots__ = ()

    #: What is public to the package alone.
    _UNLISTED: ClassVar[frozenset[str]] = frozenset()

    def __dir__(self) -> list[str]:
        return [each for each in super().__dir__() if each not in self._UNLISTED]


class Displayed:
    """
    What shows itself when it is the last expression of a cell.

    The look is that of `kalmyk_history.Display`, which loads when something is first shown.

    >>> import kalmyk_history as kh
    >>> sorted(kh.status_on("1944-05-01")._repr_mimebundle_())
    ['text/html', 'text/markdown', 'text/plain']
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> dict[str, str]:
        from kalmyk_history import Display

        return Display(self).mimebundle(include, exclude)

    def _repr_html_(self) -> str:
        from kalmyk_history import Display

        return Display(self).html

    def _repr_markdown_(self) -> str:
        from kalmyk_history import Display

        return Display(self).markdown
