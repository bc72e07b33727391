"""Whether a predicate is denied where it stands."""

from __future__ import annotations

from memcon.language.tree import Tree

NEGATIVE = frozenset("not n't n’t never no neither nor without hardly".split())
NO_ONE = frozenset("nobody none noone".split())
NOT_ANY = frozenset("no neither not".split())
AT_LEAST = frozenset("fewer less only just least".split())  # "no fewer than", "not only"
SUBJECTS = ("nsubj", "nsubjpass")


def negated(tree: Tree, token: int) -> bool:
    """Whether a predicate is denied where it stands: "did not", "never", "no talks", "rather than
    fight"."""
    if tree.lower[max(token - 2, 0) : token] in (["rather", "than"], ["instead", "of"]):
        return True
    for child in tree.children[token]:
        if tree.deps[child] == "neg" or (
            tree.lower[child] in NEGATIVE and tree.deps[child] in ("det", "advmod", "preconj", "cc")
        ):
            if tree.lower[child] == "nor" and tree.deps[child] == "cc" and child > token:
                continue
            return True
        if tree.deps[child] in SUBJECTS and is_nobody(tree, child):
            return True
        if tree.deps[child] == "dobj" and any(
            tree.lower[c] == "no" and tree.lower[c + 1] not in ("fewer", "less")
            for c in tree.all(child, "det")
        ):
            return True  # "made no concessions"
    head = tree.heads[token]
    if tree.deps[token] == "conj":
        joined = {tree.lower[c] for c in tree.all(head, "cc") if c < token}
        alone = tree.child(token, "nsubj", "nsubjpass") is None
        if "nor" in joined or ("or" in joined and alone and negated(tree, head)):
            return True
    return tree.deps[token] in ("pcomp", "pobj") and tree.lower[head] == "without"


def is_nobody(tree: Tree, subject: int) -> bool:
    """Whether a subject says that not all, or none, do it: "*no* state has signed", "*neither*
    Chad nor Mali", "*not* everyone"."""
    if tree.lower[subject] in NO_ONE or tree.lower[subject] == "neither":
        return True
    return any(
        tree.lower[c] in NOT_ANY and tree.lower[c + 1] not in AT_LEAST
        for c in tree.all(subject, "det", "neg", "preconj", "advmod", "predet", "cc")
        if c < subject
    )
