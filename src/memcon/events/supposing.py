"""Whether a predicate is only supposed: a condition, what is waited for."""

from __future__ import annotations

from memcon.language.grammar import SUBJECTS
from memcon.language.tree import Tree

IF_WORDS = frozenset("if unless should whether provided lest".split())
INVERTING = frozenset(("had", "should", "were"))  # "*had* they known"


def conditional(tree: Tree, token: int) -> bool:
    """Whether a predicate is a condition ("if") or waited for: "will wait until he is *freed*"."""
    for _ in range(8):
        if inverted(tree, token):
            return True
        for child in tree.children[token]:
            if tree.deps[child] == "mark" and tree.lower[child] in IF_WORDS:
                return True
            if tree.lower[child] == "until" and tree.deps[child] in ("mark", "prep"):
                above = tree.heads[token]
                if any(tree.tags[c] == "MD" for c in tree.all(above, "aux")):
                    return True
        if tree.deps[token] not in ("conj", "xcomp", "dobj", "pobj", "prep", "ccomp"):
            return False
        token = tree.heads[token]
    return False


def inverted(tree: Tree, token: int) -> bool:
    """Whether a clause is a condition by its order: "*had* Chad joined", "*were* Chad to join"."""
    if tree.deps[token] != "advcl":
        return False
    first = next((c for c in tree.all(token, "aux") if c < token), token)
    subject = tree.child(token, *SUBJECTS)
    return tree.lower[first] in INVERTING and subject is not None and first < subject
