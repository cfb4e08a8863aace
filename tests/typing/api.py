"""The types that a user sees; checked by mypy and pyright, never run."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_type

import kalmyk_history as kh

if TYPE_CHECKING:
    import altair as alt

assert_type(kh.status_on(date(1944, 5, 1)), kh.Status)
assert_type(kh.status_on("1944").kind, kh.StatusKind)
assert_type(kh.status_on(1944).polity, kh.Polity | None)
assert_type(kh.status_on(kh.HistoricalDate("1944")).within, tuple[kh.Polity, ...])
assert_type(kh.statuses_during("1943"), kh.Timeline)
assert_type(kh.timeline(of="kalmyks")[0], kh.Status)
assert_type(kh.transitions(), kh.Answers[kh.StatusTransition])
assert_type(kh.members_of("league-of-free-nations"), kh.Answers[kh.People | kh.Organization])
assert_type(kh.members_of("x").possible, tuple[kh.People | kh.Organization, ...])
assert_type(kh.memberships(), kh.Answers[kh.Membership])
assert_type(kh.coalitions_of("kalmyks"), kh.Answers[kh.Coalition])
assert_type(kh.polities["kalmyk-khanate"], kh.Polity)
assert_type(kh.peoples, kh.Table[kh.People])
assert_type(kh.claims_of("lozynskyj-2022")[0].verdict, kh.Verdict)
assert_type(kh.find("Kalmyk"), kh.Answers[kh.Record | kh.Source])
assert_type(kh.why(kh.status_on(1944)), kh.Explanation)
assert_type(kh.load(), kh.Chronicle)
assert_type(kh.Chronicle.from_folder("x"), kh.Chronicle)
assert_type(kh.according_to("lozynskyj-2022"), kh.Chronicle)
assert_type(kh.charts.timeline(of=["kalmyks"], layers="de_jure"), alt.LayerChart)
assert_type(kh.charts.save(kh.charts.population() & kh.charts.evidence(), "a.svg"), Path)
assert_type(kh.to_frame(kh.transitions(), backend="polars"), Any)
assert_type(kh.polities.to_frame(), Any)
assert_type(kh.lineage("kalmyk-assr-1958").to_frame(backend="pyarrow"), Any)
assert_type(kh.__version__, str)
assert_type(kh.DATA_VERSION, str)

# What is wrong is refused: an ignore without an error would itself be an error.
kh.status_on(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
kh.status_on()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
kh.status_on("1944", "kalmyks")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
kh.People("kalmyks")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
kh.polities["x"] = kh.polities["y"]  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
kh.peoples["kalmyks"].id = "x"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
kh.to_frame(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
assert_type(kh.Display(kh.polities, languages=["ru"], rows=None).html, str)
