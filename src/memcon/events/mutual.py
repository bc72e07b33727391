"""What several do to one another: "the army and the rebels traded fire", "accused each other"."""

from __future__ import annotations

from itertools import pairwise

from memcon.actors.cast import Cast
from memcon.events.admitting import are_several
from memcon.events.candidates import Candidate
from memcon.events.kinds import TOGETHER
from memcon.knowledge.ontology import MUTUAL
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

PREDICATES = word_class("verbs", "mutual")
RECIPROCAL = frozenset((("each", "other"), ("one", "another")))
FAILED = "failed-agreement-is-reject"  # each failed the other
WITH = frozenset(("with", "between"))
REACH = 9  # so many words from the predicate "each other" is looked for


def note_mutual(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Note on a candidate of several actors and no recipient that they do it to one another."""
    if candidate.recipients or not are_several(candidate.actors, tree, cast):
        return
    if (
        candidate.frame.actor[:1] == ("between",)
        or in_lexicon(candidate)
        or any(rule.startswith(FAILED) for rule in candidate.rules)
        or is_reciprocal(candidate, tree)
    ):
        candidate.rules.append(MUTUAL)


def spare_own(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Take from what several do together those who do it for them, in place: "agreed on talks
    between *their ministers*"."""
    if not are_several(candidate.actors, tree, cast) or candidate.type not in TOGETHER:
        return
    acting = {m.actor for p in candidate.actors if (m := cast.at(p.head))}
    acting |= {i for one in tuple(acting) for i in cast.actors[one].members}
    candidate.recipients = tuple(
        p
        for p in candidate.recipients
        if not any(
            (m := cast.at(c)) is not None
            and acting.issuperset(cast.actors[m.actor].members or (m.actor,))
            for c in tree.all(p.head, "poss")
        )
    )


def in_lexicon(candidate: Candidate) -> bool:
    """Whether the predicate is mutual, and its entry has the other side behind "with"."""
    frame = candidate.frame
    predicate = frame.key.partition("/")[2].rpartition(".")[0]
    return predicate in PREDICATES and not WITH.isdisjoint(frame.recipient)


def is_reciprocal(candidate: Candidate, tree: Tree) -> bool:
    """Whether "each other" stands behind the predicate, or behind the one that it was composed
    with."""
    first = max(candidate.at - REACH, 0) if candidate.composed else candidate.at
    words = tree.lower[first : candidate.at + REACH]
    return not RECIPROCAL.isdisjoint(pairwise(words))
