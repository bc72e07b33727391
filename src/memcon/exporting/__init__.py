"""The handing on: records in the forms that other tools read. One module a form.

Each module says what its form is called (`NAMES`) and writes it (`write`). `memcon export` and
`docs/exporting.md` go by `FORMS`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, Protocol

from memcon.exporting import annotation, gdelt, geojson, graph, icews, plover, tables
from memcon.exporting.selection import Selection
from memcon.record import Record


class Form(Protocol):
    """One form: the names that `--format` takes, and its writer."""

    @property
    def NAMES(self) -> tuple[str, ...]: ...

    @staticmethod
    def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
        """Write records, which are read once."""
        ...


MODULES: tuple[Form, ...] = (tables, plover, icews, gdelt, graph, geojson, annotation)
FORMS = {name: module for module in MODULES for name in module.NAMES}

__all__ = ["FORMS", "Form", "Selection"]
