"""Coding on Ray, on one machine or a cluster: files are read, articles coded, wherever there is
room, and records stream to the process that stores them.

Ray Data restarts what fails, and keeps the order, so that a run gives the same store as any other.
`RAY_ADDRESS` names a cluster that runs already; its nodes must have memcon, and must find the files
under the same (absolute) paths.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from memcon.reading import Article, Failure
from memcon.scaling.work import CHUNK, Coded, Known, Order, Sources, code_chunk, id_of, sighting
from memcon.store.errors import StoreError
from memcon.store.rows import day

try:
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # its workers' own notes
    import ray
    import ray.data
except ImportError:
    raise StoreError("--engine ray needs Ray: pip install 'memcon[ray]'") from None

BLOCK = 256 * 1024  # bytes of articles handed on together: some fifty, so that all workers get some
CODERS = 16  # that one reader keeps busy
READING = 0.05  # share of a core that reading is taken to need beside coding
PREFIX = 32  # hex digits of an id that tell documents apart: 128 bits


class Reader:
    """Files to articles, in a worker; what is stored already is marked."""

    def __init__(self, sources: Sources, known: np.ndarray) -> None:
        self.sources = sources
        self.known = known

    def __call__(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The articles of one file, as rows."""
        for one in replace(self.sources, files=(row["file"],)).articles():
            if isinstance(one, Failure):
                yield packed("failure", one.path, one.reason)
            elif self.knows(id := id_of(one)):
                seen = sighting(id, one)
                yield packed("known", json.dumps(seen, default=str))
            else:
                yield packed("article", json.dumps(fields(one)))

    def knows(self, id: str) -> bool:
        """Whether a document is stored."""
        wanted = np.bytes_(id[:PREFIX])
        place = int(np.searchsorted(self.known, wanted))
        return place < len(self.known) and self.known[place] == wanted


class Writer:
    """Articles to records, in a worker that keeps its coder."""

    def __init__(self, order: Order) -> None:
        self.coder = order.coder()

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, list[str]]:
        """Rows with each article coded; other rows as they are."""
        kinds, names, texts = (list(batch[name]) for name in ("kind", "text", "reason"))
        places = [at for at, kind in enumerate(kinds) if kind == "article"]
        articles = [article(json.loads(names[at])) for at in places]
        for at, coded in zip(places, code_chunk(self.coder, articles), strict=True):
            if isinstance(coded, Failure):
                kinds[at], names[at], texts[at] = "failure", coded.path, coded.reason
            elif isinstance(coded, bytes):
                kinds[at], names[at] = "record", coded.decode()
        return {"kind": kinds, "text": names, "reason": texts}


def packed(kind: str, text: str, reason: str = "") -> dict[str, Any]:
    """A row that travels between workers."""
    return {"kind": kind, "text": text, "reason": reason}


def fields(one: Article) -> dict[str, Any]:
    """An article's fields."""
    return {name: getattr(one, name) for name in Article.__dataclass_fields__}


def article(given: dict[str, Any]) -> Article:
    """An article from its fields."""
    return Article(**{**given, "author": tuple(given["author"])})


def code_on_ray(sources: Sources, order: Order, jobs: int, known: Iterable[str]) -> Iterator[Coded]:
    """What becomes of each article of the sources, in order. Raises `StoreError`."""
    for file in sources.files:
        if isinstance(file, Failure):
            yield file
    files = [{"file": file} for file in sources.files if isinstance(file, str)]
    if not files:
        return
    order.coder()  # a table that is wrong is told here, not by every worker
    start(jobs)
    told = replace(sources, files=())  # a worker is given its file with each row
    stored = np.array([id[:PREFIX] for id in known], dtype=f"S{PREFIX}")
    data = (
        ray.data.from_items(files, override_num_blocks=min(len(files), 64 * jobs))
        .flat_map(
            Reader,
            fn_constructor_args=(told, stored),
            compute=ray.data.ActorPoolStrategy(min_size=1, max_size=max(1, jobs // CODERS)),
            num_cpus=READING,
        )
        .map_batches(
            Writer,
            fn_constructor_args=(order,),
            batch_size=CHUNK,
            compute=ray.data.ActorPoolStrategy(size=jobs),
            num_cpus=1 - READING,
        )
    )
    for row in data.iter_rows():
        yield unpacked(row)


def unpacked(row: dict[str, Any]) -> Coded:
    """What a row that has come through says."""
    if row["kind"] == "failure":
        return Failure(row["text"], row["reason"])
    if row["kind"] == "known":
        seen = json.loads(row["text"])
        return Known({**seen, "published": day(seen["published"])})
    return row["text"].encode()


def start(jobs: int) -> None:
    """Connect to the cluster of `RAY_ADDRESS`, or start Ray here with `jobs` cores."""
    if not ray.is_initialized():
        cluster = os.environ.get("RAY_ADDRESS")
        ray.init(
            address=cluster,
            num_cpus=None if cluster else jobs,
            include_dashboard=False if not cluster else None,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.target_max_block_size = BLOCK
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
