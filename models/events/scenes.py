"""Finds with memcon who else stands in our sentences, and which word tells the labelled event.

    python models/events/scenes.py scenes.json

Takes some minutes. `train_roles.py` and `teach.py` read the file, and so need no memcon themselves.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import Row, Scene, read_examples, read_rows
from questions import YIELD
from varying import MARK

from memcon.coding import Article, Coder
from memcon.events.examples import read_marks
from memcon.record import Actor, Event, Record, Span

# Between two that are named together, of whom one did what the other did.
TOGETHER = re.compile(r"\s*(,|&|,? ?and( the)?|,? ?or( the)?|,? as well as( the)?|, the)\s*")


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def find_scenes(rows: Sequence[Row]) -> list[Scene]:
    """The scenes of labelled sentences, in their order."""
    texts = sorted({MARK.sub("", r.text) for r in rows})
    records = dict(zip(texts, Coder(learned=False).code_many(map(Article, texts)), strict=True))
    pairs: dict[str, set[tuple[Span | None, Span | None]]] = defaultdict(set)
    for row in rows:
        pairs[MARK.sub("", row.text)].add(parties(row))
    return [scene(row, records[t], pairs[t]) for row in rows for t in (MARK.sub("", row.text),)]


def parties(row: Row) -> tuple[Span | None, Span | None]:
    """Where source and target stand in a sentence without its marks."""
    marks = read_marks(row.text)
    return marks.source[0] if marks.source else None, marks.target[0] if marks.target else None


def scene(row: Row, record: Record, labelled: set[tuple[Span | None, Span | None]]) -> Scene:
    """A labelled sentence and its record as a scene; `labelled` are the pairs of its text."""
    source, target = parties(row)
    known = [span for span in (source, target) if span]
    own = {a.id for a in record.actors if any(overlap(m, s) for m in a.mentions for s in known)}
    own |= {m for a in record.actors if a.id in own for m in a.members}
    strangers = [
        actor.mentions[0]
        for actor in record.actors
        if actor.mentions and actor.id not in own and own.isdisjoint(actor.members)
    ]
    others = tuple(
        span
        for span in strangers
        if not any(beside(span, party, row, record.text) for party in known)
        and not any(meets(span, pair, source, target) for pair in labelled)
    )
    return Scene(
        record.text, row.type, source, target, predicate(row, record, source, target), others
    )


def beside(span: Span, party: Span, row: Row, text: str) -> bool:
    """Whether somebody is named together with a party."""
    first, second = sorted((span, party))
    return TOGETHER.fullmatch(text[first[1] : second[0]]) is not None


def meets(
    span: Span,
    pair: tuple[Span | None, Span | None],
    source: Span | None,
    target: Span | None,
) -> bool:
    """Whether another labelled pair of the text has somebody together with one of these parties."""
    theirs, mine = [s for s in pair if s], [s for s in (source, target) if s]
    with_one = any(overlap(a, b) for a in theirs for b in mine)
    return with_one and any(overlap(span, s) for s in theirs)


def predicate(row: Row, record: Record, source: Span | None, target: Span | None) -> Span | None:
    """The words by which memcon's lexicon tells an event of the labelled type between the parties,
    or of one of them."""
    by_id = {a.id: a for a in record.actors}

    def named(ids: Sequence[str], span: Span | None) -> bool:
        return span is not None and any(
            overlap(span, m) for a in people(ids, by_id) for m in a.mentions
        )

    best: tuple[int, Event] | None = None
    for event in record.events:
        fit = named(event.actors, source) + named(event.recipients, target)
        alike = event.type == row.type or {event.type, row.type} <= YIELD
        if fit and alike and (best is None or fit > best[0]):
            best = fit, event
    if best is None or any(overlap(best[1].trigger, s) for s in (source, target) if s):
        return None
    return best[1].trigger


def people(ids: Sequence[str], by_id: dict[str, Actor]) -> Iterator[Actor]:
    """The actors of some ids and their members."""
    for i in ids:
        if i in by_id:
            yield by_id[i]
            yield from (by_id[m] for m in by_id[i].members if m in by_id)


if __name__ == "__main__":
    found = find_scenes([*read_rows(), *read_examples()])
    text = json.dumps([dataclasses.astuple(one) for one in found], ensure_ascii=False)
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")
    print(f"{len(found)} scenes written to {sys.argv[1]}")
