"""Where a predicate's event happened: which of its sentence's places, if any."""

from __future__ import annotations

from memcon.events.people import means_people
from memcon.grounding.calendar import WEEKDAYS
from memcon.grounding.manners import (
    AIMED,
    AIMED_NOUNS,
    AIMING,
    COURTS,
    DESTINATION,
    FORCES,
    FROM_HERE,
    GATHERING,
    GOING_ON,
    INSIDE,
    LEAVING,
    LOCAL,
    MOVING,
    OPEN_TO,
    SITES,
    SPEECH_SETTINGS,
    SPOKEN_AT,
    STAYING,
    SUPPLYING,
    UNPLACED,
    VENUES,
    VERDICTS,
    VISITS,
)
from memcon.grounding.places import Located, is_around
from memcon.grounding.scope import (
    ABROAD,
    ELSEWHERE,
    TALKING,
    UPWARD,
    at_which,
    goes_on_there,
    is_purpose,
    scope,
    take_arguments,
)
from memcon.language.grammar import VERBAL
from memcon.language.tree import Tree
from memcon.record import Place

DAYS = frozenset((*WEEKDAYS, "today", "yesterday"))


def site(tree: Tree, at: int, near: list[Located], manner: str) -> Place | None:
    """The place of the predicate at a token among those of its sentence, None where none is its."""
    reach = word_scope(tree, at) if manner == "word" else act_scope(tree, at)
    where = described_by(tree, at)
    if where is None and manner == "word":
        where = described_beside(tree, at, near)
    held: list[tuple[int, int, Place]] = []
    for located in near:
        if where is not None and (located.token == where or names_building(tree, located, where)):
            return located.place
        if opens_next(tree, located, at) or is_around(located, near):
            continue
        cost = reach.get(located.anchor)
        if cost is None:
            around = (o for o in near if is_around(o, [located]))
            cost = next((reach.get(country.anchor) for country in around), None)
        if cost is None and located.token == at:
            cost = 0
        if cost is None and is_judged_at(tree, located, at):
            cost = UPWARD
        if cost is None or (manner == "word" and tails_object(tree, located, at)):
            continue
        extra = fitness(tree, located, at, manner)
        if extra is not None:
            held.append((cost + extra, abs(located.token - at), located.place))
    if has_unknown(tree, at, {one.token for one in near}):
        held = [one for one in held if one[0] < UPWARD]
    return min(held, key=lambda h: h[:2])[2] if held else None


def opens_next(tree: Tree, located: Located, at: int) -> bool:
    """Whether a place is that of the next clause, which it opens: "shut the road; *in Oran* youths
    burned a bus"."""
    before = tree.heads[located.token] - 1
    return at < before < located.token and tree.words[before] == ";"


def names_building(tree: Tree, located: Located, noun: int) -> bool:
    """Whether a place is that of a building: "*Oran's* hospital, where doctors walked out"."""
    inside = located.preposition in INSIDE | {"", "on"}
    return inside and located.anchor == noun and located.kind == "city"


def is_judged_at(tree: Tree, located: Located, at: int) -> bool:
    """Whether somebody is judged at a place, by the day behind it: "convicted of a murder *in Oran
    on Monday*"."""
    behind = located.token + 1
    return (
        tree.lemmas[at] in VERDICTS
        and located.preposition == "in"
        and behind < len(tree.words)
        and tree.heads[behind] == at
        and tree.deps[behind] in ("prep", "npadvmod")
        and any(tree.lower[t] in DAYS for t in (behind, *tree.all(behind, "pobj")))
    )


def has_unknown(tree: Tree, at: int, known: set[int]) -> bool:
    """Whether a predicate or its object is in a place that is no known one: "left its barracks at
    Wünsdorf"."""
    return any(
        tree.lower[preposition] in ("at", "in", "near")
        and tree.pos[noun] == "PROPN"
        and noun not in known
        and tree.doc[noun].ent_type_ not in ("DATE", "TIME", "ORG", "EVENT")
        for word in (at, *tree.all(at, "dobj", "nsubjpass"))
        for preposition in tree.all(word, "prep")
        for noun in tree.all(preposition, "pobj")
    )


def described_by(tree: Tree, at: int) -> int | None:
    """The noun that a clause with "where" or "at which" describes: "flew to *Oran*, where he met
    …"."""
    if (occasion := at_which(tree, at)) is not None:
        return occasion
    while tree.deps[at] in ("conj", "xcomp", "ccomp") and tree.heads[at] != at:
        at = tree.heads[at]
    if tree.deps[at] == "relcl" and any(tree.lower[c] == "where" for c in tree.children[at]):
        return tree.heads[at]
    return None


def described_beside(tree: Tree, at: int, near: list[Located]) -> int | None:
    """The place at which what a word is about goes on with its speaker: "rejected the count in
    *Oran*, where he demanded …"."""
    start, end = tree.subtree(at)
    for located in near:
        if start <= located.token < end and any(
            goes_on_there(tree, clause) for clause in tree.all(located.token, "relcl")
        ):
            return located.token
    return None


def tails_object(tree: Tree, located: Located, at: int) -> bool:
    """Whether a place behind a verb of speech is its object's: "asked the court *in Oran*",
    "condemned the killing of a nun *in Oran*"."""
    if located.anchor != at:
        return False
    before = tree.heads[located.token] - 1
    return any(
        (thing == before and tree.lemmas[thing] in LOCAL)
        or (at < thing < located.token and tree.lemmas[thing] in ABROAD | AIMED_NOUNS)
        for thing in tree.all(at, "dobj", "dative")
    )


def fitness(tree: Tree, located: Located, at: int, manner: str) -> int | None:
    """How ill a place suits by the way it is attached, None where it does not at all."""
    lemma, preposition = tree.lemmas[located.anchor], located.preposition
    moving = manner == "visit" or lemma in MOVING or tree.lemmas[at] in MOVING
    if lemma in UNPLACED and located.token > located.anchor:
        return None
    if preposition in INSIDE:
        behind = tree.heads[located.token] - 1  # "the post at Tacna", if the parse has it so or not
        return -UPWARD if is_aim(tree, located.anchor, at) or is_aim(tree, behind, at) else 0
    if preposition == "obj":
        return 0 if lemma in AIMING or manner == "visit" else None
    if preposition in ("on", "over", "through", "by", "between") and (
        located.kind in ("island", "sea", "strait", "canal", "lake", "region", "site")
    ):
        return 1
    if preposition == "through" and located.kind == "city" and lemma in MOVING:
        return 1
    if preposition in DESTINATION and located.kind == "country" and is_gift(tree, located.anchor):
        return None
    if preposition in DESTINATION and (moving if preposition != "for" else lemma in FROM_HERE):
        return -UPWARD
    if preposition in AIMED and lemma in AIMED_NOUNS and tree.pos[located.anchor] not in VERBAL:
        return None if preposition == "from" and lemma not in LEAVING else 0
    if preposition in ("on", "against") and lemma in AIMING | AIMED_NOUNS:
        return 0
    if preposition == "from":
        return 2 if lemma in LEAVING else None
    if is_told_of(tree, located):
        return 0
    if preposition == "" and located.kind in ("city", "site"):
        return beside(tree, located, at)
    return None


def is_told_of(tree: Tree, located: Located) -> bool:
    """Whether a place is said to be that of a stop or a venue: "the next stop was Oran"."""
    subject = tree.child(located.anchor, "nsubj")
    return (
        tree.deps[located.token] == "attr"
        and subject is not None
        and tree.lemmas[subject] in VISITS | VENUES
    )


def is_gift(tree: Tree, verb: int) -> bool:
    """Whether a verb moves a thing and nobody goes with it: "send aid to"."""
    thing = tree.child(verb, "dobj", "nsubjpass")
    return (
        tree.lemmas[verb] in SUPPLYING
        and thing is not None
        and tree.pos[thing] == "NOUN"
        and not (means_people(tree.lemmas[thing]) or tree.lemmas[thing] in FORCES)
    )


def beside(tree: Tree, located: Located, at: int) -> int | None:
    """For a name before a noun: "a Minsk court", "the Geneva talks", "Kabul's airport"."""
    dep = tree.deps[located.token]
    if dep not in ("compound", "nmod", "poss", "amod"):
        return None
    if is_aim(tree, located.anchor, at):
        return 1 - UPWARD
    if tree.lemmas[located.anchor] in LOCAL:
        return 1
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
            subject = tree.child(word, "nsubj", "nsubjpass")
            if (subject is not None and tree.pos[subject] == "NOUN") or (
                subject is not None and tree.pos[subject] == "NUM"
            ):
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
    if subject is not None and tree.lemmas[subject] in COURTS | TALKING:
        reach[subject] = UPWARD  # "a jury in Oran charged him", "talks in Oran collapsed"
    for word, cost in ((at, 0), *((v, UPWARD) for v in beside)):
        reach.setdefault(word, cost)
        if word != at and tree.lemmas[word] in GATHERING:
            # "gathered outside the embassy in Oran to demand …"
            take_arguments(tree, word, reach, cost + 1)
        take_stay(tree, word, reach, cost + 1)
        for child in tree.children[word]:
            if tree.deps[child] == "prep" and tree.lower[child] in SPOKEN_AT | {"to", "before"}:
                nouns = tree.all(child, "pobj")
                if tree.lower[child] not in SPOKEN_AT:
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
