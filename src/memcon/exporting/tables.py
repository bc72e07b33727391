"""Tables as the store has them, in CSV, Parquet and JSON lines: for pandas, R, DuckDB, Stata.

In CSV the values of a list are joined by `|`; spans and quantities are JSON.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO, TypeAlias

import msgspec
from more_itertools import batched

from memcon.exporting.selection import Selection
from memcon.record import Record
from memcon.store import schema
from memcon.store.rows import Row, rows_of

NAMES = ("csv", "parquet", "jsonl")
TABLES = {table.name: table for table in schema.CODED}
LEFT_OUT = ("added", "memcon", "options", "record")  # what is the store's own
BATCH = 10_000  # rows written at once
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    """Write one table of `records`."""
    names = columns(selection.table)
    WRITERS[selection.form](rows(records, selection), names, selection.table, out)


def columns(table: str) -> list[str]:
    """The columns of a table that are handed on."""
    return [name for name in TABLES[table].names if name not in LEFT_OUT]


def rows(records: Iterable[Record], selection: Selection) -> Iterator[Row]:
    """The rows of the chosen table."""
    names = columns(selection.table)
    for record in records:
        chosen = {event.id for event in selection.events(record)}
        for row in rows_of(record, UNDATED, "", "")[selection.table]:
            if "event_id" not in row or row["event_id"] in chosen:
                yield {name: row[name] for name in names}


def write_csv(found: Iterator[Row], names: list[str], table: str, out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(names)
    for row in found:
        writer.writerow([cell(row[name]) for name in names])
    text.detach()


def cell(value: Any) -> Any:
    """A value of a table as one cell."""
    if isinstance(value, list):
        if all(isinstance(one, str | None) for one in value):
            return "|".join(one or "" for one in value)
        return msgspec.json.encode(value).decode()
    return value


def write_lines(found: Iterator[Row], names: list[str], table: str, out: BinaryIO) -> None:
    encoder = msgspec.json.Encoder()
    for row in found:
        out.write(encoder.encode(row) + b"\n")


def write_parquet(found: Iterator[Row], names: list[str], table: str, out: BinaryIO) -> None:
    import pyarrow
    import pyarrow.parquet

    kinds = {column.name: column.type for column in TABLES[table].columns}
    fields = pyarrow.schema([(name, arrow(kinds[name])) for name in names])
    with pyarrow.parquet.ParquetWriter(out, fields, compression="zstd") as writer:
        for batch in batched(found, BATCH):
            writer.write_table(pyarrow.Table.from_pylist(list(batch), fields))


def arrow(kind: str) -> Any:
    """The Arrow type of a type of DuckDB."""
    import pyarrow as pa

    if kind.endswith("[]"):
        return pa.list_(arrow(kind.removesuffix("[]")))
    if kind.startswith("STRUCT"):
        return pa.struct([("value", pa.float64()), ("unit", pa.string()), ("per", pa.string())])
    return {
        "VARCHAR": pa.string(),
        "DATE": pa.date32(),
        "DOUBLE": pa.float64(),
        "INTEGER": pa.int32(),
        "BIGINT": pa.int64(),
        "BOOLEAN": pa.bool_(),
    }[kind]


Writer: TypeAlias = Callable[[Iterator[Row], list[str], str, BinaryIO], None]
WRITERS: dict[str, Writer] = {"csv": write_csv, "parquet": write_parquet, "jsonl": write_lines}
