"""A store's catalogue in a PostgreSQL database."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import duckdb

from memcon.store.connecting import LAKE, connect, enclose, quoted
from memcon.store.errors import NotAStore, StoreError

ADVISORY_LOCK = 0x6D656D636F6E  # PostgreSQL's lock for writers: "memcon" as a number


class Postgres:
    """A catalogue in a PostgreSQL database; Parquet files in a shared folder or object storage."""

    def __init__(self, dsn: str, data: str | None = None, version: int | None = None) -> None:
        self.dsn, self.data = split_dsn(dsn, data)
        self.version = version
        self.reader: duckdb.DuckDBPyConnection | None = None
        self.writer: duckdb.DuckDBPyConnection | None = None

    def __str__(self) -> str:
        parts = urlsplit(self.dsn)
        return f"postgresql://{parts.netloc.rpartition('@')[2]}{parts.path}"

    def told(self, error: Exception) -> str:
        """What went wrong, without the password that the address may hold."""
        return f"{self}: {str(error).strip().replace(self.dsn, str(self))}"

    def exists(self) -> bool:
        """Whether a DuckLake catalogue is in the database."""
        with self.opened("postgres_scanner") as connection:
            connection.execute(f"ATTACH {quoted(self.dsn)} AS pg (TYPE postgres, READ_ONLY)")
            found = connection.execute(
                "SELECT count(*) FROM postgres_query('pg', 'SELECT 1 FROM "
                "information_schema.tables WHERE table_name = ''ducklake_metadata''')"
            ).fetchone()
            return bool(found and found[0])

    @contextmanager
    def opened(self, *names: str) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection, with what the server says of failure put for the person who asked."""
        with connect(*names) as connection:
            try:
                yield connection
            except duckdb.IOException as error:
                raise StoreError(self.told(error)) from None

    def at(self, version: int) -> Postgres:
        """The same store, read as it was at a version."""
        return Postgres(self.dsn, self.data, version)

    def attached(self, *options: str) -> duckdb.DuckDBPyConnection:
        """A new connection with the lake attached."""
        extensions = ["ducklake", "postgres_scanner"]
        if self.data and "://" in self.data:
            extensions.append("httpfs")
        connection = connect(*extensions)
        if self.data:
            options = (*options, f"DATA_PATH {quoted(self.data)}", "OVERRIDE_DATA_PATH true")
        chosen = f"({', '.join(options)})" if options else ""
        try:
            connection.execute(
                f"ATTACH {quoted(f'ducklake:postgres:{self.dsn}')} AS {LAKE} {chosen}; USE {LAKE}"
            )
        except duckdb.Error as error:
            connection.close()
            raise StoreError(self.told(error)) from None
        return connection

    def read(self) -> duckdb.DuckDBPyConnection:
        """A connection to the store as it is now, read only."""
        if self.reader is None:
            if not self.exists():
                raise NotAStore(f"{self}: no memcon store is here")
            pinned = (f"SNAPSHOT_VERSION {self.version}",) if self.version is not None else ()
            self.reader = self.attached("READ_ONLY", *pinned)
            place = self.data_path(self.reader)
            if "://" not in place:
                enclose(self.reader, Path(place), Path(tempfile.gettempdir()))
        return self.reader

    def data_path(self, connection: duckdb.DuckDBPyConnection) -> str:
        """Where the Parquet files lie, as the catalogue says."""
        found = connection.execute(
            f"SELECT value FROM __ducklake_metadata_{LAKE}.ducklake_metadata "
            "WHERE key = 'data_path'"
        ).fetchone()
        return self.data or (found[0] if found else "")

    @contextmanager
    def write(self, create: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to write with; nobody else writes meanwhile."""
        if self.writer is None:
            if not create and not self.exists():
                raise NotAStore(f"{self}: no memcon store is here")
            with self.guarded():
                if create and self.data is None and not self.exists():
                    raise StoreError(
                        f"{self}: a new store in PostgreSQL needs to know where its Parquet files "
                        "go: add ?data=/shared/folder or ?data=s3://bucket/folder to the address"
                    )
                if self.data and "://" not in self.data:
                    Path(self.data).mkdir(parents=True, exist_ok=True)
                self.writer = self.attached()
        with self.guarded():
            try:
                yield self.writer
            except duckdb.IOException:
                self.writer.close()
                self.writer = None
                raise

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """PostgreSQL's advisory lock; the server lets go of it when a client dies."""
        with connect("postgres_scanner") as guard:
            try:
                guard.execute(f"ATTACH {quoted(self.dsn)} AS guard (TYPE postgres); BEGIN")
                guard.execute(
                    "SELECT * FROM postgres_query('guard', "
                    f"'SELECT pg_advisory_xact_lock({ADVISORY_LOCK})::text')"
                ).fetchall()
            except duckdb.IOException as error:
                raise StoreError(self.told(error)) from None
            yield
            guard.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the connections."""
        for connection in (self.reader, self.writer):
            if connection is not None:
                connection.close()
        self.reader = self.writer = None


def split_dsn(dsn: str, data: str | None) -> tuple[str, str | None]:
    """A PostgreSQL address without memcon's own parameter `data`, and that parameter."""
    parts = urlsplit(dsn)
    given = dict(parse_qsl(parts.query))
    data = given.pop("data", data)
    if data and "://" not in data:
        data = f"{Path(data).absolute()}/"
    return urlunsplit(parts._replace(query=urlencode(given))), data
