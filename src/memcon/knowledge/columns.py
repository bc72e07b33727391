"""The formats of the tables of actors, each told by its header; `knowledge/README.md` explains."""

from __future__ import annotations

from pathlib import Path

from memcon.knowledge.tables import TableError, read_header

STATE = (
    "id name iso3 iso2 cow gw cameo names former demonyms adjectives capital start end sovereign"
)
SEAT = "name country kind stands_for sector also_place"
OFFICE = "office title forms sector role single"
HOLDER = "id name country organization office title start end gender names"
ORGANIZATION = "id code name kind country parent sector cameo names members start end note"
LEADING = "offices countries"
ROLE = "role plural forms sector cameo person gender"
TITLE = "title office country organization"
PLACE = "name names kind country lat lon"
GIVEN_NAME = "name gender"
SHARED = "name shared_by"
COMMON = "name before"
HEAD = "ends sector local"
POST = "post wordings"

FORMATS: dict[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in (
        ("states", STATE),
        ("offices", OFFICE),
        ("leading", LEADING),
        ("titles", TITLE),
        ("organizations", ORGANIZATION),
        ("seats", SEAT),
        ("places", PLACE),
        ("roles", ROLE),
        ("given_names", GIVEN_NAME),
        ("holders", HOLDER),
        ("shared", SHARED),
        ("common", COMMON),
        ("heads", HEAD),
        ("posts", POST),
    )
}  # in the order in which they are read: a table may name what those before it hold


def table_format(path: Path) -> str:
    """Which format a table has, told by its header. Raises `TableError`."""
    line, header = read_header(path)
    fits = [name for name, columns in FORMATS.items() if set(columns) <= set(header)]
    if not fits:
        raise TableError(
            f"{path}:{line}: the header fits no table of actors; see knowledge/README.md"
        )
    return max(fits, key=lambda name: len(FORMATS[name]))
