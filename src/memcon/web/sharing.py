"""What many ask for: worked out once, and kept for those who come later."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Sharing(Generic[Value]):
    """Values by name, `room` bytes of them; the longest unasked goes first. Of many who ask for one
    at once, one works it out, and the others wait for that."""

    def __init__(self, room: int, size: Callable[[Value], int]) -> None:
        self.room = room
        self.size = size
        self.held = 0
        self.kept: OrderedDict[str, Value] = OrderedDict()
        self.asked: dict[str, Future[Value]] = {}
        self.lock = Lock()

    def have(self, name: str, make: Callable[[], Value]) -> Value:
        """A value, kept or made. What `make` raises is raised for all who wait, and not kept."""
        mine: Future[Value] = Future()
        with self.lock:
            if name in self.kept:
                self.kept.move_to_end(name)
                return self.kept[name]
            asked = self.asked.setdefault(name, mine)
        if asked is not mine:
            return asked.result()
        try:
            value = make()
        except BaseException as error:
            self.done(name, mine)
            mine.set_exception(error)
            raise
        self.done(name, mine, value)
        mine.set_result(value)
        return value

    def done(self, name: str, future: Future[Value], *values: Value) -> None:
        """Let go of a question, and keep its value unless that is a large part of all the room, or
        everything was forgotten meanwhile."""
        with self.lock:
            if self.asked.get(name) is not future:
                return
            del self.asked[name]
            for value in values:
                if self.size(value) > self.room // 2:
                    return
                self.kept[name] = value
                self.held += self.size(value)
                while self.held > self.room:
                    self.held -= self.size(self.kept.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self.kept.clear()
            self.asked.clear()
            self.held = 0
