"""Whose a paper is that speaks: "her statement", "a letter from the mayor", "the statement" that
somebody issued a sentence before."""

from __future__ import annotations

from memcon.statements.epithets import WRITINGS
from memcon.statements.papers import ISSUING, printed, writer
from memcon.statements.scene import Scene
from memcon.statements.subjects import subject, upward

SENDING = frozenset("send write circulate sign deliver submit file tweet".split())
REACH = 12  # sentences back in which a paper was brought out
OWN = frozenset("statement letter memo email e-mail tweet post message communique communiqué "
                "address speech remark testimony complaint note telegram".split())


def author(scene: Scene, paper: int) -> int | None:
    """Whose a paper is: "her statement", "a letter from the mayor", "the board decision"."""
    tree = scene.tree
    owner = tree.child(paper, "poss")
    if owner is not None:
        return owner
    sent = next((c for c in tree.all(paper, "acl") if tree.lemmas[c] in ISSUING), paper)
    if (by := writer(scene, paper)) is not None or (by := writer(scene, sent)) is not None:
        return by
    if (outlet := printed(scene, paper)) is not None:
        return outlet
    above = tree.heads[paper]
    if tree.deps[paper] == "dobj" and tree.lemmas[above] in SENDING and (
        sender := subject(scene, above)
    ) is not None:
        return sender  # "*the mayor* sent a letter that warned"
    for token in range(scene.noun_phrase(paper).start, paper):
        if tree.deps[token] not in ("compound", "nmod"):
            continue
        mention = scene.cast.at(token)
        kind = scene.cast.actors[mention.actor].kind if mention is not None else "person"
        if mention is not None and mention.form != "role" and kind != "person":
            return token
    return issued_before(scene, paper)


def paper_sent(scene: Scene, noun: int) -> int:
    """The paper that a clause tells of which the parse hung on who gets it: "sent *a letter* to
    members that warned"."""
    tree = scene.tree
    thing = tree.child(tree.heads[tree.heads[noun]], "dobj")
    if tree.deps[noun] != "pobj" or thing is None or not thing < noun:
        return noun
    return thing if tree.lemmas[thing] in WRITINGS else noun


def issued_before(scene: Scene, paper: int) -> int | None:
    """Who brought out what "the statement" takes up: "*Roe* issued a statement. The statement
    said", "*Roe* denied it in a letter. The letter also said"."""
    tree = scene.tree
    the = tree.child(paper, "det")
    if the is None or tree.lower[the] != "the" or tree.lemmas[paper] not in OWN:
        return None
    for token in range(the - 1, -1, -1):
        if tree.sentence[paper] - tree.sentence[token] > REACH:
            return None
        if tree.lemmas[token] != tree.lemmas[paper] or tree.tags[token] != tree.tags[paper]:
            continue
        article = tree.child(token, "det")
        if article is not None and tree.lower[article] == "the":
            continue
        owner = tree.child(token, "poss") or writer(scene, token)
        above = tree.heads[token]
        if owner is not None:
            return owner
        if tree.deps[token] == "dobj" and tree.lemmas[above] in ISSUING:
            return subject(scene, above)
        if tree.deps[token] == "pobj" and tree.lower[above] in ("in", "with", "via"):
            return subject(scene, upward(scene, above))
        return None
    return None
