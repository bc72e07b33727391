"""What several states do together that, done alone, would threaten: exercises."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.language.tree import Tree

EXERCISES = frozenset("exercise drill manoeuvre maneuver game wargame".split())


def share_exercise(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Make the exercise that the forces of several states hold a cooperation of them, in place."""
    if candidate.type != "MOBILIZE" or len(candidate.actors) < 2 or candidate.composed:
        return
    nouns = [candidate.at] if candidate.clause.noun else candidate.clause.obj
    if not any(tree.lemmas[noun] in EXERCISES for noun in nouns):
        return
    who = [cast.actors[m.actor] for p in candidate.actors if (m := cast.at(p.head))]
    if len({one.country or one.id for one in who}) > 1:
        candidate.type, candidate.mode, candidate.cameo = "COOPERATE", None, "062"
        candidate.recipients = ()
        candidate.rules.append("joint-exercise-is-cooperate")
