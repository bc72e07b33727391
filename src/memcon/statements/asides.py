"""What may follow a cue, and what beside it only tells when, where or to whom it was said."""

from __future__ import annotations

from memcon.statements.cues import Cue
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import Scene

ABOUT = frozenset("about of on for against over at".split())
NAMED = ABOUT | frozenset("to with in into from".split())
TOPIC = frozenset("about of on over".split())
MATTERS = frozenset("to for of about against".split())  # "agreed *to a debate*", not "in a debate"
SETTINGS = frozenset(
    "backdrop background condition behalf anonymity sideline margin floor stage podium dais pulpit "
    "hustings".split()
)
OCCASIONS = frozenset(
    "statement interview speech tweet letter email conference briefing rally event debate post "
    "call phone "
    "remark comment appearance memo report address twitter facebook telegram".split()
)


def prepositions(cue: Cue) -> frozenset[str]:
    """The prepositions after which a cue's content may stand, in general or by name."""
    taken = NAMED.intersection(cue.patterns)
    taken |= ABOUT if "about" in cue.patterns else taken
    return taken | TOPIC if "topic" in cue.patterns else taken


def relayed(scene: Scene, verb: int) -> int | None:
    """The verb by which another's words are passed on: "saying" in "cited him as saying"."""
    tree = scene.tree
    for child in tree.all(verb, "prep"):
        saying = tree.child(child, "pcomp") if tree.lower[child] == "as" else None
        if saying is not None and tree.lemmas[saying] in (*scene.cues.verbs, "have"):
            return saying
    return None


def heard_saying(scene: Scene, verb: int) -> bool:
    """Whether somebody is heard as they speak: "was *heard to say*"."""
    tree = scene.tree
    spoken = tree.child(verb, "xcomp") if tree.lemmas[verb] in ("hear", "overhear") else None
    cue = scene.cues.verbs.get(tree.lemmas[spoken]) if spoken is not None else None
    return cue is not None and "quote" in cue.patterns


def to_verb(scene: Scene, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    tree = scene.tree
    return any(tree.lower[c] == "to" for c in tree.all(verb, "aux"))


def aside(scene: Scene, preposition: int) -> bool:
    """Whether a phrase tells when, where or in what a thing was said, not what was said."""
    tree = scene.tree
    if tree.words[preposition - 1] == ",":
        return True
    noun = tree.child(preposition, "pobj")
    if noun is not None and tree.lower[preposition : preposition + 3] == ["at", "the", "time"]:
        return True
    if noun is not None and tree.lemmas[noun] in SETTINGS:
        return True
    if noun is None:
        return tree.lower[preposition] not in (
            "as", "for", "of", "about", "with", "against", "to",
        )
    if tree.lower[preposition] in ("on", "via", "over") and is_outlet(scene, noun):
        return True
    if (tree.lemmas[noun] in OCCASIONS and tree.lower[preposition] not in MATTERS) or (
        tree.lower[preposition] in ("during", "after", "before")
    ):
        return True
    return tree.doc[noun].ent_type_ in ("DATE", "TIME")
