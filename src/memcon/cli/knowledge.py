"""`memcon knowledge`: check all of memcon's tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from memcon.cli.actors import report
from memcon.events import read_coding
from memcon.expertise import tables
from memcon.grounding.gazetteer import CITY
from memcon.knowledge.compiling import faults
from memcon.knowledge.tables import TableError, read_table
from memcon.statements.cues import read_cues


@click.group()
def knowledge() -> None:
    """Check memcon's tables."""


@knowledge.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(folder: Path | None) -> None:
    """Check every table of actors, places, cues and frames: formats, dates, codes.

    FOLDER is a copy of knowledge/; by default memcon's own. Examples of frames are run by
    `memcon frames check`. Exit status: 0 if all is well, 1 if not.
    """
    where = folder or tables()
    report(list(all_faults(where)), str(where))


def all_faults(folder: Path) -> Iterator[str]:
    """The faults of all tables. Of places, cues and frames each table tells its first."""
    yield from faults(folder)
    try:
        for row in read_table(folder / "places" / "cities.tsv", CITY):
            for column in ("lat", "lon", "population"):
                row.number(column)
    except TableError as error:
        yield str(error)
    for read, part in ((read_cues, "cues"), (read_coding, "frames")):
        try:
            read(folder / part)
        except TableError as error:
            yield str(error)
