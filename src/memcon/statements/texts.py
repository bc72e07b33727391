"""Papers, polls and pictures that can be said to show something, and what a poll has."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import NOMINATIVE
from memcon.statements.draft import Draft
from memcon.statements.epithets import human
from memcon.statements.scene import Scene

TEXTS = word_class("things", "text")
POLLS = frozenset(
    "poll survey forecast model average projection estimate tally count census report analysis "
    "study tracker tracking".split()
)
RECKONING = frozenset("put estimate value place peg reckon assess".split())
FIGURES = frozenset(("MONEY", "PERCENT", "CARDINAL", "QUANTITY"))
POLLING = frozenset("give have put place peg".split())


def is_text(scene: Scene, who: int | None) -> bool:
    """Whether a subject is a poll, a report or somebody, which can be said to show something."""
    tree = scene.tree
    return who is not None and (
        tree.lemmas[who] in TEXTS or scene.cast.at(who) is not None or tree.pos[who] == "PROPN"
        or tree.lower[who] in NOMINATIVE or human(tree, who)
    )


def polled(scene: Scene, verb: int) -> Draft | None:
    """What a poll or forecast has: "gives her a lead", "puts the cost at $3 million"."""
    tree = scene.tree
    who = tree.child(verb, "nsubj")
    thing = tree.child(verb, "dobj")
    if tree.deps[verb] == "aux":  # "The poll *has* her leading": the parse took it for an auxiliary
        others = tree.all(tree.heads[verb], "nsubj")
        who = who if who is not None else others[0] if others else None
        thing = next((t for t in others if verb < t), None)
    if who is None or thing is None or tree.lemmas[who] not in POLLS or thing < verb:
        return None
    if tree.lemmas[verb] == "have" and tree.pos[thing] not in ("PROPN", "PRON"):
        return None  # "polls have an error"
    last = tree.subtree(tree.heads[verb] if tree.deps[verb] == "aux" else verb)[1]
    stop = next((t for t in range(thing, last) if tree.words[t] in (",", ";")), last)
    content = scene.trim(verb + 1, stop)
    return Draft("shown", verb, (verb, verb + 1), scene.noun_phrase(who), [content])


def reckoned(scene: Scene, verb: int) -> Draft | None:
    """The figure that somebody gives: "puts *the cost at $3 million*"."""
    tree = scene.tree
    who, thing = tree.child(verb, "nsubj"), tree.child(verb, "dobj")
    if who is None or thing is None or thing < verb or tree.lower[who] in ("which", "that"):
        return None
    around = (*tree.all(verb, "prep"), *tree.all(thing, "prep"))
    at = next((t for t in around if tree.lower[t] == "at" and t > thing), None)
    figure = tree.child(at, "pobj") if at is not None else None
    if figure is None or tree.doc[figure].ent_type_ not in FIGURES:
        return None
    content = scene.trim(tree.subtree(thing)[0], tree.subtree(figure)[1])
    return Draft("shown", verb, (verb, verb + 1), scene.noun_phrase(who), [content], "thinks")
