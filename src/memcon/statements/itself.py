""" "It" that speaks: whose paper it is in which it says so, and whether the text has turned to
another body since one spoke."""

from __future__ import annotations

from memcon.language.grammar import SUBJECTS
from memcon.statements.conversation import BODIES
from memcon.statements.epithets import human
from memcon.statements.scene import Scene

PRONOUNS = frozenset("it they he she".split())


def issuer(scene: Scene, pronoun: int) -> int | None:
    """Who brought out that in which somebody speaks: "*the firm* issued a note in which it
    accused Chad"."""
    tree = scene.tree
    verb = tree.heads[pronoun]
    if tree.lower[pronoun] not in PRONOUNS or tree.deps[verb] != "relcl":
        return None
    if not any(tree.lower[p] == "which" for c in tree.all(verb, "prep") for p in tree.children[c]):
        return None
    main = tree.heads[tree.heads[verb]]
    while tree.pos[main] in ("ADP", "NOUN") and tree.heads[main] != main:
        main = tree.heads[main]
    who = tree.child(main, *SUBJECTS)
    while who is None and tree.deps[main] in ("conj", "xcomp") and tree.heads[main] != main:
        main = tree.heads[main]
        who = tree.child(main, *SUBJECTS)
    mention = scene.cast.at(who) if who is not None else None
    if who is None or mention is None:
        return None
    kind = scene.cast.actors[mention.actor].kind
    if kind in ("country", "government") and tree.lower[pronoun] == "she":
        return who  # as papers wrote of lands: "Peru sent a note in which she …"
    person = kind == "person" or (human(tree, who) and kind not in BODIES)
    return who if person == (tree.lower[pronoun] in ("he", "she")) else None


def turned(scene: Scene, spoke: int, pronoun: int) -> bool:
    """Whether between one that spoke and "it" another body is what a sentence is about: "The bank
    said … The union saw it otherwise. *It* accused …"."""
    tree, cast = scene.tree, scene.cast
    first = cast.at(spoke)
    for token in range(spoke + 1, pronoun):
        if tree.deps[token] not in SUBJECTS or tree.deps[tree.heads[token]] != "ROOT":
            continue
        mention = cast.at(token)
        if mention is None or tree.pos[token] == "PRON" or tree.sentence[token] == (
            tree.sentence[spoke]
        ):
            continue
        other = first is None or mention.actor != first.actor
        if other and cast.actors[mention.actor].kind in BODIES:
            return True
    return False
