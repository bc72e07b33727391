"""Whether a verb tells what is done, not what might be, and not of somebody in passing."""

from __future__ import annotations

from memcon.statements.clause import letter, prompted
from memcon.statements.complement import RELAYING
from memcon.statements.epithets import WRITINGS
from memcon.statements.extent import tense
from memcon.statements.scene import Scene

WHILE = frozenset("though although while as after because when since whereas".split())
DEED_STANCES = frozenset("demands asks threatens warns denies accuses promises".split())
SEEMING = frozenset("seem appear continue begin start go try use come proceed".split())


def outright(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what is done, not what might be, and not of "who" in passing."""
    tree = scene.tree
    dep, tag = tree.deps[verb], tree.tags[verb]
    if letter(scene, verb) is not None:
        return True
    if "?" in tree.words[scene.sentence(verb)[1] - 2 : scene.sentence(verb)[1]] and dep == "ROOT":
        return False  # "Should I tell him to go?"
    if dep == "advcl":
        mark = tree.child(verb, "mark", "advmod")
        return tag == "VBG" or (mark is not None and tree.lower[mark] in WHILE)
    if dep == "xcomp" and tree.lemmas[tree.heads[verb]] in SEEMING:
        return True
    above = tree.heads[verb]
    if dep == "pcomp" and tree.lower[above] == "as":
        return tree.lemmas[tree.heads[above]] in RELAYING
    if dep == "pcomp" and tree.lower[above] == "with":  # "…, with the mayor calling it a lie"
        return tag == "VBG" and tree.child(verb, "nsubj") is not None
    if dep == "acl" and tag == "VBG":  # "a statement condemning the raid"
        beside = tree.deps[above] == "pobj" and tree.lower[tree.heads[above]] == "with"
        return beside or tree.lemmas[above] in WRITINGS
    if dep == "conj":
        return tag != "VB"
    if dep == "ccomp" and relayed_deed(scene, verb):
        return True
    if dep == "xcomp" and prompted(scene, verb) is not None:
        return True
    if dep == "ccomp" and verb < tree.heads[verb]:
        return ";" in tree.words[verb : tree.heads[verb]]
    return dep in ("ROOT", "parataxis", "relcl") and tree.child(verb, "neg") is None


def relayed_deed(scene: Scene, verb: int) -> bool:
    """Whether somebody's demand, threat or denial is told by another: "aides said *China* had
    *urged* them to wait"."""
    tree, cue = scene.tree, scene.cue(verb)
    own, above = tree.child(verb, "nsubj"), tree.heads[verb]
    teller = tree.child(above, "nsubj")
    if own is None or tree.pos[own] == "PRON" or teller is None or tree.tags[verb] == "VB":
        return False
    plain = tree.child(verb, "neg") is None and tense(scene, verb) != "MD"
    deed = cue is not None and (cue.stance in DEED_STANCES or "tell" in cue.patterns)
    return plain and deed and tree.lemmas[above] in scene.cues.verbs
