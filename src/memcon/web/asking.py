"""Asking the store on a visitor's behalf, for a bounded time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Timer
from typing import Any

import duckdb
import pyarrow as pa

from memcon.store import Store
from memcon.store.connecting import LAKE
from memcon.web.sharing import Sharing

KEPT = 64_000_000  # bytes of answers of the store
SECONDS = 10.0  # that a query may take


class TooSlow(Exception):
    """A query ran out of time."""


class Bounded:
    """A store whose queries are broken off after some seconds; good for every analysis. Of the
    store's present state, the same query is asked once."""

    def __init__(self, store: Store, seconds: float = SECONDS) -> None:
        self.store = store
        self.seconds = seconds
        self.tables = Sharing[pa.Table](KEPT, lambda table: table.nbytes)
        self.seen = -1

    def query(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> pa.Table:
        """The answer to one SELECT of memcon's own. Raises `TooSlow`, `StoreError`."""
        name = f"{sql}\0{parameters!r}"
        return self.tables.have(name, lambda: self.ask(sql, parameters))

    def ask(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> pa.Table:
        """The same, asked anew."""
        with self.store.reading() as connection, connection.cursor() as cursor:
            cursor.execute(f"USE {LAKE}")
            timer = Timer(self.seconds, cursor.interrupt)
            timer.daemon = True
            timer.start()
            try:
                return cursor.execute(sql, parameters or None).to_arrow_table()
            except duckdb.InterruptException:
                raise TooSlow from None
            finally:
                timer.cancel()

    def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The answer to one SELECT, a dictionary a row."""
        return self.query(sql, parameters or {}).to_pylist()

    def state(self) -> int:
        """DuckLake's number of the state that is read: it grows with every change."""
        now = self.ask(f"SELECT id FROM ducklake_current_snapshot('{LAKE}')")["id"][0].as_py()
        if now != self.seen:
            self.tables.clear()
            self.seen = now
        return now
