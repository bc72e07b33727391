"""What somebody says of a thing told just before: "…, a step *the mayor* called rash".

The parser rarely sees such a relative clause without a pronoun, so its words are read.
"""

from __future__ import annotations

from dataclasses import dataclass

from memcon.language.grammar import DASHES
from memcon.statements.scene import Scene

ARTICLES = frozenset(("a", "an", "something"))  # the last is thing and article in one
REACH = 14  # words from the article of the thing to the verb that is looked back over
NOUN_PHRASE_TAGS = frozenset(("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"))
SAYING_TAGS = frozenset(("VBD", "VBN", "VBZ", "VBP"))
PLURAL = frozenset(("people", "police"))
HELPING = frozenset("have has had 've ’ve".split())
EAGER = frozenset("quick swift keen eager anxious prompt careful fast first".split())
HASTENING = frozenset("rush hasten hurry move".split())
WHOLE_DEPS = frozenset(("ccomp", "conj", "ROOT"))


@dataclass(frozen=True, slots=True)
class Appended:
    """The thing, the words `[start, end)` of who speaks of it with their head `who`, and the
    token `mark` before its article."""

    mark: int
    thing: int
    start: int
    end: int
    who: int


def appended(scene: Scene, verb: int) -> Appended | None:
    """Who says what a verb says of "a step" before it: "a step *critics* describe as rash"."""
    tree = scene.tree
    end = verb if tree.tags[verb] in SAYING_TAGS else eagerly(scene, verb)
    if end is None:
        return None
    while end and (tree.pos[end - 1] == "ADV" or tree.lower[end - 1] in HELPING):
        end -= 1
    floor = max(scene.bounds[scene.paragraph[verb]][0], verb - REACH)
    article = next(
        (t for t in range(end - 1, floor - 1, -1)
         if tree.pos[t] in ("VERB", "AUX") or scene.inside[t] >= 0
         or tree.lower[t] == "something"
         or (tree.lower[t] in ("a", "an") and tree.tags[t + 1] in ("NN", "JJ"))), None,
    )
    if article is None or tree.lower[article] not in ARTICLES:
        return None
    thing = article + (tree.lower[article] != "something")
    while thing < end and tree.pos[thing] == "ADJ":
        thing += 1
    start = thing + 1
    start += tree.lower[start] in ("that", "which")
    if start >= end or tree.tags[thing] != "NN" or tree.pos[start] not in NOUN_PHRASE_TAGS:
        return None
    comma = next((t for t in range(start, end) if tree.words[t] == ","), end)
    who = next(
        (t for t in range(comma - 1, start - 1, -1) if not start <= tree.heads[t] < comma), None
    )
    if who is None or tree.doc[who].ent_type_ in ("DATE", "TIME"):
        return None
    several = tree.tags[who] == "NNS" and tree.lemmas[who] != tree.lower[who]  # no "series"
    anew = several or tree.lower[who] in PLURAL or tree.pos[start] in ("DET", "PRON", "PROPN")
    if not anew or tree.lower[who] in ("it", "that", "which", "who"):
        return None
    if any(tree.words[t] in DASHES and tree.doc[t - 1].whitespace_ for t in range(start, end)):
        return None
    return Appended(article - 1, thing, start, end, who)


def eagerly(scene: Scene, verb: int) -> int | None:
    """The finite verb by which somebody does what an infinitive says: "a claim Peru *was* quick to
    deny", "*rushed* to deny", "*took* pains to deny"."""
    tree = scene.tree
    if tree.tags[verb] != "VB" or verb < 4 or tree.lower[verb - 1] != "to":
        return None
    at = verb - 2
    if tree.lemmas[at] in HASTENING and tree.tags[at] in SAYING_TAGS:
        return at
    pains = tree.lower[at] == "pains"
    if not pains and tree.lower[at] not in EAGER:
        return None
    at -= 1
    while tree.lower[at] in ("at", "great") or tree.pos[at] == "ADV":
        at -= 1
    return at if tree.lemmas[at] == "be" or (pains and tree.lemmas[at] == "take") else None


def referred(scene: Scene, verb: int, who: int | None) -> tuple[int, int, str] | None:
    """The clause that "which" takes up: "…, which Beijing has denied"."""
    tree = scene.tree
    which = next((c for c in tree.all(verb, "dobj") if tree.lower[c] == "which"), None)
    if tree.deps[verb] not in ("relcl", "advcl", "ccomp") or which is None or who is None:
        return None
    if which == 0 or tree.words[which - 1] != ",":
        return None
    teller = which - 2  # "she took it, police *say*, which she denies"
    cue, source = scene.cue(teller), tree.child(teller, "nsubj")
    if cue is not None and "quote" in cue.patterns and source is not None and source < teller:
        comma = tree.subtree(source)[0] - 1
        if comma > 0 and tree.words[comma] == ",":
            return *scene.clause_words(scene.sentence(verb)[0], comma), "which"
    above = [t for t in tree.ancestors(verb) if t < which and tree.pos[t] in ("VERB", "AUX")]
    for at in above:
        of = next((c for c in tree.all(at, "prep") if tree.lower[c] == "of"), None)
        if tree.lemmas[at] == "accuse" and of is not None:  # what is denied is the deed
            of = next((c for c in tree.all(of, "conj") if c < which), of)  # "and *of* lying"
            start, end = scene.trim(of + 1, which - 1)
            return (start, end, "which") if end > start else None
    at = next((t for t in above if tree.deps[t] in WHOLE_DEPS), None)
    cue = scene.cue(at) if at is not None and tree.deps[at] != "ccomp" else None
    if at is None or (cue is not None and tree.child(at, "ccomp", "xcomp", "prep") is None):
        return None  # "praised the pact, which Peru rejected": not the praise
    start, end = scene.clause_words(tree.subtree(at)[0], which - 1)
    return (start, end, "which") if end - start > 2 else None


def set_off(scene: Scene, mark: int, end: int) -> bool:
    """Whether the words from a comma or dash to `end` tell what another says of what was said, and
    what the narrator goes on with: "… — a claim Paris denied — and in a letter he blamed her"."""
    tree = scene.tree
    if (tree.words[mark] != "," and tree.words[mark] not in DASHES) or scene.inside[mark] >= 0:
        return False
    verb = next(
        (t for t in range(mark + 3, min(mark + REACH + 2, end))
         if tree.pos[t] == "VERB" and tree.deps[t] not in ("amod", "compound")), None,
    )
    if verb is None or scene.cue(verb) is None:
        return False
    found = appended(scene, verb)
    if found is None or found.mark != mark:
        return False
    if tree.words[mark] == ",":
        return tree.subtree(verb)[1] >= end - 1
    closing = next((t for t in range(verb + 1, end - 1) if tree.words[t] in DASHES
                    and tree.doc[t - 1].whitespace_), None)
    return closing is None or closing + 3 > end or goes_on(scene, closing + 1, end)


def goes_on(scene: Scene, conjunction: int, end: int) -> bool:
    """Whether "and" after an aside opens what the narrator tells, in the plain past."""
    tree = scene.tree
    if tree.deps[conjunction] != "cc" or tree.lower[conjunction + 1] == "that":
        return False
    verb = next((t for t in range(conjunction + 1, end) if tree.tags[t] in ("VBD", "VBZ", "VBP",
                 "MD")), None)
    return verb is not None and tree.tags[verb] == "VBD" and tree.deps[verb] not in (
        "aux", "auxpass",
    )


def resumed(scene: Scene, start: int, end: int) -> int | None:
    """Where what was said ends if the narrator goes on behind an aside with what they did:
    "would rise, denying any split, *and walked* off", "…, which was late, *and drove* off".

    What was said stands in the past's future or pluperfect, the deed in the plain past.
    """
    tree = scene.tree
    for joint in range(end - 2, start + 4, -1):
        if tree.deps[joint] != "cc" or tree.words[joint - 1] != "," or scene.inside[joint] >= 0:
            continue
        did = joint + 1 + (tree.pos[joint + 1] == "ADV")
        if did >= end or tree.tags[did] != "VBD" or tree.deps[did] != "conj":
            continue
        aside = next((t for t in range(joint - 2, start + 1, -1) if tree.words[t] == ","), None)
        if aside is None or tree.child(did, "nsubj", "nsubjpass", "expl") is not None:
            return None
        said = range(start, aside)
        if not any(tree.tags[t] == "MD" or tree.lower[t] == "had" for t in said):
            return None
        if tree.tags[aside + 1] == "VBG" and scene.cue(aside + 1) is not None:
            return aside
        return joint - 1 if tree.lower[aside + 1] == "which" else None
    return None
