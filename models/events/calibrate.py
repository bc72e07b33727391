"""Learns how far each kind of event telling can be trusted, from the labelled sentences.

Codes `sentences/*.tsv` with the lexicon, looks at the events between the marked parties, and fits
a logistic regression of "the type is right" on what the lexicon knows of the telling. Writes
`knowledge/frames/reliability.tsv` (right and told by entry) and `confidence.tsv` (coefficients).
Needs scikit-learn.

    python models/events/calibrate.py
"""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

import numpy as np
from corpus import read_rows
from sklearn.linear_model import LogisticRegression

from memcon.coding import Article, Coder
from memcon.events.confidence import FEATURES, Telling, features, smoothed
from memcon.events.examples import Marked, read_marks
from memcon.events.relating import Between, between
from memcon.record import Event, Record

HERE = Path(__file__).parent
FRAMES = HERE.parents[1] / "knowledge" / "frames"
YIELD = frozenset(("CONCEDE", "RETREAT"))
FOLDS = 5
HEADER = "# {}\n# Made by models/events/calibrate.py from models/events/sentences. Apache-2.0.\n"


def telling_of(record: Record, marks: Marked) -> Between | None:
    """The lexicon's event between the marked parties of a coded sentence."""
    source = marks.source[0] if marks.source else None
    target = marks.target[0] if marks.target else None
    return between(record, source, target)


def rightness(event: Event, gold: str) -> bool:
    """Whether an event has the type that a sentence is labelled with."""
    return event.type == gold or {event.type, gold} <= YIELD


def main() -> None:
    """Code, count, fit, write."""
    coder, rows = Coder(learned=False), read_rows()
    marked = [read_marks(row.text) for row in rows]
    told: list[tuple[Telling, bool]] = []
    records = coder.code_many(Article(m.text) for m in marked)
    for row, marks, record in zip(rows, marked, records, strict=True):
        found = telling_of(record, marks)
        if found is not None and found.fit == "both":
            told.append((Telling.of(found.event), rightness(found.event, row.type)))
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for telling, right in told:
        counts[telling.frame][0] += right
        counts[telling.frame][1] += 1
    rows, labels = [], []
    for number, (telling, right) in enumerate(told):
        fold = number % FOLDS
        theirs = [
            r for i, (t, r) in enumerate(told) if t.frame == telling.frame and i % FOLDS != fold
        ]
        rows.append(features(telling, smoothed(sum(theirs), len(theirs))))
        labels.append(right)
    fit = LogisticRegression(C=1.0, max_iter=1000).fit(np.array(rows), np.array(labels))
    with (FRAMES / "reliability.tsv").open("w", encoding="utf-8") as out:
        out.write(HEADER.format("How often an entry's type was right between marked parties."))
        out.write("frame\tright\ttold\n")
        for frame, (right, all_told) in sorted(counts.items()):
            out.write(f"{frame}\t{right}\t{all_told}\n")
    with (FRAMES / "confidence.tsv").open("w", encoding="utf-8") as out:
        out.write(HEADER.format("Coefficients of the confidence of an event."))
        out.write("feature\tcoefficient\n")
        out.write(f"intercept\t{fit.intercept_[0]:.4f}\n")
        for name, value in zip(FEATURES, fit.coef_[0], strict=True):
            out.write(f"{name}\t{value:.4f}\n")
    share = sum(labels) / len(labels)
    guess = fit.predict_proba(np.array(rows))[:, 1]
    loss = -sum(math.log(g if y else 1 - g) for g, y in zip(guess, labels, strict=True))
    print(f"{len(told)} tellings, {share:.3f} right, log loss {loss / len(labels):.3f}")


if __name__ == "__main__":
    main()
