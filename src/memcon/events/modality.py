"""What an auxiliary says of a predicate: "will" plans it, "would" and "could" suppose it."""

from __future__ import annotations

from memcon.events.supposing import IF_WORDS
from memcon.knowledge.words import word_class
from memcon.language.grammar import PAST, WILL
from memcon.language.tree import Tree
from memcon.record import Status

MODAL_MAYBE = frozenset("would could may might should can must ought ca".split())
REPORTING = word_class("verbs", "reporting")


def modality(tree: Tree, verb: int) -> tuple[Status, str] | None:
    """What an auxiliary says: "will" plans, "would", "could" suppose."""
    token = verb
    for _ in range(4):
        for child in tree.children[token]:
            if tree.deps[child] != "aux":
                continue
            word = tree.lower[child]
            if word in WILL or (word in ("would", "'d", "’d") and reported(tree, token)):
                return "planned", "future"
            if word in MODAL_MAYBE and tree.tags[child] == "MD":
                return "hypothetical", "modal"
        if is_to_come(tree, token):
            return "planned", "arranged"
        told = tree.tags[token] in ("VBD", "VBZ")  # "would go and *asked* the court": it asked
        if (
            tree.deps[token] != "conj"
            or told
            or any(tree.deps[c] in ("nsubj", "nsubjpass") for c in tree.children[token])
        ):
            return None
        token = tree.heads[token]
    return None


def is_to_come(tree: Tree, verb: int) -> bool:
    """Whether "be" puts a verb in the future: "are *to meet*", "was *to be tried*"."""
    above = tree.heads[verb]
    if tree.deps[verb] != "xcomp" or tree.lemmas[above] != "be" or tree.pos[above] != "AUX":
        return False
    return tree.lemmas[verb] != "blame" and any(tree.tags[c] == "TO" for c in tree.all(verb, "aux"))


def reported(tree: Tree, verb: int) -> bool:
    """Whether a "would" is a "will" of reported speech: "said it would", without a condition."""
    while tree.deps[verb] == "conj":
        verb = tree.heads[verb]
    head = tree.heads[verb]
    if tree.deps[verb] not in ("ccomp", "parataxis") or tree.tags[head] not in PAST:
        return False
    if tree.lemmas[head] not in REPORTING:
        return False
    return not any(
        tree.lower[mark] in IF_WORDS
        for clause in tree.all(verb, "advcl")
        for mark in tree.all(clause, "mark")
    )
