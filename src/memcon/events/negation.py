"""Whether a predicate is denied where it stands: "did not", "neither … nor", "at no time"."""

from __future__ import annotations

from memcon.language.grammar import SUBJECTS
from memcon.language.tree import Tree

NEGATIVE = frozenset("not n't n’t never no neither nor without hardly scarcely barely".split())
NO_ONE = frozenset("nobody none noone nothing".split())
# Words behind a negative that make it affirm: "not only".
ONLY = frozenset("only just merely simply solely".split())
# "at no time", "under no circumstances"; but "in no time" is soon, and "at no cost" for nothing.
TIMES = frozenset("time point stage moment account occasion".split())
WAYS = frozenset("way case instance sense circumstance condition pretext means manner".split())
COUNTING = frozenset("a one even all every everyone everybody".split())  # "not a single shell"
BEFORE = (["rather", "than"], ["instead", "of"], ["yet", "to"])  # "has yet to release them"
CONTRARY = frozenset("but yet though".split())
TRUE = frozenset("true correct accurate case fact".split())
FALSE = frozenset("false untrue incorrect nonsense lie fabrication".split())
OPEN = frozenset(("secret", "doubt", "bone"))  # "made no *secret* of his anger" was angry


def negated(tree: Tree, token: int) -> bool:
    """Whether a predicate is denied: by a word of its own, by its subject ("no soldier",
    "neither"), by what stands before it ("at no time", "yet to"), or with the verb that it is
    joined to."""
    before = tree.lower[max(token - 3, 0) : token]
    if before[-2:] in BEFORE or before == ["yet", "to", "be"]:
        return True
    if any(denies(tree, token, child) for child in tree.children[token]):
        return True
    if tree.deps[token] == "conj" and joined(tree, token):
        return True
    return tree.deps[token] in ("pcomp", "pobj") and tree.lower[tree.heads[token]] == "without"


def denies(tree: Tree, token: int, child: int) -> bool:
    """Whether a word below a predicate denies it."""
    word, dep = tree.lower[child], tree.deps[child]
    if dep == "neg" or (word in NEGATIVE and dep in ("det", "advmod", "preconj", "cc")):
        if not ONLY.isdisjoint(tree.lower[child + 1 : child + 2]):
            return False
        return not (word == "nor" and dep == "cc" and child > token)
    if dep in SUBJECTS:
        return is_nobody(tree, child)
    if dep == "dobj" and tree.lemmas[child] not in OPEN:  # "made no concessions"
        return any(
            tree.lower[c] == "no" and tree.lower[c + 1] not in ("fewer", "less")
            for c in tree.all(child, "det")
        )
    if dep == "prep":
        return child < token and is_never(tree, child)
    return word == "once" and tree.lower[child - 1] == "not" and child < token  # "not once did he"


def is_nobody(tree: Tree, subject: int) -> bool:
    """Whether a subject is none at all: "nobody", "no soldier", "neither army nor police", "not a
    single shell"."""
    if tree.lower[subject] in NO_ONE:
        return True
    start = tree.subtree(subject)[0]
    if start == subject:
        return False
    if tree.lower[start] == "not":
        return tree.lower[start + 1] in COUNTING
    return (
        tree.lower[start] in ("no", "neither", "none")
        and tree.lower[start + 1] not in ("fewer", "less")
    )


def is_never(tree: Tree, preposition: int) -> bool:
    """Whether a phrase says never or by no means: "at no time", "in no way"."""
    for noun in tree.all(preposition, "pobj"):
        if not any(tree.lower[c] == "no" for c in tree.all(noun, "det", "neg")):
            continue
        lemma = tree.lemmas[noun]
        return lemma in WAYS or (lemma in TIMES and tree.lower[preposition] != "in")
    return False


def joined(tree: Tree, token: int) -> bool:
    """Whether what denies the verb before denies this one as well: "did not arrest, beat or
    threaten", "no soldier fired and killed"."""
    if tree.child(token, *SUBJECTS) is not None:
        return nor_before(tree, token)
    head = tree.heads[token]
    first = token
    while tree.deps[first] == "conj":
        first = tree.heads[first]
    words = {tree.lower[c] for t in (first, head, token) for c in tree.all(t, "cc")}
    before = {tree.lower[c] for c in tree.all(head, "cc") if c < token}
    if "nor" in before:
        return True
    if words & CONTRARY or not negated(tree, first):
        return False
    if any(is_nobody(tree, c) for c in tree.all(first, *SUBJECTS)):
        return True
    shares = tree.tags[token] == "VB" and tree.child(token, "aux") is None
    return "or" in words or (shares and tree.tags[first] == "VB")


def nor_before(tree: Tree, token: int) -> bool:
    """Whether "nor" joins a clause with its own subject."""
    return any(tree.lower[c] == "nor" for c in tree.all(tree.heads[token], "cc") if c < token)


def untrue(tree: Tree, verb: int) -> bool:
    """Whether a verb says that what follows is not so: "it is not true", "it is false that"."""
    words = [tree.lemmas[c] for c in tree.all(verb, "acomp", "attr")]
    if any(word in FALSE for word in words):
        return not negated(tree, verb)
    return any(word in TRUE for word in words) and negated(tree, verb)
