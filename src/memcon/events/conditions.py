"""Recipients that a condition names: "will not lift the ban until *Chad* yields"."""

from __future__ import annotations

from memcon.actors.cast import Cast, Mention
from memcon.events.candidates import Candidate
from memcon.events.participants import reach
from memcon.language import Phrase
from memcon.language.tree import Tree

CONDITIONED = frozenset(("REJECT", "THREATEN", "AGREE"))
CONDITIONS = frozenset("until unless if once before".split())
ABOVE = frozenset(("xcomp", "conj", "dobj"))  # the clause may hang on what stands above


def await_doing(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Give a threat, a refusal or an offer without a recipient those whose doing is its condition,
    in place."""
    if candidate.type not in CONDITIONED or candidate.recipients or not candidate.actors:
        return
    taken = frozenset(m.actor for p in candidate.actors if (m := cast.at(p.head)))
    if found := awaited(candidate, tree, cast, taken):
        candidate.recipients = found
        candidate.rules.append("recipient-of-condition")


def awaited(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Whose doing is the condition of a threat, a refusal or an offer: "will not lift the ban until
    *Chad* yields", "would strike unless *they* left"."""
    above = [candidate.at]
    while tree.deps[above[-1]] in ABOVE and len(above) < 3:
        above.append(tree.heads[above[-1]])
    said = [c for c in candidate.clause.comps if tree.deps[c] == "ccomp"]
    for clause in (c for at in (*above, *said) for c in tree.all(at, "advcl")):
        if not any(tree.lower[c] in CONDITIONS for c in tree.all(clause, "mark", "advmod", "prep")):
            continue
        start, end = tree.subtree(clause)
        for token in range(start, end):
            by = tree.deps[token] == "pobj" and tree.deps[tree.heads[token]] == "agent"
            if by or tree.deps[token] in ("nsubj", "nsubjpass"):
                found = reach(token, tree, cast, others, depth=1)
                known = [p for p in found if (m := cast.at(p.head)) and is_known(m, cast)]
                if known:
                    return tuple(known)
    return ()


def is_known(mention: Mention, cast: Cast) -> bool:
    """Whether a mention names somebody by more than a word: a state, a body, one of theirs."""
    who = cast.actors[mention.actor]
    return bool(who.country or who.organization) or who.kind in ("organization", "group")
