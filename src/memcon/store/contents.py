"""What stands in a store's tables, by a connection to it: asked, put in, taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import duckdb
import pyarrow as pa

from memcon.store import rows
from memcon.store.connecting import LAKE
from memcon.store.table import Table


def has_tables(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether memcon's tables are in the lake."""
    found = connection.execute(
        f"SELECT count(*) FROM duckdb_tables() WHERE database_name = '{LAKE}' "
        "AND table_name = 'about'"
    ).fetchone()
    return bool(found and found[0])


def known(connection: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> set[str]:
    """Those of some document ids that are stored."""
    asked = list(ids)
    if not asked:
        return set()
    found = connection.execute(
        "SELECT document_id FROM documents WHERE document_id IN (SELECT unnest($1))", [asked]
    )
    return {row[0] for row in found.fetchall()}


def unseen(connection: duckdb.DuckDBPyConnection, sightings: Sequence[rows.Row]) -> list[rows.Row]:
    """Those of some sightings that are not noted, each once."""
    found = connection.execute(
        "SELECT document_id, path, url, publisher FROM sightings "
        "WHERE document_id IN (SELECT unnest($1))",
        [[row["document_id"] for row in sightings]],
    )
    seen = set(found.fetchall())
    fresh = []
    for row in sightings:
        key = (row["document_id"], row["path"], row["url"], row["publisher"])
        if key not in seen:
            seen.add(key)
            fresh.append(row)
    return fresh


def insert(
    writer: duckdb.DuckDBPyConnection, table: Table, contents: Sequence[rows.Row] | pa.Table
) -> None:
    """Add rows to a table."""
    if not isinstance(contents, pa.Table):
        if not contents:
            return
        shape = writer.execute(f"SELECT * FROM {table.name} LIMIT 0").to_arrow_table().schema
        contents = pa.Table.from_pylist(list(contents), schema=shape)
    writer.register("fresh", contents)
    names = ", ".join(f'"{name}"' for name in table.names)
    try:
        writer.execute(f"INSERT INTO {table.name} ({names}) SELECT {names} FROM fresh")
    finally:
        writer.unregister("fresh")


def delete(writer: duckdb.DuckDBPyConnection, table: Table, ids: Iterable[str]) -> None:
    """Take the rows of documents out of a table."""
    writer.execute(
        f"DELETE FROM {table.name} WHERE document_id IN (SELECT unnest($1))", [list(ids)]
    )
