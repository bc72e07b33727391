"""Learns what the lexicon's word is worth beside the model's, from sentences kept from the model.

For each way in which an event may fit the two parties, finds the weight that makes the held-out
twelfth of `sentences/*.tsv` most probable, and writes it as `trust` into `relation.json`.

    python models/events/combine.py
"""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

from memcon.coding import Article, Coder
from memcon.events.examples import read_marks
from memcon.events.model import FOLDER, RelationModel, log_softmax
from memcon.events.relating import ORDER, between

HERE = Path(__file__).parent
STEPS = [i / 4 for i in range(25)]


def held_out() -> list[tuple[str, str]]:
    """The sentences that `train.py` sets aside, with their types."""
    rows = set()
    for path in sorted((HERE / "sentences").glob("*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        for cells in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows.add((cells["text"], cells["type"]))
    ordered = sorted(rows, key=lambda r: hashlib.sha256(r[0].encode()).hexdigest())
    return ordered[: len(ordered) // 12]


def main() -> None:
    """Code, weigh, write."""
    model, coder = RelationModel(), Coder()
    rows = held_out()
    marked = [read_marks(text) for text, _ in rows]
    by_fit: dict[str, list[tuple[list[float], int, int, float]]] = {fit: [] for fit in ORDER}
    types = model.labels.types
    records = coder.code_many(Article(m.text) for m in marked)
    for (_, gold), marks, record in zip(rows, marked, records, strict=True):
        source = marks.source[0] if marks.source else None
        target = marks.target[0] if marks.target else None
        found = between(record, source, target)
        if found is not None:
            values = model.logits(marks.text, source, target)
            said = types.index(found.event.type)
            by_fit[found.fit].append((values, types.index(gold), said, found.event.confidence))
    trust = {}
    for fit, cases in by_fit.items():

        def loss(weight: float, cases: list = cases) -> float:
            return -sum(
                log_softmax([v + weight * sure * (i == said) for i, v in enumerate(values)])[gold]
                for values, gold, said, sure in cases
            )

        trust[fit] = min(STEPS, key=loss) if cases else 0.0
        print(f"{fit:10} {len(cases):4} cases, weight {trust[fit]}")
    path = FOLDER / "relation.json"
    labels = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**labels, "trust": trust}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
