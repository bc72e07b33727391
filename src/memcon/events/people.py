"""Whether a common noun means people, for those whom no table knows: "pensioners", "a docker"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

HUMAN = word_class("people", "person")
AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "crat", "ant", "smith")
SOME = frozenset(("several", "some", "many", "most"))
SUFFERED = word_class("verbs", "suffered")  # done to people, so that a bare number means some
# Words with such an ending that mean no people.
THINGS = word_class("people", "no_person")


def is_human(token: int, tree: Tree) -> bool:
    """Whether a common noun means people, or a number counts some of them ("all four of them",
    "several of them", "three were captured")."""
    if tree.pos[token] == "NOUN":
        return means_people(tree.lemmas[token])
    if tree.pos[token] != "NUM" and tree.lower[token] not in SOME:
        return False
    behind = [o for of in tree.all(token, "prep") for o in tree.all(of, "pobj")]
    if any(tree.lower[o] == "them" for o in behind):
        return True
    if tree.lower[token] in SOME:
        return False
    counted = tree.doc[token].ent_type_ in ("CARDINAL", "")
    return counted and not behind and tree.lemmas[tree.heads[token]] in SUFFERED


def means_people(lemma: str) -> bool:
    """Whether a noun's lemma means a person or people, by list and by ending."""
    if lemma in HUMAN:
        return True
    return len(lemma) > 4 and lemma.endswith(AGENT_ENDINGS) and lemma not in THINGS
