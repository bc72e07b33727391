"""Learns what the lexicon's word is worth beside the model's, and how sure the two may be.

Reads the sentences of the cues that `train.py --hold-out` kept from each network given (FOLDER as
exported, beside it `FOLDER.held.tsv`), and takes them from the record of the lexicon's entries, so
that they are as strange to both as a new text. Fits, by maximum likelihood, the model's
temperature; then for the two together a common temperature and a weight for each way in which the
lexicon's event may fit the two parties. Writes them into a `relation.json`. Needs scipy.

    python models/events/combine.py FOLDER [FOLDER ...] [--into src/memcon/events/weights]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from calibrate import FRAMES, rightness, telling_of
from corpus import TYPES
from scipy.optimize import minimize

from memcon.coding import Article, Coder
from memcon.events.confidence import Confidence, Telling, smoothed
from memcon.events.examples import read_marks
from memcon.events.model import FOLDER, RelationModel
from memcon.events.relating import ORDER
from memcon.knowledge.tables import read_table

# A weight of the lexicon costs so much of likelihood a sentence, squared. Its entries and the
# sentences are by the same writers, so that here it is oftener right than elsewhere: of what it
# told between two parties 90 in 100 on held-out cues, 81 in 100 on news.
SHRINK = 0.01

# Of so many sentences a coder who goes by another's book gives another type than we do.
DOUBT = 0.05


def records_without(rows: Sequence[tuple[Telling, bool]]) -> dict[str, float]:
    """Each entry's share of right tellings, these rows not counted."""
    counts = {
        row["frame"]: [int(row["right"]), int(row["told"])]
        for row in read_table(FRAMES / "reliability.tsv", ("frame", "right", "told"))
    }
    for telling, right in rows:
        if telling.frame in counts:
            counts[telling.frame][0] -= right
            counts[telling.frame][1] -= 1
    # A record made before the lexicon's last change may count less than is taken from it.
    left = {f: (max(0, told), max(0, right)) for f, (right, told) in counts.items()}
    return {f: smoothed(min(right, told), told) for f, (told, right) in left.items()}


@dataclass(frozen=True)
class Told:
    """What model and lexicon say of sentences: logits (sentence, type), how sure the lexicon is
    (sentence, fit, type; zero where it says nothing), and the number of the right type."""

    values: np.ndarray
    says: np.ndarray
    gold: np.ndarray


def read_told(folder: Path, coder: Coder) -> Told:
    """What is said of the sentences held out from the network exported to a folder."""
    model = RelationModel(folder)
    lines = folder.with_name(f"{folder.name}.held.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t", 1) for line in lines]
    marked = [read_marks(text) for _, text in rows]
    records = coder.code_many(Article(m.text) for m in marked)
    found = [telling_of(r, m) for r, m in zip(records, marked, strict=True)]
    exact = [
        (Telling.of(f.event), rightness(f.event, gold))
        for f, (gold, _) in zip(found, rows, strict=True)
        if f and f.fit == "both"
    ]
    fitted = coder.expertise.coding.confidence
    confidence = Confidence(fitted.coefficients, records_without(exact))
    values = np.zeros((len(rows), len(TYPES)))
    says = np.zeros((len(rows), len(ORDER), len(TYPES)))
    for i, (marks, hit) in enumerate(zip(marked, found, strict=True)):
        source = marks.source[0] if marks.source else None
        target = marks.target[0] if marks.target else None
        values[i] = np.array(model.logits(marks.text, source, target)) * model.labels.temperature
        if hit:
            sure = confidence.of(Telling.of(hit.event))
            says[i, ORDER.index(hit.fit), TYPES.index(hit.event.type)] = sure
    return Told(values, says, np.array([TYPES.index(type_) for type_, _ in rows]))


def loss(scaled: np.ndarray, gold: np.ndarray) -> float:
    """Mean negative log-likelihood of the right types under logits; of any type where in doubt."""
    said = scaled - np.logaddexp.reduce(scaled, axis=1, keepdims=True)
    right = said[np.arange(len(gold)), gold]
    return float(-np.mean((1 - DOUBT) * right + DOUBT * said.mean(axis=1)))


def main() -> None:
    """Code, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="of the networks exported")
    parser.add_argument("--into", type=Path, default=FOLDER)
    options = parser.parse_args()
    coder = Coder(learned=False)
    told = [read_told(folder, coder) for folder in options.folders]
    values, says, gold = (
        np.concatenate([getattr(one, name) for one in told]) for name in ("values", "says", "gold")
    )

    def together(weights: np.ndarray) -> np.ndarray:
        return np.exp(weights[0]) * values + np.einsum("f,nft->nt", weights[1:], says)

    def cost(weights: np.ndarray) -> float:
        return loss(together(weights), gold) + SHRINK * weights[1:] @ weights[1:]

    alone = minimize(lambda w: loss(np.exp(w[0]) * values, gold), [0.0]).x[0]
    both = minimize(cost, np.zeros(1 + len(ORDER))).x
    scale = float(np.exp(both[0]))
    heat = round(float(np.exp(-alone)), 3)
    fits = {
        "temperature": heat,
        # `weigh` divides the model's logits by `temperature`, adds the trust, divides by `shared`.
        "trust": {
            f: round(float(w) / (scale * heat), 2) for f, w in zip(ORDER, both[1:], strict=True)
        },
        "shared": round(1 / (scale * heat), 3),
    }
    right = np.mean(values.argmax(1) == gold)
    print(f"{len(gold)} sentences of held-out cues: the model alone {right:.3f} right, "
          f"with the lexicon {np.mean(together(both).argmax(1) == gold):.3f}; {fits}")  # fmt: skip
    path = options.into / "relation.json"
    labels = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**labels, **fits}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
