"""Things that belong together, by pairs of them (union and find)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Groups that grow as pairs are joined; a key that was never joined is alone."""

    def __init__(self) -> None:
        self.parents: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        """The key that stands for a key's group."""
        root = key
        while (above := self.parents.get(root, root)) != root:
            root = above
        while key != root:
            self.parents[key], key = root, self.parents.get(key, key)
        return root

    def join(self, first: Key, second: Key) -> None:
        """Put the groups of two keys together."""
        a, b = self.find(first), self.find(second)
        if a != b:
            self.parents[b] = a

    def all(self, keys: Iterable[Key]) -> list[list[Key]]:
        """The groups of some keys, in the order of their first members."""
        found: dict[Key, list[Key]] = {}
        for key in keys:
            found.setdefault(self.find(key), []).append(key)
        return list(found.values())
