"""`memcon export`: records in the forms that other tools read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

import click

from memcon.cli.records import Records
from memcon.exporting import FORMS, Selection
from memcon.exporting.tables import NAMES as TABULAR
from memcon.exporting.tables import TABLES
from memcon.record import HAPPENED, Record, Status


@click.command()
@click.argument("files", nargs=-1, metavar="[RECORDS]...")
@click.option("--store", metavar="STORE", envvar="MEMCON_STORE", help="Take a store's records.")
@click.option("--snapshot", metavar="NAME", help="The store as it was under this name.")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMS)),
    required=True,
    help="csv, parquet, jsonl: a table. plover: PLOVER's JSON. icews, gdelt: their tables. "
    "graphml, gexf: who acts toward whom. geojson: events on a map. webannotation: W3C "
    "annotations of statements and events.",
)
@click.option(
    "--table",
    type=click.Choice(sorted(TABLES)),
    default="events",
    show_default=True,
    help="Which table, for csv, parquet and jsonl.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(["any", *get_args(Status)]),
    help="Events of this status; may be repeated. Tables and annotations hold any unless told; "
    "the other forms, whose readers take an event for a fact, what occurred or is ongoing.",
)
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Events of at least this confidence.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to a file instead of standard output.",
)
def export(
    files: tuple[str, ...],
    store: str | None,
    snapshot: str | None,
    form: str,
    table: str,
    statuses: tuple[str, ...],
    confidence: float,
    output: Path | None,
) -> None:
    """Hand records on in a form that another tool reads.

    RECORDS are files as `memcon code` writes them, or - for standard input; or --store gives the
    records of a store.

    \b
    memcon export records.jsonl --format csv -o events.csv
    memcon export records.jsonl --format csv --table statements -o statements.csv
    memcon export --store archive --format gdelt --confidence 0.8 -o events.gdelt.tsv
    memcon code news/ | memcon export - --format gexf -o network.gexf

    Columns are described in docs/exporting.md and docs/store.md.

    Exit status: 0 if every line is a record, 1 if some are none, 2 for wrong usage.
    """
    if bool(files) == bool(store):
        raise click.UsageError("give files of records or --store, and not both")
    everything = form in TABULAR or form == "webannotation"
    chosen = frozenset(statuses or (() if everything else HAPPENED))
    selection = Selection(form, table, frozenset() if "any" in chosen else chosen, confidence)
    records = Records(files)
    with ExitStack() as stack:
        found = stored(stack, store, snapshot) if store else records
        out = stack.enter_context(output.open("wb")) if output else sys.stdout.buffer
        try:
            FORMS[form].write(found, out, selection)
            out.flush()
        except BrokenPipeError:
            sys.stderr.close()
    if records.failed:
        sys.exit(1)


def stored(stack: ExitStack, place: str, snapshot: str | None) -> Iterator[Record]:
    """The records of a store."""
    from memcon.store import Store, StoreError

    try:
        opened = stack.enter_context(Store.open(place, create=False))
        if snapshot:
            opened = stack.enter_context(opened.at(snapshot))
    except StoreError as error:
        raise click.ClickException(str(error)) from None
    return opened.records()
