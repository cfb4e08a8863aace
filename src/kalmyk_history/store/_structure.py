"""Turn rows into records."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, cast, get_origin

import attrs
import cattrs
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn

from kalmyk_history import vocabulary
from kalmyk_history.errors import (
    InvalidArgumentError,
    KalmykHistoryError,
    shown,
    suggestion,
)
from kalmyk_history.records import (
    TABLES,
    Edition,
    Quantity,
    Reading,
    Record,
    Source,
    statements,
)
from kalmyk_history.store._dates import register_dates
from kalmyk_history.store._watch import Watch

AnyRecord = Record | Source | Edition

#: The record type of each table, all of them loaded.
_TYPES = dict(TABLES)


@cache
def converter(*, detailed: bool = True) -> cattrs.Converter:
    """Give the converter of the package: that which tells every problem, or the quick one."""
    made = cattrs.Converter(forbid_extra_keys=True, detailed_validation=detailed)
    made.register_structure_hook_factory(attrs.has, _part_hook)
    register_dates(made)
    made.register_structure_hook(Quantity, lambda text, _: Quantity.parse(_text(text)))
    made.register_structure_hook(str, _text)
    made.register_structure_hook(int, lambda value, _: _whole(value))
    made.register_structure_hook(bool, lambda value, _: _truth(value))
    for name in vocabulary.__all__:
        if isinstance(words := getattr(vocabulary, name), type):
            made.register_structure_hook(words, _word)
    made.register_structure_hook_factory(_is_tuple, _list_hook)
    made.register_structure_hook_factory(_is_row, _hook_for)
    return made


def structure_table(
    name: str, files: Mapping[str, list[dict[str, Any]]], watch: Watch
) -> tuple[dict[str, AnyRecord], list[str]]:
    """Structure the rows of a table; give the records that fit, and every problem."""
    records: dict[str, AnyRecord] = {}
    problems: list[str] = []
    rows = [(file, *each) for file, members in files.items() for each in enumerate(members, 1)]
    for file, number, row in watch(rows, f"reading the table {name}"):
        where = f"{file}: {name} {row.get('id', f'number {number}')!r}"
        try:
            record = structure(_TYPES[name], row)
        except cattrs.BaseValidationError as error:
            problems += [f"{where}: {line}" for line in explain(error)]
            continue
        if record.id in records:
            problems.append(f"{where}: the id stands twice")
        records[record.id] = record
    return records, problems


def structure(kind: type[AnyRecord], row: dict[str, Any]) -> AnyRecord:
    """
    Turn one row into a record.

    Raises:
        cattrs.BaseValidationError: With every problem of the row.
    """
    try:
        return converter(detailed=False).structure(row, kind)
    except Exception:  # noqa: BLE001 - whatever it is, it is told again with all the others
        return converter().structure(row, kind)


def explain(error: cattrs.BaseValidationError) -> list[str]:
    """Give one line for each problem in *error*, each with the path of the field."""
    return [
        line.replace("invalid value for type, expected", "wrong type, expected")
        for line in cattrs.transform_error(error, format_exception=_format)
    ]


def _format(error: BaseException, _: type | None) -> str:
    if isinstance(error, KeyError):
        return "required field missing"
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        return f"unknown field{'s' * (len(error.extra_fields) > 1)} " + ", ".join(
            sorted(error.extra_fields)
        )
    return str(error)


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - cattrs passes any annotation
    return get_origin(kind) is tuple


def _list_hook(kind: Any, made: cattrs.Converter) -> Any:  # noqa: ANN401 - a cattrs hook
    """Accept only lists: a bare string would fall apart into its letters."""
    structure_tuple = homogenous_tuple_structure_factory(kind, made)

    def structure_list(value: Any, _: Any) -> Any:  # noqa: ANN401 - a cattrs hook
        if not isinstance(value, list):
            msg = f"expected a list, not {shown(value)}"
            raise InvalidArgumentError(msg)
        return structure_tuple(value, kind)

    return structure_list


def _word(value: Any, kind: type[StrEnum]) -> StrEnum:  # noqa: ANN401 - cattrs passes anything
    try:
        return kind(value)
    except ValueError:
        near = (
            suggestion(str(value), [each.value for each in kind])
            or f"; use one of {', '.join(kind)}"
        )
        msg = f"{shown(value)} is no {kind.__name__}{near}"
        raise InvalidArgumentError(msg) from None


def _text(value: object, _: object = None) -> str:
    if not isinstance(value, str):
        msg = f"expected text, not {shown(value)}"
        raise InvalidArgumentError(msg)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        msg = f"expected a whole number, not {shown(value)}"
        raise InvalidArgumentError(msg)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        msg = f"expected true or false, not {shown(value)}"
        raise InvalidArgumentError(msg)
    return value


def _part_hook(kind: type[Any], made: cattrs.Converter) -> Any:  # noqa: ANN401 - a cattrs hook
    plain = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True)

    def structure_part(value: Any, _: Any) -> Any:  # noqa: ANN401 - a cattrs hook
        if not isinstance(value, dict):
            msg = f"expected a table, not {shown(value)}"
            raise InvalidArgumentError(msg)
        return plain(cast("dict[str, Any]", value), kind)

    return structure_part


def _is_row(kind: Any) -> bool:  # noqa: ANN401 - cattrs passes any annotation
    return isinstance(kind, type) and issubclass(kind, Record | Source | Edition)


def _hook_for(kind: type[Any], made: cattrs.Converter) -> Any:  # noqa: ANN401 - a cattrs hook
    """Structure a record, reading the value of each other reading as its field's own type."""
    plain = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True)
    if not issubclass(kind, Record):
        return plain
    fields = statements(kind)

    def structure_record(row: Any, _: Any) -> Any:  # noqa: ANN401 - a cattrs hook
        record = plain(row, kind)
        readings: list[Reading] = []
        errors: list[Exception] = []
        for number, reading in enumerate(record.other_readings):
            try:
                readings.append(_typed(reading, fields, made))
            except (KalmykHistoryError, cattrs.BaseValidationError) as error:
                place = f"other_readings[{number}]"
                error.add_note(AttributeValidationNote(place, place, Reading))
                errors.append(error)
        if errors:
            group: Any = cattrs.ClassValidationError  # pyright takes its __init__ for __new__
            raise group(kind.__name__, errors, kind)
        return attrs.evolve(record, other_readings=tuple(readings)) if readings else record

    return structure_record


def _typed(reading: Reading, fields: dict[str, Any], made: cattrs.Converter) -> Reading:
    if reading.field not in fields:
        msg = f"there is no field {shown(reading.field)}{suggestion(reading.field, fields)}"
        raise InvalidArgumentError(msg)
    return attrs.evolve(reading, value=made.structure(reading.value, fields[reading.field].type))
