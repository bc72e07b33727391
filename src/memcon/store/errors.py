"""What a person who keeps a store can act on."""

from __future__ import annotations


class StoreError(Exception):
    """A store that cannot be opened, read or written; the message says why and what to do."""


class NotAStore(StoreError):
    """No memcon store is where one was looked for."""


class StoreFull(StoreError):
    """The disk that holds the store is full; what was committed before is intact."""


class QueryRefused(StoreError):
    """A query that is not one SELECT, or that DuckDB refuses; the message is DuckDB's."""
