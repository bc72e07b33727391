"""`memcon query`, `snapshot`, `compact`: a store asked, a state named, files put together."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any

import click
import msgspec
import pyarrow as pa
import pyarrow.parquet as parquet
from rich.console import Console
from rich.table import Table

from memcon.cli.options import store_option
from memcon.store import Store, StoreError

SHOWN = 200  # rows that a table on the terminal has at most
WIDTH = 200  # characters of a cell there


@contextmanager
def opened(place: str, name: str | None = None) -> Iterator[Store]:
    """A store that exists, as it is or under a snapshot's name; its errors for the terminal."""
    try:
        with Store.open(place, create=False) as store:
            if name is None:
                yield store
            else:
                with store.at(name) as then:
                    yield then
    except StoreError as error:
        raise click.ClickException(str(error)) from None


@click.command()
@click.argument("sql")
@store_option
@click.option("--snapshot", "name", metavar="NAME", help="The store as it was under this name.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl", "parquet"]),
    help="[default: table for a person, csv for a file or pipe]",
)
def query(sql: str, place: str, name: str | None, form: str | None) -> None:
    """Ask a store one SELECT. Nothing is changed; docs/store.md describes every column.

    Tables: documents, sightings, actors, statements, events, dyads, happenings, happening_events,
    copies, annotations, snapshots, about.

    \b
    memcon query "FROM events LIMIT 5" --store archive
    memcon query "SELECT actor_country, recipient_country, count(*) AS n FROM dyads
                  WHERE type = 'ASSAULT' AND status = 'occurred' GROUP BY ALL ORDER BY n DESC"
    memcon query "FROM statements" --format parquet > statements.parquet
    """
    form = form or ("table" if sys.stdout.isatty() else "csv")
    with opened(place, name) as store:
        pieces = store.batches(sql)
        first = next(pieces, None)
        if first is None:
            first = pa.RecordBatch.from_pylist([], store.query(sql).schema)
        try:
            write(form, first, pieces)
        except BrokenPipeError:
            sys.stderr.close()


def write(form: str, first: pa.RecordBatch, rest: Iterator[pa.RecordBatch]) -> None:
    """An answer on standard output, piece by piece."""
    if form == "table":
        show(pa.Table.from_batches([first, *rest]))
        return
    out = sys.stdout.buffer
    if form == "parquet":
        with parquet.ParquetWriter(pa.output_stream(out), first.schema, compression="zstd") as file:
            for piece in chain([first], rest):
                file.write_batch(piece)
        return
    if form == "csv":
        titles = csv.writer(wrapped := io.StringIO())
        titles.writerow(first.schema.names)
        out.write(wrapped.getvalue().encode())
    for piece in chain([first], rest):
        for row in piece.to_pylist():
            out.write(line(form, row))
    out.flush()


def line(form: str, row: dict[str, Any]) -> bytes:
    """A row as a line. In CSV a list or a structure is JSON."""
    if form == "jsonl":
        return msgspec.json.encode(row) + b"\n"
    cells = [
        msgspec.json.encode(value).decode() if isinstance(value, (list, dict)) else value
        for value in row.values()
    ]
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


def show(answer: pa.Table) -> None:
    """An answer as a table for a person."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for field in answer.schema:
        number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        table.add_column(field.name, justify="right" if number else "left", overflow="fold")
    for row in answer.slice(0, SHOWN).to_pylist():
        table.add_row(*(cell(value) for value in row.values()))
    console = Console(markup=False, highlight=False, emoji=False)
    console.print(table)
    if answer.num_rows > SHOWN:
        console.print(f"… {answer.num_rows - SHOWN:,} more rows; --format csv gives all")


def cell(value: object) -> str:
    """A value as a person reads it, long texts cut."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(cell(one) for one in value)
    if isinstance(value, float):
        return f"{value:.4g}"
    text = str(value).replace("\n", " ")
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


@click.command()
@click.argument("name")
@store_option
def snapshot(name: str, place: str) -> None:
    """Name a store's present state, so that it can be read again as it is now.

    \b
    memcon snapshot paper-2026 --store archive
    memcon query "SELECT count(*) FROM events" --store archive --snapshot paper-2026
    """
    with opened(place) as store:
        version = store.snapshot(name)
    click.echo(f"memcon: '{name}' is version {version} of {place}", err=True)


@click.command()
@store_option
def compact(place: str) -> None:
    """Put a store's small files together and clear away what is no longer used.

    `memcon add` does so by itself at its end.

    \b
    memcon compact --store archive
    """
    with opened(place) as store:
        store.compact()
