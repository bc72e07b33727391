"""A quotation that its sentence calls somebody's words: "“Never” was *her answer*", "“Never,” came
*the reply from the mayor*", "*the club's motto*, “Never,” …"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate
from memcon.statements.scene import NOUNS, Quote, Scene
from memcon.statements.subjects import subject, upward

WORDS = word_class("things", "answer") | word_class("things", "utterance")
OWNING = frozenset(("of", "from", "by"))
REACH = 8  # tokens from the mark to the noun


def verdict(scene: Scene, quote: Quote) -> Draft | None:
    """The statement of a quotation that a noun before it, or behind "was" or "came", gives to
    somebody."""
    tree, verb = scene.tree, quote.last
    noun = quote.first - 2
    if noun > 0 and tree.words[noun + 1] == "," and spoken(scene, noun):
        return owned(scene, noun)
    while verb < len(tree.words) and tree.words[verb] == ",":
        verb += 1
    if verb >= len(tree.words) or tree.lower[verb] not in ("is", "was", "came"):
        return None
    for noun in range(verb + 1, min(verb + REACH, scene.sentence(verb)[1])):
        if spoken(scene, noun):
            return owned(scene, noun)
    return None


def spoken(scene: Scene, noun: int) -> bool:
    """Whether a noun means words that somebody utters."""
    return scene.tree.pos[noun] == "NOUN" and scene.tree.lemmas[noun] in WORDS


def owned(scene: Scene, noun: int) -> Draft | None:
    """The statement of such a noun, if it tells whose words they are."""
    tree = scene.tree
    links = (t for t in tree.all(noun, "prep") if tree.lower[t] in OWNING)
    who = tree.child(noun, "poss") or next(
        (one for link in links if (one := tree.child(link, "pobj")) is not None), None
    )
    own = who is not None and tree.pos[who] == "PRON"  # "*she* bowed with her motto, “…”"
    acts = subject(scene, upward(scene, noun)) if own else None
    who = acts if acts is not None and acts < noun and personal(scene, acts) else who
    if who is None or not personal(scene, who):
        return None
    return Draft("answer", noun, (noun, noun + 1), scene.noun_phrase(who))


def personal(scene: Scene, noun: int) -> bool:
    """Whether a noun or pronoun is somebody."""
    pronoun = scene.tree.lower[noun] in "he she they his her their its our my".split()
    return scene.tree.pos[noun] in NOUNS and (pronoun or animate(scene, noun))
