"""Papers, polls and pictures that can be said to show something, and what a poll has."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

TEXTS = word_class("things", "text")
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
