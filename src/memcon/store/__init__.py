"""The store: coded documents in tables (DuckDB, DuckLake), on a laptop or for a team."""

from memcon.store.errors import NotAStore, QueryRefused, StoreError, StoreFull
from memcon.store.store import Added, Store

__all__ = ["Added", "NotAStore", "QueryRefused", "Store", "StoreError", "StoreFull"]
