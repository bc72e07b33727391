"""`memcon add`: documents coded into a store."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from memcon.cli.options import coder_options, reading_options, store_option
from memcon.knowledge.tables import TableError
from memcon.language import PipelineNotFound
from memcon.reading import Failure, find_files
from memcon.scaling.adding import Engine, Progress, add_documents
from memcon.scaling.processes import WorkerLost
from memcon.scaling.work import Coded, Order, Sources
from memcon.store import Store, StoreError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@reading_options
@coder_options
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes that code at once.  [default: one a core]",
)
@click.option(
    "--engine",
    type=click.Choice(["process", "ray"]),
    default="process",
    show_default=True,
    help="Processes of this machine, or Ray: here, or the cluster that RAY_ADDRESS names.",
)
@click.option("--again", is_flag=True, help="Code also what is stored, and put it in its place.")
def add(
    paths: tuple[str, ...],
    place: str,
    published: str | None,
    chosen: dict[str, str],
    actors: tuple[Path, ...],
    frames: tuple[Path, ...],
    pipeline: str,
    jobs: int | None,
    engine: Engine,
    again: bool,
) -> None:
    """Code documents and keep them in a store, which is made where there is none.

    PATH is what `memcon code` takes. A document that is stored already is passed over, so that the
    same command goes on after a stop. A document that cannot be read or coded is named on standard
    error and the others are still stored.

    \b
    memcon add news/ --store archive
    memcon add nexis_export.zip --store postgresql://me@server/news?data=/srv/memcon
    memcon query "SELECT type, count(*) FROM events GROUP BY type" --store archive

    Exit status: 0 if every document is stored, 1 if some failed, 2 for wrong usage.
    """
    order = Order(pipeline, actors, frames)
    console = Console(stderr=True)
    try:
        with Store.open(place) as store, shown(console) as bar:
            task = bar.add_task("", progress="reading")

            def told(progress: Progress, coded: Coded) -> None:
                if isinstance(coded, Failure):
                    name(bar.console, coded)
                bar.update(task, progress=words(progress))

            done = add_documents(
                store,
                Sources(tuple(find_files(paths)), published, chosen),
                order,
                engine=engine,
                jobs=jobs or len(os.sched_getaffinity(0)),
                again=again,
                told=told,
            )
    except (PipelineNotFound, TableError) as error:
        raise click.UsageError(str(error)) from None
    except (StoreError, WorkerLost) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"memcon: {words(done)}", err=True)
    if done.failures:
        sys.exit(1)


def shown(console: Console) -> Bar:
    """A line that says how far the run is, where a person watches."""
    return Bar(
        SpinnerColumn(),
        TextColumn("{task.fields[progress]}"),
        TimeElapsedColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )


def name(console: Console, failure: Failure) -> None:
    """Name a document that failed."""
    console.print(
        f"memcon: {failure.path}: {failure.reason}", markup=False, highlight=False, soft_wrap=True
    )


def words(progress: Progress) -> str:
    """How far a run is."""
    said = f"{progress.new:,} stored"
    if progress.known:
        said += f", {progress.known:,} passed over"
    if progress.failures:
        said += f", {len(progress.failures):,} failed"
    return said
