"""A store's catalogue as a file in a folder.

The file never changes: a writer works on a copy and puts it in the file's place by renaming it,
whole, once all is on the disk. A writer that is killed, or that runs out of disk, so leaves the
store as it was; a long query goes on reading the file that it began with and holds up nobody.
(DuckDB's own log does not give that: in 1.5.5 a writer killed while it writes the log into the file
may leave a block that fails its checksum.)
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

import duckdb

from memcon.store.connecting import LAKE, connect, enclose, quoted
from memcon.store.errors import NotAStore, StoreError


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
