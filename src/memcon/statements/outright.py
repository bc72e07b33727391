"""Whether a verb tells what is done, not what might be, and not of somebody in passing."""

from __future__ import annotations

from memcon.statements.asides import to_verb
from memcon.statements.complement import RELAYING
from memcon.statements.epithets import WRITINGS
from memcon.statements.extent import tense
from memcon.statements.hearers import animate
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import Scene
from memcon.statements.subjects import READY, behind_participle, latest_to, letter, prompted
from memcon.statements.texts import POLLS

WHILE = frozenset("though although while as after because when since whereas".split())
DEED_STANCES = frozenset("demands asks threatens warns denies accuses promises".split())
DOING_SO = frozenset("by after before in".split())  # "made his name *by mocking* them"
STAGES = frozenset(
    "floor stage podium street streets airwave airwaves microphone lectern rostrum court page "
    "media twitter facebook instagram".split()
)
APPEARING = frozenset("speak write appear emerge rise gather rally march protest petition".split())
SEEMING = frozenset("seem appear continue begin start go try use come proceed".split())


def outright(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what is done, not what might be, and not of "who" in passing."""
    tree = scene.tree
    dep, tag = tree.deps[verb], tree.tags[verb]
    if letter(scene, verb) is not None:
        return True
    if "?" in tree.words[scene.sentence(verb)[1] - 2 : scene.sentence(verb)[1]] and dep == "ROOT":
        return False  # "Should I tell him to go?"
    own = tree.child(verb, "nsubj")
    if own is not None and dep != "ROOT" and any(c < own for c in tree.all(verb, "aux")):
        return False  # "a fine should he refuse to come"
    if tag == "VB" and dep in ("advcl", "xcomp") and spoken(scene, verb, tree.heads[verb]):
        return True
    if dep == "advcl" and behind_participle(scene, verb) is not None:
        return True
    if tag == "VB" and latest_to(scene, verb) is not None:
        return True
    if dep == "advcl":
        mark = tree.child(verb, "mark", "advmod")
        which = "which" in tree.lower[tree.subtree(verb)[0] : verb]  # "…, at which point he asked"
        return tag == "VBG" or which or (mark is not None and tree.lower[mark] in WHILE)
    above = tree.heads[verb]
    if dep == "xcomp" and (tree.lemmas[above] in SEEMING or tree.lower[above] in READY):
        return True
    if dep == "pcomp" and tree.lower[above] == "as":
        return tree.lemmas[tree.heads[above]] in RELAYING
    if dep == "pcomp" and tag == "VBG" and tree.lower[above] in DOING_SO:
        return tree.deps[above] == "prep" and outright_above(scene, tree.heads[above])
    if dep == "pcomp" and tree.lower[above] == "with":  # "…, with the mayor calling it a lie"
        return tag == "VBG" and tree.child(verb, "nsubj") is not None
    if dep == "acl" and tag == "VBG":  # "a statement condemning the raid"
        beside = tree.deps[above] == "pobj" and tree.lower[tree.heads[above]] == "with"
        cue = scene.cue(verb)
        shows = cue is not None and cue.kind == "text" and tree.lemmas[above] in POLLS
        return beside or shows or tree.lemmas[above] in WRITINGS or animate(scene, above)
    if dep == "conj":
        return tag != "VB"
    if dep == "ccomp" and relayed_deed(scene, verb):
        return True
    if dep == "ccomp" and tag == "VBG" and tree.lemmas[above] in ("have", "leave", "keep"):
        return tree.child(verb, "nsubj") is not None  # "has rivals *wondering* about it"
    if dep == "xcomp" and prompted(scene, verb) is not None:
        return True
    if dep == "ccomp" and verb < tree.heads[verb]:
        return ";" in tree.words[verb : tree.heads[verb]]
    lost = dep == "dep" and tag in ("VBD", "VBZ", "VBP")  # the parse has no place for it
    return (lost or dep in ("ROOT", "parataxis", "relcl")) and tree.child(verb, "neg") is None


def spoken(scene: Scene, verb: int, deed: int) -> bool:
    """Whether somebody does something in order to say what follows: "took to Twitter *to slam*
    her", "spoke on the floor *to denounce* it"."""
    tree = scene.tree
    if deed > verb or tense(scene, deed) == "MD" or not to_verb(scene, verb) or (
        tree.child(deed, "neg") is not None
    ):
        return False
    if tree.lemmas[deed] == "take":
        places = (tree.child(c, "pobj") for c in tree.all(deed, "prep") if tree.lower[c] == "to")
        things = (*(p for p in places if p is not None), *tree.all(deed, "dobj"))
        return any(tree.lemmas[t] in STAGES or is_outlet(scene, t) for t in things)
    return tree.lemmas[deed] in APPEARING and tree.deps[deed] in ("ROOT", "conj", "relcl")


def outright_above(scene: Scene, verb: int) -> bool:
    """Whether the deed in which something is said has been done: not "could win by mocking"."""
    tree = scene.tree
    plain = tree.child(verb, "neg") is None and tense(scene, verb) != "MD"
    return tree.pos[verb] == "VERB" and plain and tree.deps[verb] in ("ROOT", "conj", "relcl")


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
