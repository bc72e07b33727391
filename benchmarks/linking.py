"""Copies and happenings: our stories told more than once (`examples/linking`), coded and linked.

    python benchmarks/linking.py [--errors] [--hashes N]

Copies: of the pairs of documents that are copies, how many are found; of those found, how many are
right; whether the original is the right one. Happenings: the same for pairs of marked tellings,
first among those that were coded at all (what linking can be held to), then among all of them (what
a user gets), and precision over every linked pair of which either side is marked. `--hashes` also
measures rensa beside datasketch on that many texts.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from memcon.coding import Article, Coder
from memcon.linking import link
from memcon.linking.copies import SEED, SLOTS, runs, signatures
from memcon.record import Record
from memcon.store import Store

STORIES = Path(__file__).parent.parent / "examples" / "linking"
MARK = re.compile(r"\{([^}>]+)>(\w+)\}")
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Story:
    """A document of the set: its text, its group of copies, the spans that tell happenings."""

    name: str
    article: Article
    copy: str | None
    tellings: tuple[tuple[int, int, str], ...]


def read_stories(path: Path) -> list[Story]:
    """The documents of a file of stories."""
    return [story(block) for block in path.read_text(encoding="utf-8").split("== ")[1:]]


def story(block: str) -> Story:
    """A document from its block of the file."""
    head, title, marked = block.split("\n", 2)
    name, published, publisher, copy = (cell.strip() for cell in head.split("|"))
    text, tellings, last = "", [], 0
    marked = marked.strip()
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        tellings.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        last = match.end()
    article = Article(
        text + marked[last:], path=name, title=title, publisher=publisher, published=published
    )
    return Story(name, article, None if copy == "-" else copy, tuple(tellings))


def pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """All pairs within groups."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}


def grouped(labels: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Keys by label."""
    found: dict[str, list[str]] = {}
    for key, label in labels:
        found.setdefault(label, []).append(key)
    return list(found.values())


def shares(found: set[Pair], wanted: set[Pair]) -> str:
    """Precision, recall and F1 as a line."""
    right = len(found & wanted)
    precision = right / len(found) if found else 1.0
    recall = right / len(wanted) if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return (
        f"precision {precision:.3f} ({right}/{len(found)})  "
        f"recall {recall:.3f} ({right}/{len(wanted)})  F1 {f1:.3f}"
    )


def coded_tellings(stories: list[Story], records: list[Record]) -> Iterator[tuple[str, str, str]]:
    """`(telling, happening, event)` for each marked telling; an empty event where it is not coded.

    An event tells it where its trigger, or another mention of it, touches the marked words.
    """
    for one, record in zip(stories, records, strict=True):
        for start, end, happening in one.tellings:
            telling = f"{one.name}:{start}"
            touching = [
                event.id
                for event in record.events
                if any(a < end and start < b for a, b in (event.trigger, *event.also))
            ]
            yield telling, happening, f"{record.document.id} {touching[0]}" if touching else ""


def measure(path: Path, coder: Coder, errors: bool) -> None:
    """Code the stories of a file, link them and print."""
    stories = read_stories(path)
    records = list(coder.code_many([one.article for one in stories]))
    names = {record.document.id: one.name for one, record in zip(stories, records, strict=True)}
    with tempfile.TemporaryDirectory() as home, Store.open(home) as store:
        store.add(records)
        link(store)
        copies = store.query("FROM copies").to_pylist()
        linked = store.query("FROM happening_events").to_pylist()
    marked = sum(len(s.tellings) for s in stories)
    print(f"{path.name}: {len(stories)} documents, {marked} marked tellings")
    wanted = pairs(grouped((s.name, s.copy) for s in stories if s.copy))
    found = pairs(grouped((names[c["document_id"]], c["group_id"]) for c in copies))
    print("copies      ", shares(found, wanted))
    firsts = {s.copy: s.name for s in reversed(stories) if s.copy}
    originals = {names[c["document_id"]] for c in copies if c["original"]}
    print(f"originals    {len(originals & set(firsts.values()))} of {len(firsts)} right")
    told = list(coded_tellings(stories, records))
    coded = [(telling, happening, event) for telling, happening, event in told if event]
    print(f"tellings     {len(coded)} of {len(told)} coded")
    group = {f"{e['document_id']} {e['event_id']}": e["happening_id"] for e in linked}
    wanted = pairs(grouped((telling, happening) for telling, happening, _ in told))
    within = pairs(grouped((telling, happening) for telling, happening, _ in coded))
    joined = pairs(grouped((telling, group.get(event, telling)) for telling, _, event in coded))
    print("happenings  ", shares(joined, within), " of what is coded")
    print("             ", shares(joined, wanted), " of all", sep="")
    named = {event: telling for telling, _, event in coded}
    every = pairs(grouped((event, label) for event, label in group.items()))
    mixed = [p for p in every if len(p & named.keys()) == 1]
    unmarked = [p for p in every if not p & named.keys()]
    print(
        f"             {len(mixed)} pairs of a marked and an unmarked event, {len(unmarked)} of two"
    )
    if errors:
        for kind, those in (("joined, wrong", joined - within), ("missed", within - joined)):
            for pair in sorted(map(sorted, those)):
                print(f"  {kind}: {' ~ '.join(pair)}")
        for telling, happening, event in told:
            if not event:
                print(f"  not coded: {telling} ({happening})")
        texts = {record.document.id: record for record in records}
        for pair in mixed + unmarked:
            print("  also joined:", " ~ ".join(words(texts, key) for key in sorted(pair)))


def words(texts: dict[str, Record], key: str) -> str:
    """An event in its document's words."""
    document, _, id = key.partition(" ")
    record = texts[document]
    event = next(e for e in record.events if e.id == id)
    return f"[{event.type}] {record.text[event.evidence[0] : event.evidence[1]][:90]!r}"


def hashes(number: int) -> None:
    """MinHash signatures a second: rensa beside datasketch, on variations of our stories."""
    from datasketch import MinHash

    stories = read_stories(STORIES / "stories.txt")
    sets = [runs(f"{stories[i % len(stories)].article.text} {i} {i * 7}") for i in range(number)]
    start = time.process_time()
    signed = signatures(sets)
    ours = number / (time.process_time() - start)
    few = sets[: max(50, number // 20)]
    start = time.process_time()
    theirs = []
    for one in few:
        made = MinHash(SLOTS, seed=SEED)
        made.update_batch([run.encode() for run in one])
        theirs.append(made)
    rate = len(few) / (time.process_time() - start)
    print(f"signatures   rensa {ours:,.0f}/s, datasketch {rate:,.0f}/s ({ours / rate:.1f} times)")
    off = {"rensa": 0.0, "datasketch": 0.0}
    some = list(combinations(range(min(len(few), 60)), 2))
    for a, b in some:
        exact = len(sets[a] & sets[b]) / len(sets[a] | sets[b])
        off["rensa"] += abs(float((signed[a] == signed[b]).mean()) - exact)
        off["datasketch"] += abs(theirs[a].jaccard(theirs[b]) - exact)
    print("mean error  ", ", ".join(f"{name} {sum_ / len(some):.4f}" for name, sum_ in off.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument("--hashes", type=int, default=0, help="texts to measure MinHash on")
    given = parser.parse_args()
    coder = Coder()
    for name in ("stories.txt", "later.txt"):
        measure(STORIES / name, coder, given.errors)
    if given.hashes:
        hashes(given.hashes)


if __name__ == "__main__":
    main()
