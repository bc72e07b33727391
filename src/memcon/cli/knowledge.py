"""`memcon knowledge`: check all of memcon's tables, and see what they lack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from memcon.cli.actors import TABLE, report
from memcon.events import read_coding
from memcon.expertise import load_expertise
from memcon.grounding.gazetteer import CITY
from memcon.knowledge.compiling import faults
from memcon.knowledge.folder import tables
from memcon.knowledge.gaps import OFFICES, find_gaps, most_known
from memcon.knowledge.tables import TableError, read_table
from memcon.knowledge.words import read_words
from memcon.statements.cues import read_cues


@click.group()
def knowledge() -> None:
    """Check memcon's tables, and see what they lack.

    \b
    memcon knowledge check
    memcon knowledge gaps KEN --since 2010
    """


@knowledge.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(folder: Path | None) -> None:
    """Check every table of actors, places, cues, frames and words: formats, dates, codes.

    FOLDER is a copy of knowledge/; by default memcon's own. Examples of frames are run by
    `memcon frames check`. Exit status: 0 if all is well, 1 if not.
    """
    where = folder or tables()
    report(list(all_faults(where)), str(where))


@knowledge.command()
@click.argument("countries", nargs=-1, metavar="[ISO]...")
@click.option("--office", "offices", multiple=True, help="A key of offices.tsv, or leader; repeat.")
@click.option("--since", default=1990, show_default=True, help="The first year.")
@click.option("--until", default=2025, show_default=True, help="The last year.")
@click.option("--states", default=100, show_default=True, help="How many states, if none is named.")
@click.option("--actors", "own", multiple=True, type=TABLE, help="Your own table on top; repeat.")
def gaps(
    countries: tuple[str, ...],
    offices: tuple[str, ...],
    since: int,
    until: int,
    states: int,
    own: tuple[Path, ...],
) -> None:
    """Print the years in which the tables know nobody in an office.

    \b
    memcon knowledge gaps KEN UGA
    memcon knowledge gaps --office foreign_minister --since 2010

    A line holds state, office and years, between tabs. Without a state's ISO code (three letters)
    those come of which most people are known; without an office the heads of state and government
    together (leader), ministers of foreign affairs, defence, finance and the interior, army chiefs
    and central-bank governors.
    """
    try:
        known = load_expertise(own).knowledge
    except TableError as error:
        raise click.UsageError(str(error)) from None
    for country in countries:
        if country not in known.states:
            raise click.BadParameter(f"no state has the ISO code '{country}'")
    keys = {term.office for entry in known.entries for term in entry.terms} | {"leader"}
    for office in offices:
        if office not in keys:
            raise click.BadParameter(f"nobody of the tables has the office '{office}'")
    chosen = countries or most_known(known, states)
    for gap in find_gaps(known, chosen, offices or OFFICES, since, until):
        click.echo(f"{gap.country}\t{gap.office}\t{gap.spans}")


def all_faults(folder: Path) -> Iterator[str]:
    """The faults of all tables. Of places, cues, frames and words each table tells its first."""
    yield from faults(folder)
    try:
        for row in read_table(folder / "places" / "cities.tsv", CITY):
            for column in ("lat", "lon", "population"):
                row.number(column)
    except TableError as error:
        yield str(error)
    words = sorted((folder / "words").glob("*.tsv"))
    for read, part in (
        (read_cues, folder / "cues"),
        (read_coding, folder / "frames"),
        *((read_words, path) for path in words),
    ):
        try:
            read(part)
        except TableError as error:
            yield str(error)
