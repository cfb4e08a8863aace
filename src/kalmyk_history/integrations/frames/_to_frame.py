"""Tables and answers as data frames."""

# needs: narwhals, pandas, polars

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kalmyk_history.chronicle import Framed
from kalmyk_history.integrations.frames._flat_backends import Backend, build
from kalmyk_history.integrations.frames._flat_columns import Column, shared_columns
from kalmyk_history.integrations.frames._flat_rows import rows_of
from kalmyk_history.vocabulary import Certainty, word_of


def to_frame(
    answer: Framed | Iterable[object],
    *,
    backend: str = "pandas",
    of: type | None = None,
) -> Any:  # noqa: ANN401 - a frame of a library that is not required
    """
    Give a table, an answer or an iterable of records as a data frame.

    Which columns there are, and of which types, depends on the type of the rows alone, so that an
    empty answer has the same ones. Each field becomes a column of its name, and:

    - A date ``d`` becomes ``d`` (EDTF), ``d_calendar``, ``d_earliest`` and ``d_latest``: the first
      and last day that it can mean, Gregorian; null where it is open or unknown, or beyond the
      years 1 to 9999.
    - A span ``s`` becomes two dates, ``s_since`` and ``s_until``, open to the side of a null. A
      quantity ``q`` becomes ``q_least``, ``q_most`` and ``q_approximate``.
    - A record becomes its id; ``r_type`` follows where records of several types may stand.
    - A vocabulary word becomes a category, with all words of the vocabulary where the library
      has enumerations (pandas, polars).
    - Names become ``name`` (the usual one), ``name_en``, ``name_ru`` and ``name_xal``; citations
      become ``sources``, their ids; other readings the names of their fields.
    - Several values become one text, ``"; "`` between them. Where each has a time (``part_of``,
      ``capitals``, ``seats``), ``_since`` and ``_until`` hold the ends in the same order.
    - A value that may be of any type becomes its text, and as for a date where it is one.

    None becomes a null; a text or tuple that is empty becomes an empty text. Days are dates in
    polars and pyarrow, and ``datetime64[s]`` in pandas, which has no type for them.

    Of an answer, what is only possible follows what is certain; its last column, `certainty`,
    tells them apart. A disagreement takes a row for each of its readings, a lineage one for each
    direct succession, a support one for each field. Rows of several types have the columns that
    these share, after their `type`.

    Args:
        answer: What has rows: a table, a timeline, answers, a comparison, a diff, a lineage, a
            support, gaps, or any iterable of records or answers.
        backend: The library of the frame: ``pandas``, ``polars`` or ``pyarrow``.
        of: The type of the rows, where an iterable of your own may be empty, or where the columns
            are to be those of a base such as `Record`.

    Raises:
        InvalidTypeError: If *answer* has no rows, or has one that is not *of* that type.
        InvalidArgumentError: If there is no such backend, or nothing says what an empty iterable
            is of.
        MissingExtraError: If the extra ``frames`` is not installed.
        MissingLibraryError: If the library of the backend is not installed.

    >>> import kalmyk_history as kh
    >>> frame = kh.to_frame(kh.timeline(), backend="polars")
    >>> frame.filter(frame["kind"] == "abolished").select("since", "since_latest").rows()
    [('1943-12-27', datetime.date(1943, 12, 27))]
    >>> frame = kh.polities.to_frame()
    >>> frame.set_index("id").loc["kalmyk-assr-1935", "span_until"]
    '1943-12-27'
    """
    library = word_of(Backend, backend, "backend")
    found = rows_of(answer, of)
    possible = found.possible or ()
    columns = shared_columns(found.kinds)
    kinds = {each.name: each.kind for each in columns}
    cells = {each.name: _cells(each, (*found.certain, *possible)) for each in columns}
    if found.possible is not None and "certainty" not in kinds:
        kinds["certainty"] = Certainty
        cells["certainty"] = [Certainty.CERTAIN.value] * len(found.certain)
        cells["certainty"] += [Certainty.POSSIBLE.value] * len(possible)
    return build(library, kinds, cells)


def _cells(column: Column, rows: tuple[object, ...]) -> list[Any]:
    return [column.cell(each) for each in rows]
