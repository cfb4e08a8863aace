"""Compile the TOML data to one JSON file inside the wheel."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface):  # type: ignore[type-arg]  # generic only for type checkers
    """Add the compiled data to standard wheels; leave checkouts and editable installs alone."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and stop the build if the data breaks any rule."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from kalmyk_history.errors import DataError
        from kalmyk_history.store import Store, compile_store, problems_of
        from kalmyk_history.store._compiled import COMPILED

        store, unreadable = Store.from_folder(Path(self.root, "src", "kalmyk_history", "data"))
        if problems := unreadable + problems_of(store):
            raise DataError(problems)
        compiled = Path(tempfile.mkdtemp(), COMPILED)
        compiled.write_bytes(compile_store(store))
        build_data["force_include"][str(compiled)] = f"kalmyk_history/data/{COMPILED}"
