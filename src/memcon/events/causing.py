"""Who did what people suffered, told in a clause beside it: "were killed when *police* fired"."""

from __future__ import annotations

from collections.abc import Mapping

from memcon.events.candidates import Candidate
from memcon.language.tree import Tree

BY_WHICH = frozenset(("when", "after", "as"))


def hurt_by(found: Mapping[int, Candidate], tree: Tree) -> None:
    """Give harm without an actor those whose attack the clause below tells, in place."""
    for candidate in found.values():
        if candidate.type != "ASSAULT" or candidate.actors or not candidate.clause.passive:
            continue
        # "two were killed and six wounded when police fired"
        beside = (candidate.at, *tree.all(candidate.at, "conj"))
        for below in (c for verb in beside for c in tree.all(verb, "advcl")):
            deed = found.get(below)
            if deed is None or deed.type != "ASSAULT" or not deed.actors or deed.clause.passive:
                continue
            heads = {p.head for p in candidate.recipients}
            if opens(tree, below) and heads.isdisjoint(p.head for p in deed.actors):
                candidate.actors = deed.actors
                candidate.rules.append("actor-of-attack")


def opens(tree: Tree, verb: int) -> bool:
    """Whether a clause tells what another one came of: "*when* police fired"."""
    return any(tree.lower[c] in BY_WHICH for c in tree.all(verb, "mark", "advmod"))
