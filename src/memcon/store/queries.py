"""Questions to a store: one SELECT at a time, and the records as they were added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from memcon.contract import from_json
from memcon.record import Document, Record
from memcon.store import rows
from memcon.store.connecting import LAKE
from memcon.store.contents import known
from memcon.store.errors import QueryRefused
from memcon.store.transactions import Transactions

READ_ONLY = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
BEHIND = re.compile(r"postgres_\w+|\bquery(_table)?\"?\s*\(", re.IGNORECASE)  # past DuckLake


class Queries(Transactions):
    """What can be asked of a store."""

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
