"""Parties that an event takes from the one told beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.candidates import Candidate
from memcon.events.clause import beside_report
from memcon.language.tree import Tree

# Words whose recipient is that of words of these types beside them.
BESIDE = {
    "CONCEDE": frozenset(("REQUEST", "CONSULT", "SUPPORT")),
    "SUPPORT": frozenset(("REQUEST", "CONSULT", "AGREE")),
    "AGREE": frozenset(("SUPPORT", "CONSULT", "AID")),
    "REQUEST": frozenset(("ACCUSE", "THREATEN", "CONSULT")),
    "THREATEN": frozenset(("ACCUSE", "REQUEST", "REJECT")),
}
FIRING = frozenset("fire shoot use lob hurl throw spray".split())


def beside(
    candidate: Candidate,
    at: int,
    found: Mapping[int, Candidate],
    tree: Tree,
    cast: Cast,
    own: set[str],
) -> None:
    """Those to whom the same party speaks by the verb beside it: "apologized and asked *her* …"."""
    verbs = tree.all(at, "conj")
    if tree.deps[at] == "conj":
        over = beside_report(tree, at)
        verbs.insert(0, tree.heads[at] if over is None else over)
    for other in (found[v] for v in verbs if v in found):
        if other.dropped or other.type not in BESIDE[candidate.type]:
            continue
        theirs = {m.actor for p in other.actors if (m := cast.at(p.head))}
        if theirs == own and other.recipients:
            candidate.recipients = other.recipients
            candidate.rules.append("recipient-shared")
            return


def blame_beside(
    candidate: Candidate, at: int, found: Mapping[int, Candidate], tree: Tree
) -> None:
    """Aim a condemnation at those whom the verb beside it blames for the same: "condemned the raid
    and blamed it on *Chad*", "condemned the raid, blaming *Chad* for it"."""
    if candidate.type != "ACCUSE" or candidate.frame.type == "ACCUSE":
        return
    for verb in tree.all(at, "conj", "advcl"):
        other = found.get(verb)
        if other is None or other.dropped or other.type != "ACCUSE":
            continue
        start, end = tree.subtree(verb)
        if other.recipients and "it" in tree.lower[start:end]:
            candidate.recipients = other.recipients
            candidate.rules.append("recipient-shared")
            return


def share_ahead(
    candidate: Candidate, at: int, found: Mapping[int, Candidate], tree: Tree
) -> None:
    """Whom shots or tear gas hit, told by the verb behind of the same party: "fired tear gas and
    beat *students*"."""
    if candidate.frame.head not in FIRING or candidate.clause.passive:
        return
    for verb in tree.all(at, "conj"):
        other = found.get(verb)
        own_subject = tree.child(verb, "nsubj", "nsubjpass") is not None
        if other is None or own_subject or other.type not in ("ASSAULT", "COERCE"):
            continue
        if other.recipients and not other.clause.passive:
            candidate.recipients = other.recipients
            candidate.rules.append("recipient-shared")
            return


def hits_state(earlier: Candidate, cast: Cast) -> bool:
    """Whether an event is aimed at a state."""
    return any(
        cast.actors[m.actor].kind in STATE_KINDS
        for p in earlier.recipients
        if (m := cast.at(p.head)) is not None
    )


def share(
    candidate: Candidate,
    told: Sequence[Candidate],
    found: Mapping[int, Candidate],
    tree: Tree,
    cast: Cast,
    own: set[str],
) -> None:
    """Whom the sanction or attack beside it in the same sentence hits, where the same party, or
    nobody named, did both: "went on with its war on *Chad* by an invasion"."""
    beside = [
        e
        for e in found.values()
        if e.at < candidate.at
        and e.frame.type == candidate.frame.type
        and tree.sentence[e.at] == tree.sentence[candidate.at]
    ]
    near = [*reversed(told[-2:]), *reversed(beside)]
    if candidate.clause.obj and tree.deps[candidate.clause.at] == "conj":
        # "punished *Chad*, barring its bank and halting sales of ore": they were Chad's
        near.sort(key=lambda e: not hits_state(e, cast))
    for earlier in near:
        theirs = {m.actor for p in earlier.actors if (m := cast.at(p.head))}
        hit = {m.actor for p in earlier.recipients if (m := cast.at(p.head))}
        if (
            (theirs == own or (not theirs and candidate.clause.noun and len(own) < 2))
            and candidate.type in (earlier.type, earlier.frame.type)
            and earlier.recipients
            and not hit & own
            and tree.sentence[earlier.at] == tree.sentence[candidate.at]
        ):
            candidate.recipients = earlier.recipients
            candidate.rules.append("recipient-shared")
            return
