"""The reference: every public name of the package, from its docstring."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from inspect import getdoc
from types import FunctionType, MethodType

import kalmyk_history as kh
from _pages.markdown import page, prose, table

_INTRODUCTION = """\
Every name that `import kalmyk_history as kh` offers, and what the rooms behind it add. The
functions of the package are the methods of one chronicle, that of the packaged data:
`kh.status_on(...)` is `kh.load().status_on(...)`. Texts come from the docstrings, whose examples
the suite runs."""

#: The rooms that public names live in, and the titles of their sections.
_ROOMS = {
    "chronicle": "The chronicle and its answers",
    "dates": "Dates",
    "records": "Records and their values",
    "vocabulary": "Vocabularies",
    "errors": "Errors",
    "store": "Data and its rules",
    "export": "Export",
    "integrations": "Frames",
    "integrations.charts": "Charts",
}


def reference() -> str:
    """Give a directive for each public class and function, by room."""
    asked = [name for name in kh.__all__ if isinstance(getattr(kh, name), MethodType)]
    tables = [name for name in kh.__all__ if isinstance(getattr(kh, name), kh.Table)]
    rooms = [_section(room, title) for room, title in _ROOMS.items()]
    return page("Reference", _INTRODUCTION, _questions(asked), _tables(tables), *rooms)


def _section(room: str, title: str) -> str:
    """Give the classes and functions of a room, those behind the front door by its name."""
    module = import_module(f"kalmyk_history.{room}")
    names = getattr(module, "__all__", None) or sorted(vars(module))
    own = {name: getattr(module, name) for name in names}
    public = {
        name: thing
        for name, thing in own.items()
        if isinstance(thing, type | FunctionType)
        and not name.startswith("_")
        and thing.__module__.startswith(module.__name__)
    }
    if not public:
        return ""
    directives = [
        _directive(
            f"{'kalmyk_history' if getattr(kh, name, None) is thing else module.__name__}.{name}",
            thing,
        )
        for name, thing in sorted(public.items())
    ]
    return f"## {title}\n\n{_fenced(directives)}"


def _directive(path: str, thing: type | FunctionType) -> str:
    if not isinstance(thing, type):
        return f".. autofunction:: {path}"
    options = ["members"]
    if issubclass(thing, StrEnum):
        options.append("undoc-members")
    elif thing is kh.Chronicle:
        options.append("inherited-members")
    lines = "".join(f"\n   :{option}:" for option in options)
    return f".. autoclass:: {path}{lines}"


def _fenced(directives: list[str]) -> str:
    return "\n".join(["```{eval-rst}", "\n\n".join(directives), "```"])


def _questions(names: list[str]) -> str:
    rows = [
        (f"{{py:meth}}`{name} <kalmyk_history.Chronicle.{name}>`", _summary(getattr(kh, name)))
        for name in names
    ]
    return f"## Questions\n\n{table(['question', 'what it does'], rows)}"


def _summary(thing: object) -> str:
    """Give the first line of a docstring."""
    return prose((getdoc(thing) or "").partition("\n")[0])


def _tables(names: list[str]) -> str:
    links = ", ".join(f"`{name}`" for name in names)
    return (
        f"## Tables\n\n{links}: each is a {{py:class}}`Table <kalmyk_history.Table>`, a read-only "
        "mapping by id. What they hold: [codebook](codebook.md). "
        "`__version__` is the version of the code, `DATA_VERSION` that of the data."
    )
