"""PLOVER root codes between two marked parties of a sentence: lexicon, model, and both.

    python benchmarks/relations.py ../shared/data/relations_dev.tsv [--held-out | --whole]

A third of the file (by a hash of `uid`) is set aside; `--held-out` measures on it instead of on
the rest, `--whole` on all of the file. `--errors` prints every miss of the rest. Classes are those
of the file: YIELD is CONCEDE or RETREAT. The file was made with the conversion table of 2021, in
which imposed sanctions (CAMEO 163) are COERCE; PLOVER 2.0, which memcon follows, has them in
SANCTION. One line counts them as the file does.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from memcon.coding import Article, Coder
from memcon.events.model import load_model
from memcon.events.relating import Relation, between, by_codebook, weigh
from memcon.record import Event, Span

MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADRANT = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "material conflict"),
}
MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: the plain sentence, where source and target stand, the gold root code."""

    uid: str
    text: str
    source: Span | None
    target: Span | None
    gold: str


def unmarked(marked: str) -> tuple[str, Span | None, Span | None]:
    """A sentence without its marks, and the spans that they held; None for a party not named."""
    at: dict[str, int] = {}
    length, last, parts = 0, 0, []
    for mark in MARK.finditer(marked):
        parts.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        at[mark[0]] = length
    parts.append(marked[last:])
    source = (at["<s>"], at["</s>"]) if "<s>" in at else None
    target = (at["<t>"], at["</t>"]) if "<t>" in at else None
    return "".join(parts), source, target


def read_pairs(path: Path, part: str) -> list[Pair]:
    """The rows of a marked-pair file: the two thirds "studied", the third "held-out", or both."""
    pairs = []
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            third = int(hashlib.sha256(row["uid"].encode()).hexdigest(), 16) % 3 == 0
            if part in ("whole", "held-out" if third else "studied"):
                text, source, target = unmarked(row["marked_sentence"])
                pairs.append(Pair(row["uid"], text, source, target, row["gold_root"]))
    return pairs


def f1_table(
    gold: Sequence[str], guess: Sequence[str]
) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of gold rows by class."""
    table = {}
    for name in sorted(set(gold)):
        hit = sum(g == p == name for g, p in zip(gold, guess, strict=True))
        said, there = sum(p == name for p in guess), sum(g == name for g in gold)
        precision, recall = hit / said if said else 0.0, hit / there
        f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
        table[name] = (precision, recall, f1, there)
    return table


def report(title: str, gold: Sequence[str], guess: Sequence[str], classes: bool = False) -> None:
    """Print macro-F1 and accuracy by root code and by quadrant."""
    table = f1_table(gold, guess)
    right = sum(g == p for g, p in zip(gold, guess, strict=True)) / len(gold)
    quads = [QUADRANT[g] for g in gold], [QUADRANT.get(p, "none") for p in guess]
    macro = sum(row[2] for row in table.values()) / len(table)
    quadrant = f1_table(*quads)
    print(
        f"{title:34}{len(gold):6}  root macro-F1 {macro:.4f}  accuracy {right:.4f}  "
        f"quadrant macro-F1 {sum(r[2] for r in quadrant.values()) / len(quadrant):.4f}"
    )
    if classes:
        for name, (precision, recall, f1, count) in table.items():
            print(f"  {name:12} P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  n {count}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    part = parser.add_mutually_exclusive_group()
    for name, what in (("held-out", "the third set aside"), ("whole", "all of the file")):
        part.add_argument(
            f"--{name}", dest="part", action="store_const", const=name, help=f"measure on {what}"
        )
    part.add_argument("--errors", action="store_true", help="print every miss of the studied part")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs, options.part or "studied")
    coder = Coder(learned=False)
    model = load_model()
    began = time.perf_counter()
    records = list(coder.code_many(Article(p.text) for p in pairs))
    coded = time.perf_counter()
    learned = [model.logits(p.text, p.source, p.target) for p in pairs]
    done = time.perf_counter()
    types = model.labels.types
    alone = [merged(types[max(range(len(types)), key=row.__getitem__)]) for row in learned]
    found = [between(r, p.source, p.target) for p, r in zip(pairs, records, strict=True)]
    lexicon = [merged(f.event.type) if f else "none" for f in found]
    exact = [merged(f.event.type) if f and f.fit == "both" else "none" for f in found]
    weighed = [
        weigh(f, model, p.text, p.source, p.target) for p, f in zip(pairs, found, strict=True)
    ]
    both = [merged(r.type) for r in weighed]
    # End to end nobody says where to look: the coder finds the pair and names its type.
    aided = list(Coder().code_many(Article(p.text) for p in pairs))
    whole = [between(r, p.source, p.target) for p, r in zip(pairs, aided, strict=True)]
    end = [merged(f.event.type) if f and f.fit == "both" else "none" for f in whole]
    end_tabled = [tabled_type(f.event) if f and f.fit == "both" else "none" for f in whole]
    tabled = [merged(by_codebook(r, "cameo-2021").type) for r in weighed]
    gold = [p.gold for p in pairs]
    report("marked pairs: lexicon alone", gold, lexicon)
    report("marked pairs: model alone", gold, alone)
    report("marked pairs: both", gold, both, classes=True)
    report("marked pairs: both, table of 2021", gold, tabled)
    report("end to end: lexicon alone", gold, exact)
    report("end to end: as records are coded", gold, end, classes=True)
    report("end to end, table of 2021", gold, end_tabled)
    confusion(gold, both)
    curve = [(r.confidence, b == g) for r, b, g in zip(weighed, both, gold, strict=True)]
    calibration("marked pairs, both", curve)
    own = [
        (f.event.confidence, merged(f.event.type) == g)
        for f, g in zip(whole, gold, strict=True)
        if f and f.fit == "both"
    ]
    calibration("events of records", own)
    print(f"{len(pairs) / (coded - began):.0f} sentences a second through the whole pipeline")
    print(f"{len(pairs) / (done - coded):.0f} sentences a second through the model")
    if options.errors:
        for pair, guess, row, hit in zip(pairs, both, alone, found, strict=True):
            if guess != pair.gold:
                entry = f"{hit.event.frame} ({hit.fit})" if hit else "nothing"
                print(f"{pair.gold} for {guess}; model {row}, lexicon {entry}\n    {pair.text}")


def tabled_type(event: Event) -> str:
    """An event's type by the table of 2021, as the file's classes have it."""
    relation = Relation(event.type, event.confidence, event.frame, event.cameo)
    return merged(by_codebook(relation, "cameo-2021").type)


def merged(type_: str) -> str:
    """A type as the file's classes have it."""
    return MERGED.get(type_, type_)


def confusion(gold: Sequence[str], guess: Sequence[str]) -> None:
    """Print the confusion matrix: a row for each gold class."""
    names = sorted({*gold, *guess})
    print("gold \\ said  " + " ".join(f"{n[:6]:>6}" for n in names))
    for name in sorted(set(gold)):
        row = [
            sum(g == name and p == other for g, p in zip(gold, guess, strict=True))
            for other in names
        ]
        print(f"{name:12} " + " ".join(f"{n or '.':>6}" for n in row))


def calibration(title: str, curve: Sequence[tuple[float, bool]]) -> None:
    """Print how often events of each confidence are right, and the expected calibration error."""
    error = 0.0
    print(f"calibration, {title}: said, right, n")
    for low in range(10):
        bin_ = [c for c in curve if low / 10 <= c[0] < (low + 1) / 10 or (low == 9 and c[0] == 1)]
        if bin_:
            said = sum(c[0] for c in bin_) / len(bin_)
            right = sum(c[1] for c in bin_) / len(bin_)
            error += len(bin_) / len(curve) * abs(said - right)
            print(f"  {said:.2f}  {right:.2f}  {len(bin_)}")
    print(f"  expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
