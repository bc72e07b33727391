"""Puts what is made into the wheel: the compiled knowledge tables and the built page."""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Made(BuildHookInterface):
    """Compiles the tables (`memcon.expertise.build`) and builds the page (`web/build.py`), so that
    an installed memcon loads the one at once and serves the other. A source distribution carries
    the page, so that a wheel made from it needs no Node."""

    def initialize(self, version: str, build_data: dict) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        # For a machine that reaches no npm registry: `memcon serve` then serves /api alone.
        if not os.environ.get("MEMCON_NO_PAGE"):
            runpy.run_path(str(root / "web" / "build.py"))["main"]()
            build_data["artifacts"].append("/src/memcon/web/static")
        if self.target_name == "wheel":
            sys.path.insert(0, str(root / "src"))
            from memcon.expertise import COMPILED, PLACES, build

            build()
            build_data["artifacts"] += [f"/{p.relative_to(root)}" for p in (COMPILED, PLACES)]
