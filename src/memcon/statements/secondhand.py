"""Whether a statement within a statement is another's: "she said the king had told her that …"."""

from __future__ import annotations

from memcon.statements.claims import UNTRUE
from memcon.statements.draft import Draft
from memcon.statements.outright import DEED_STANCES, SEEMING
from memcon.statements.scene import Scene

TELLING = frozenset("tell promise assure warn order".split())
RECALLING = frozenset("recall remember hear overhear recollect describe".split())


def secondhand(scene: Scene, outer: Draft, inner: Draft) -> bool:
    """Whether a statement within a statement is speech of somebody else who is named."""
    tree = scene.tree
    if inner.cue is None or inner.speaker is None:
        return False
    if inner.rule in ("according", "heard", "passive"):
        return inner.speaker.head != (outer.speaker.head if outer.speaker else None)
    if inner.rule in ("quote-then-cue", "parenthetical") and tree.heads[inner.cue] == outer.cue:
        return True  # "“…,” she said, an aide told Dawn"
    if inner.rule == "noun":  # "said he had received assurances from Tehran that"
        link = tree.heads[inner.speaker.head]
        given = tree.lower[link] == "from" and tree.heads[link] == inner.cue
        whose = inner.addressees or inner.via or given
        other = inner.speaker.head != (outer.speaker.head if outer.speaker else None)
        return other and (bool(whose) or owned(scene, outer, inner))
    reported = inner.rule in ("object", "about") and tree.child(inner.cue, "aux") is not None
    whole = inner.rule in ("clause", "infinitive", "phrasal", "denial")
    cue = scene.cue(inner.cue)
    ahead = (  # "Peru *promised* Chile two ships, aides said"
        outer.cue is not None
        and outer.cue > inner.cue
        and inner.rule in ("object", "about")
        and tree.tags[inner.cue] == "VBD"
        and cue is not None
        and cue.stance in DEED_STANCES
    )
    if not whole and not ahead and not (reported and tree.tags[inner.cue] == "VBN"):
        return False
    named = scene.cast.at(inner.speaker.head)
    promised = tree.pos[inner.speaker.head] == "NOUN" and (
        tree.lemmas[inner.cue] in TELLING
        or (named is not None and scene.cast.actors[named.actor].kind == "person")
    )
    if not whole and tree.pos[inner.speaker.head] != "PROPN" and not promised:
        return False
    if cue is None or cue.kind != "speech" or not (
        finite(scene, inner.cue) or beside_deed(scene, outer, inner.cue)
    ):
        return False
    who = scene.cast.at(inner.speaker.head)
    if outer.rule == "parenthetical" and tree.pos[inner.speaker.head] in ("NOUN", "PROPN"):
        return True
    if tree.lemmas[inner.cue] in TELLING and tree.pos[inner.speaker.head] != "PRON":
        return True
    if who is None or outer.speaker is None:
        return False
    teller = scene.cast.at(outer.speaker.head)
    return teller is None or teller.actor != who.actor


def owned(scene: Scene, outer: Draft, inner: Draft) -> bool:
    """Whether a statement tells of a claim that another makes: "said *the general's* claim that the
    bridge stood was false"."""
    tree = scene.tree
    assert inner.cue is not None and inner.speaker is not None
    head, cue = inner.speaker.head, scene.cues.nouns.get(tree.lemmas[inner.cue])
    if tree.deps[head] != "poss" or tree.pos[head] == "PRON" or cue is None:
        return False
    start = inner.content[0][0]
    verb = tree.heads[inner.cue]
    called = tree.all(verb, "acomp", "attr", "oprd")
    untrue = tree.child(verb, "neg") is not None or any(tree.lower[c] in UNTRUE for c in called)
    clause = untrue and (tree.lower[start - 1] == "that" or tree.tags[start] == "TO")
    who = scene.cast.at(head)
    teller = scene.cast.at(outer.speaker.head) if outer.speaker is not None else None
    same = who is not None and teller is not None and who.actor == teller.actor
    return clause and cue.kind == "speech" and not same


def beside_deed(scene: Scene, outer: Draft, verb: int) -> bool:
    """Whether a participle tells what somebody said in doing what another tells: "Chad had left the
    pact, *arguing* it was dead, an aide said"."""
    tree = scene.tree
    deed = tree.heads[verb]
    return tree.tags[verb] == "VBG" and tree.deps[verb] == "advcl" and (
        outer.cue is not None and deed < verb < outer.cue and tree.words[verb - 1] == ","
    )


def finite(scene: Scene, verb: int) -> bool:
    """Whether a verb tells that somebody spoke: in a tense, as a habit, or remembered.

    "His mother used to tell him", "she recalled her father telling her".
    """
    tree = scene.tree
    if tree.tags[verb] in ("VBD", "VBZ", "VBN"):
        return True
    if tree.deps[verb] == "xcomp" and tree.lemmas[tree.heads[verb]] in SEEMING:
        return tree.tags[tree.heads[verb]] in ("VBD", "VBZ")
    own = tree.child(verb, "nsubj")
    remembered = tree.tags[verb] in ("VBG", "VB") and tree.lemmas[tree.heads[verb]] in RECALLING
    return remembered and own is not None and tree.pos[own] in ("NOUN", "PROPN")
