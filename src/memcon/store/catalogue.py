"""Where a store keeps its catalogue: a file in a folder, or a PostgreSQL database.

Both give the same two things: a DuckDB connection to read with, and one to write with that no
other writer can hold at the same time. DuckLake itself lets two writers append at once, but has no
keys, so that two writers with the same document would store it twice; one lock around each short
transaction keeps a document one document.
"""

from __future__ import annotations

from pathlib import Path

from memcon.store.folder import Folder
from memcon.store.postgres import Postgres

Catalogue = Folder | Postgres


def find_catalogue(place: str | Path, data: str | None = None) -> Catalogue:
    """The catalogue that an address names: `postgresql://…`, or a folder."""
    if str(place).startswith(("postgresql://", "postgres://")):
        return Postgres(str(place), data)
    return Folder(Path(place).absolute())
