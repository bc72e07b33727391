"""The learned role model: which words of a sentence name the party that an event wants.

A small MiniLM encoder, which learned from sentences written for memcon (in the repository,
`models/events/train_roles.py`), reads a sentence with the event's predicate and its known party
marked, behind the word for the event's type. It shares one between the words of the sentence and
nobody at all.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from memcon.events.marking import Reader
from memcon.events.model import FOLDER, REMEMBERED, open_session
from memcon.record import Span

Role = Literal["actor", "recipient"]
SLOW = "SkipLayerNormFusion"  # two steps in one that on a CPU takes many times as long as both
KNOWN: dict[Role, str] = {"actor": "t", "recipient": "s"}  # the mark of the other party, by role


class RoleLabels(msgspec.Struct, frozen=True):
    """The token of each mark, and how many ids are read at most."""

    marks: dict[str, str]
    longest: int


class RoleModel:
    """The model, loaded. Raises `ModelMissing`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._session = open_session(folder / "roles.onnx", without=[SLOW])
        labels = msgspec.json.decode((folder / "roles.json").read_bytes(), type=RoleLabels)
        self._reader = Reader(folder / "vocabulary.txt", labels.marks, labels.longest)
        # Archives tell the same sentence many times: wire copy, corrections, boilerplate.
        self._answer = lru_cache(maxsize=REMEMBERED)(self._run)

    def shares(
        self, text: str, wanted: Role, type_: str, known: Span, trigger: Span | None
    ) -> list[tuple[Span, float]]:
        """How much of the answer falls on each word of a sentence; the rest of one is nobody's.

        `known` is the event's other party, `trigger` its predicate (None where the party's words
        hold it).
        """
        marked = {KNOWN[wanted]: known, "p": trigger}
        reading = self._reader.read(text, marked, f"{type_.lower()} : ")
        answer = self._answer(tuple(reading.ids), f"<{KNOWN[wanted]}>")
        return [(s, p) for s, p in zip(reading.spans, answer, strict=True) if s[1] > s[0]]

    def forget(self) -> None:
        """Drop the answers kept, so that a benchmark pays for each."""
        self._answer.cache_clear()

    def _run(self, ids: tuple[int, ...], mark: str) -> list[float]:
        """The share of each id."""
        import numpy

        at = ids.index(self._reader.ids[mark])
        values = self._session.run(
            ["share"],
            {
                "input_ids": numpy.array([ids], dtype=numpy.int64),
                "attention_mask": numpy.ones((1, len(ids)), dtype=numpy.int64),
                "mark": numpy.array([at], dtype=numpy.int64),
            },
        )[0][0]
        return [float(p) for p in numpy.exp(values)]


@lru_cache(maxsize=1)
def load_roles() -> RoleModel:
    """The model that comes with memcon. Raises `ModelMissing`."""
    return RoleModel()
