"""Files and addresses that a visitor hands in, read apart, few at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Semaphore

from memcon.reading.apart import Opened, open_address, open_file
from memcon.web.desk import Busy

TOGETHER = 2  # processes that read at once
PATIENCE = 20.0  # seconds that another request waits


class Opening:
    """Opens what visitors hand in. `private` lets addresses of one's own network be fetched."""

    def __init__(self, private: bool = False) -> None:
        self.private = private
        self.seats = Semaphore(TOGETHER)

    def file(self, data: bytes, name: str) -> Opened:
        """The articles of a file. Raises `Busy`."""
        return self.seated(lambda: open_file(data, name))

    def address(self, url: str) -> Opened:
        """The articles at an address. Raises `Busy`."""
        return self.seated(lambda: open_address(url, private=self.private))

    def seated(self, work: Callable[[], Opened]) -> Opened:
        """Do something as one of few."""
        if not self.seats.acquire(timeout=PATIENCE):
            raise Busy
        try:
            return work()
        finally:
            self.seats.release()
