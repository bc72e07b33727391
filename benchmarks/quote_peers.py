"""Quotation and attribution on a labelled set: other extractors through the same scorer.

    python benchmarks/quote_peers.py

Beside memcon (`quotes.py`): `marks`, a baseline that takes what stands between quotation marks and
the nearest "said" with the words beside it; and `textacy`, direct quotations on the same spaCy
pipeline, where textacy can be imported (`pip install --target DIR textacy`, `PYTHONPATH=DIR`).
textacy refuses an article with an odd number of marks whole; such an article counts as empty.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from quotes import CORPORA, PARTS, SHARED, SHOWN, cell, part_of, score_entries

from memcon.language.pipeline import load_pipeline

QUOTED = re.compile(r"[“\"]([^”\"\n]{8,}?)[”\"]")
SAYS = r"(?:said|says|added|told|asked|wrote|noted|explained|argued|warned|replied)"
NAME = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3}|he|she|they|it|He|She|They)"
AFTER = re.compile(rf"\s*(?:({NAME}) {SAYS}\b|{SAYS} ({NAME}))")
BEFORE = re.compile(rf"(?:({NAME}) {SAYS}|{SAYS} ({NAME}))[^.\n“”\"]{{0,60}}[,:]?\s*$")

Entry = dict[str, Any]


def marks(text: str) -> Iterator[Entry]:
    """What stands between quotation marks, with the name beside the nearest "said"."""
    for found in QUOTED.finditer(text):
        entry: Entry = {"start": found.start(), "end": found.end()}
        near = AFTER.match(text, found.end()) or BEFORE.search(
            text, max(0, found.start() - 120), found.start()
        )
        if near is not None:
            group = 1 if near[1] else 2
            entry["speaker_start"], entry["speaker_end"] = near.span(group)
            entry["speaker_text"] = entry["speaker_ref"] = near[group]
        yield entry


def textacy_quotes() -> Callable[[str], Iterator[Entry]] | None:
    """textacy's direct quotations, or None where it is not installed."""
    try:
        from textacy.extract import direct_quotations  # type: ignore[import-not-found]
    except ImportError:
        return None
    nlp = load_pipeline()

    def read(text: str) -> Iterator[Entry]:
        try:
            found = list(direct_quotations(nlp(text)))
        except ValueError:  # an odd number of quotation marks
            return
        for speaker, cue, content in found:
            yield {
                "start": content.start_char,
                "end": content.end_char,
                "speaker_start": speaker[0].idx,
                "speaker_end": speaker[-1].idx + len(speaker[-1]),
                "speaker_text": " ".join(token.text for token in speaker),
                "speaker_ref": " ".join(token.text for token in speaker),
                "cue_start": cue[0].idx,
                "cue_end": cue[-1].idx + len(cue[-1]),
            }

    return read


def main() -> None:
    """Run the peers over the articles and print the table of `quotes.py`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "quotes_dev.jsonl")
    parser.add_argument("--scorer", type=Path, default=SHARED / "bench" / "score_quotes.py")
    options = parser.parse_args()
    lines = options.data.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    peers: dict[str, Callable[[str], Iterator[Entry]]] = {"marks": marks}
    if (read := textacy_quotes()) is not None:
        peers["textacy"] = read
    print("peer\tcorpus\tpart\t" + "\t".join(name for name, _ in SHOWN))
    for name, extract in peers.items():
        found = {article["id"]: list(extract(article["text"])) for article in articles}
        for corpus in CORPORA:
            for part in PARTS:
                chosen = [
                    (article, found[article["id"]])
                    for article in articles
                    if article["id"].startswith(corpus) and part_of(article["text"]) == part
                ]
                result = score_entries(chosen, options.scorer)
                cells = [cell(result[key]) for _, key in SHOWN]
                print("\t".join([name, corpus, part, *cells]))


if __name__ == "__main__":
    main()
