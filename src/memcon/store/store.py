"""The store: records in, tables out."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import metadata
from itertools import batched
from pathlib import Path
from threading import RLock
from typing import Any

import duckdb
import pyarrow as pa

from memcon.record import Document, Record, from_json
from memcon.store import rows, schema
from memcon.store.catalogue import LAKE, Catalogue, find_catalogue
from memcon.store.errors import NotAStore, QueryRefused, StoreError, StoreFull

BATCH = 256  # records in one transaction
TRIES = 8  # of a transaction that others' changes got in the way of
OPTIONS = (  # of a new lake
    "'parquet_compression', 'zstd'",
    "'data_inlining_row_limit', 0",  # texts belong in files, be they few, not in the catalogue
)
READ_ONLY = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
BEHIND = re.compile(r"postgres_\w+|\bquery(_table)?\"?\s*\(", re.IGNORECASE)  # past DuckLake
FULL = ("no space left", "file too large", "disk quota", "disk full")


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: documents that are new, and those that the store knew."""

    new: int = 0
    known: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(self.new + other.new, self.known + other.known)


class Store:
    """Records in tables, with snapshots. `docs/store.md` says what each column holds.

    A store lives in a folder, or in a PostgreSQL catalogue with Parquet files in a shared folder or
    object storage. Methods may be called from several threads; they take turns.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.turn = RLock()
        self.depth = 0
        self.connection: duckdb.DuckDBPyConnection

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
                    for statement in schema.ddl(table):
                        writer.execute(statement)
                facts = [("schema", schema.VERSION), ("memcon", installed_version())]
                writer.executemany("INSERT INTO about VALUES (?, ?)", facts)
                writer.execute("COMMIT")
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

    # reading

    @contextmanager
    def reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to read with, this thread's alone for the while."""
        with self.turn, translated(self):
            if not self.depth:  # within an answer that is still being read, the same state is read
                self.connection = self.catalogue.read()
            self.depth += 1
            try:
                yield self.connection
            finally:
                self.depth -= 1

    def query(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> pa.Table:
        """The answer to one SELECT, as an Arrow table (`.to_pandas()`, `.to_pylist()`).

        `parameters` stand for `?` or `$name`. The query can change nothing and sees no file outside
        the store. Raises `QueryRefused` with DuckDB's message.
        """
        with self.selecting(sql, parameters) as answer:
            return answer.to_arrow_table()

    def batches(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = (), rows: int = 10_000
    ) -> Iterator[pa.RecordBatch]:
        """The answer to one SELECT in pieces, for answers that do not fit in memory."""
        with self.selecting(sql, parameters) as answer:
            yield from answer.to_arrow_reader(rows)

    @contextmanager
    def selecting(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any]
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection that has run one SELECT."""
        with self.reading() as connection:
            try:
                statements = connection.extract_statements(sql)
                if len(statements) != 1 or statements[0].type not in READ_ONLY:
                    raise QueryRefused("only one SELECT at a time can be asked of a store")
                if BEHIND.search(sql):
                    raise QueryRefused("functions that run other queries are not allowed")
                with connection.cursor() as cursor:
                    cursor.execute(f"USE {LAKE}")
                    yield cursor.execute(statements[0], parameters or None)
            except (duckdb.ProgrammingError, duckdb.DataError, duckdb.NotSupportedError) as error:
                raise QueryRefused(str(error)) from None
            except (duckdb.PermissionException, duckdb.InvalidInputException) as error:
                raise QueryRefused(str(error)) from None

    def documents(self) -> Iterator[Document]:
        """The documents, in the order of their ids."""
        for batch in self.batches("SELECT record FROM documents ORDER BY document_id"):
            for record in batch.column(0).to_pylist():
                yield rows.document_of(record)

    def record(self, id: str) -> Record:
        """The record of a document; `to_json` gives the bytes that were added.

        Raises `KeyError` for a document that the store does not have.
        """
        return from_json(self.record_json(id))

    def record_json(self, id: str) -> bytes:
        """The record of a document as one line of JSON. Raises `KeyError`."""
        found = self.query("SELECT record, text FROM documents WHERE document_id = ?", [id])
        if not found.num_rows:
            raise KeyError(id)
        row = found.to_pylist()[0]
        return rows.with_text(row["record"], row["text"])

    def records(self, where: str = "true", parameters: Sequence[Any] = ()) -> Iterator[Record]:
        """The records of the documents that meet a condition on the columns of `documents`."""
        sql = f"SELECT record, text FROM documents WHERE {where} ORDER BY document_id"
        for batch in self.batches(sql, parameters, 500):
            for row in batch.to_pylist():
                yield from_json(rows.with_text(row["record"], row["text"]))

    def ids(self) -> Iterator[str]:
        """The ids of all documents, in order."""
        for batch in self.batches("SELECT document_id FROM documents ORDER BY document_id"):
            yield from batch.column(0).to_pylist()

    def known(self, ids: Iterable[str]) -> set[str]:
        """Those of some document ids that the store has."""
        with self.reading() as connection:
            return known(connection, ids)

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

    def replace_tables(self, tables: Mapping[schema.Table, pa.Table]) -> None:
        """Put new contents in the place of whole tables, in one transaction."""

        def write(writer: duckdb.DuckDBPyConnection) -> None:
            for table, contents in tables.items():
                writer.execute(f"DELETE FROM {table.name}")
                insert(writer, table, contents)

        self.write(write)

    def write[Result](self, change: Callable[[duckdb.DuckDBPyConnection], Result]) -> Result:
        """Make a change in one transaction, again where another's change got in its way."""
        with self.turn, translated(self):
            for attempt in range(TRIES):
                with self.catalogue.write() as writer:
                    writer.execute("BEGIN")
                    try:
                        result = change(writer)
                        writer.execute("COMMIT")
                        return result
                    except duckdb.TransactionException:
                        rollback(writer)
                        if attempt == TRIES - 1:
                            raise
                    except BaseException:
                        rollback(writer)
                        raise
                time.sleep(0.05 * 2**attempt)
        raise AssertionError("unreachable")

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
            writer.execute(f"CALL ducklake_merge_adjacent_files('{LAKE}')")
            age = "older_than => now() - INTERVAL 1 HOUR"
            writer.execute(f"CALL ducklake_cleanup_old_files('{LAKE}', {age})")
            writer.execute(f"CALL ducklake_delete_orphaned_files('{LAKE}', {age})")

    def close(self) -> None:
        """Let go of connections and scratch files."""
        self.catalogue.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def translated(store: Store) -> Iterator[None]:
    """DuckDB's errors in words for the person who keeps the store."""
    try:
        yield
    except duckdb.Error as error:
        if any(sign in str(error).lower() for sign in FULL):
            raise StoreFull(
                f"{store.catalogue}: no space is left. What was stored before is intact; make "
                "room and run the same command again"
            ) from None
        raise StoreError(store.catalogue.told(error)) from None


def rollback(writer: duckdb.DuckDBPyConnection) -> None:
    """Undo a transaction, where one is still open."""
    try:
        writer.execute("ROLLBACK")
    except duckdb.Error:  # the failure that led here ended it already
        return


@cache
def installed_version() -> str:
    """The version of memcon that runs."""
    return metadata.version("memcon")


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
    writer: duckdb.DuckDBPyConnection, table: schema.Table, contents: Sequence[rows.Row] | pa.Table
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


def delete(writer: duckdb.DuckDBPyConnection, table: schema.Table, ids: Iterable[str]) -> None:
    """Take the rows of documents out of a table."""
    writer.execute(
        f"DELETE FROM {table.name} WHERE document_id IN (SELECT unnest($1))", [list(ids)]
    )


__all__ = ["Added", "Store"]
