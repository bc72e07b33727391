"""Passives that the parser does not mark: participles that share an auxiliary, follow their noun or
stand below an order."""

from __future__ import annotations

from memcon.events.clause import Clause
from memcon.language.tree import Tree

ORDERING = frozenset("order have get want see".split())


def joined_passive(tree: Tree, at: int, surface: list[int]) -> bool:
    """Whether a participle shares a passive's auxiliary: "was beaten and *killed*"."""
    head = tree.heads[at]
    return (
        tree.deps[at] == "conj"
        and not surface
        and tree.tags[head] == "VBN"
        and tree.child(head, "auxpass") is not None
        and tree.child(at, "dobj") is None
    )


def is_ordered(tree: Tree, at: int, clause: Clause, surface: list[int]) -> bool:
    """Whether a participle says what somebody has done to another: "had *the envoy* expelled"."""
    above = tree.heads[at]
    past = tree.tags[at] == "VBD" and tree.lemmas[above] == "order" and not clause.obj
    if tree.tags[at] != "VBN" and not past:
        return False
    if tree.deps[at] not in ("ccomp", "xcomp") or not surface:
        return False
    bare = not clause.passive and tree.child(at, "aux", "auxpass", "mark") is None
    return bare and tree.lemmas[above] in ORDERING and tree.pos[above] in ("VERB", "AUX")
