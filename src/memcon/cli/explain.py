"""`memcon explain`: how each event of a document is known."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from memcon.cli.options import coder_options, reading_options
from memcon.coding import Coder
from memcon.events.explaining import explain as explained
from memcon.events.explaining import lines, read_rules
from memcon.knowledge.folder import tables
from memcon.knowledge.tables import TableError
from memcon.language import PipelineNotFound
from memcon.reading import Failure, read_file
from memcon.spacing import settle


@click.command()
@click.argument("path", metavar="FILE")
@reading_options
@coder_options
def explain(
    path: str,
    published: str | None,
    chosen: dict[str, str],
    actors: tuple[Path, ...],
    frames: tuple[Path, ...],
    pipeline: str,
) -> None:
    """Say for each event of FILE how it is known.

    For every event: the entry of the lexicon that it comes from (or the learned model), the way
    through the parse from its words to those who take part, and the named rules that made it.

    \b
    memcon explain summit.txt --date 2023-03-21
    echo "Rome refused to help Chad." | memcon explain -

    Exit status: 0 if the document was read, 1 if not, 2 for wrong usage.
    """
    try:
        coder = Coder(pipeline, actors, frames)
    except (PipelineNotFound, TableError) as error:
        raise click.UsageError(str(error)) from None
    rules = read_rules(tables() / "frames")
    failed = False
    for article in read_file(path, published, chosen):
        if isinstance(article, Failure):
            click.echo(f"memcon: {article.path}: {article.reason}", err=True)
            failed = True
            continue
        settled = settle(article.text).text  # as the parser read it
        record = next(coder.code_many([replace(article, text=settled)]))
        analysis = next(iter(coder.language.analyse_many([record.text])))
        for one in explained(record, analysis.doc, coder.expertise.coding.lexicon, rules):
            click.echo("\n".join(lines(one, record)) + "\n")
        if not record.events:
            click.echo("no events")
    if failed:
        sys.exit(1)
