"""Denials in the words of those who speak: "we reject the claim", "it had not", "we did no such
thing"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.beside import REFUSING
from memcon.statements.claims import POINTING, TOLD, claimed
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

SPEAKING = frozenset("i we he she it they".split())
SHORT = frozenset("i we he she they it this that there".split())  # "they had not"
NOT_OR_NO = frozenset(("no", "not", "n't", "n’t"))
NOTHING = ("no such thing", "nothing of the sort", "nothing of the kind")
UNHURT = frozenset("hurt injure wound harm report expect".split())  # "no one was hurt" is news
ELLIPTICAL = 4  # tokens of "it had not"
STATIVE_VERBS = word_class("verbs", "stative")


def refusing(scene: Scene, draft: Draft) -> int | None:
    """The main verb of what somebody says, by which they deny a thing: "we *reject* the claim"."""
    tree = scene.tree
    if not draft.content:
        return None
    start, end = draft.content[0]
    for verb in range(start, min(end, start + 12)):
        inner = start <= tree.heads[verb] < end and tree.heads[verb] != verb
        if tree.pos[verb] != "VERB" or inner:
            continue
        cue, who = scene.cue(verb), tree.child(verb, "nsubj")
        if cue is None or cue.stance not in REFUSING or who is None or (
            tree.child(verb, "neg") is not None or tree.lower[who] not in SPEAKING
        ):
            return None
        thing = tree.child(verb, "dobj", "ccomp", "xcomp")
        deed = thing is None or ("words" in cue.patterns and tree.lemmas[thing] not in TOLD)
        return None if deed or any(tree.tags[c] == "MD" for c in tree.all(verb, "aux")) else verb
    return None


def refused(
    scene: Scene, verb: int, end: int, said: list[Draft]
) -> list[tuple[int, int]]:
    """The claim that a verb within a statement denies: its clause, or what its object means."""
    tree = scene.tree
    clause, cue = tree.child(verb, "ccomp"), scene.cue(verb)
    if clause is not None and cue is not None and cue.stance == "denies":
        start, stop = tree.subtree(clause)
        start, stop = scene.clause_words(start, min(stop, end))
        whole = tree.child(clause, "nsubj", "nsubjpass", "expl") is not None
        return [(start, stop)] if whole and stop - start > 2 else []
    thing = tree.child(verb, "dobj")
    return claimed(scene, thing, said, verb, False) if thing is not None else []


def elliptical(scene: Scene, draft: Draft) -> bool:
    """Whether somebody denies in an auxiliary what was said or asked: "it had not", "we did no such
    thing"."""
    tree = scene.tree
    if not draft.content or len(draft.content) > 1:
        return False
    start, end = scene.trim(*draft.content[0])
    if not 2 < end - start <= ELLIPTICAL + 2 or tree.lower[start] not in SPEAKING:
        return False
    if tree.pos[start + 1] not in ("AUX", "VERB") or tree.lemmas[start + 1] not in ("do", "have"):
        return False
    none = " ".join(tree.lower[start + 2 : end]) in NOTHING
    return none or (end - start == 3 and tree.lower[start + 2] in NOT_OR_NO)


def no_such(scene: Scene, draft: Draft) -> bool:
    """Whether somebody says that there was "no such" thing."""
    tree = scene.tree
    start, end = draft.content[0]
    at = next((t for t in range(start, min(end, start + 7)) if tree.lower[t] == "such"), None)
    if at is None or at == start or tree.lower[at - 1] != "no":
        return False
    return at == start + 1 or "there" in tree.lower[start:at]


def mark_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Statements that deny in their own words: "We did not bomb any school"."""
    tree = scene.tree
    for draft in drafts:
        if draft.stance != "asserts" or not draft.content or (
            draft.cue is not None and tree.lemmas[draft.cue] in ("assure", "reassure")
        ):
            continue
        if (verb := refusing(scene, draft)) is not None and (cue := scene.cue(verb)) is not None:
            draft.stance = cue.stance  # "We deny any link to it"
            continue
        if elliptical(scene, draft) or no_such(scene, draft):
            draft.stance = "denies"
            continue
        start, end = draft.content[0]
        for token in range(start, min(end, start + 12)):
            if tree.pos[token] != "VERB" or tree.lemmas[token] in STATIVE_VERBS:
                continue
            if start <= tree.heads[token] < end and tree.heads[token] != token:
                continue
            who = tree.child(token, "nsubj", "nsubjpass")
            negative = tree.child(token, "neg") is not None and tree.tags[token] != "VBG"
            modal = any(tree.tags[c] == "MD" for c in tree.all(token, "aux"))
            past = (tree.tags[token] in ("VBD", "VBN") and not modal) or any(
                tree.lower[c] == "did" for c in tree.all(token, "aux")
            )
            person = who is not None and (
                tree.lower[who] in ("i", "we", "he", "she", "they")
                or (tree.lower[who] == "it" and who == start and bodily(scene, draft))
                or (tree.lower[who] in POINTING and tree.lemmas[token] in ("happen", "occur"))
            )
            if tree.child(token, "dobj") is None and any(
                tree.lemmas[c] == "have" and tree.tags[c] in ("VBZ", "VBP")
                for c in tree.all(token, "aux")
            ):
                continue  # "he hasn't written since" answers no charge
            none = who is not None and (
                tree.lower[who] in ("nobody", "none")
                or any(tree.lower[c] == "no" for c in tree.children[who])
            )
            none = none and tree.lemmas[token] not in UNHURT
            if past and ((negative and person) or (none and tree.deps[who or 0] == "nsubjpass")):
                draft.stance = "denies"


def bodily(scene: Scene, draft: Draft) -> bool:
    """Whether a state or a body speaks, which says "it" of itself."""
    known = scene.cast.at(draft.speaker.head) if draft.speaker is not None else None
    return known is not None and scene.cast.actors[known.actor].kind in (
        "organization", "country", "government",
    )
