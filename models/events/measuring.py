"""How well a network does on what it does not learn from."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpus import TYPES, Row, digest
from network import Batches, moved, predict
from pointing import Questioning, Read
from sklearn.metrics import classification_report, f1_score
from torch import nn

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # as marked-pair files have it


@dataclass(frozen=True)
class Check:
    """Sentences held out, and a marked-pair file (columns `uid`, `marked_sentence`, `gold_root`; a
    third of it, by hash of `uid`, is left aside)."""

    batches: Batches
    pairs: Sequence[dict[str, str]]
    held: Sequence[Row] = ()

    @classmethod
    def of(cls, path: Path | None, batches: Batches, held: Sequence[Row] = ()) -> Check:
        """A check with the pairs of a file, if one is given."""
        pairs: list[dict[str, str]] = []
        if path:
            with path.open(encoding="utf-8") as stream:
                pairs = [r for r in csv.DictReader(stream, delimiter="\t") if digest(r["uid"]) % 3]
        return cls(batches, pairs, held)

    def relations(self, title: str, network: nn.Module) -> None:
        """Print how often the type is right."""
        if self.held:
            guess = predict(network, self.batches, [r.text for r in self.held]).argmax(1)
            right = np.mean([TYPES[i] == r.type for i, r in zip(guess, self.held, strict=True)])
            print(f"{title}: held-out accuracy {right:.4f}", flush=True)
        if self.pairs:
            texts = [r["marked_sentence"] for r in self.pairs]
            guess = predict(network, self.batches, texts).argmax(1)
            said = [YIELD.get(TYPES[i], TYPES[i]) for i in guess]
            gold = [r["gold_root"] for r in self.pairs]
            right = np.mean([a == b for a, b in zip(gold, said, strict=True)])
            macro = f1_score(gold, said, average="macro")
            print(f"{title}: {len(gold)} pairs, macro-F1 {macro:.4f}, accuracy {right:.4f}")
            print(classification_report(gold, said, zero_division=0), flush=True)


def questions(title: str, network: nn.Module, batches: Questioning, check: Sequence[Read]) -> None:
    """Print how often the best word is one of those that answer a question."""
    network.eval()
    device = next(network.parameters()).device
    right = 0
    with torch.no_grad():
        for at in range(0, len(check), 50):
            part = check[at : at + 50]
            best = network(**moved(batches.inputs(part), device)).argmax(1)
            right += sum(int(b) in r.answers for b, r in zip(best, part, strict=True))
    print(f"{title}: {right / len(check):.4f} of {len(check)} questions answered right", flush=True)
