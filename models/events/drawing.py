"""What a network learns from in an epoch: sentences and questions, varied anew, in batches."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Literal, TypeVar

import torch
from corpus import Row, Scene
from network import Batches
from pointing import Questioning
from questions import Questions
from unlabelled import Unlabelled, read_verbs
from varying import Variation

T = TypeVar("T")
Task = Literal["relation", "unlabelled", "role"]


@dataclass(frozen=True)
class Part:
    """A padded batch of one task: what a network takes, and what it is to answer: the numbers of
    type, mode and status; nothing; or True at each word that answers."""

    task: Task
    inputs: dict[str, torch.Tensor]
    labels: tuple[torch.Tensor, ...]


@dataclass(frozen=True)
class Drawing:
    """The tasks of an epoch over labelled sentences and scenes, in batches of `size`."""

    tasks: Sequence[Task]
    rows: Sequence[Row]
    scenes: Sequence[Scene]
    modes: list[str]
    seed: int
    size: int = 32

    def __call__(self, epoch: int) -> list[Part]:
        """The batches of an epoch, in random order."""
        torch.set_num_threads(1)
        chance = random.Random(f"{self.seed} {epoch}")
        making: dict[Task, Callable[[random.Random], Iterator[Part]]] = {
            "relation": self._relations,
            "unlabelled": self._unlabelled,
            "role": self._roles,
        }
        drawn = [part for task in self.tasks for part in making[task](chance)]
        chance.shuffle(drawn)
        return drawn

    def _relations(self, chance: random.Random) -> Iterator[Part]:
        batches, vary = Batches(self.modes), Variation.over(self.rows, chance)
        read = [(batches.ids(row.text), row) for row in map(vary, self.rows)]
        for part in alike(read, self.size, lambda one: len(one[0]), chance):
            inputs = batches.padded([ids for ids, _ in part])
            yield Part("relation", inputs, batches.labels([row for _, row in part]))

    def _unlabelled(self, chance: random.Random) -> Iterator[Part]:
        batches, draw = Batches(self.modes), Unlabelled(read_verbs(), chance)
        read = [batches.ids(text) for text in map(draw, self.scenes) if text]
        for part in alike(read, self.size, len, chance):
            yield Part("unlabelled", batches.padded(part), ())

    def _roles(self, chance: random.Random) -> Iterator[Part]:
        batches, ask = Questioning(), Questions.over(self.scenes, chance)
        read = [batches.read(ask(scene)) for scene in self.scenes]
        for part in alike(read, self.size, lambda one: len(one.ids), chance):
            yield Part("role", batches.inputs(part), (batches.answers(part),))


def alike(
    read: Sequence[T], size: int, length: Callable[[T], int], chance: random.Random
) -> Iterator[list[T]]:
    """What was read in batches of about equal length, which pads next to nothing."""
    ordered = sorted(read, key=lambda one: length(one) + chance.random())
    for at in range(0, len(ordered), size):
        yield ordered[at : at + size]


def epochs(draw: Drawing, count: int, workers: int = 0) -> Iterator[list[Part]]:
    """The epochs one after the other; with workers, they are drawn ahead while one is learned."""
    if not workers:
        yield from map(draw, range(count))
        return
    with ProcessPoolExecutor(workers) as pool:
        for epoch in [pool.submit(packed, draw, epoch) for epoch in range(count)]:
            yield pickle.loads(epoch.result())


def packed(draw: Drawing, epoch: int) -> bytes:
    """An epoch as bytes: tensors themselves would cross between processes one file each."""
    return pickle.dumps(draw(epoch))
