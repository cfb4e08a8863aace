"""
What an edition promised, as plain files: its public API, its ids, and its data as statements.

Keep those of a new edition beside the old ones, which are never rewritten::

    python tests/editions/snapshot.py tests/editions

The API is one fact a line. Everything about a class begins with ``class`` and its name; what it
has from a public base stands at that base, and a constructor that takes only the fields, by
keyword, does not repeat them.

The statements are JSON, one a line: of one field of one record, one value, with the sources that
give it. A value is written as data files write it: a date as EDTF with its calendar beside it
(within a table: before it), a table without its defaults. A field that holds nothing states
nothing; a default word is stated. What is cited for a claim as a whole is evidence for its verdict.
What a source says at the place cited is left out, for it makes the file too long.
"""

from __future__ import annotations

import argparse
import inspect
import json
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import Enum, StrEnum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import MemberDescriptorType, ModuleType, UnionType
from typing import Any, Generic, get_args

import attrs

import kalmyk_history as kh
from kalmyk_history._cli._parser import build_parser
from kalmyk_history.chronicle._library import Tabled
from kalmyk_history.dates import Dated
from kalmyk_history.records import EVIDENCE, TABLES
from kalmyk_history.store import write_when

PACKAGE = kh.__name__
#: The methods that are called by an operator, a loop, or a builtin.
OPERATORS = {"__contains__", "__format__", "__getitem__", "__iter__", "__len__", "__str__"}
_MAKERS = ("__init__", "__new__")
_SECTION = re.compile(r"^Attributes:\n((?: {4}.*\n?)+)", re.MULTILINE)
_ATTRIBUTE = re.compile(r"^ {4}(\w+): ", re.MULTILINE)
#: How many values a command takes for an argument.
_COUNTS = {"?": "[{}]", "+": "{} ...", "*": "[{} ...]"}


def api() -> list[str]:
    """List the facts of the public API."""
    rooms = {name: room for name, room in _modules() if _names(room)}
    places: dict[object, dict[str, object]] = {}
    for name, room in rooms.items():
        for public in _names(room):
            found = getattr(room, public)
            places.setdefault(_key(found), {})[f"{name}.{public}"] = found
    classes = {own for own in places if isinstance(own, type)}
    facts = {f"module {name}" for name in rooms} | set(_commands())
    for paths in places.values():
        first = min(paths, key=lambda path: (path.count("."), path))
        found = paths[first]
        if isinstance(found, type):
            facts |= {f"class {found.__name__}: {fact}" for fact in _class(found, classes)}
            facts |= {f"class {found.__name__}: in {path.rpartition('.')[0]}" for path in paths}
        else:
            facts |= set(_facts(first, found))
            facts |= {f"name {path} = {first}" for path in paths.keys() - {first}}
    return sorted(facts)


def ids() -> list[str]:
    """List every id with its table, and every former id with the one that it leads to."""
    records = [(table, record) for table in TABLES for record in kh.load().table(table).values()]
    return sorted(
        [f"{table} {record.id}" for table, record in records]
        + [f"alias {alias} -> {record.id}" for _, record in records for alias in record.aliases]
    )


def statements() -> list[dict[str, Any]]:
    """List what the data state, in the order of table, id, field, and rank."""
    found = [
        statement
        for table in TABLES
        for record in kh.load().table(table).values()
        for statement in _stated(f"{table}/{record.id}", record)
    ]
    return sorted(found, key=_order)


def write(folder: Path) -> list[Path]:
    """Write the three listings of the installed edition that *folder* has not; give the files."""
    data = kh.DATA_VERSION
    wanted: dict[str, Callable[[], Iterable[str]]] = {
        f"api-{kh.__version__}.txt": api,
        f"ids-{data}.txt": ids,
        f"statements-{data}.jsonl": lambda: map(compact, statements()),
    }
    new = {folder / name: make for name, make in wanted.items() if not (folder / name).exists()}
    for path, make in new.items():
        text = "".join(f"{line}\n" for line in make())
        path.write_text(text, encoding="utf-8", newline="\n")
    return [*new]


def compact(value: object) -> str:
    """Give *value* as JSON in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _modules() -> Iterator[tuple[str, ModuleType]]:
    yield PACKAGE, kh
    for found in walk_packages(kh.__path__, f"{PACKAGE}."):
        if "._" not in found.name:
            yield found.name, import_module(found.name)


def _names(room: ModuleType) -> Collection[str]:
    """Give what a room says that it has."""
    own = vars(room)
    listed: Collection[str] = own["__all__"] if "__all__" in own else own.get("__dir__", list)()
    return listed


def _key(found: object) -> object:
    """Tell things apart that are not the same; values may be equal by chance."""
    return found if isinstance(found, type) or inspect.isroutine(found) else id(found)


def _facts(path: str, found: object) -> Iterator[str]:
    """Give the facts about what is no class."""
    if isinstance(found, kh.Table):
        yield f"table {path}: Table[{TABLES[found.name].__name__}]"
    elif isinstance(found, ModuleType):
        yield f"name {path} = {found.__name__}"
    elif inspect.isroutine(found):
        yield f"function {path}{_signature(inspect.signature(found))}"
    elif "version" in path.lower():
        yield f"constant {path}: {type(found).__name__}"
    elif isinstance(found, Mapping):
        yield from (f"constant {path}[{key!r}] = {_shown(own)}" for key, own in found.items())
    elif isinstance(found, frozenset):
        yield from (f"constant {path} holds {_shown(own)}" for own in found)
    else:
        yield f"constant {path} = {_shown(found)}"


def _class(kind: type[Any], public: set[type]) -> Iterator[str]:
    """Give the facts about a class, but for what it has from a public base."""
    yield from (f"base {name}" for name in _bases(kind, public))
    if issubclass(kind, Enum):
        yield from (f"word {name} = {word.value}" for name, word in kind.__members__.items())
    elif any(_is_ours(vars(own).get(new)) for own in _own(kind, ()) for new in _MAKERS):
        yield f"constructor {_constructor(kind)}"
    fields = attrs.fields_dict(kind) if attrs.has(kind) else {}
    unlisted: frozenset[str] = getattr(kind, "_UNLISTED", frozenset())
    for own in _own(kind, public):
        hints = inspect.get_annotations(own)
        for name, hint in hints.items():
            if name in fields and not name.startswith("_"):
                default = fields[name].default
                given = "" if default is attrs.NOTHING else f" = {_shown(default)}"
                yield f"field {name}: {_name(hint)}{given}"
        for name, member in vars(own).items():
            if name not in unlisted and name not in fields:
                yield from _member(name, member, hints)
        if not fields:
            for name in _documented(own):
                yield f"attribute {name}{_hint(hints.get(name))}"


def _bases(kind: type, public: set[type]) -> Iterator[str]:
    for base in kind.__bases__:
        if base in public or base.__module__.partition(".")[0] != PACKAGE:
            if base not in {object, Generic}:
                yield base.__name__
        else:
            yield from _bases(base, public)


def _own(kind: type, public: Collection[type]) -> Iterator[type]:
    """Give a class, and those bases of it that do not stand for themselves."""
    elsewhere = {above for base in kind.__mro__[1:] if base in public for above in base.__mro__}
    for base in kind.__mro__:
        if base.__module__.partition(".")[0] == PACKAGE and base not in elsewhere:
            yield base


def _constructor(kind: type[Any]) -> str:
    signature = inspect.signature(kind)
    fields = attrs.fields_dict(kind) if attrs.has(kind) else {}
    sorts = {parameter.kind for parameter in signature.parameters.values()}
    if [*fields] == [*signature.parameters] and sorts == {inspect.Parameter.KEYWORD_ONLY}:
        return f"{kind.__name__}(*, its fields)"
    return kind.__name__ + _signature(signature.replace(return_annotation=inspect.Signature.empty))


def _member(name: str, member: object, hints: Mapping[str, Any]) -> Iterator[str]:
    """Give the fact about a member of a class, if it is public."""
    if name.startswith("_") and not (name in OPERATORS and _is_ours(member)):
        return
    if isinstance(member, property | cached_property):
        own: Any = member.fget if isinstance(member, property) else member.func
        yield f"property {name}{_hint(inspect.signature(own).return_annotation)}"
    elif isinstance(member, Tabled):
        yield f"table {name}: Table[{TABLES[member._table].__name__}]"
    elif isinstance(member, MemberDescriptorType):
        yield f"attribute {name}{_hint(hints.get(name))}"
    elif isinstance(member, classmethod | staticmethod):
        yield f"{type(member).__name__} {name}{_signature(_without_first(member))}"
    elif inspect.isfunction(member):
        yield f"method {name}{_signature(_without_first(member))}"


def _without_first(member: Any) -> inspect.Signature:  # noqa: ANN401 - any sort of method
    """Give the signature of a method as it is called."""
    signature = inspect.signature(getattr(member, "__func__", member))
    parameters = list(signature.parameters.values())
    return signature.replace(parameters=parameters[not isinstance(member, staticmethod) :])


def _is_ours(member: object) -> bool:
    """Tell whether a method was written in this package, or by attrs for it."""
    module: str = getattr(getattr(member, "__func__", member), "__module__", "")
    return module.partition(".")[0] == PACKAGE


def _documented(kind: type) -> list[str]:
    """Give the attributes that the docstring of a class names."""
    section = _SECTION.search(inspect.cleandoc(vars(kind).get("__doc__") or ""))
    return _ATTRIBUTE.findall(section[1]) if section else []


class _Source(str):
    """A text that shows itself as it stands in the source."""

    __slots__ = ()
    __repr__ = str.__str__


def _signature(signature: inspect.Signature) -> str:
    """Give a signature with its annotations as the source has them, on every Python."""
    nothing = inspect.Parameter.empty
    parameters = [
        parameter.replace(
            annotation=_Source(_name(parameter.annotation)),
            default=nothing if parameter.default is nothing else _Source(_shown(parameter.default)),
        )
        for parameter in signature.parameters.values()
    ]
    result = signature.return_annotation
    arrow = "" if result is inspect.Signature.empty else f" -> {_name(result)}"
    plain = inspect.Signature(parameters)
    return f"{plain}{arrow}"


def _hint(annotation: object) -> str:
    return f": {_name(annotation)}" if annotation else ""


def _name(annotation: object) -> str:
    return annotation if isinstance(annotation, str) else _shown(annotation)


def _shown(value: object) -> str:
    """Give the source of a value that stands in the source."""
    if isinstance(value, UnionType):
        return " | ".join(map(_shown, get_args(value)))
    if isinstance(value, type) or inspect.isfunction(value):
        return value.__name__
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if type(value) is tuple:
        return f"({', '.join(map(_shown, value))}{',' * (len(value) == 1)})"
    if attrs.has(type(value)):
        given = ", ".join(f"{field.name}={_shown(own)}" for field, own in _given(value))
        return f"{type(value).__name__}({given})"
    return repr(value)


def _commands() -> Iterator[str]:
    """Give the facts about the terminal: commands, arguments, and the words that these take."""
    parser = build_parser()
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            yield f"command {_argument(action)}"
            continue
        for name, command in action.choices.items():
            yield f"command {name}"
            for argument in command._actions:
                yield f"command {name} {_argument(argument)}"
                yield from (f"command {name} {word}" for word in _words(argument))


def _argument(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else action.metavar or action.dest
    counted = _COUNTS.get(str(action.nargs), "{}").format(value)
    again = "(any number of times)" if isinstance(action, argparse._AppendAction) else ""
    plain = action.default in (None, False, argparse.SUPPRESS)
    default = "" if plain else f"(default: {action.default})"
    names = ", ".join(action.option_strings)
    return " ".join(part for part in (names, counted, again, default) if part)


def _words(action: argparse.Action) -> Iterator[str]:
    """Give the words that an argument takes; ids, which have a meaning, are no words."""
    completer: Callable[[], Mapping[str, str]] = vars(action).get("completer", dict)
    known = completer()
    if not any(known.values()):
        yield from (" ".join([*action.option_strings[-1:], word]) for word in known)


def _stated(name: str, record: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any record
    """Give the statements of a record: the preferred ones, then the others."""
    cited: tuple[kh.Citation, ...] = getattr(record, "citations", ())  # a source has none
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        said = value != field.default or isinstance(value, StrEnum)
        if said and field.name not in EVIDENCE:
            own = tuple(place for place in cited if field.name in (place.supports or ["verdict"]))
            reading = kh.Reading(field=field.name, value=value, citations=own, preferred=True)
            yield _statement(name, reading)
    for reading in getattr(record, "other_readings", ()):
        yield _statement(name, reading)


def _statement(record: str, reading: kh.Reading) -> dict[str, Any]:
    value = reading.value
    is_date = isinstance(value, Dated)
    optional = {
        "reason": reading.reason,
        "held_by": reading.held_by,
        "evidence": [_evidence(citation) for citation in reading.citations],
    }
    return {
        "record": record,
        "field": reading.field,
        "value": value.edtf if is_date else _written(value),
        **({"calendar": value.calendar.value} if is_date else {}),
        "rank": "preferred" if reading.preferred else "other",
        **{key: part for key, part in optional.items() if part},
    }


def _evidence(citation: kh.Citation) -> dict[str, Any]:
    """Give a place in a source."""
    written: dict[str, Any] = _written(citation)
    return {key: part for key, part in written.items() if key not in {"supports", "says"}}


def _written(value: Any) -> Any:  # noqa: ANN401 - any value
    """Give a value as data files write it."""
    if isinstance(value, tuple):
        return [_written(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Dated):
        return write_when(value)
    if isinstance(value, kh.Quantity):
        return _quantity(value)
    if not attrs.has(type(value)):
        return value
    return {field.name: _written(own) for field, own in _given(value)}


def _given(value: Any) -> Iterator[tuple[attrs.Attribute[Any], Any]]:  # noqa: ANN401 - any value
    """Give the fields of a value that are not the default, each with what it holds."""
    for field in attrs.fields(type(value)):
        own = getattr(value, field.name)
        if own != field.default:
            yield field, own


def _quantity(quantity: kh.Quantity) -> str:
    ends = [".." if end is None else str(end) for end in (quantity.least, quantity.most)]
    return "/".join(dict.fromkeys(ends)) + "~" * quantity.approximate


def _order(statement: Mapping[str, Any]) -> tuple[str, str, str, bool, str]:
    table, _, key = statement["record"].partition("/")
    other = statement["rank"] != "preferred"
    return table, key, statement["field"], other, compact(statement)


if __name__ == "__main__":
    for written in write(Path(sys.argv[1])):
        print(written)  # noqa: T201 - a command
