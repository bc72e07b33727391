"""What an event is by those who do it: exercises that several states hold, protests of crowds and
of governments."""

from __future__ import annotations

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.candidates import Candidate
from memcon.language.tree import Tree

OF_A_LAND = "protests-of-a-land"
EXERCISES = frozenset("exercise drill manoeuvre maneuver game wargame".split())
CROWDED = frozenset(("NNS", "NNPS"))


def by_doers(candidate: Candidate, at: int, tree: Tree, cast: Cast) -> None:
    """Give the candidate of a predicate at a token the type that its actors make of it, in place.

    The exercise that the forces of several states hold, or a joint one, is a cooperation.
    Governments that protest complain; people who "protest the killing" take to the street.
    """
    who = [cast.actors[m.actor] for p in candidate.actors if (m := cast.at(p.head))]
    if candidate.type == "MOBILIZE" and not candidate.composed:
        nouns = [candidate.at] if candidate.clause.noun else candidate.clause.obj
        games = [noun for noun in nouns if tree.lemmas[noun] in EXERCISES]
        joint = any(tree.lower[c] == "joint" for noun in games for c in tree.all(noun, "amod"))
        if games and (joint or len({one.country or one.id for one in who}) > 1):
            become(candidate, "COOPERATE", None, "062", "joint-exercise-is-cooperate")
            candidate.recipients = ()
    elif candidate.type == "PROTEST" and candidate.mode == "obstruct" and not candidate.composed:
        if who and all(one.sector in ("COP", "MIL") for one in who):  # police set up roadblocks
            become(candidate, "COERCE", "restrict", "172", "forces-that-block-restrict")
    elif candidate.type == "PROTEST" and candidate.clause.noun and not candidate.composed:
        mods = candidate.clause.mods
        named = [p for p in candidate.actors if p.head in mods and (m := cast.at(p.head))
                 and cast.actors[m.actor].kind in STATE_KINDS]
        if named:  # "Kenya protests turn violent": where they are, not who protests
            candidate.actors = tuple(p for p in candidate.actors if p not in named)
            candidate.rules.append(OF_A_LAND)
    elif tree.lemmas[at] == "protest" and tree.pos[at] == "VERB" and candidate.actors:
        states = len(who) == len(candidate.actors) and all(
            one.kind in STATE_KINDS or one.sector == "GOV" for one in who
        )
        crowd = not any(
            one.kind in (*STATE_KINDS, "organization", "person") for one in who
        ) and all(tree.tags[p.head] in CROWDED for p in candidate.actors)
        if candidate.type == "PROTEST" and states:
            become(candidate, "ACCUSE", "disapprove", "114", "protesting-state-is-accuse")
        elif candidate.type == "ACCUSE" and crowd:
            become(candidate, "PROTEST", "demo", "141", "protesting-crowd-is-protest")


def become(candidate: Candidate, type_: str, mode: str | None, cameo: str, rule: str) -> None:
    """Give a candidate another type, by a named rule."""
    candidate.type, candidate.mode, candidate.cameo = type_, mode, cameo
    candidate.rules.append(rule)


__all__ = ["by_doers"]
