"""Parties that a pact takes from what is done under it: "paid Chad under a deal *signed* in May".
"""

from __future__ import annotations

from collections.abc import Sequence

from memcon.events.candidates import Candidate
from memcon.language.tree import Tree

AGREED = frozenset(("AGREE", "SUPPORT"))
NEAR = 4  # events before this one among which that of the verb is sought


def borrow(candidate: Candidate, told: Sequence[Candidate], tree: Tree) -> None:
    """Give a pact without parties those of the verb that tells what is done under it, in place."""
    if candidate.actors or candidate.recipients or candidate.composed:
        return
    if candidate.type not in AGREED or not candidate.clause.passive:
        return
    verb = under_which(candidate.at, tree)
    for earlier in reversed(told[-NEAR:]) if verb is not None else ():
        if earlier.clause.verb == verb and earlier.actors and earlier.recipients:
            candidate.actors, candidate.recipients = earlier.actors, earlier.recipients
            candidate.rules.append("parties-of-the-verb")
            return


def under_which(verb: int, tree: Tree) -> int | None:
    """The verb that tells what is done under a pact: "withdrew *under a deal reached in May*"."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "acl" or tree.deps[noun] != "pobj":
        return None
    above = tree.heads[noun]
    return tree.heads[above] if tree.lower[above] == "under" else None
