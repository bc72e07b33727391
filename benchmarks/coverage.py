"""Of the names that take part in events and statements of real news, the share that is resolved.

    python benchmarks/coverage.py [FILE] [--sample N] [--articles N] [--records OUT]

A name is an actor with a capitalised name whom a statement has for speaker or addressee, or an
event for actor or recipient; each actor of an article counts once. It is resolved where the record
gives a country or the code of a body. `--sample` prints names of all articles, chosen by a fixed
seed, with the sentence and what they were resolved to, for checking by hand.

FILE is JSON lines with a `text` each (`../shared/data/quotes_dev.jsonl`) or a table with a
`sentence` column (`relations_dev.tsv`).
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from collections.abc import Container, Iterator
from pathlib import Path

from memcon.coding import Article, Coder
from memcon.record import Actor, Record

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "quotes_dev.jsonl"
SEED = 2024
NAMED = frozenset(("person", "country", "government", "organization"))
KINDS = {"person": "person", "country": "country", "government": "country"}
MARKS = ("<s>", "</s>", "<t>", "</t>")


def articles(path: Path) -> Iterator[Article]:
    """The texts of a file."""
    with path.open(encoding="utf-8") as lines:
        if path.suffix == ".tsv":
            for row in csv.DictReader(lines, delimiter="\t"):
                text = row.get("sentence") or row.get("text") or ""
                for mark in MARKS:
                    text = text.replace(mark, "")
                yield Article(text)
        else:
            for line in lines:
                told = json.loads(line)
                yield Article(told["text"], published=told.get("published"))


def named(record: Record, common: Container[str] = ()) -> Iterator[Actor]:
    """The actors with a name that take part in a statement or an event; `common` are words in lower
    case that a sentence may begin with ("officials") and that name nobody."""
    taking = {a for s in record.statements for a in (*s.speakers, *s.addressees)}
    taking |= {a for e in record.events for a in (*e.actors, *e.recipients)}
    for actor in record.actors:
        words = actor.name.lower()
        if actor.id not in taking or actor.kind not in NAMED or words in common:
            continue
        if any(record.text[s:e][:1].isupper() for s, e in actor.mentions):
            yield actor


def is_resolved(actor: Actor) -> bool:
    """Whether the record says to which country or body an actor belongs."""
    return bool(actor.country or actor.organization or (actor.code or "")[:3] in ("IGO", "NGO"))


def shown(record: Record, actor: Actor) -> str:
    """An actor with the words around its first capitalised mention, on one line."""
    start, end = next((s, e) for s, e in actor.mentions if record.text[s:e][:1].isupper())
    around = record.text[max(0, start - 120) : start] + "[[" + record.text[start:end] + "]]"
    around += record.text[end : end + 120]
    told = f"{actor.name} | {actor.kind} | {actor.code or '-'} | {actor.office or '-'}"
    return f"{told}\t{' '.join(around.split())}"


def main() -> None:
    """Print the shares by kind, and a sample where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", nargs="?", type=Path, default=DATA)
    parser.add_argument("--sample", type=int, default=0, help="how many names to print")
    parser.add_argument("--articles", type=int, help="read only so many texts")
    options = parser.parse_args()
    chosen = list(articles(options.file))[: options.articles]
    total, resolved = Counter[str](), Counter[str]()
    lines: list[str] = []
    coder = Coder()
    for record in coder.code_many(chosen):
        for actor in named(record, coder.expertise.knowledge.roles):
            for key in (KINDS.get(actor.kind, "organization"), "all"):
                total[key] += 1
                resolved[key] += is_resolved(actor)
            if is_resolved(actor):
                lines.append(shown(record, actor))
    print("kind\tresolved\tof\tshare")
    for key in ("person", "organization", "country", "all"):
        share = resolved[key] / total[key] if total[key] else 0.0
        print(f"{key}\t{resolved[key]}\t{total[key]}\t{share:.3f}")
    for line in random.Random(SEED).sample(lines, min(options.sample, len(lines))):
        print(line)


if __name__ == "__main__":
    main()
