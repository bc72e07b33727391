"""Documents into a store: what is there already is passed over, the rest coded and committed.

Everything is committed in batches, each in one transaction, so that a run that is stopped at any
moment has lost its last batch at most; run again, it passes over what is stored.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from more_itertools import batched

from memcon.contract import from_json
from memcon.reading import Article, Failure
from memcon.record import Record
from memcon.scaling.processes import code_in_processes
from memcon.scaling.work import (
    CHUNK,
    Coded,
    Known,
    Order,
    Sources,
    code_chunk,
    id_of,
    sighting,
)
from memcon.store.rows import Row
from memcon.store.store import BATCH, Store

Engine = Literal["process", "ray"]
OFTEN = 60.0  # seconds after which what is coded is committed, be it few
TIDY = 40  # batches after which small files are put together


@dataclass(slots=True)
class Progress:
    """What a run has done so far: documents stored, passed over, failed."""

    new: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)


class Adding:
    """One run: what has been coded and is not yet stored, and how far it is."""

    def __init__(self, store: Store, order: Order, again: bool) -> None:
        self.store = store
        self.key = order.key
        self.again = again
        self.progress = Progress()
        self.records: list[Record] = []
        self.sightings: list[Row] = []
        self.committed = time.monotonic()
        self.batches = 0  # since small files were put together

    def take(self, coded: Coded) -> None:
        """Take in what was made of one article; commit when there is enough of it."""
        if isinstance(coded, Failure):
            self.progress.failures.append(coded)
        elif isinstance(coded, Known):
            self.sightings.append(coded.sighting)
            self.progress.known += 1
        else:
            self.records.append(from_json(coded))
        held = max(len(self.records), len(self.sightings) // 16)
        if held >= BATCH or (held and time.monotonic() - self.committed > OFTEN):
            self.commit()

    def commit(self) -> None:
        """Store what is held."""
        if self.records:
            added = self.store.add_batch(
                self.records, options=self.key, replace=self.again, sightings=self.sightings
            )
            self.progress.new += added.new
            self.progress.known += added.known
            self.batches += 1
        elif self.sightings:
            self.store.sight(self.sightings)
        self.records, self.sightings = [], []
        self.committed = time.monotonic()
        if self.batches >= TIDY:
            self.store.compact()
            self.batches = 0

    def finish(self) -> Progress:
        """Store the rest and put small files together."""
        self.commit()
        if self.batches > 1:
            self.store.compact()
        return self.progress


def add_documents(
    store: Store,
    sources: Sources,
    order: Order = Order(),  # noqa: B008 - frozen
    *,
    engine: Engine = "process",
    jobs: int = 1,
    again: bool = False,
    told: Callable[[Progress, Coded], None] = lambda _progress, _coded: None,
) -> Progress:
    """Code documents and store them; `again` codes also what is stored and puts it in its place.

    `told` hears of each document, with how far the run is. Raises `StoreError`, `WorkerLost`, and
    what building the coder raises.
    """
    adding = Adding(store, order, again)
    try:
        for coded in code_sources(store, sources, order, engine, jobs, again):
            adding.take(coded)
            told(adding.progress, coded)
    except KeyboardInterrupt:
        adding.commit()
        raise
    return adding.finish()


def code_sources(
    store: Store, sources: Sources, order: Order, engine: Engine, jobs: int, again: bool
) -> Iterator[Coded]:
    """What becomes of each article: coded by an engine, known, or failed."""
    if engine == "ray":
        from memcon.scaling.ray_data import code_on_ray  # an extra that takes a while to load

        known = [] if again else store.ids()
        yield from code_on_ray(sources, order, jobs, known)
        return
    aside: list[Failure | Known] = []  # what needs no coding

    def fresh() -> Iterator[Article]:
        for some in batched(sources.articles(), BATCH):
            articles = {id_of(one): one for one in some if isinstance(one, Article)}
            known = set() if again else store.known(articles)
            seen: set[str] = set()
            for one in some:
                if isinstance(one, Failure):
                    aside.append(one)
                elif (id := id_of(one)) in known or id in seen:
                    aside.append(Known(sighting(id, one)))
                else:
                    seen.add(id)
                    yield one

    coding = code_in_processes(fresh(), order, jobs) if jobs > 1 else code_here(fresh(), order)
    for coded in coding:
        yield coded
        yield from aside
        aside.clear()
    yield from aside


def code_here(articles: Iterable[Article], order: Order) -> Iterator[Coded]:
    """Articles coded in this process, in order."""
    coder = None
    for some in batched(articles, CHUNK):
        coder = coder or order.coder()
        yield from code_chunk(coder, some)
