"""The functions that annotate a frame with what held on its dates."""

# needs: narwhals, pandas

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from kalmyk_history.dates import Calendar
from kalmyk_history.errors import InvalidArgumentError
from kalmyk_history.integrations.frames._build import (
    asked_of,
    members_question,
    officeholder_question,
    one_or_column,
    status_question,
    told,
)
from kalmyk_history.integrations.frames._columns import (
    MEMBERS,
    OFFICEHOLDER,
    STATUS,
    chosen,
    membership_column,
)
from kalmyk_history.integrations.frames._dispatch import annotate_frame
from kalmyk_history.vocabulary import Layer, Policy, word_of

if TYPE_CHECKING:
    from kalmyk_history.chronicle import Chronicle
    from kalmyk_history.records import Office, Organization, People, Source

F = TypeVar("F")

_MEMBERS = ("people", "organization", "coalition")


def annotate(  # noqa: PLR0913 - each narrows the question
    frame: F,
    date: str,
    *,
    of: str | People = "kalmyks",
    of_column: str | None = None,
    columns: Iterable[str] = ("kind", "polity", "within", "certainty"),
    layer: Layer | str = Layer.DE_JURE,
    calendar: Calendar | str = Calendar.GREGORIAN,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    reason: bool | str = False,
    prefix: str = "",
    time_zone: str | None = None,
    chronicle: Chronicle | None = None,
) -> F:
    """
    Give a frame with the political status of a people on the date of each row.

    The frame is of pandas, polars (lazy too), pyarrow, DuckDB, Dask or PySpark, and comes back as
    the same kind, rows and index as they were; a lazy one stays lazy. Every row has what
    `Chronicle.status_on` answers for its date. Where that is no single answer the row has null.
    Labels are categories or enumerations where the library has such a type; in PySpark, text.

    Args:
        frame: The frame.
        date: The name of its column of dates: days, datetimes, whole years, or text. A frame that
            is there reads any text that `status_on` does; DuckDB and PySpark read ``YYYY-MM-DD``,
            ``YYYY-MM`` and ``YYYY``.
        of: The people: a record, an id, or any of its names.
        of_column: The column that names the people of each row, instead of *of*: by any name, or
            in DuckDB and PySpark by id or exact name.
        columns: Which to add: ``kind``, ``standing``, ``polity``, ``within``, ``since``,
            ``until``, ``certainty``, ``others`` (the kinds of other statuses that are possible),
            ``people``, ``transition``, ``acts``. Records stand as ids. Several ids are joined by
            ``"; "``, in ``within`` nearest first; dates are EDTF text.
        layer: The law, the ground, or what somebody claims.
        calendar: The calendar of texts and years. Days and datetimes are Gregorian.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        reason: Whether to add a column ``reason``, or its name: why a row has null, as a word of
            `NullReason`.
        prefix: What to put before the names of the new columns.
        time_zone: In which time zone the day of a datetime with a time zone is meant.
        chronicle: A chronicle of one's own data.

    Raises:
        MissingExtraError: If narwhals is not installed.
        InvalidArgumentError: If the frame has no such column, or already has a new one.
        InvalidDateError: If the column holds no dates.
        UnknownIdError: If there is no such people or source.

    >>> import kalmyk_history as kh, pandas
    >>> letters = pandas.DataFrame({"written": ["1944-05-01", "1957-02", "long ago"]})
    >>> kh.annotate(letters, "written", columns=["kind"], reason=True)
          written               kind  reason
    0  1944-05-01          abolished     NaN
    1     1957-02  autonomous_oblast     NaN
    2    long ago                NaN  unread
    """
    asked = told(chronicle, according_to, resolve)
    known, words = word_of(Layer, layer, "layer"), word_of(Calendar, calendar, "calendar")
    wanted = chosen(columns, STATUS)
    about = one_or_column(
        asked,
        "people",
        of,
        of_column,
        lambda people: status_question(asked, people, wanted, known, words),
    )
    asking = asked_of(date, time_zone, about, wanted, reason, prefix, words)
    return annotate_frame(frame, asking)


def annotate_officeholders(  # noqa: PLR0913 - each narrows the question
    frame: F,
    date: str,
    *,
    office: str | Office | None = None,
    office_column: str | None = None,
    columns: Iterable[str] = ("person", "certainty"),
    calendar: Calendar | str = Calendar.GREGORIAN,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    reason: bool | str = False,
    prefix: str = "",
    time_zone: str | None = None,
    chronicle: Chronicle | None = None,
) -> F:
    """
    Give a frame with the holder of an office on the date of each row.

    Every row has what `Chronicle.officeholder` answers; all else is as in `annotate`.

    Args:
        frame: The frame.
        date: The name of its column of dates.
        office: The office: a record, an id, or any of its names.
        office_column: The column that names the office of each row, instead of *office*.
        columns: Which to add: ``person``, ``title``, ``since``, ``until``, ``certainty``,
            ``others`` (the other persons possible), ``alongside``, ``office``, ``tenure``.
        calendar: The calendar of texts and years.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        reason: Whether to add a column of reasons, or its name; ``vacant`` is one of them.
        prefix: What to put before the names of the new columns.
        time_zone: In which time zone the day of a datetime with a time zone is meant.
        chronicle: A chronicle of one's own data.

    Raises:
        InvalidArgumentError: If not one of *office* and *office_column* is given, or a column is
            not there, or already is.
        UnknownIdError: If there is no such office or source.

    >>> import kalmyk_history as kh, pandas
    >>> acts = pandas.DataFrame({"signed": [2000, 2015], "by": "head-of-the-republic"})
    >>> kh.annotate_officeholders(acts, "signed", office_column="by")["person"].to_list()
    ['kirsan-ilyumzhinov', 'alexei-orlov']
    """
    if (office is None) is (office_column is None):
        msg = "give either office or office_column"
        raise InvalidArgumentError(msg)
    asked = told(chronicle, according_to, resolve)
    words = word_of(Calendar, calendar, "calendar")
    wanted = chosen(columns, OFFICEHOLDER)
    about = one_or_column(
        asked,
        "office",
        office,
        office_column,
        lambda each: officeholder_question(asked, each, wanted, words),
    )
    asking = asked_of(date, time_zone, about, wanted, reason, prefix, words)
    return annotate_frame(frame, asking)


def annotate_members(  # noqa: PLR0913 - each narrows the question
    frame: F,
    date: str,
    *,
    organization: str | Organization,
    member: str | People | Organization | None = None,
    columns: Iterable[str] | None = None,
    calendar: Calendar | str = Calendar.GREGORIAN,
    according_to: str | Source | None = None,
    resolve: Policy | str | None = None,
    reason: bool | str = False,
    prefix: str = "",
    time_zone: str | None = None,
    chronicle: Chronicle | None = None,
) -> F:
    """
    Give a frame with the members of a body on the date of each row.

    Every row has what `Chronicle.members_of` answers; all else is as in `annotate`.

    Args:
        frame: The frame.
        date: The name of its column of dates.
        organization: The body: a record, an id, or any of its names.
        member: One member, to be told of by the column ``membership``.
        columns: Which to add: ``members`` and ``possible`` (ids), ``count`` and
            ``possible_count``; with *member* also ``membership``: ``certain``, ``possible`` or
            ``no``. Without this, ``members`` and ``count``; with *member*, ``membership``.
        calendar: The calendar of texts and years.
        according_to: The source to be followed, instead of all of them.
        resolve: The reading to be followed where sources differ.
        reason: Whether to add a column of reasons, or its name.
        prefix: What to put before the names of the new columns.
        time_zone: In which time zone the day of a datetime with a time zone is meant.
        chronicle: A chronicle of one's own data.

    Raises:
        InvalidArgumentError: If a column is not there, or already is.
        UnknownIdError: If there is no such body, member or source.

    >>> import kalmyk_history as kh, pandas
    >>> news = pandas.DataFrame({"day": ["2022-12-05", "1999-01-01"]})
    >>> league = "americans-against-russian-imperialism"
    >>> kh.annotate_members(news, "day", organization=league)["count"].to_list()
    [5, 0]
    """
    asked = told(chronicle, according_to, resolve)
    words = word_of(Calendar, calendar, "calendar")
    known = dict(MEMBERS)
    if member is not None:
        known["membership"] = membership_column(asked.whole.index(*_MEMBERS).resolve(member))
    usual = ("members", "count") if member is None else ("membership",)
    wanted = chosen(usual if columns is None else columns, known)
    question = members_question(asked, organization, wanted, words)
    asking = asked_of(date, time_zone, question, wanted, reason, prefix, words)
    return annotate_frame(frame, asking)
