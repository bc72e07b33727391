"""Whether words behind a verb of saying are a statement of somebody."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.clause import negated
from memcon.statements.cues import Cue
from memcon.statements.hearers import animate
from memcon.statements.outright import outright
from memcon.statements.parenthetical import NOBODY
from memcon.statements.scene import Scene
from memcon.statements.texts import TEXTS, is_text

SOFT = frozenset(("infinitive", "object", "about"))
HELD = frozenset(
    "believe think fear hope expect understand suspect assume agree estimate anticipate presume "
    "reckon foresee".split()
)
AWAY_PARTICLES = frozenset(  # after these a cue tells a deed
    "off up in back away over down".split()
)
HAPPENINGS = word_class("things", "looming")
RECALLED = frozenset(
    "ambassador envoy diplomat troop force soldier product vehicle car parliament lawmaker player "
    "consul staff mission governor mayor".split()
)
SITES = word_class("places", "site")
GRANTED = word_class("things", "granted")
THEM = frozenset("him her them".split())
SIDING = frozenset(("accuses", "rejects", "agrees"))  # "but Ann Roe opposed *him*"


def neither(scene: Scene, who: int) -> bool:
    """Whether a subject is neither of two: "*neither* Chad nor Mali has admitted"."""
    return scene.tree.lower[scene.tree.subtree(who)[0]] == "neither"


def nameless(scene: Scene, verb: int, start: int, end: int) -> bool:
    """Whether somebody only asks to stay unknown: "who *asked not to be named*"."""
    tree = scene.tree
    words = tree.lower[start:end]
    asked = tree.lemmas[verb] in ("ask", "request", "wish", "want", "prefer")
    refused = tree.lemmas[verb] in ("decline", "refuse") and words[:2] == ["to", "be"]
    return (refused or (asked and words[:1] == ["not"])) and tree.lemmas[end - 1] in (
        "name", "identify", "quote", "cite",
    )


def sound(
    scene: Scene, verb: int, cue: Cue, who: int | None, content: tuple[int, int, str],
    refused: bool = False,
) -> bool:
    """Whether a cue, its subject and what was found for content make a statement; `refused`:
    somebody will not say whether it is so."""
    tree = scene.tree
    start, end, rule = content
    if start <= verb < end:
        return False
    if who is None:
        return rule == "clause" and impersonal(scene, verb, cue)
    if start <= who < end or nobody(scene, verb, who):
        return False
    if hearer(scene, verb, who) and ("tell" in cue.patterns or rule in SOFT):
        return False
    if end - start == 1 and tree.tags[start] in ("WRB", "TO"):
        return False  # "it knows how", "is expected to"
    if rule in ("object", "about") and end - start == 1 and (
        (tree.pos[start] == "PRON" and not (tree.lower[start] in THEM and cue.stance in SIDING))
        or tree.doc[start].ent_type_ in ("DATE", "TIME")
    ):
        return False
    if rule == "object" and cue.kind == "text" and not is_text(scene, who):
        return False
    if rule == "about" and tree.lemmas[verb] == "argue" and not (
        is_text(scene, who) or animate(scene, who)
    ):
        return False  # "its bends argue for a tunnel"
    if rule in SOFT and cue.stance == "threatens" and tree.lemmas[who] in HAPPENINGS:
        return False  # "the dispute threatens to split them"
    shown = tree.child(verb, "dobj") if rule == "object" and cue.kind == "text" else None
    if shown is not None and tree.lemmas[shown] == "sign" and tree.lemmas[who] not in TEXTS:
        return False  # "the rebels show signs of doubt"
    if rule == "object" and cue.kind != "text" and done(scene, verb, cue, start, end):
        return False
    if rule == "clause" and tree.tags[start] == "VBD" and tree.lemmas[start] in scene.cues.verbs:
        return start < verb
    unwilling = rule == "infinitive" and cue.kind == "thought" and negated(scene, verb)
    return rule not in SOFT or unwilling or refused or outright(scene, verb)


def done(scene: Scene, verb: int, cue: Cue, start: int, end: int) -> bool:
    """Whether a cue with its object tells of a deed, not of words.

    "Called off a meeting", "recalled its envoy", "praised Xi", who is no word of the praise.
    """
    tree = scene.tree
    if any(tree.lower[c] in AWAY_PARTICLES for c in tree.all(verb, "prt")):
        return True
    thing = tree.child(verb, "dobj")
    if thing is None or not start <= thing < end:
        return False
    if tree.lemmas[verb] in ("question", "promote", "propose", "challenge"):
        return animate(scene, thing)  # "questioned the driver", not "the wisdom of the plan"
    if tree.lemmas[verb] == "recall":
        return tree.lemmas[thing] in RECALLED
    if tree.lemmas[verb] == "find" and tree.lemmas[thing] in ("way", "time", "place", "refuge"):
        return True
    if tree.lemmas[verb] == "ask" and tree.lemmas[thing] == "question" and end - start < 4:
        return True
    if tree.lemmas[verb] == "attack" and (tree.lemmas[thing] in SITES or (
        tree.doc[thing].ent_type_ in ("GPE", "LOC", "FAC") and thing == end - 1
    )):
        return True
    if tree.lemmas[verb] == "deny" and tree.lemmas[thing] in GRANTED:
        return True
    bare = end - start <= 4 and thing == end - 1 and scene.inside[thing] < 0
    bare = bare and not any(tree.pos[c] != "PRON" for c in tree.all(thing, "poss"))
    who = scene.cast.at(thing)
    return bare and who is not None and who.form != "metonym" and cue.stance == "praises"


def nobody(scene: Scene, verb: int, who: int) -> bool:
    """Whether a subject names no speaker: "it", "you"; "which" may, in a relative clause."""
    tree = scene.tree
    if tree.lower[who] in ("which", "that") and tree.deps[verb] == "relcl":
        cue, thing = scene.cue(verb), tree.heads[verb]
        if cue is not None and cue.kind != "text" and cue.stance != "asserts":
            return False
        return cue is not None and not (is_text(scene, thing) or animate(scene, thing))
    none = tree.lower[who] == "none" or tree.lower[max(who - 1, 0) : who + 1] == ["no", "one"]
    if none and (denied := scene.cue(verb)) is not None and denied.stance in ("denies", "rejects"):
        return True
    if tree.lower[who] == "it" and tree.deps[who] == "nsubj":
        cue, whom = scene.cue(verb), tree.child(verb, "dobj")
        own = tree.heads[who] in (verb, tree.heads[verb]) and tree.tags[verb] != "VB"
        worries = whom is not None and tree.pos[whom] == "PRON"  # "it worries me that"
        if cue is None or cue.kind == "text" or not own:
            return True
        return cue.kind == "thought" and worries and tree.child(verb, "ccomp") is not None
    if tree.lower[who] == "those":  # "*those close to him* say"
        return tree.child(who, "amod", "prep", "relcl", "acl") is None
    return tree.lower[who] in NOBODY


def impersonal(scene: Scene, verb: int, cue: Cue) -> bool:
    """Whether a cue may do without a speaker: "it was announced that"."""
    tree = scene.tree
    passive = tree.child(verb, "auxpass") is not None
    held = cue.kind == "speech" or tree.lemmas[verb] in HELD
    return held and passive and tree.child(verb, "nsubjpass", "expl") is not None


def hearer(scene: Scene, verb: int, who: int) -> bool:
    """Whether the subject is the one who is told ("they were informed that")."""
    tree = scene.tree
    return tree.deps[who] == "nsubjpass" and tree.heads[who] == verb
