"""The coder behind the page: built once, used by one request at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Semaphore

from memcon.coding import Article, Coder
from memcon.record import Record

LONGEST = 200_000  # characters of a text
WAITING = 8  # requests that may wait for their turn
PATIENCE = 60.0  # seconds that each waits


class Busy(Exception):
    """Too many wait already; come back later."""


class Desk:
    """Codes one article after another. `load` builds the coder, when the first one comes."""

    def __init__(self, load: Callable[[], Coder] = Coder) -> None:
        self.load = load
        self.coder: Coder | None = None
        self.turn = Lock()
        self.seats = Semaphore(WAITING)

    def ready(self) -> Coder:
        """The coder, built where it is not yet."""
        with self.turn:
            if self.coder is None:
                self.coder = self.load()
            return self.coder

    def code(self, article: Article) -> Record:
        """The record of an article. Raises `Busy`, `ValueError` for a text that is too long."""
        if len(article.text) > LONGEST:
            raise ValueError(f"the text is longer than {LONGEST:,} characters")
        if not self.seats.acquire(blocking=False):
            raise Busy
        try:
            coder = self.ready()
            if not self.turn.acquire(timeout=PATIENCE):
                raise Busy
            try:
                return next(coder.code_many([article]))
            finally:
                self.turn.release()
        finally:
            self.seats.release()
