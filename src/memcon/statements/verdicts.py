"""A quotation that its sentence goes on to call somebody's words: "“Never” was *her answer*",
"“Never,” came *the reply from the mayor*"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate
from memcon.statements.scene import NOUNS, Quote, Scene

WORDS = word_class("things", "answer") | word_class("things", "utterance")
OWNING = frozenset(("of", "from", "by"))
REACH = 8  # tokens from the mark to the noun


def verdict(scene: Scene, quote: Quote) -> Draft | None:
    """The statement of a quotation that a noun behind "was" or "came" gives to somebody."""
    tree, verb = scene.tree, quote.last
    while verb < len(tree.words) and tree.words[verb] == ",":
        verb += 1
    if verb >= len(tree.words) or tree.lower[verb] not in ("is", "was", "came"):
        return None
    for noun in range(verb + 1, min(verb + REACH, scene.sentence(verb)[1])):
        if tree.pos[noun] != "NOUN" or tree.lemmas[noun] not in WORDS:
            continue
        links = (t for t in tree.all(noun, "prep") if tree.lower[t] in OWNING)
        who = tree.child(noun, "poss") or next(
            (one for link in links if (one := tree.child(link, "pobj")) is not None), None
        )
        if who is None or tree.pos[who] not in NOUNS or not (
            tree.pos[who] == "PRON" or animate(scene, who)
        ):
            return None
        return Draft("answer", noun, (noun, noun + 1), scene.noun_phrase(who))
    return None
