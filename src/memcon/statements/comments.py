"""Participles by which a speaker comments on what is told: "denied that …, *calling* it a lie"."""

from __future__ import annotations

from memcon.statements.scene import Scene

COMMENTING = frozenset(
    "call describe brand label dub term blame accuse dismiss deny denounce criticise criticize "
    "praise hail contradict cite insist say add note stress warn".split()
)


def commented(scene: Scene, verb: int) -> int | None:
    """The cue whose speaker comments on it: "*denied* that its men had fired, calling it a lie"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.lemmas[verb] not in COMMENTING or tree.tags[verb] != "VBG":
        return None
    if tree.words[verb - 1] != ",":
        return None
    thing = tree.child(verb, "dobj")
    if tree.lemmas[verb] == "deny" and tree.child(verb, "ccomp") is None and (
        thing is None or tree.lemmas[thing] not in scene.cues.nouns
    ):
        return None  # "denying them their pay"
    cue = tree.heads[above]
    told = tree.deps[verb] == "advcl" and tree.deps[above] == "ccomp" and cue < above
    return cue if told and tree.lemmas[cue] in scene.cues.verbs else None
