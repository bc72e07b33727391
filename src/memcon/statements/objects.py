"""What a cue verb says of its object: "called it a lie", "blamed them for it", "warned of it"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import DASHES
from memcon.statements.appended import appended
from memcon.statements.asides import aside, prepositions, relayed, to_verb
from memcon.statements.cues import Cue
from memcon.statements.hearers import animate
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import NOUNS, Scene

SOURCES = word_class("people", "source")
# In these somebody says a thing; it is not the thing's own place.
WRITTEN = frozenset(
    "statement interview speech tweet post broadcast address video letter email memo editorial "
    "op-ed column article essay podcast ad advert advertisement commercial".split()
)
JUDGING = frozenset(("praises", "accuses", "agrees", "rejects"))  # "slammed him *at a rally*"
PLACING = frozenset("in on at during near outside inside".split())  # where and when it was said
LIKENING = frozenset("compare liken equate attribute credit ascribe link tie".split())


def objects(scene: Scene, verb: int, cue: Cue) -> tuple[int, int, str] | None:
    """The object of a verb with what is said of it ("called it a lie", "blamed them for …")."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    if relayed(scene, verb) is not None:
        return None
    if tree.lemmas[verb] in ("cite", "quote") and (
        thing is None
        or (tree.lemmas[thing] in SOURCES and tree.child(thing, "poss") is None) or (
            animate(scene, thing) and tree.lemmas[thing] != "figure"
        )
    ):
        return None
    parts = tree.all(verb, "oprd", "xcomp", "ccomp", "acomp", "prep")
    parts += tree.all(verb, "dobj")[1:]
    if thing is None and tree.child(verb, "oprd") is not None:
        thing = tree.child(verb, "dative")  # "called *the man* a liar": the parse tells it him
        thing = thing if thing is not None and tree.pos[thing] in NOUNS else None
    if thing is None:
        thing = next((c for c in parts if tree.deps[c] in ("oprd", "ccomp", "xcomp")), None)
    if thing is None or thing < verb:
        return None
    as_such = "as" in cue.patterns and any(tree.lower[c] == "as" for c in parts)
    named = any(c > thing for c in parts if tree.deps[c] in ("oprd", "xcomp", "ccomp"))
    if tree.lower[thing].endswith(("self", "selves")) and not (as_such or named):
        return None  # but: "calls herself a socialist"
    start, end = tree.subtree(thing)
    if "hearer" in cue.patterns and cue.kind != "text":
        telling = cue.stance in ("warns", "asks", "demands", "asserts")
        matters = prepositions(cue) if telling else frozenset()
        matters |= {"with"}
        means = next((c for c in parts if c > thing and tree.lower[c] in matters), None)
        means = means if animate(scene, thing) or tree.lower[means or 0] == "with" else None
        if means is not None and tree.children[means]:
            return *scene.trim(means + 1, tree.subtree(means)[1]), "object"
    predicated = "as" in cue.patterns and any(
        tree.lower[c] == "as" for c in tree.all(thing, "prep")
    )  # the parse hung "as" on the object
    judging = cue.stance in JUDGING
    for child in parts:
        comma = tree.words[tree.subtree(child)[0] - 1] == ","
        if comma and tree.deps[child] in ("dobj", "oprd"):
            continue  # "called the mayor, Ann Roe"
        if child > thing and (
            tree.deps[child] != "prep" or behind_name(scene, thing, child)
            or not (aside(scene, child) or addressed(scene, verb, child)
                    or (judging and tree.lower[child] in PLACING))
        ):
            end = max(end, tree.subtree(child)[1])
            predicated = predicated or tree.deps[child] != "prep" or tree.lower[child] == "as"
    if predicated:  # "dismissed him as the wrong man *to lead it*"
        for child in tree.all(verb, "advcl", "xcomp"):
            if child > thing and tree.subtree(child)[0] == end and to_verb(scene, child):
                end = tree.subtree(child)[1]
    if judging and "obj" in cue.patterns:  # "slammed him in a tweet *for the delay*"
        for child in parts:
            where = tree.child(child, "pobj") if child > thing else None
            for under in tree.all(where, "prep") if where is not None else ():
                if tree.lower[under] == "for" and aside(scene, child):
                    end = max(end, tree.subtree(under)[1])
    if "obj" not in cue.patterns and not predicated:
        return None
    alone = end == thing + 1 or (tree.pos[thing + 1] == "ADP" and tree.lower[thing + 1] != "as")
    if tree.lemmas[verb] == "call" and alone and not predicated and (
        animate(scene, thing) and scene.inside[thing] < 0 and tree.pos[thing] == "PROPN"
    ):
        return None  # "called the mayor" rings him up
    if cue.kind == "text":  # "polls show her *ahead*", "has him *leading*"
        for child in tree.all(verb, "advmod", "npadvmod", "advcl", "acl", "dep"):
            start_of, end_of = tree.subtree(child)
            if thing < child and start_of <= end < len(tree.words) and tree.words[end] != ",":
                end = max(end, end_of)
    for child in tree.all(verb, "conj") if predicated else ():  # "called it rash and based on …"
        bare = tree.child(child, "nsubj", "aux", "auxpass", "dobj") is None
        if tree.tags[child] in ("VBN", "JJ") and bare and tree.subtree(child)[0] <= end + 1:
            end = max(end, tree.subtree(child)[1])
    start, end = scene.trim(start, before_outlet(scene, start, before_remark(scene, start, end)))
    return (start, end, "object") if start < end else None


def behind_name(scene: Scene, thing: int, preposition: int) -> bool:
    """Whether a comma before a preposition only ends what a name is: "charged the owner, Al Roe,
    *with* fraud"."""
    tree = scene.tree
    before = preposition - 1
    charged = tree.lower[preposition] in ("for", "with", "of", "as")
    return tree.words[before] == "," and charged and (
        tree.subtree(thing)[1] in (before, preposition)
        and tree.child(thing, "appos", "relcl", "acl") is not None
    )


def before_remark(scene: Scene, start: int, end: int) -> int:
    """Where an object ends before what the narrator adds to it: "praised the need for a fund — *a
    call that Mali rebuffed*"."""
    tree = scene.tree
    dashes = [t for t in range(start, end) if tree.words[t] in DASHES and scene.inside[t] < 0]
    if len(dashes) != 1 or dashes[0] + 1 >= end or tree.pos[dashes[0] + 1] != "DET":
        return end
    remark = next((t for t in range(dashes[0], end) if tree.deps[t] == "appos"), None)
    return dashes[0] if remark is not None and tree.child(remark, "relcl") is not None else end


def described_as(scene: Scene, verb: int, who: int | None) -> tuple[int, int, str] | None:
    """What follows "as" where the object went ahead: "what Putin described as …"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    ahead = thing is None and who is not None and (
        tree.deps[verb] == "relcl" or appended(scene, verb) is not None
    )  # "a step that …", "a step critics describe as rash"
    if not ahead and (
        thing is None or tree.lower[thing] not in ("what", "which", "that", "whom")
    ):
        return None
    for child in tree.all(verb, "prep", "oprd"):
        if child > verb and (tree.lower[child] == "as" or tree.deps[child] == "oprd"):
            start, end = tree.subtree(child)
            start, end = scene.trim(start + (tree.lower[child] == "as"), end)
            number = scene.inside[start] if start < end else -1
            if number >= 0:
                start, end = scene.quotes[number].start, scene.quotes[number].end
            return (start, end, "described") if start < end else None
    return None


def addressed(scene: Scene, verb: int, preposition: int) -> bool:
    """Whether a phrase names who is told and is not what is said: "explained it *to voters*"."""
    tree = scene.tree
    noun = tree.child(preposition, "pobj")
    cue = scene.cue(verb)
    felt = cue is not None and cue.kind == "thought"  # "see it as a sop to donors"
    told = tree.lower[preposition] == "to" and not felt and tree.lemmas[verb] not in LIKENING
    return told and noun is not None and animate(scene, noun)


def before_outlet(scene: Scene, start: int, end: int) -> int:
    """Where an object ends that the parse lets run on into "… on Telegram", "… in a statement"."""
    tree = scene.tree
    for at in range(end - 1, start, -1):
        if tree.lower[at : at + 2] in (["in", "a"], ["in", "an"]) and scene.inside[at] < 0:
            noun = tree.child(at, "pobj")
            bare = noun is not None and tree.lemmas[noun] in WRITTEN and noun == end - 1
            return at if bare else end
        if tree.pos[at] == "ADP" and tree.lower[at] in ("on", "via") and scene.inside[at] < 0:
            noun = tree.child(at, "pobj")
            last = noun is not None and tree.subtree(at)[1] >= end and is_outlet(scene, noun)
            return at if last else end
    return end
