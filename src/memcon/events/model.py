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
        try:
            runtime: Any = importlib.import_module("onnxruntime")  # its stubs lack half of it
            from tokenizers import AddedToken, BertWordPieceTokenizer
        except ImportError as error:
            raise ModelMissing(f"the relation model needs {error.name}") from None
        if not (folder / "relation.onnx").exists():
            raise ModelMissing(f"{folder}: there is no relation.onnx")
        self.labels = msgspec.json.decode((folder / "relation.json").read_bytes(), type=Labels)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = runtime.InferenceSession(
            str(folder / "relation.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = BertWordPieceTokenizer(str(folder / "vocabulary.txt"), lowercase=True)
        self._tokenizer.add_special_tokens(
            [AddedToken(mark, normalized=False) for mark in self.labels.marks.values()]
        )
        self._ids = {m: self._tokenizer.token_to_id(t) for m, t in self.labels.marks.items()}
        # Archives tell the same sentence many times: wire copy, corrections, boilerplate.
        self._answer = lru_cache(maxsize=REMEMBERED)(self._run)

    def logits(self, text: str, source: Span | None, target: Span | None) -> list[float]:
        """Log-probabilities of the types, in the order of `labels.types`.

        One sentence a run: quantised activations are scaled by all that is in a run, so that in
        company a sentence's figures would change with its neighbours.
        """
        return list(self._answer(tuple(self._read(text, source, target))))

    def forget(self) -> None:
        """Drop the answers kept, so that a benchmark pays for each."""
        self._answer.cache_clear()

    def _run(self, ids: tuple[int, ...]) -> list[float]:
        """The log-probabilities of the types for a marked sentence in ids."""
        import numpy

        at = [ids.index(i) if (i := self._ids[m]) in ids else 0 for m in ("<s>", "<t>")]
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

    def _read(self, text: str, source: Span | None, target: Span | None) -> list[int]:
        """The ids of a marked text; of a long one, those around its marks."""
        ids = list(self._tokenizer.encode(self._marked(text, source, target)).ids)
        room = self.labels.longest - 2
        if len(ids) <= room + 2:
            return ids
        marks = [at for at, token in enumerate(ids) if token in self._ids.values()] or [1]
        middle = (marks[0] + marks[-1] + 1 - room) // 2
        start = max(1, min(middle, marks[0], len(ids) - 1 - room))
        return [ids[0], *ids[start : start + room], ids[-1]]

    def _marked(self, text: str, source: Span | None, target: Span | None) -> str:
        marks = self.labels.marks
        inserts: list[tuple[int, int, str]] = []
        for span, name in ((source, "s"), (target, "t")):
            if span is not None:
                inserts.append((span[0], 1, f" {marks[f'<{name}>']} "))
                inserts.append((span[1], 0, f" {marks[f'</{name}>']} "))
        for place, _, mark in sorted(inserts, reverse=True):
            text = text[:place] + mark + text[place:]
        return text


def log_softmax(values: Sequence[float]) -> list[float]:
    """Log-probabilities of logits."""
    top = max(values)
    total = math.log(sum(math.exp(v - top) for v in values)) + top
    return [v - total for v in values]


@lru_cache(maxsize=1)
def load_model() -> RelationModel:
    """The model that comes with memcon. Raises `ModelMissing`."""
    return RelationModel()
