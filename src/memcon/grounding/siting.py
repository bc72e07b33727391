"""Where a predicate's event happened: which of its sentence's places, if any."""

from __future__ import annotations

from memcon.grounding.places import Located
from memcon.grounding.scope import AT_ONE, UPWARD, VERBAL, scope, take_arguments
from memcon.language.tree import Tree
from memcon.record import Place

INSIDE = frozenset(
    "in at near outside around inside throughout across along off within beside above "
    "beyond".split()
)
DESTINATION = frozenset("to into toward towards onto for".split())
MOVING = frozenset(
    "visit travel go fly arrive trip tour head return send deploy drive march advance journey "
    "land come move deport deliver dispatch ship airlift summon invite extradite visitor sail "
    "ride rush transfer repatriate enter escort extradition deployment deportation delivery "
    "arrival invasion shipment walk proceed parachute pour flock surge retreat bring take".split()
)
LEAVING = frozenset(
    "withdraw withdrawal pull retreat flee expel expulsion evacuate evacuation leave depart "
    "deport drive oust evict escape recall remove pullout exit retreat disappear".split()
)
AIMING = frozenset(  # the object of these is where it happens
    "attack shell bomb strike hit target raid storm invade seize capture take retake recapture "
    "occupy besiege surround enter reach leave flee evacuate liberate pound bombard blockade "
    "cross annex visit tour overrun encircle loot burn rock strafe defend control hold secure "
    "patrol blanket devastate destroy flood approach assault infiltrate ransack raze "
    "abandon".split()
)
AIMED_NOUNS = frozenset(
    "attack assault strike airstrike raid siege invasion bombing bombardment shelling capture "
    "seizure occupation annexation battle offensive advance visit trip tour incursion blockade "
    "takeover fall recapture evacuation attacks strikes liberation storming destruction "
    "withdrawal march control conquest sack massacre clash fight fighting return travel "
    "flight".split()
)
AIMED = frozenset("of on against to for into upon from over".split())
OPEN_TO = frozenset(  # "offered to host the talks in Tashkent"
    "offer propose agree prepare plan begin start continue manage try able ready force help due "
    "set intend order want need try fail attempt".split()
)
OCCASIONS = frozenset(
    "reporter journalist conference briefing rally meeting interview speech crowd audience "
    "supporter correspondent forum summit ceremony parliament lawmaker session".split()
)
UNPLACED = frozenset(  # "interest in China" is nowhere
    "interest confidence trust faith stake invest investment believe belief expert specialist "
    "interested ambassador envoy".split()
)


def site(tree: Tree, at: int, near: list[Located], manner: str) -> Place | None:
    """The place of the predicate at a token among those of its sentence, None where none is its."""
    reach = word_scope(tree, at) if manner == "word" else act_scope(tree, at)
    held: list[tuple[int, int, Place]] = []
    for located in near:
        cost = reach.get(located.anchor)
        if cost is None and located.token == at:
            cost = 0
        if cost is None:
            continue
        extra = fitness(tree, located, at, manner)
        if extra is not None:
            held.append((cost + extra, abs(located.token - at), located.place))
    return min(held, key=lambda h: h[:2])[2] if held else None


def fitness(tree: Tree, located: Located, at: int, manner: str) -> int | None:
    """How ill a place suits by the way it is attached, None where it does not at all."""
    lemma, preposition = tree.lemmas[located.anchor], located.preposition
    moving = manner == "visit" or lemma in MOVING or tree.lemmas[at] in MOVING
    if lemma in UNPLACED:
        return None
    if preposition in INSIDE:
        return 0
    if preposition == "obj":
        return 0 if lemma in AIMING or manner == "visit" else None
    if preposition in ("on", "over", "through", "by", "between") and (
        located.kind in ("island", "sea", "strait", "canal", "lake", "region", "site")
    ):
        return 1
    if preposition in DESTINATION and (moving or lemma in ("bind",)):
        return -UPWARD
    if preposition in AIMED and lemma in AIMED_NOUNS and tree.pos[located.anchor] not in VERBAL:
        return None if preposition == "from" and lemma not in LEAVING else 0
    if preposition in ("on", "against") and lemma in AIMING:
        return 0
    if preposition == "from":
        return 2 if lemma in LEAVING else None
    if preposition == "" and located.kind in ("city", "site"):
        return beside(tree, located)
    return None


def beside(tree: Tree, located: Located) -> int | None:
    """For a name before a noun: "a Minsk court", "the Geneva talks", "Kabul's airport"."""
    if tree.deps[located.token] not in ("compound", "nmod", "poss", "amod"):
        return None
    return 1 if tree.pos[located.anchor] in ("NOUN", "PROPN") else None


def act_scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose place is that of something done: its arguments, its subject's where that is
    described ("police in Yangon", "a Minsk court"), and what is open to it."""
    reach = scope(tree, at)
    for word in list(reach):
        if tree.pos[word] in VERBAL:
            subject = tree.child(word, "nsubj", "nsubjpass")
            if (subject is not None and tree.pos[subject] == "NOUN") or (
                subject is not None and tree.pos[subject] == "NUM"
            ):
                reach.setdefault(subject, reach[word] + 3)
    if tree.lemmas[at] in OPEN_TO or tree.pos[at] == "ADJ":
        for child in tree.all(at, "xcomp", "acl"):
            reach.setdefault(child, 5)
            take_arguments(tree, child, reach, 6)
    return reach


def word_scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose place is that of something said: where it was said, and before whom."""
    reach = {at: 0}
    for word, cost in ((at, 0), *((v, UPWARD) for v in beside_verbs(tree, at))):
        reach.setdefault(word, cost)
        for child in tree.children[word]:
            if tree.deps[child] == "prep" and tree.lower[child] in AT_ONE | {"to", "before"}:
                nouns = tree.all(child, "pobj")
                if tree.lower[child] not in AT_ONE:
                    nouns = [n for n in nouns if tree.lemmas[n] in OCCASIONS]
            elif tree.deps[child] in ("dobj", "dative") and tree.lemmas[child] in OCCASIONS:
                nouns = [child]
            else:
                continue
            for noun in nouns:
                reach.setdefault(noun, cost + 1)
    return reach


def beside_verbs(tree: Tree, at: int) -> list[int]:
    """The verbs that a verb is coordinated with, before it."""
    found = []
    while tree.deps[at] in ("conj", "xcomp") and tree.heads[at] != at and len(found) < 4:
        at = tree.heads[at]
        found.append(at)
    return found
