"""Whether it happened: negation, modality, condition, tense, and what stands above a predicate."""

from __future__ import annotations

from memcon.events.clause import is_infinitive
from memcon.events.control import blocked_paper
from memcon.events.embedding import embedding, is_given
from memcon.events.modality import modality
from memcon.events.negation import negated
from memcon.events.supposing import conditional, inverted
from memcon.knowledge.words import word_class
from memcon.language.grammar import SUBJECTS, VERBAL
from memcon.language.tree import Tree
from memcon.record import Status

POSSIBLE = frozenset(
    "possible potential alleged perceived would-be hypothetical prospective threatened "
    "feared eventual".split()
)
PLANNED_ADJECTIVE = frozenset(
    "planned upcoming forthcoming scheduled proposed future "
    "impending looming imminent coming".split()
)
PLANS = word_class("things", "plan")
RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only".split()
)
HELD = word_class("events", "contact") | word_class("events", "session") | {"round"}
LAYING_DOWN = frozenset(
    "provide call envisage envision foresee include propose require contain stipulate".split()
)


def status_of(tree: Tree, at: int, light: int | None = None) -> tuple[Status, str]:
    """The status of the event that a predicate tells, and the rule that gave it."""
    verb = light if light is not None else at
    denied = tree.pos[at] == "ADJ" and tree.deps[at] == "acomp" and negated(tree, tree.heads[at])
    if denied or negated(tree, at) or (verb != at and negated(tree, verb)):
        if inverted(tree, verb):
            return "occurred", "counterfactual"  # "had they not fired, nobody would have died"
        if conditional(tree, verb):
            return "hypothetical", "condition"  # "if they do not leave"
        return "negated", "negation"
    for child in tree.all(at, "amod", "acomp", "nmod", "compound"):
        word = tree.lower[child]
        if tree.lower[max(child - 2, 0) : child] == ["then", "-"]:
            continue  # a "then-possible" visit may since have been made
        if word in POSSIBLE:
            return "hypothetical", "possible-adjective"
        if word in PLANNED_ADJECTIVE:
            return "planned", "planned-adjective"
    head = tree.heads[at]
    if tree.deps[at] == "acl" and any(tree.lower[c] == "any" for c in tree.all(head, "det")):
        return "hypothetical", "any"
    if blocked_paper(tree, verb) is not None:
        return "hypothetical", "blocked"
    for token in dict.fromkeys((verb, at)):
        if conditional(tree, token):
            return "hypothetical", "condition"
    modal = modality(tree, verb)
    if modal:
        return modal
    if coming := foreseen(tree, at):
        return coming
    if laid_down(tree, at):
        return "planned", "by-plan"
    if (rank := ranked(tree, verb)) is not None:
        return modality(tree, rank) or ("occurred", "ranked")
    if announced(tree, verb):
        return "planned", "headline"
    given = at != verb and tree.deps[at] == "pobj" and is_given(tree, at, head)
    above = None if given else embedding(tree, verb)
    if above:
        return above
    if tree.tags[verb] == "VBG" and any(
        tree.lemmas[c] == "be" and tree.tags[c] in ("VBZ", "VBP") for c in tree.all(verb, "aux")
    ):
        return "ongoing", "progressive"
    if (
        tree.tags[verb] in ("VBZ", "VBP")
        and light is None
        and tree.pos[at] == "VERB"
        and (tree.lemmas[verb] in ("continue", "keep", "remain"))
    ):
        return "ongoing", "continuing"
    return "occurred", "plain"


def foreseen(tree: Tree, at: int) -> tuple[Status, str] | None:
    """Whether a meeting is still to come: it "*will* follow", it is "the *next* round", or its
    clause is one of those that "will be the first time"."""
    while tree.lower[tree.heads[at]] == "of" and tree.lemmas[tree.heads[tree.heads[at]]] in HELD:
        at = tree.heads[tree.heads[at]]  # "the next round of *talks*"
    head = tree.heads[at]
    if tree.pos[at] == "NOUN":
        clause = next((t for t in tree.ancestors(at) if tree.pos[t] in VERBAL), None)
        if clause is None or tree.lemmas[at] not in HELD:
            return None
        helpers = tree.all(clause, "aux", "auxpass")
        told = tree.tags[clause] == "VBD" or any(tree.tags[c] == "VBD" for c in helpers)
        if not told and any(tree.lower[c] == "next" for c in tree.all(at, "amod")):
            return "planned", "next"
        subject = head == clause and tree.deps[at] in SUBJECTS
        return modality(tree, clause) if subject else None
    if tree.lemmas[head] != "time" or tree.deps[at] not in ("relcl", "acl", "ccomp"):
        return None
    if not any(tree.lower[c] in RANKS for c in tree.all(head, "amod")):
        return None
    clause = next((t for t in tree.ancestors(head) if tree.pos[t] in VERBAL), None)
    return modality(tree, clause) if clause is not None else None


def laid_down(tree: Tree, at: int) -> bool:
    """Whether a noun is what a plan provides for: "the draft calls for a *halt* to the raids"."""
    while tree.deps[at] == "conj":
        at = tree.heads[at]
    verb = tree.heads[at]
    if tree.deps[at] == "pobj" and tree.lower[verb] == "for":
        verb = tree.heads[verb]
    elif tree.deps[at] != "dobj":
        return False
    subject = tree.child(verb, "nsubj")
    return (
        tree.lemmas[verb] in LAYING_DOWN and subject is not None and tree.lemmas[subject] in PLANS
    )


def ranked(tree: Tree, verb: int) -> int | None:
    """The verb of the clause that counts somebody among those who did a thing: "*is* the third
    minister to resign", which he has done."""
    noun = tree.heads[verb]
    if tree.deps[verb] not in ("relcl", "acl") or not is_infinitive(tree, verb):
        return None
    if not any(tree.lower[c] in RANKS for c in tree.all(noun, "amod")):
        return None
    return next((t for t in tree.ancestors(noun) if tree.pos[t] in ("VERB", "AUX")), noun)


def announced(tree: Tree, verb: int) -> bool:
    """Whether an infinitive is the verb of a headline: "Chad to leave court, says king"."""
    above, dep = tree.heads[verb], tree.deps[verb]
    if tree.tags[verb] != "VB" or dep not in ("ROOT", "relcl", "ccomp"):
        return False
    to = [c for c in tree.all(verb, "aux") if tree.tags[c] == "TO"]
    subject = above if dep == "relcl" else tree.child(verb, "nsubj")
    return bool(to) and subject == to[0] - 1 and not (dep == "ccomp" and above < verb)
