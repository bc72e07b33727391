"""Compiles the knowledge tables into the wheel, so that an installed memcon loads them at once."""

from __future__ import annotations

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface):
    """Runs `memcon.expertise.build` before a wheel is put together."""

    def initialize(self, version: str, build_data: dict) -> None:
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from memcon.expertise import COMPILED, PLACES, build

        build()
        build_data["artifacts"] += [f"/{p.relative_to(self.root)}" for p in (COMPILED, PLACES)]
