"""Coding in several processes of one machine.

Each worker is a process of its own, started afresh (`spawn`), with one thread and one coder. What
is under way is bounded, so that memory does not grow with the corpus, and results come in the order
of the articles, so that a run is the same whatever the number of workers. A worker that dies is
replaced and its articles are coded again; an article that ends its worker twice is a failure.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from more_itertools import batched

from memcon.reading import Article, Failure
from memcon.scaling.work import CHUNK, Coded, Order, code_chunk, named

AHEAD = 3  # chunks under way for each worker
LIFE = 128  # chunks that a worker codes before another takes its place: bounds what spaCy keeps
TRIES = 2  # deaths of a worker that an article may cause
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class WorkerLost(RuntimeError):
    """Workers die before they have coded anything: the machine cannot run them."""


@dataclass(slots=True)
class Chunk:
    """Articles given out together, and what became of them."""

    articles: Sequence[Article]
    coded: list[Coded] | None = None
    parts: list[Chunk] = field(default_factory=list)  # what it was cut into after a death
    deaths: int = 0

    def done(self) -> bool:
        """Whether all of it is coded."""
        return self.coded is not None or (
            bool(self.parts) and all(part.done() for part in self.parts)
        )

    def results(self) -> Iterator[Coded]:
        """What was made of its articles, in order."""
        if self.coded is not None:
            yield from self.coded
        for part in self.parts:
            yield from part.results()


class Worker:
    """A process that codes, and this end of the pipe to it."""

    def __init__(self, order: Order) -> None:
        here, there = CONTEXT.Pipe()
        self.pipe: Connection = here
        self.process: SpawnProcess = CONTEXT.Process(target=serve, args=(there, order), daemon=True)
        self.chunk: Chunk | None = None
        self.served = 0
        with one_thread():
            self.process.start()
        there.close()

    def give(self, chunk: Chunk) -> None:
        """Give it something to code."""
        self.chunk = chunk
        self.served += 1
        with suppress(OSError):  # it died meanwhile: reading from the pipe will tell
            self.pipe.send(chunk.articles)

    def stop(self) -> None:
        """End it."""
        self.pipe.close()
        self.process.terminate()
        self.process.join()


CONTEXT = get_context("spawn")


def code_in_processes(
    articles: Iterable[Article], order: Order, jobs: int, chunk: int = CHUNK
) -> Iterator[Coded]:
    """Articles coded by `jobs` processes, in order. Raises `WorkerLost`, and what building
    the coder raises."""
    given = (Chunk(some) for some in batched(articles, chunk))
    under_way: deque[Chunk] = deque()  # in the order of the articles
    waiting: deque[Chunk] = deque()  # to be given out
    workers: list[Worker] = []
    early = 0  # deaths of workers that had coded nothing
    try:
        while True:
            while len(under_way) < AHEAD * jobs and (fresh := next(given, None)):
                under_way.append(fresh)
                waiting.append(fresh)
            if not under_way:
                return
            idle = sum(worker.chunk is None for worker in workers)
            for _ in range(min(len(waiting) - idle, jobs - len(workers))):
                workers.append(Worker(order))
            for worker in workers:
                if worker.chunk is None and waiting:
                    worker.give(waiting.popleft())
            ready = wait([worker.pipe for worker in workers if worker.chunk])
            for worker in [worker for worker in workers if worker.pipe in ready]:
                current = worker.chunk
                assert current is not None
                try:
                    answer = worker.pipe.recv()
                except (EOFError, OSError):
                    early = early + 1 if worker.served == 1 else 0
                    if early > TRIES * jobs:
                        raise WorkerLost(
                            "the processes that code die as soon as they start (out of memory?)"
                        ) from None
                    waiting.extendleft(reversed(after_death(current)))
                    worker.stop()
                    workers.remove(worker)
                else:
                    if isinstance(answer, Exception):  # its coder could not be built
                        raise answer
                    current.coded = answer
                    early = 0
                    worker.chunk = None
                    if worker.served >= LIFE:
                        worker.stop()
                        workers.remove(worker)
            while under_way and under_way[0].done():
                yield from under_way.popleft().results()
    finally:
        for worker in workers:
            worker.stop()


def after_death(chunk: Chunk) -> list[Chunk]:
    """What is to be given out again of a chunk whose worker died."""
    chunk.deaths += 1
    if chunk.deaths < TRIES:
        return [chunk]
    if len(chunk.articles) > 1:
        chunk.parts = [Chunk([article]) for article in chunk.articles]
        return chunk.parts
    reason = f"ended the process that coded it {TRIES} times (out of memory?)"
    chunk.coded = [Failure(named(chunk.articles[0]), reason)]
    return []


def serve(pipe: Connection, order: Order) -> None:
    """What a worker does: code what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that gives out work ends it
    try:
        coder = order.coder()
    except Exception as error:
        pipe.send(error)
        return
    while True:
        try:
            articles = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(code_chunk(coder, articles))
        except BrokenPipeError:
            return


@contextmanager
def one_thread() -> Iterator[None]:
    """What is started meanwhile uses one thread: workers, not threads, share the cores."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
