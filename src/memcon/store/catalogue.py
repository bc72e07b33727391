"""Where a store keeps its catalogue: a file in a folder, or a PostgreSQL database.

Both give the same two things: a DuckDB connection to read with, and one to write with that no
other writer can hold at the same time. DuckLake itself lets two writers append at once, but has no
keys, so that two writers with the same document would store it twice; one lock around each short
transaction keeps a document one document.

A folder's catalogue file never changes: a writer works on a copy and puts it in the file's place by
renaming it, whole, once all is on the disk. A writer that is killed, or that runs out of disk, so
leaves the store as it was; a long query goes on reading the file that it began with and holds up
nobody. (DuckDB's own log does not give that: in 1.5.5 a writer killed while it writes the log into
the file may leave a block that fails its checksum.)
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import duckdb

from memcon.store.errors import NotAStore, StoreError
from memcon.store.extensions import connect, quoted

LAKE = "memcon"  # the name that the lake is attached under
ADVISORY_LOCK = 0x6D656D636F6E  # PostgreSQL's lock for writers: "memcon" as a number


class Folder:
    """A catalogue file and Parquet files in one folder."""

    def __init__(self, place: Path, version: int | None = None) -> None:
        self.place = place
        self.version = version
        self.file = place / "catalog.ducklake"
        self.new = place / "catalog.ducklake.new"  # what a writer makes of it
        self.data = place / "data"
        self.scratch: Path | None = None
        self.seen: object = None
        self.reader: duckdb.DuckDBPyConnection | None = None

    def __str__(self) -> str:
        return str(self.place)

    def told(self, error: Exception) -> str:
        """What went wrong, and where."""
        return f"{self}: {str(error).strip()}"

    def exists(self) -> bool:
        """Whether a catalogue is there."""
        return self.file.is_file()

    def at(self, version: int) -> Folder:
        """The same store, read as it was at a version."""
        return Folder(self.place, version)

    def read(self) -> duckdb.DuckDBPyConnection:
        """A connection to the store as it is now, read only."""
        try:
            found = self.file.stat()
        except OSError:
            raise NotAStore(f"{self.place}: no memcon store is here") from None
        state = (found.st_mtime_ns, found.st_size, found.st_ino)
        if self.reader is None or state != self.seen:
            self.attach()
            self.seen = state
        assert self.reader is not None
        return self.reader

    def attach(self) -> None:
        """Read the catalogue that is there now."""
        if not os.access(self.file, os.R_OK):
            raise StoreError(f"{self.file}: may not be read (permission denied)")
        if self.scratch is None:
            self.scratch = Path(tempfile.mkdtemp(prefix="memcon-"))
            weakref.finalize(self, shutil.rmtree, self.scratch, ignore_errors=True)
        self.close()
        self.reader = connect("ducklake")
        pinned = f", SNAPSHOT_VERSION {self.version}" if self.version is not None else ""
        self.reader.execute(
            f"ATTACH {quoted(f'ducklake:{self.file}')} AS {LAKE} "
            f"(READ_ONLY, DATA_PATH {quoted(f'{self.data}/')}, OVERRIDE_DATA_PATH true{pinned}); "
            f"USE {LAKE}"
        )
        enclose(self.reader, self.data, self.scratch)

    @contextmanager
    def write(self, create: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to write with; nobody else writes meanwhile. What was committed is the
        store's once the block ends without an error."""
        if create:
            self.data.mkdir(parents=True, exist_ok=True)
        elif not self.exists():
            raise NotAStore(f"{self.place}: no memcon store is here")
        with self.alone(), self.afresh(), connect("ducklake") as writer:
            if self.exists():
                shutil.copyfile(self.file, self.new)
            writer.execute(
                f"ATTACH {quoted(f'ducklake:{self.new}')} AS {LAKE} "
                f"(DATA_PATH {quoted(f'{self.data}/')}, OVERRIDE_DATA_PATH true); USE {LAKE}"
            )
            yield writer
            writer.execute(f"USE memory; DETACH {LAKE}")  # writes the log into the file
            self.replace()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The writers' lock; the system lets go of it when a process dies."""
        with (self.place / "lock").open("ab") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    @contextmanager
    def afresh(self) -> Iterator[None]:
        """Without what a writer that failed or was killed has left."""
        self.sweep()
        try:
            yield
        finally:
            self.sweep()

    def sweep(self) -> None:
        """Take out a catalogue that did not come to be."""
        for left in self.place.glob(f"{self.new.name}*"):
            left.unlink()

    def replace(self) -> None:
        """Put what was written in the place of the catalogue of before, and see it on the disk."""
        with self.new.open("rb") as written:
            os.fsync(written.fileno())
        self.new.replace(self.file)
        folder = os.open(self.place, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def close(self) -> None:
        """Let go of the connection."""
        if self.reader is not None:
            self.reader.close()
            self.reader = None


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


Catalogue = Folder | Postgres


def find_catalogue(place: str | Path, data: str | None = None) -> Catalogue:
    """The catalogue that an address names: `postgresql://…`, or a folder."""
    if str(place).startswith(("postgresql://", "postgres://")):
        return Postgres(str(place), data)
    return Folder(Path(place).absolute())


def split_dsn(dsn: str, data: str | None) -> tuple[str, str | None]:
    """A PostgreSQL address without memcon's own parameter `data`, and that parameter."""
    parts = urlsplit(dsn)
    given = dict(parse_qsl(parts.query))
    data = given.pop("data", data)
    if data and "://" not in data:
        data = f"{Path(data).absolute()}/"
    return urlunsplit(parts._replace(query=urlencode(given))), data


def enclose(connection: duckdb.DuckDBPyConnection, *folders: Path) -> None:
    """Let a connection's queries see no file outside some folders."""
    inside = ", ".join(quoted(f"{folder}/") for folder in folders)
    connection.execute(
        f"SET temp_directory = {quoted(str(folders[-1]))}; "
        f"SET allowed_directories = [{inside}]; SET enable_external_access = false"
    )
