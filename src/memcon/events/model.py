"""The learned relation model: the PLOVER type that one marked party does to another.

A MiniLM encoder fine-tuned on sentences written for memcon (`models/events/train.py`), quantised
to int8, run by ONNX Runtime on one CPU thread.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from memcon.events.marking import Reader
from memcon.record import Span

FOLDER = Path(__file__).parent / "weights"
REMEMBERED = 4096  # sentences whose answers are kept


class Labels(msgspec.Struct, frozen=True):
    """What the outputs of the model mean, and how they are weighed.

    `temperature` makes the probabilities honest. `trust` is what the lexicon's word adds to the
    log-probability of its type, by how the event fits the two parties; `shared` is the temperature
    of the two together.
    """

    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    marks: dict[str, str]
    longest: int
    temperature: float
    trust: dict[str, float] = {}
    shared: float = 1.0


class ModelMissing(RuntimeError):
    """The relation model or what runs it is not installed."""


class RelationModel:
    """The model, loaded. Raises `ModelMissing`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._session = open_session(folder / "relation.onnx")
        self.labels = msgspec.json.decode((folder / "relation.json").read_bytes(), type=Labels)
        vocabulary = folder / "vocabulary.txt"
        self._reader = Reader(vocabulary, self.labels.marks, self.labels.longest)
        # Archives tell the same sentence many times: wire copy, corrections, boilerplate.
        self._answer = lru_cache(maxsize=REMEMBERED)(self._run)

    def logits(self, text: str, source: Span | None, target: Span | None) -> list[float]:
        """Log-probabilities of the types, in the order of `labels.types`.

        One sentence a run: quantised activations are scaled by all that is in a run, so that in
        company a sentence's figures would change with its neighbours.
        """
        reading = self._reader.read(text, {"s": source, "t": target})
        return list(self._answer(tuple(reading.ids)))

    def forget(self) -> None:
        """Drop the answers kept, so that a benchmark pays for each."""
        self._answer.cache_clear()

    def _run(self, ids: tuple[int, ...]) -> list[float]:
        """The log-probabilities of the types for a marked sentence in ids."""
        import numpy

        marks = self._reader.ids
        at = [ids.index(i) if (i := marks[m]) in ids else 0 for m in ("<s>", "<t>")]
        values = self._session.run(
            ["type"],
            {
                "input_ids": numpy.array([ids], dtype=numpy.int64),
                "attention_mask": numpy.ones((1, len(ids)), dtype=numpy.int64),
                "source": numpy.array(at[:1], dtype=numpy.int64),
                "target": numpy.array(at[1:], dtype=numpy.int64),
            },
        )[0][0]
        return log_softmax([float(v) / self.labels.temperature for v in values])


def open_session(path: Path, without: Sequence[str] = ()) -> Any:
    """A model to run on one thread, without some of the runtime's rewritings. Raises
    `ModelMissing`."""
    try:
        runtime: Any = importlib.import_module("onnxruntime")  # its stubs lack half of it
    except ImportError as error:
        raise ModelMissing(f"the learned models need {error.name}") from None
    if not path.exists():
        raise ModelMissing(f"{path.parent}: there is no {path.name}")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    return runtime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=[*without]
    )


def log_softmax(values: Sequence[float]) -> list[float]:
    """Log-probabilities of logits."""
    top = max(values)
    total = math.log(sum(math.exp(v - top) for v in values)) + top
    return [v - total for v in values]


@lru_cache(maxsize=1)
def load_model() -> RelationModel:
    """The model that comes with memcon. Raises `ModelMissing`."""
    return RelationModel()
