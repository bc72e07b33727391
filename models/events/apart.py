"""Keeps what is learned apart from what measures: sentences close to those of a marked-pair file.

A sentence written with a measured one in mind makes the measure too good. Compares words and pairs
of words, names left out (cosine of tf-idf); prints each sentence that is too close, and with
`--remove` takes it out of `sentences/`. Needs scikit-learn.

    python models/events/apart.py ../shared/data/relations_dev.tsv [--limit 0.3] [--remove]
"""

from __future__ import annotations

import argparse
import csv
import re
from pathlib import Path

import numpy as np
from corpus import SENTENCES, SPAN, read_rows
from sklearn.feature_extraction.text import TfidfVectorizer

NAME = re.compile(r"[A-Z][\w.'’-]+")


def telling(marked: str) -> str:
    """The words of a sentence that are neither its parties nor other names."""
    return NAME.sub("", SPAN.sub(" ", marked))


def main() -> None:
    """Compare, print, remove."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--limit", type=float, default=0.3)
    parser.add_argument("--remove", action="store_true")
    options = parser.parse_args()
    with options.pairs.open(encoding="utf-8", newline="") as stream:
        theirs = [telling(row["marked_sentence"]) for row in csv.DictReader(stream, delimiter="\t")]
    rows = read_rows()
    ours = [telling(row.text) for row in rows]
    words = TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[A-Za-z]{2,}"
    ).fit(ours + theirs)
    nearest = (words.transform(ours) @ words.transform(theirs).T).max(axis=1).toarray().ravel()
    close = {rows[i].text for i in np.flatnonzero(nearest > options.limit)}
    for i in np.argsort(-nearest)[: len(close)]:
        print(f"{nearest[i]:.2f}  {rows[i].type:10}{rows[i].text}")
    print(f"{len(close)} of {len(rows)} sentences are closer than {options.limit}")
    if options.remove:
        for path in sorted(SENTENCES.glob("*.tsv")):
            lines = path.read_text(encoding="utf-8").splitlines()
            kept = [line for line in lines if line.split("\t")[0] not in close]
            path.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
