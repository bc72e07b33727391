"""Whether a speaker goes on to another act: "said it had hit them *and urged* them to flee"."""

from __future__ import annotations

from memcon.statements.scene import Scene


def turns(scene: Scene, verb: int) -> bool:
    """Whether a cue in the simple past goes on from another tense: "had hit it and urged them to".

    It then is the speaker's next act, not a part of what was said.
    """
    tree = scene.tree
    before = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.tags[verb] != "VBD" or before > verb:
        return False
    cue = scene.cues.verbs.get(tree.lemmas[verb])
    auxiliary = tree.child(before, "aux", "auxpass")
    other = auxiliary is not None or tree.tags[before] in ("VBZ", "VBP")
    return cue is not None and cue.kind == "speech" and other
