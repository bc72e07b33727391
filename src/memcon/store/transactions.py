"""Turns at a store: a connection to read with, and changes that happen whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, RLock, get_ident
from typing import TypeVar

import duckdb

from memcon.store.catalogue import Catalogue
from memcon.store.connecting import LAKE
from memcon.store.errors import StoreError, StoreFull

Result = TypeVar("Result")

TRIES = 8  # of a transaction that others' changes got in the way of
FULL = ("no space left", "file too large", "disk quota", "disk full")


class Transactions:
    """A catalogue that threads read side by side and change one after another."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.turn = RLock()  # of those who change it
        self.looking = Lock()  # at which state is there to be read
        self.readers: dict[int, duckdb.DuckDBPyConnection] = {}  # by thread

    @contextmanager
    def reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to read with, this thread's alone. Within an answer that is still being
        read, the same state is read."""
        thread = get_ident()
        with translated(self):
            reader = self.readers.get(thread)
            if reader is not None:
                yield reader
                return
            with self.looking:
                reader = self.catalogue.read().cursor()
            reader.execute(f"USE {LAKE}")
            self.readers[thread] = reader
            try:
                yield reader
            finally:
                del self.readers[thread]

    def write(self, change: Callable[[duckdb.DuckDBPyConnection], Result]) -> Result:
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

    def close(self) -> None:
        """Let go of connections and scratch files."""
        self.catalogue.close()


@contextmanager
def translated(of: Transactions) -> Iterator[None]:
    """DuckDB's errors, and those of a full disk, in words for the person who keeps the store."""
    try:
        yield
    except (duckdb.Error, OSError) as error:
        if any(sign in str(error).lower() for sign in FULL):
            raise StoreFull(
                f"{of.catalogue}: no space is left. What was stored before is intact; make "
                "room and run the same command again"
            ) from None
        if isinstance(error, OSError):
            raise
        raise StoreError(of.catalogue.told(error)) from None


def rollback(writer: duckdb.DuckDBPyConnection) -> None:
    """Undo a transaction, where one is still open."""
    try:
        writer.execute("ROLLBACK")
    except duckdb.Error:  # the failure that led here ended it already
        return
