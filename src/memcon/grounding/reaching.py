"""Which words of a sentence share the place of a predicate, and how far each is from it."""

from __future__ import annotations

from memcon.grounding.dating import SAYING
from memcon.grounding.manners import (
    AIMING,
    COURTS,
    GATHERING,
    GOING_ON,
    LOCAL,
    MOVING,
    OCCASIONAL,
    OPEN_TO,
    SITES,
    SPEECH_SETTINGS,
    STAYING,
    VISITS,
)
from memcon.grounding.placenames import VILLAGES
from memcon.grounding.places import Located
from memcon.grounding.same_place import ON_THE_SPOT, is_purpose
from memcon.grounding.scope import ELSEWHERE, TALKING, UPWARD, scope, take_arguments
from memcon.language.grammar import MODIFIERS, VERBAL
from memcon.language.tree import Tree


def act_scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose place is that of something done: its arguments, its subject's where that is
    described ("police in Yangon", "a Minsk court"), and what is open to it."""
    reach = scope(tree, at)
    for word in list(reach):
        beside = tree.deps[word] in ("ccomp", "parataxis") and tree.heads[word] == at
        if beside and word != at and tree.lemmas[word] in MOVING:
            del reach[word]  # "freed the men; they were flown to Oran"
            continue
        if tree.pos[word] in VERBAL:
            subject = tree.child(word, "nsubj", "nsubjpass", "csubj")
            if subject is not None and (
                tree.pos[subject] in ("NOUN", "NUM") or tree.tags[subject] == "VBG"
            ):  # "shelling in Oran killed nine"
                reach.setdefault(subject, reach[word] + 3)
    for child in tree.all(at, "relcl") if tree.pos[at] not in VERBAL else ():
        if tree.lemmas[child] in GOING_ON:  # "talks that began in Oslo"
            reach.setdefault(child, 1)
    take_open(tree, at, reach)
    above = tree.heads[at]
    if tree.deps[at] in ("ccomp", "parataxis") and tree.lemmas[above] in MOVING and above > at:
        start, end = tree.subtree(at)  # "evacuated its staff; they were flown to Oran"
        reach = {word: cost for word, cost in reach.items() if start <= word < end}
    return {word: cost for word, cost in reach.items() if not is_apart(tree, at, word)}


def is_apart(tree: Tree, at: int, word: int) -> bool:
    """Whether a noun stands behind "after" or the like: what came before was elsewhere."""
    for _ in range(6):
        above = tree.heads[word]
        if at in (above, word) or above == word:
            return False
        if tree.deps[above] == "prep" and tree.lower[above] in ELSEWHERE:
            # "agreed after three days of talks in Oran"
            return not (tree.lower[above] == "after" and are_talks(tree, word))
        word = above
    return False


def are_talks(tree: Tree, noun: int) -> bool:
    """Whether a noun is talks, or days of them."""
    of_them = [p for p in tree.all(noun, "prep") if tree.lower[p] == "of"]
    inner = [n for p in of_them for n in tree.all(p, "pobj")]
    return any(tree.lemmas[n] in TALKING for n in (noun, *inner))


def take_open(tree: Tree, at: int, reach: dict[int, int]) -> None:
    """Enter what a predicate is open to: "offered to host the talks in Tashkent"."""
    if tree.lemmas[at] in OPEN_TO or tree.pos[at] == "ADJ":
        for child in tree.all(at, "xcomp", "acl"):
            reach.setdefault(child, 5)
            take_arguments(tree, child, reach, 6)


def word_scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose place is that of something said: where it was said, and before whom."""
    reach = {at: 0}
    beside = beside_verbs(tree, at)
    subject = tree.child(beside[-1] if beside else at, "nsubj")
    there = COURTS | TALKING if tree.lemmas[at] in SAYING else COURTS | TALKING | ON_THE_SPOT
    if subject is not None and tree.lemmas[subject] in there:
        # "a jury in Oran charged him", "talks in Oran collapsed", "students in Oran demanded …"
        reach[subject] = UPWARD
    for word, cost in ((at, 0), *((v, UPWARD) for v in beside)):
        reach.setdefault(word, cost)
        if word != at and tree.lemmas[word] in GATHERING:
            # "gathered outside the embassy in Oran to demand …"
            take_arguments(tree, word, reach, cost + 1)
        take_stay(tree, word, reach, cost + 1)
        for child in tree.children[word]:
            if tree.deps[child] == "prep" and tree.lower[child] in OCCASIONAL | {"to", "before"}:
                nouns = tree.all(child, "pobj")
                if tree.lower[child] not in OCCASIONAL:
                    nouns = [n for n in nouns if tree.lemmas[n] in SPEECH_SETTINGS]
            elif tree.deps[child] in ("dobj", "dative") and tree.lemmas[child] in SPEECH_SETTINGS:
                nouns = [child]
            else:
                continue
            for noun in nouns:
                reach.setdefault(noun, cost + 1)
    take_open(tree, at, reach)
    return reach


def take_stay(tree: Tree, at: int, reach: dict[int, int], cost: int) -> None:
    """Enter what the subject is doing meanwhile: "the council, *meeting* in Abuja", "the king, on
    a *visit* to Oran"."""
    for above in (at, tree.child(at, "nsubj")):
        if above is None:
            continue
        for child in tree.all(above, "acl", "advcl"):
            if tree.tags[child] in ("VBG", "VBN") and tree.lemmas[child] in STAYING:
                reach.setdefault(child, cost)
                for noun in heard_by(tree, child):
                    reach.setdefault(noun, cost + 1)
        for preposition in tree.all(above, "prep"):
            if tree.lower[preposition] in ("on", "during"):
                for noun in tree.all(preposition, "pobj"):
                    if tree.lemmas[noun] in VISITS:
                        reach.setdefault(noun, cost)


def heard_by(tree: Tree, at: int) -> list[int]:
    """Those whom somebody speaks to or meets: "speaking to *investors* in Oran"."""
    with_whom = [p for p in tree.all(at, "prep") if tree.lower[p] in ("to", "with", "before")]
    return tree.all(at, "dobj") + [n for p in with_whom for n in tree.all(p, "pobj")]


def beside_verbs(tree: Tree, at: int) -> list[int]:
    """The verbs that a verb is coordinated with, before it, or serves as a purpose, or of people
    who come together and do it: "marched, demanding jobs"."""
    found = []
    while tree.heads[at] != at and len(found) < 4:
        meanwhile = (
            tree.deps[at] == "advcl"
            and tree.tags[at] == "VBG"
            and tree.lemmas[tree.heads[at]] in GATHERING
        )
        if not (tree.deps[at] in ("conj", "xcomp") or meanwhile or is_purpose(tree, at)):
            break
        at = tree.heads[at]
        found.append(at)
    return found


def beside(tree: Tree, located: Located, at: int) -> int | None:
    """For a name before a noun: "a Minsk court", "the Geneva talks", "Kabul's airport"."""
    dep = tree.deps[located.token]
    if dep not in ("poss", *MODIFIERS):
        return None
    if is_aim(tree, located.anchor, at):
        return 1 - UPWARD
    if tree.lemmas[located.anchor] in LOCAL:
        return 1
    if dep == "poss" and tree.lemmas[located.anchor] in VILLAGES:
        return 1  # "overran three of *Darfur's towns*"
    return 1 if located.anchor == at and dep != "poss" else None


def is_aim(tree: Tree, thing: int, at: int) -> bool:
    """Whether a building or the like is what a verb is done to, which is where it happens: "in
    Lima the government closed the *border post* at Tacna"."""
    return (
        tree.heads[thing] == at
        and tree.deps[thing] in ("dobj", "nsubjpass")
        and tree.lemmas[at] in AIMING
        and tree.lemmas[thing] in SITES
    )
