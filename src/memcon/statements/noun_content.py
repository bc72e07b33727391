"""What is said, by the noun that tells it: "the *claim* that …", "calls for …"."""

from __future__ import annotations

from memcon.language.grammar import FINITE
from memcon.statements.cues import Cue
from memcon.statements.hearers import LABELLING
from memcon.statements.indirect import PASSING_ON
from memcon.statements.misplaced import gapped
from memcon.statements.parenthetical import WH_TAGS
from memcon.statements.scene import Scene

DENYING = frozenset(
    "deny reject dismiss refute dispute rebut contradict withdraw retract recant challenge debunk "
    "ridicule mock".split()
)
RECEIVING = frozenset("receive get have obtain secure win".split())
ARRIVING = frozenset(
    "come emerge spread arrive surface circulate reach break leak swirl mount grow rise increase "
    "persist abound swell build intensify deepen linger".split()
)
STEPS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "PRON", "NUM"))


def noun_clause(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What fills a noun: "that …", "to …" or a topic ("of …"), as the noun takes them."""
    tree = scene.tree
    own = tree.all(noun, "acl", "ccomp", "relcl", "advcl")
    # "reports carried by a channel *that …*": the parse hung it on "carried"
    strays = [c for at in own if tree.tags[at] == "VBN" for c in tree.all(at, "ccomp")]
    for child in (*own, *strays):
        if child < noun:
            continue
        start, end = tree.subtree(child)
        whole = tree.child(child, "nsubj", "nsubjpass", "expl", "csubj") not in (None, start)
        relative = (tree.deps[child] == "relcl" and not whole) or (  # "a report that foresaw it"
            tree.deps[start] == "dobj" and tree.lemmas[child] in (*DENYING, *LABELLING)
        ) or gapped(scene, child)  # "an allegation that Chad rejects", "… that aides say is false"
        joined = tree.deps[start] == "mark" or tree.tags[start] == "IN"
        if tree.lower[start] == "that" and joined and not relative:
            start, end = scene.trim(start + 1, end)
            return start, end
        opens = tree.tags[start] not in WH_TAGS and tree.lower[start] != "that"
        bare = tree.deps[child] in ("acl", "ccomp") and whole and opens
        if bare and "that" in cue.patterns and finite(scene, child) and start == noun + 1 and (
            tree.pos[start] != "PUNCT"
        ):
            return scene.clause_words(start, end)  # "his claim *the vote was stolen*"
        if "inf" in cue.patterns and tree.lower[start] == "for" and tree.deps[start] == "mark":
            return scene.clause_words(start + 1, end)
        infinitive = any(tree.lower[c] == "to" for c in tree.all(child, "aux"))
        if "inf" in cue.patterns and infinitive:
            return scene.clause_words(start, end)
    held = viewed(scene, noun, cue)
    for child in tree.all(noun, "prep") if held is None else ():
        if child > noun and tree.lower[child] in cue.patterns:
            start, end = scene.trim(child + 1, tree.subtree(child)[1])
            if end > start and tree.doc[start].ent_type_ in ("DATE", "TIME"):
                continue  # "a statement on Sunday"
            if end - start > 1 or (end > start and tree.pos[start] in ("PROPN", "NOUN")):
                return start, end
    return held or stray_clause(scene, noun, cue) or renewed(scene, noun, cue) or (
        for_whom(scene, noun, cue) or predicated(scene, noun, cue)
    )


def renewed(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """A noun's clause behind the day on which it was said: "renewed *his charge* late on Friday
    *that* …"."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    told = scene.cue(verb)
    if tree.deps[noun] != "dobj" or "that" not in cue.patterns or (
        tree.child(noun, "poss") is None or (told is not None and "that" in told.patterns)
    ):
        return None
    for child in tree.all(verb, "ccomp"):
        start, end = tree.subtree(child)
        between = range(noun + 1, start)
        if tree.lower[start] == "that" and tree.deps[start] == "mark" and len(between) < 6 and all(
            tree.doc[t].ent_type_ in ("DATE", "TIME") or tree.pos[t] in ("ADV", "ADP", "DET")
            for t in between
        ):
            return scene.clause_words(start + 1, end)
    return None


def for_whom(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What somebody is to do that the parse hung on the verb: "faces calls from unions *for the
    law to go*"."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    if tree.deps[noun] != "dobj" or "inf" not in cue.patterns:
        return None
    for child in tree.all(verb, "advcl", "xcomp"):
        start, end = tree.subtree(child)
        if start > noun and tree.lower[start] == "for" and tree.deps[start] == "mark":
            return scene.clause_words(start + 1, end)
    return None


def viewed(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What "it is the view of the court *that …*" tells."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    who = tree.child(verb, "nsubj")
    if tree.deps[noun] != "attr" or who is None or tree.lower[who] != "it" or (
        "that" not in cue.patterns
    ):
        return None
    for child in tree.all(verb, "ccomp"):
        start, end = tree.subtree(child)
        if start > noun and tree.lower[start] == "that":
            return scene.clause_words(start + 1, end)
    return None


def predicated(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What somebody's words are said to be: "the rebels' demand *was that* the army leave"."""
    tree = scene.tree
    verb = tree.heads[noun]
    if tree.deps[noun] != "nsubj" or tree.lemmas[verb] != "be" or "that" not in cue.patterns or (
        tree.child(noun, "poss") is None
    ):
        return None
    for child in tree.all(verb, "ccomp"):
        start, end = tree.subtree(child)
        if child > verb and tree.lower[start] == "that" and tree.deps[start] == "mark":
            return scene.trim(start + 1, end)
    return None


def finite(scene: Scene, verb: int) -> bool:
    """Whether a verb or its auxiliary has a tense."""
    tree = scene.tree
    return tree.tags[verb] in FINITE or any(
        tree.tags[c] in FINITE for c in tree.all(verb, "aux", "auxpass")
    )


def stray_clause(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """A noun's clause that the parse hung on the verb or on the owner: "passed on the king's plea
    that …", "relayed a message from the guards that …", "word came from Quito that …"."""
    tree = scene.tree
    verb = carrier(scene, noun)
    if verb is None and not any(tree.lower[c] == "from" for c in tree.all(noun, "prep")):
        return None  # "acted on assurances from Quito that …"
    last = scene.sentence(noun)[1]
    at = noun + 1
    while at < last and tree.lower[at] != "that" and tree.tags[at] != "TO" and (
        at == verb or tree.pos[at] in STEPS or tree.lower[at] in ("from", "by", "through")
        or (tree.pos[at] == "AUX" and tree.heads[at] == verb)
    ):
        at += 1
    head = tree.heads[at] if at < last else 0
    if head <= at or tree.pos[head] not in ("VERB", "AUX"):
        return None
    if tree.tags[at] == "TO" and "inf" in cue.patterns:
        return scene.trim(at, tree.subtree(head)[1])
    if tree.lower[at] != "that" or tree.deps[at] != "mark" or "that" not in cue.patterns:
        return None
    return scene.trim(at + 1, tree.subtree(head)[1])


def carrier(scene: Scene, noun: int) -> int | None:
    """The verb that passes on what a noun tells ("relayed a message"), by which it is got
    ("received assurances from Quito"), or that brings it up ("word came")."""
    tree = scene.tree
    verb = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.lower[verb] in ("on", "along"):  # "passed on a plea"
        verb = tree.heads[verb]
        return verb if tree.lemmas[verb] in PASSING_ON else None
    passed = tree.deps[noun] == "dobj" and (
        tree.lemmas[verb] in PASSING_ON
        or (tree.lemmas[verb] in RECEIVING and tree.child(noun, "poss") is None and any(
            tree.lower[c] == "from" for c in (*tree.all(noun, "prep"), *tree.all(verb, "prep"))
        ))
    )
    came = tree.deps[noun] == "nsubj" and tree.lemmas[verb] in ARRIVING
    return verb if passed or came else None
