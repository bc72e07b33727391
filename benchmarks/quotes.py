"""Quotation and attribution on a labelled set: memcon's statements through the set's scorer.

    python benchmarks/quotes.py --data ../shared/data/quotes_dev.jsonl \\
        --scorer ../shared/bench/score_quotes.py

The articles are split by the hash of their text: two thirds were studied while the rules were
written; of the last third half was opened on 2026-11-26 and read from then on; of the other half
("unseen") the Gender Gap articles were read at the end of that day, the PolNeAR ones never. Last
comes the whole.
Two views of the same statements are scored:

- `all`: every statement, thought and intent too, all its passages together, as PolNeAR labels.
- `speech`: as the Gender Gap set labels, what somebody utters or is quoted with, one entry a
  passage: no thought, no intent, not what a study shows, no captions of pictures, what somebody is
  urged to do but not ordered, no claim that is only denied, of what somebody is called only the
  quoted words; the speaker's words only with the passage whose sentence holds the cue, and not
  again with a participle ("said …, adding …").
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from memcon.coding import Article, Coder
from memcon.record import Actor, Record, Statement

SHARED = Path(__file__).parents[2] / "shared"
PARTS = ("studied", "opened", "unseen")
WHOLE = "whole"
CORPORA = {"polnear": "all", "ggt": "speech"}
THOUGHT = frozenset(("thinks", "hopes", "plans"))
NOT_UTTERED = frozenset(
    "object infinitive about noun adjective described passive shown phrasal "
    "feeling untrue".split()
)
CREDIT = re.compile(r"[.!?’”'\"] \((?=[^()\n]*[A-Z])[^()\n]{3,60}\)[ \t]*$")  # of a picture
DESCRIBING, ORDERING = re.compile(r"\b(call|describ)\w*$"), re.compile(r"\border\w*$")
QUOTED = re.compile(r"[“\"«‘][^”\"»]+[”\"»’]?")
SHOWN = (
    ("token F1", "token_PRF"),
    ("quotes", "quote_partial_PRF"),
    ("direct", "direct_only_partial_PRF"),
    ("speaker", "speaker_acc"),
    ("found with speaker", "e2e_speaker_PRF"),
    ("full name, all", "ref_e2e_recall"),
)


def part_of(text: str) -> str:
    """Which part of the split an article is in."""
    number = int(hashlib.sha256(text.encode()).hexdigest(), 16)
    return "studied" if number % 3 != 2 else PARTS[1 + (number % 6 == 2)]


def entry(record: Record, statement: Statement, spans: list[tuple[int, int]]) -> dict[str, object]:
    """One statement in the scorer's form."""
    names = {actor.id: written(record.text, actor) for actor in record.actors}
    found: dict[str, object] = {
        "start": spans[0][0],
        "end": spans[-1][1],
        "fragments": [{"start": start, "end": end} for start, end in spans],
    }
    if statement.speaker_span:
        found["speaker_start"], found["speaker_end"] = statement.speaker_span
        found["speaker_text"] = record.text[slice(*statement.speaker_span)]
    if statement.speakers:
        found["speaker_ref"] = names[statement.speakers[0]]
    if statement.cue:
        found["cue_start"], found["cue_end"] = statement.cue
    return found


def written(text: str, actor: Actor) -> str:
    """An actor's name, or how the text writes it where it has another ("the RCMP")."""
    forms = [text[slice(*span)] for span in actor.mentions]
    last = actor.name.split()[-1]
    names = [form for form in forms if form[:1].isupper()]
    return actor.name if any(last in form for form in forms) or not names else max(names, key=len)


def all_entries(record: Record) -> Iterator[dict[str, object]]:
    """Every statement with all its passages."""
    for statement in record.statements:
        yield entry(record, statement, list(statement.content))


def speech_entries(record: Record) -> Iterator[dict[str, object]]:
    """What is uttered or quoted, passage by passage."""
    text = record.text
    speakers: set[tuple[int, int] | None] = set()
    for statement in record.statements:
        unsaid = statement.stance in THOUGHT or statement.rule in NOT_UTTERED
        cue = text[slice(*statement.cue)] if statement.cue else ""
        uttered = DESCRIBING.search(cue) if statement.rule == "object" else (
            statement.rule == "infinitive" and statement.addressees and not ORDERING.search(cue)
        )
        if unsaid and not uttered and statement.kind == "indirect":
            continue
        participle = cue.endswith("ing")
        again = participle and statement.speaker_span in speakers
        speakers.add(statement.speaker_span)
        for span in statement.content:
            if in_caption(text, span):
                continue
            spans = [span]
            if uttered and statement.rule == "object" and statement.kind == "indirect":
                after = text.find(" as ", *span)
                spans = [(after + 4, span[1])] if after >= 0 else [span]
            elif uttered and statement.rule == "object":
                spans = [found.span() for found in QUOTED.finditer(text, *span)]
            for part in spans or [span]:
                found = entry(record, statement, [part])
                if statement.cue and (again or not beside(text, part, statement.cue)):
                    for key in ("speaker_start", "speaker_end", "speaker_text"):
                        found.pop(key, None)
                yield found


def in_caption(text: str, span: tuple[int, int]) -> bool:
    """Whether a passage stands in a line that ends with a photographer's credit."""
    start, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    return CREDIT.search(text[start : end if end >= 0 else len(text)]) is not None


def beside(text: str, span: tuple[int, int], cue: tuple[int, int]) -> bool:
    """Whether no sentence ends between a passage and its cue."""
    if span[0] <= cue[0] < span[1]:
        return True
    between = text[span[1] : cue[0]] if span[1] <= cue[0] else text[cue[1] : span[0]]
    after_cue = span[0] >= cue[1]
    return "\n" not in between and not (after_cue and any(f"{p} " in between for p in ".?!"))


VIEWS = {"all": all_entries, "speech": speech_entries}


def main() -> None:
    """Code the articles, score each corpus and part, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "quotes_dev.jsonl")
    parser.add_argument("--scorer", type=Path, default=SHARED / "bench" / "score_quotes.py")
    parser.add_argument("--part", choices=PARTS, action="append", help="all unless told")
    parser.add_argument("--view", choices=["all", "speech"], help="one view for both corpora")
    options = parser.parse_args()
    lines = options.data.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    parts = options.part or PARTS
    articles = [article for article in articles if part_of(article["text"]) in parts]
    coder = Coder()
    started = time.perf_counter()
    records = list(coder.code_many(Article(article["text"]) for article in articles))
    seconds = time.perf_counter() - started
    print(f"{len(articles)} articles in {seconds:.1f} s")
    print("corpus\tpart\tview\tarticles\t" + "\t".join(name for name, _ in SHOWN))
    for corpus, usual in CORPORA.items():
        view = options.view or usual
        for part in (*parts, *(() if options.part else (WHOLE,))):
            chosen = [
                (article, record)
                for article, record in zip(articles, records, strict=True)
                if article["id"].startswith(corpus)
                and part in (part_of(article["text"]), WHOLE)
            ]
            result = scored(chosen, view, options.scorer)
            cells = [cell(result[key]) for _, key in SHOWN]
            print("\t".join([corpus, part, view, str(len(chosen)), *cells]))


def cell(value: object) -> str:
    """A figure, or precision, recall and F1."""
    if isinstance(value, list):
        return "/".join(f"{number:.1f}" for number in value)
    return "" if value is None else f"{value}"


def scored(
    chosen: list[tuple[dict[str, str], Record]], view: str, scorer: Path
) -> dict[str, object]:
    """The scorer's figures for some articles."""
    return score_entries([(article, list(VIEWS[view](one))) for article, one in chosen], scorer)


def score_entries(
    chosen: list[tuple[dict[str, str], list[dict[str, object]]]], scorer: Path
) -> dict[str, object]:
    """The scorer's figures for some articles, each with what was found in it."""
    with TemporaryDirectory() as folder:
        gold, found = Path(folder, "gold.jsonl"), Path(folder, "found.jsonl")
        gold.write_text("".join(json.dumps(article) + "\n" for article, _ in chosen), "utf-8")
        found.write_text(
            "".join(
                json.dumps({"id": article["id"], "quotes": quotes}) + "\n"
                for article, quotes in chosen
            ),
            "utf-8",
        )
        done = subprocess.run(
            [sys.executable, str(scorer), str(gold), str(found), "--json"],
            capture_output=True, text=True, check=True,
        )
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
