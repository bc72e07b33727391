"""The store: records in, tables out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import metadata
from pathlib import Path

import duckdb
import pyarrow as pa
from more_itertools import batched

from memcon.record import Record
from memcon.store import rows, schema
from memcon.store.catalogue import find_catalogue
from memcon.store.connecting import LAKE
from memcon.store.contents import delete, has_tables, insert, known, unseen
from memcon.store.errors import NotAStore, StoreError
from memcon.store.queries import Queries
from memcon.store.table import Table, ddl
from memcon.store.transactions import translated

BATCH = 256  # records in one transaction
MEMORY = "512MB"  # that putting files together may take
OPTIONS = (  # of a new lake
    "'parquet_compression', 'zstd'",
    "'data_inlining_row_limit', 0",  # texts belong in files, be they few, not in the catalogue
)


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: documents that are new, and those that the store knew."""

    new: int = 0
    known: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(self.new + other.new, self.known + other.known)


class Store(Queries):
    """Records in tables, with snapshots. `docs/store.md` says what each column holds.

    A store lives in a folder, or in a PostgreSQL catalogue with Parquet files in a shared folder or
    object storage. Methods may be called from several threads: those that read wait
    for nobody, those that write take turns.
    """

    @classmethod
    def open(cls, place: str | Path, *, create: bool = True) -> Store:
        """The store in a folder or at `postgresql://…/database?data=/shared/folder`, made where
        there is none. Raises `NotAStore` where `create` is false and there is none, `StoreError`.
        """
        store = cls(find_catalogue(place))
        if create:
            store.create()
        with store.reading() as connection:
            store.check(connection)
        return store

    def create(self) -> None:
        """Make the tables where they are not there yet, all of them or none."""
        try:
            if self.catalogue.exists() and self.has_tables():
                return
            with self.turn, translated(self), self.catalogue.write(create=True) as writer:
                if has_tables(writer):
                    return
                for option in OPTIONS:
                    writer.execute(f"CALL ducklake_set_option('{LAKE}', {option})")
                writer.execute("BEGIN")
                for table in schema.TABLES:
                    for statement in ddl(table):
                        writer.execute(statement)
                facts = [("schema", schema.VERSION), ("memcon", installed_version())]
                writer.executemany("INSERT INTO about VALUES (?, ?)", facts)
                writer.execute("COMMIT")
                for table in schema.TABLES:  # options are of tables that are there
                    if table.row_group:
                        writer.execute(
                            f"CALL ducklake_set_option('{LAKE}', 'parquet_row_group_size', "
                            f"{table.row_group}, table_name => '{table.name}')"
                        )
        except OSError as error:
            raise StoreError(f"{self.catalogue}: cannot be made ({error.strerror})") from None

    def has_tables(self) -> bool:
        """Whether the store was made to its end."""
        with self.reading() as connection:
            return has_tables(connection)

    def check(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Refuse what is no store, and a store of a later memcon."""
        if not has_tables(connection):
            raise NotAStore(f"{self.catalogue}: is a DuckLake without memcon's tables")
        found = connection.execute("SELECT value FROM about WHERE name = 'schema'").fetchone()
        if found is None or found[0] != schema.VERSION:
            raise StoreError(
                f"{self.catalogue}: has the tables of another memcon (schema "
                f"{found[0] if found else 'unknown'}, this one has {schema.VERSION})"
            )

    # writing

    def add(self, records: Iterable[Record], *, options: str = "", replace: bool = False) -> Added:
        """Store records, some hundreds in a transaction; a document that is there stays as it is,
        unless `replace` puts the new record in its place. `options` is a hash of what the coder
        was told. Raises `StoreFull`, `StoreError`; what was committed before stays.
        """
        total = Added()
        for batch in batched(records, BATCH):
            total += self.add_batch(batch, options=options, replace=replace)
        return total

    def add_batch(
        self,
        records: Sequence[Record],
        *,
        options: str = "",
        replace: bool = False,
        sightings: Sequence[rows.Row] = (),
    ) -> Added:
        """Store some records in one transaction, all of them or none, and further `sightings`."""
        once = {record.document.id: record for record in reversed(records)}
        fresh = [*reversed(once.values())]
        added = datetime.now(UTC).replace(tzinfo=None)
        version = installed_version()
        made = {
            record.document.id: rows.rows_of(record, added, version, options) for record in fresh
        }
        seen = [*(rows.sighting(record) for record in records), *sightings]

        def write(writer: duckdb.DuckDBPyConnection) -> Added:
            there = known(writer, made)
            new = [i for i in made if i not in there]
            if replace and there:
                for table in schema.CODED:
                    if table is not schema.SIGHTINGS:
                        delete(writer, table, there)
                new = [*made]
            for table in schema.CODED:
                if table is not schema.SIGHTINGS:
                    insert(writer, table, [row for i in new for row in made[i][table.name]])
            insert(writer, schema.SIGHTINGS, unseen(writer, seen))
            return Added(len(made) - len(there), len(records) - len(made) + len(there))

        return self.write(write)

    def sight(self, sightings: Sequence[rows.Row]) -> None:
        """Note that known documents were found in further places (rows of `sightings`)."""
        with self.reading() as connection:
            if not unseen(connection, sightings):
                return
        self.write(lambda w: insert(w, schema.SIGHTINGS, unseen(w, sightings)))

    def remove(self, ids: Iterable[str]) -> int:
        """Take documents out, with all that was found in them. Snapshots made before keep them."""
        wanted = set(ids)

        def write(writer: duckdb.DuckDBPyConnection) -> int:
            there = known(writer, wanted)
            for table in (*schema.CODED, schema.HAPPENING_EVENTS, schema.COPIES):
                delete(writer, table, there)
            return len(there)

        return self.write(write)

    def annotate(
        self,
        document_id: str,
        target: str,
        target_id: str | None = None,
        *,
        field: str | None = None,
        value: str | None = None,
        author: str | None = None,
        note: str | None = None,
    ) -> str:
        """Keep a correction or remark; gives its id. `value` is JSON. Raises `KeyError` for a
        document that the store does not have."""
        row = {
            "annotation_id": uuid.uuid4().hex,
            "document_id": document_id,
            "target": target,
            "target_id": target_id,
            "field": field,
            "value": value,
            "author": author,
            "note": note,
            "noted": datetime.now(UTC).replace(tzinfo=None),
        }
        if not self.known([document_id]):
            raise KeyError(document_id)
        self.write(lambda writer: insert(writer, schema.ANNOTATIONS, [row]))
        return row["annotation_id"]

    def replace_tables(self, tables: Mapping[Table, pa.Table]) -> None:
        """Put new contents in the place of whole tables, in one transaction."""

        def write(writer: duckdb.DuckDBPyConnection) -> None:
            for table, contents in tables.items():
                writer.execute(f"DELETE FROM {table.name}")
                insert(writer, table, contents)

        self.write(write)

    # snapshots

    def snapshot(self, name: str) -> int:
        """Name the store's present state, so that a study can read it again; gives DuckLake's
        number of it. Raises `StoreError` for a name that is taken."""

        def write(writer: duckdb.DuckDBPyConnection) -> int:
            if writer.execute("SELECT 1 FROM snapshots WHERE name = ?", [name]).fetchone():
                raise StoreError(f"{self.catalogue}: a snapshot '{name}' exists already")
            found = writer.execute(f"SELECT max(snapshot_id) FROM ducklake_snapshots('{LAKE}')")
            version = (found.fetchone() or (0,))[0]
            noted = datetime.now(UTC).replace(tzinfo=None)
            insert(
                writer,
                schema.SNAPSHOTS,
                [{"name": name, "version": version, "noted": noted}],
            )
            return version

        return self.write(write)

    def snapshots(self) -> list[rows.Row]:
        """The named snapshots, oldest first: name, version, noted."""
        return self.query("SELECT * FROM snapshots ORDER BY noted, name").to_pylist()

    def at(self, name: str) -> Store:
        """The store as it was when a snapshot was named; read only. Raises `StoreError`."""
        found = self.query("SELECT version FROM snapshots WHERE name = ?", [name]).to_pylist()
        if not found:
            names = ", ".join(s["name"] for s in self.snapshots()) or "none yet"
            raise StoreError(f"{self.catalogue}: has no snapshot '{name}' (there are: {names})")
        return Store(self.catalogue.at(found[0]["version"]))

    # upkeep

    def compact(self) -> None:
        """Put small files together and clear away what killed writers left. Snapshots stay."""
        with self.turn, translated(self), self.catalogue.write() as writer:
            with bounded(writer), suppress(duckdb.OutOfMemoryException):  # small files do no harm
                writer.execute(f"CALL ducklake_merge_adjacent_files('{LAKE}')")
            age = "older_than => now() - INTERVAL 1 HOUR"
            writer.execute(f"CALL ducklake_cleanup_old_files('{LAKE}', {age})")
            writer.execute(f"CALL ducklake_delete_orphaned_files('{LAKE}', {age})")

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def bounded(writer: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let a connection work in little memory, whatever the size of the store."""
    writer.execute(f"SET memory_limit = '{MEMORY}'; SET threads = 1")
    try:
        yield
    finally:
        writer.execute("RESET memory_limit; RESET threads")


@cache
def installed_version() -> str:
    """The version of memcon that runs."""
    return metadata.version("memcon")


__all__ = ["Added", "Store"]
