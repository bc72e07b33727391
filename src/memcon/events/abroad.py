"""Places abroad where a thing is done, which lead to those who suffer it or whom it helps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from memcon.actors.cast import Cast, Mention
from memcon.events.candidates import Candidate
from memcon.language.tree import Tree

ABROAD_PREPOSITIONS = frozenset(
    "in into to across throughout near inside within over around for at".split()
)
DOMESTIC_MODES = frozenset(("ceasefire", "curfew", "martial-law"))  # these hit one's own land too
# What only tells the circumstances: "agreed on a pact amid the war in *Chad*".
CIRCUMSTANCE = frozenset(
    "following amid amidst after before during despite since until without because unlike besides "
    "notwithstanding pending ahead".split()
)
CARRIES = frozenset(
    "advmod amod appos dobj prep pobj xcomp pcomp acl advcl conj dative relcl".split()
)


def foreign_place(
    candidate: Candidate,
    tree: Tree,
    cast: Cast,
    taken: Collection[str],
    tops: Sequence[int] = (),
) -> Mention | None:
    """The first country, or place in one, that stands in an event's own words (or below `tops`) as
    where it is done and that is not the actors' own."""
    home = set() if candidate.mode in DOMESTIC_MODES else homes(taken, cast)
    clause = candidate.clause
    tops = tops or [t for t in (clause.at, clause.light) if t is not None]
    for top in tops:
        for token in hanging(top, tree):
            owner = tree.child(token, "poss")  # "in *Chad*'s far north"
            mention = cast.by_head.get(token if owner is None else owner)
            if mention is None or mention.actor in taken:
                continue
            who = cast.actors[mention.actor]
            if who.country in home or not (who.kind == "country" or mention.form == "place"):
                continue
            return mention
    return None


def homes(taken: Collection[str], cast: Cast) -> set[str | None]:
    """The states of some actors and of their members."""
    own = {cast.actors[i].country or i for i in taken}
    members = (m for i in taken for m in cast.actors[i].members if m in cast.actors)
    return own | {cast.actors[m].country for m in members}


def hanging(top: int, tree: Tree) -> list[int]:
    """The objects of prepositions of place below a token, finite clauses left out, in order."""
    found: list[int] = []
    stack = [top]
    for at in stack:
        for child in tree.children[at]:
            dep = tree.deps[child]
            if dep not in CARRIES or (
                dep in ("advcl", "acl", "relcl", "conj", "xcomp")
                and tree.pos[child] in ("VERB", "AUX")
                and tree.tags[child] not in ("VB", "VBG")
            ):
                continue
            if dep == "prep" and tree.lower[child] in CIRCUMSTANCE:
                continue
            if dep == "conj" and at == top and tree.pos[child] in ("VERB", "AUX"):
                continue
            if dep == "pobj" and tree.lower[at] in ABROAD_PREPOSITIONS:
                found.append(child)
            stack.append(child)
    return sorted(found)
