"""The rings of validation, run together: every problem of a set of data files at once."""

from __future__ import annotations

from kalmyk_history.errors import suggestion
from kalmyk_history.records import TABLES
from kalmyk_history.store._load import AnyRecord, Store
from kalmyk_history.store._rules import Problem, Whole
from kalmyk_history.store._rules_evidence import EVIDENCE_RULES
from kalmyk_history.store._rules_references import REFERENCE_RULES
from kalmyk_history.store._rules_text import TEXT_RULES
from kalmyk_history.store._rules_time import TIME_RULES
from kalmyk_history.store._watch import Watch, unwatched

#: The third ring: pure functions over the whole.
RULES = (*REFERENCE_RULES, *TIME_RULES, *EVIDENCE_RULES, *TEXT_RULES)


def problems_of(store: Store, *, watch: Watch = unwatched) -> list[str]:
    """
    Give every problem of *store*, one line each, naming file, record and path.

    >>> problems_of(Store.packaged())
    []
    """
    found: list[str] = []
    tables: dict[str, dict[str, AnyRecord]] = {}
    files: dict[tuple[str, str], str] = {}
    for table, file, key in store.places():
        if table not in TABLES and table not in tables:
            tables[table] = {}
            found.append(f"{file}: there is no table {table!r}{suggestion(table, TABLES)}")
        files[table, key] = file
    for table in TABLES:
        tables[table], problems = store.structured(table, watch=watch)
        found += problems
    broken = {key for table, key in files if key not in tables[table]}
    whole = Whole({table: tables[table] for table in TABLES}, frozenset(broken))
    for rule in watch(RULES, "comparing records"):
        found += [_line(problem, files) for problem in rule(whole)]
    return list(dict.fromkeys(found))


def _line(problem: Problem, files: dict[tuple[str, str], str]) -> str:
    file = files.get((problem.table, problem.id), "?")
    path = f": {problem.path}" if problem.path else ""
    return f"{file}: {problem.table} {problem.id!r}{path}: {problem.message}"
