"""Papers, polls and pictures that can be said to show something, and what a poll has."""

from __future__ import annotations

from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

TEXTS = frozenset(
    "datum average forecast projection ranking index tracker trend estimate tally recording tape "
    "footage clip log invoice receipt minutes diary correspondence screenshot reading spreadsheet "
    "poll survey report study data record document video email review analysis figure result map "
    "chart image photo footage ad memo letter transcript filing slide statistic number census "
    "test research evidence cable message file book article story film documentary exit".split()
)
POLLS = frozenset(
    "poll survey forecast model average projection estimate tally count census report analysis "
    "study".split()
)
POLLING = frozenset("give have put place peg".split())


def is_text(scene: Scene, who: int | None) -> bool:
    """Whether a subject is a poll, a report or somebody, which can be said to show something."""
    tree = scene.tree
    return who is not None and (
        tree.lemmas[who] in TEXTS or scene.cast.at(who) is not None or tree.pos[who] == "PROPN"
    )


def polled(scene: Scene, verb: int) -> Draft | None:
    """What a poll or forecast has: "gives her a lead", "puts the cost at $3 million"."""
    tree = scene.tree
    who = tree.child(verb, "nsubj")
    thing = tree.child(verb, "dobj")
    if who is None or thing is None or tree.lemmas[who] not in POLLS or thing < verb:
        return None
    if tree.lemmas[verb] == "have" and tree.pos[thing] != "PROPN":
        return None  # "polls have an error"
    last = tree.subtree(verb)[1]
    stop = next((t for t in range(thing, last) if tree.words[t] in (",", ";")), last)
    content = scene.trim(verb + 1, stop)
    return Draft("shown", verb, (verb, verb + 1), scene.noun_phrase(who), [content])
