"""What an analysis reads from: anything that answers a query as a store does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pandas as pd
import pyarrow as pa


class Readable(Protocol):
    """A `Store`, or what stands for one."""

    def query(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> pa.Table:
        """The answer to one SELECT."""
        ...


def frame(store: Readable, sql: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
    """The answer to a query as a data frame."""
    return store.query(sql, parameters or {}).to_pandas()


def reference(id: str, table: str = "") -> str:
    """The SQL of a reference: the document's id and, after `#`, the row's id within it, which
    column `id` holds."""
    dot = f"{table}." if table else ""
    return f"{dot}document_id || '#' || {dot}{id}"
