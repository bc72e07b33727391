"""A store's documents and events linked, and the result kept in the store."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from memcon.linking.copies import Text, find_copies
from memcon.linking.events import STEM
from memcon.linking.happenings import find_happenings, happening
from memcon.store import Store
from memcon.store.schema import COPIES, EVENTS, HAPPENING_EVENTS, HAPPENINGS
from memcon.store.table import Table

PIECE = 20_000  # rows made into an Arrow table at once
TOLD = "occurred", "ongoing", "planned", "denied"  # statuses of what has a place in the world


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking found: groups of copies and documents in them, happenings, events in them."""

    groups: int
    copies: int
    happenings: int
    events: int


def link(store: Store, said: Callable[[str], None] = lambda _: None) -> Linked:
    """Find a store's copies and happenings anew and put them in the place of those of before.

    `said` hears what is being done. Raises `StoreError`.
    """
    said("comparing documents")
    copies = [
        {
            "group_id": one.original,
            "document_id": one.id,
            "original": one.id == one.original,
            "similarity": one.similarity,
        }
        for one in find_copies(texts(store))
    ]
    originals = {row["document_id"]: row["group_id"] for row in copies}
    happenings, events = Gathered(store, HAPPENINGS), Gathered(store, HAPPENING_EVENTS)
    weighed = weights(store)
    for (kind,) in list(rows_of(store, "SELECT DISTINCT type FROM events ORDER BY type")):
        said(f"joining events: {kind}")
        for one in find_happenings(told_events(store, kind), weighed):
            row, told_by = happening(one, originals)
            happenings.take([row])
            events.take(told_by)
    gathered = Gathered(store, COPIES)
    gathered.take(copies)
    said("storing")
    tables = {COPIES: gathered.table(), HAPPENINGS: happenings.table()}
    store.replace_tables({**tables, HAPPENING_EVENTS: events.table()})
    groups = len(set(originals.values()))
    return Linked(groups, len(copies), happenings.number, events.number)


class Gathered:
    """Rows of a table, kept as Arrow."""

    def __init__(self, store: Store, table: Table) -> None:
        self.schema = store.query(f"SELECT * FROM {table.name} LIMIT 0").schema
        self.rows: list[dict[str, Any]] = []
        self.pieces: list[pa.Table] = []
        self.number = 0

    def take(self, rows: list[dict[str, Any]]) -> None:
        """Add rows."""
        self.rows += rows
        self.number += len(rows)
        if len(self.rows) >= PIECE:
            self.pack()

    def pack(self) -> None:
        """Make what was taken into a piece."""
        self.pieces.append(pa.Table.from_pylist(self.rows, schema=self.schema))
        self.rows = []

    def table(self) -> pa.Table:
        """All of it."""
        self.pack()
        return pa.concat_tables(self.pieces)


def rows_of(store: Store, sql: str, *parameters: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of an answer."""
    for piece in store.batches(sql, list(parameters), 2_000):
        yield from zip(*(column.to_pylist() for column in piece.columns), strict=True)


def texts(store: Store) -> Iterator[Text]:
    """The documents as far as copies go."""
    sql = "SELECT document_id, text, published, publisher, credit FROM documents ORDER BY ALL"
    for row in rows_of(store, sql):
        yield Text(*row)


def weights(store: Store) -> dict[str, float]:
    """How much the stems of the events' evidence tell: the rarer, the more."""
    counted = rows_of(
        store,
        rf"""
        SELECT word[:{STEM}] AS stem, count(*)
        FROM (SELECT unnest(regexp_extract_all(lower(evidence), '\p{{L}}{{3,}}|\d[\d,.]*')) AS word
              FROM events)
        GROUP BY stem
        """,
    )
    counts = dict(counted)
    number = sum(counts.values())
    return {stem: math.log(1 + number / count) for stem, count in counts.items()}


def told_events(store: Store, kind: str) -> Iterator[dict[str, Any]]:
    """The events of a type in the order of their days, with where they were published."""
    columns = ", ".join(f"e.{name}" for name in EVENTS.names)
    statuses = ", ".join(f"'{status}'" for status in TOLD)
    sql = f"""
        SELECT {columns}, d.published, d.publisher
        FROM events e JOIN documents d USING (document_id)
        WHERE e.type = ? AND e.status IN ({statuses})
        ORDER BY e.day, d.published, e.document_id, e.event_id
    """
    for piece in store.batches(sql, [kind], 2_000):
        yield from piece.to_pylist()
