"""Compile the TOML data to one JSON file inside the wheel."""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface):  # type: ignore[type-arg]  # generic only for type checkers
    """Add the compiled data to standard wheels; leave checkouts and editable installs alone."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and stop the build if a data file cannot be read."""
        if self.target_name != "wheel" or version == "editable":
            return
        package = Path(self.root, "src", "kalmyk_history")
        files = _module(package / "store" / "_files.py")
        rows, problems = files.read_toml(package / "data")
        if problems:
            raise ValueError("\n".join(problems))
        compiled = Path(tempfile.mkdtemp(), files.COMPILED)
        compiled.write_bytes(files.compile_rows(rows))
        build_data["force_include"][str(compiled)] = f"kalmyk_history/data/{files.COMPILED}"


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
