"""What a plan, a deal or peace must begin with or contain is asked of whoever is to do it: "any
deal must include a *Russian* exit"."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.naming import is_named
from memcon.events.participants import reach
from memcon.language import Phrase
from memcon.language.tree import Tree

SETTLEMENTS = frozenset(
    "plan deal agreement peace talk settlement solution truce ceasefire cease-fire treaty accord "
    "pact proposal compromise negotiation process roadmap resolution".split()
)
CONTAINING = frozenset(
    "begin start include involve contain guarantee ensure provide require mean lead rest depend "
    "hinge entail open come bring secure".split()
)
WITHIN = frozenset("with by to on in for upon from".split())


def term_verb(tree: Tree, noun: int) -> int | None:
    """The verb by which a settlement has a noun for a term: "talks must *start* with a withdrawal".
    """
    while tree.deps[noun] == "conj":
        noun = tree.heads[noun]
    verb = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.lower[verb] in WITHIN:
        verb = tree.heads[verb]
    elif tree.deps[noun] != "dobj":
        return None
    return verb if sets_terms(tree, verb) else None


def sets_terms(tree: Tree, verb: int) -> bool:
    """Whether a verb says what a settlement has in it."""
    subject = tree.child(verb, "nsubj")
    return (
        subject is not None
        and tree.lemmas[verb] in CONTAINING
        and tree.lemmas[subject] in SETTLEMENTS
    )


def bound_by(tree: Tree, cast: Cast, verb: int) -> tuple[Phrase, ...]:
    """Who is to do what a settlement must contain, by name."""
    nouns = tree.all(verb, "dobj")
    nouns += [o for p in tree.all(verb, "prep") for o in tree.all(p, "pobj")]
    found = [p for noun in nouns for p in reach(noun, tree, cast) if p.head != noun]
    return tuple(dict.fromkeys(p for p in found if is_named(p, cast)))
