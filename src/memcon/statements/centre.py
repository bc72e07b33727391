"""Whom the narrator's last sentence is about, before "he" or "she" speaks."""

from __future__ import annotations

from collections.abc import Set

from memcon.actors.cast import Mention
from memcon.language.grammar import SUBJECTS
from memcon.language.tree import Tree
from memcon.statements.epithets import human
from memcon.statements.scene import Scene

OBJECTS = {"m": ("him", "his"), "f": ("her", "hers")}


def subject_before(
    scene: Scene, token: int, gender: str | None, entering: Set[int],
    barred: Set[str | None] = frozenset(),
) -> int | None:
    """Who is the subject of the narrator's sentence before the one of a token, or before the
    quotation that opens it: "*Isla* was seven. She …"; else the one whom it brings in."""
    tree = scene.tree
    start = scene.sentence(token)[0]
    number = max(scene.inside[start : start + 2])  # the mark itself stands in no quotation
    if number >= 0:
        start = min(start, scene.quotes[number].first)
    if not start or scene.paragraph[start - 1] != scene.paragraph[token]:
        return None
    first, last = scene.sentence(start - 1)
    if scene.inside[first] >= 0 or any(scene.inside[t] >= 0 for t in range(first, last)):
        return None
    named = [m for m in scene.cast.mentions if first <= m.head < last and m.form != "pronoun"]
    others = [m for m in named if m.actor not in barred]
    if named and not others:  # "Roe sued. The coroner left. She says the coroner was late."
        return subject_before(scene, first, gender, entering)
    named = others
    for mention in named:
        noun = apposed(tree, mention.head)
        acts = tree.deps[noun] in SUBJECTS and in_front(tree, tree.heads[noun])
        if acts and (mention.form == "name" or human(tree, mention.head)):
            return None if takes_up(scene, mention, last, gender) else mention.head
    new = [m.head for m in named if m.head in entering and in_main(tree, m.head)]
    return new[0] if len(new) == 1 else None  # "Then it was the turn of *Ana Roe*."


def takes_up(scene: Scene, subject: Mention, end: int, gender: str | None) -> bool:
    """Whether a sentence tells what its subject does to one who is still meant by "he": "*Roe*
    hired *him*"."""
    words = OBJECTS.get(gender or "", ())
    return any(
        scene.tree.lower[t] in words
        and ((meant := scene.cast.at(t)) is None or meant.actor != subject.actor)
        for t in range(subject.end, end)
    )


def in_main(tree: Tree, token: int) -> bool:
    """Whether a name stands in the main clause of its sentence."""
    at = apposed(tree, token)
    while tree.deps[at] in ("nsubj", "pobj", "prep", "dobj", "attr", "agent"):
        at = tree.heads[at]
    return tree.deps[at] == "ROOT"


def in_front(tree: Tree, verb: int) -> bool:
    """Whether a verb is its sentence's own, or what "it is" puts forward: "It is a remark that Roe
    *found* odd"."""
    noun = tree.heads[verb]
    if tree.deps[verb] == "ROOT" or tree.deps[verb] not in ("relcl", "acl", "ccomp"):
        return tree.deps[verb] == "ROOT"
    link = tree.heads[noun] if tree.deps[noun] == "attr" else noun
    said = tree.child(link, "nsubj")
    return tree.deps[link] == "ROOT" and tree.lemmas[link] == "be" and said is not None and (
        tree.lower[said] in ("it", "that", "this")
    )


def apposed(tree: Tree, token: int) -> int:
    """The noun that a name is set beside, else the name: "her *son*, Ben, left"."""
    above = tree.heads[token]
    if tree.deps[token] == "dep":  # the parse lost it
        comma = tree.subtree(token)[0] - 1
        above = comma - 1 if comma > 0 and tree.words[comma] == "," else token
    elif tree.deps[token] != "appos":
        return token
    return above if tree.pos[above] == "NOUN" else token
