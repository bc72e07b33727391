"""Processes that write to a store, to be killed, run against each other, or starved of space.

They come from a fork server that has memcon loaded, so that each is there in no time.
"""

from __future__ import annotations

import random
import resource
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from memcon.contract import from_json, to_json
from memcon.record import Document, Record, document_id
from memcon.store import Store, StoreError
from memcon.store.connecting import VERIFIED
from memcon.store.schema import TABLES

context = get_context("forkserver")
context.set_forkserver_preload(["memcon.store", "memcon.record", "duckdb", "pyarrow"])
SMALL = 4  # records in a transaction: many transactions, so that a kill hits one


def written(place: str, lines: Sequence[bytes], *, space: int | None = None) -> BaseProcess:
    """A process that has begun to add records to a store; `space` is how large a file may grow."""
    here, there = context.Pipe()
    process = context.Process(target=write, args=(place, lines, space, there), daemon=True)
    process.start()
    there.close()
    here.recv()  # it has the store open
    process.pipe = here  # type: ignore[attr-defined]
    return process


def write(place: str, lines: Sequence[bytes], space: int | None, pipe: Connection) -> None:
    """Add records to a store in small batches; then say how it ended."""
    VERIFIED.update(("ducklake", "postgres_scanner"))  # the test's process has checked them
    records = [from_json(line) for line in lines]
    with Store.open(place) as store:
        store.known([])  # loads what is loaded once
        pipe.send("ready")
        if space is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (space, space))
        try:
            for start in range(0, len(records), SMALL):
                store.add_batch(records[start : start + SMALL])
            pipe.send("done")
        except StoreError as error:
            pipe.send(f"{type(error).__name__}: {error}")


def varied(records: Sequence[Record], number: int, padding: int = 0) -> list[bytes]:
    """Records of that many documents, made of some by adding a number to their text, and as many
    characters as `padding` that no compression makes much of."""
    chance = random.Random(3)
    made = []
    for i in range(number):
        record = records[i % len(records)]
        text = f"{record.text}\n\n{i}{chance.randbytes(padding // 2).hex()}"
        document = Document(id=document_id(text), path=f"{i}.txt", published="2024-05-14")
        made.append(
            to_json(
                Record(
                    document=document,
                    text=text,
                    actors=record.actors,
                    statements=record.statements,
                    events=record.events,
                )
            )
        )
    return made


def contents(place: str) -> dict[str, list[Any]]:
    """All that a store holds, in an order of its own; not when it was added."""
    with Store.open(place, create=False) as store:
        names = [table.name for table in TABLES]
        found = {name: store.query(f"SELECT * FROM {name} ORDER BY ALL") for name in names}
    found["documents"] = found["documents"].drop_columns("added")
    return {name: table.to_pylist() for name, table in found.items()}
