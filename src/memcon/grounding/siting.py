"""Where a predicate's event happened: which of its sentence's places, if any."""

from __future__ import annotations

from memcon.events.people import means_people
from memcon.grounding.calendar import WEEKDAYS
from memcon.grounding.dating import SAYING
from memcon.grounding.manners import (
    AIMED,
    AIMED_NOUNS,
    AIMING,
    DESTINATION,
    FACILITIES,
    FORCES,
    FROM_HERE,
    INSIDE,
    LEAVING,
    LOCAL,
    MOVING,
    SUPPLYING,
    UNPLACED,
    VENUES,
    VERDICTS,
    VISITS,
)
from memcon.grounding.placenames import VILLAGES
from memcon.grounding.places import NEARNESS, PARTS, TERRAIN, Located, is_around
from memcon.grounding.reaching import act_scope, beside, beside_verbs, is_aim, word_scope
from memcon.grounding.same_place import at_which, goes_on_there
from memcon.grounding.scope import ABROAD, UPWARD
from memcon.language.grammar import VERBAL
from memcon.language.tree import Tree
from memcon.record import Place

ON_DUTY = frozenset(  # who speak of what happened in their town or region
    "police hospital prosecutor mayor governor morgue coroner sheriff administrator commissioner "
    "councillor clinic chief".split()
)
OFFICIALLY = frozenset("in at of for from".split())
ROADS = frozenset("road highway route motorway railway".split())
GATES = frozenset("gate entrance road highway checkpoint crossing".split())
ROADSIDE = frozenset(("to", "into", "from"))
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
    if not held:
        return told_by(tree, at, near) if manner == "act" else None
    place = min(held, key=lambda h: h[:2])[2]
    return inside(tree, at, place, near) if manner == "act" else place


def inside(tree: Tree, at: int, place: Place, near: list[Located]) -> Place:
    """A place, or, where that is a country, the town in it that the words of the predicate name:
    "*in Chile*, students burned a bus outside a school *in Santiago*"."""
    if not any(one.place is place and one.kind == "country" for one in near):
        return place
    verbs = {at, *beside_verbs(tree, at)}
    start, end = min(verbs), tree.subtree(min(verbs))[1]
    return next(
        (
            one.place
            for one in near
            if one.kind == "city"
            and start < one.token < end
            and one.preposition in INSIDE
            and one.place.country == place.country
            and tree.pos[one.anchor] == "NOUN"
            and tree.deps[one.anchor] in ("dobj", "pobj")
            and next(a for a in tree.ancestors(one.anchor) if tree.pos[a] in VERBAL) in verbs
        ),
        place,
    )


def told_by(tree: Tree, at: int, near: list[Located]) -> Place | None:
    """The town or region whose police, hospital or the like tell of a deed: "nine were hurt,
    *Turin* police said", "the governor of *Khost* said a bomb killed two"."""
    if tree.pos[at] not in VERBAL:
        return None
    speakers = [
        who
        for above in tree.ancestors(at)
        if tree.lemmas[above] in SAYING and tree.deps[at] != "relcl"
        for who in tree.all(above, "nsubj")
    ]
    speakers += [
        who
        for word in tree.all(at, "prep")
        if tree.lower[word] == "according"
        for to in tree.all(word, "prep")
        for who in tree.all(to, "pobj")
    ]
    for one in near:
        if one.kind == "country":
            continue
        above = [one.token, *tree.ancestors(one.token)]
        who = next((n for n, token in enumerate(above) if token in speakers), None)
        if who is None:
            continue
        path = above[1 : who + 1]
        links = {tree.lower[t] for t in path if tree.pos[t] == "ADP"}
        if links <= OFFICIALLY and any(tree.lemmas[t] in ON_DUTY for t in path):
            return one.place
    return None


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
    if preposition in NEARNESS and located.kind == "sea":
        return 3  # "the hills near the Black Sea coast"
    if preposition in INSIDE:
        behind = tree.heads[located.token] - 1  # "the post at Tacna", if the parse has it so or not
        return -UPWARD if is_aim(tree, located.anchor, at) or is_aim(tree, behind, at) else 0
    if preposition == "obj":
        return 0 if lemma in AIMING or manner == "visit" else None
    if preposition in ("on", "over", "through", "by", "between") and (
        located.kind in ("island", "sea", "strait", "canal", "lake", "region", "site")
    ):
        return 1
    if preposition == "on" and tree.lemmas[located.token] in FACILITIES | PARTS | TERRAIN:
        return 1  # "on the streets of Oran"
    if preposition == "into":
        before = tree.lemmas[tree.heads[located.token] - 1]  # "at the *gate* into Oran province"
        if located.kind == "city" or {lemma, before} & (FACILITIES | GATES):
            return 1  # "fired rockets into Oran"
    if preposition == "through" and located.kind == "city" and lemma in MOVING:
        return 1
    if preposition in ROADSIDE and located.kind == "city" and leads_to(tree, located.anchor, at):
        return 2
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
    if preposition == "" and (
        located.kind in ("city", "site") or tree.lemmas[located.anchor] in VILLAGES
    ):
        return beside(tree, located, at)
    return None


def leads_to(tree: Tree, anchor: int, at: int) -> bool:
    """Whether a place is where a road leads that a predicate is done to: "blocked the *road to*
    Oran"."""
    things = tree.all(at, "dobj", "nsubjpass")
    return (
        tree.lemmas[at] in AIMING
        and any(tree.lemmas[t] in ROADS for t in things)
        and (anchor == at or anchor in things)
    )


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
