"""Subjects that the parse found across a quotation mark: "“It cost ten quid” *Ann Roe* says"."""

from __future__ import annotations

from memcon.language.grammar import SUBJECTS
from memcon.statements.clause import leading
from memcon.statements.scene import ENDS, NOUNS, Quote, Scene


def unquoted(scene: Scene, verb: int, who: int | None) -> int | None:
    """The subject of a verb outside quotations whose parsed one stands in the quotation before it:
    the noun between the closing mark and the verb, or, where what is quoted is only part of a
    phrase ("a man who lost a coat “and two hats” says"), the noun that the phrase began with."""
    if who is None or scene.inside[verb] >= 0 or scene.inside[who] < 0 or verb < who:
        return who
    tree = scene.tree
    quote = scene.quotes[scene.inside[who]]
    after = [t for t in tree.all(verb, *SUBJECTS) if t >= quote.last and scene.inside[t] < 0]
    if after:
        return after[0]
    between = leading(scene, quote.last, verb)
    if between is not None and tree.doc[between].ent_type_ not in ("DATE", "TIME"):
        return between
    behind = tree.child(verb, "dobj")
    if quote.last == verb and behind is not None and tree.pos[behind] == "PROPN" and (
        tree.subtree(behind)[0] == verb + 1
    ):
        return behind  # "“Am I late?” asked *Ann Roe*"
    return begun(scene, quote) or who


def begun(scene: Scene, quote: Quote) -> int | None:
    """The noun with a relative clause that a quotation without a sentence of its own ends."""
    tree = scene.tree
    low, at = scene.bounds[quote.paragraph][0], quote.first - 1
    if tree.lower[quote.start] != tree.words[quote.start]:
        return None
    while at > low and tree.words[at] in ENDS:  # the point of "lbs." is no end
        at -= 1
    within = False
    while at > low and tree.heads[at] != at:
        within = within or tree.deps[at] == "relcl"
        at = tree.heads[at]
        if within and tree.pos[at] in NOUNS:
            return at if tree.deps[at] in ("ROOT", *SUBJECTS) else None
    return None
