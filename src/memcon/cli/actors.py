"""`memcon actors`: look into the tables of actors, check your own, import from Wikidata."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

import click
from rich.console import Console
from rich.progress import Progress

from memcon.actors.looking_up import Candidate, look_up
from memcon.expertise import load_expertise
from memcon.knowledge.compiling import faults
from memcon.knowledge.entries import Term, runs
from memcon.knowledge.folder import tables
from memcon.knowledge.tables import TableError
from memcon.knowledge.wikidata import HEADER, import_dump

TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def actors() -> None:
    """Look into the tables of actors, check your own, import from Wikidata.

    \b
    memcon actors find Clinton --date 2010-09-27
    memcon actors check mine.tsv
    """


@actors.command()
@click.argument("name")
@click.option(
    "--date",
    "day",
    type=click.DateTime(("%Y-%m-%d",)),
    metavar="YYYY-MM-DD",
    help="The day of the text: who held which office then.",
)
@click.option("--actors", "own", multiple=True, type=TABLE, help="Your own table on top; repeat.")
def find(name: str, day: object, own: tuple[Path, ...]) -> None:
    """Show what a NAME may mean, the likeliest first, and why.

    \b
    memcon actors find Clinton --date 2010-09-27
    memcon actors find "the Quai d'Orsay"
    memcon actors find "French president" --date 1995-06-01

    In a text the first names, titles and countries beside a name decide as well. Exit status: 1 if
    the tables have no such name.
    """
    when = str(day)[:10] if day else None
    try:
        knowledge = load_expertise(own).knowledge
    except TableError as error:
        raise click.UsageError(str(error)) from None
    found = look_up(knowledge, name, when)
    if not found:
        raise click.ClickException(f"the tables have no actor with the name '{name}'")
    for candidate in found:
        click.echo(described(candidate, when))


def described(candidate: Candidate, day: str | None) -> str:
    """A candidate on a few lines: who it is, why, and the terms."""
    entry = candidate.entry
    parts = [entry.id, entry.kind, candidate.code or "no code"]
    lines = [f"{entry.name} ({', '.join(parts)})", f"    {candidate.why}"]
    if not candidate.fits and day:
        lines[1] += f"; but not on {day}"
    if entry.start or entry.end:
        lines.append(f"    {entry.start or ''}..{entry.end or ''}")
    members = sorted(m for m, start, end in entry.members if not day or runs(start, end, day))
    if members:
        when = f" on {day}" if day else " at some time"
        told = f"{len(set(members))} members{when}: {' '.join(dict.fromkeys(members))}"
        lines += wrap(told, 96, initial_indent="    ", subsequent_indent="        ")
    for term in sorted(entry.terms, key=lambda t: t.start or ""):
        mark = "*" if term is candidate.term else " "
        lines.append(f"  {mark} {term_line(term)}")
    return "\n".join(lines)


def term_line(term: Term) -> str:
    """A term of office on one line."""
    return f"{term.start or ''}..{term.end or ''}  {term.title} ({term.office})"


@actors.command()
@click.argument("files", nargs=-1, required=True, type=TABLE)
def check(files: tuple[Path, ...]) -> None:
    """Check your own tables of actors: every fault with its line.

    The formats are those of memcon's own tables (knowledge/README.md); the header tells which one a
    file has. Exit status: 0 if all is well, 1 if not.
    """
    report(list(faults(tables(), files)), f"{len(files)} tables")


def report(found: list[str], what: str) -> None:
    """Print faults and exit 1, or say that there are none."""
    for fault in found:
        click.echo(fault)
    if found:
        click.echo(f"{len(found)} faults", err=True)
        sys.exit(1)
    click.echo(f"{what}: no faults", err=True)


@actors.command("import")
@click.argument("dump", type=TABLE)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here.")
def import_(dump: Path, output: Path | None) -> None:
    """Make a table of office holders of your own Wikidata DUMP (JSON, .gz or .bz2).

    \b
    memcon actors import latest-all.json.bz2 -o holders.tsv
    memcon actors check holders.tsv
    memcon code articles/ --actors holders.tsv

    The dump is read twice, a line at a time, and needs no network. Kept are the holders of offices
    that offices.tsv has, of states that states.tsv has. Exit status: 1 if lines of the dump could
    not be read (each is told, the others are used).
    """
    knowledge = load_expertise().knowledge
    console = Console(stderr=True)
    packed = dump.suffix in (".gz", ".bz2")
    try:
        with Progress(console=console, disable=not console.is_terminal) as bar:
            task = bar.add_task("reading", total=None if packed else 2 * dump.stat().st_size)
            made = import_dump(dump, knowledge, lambda size: bar.advance(task, size))
    except (OSError, EOFError) as error:
        raise click.ClickException(f"{dump}: {error}") from None
    lines = [f"# Source: Wikidata ({dump.name}). Licence: CC0-1.0.", HEADER, *made.rows]
    text = "\n".join(lines) + "\n"
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
    for fault in made.faults:
        click.echo(fault, err=True)
    click.echo(f"{len(made.rows)} terms of office", err=True)
    if made.faults:
        sys.exit(1)
