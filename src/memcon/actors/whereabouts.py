"""Names of one word that the recogniser takes for somebody and the text for a place: "near Vavoua",
"the Daloa region", "the village of Sanga"."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.towns import TOWN_PREPOSITIONS
from memcon.knowledge.words import word_class

AREAS = word_class("places", "area") | word_class("places", "settlement") | {
    "hamlet", "suburb", "neighborhood", "neighbourhood", "airport", "highlands", "mountains",
    "basin", "plain", "plateau", "front", "border", "crossing", "dam", "refinery", "oilfield",
}  # fmt: skip
POSTS = AREAS | {"post", "checkpoint", "station", "base", "barracks", "camp", "gate"}
OF_AREA = AREAS - {"department", "front", "border"} | {"outskirts", "streets", "suburbs"}
DWELLERS = frozenset(
    "residents villagers schoolgirls schoolboys schoolchildren townspeople massacre".split()
)
SIDES = word_class("places", "compass")
NEARBY = frozenset("near outside around".split())
INWARD = frozenset("in into through inside at from to towards toward across via".split())
TRAVELLING = frozenset(
    "travel fly flee evacuate deploy drive sail march withdraw retreat airlift relocate".split()
)
TOWARDS_PEOPLE = frozenset(  # "confidence in Roe" is in nobody's town
    "confidence trust faith belief believe confide interest interested disappointed disappointment "
    "see find invest change difference share stake role part involved succeed".split()
)
SETTLED = word_class("places", "settled")  # "the *town* of Nasir", "Nasir *village*"
WON = word_class("verbs", "won")  # only ground is
AIMED = word_class("verbs", "aiming")  # ground and others are
LEFT = word_class("verbs", "left")  # "withdrew *from* Nasir"
AWAY = frozenset("km kilometre kilometer mile north south east west outskirt".split())
LONGEST = 3  # words of a town's name


def is_place_name(casting: Casting, start: int, end: int) -> bool:
    """Whether an unlisted name `[start, end)` stands where only a place can stand."""
    lower = casting.lower
    after = lower[end] if end < len(lower) else ""
    before = lower[start - 1] if start else ""
    two = lower[start - 2] if start > 1 else ""
    if after in DWELLERS and casting.heads[end - 1] == end:
        return True
    above = casting.heads[end - 1]  # "the Vavoua region", "the Vavoua border *post*"
    if end <= above <= end + 1 and casting.lower[above] in (AREAS if above == end else POSTS) and (
        all(word.islower() for word in casting.words[end : above + 1])
    ):
        return True
    if before == "of" and (two in OF_AREA or two in SIDES):
        return True
    if before in NEARBY:
        return True
    head = casting.heads[end - 1]
    if casting.deps[end - 1] in ("conj", "appos") and head < start and start - head <= 3:
        return casting.tags[head] == "PROPN" and is_place_name(casting, head, head + 1)
    if before not in INWARD:
        return False
    governor = casting.doc[casting.heads[start - 1]].lemma_.lower()
    if before == "in":
        return governor not in TOWARDS_PEOPLE
    if before in ("to", "from") and governor in TRAVELLING:
        return True
    return casting.text(start, end) in casting.knowledge.towns


def is_ground(casting: Casting, start: int, end: int) -> bool:
    """Whether an unlisted name `[start, end)` is that of ground which is won, lost or left, or from
    which the way is told: "stormed *Mainok* village", "pulled out of *Bunia*", "70 km from
    *Nasir*". A big town's is where a town may well stand, any other only where nothing else can.
    """
    if end - start > LONGEST:
        return False
    if casting.lower[end : end + 1] and casting.doc[end].lemma_ in SETTLED:
        return casting.words[end].islower()
    town = casting.text(start, end) in casting.knowledge.towns
    token = casting.head(start, end)
    while casting.deps[token] == "conj" and casting.heads[token] < token:
        token = casting.heads[token]
    if any(c.dep_ == "appos" and c.lemma_ not in SETTLED for c in casting.doc[token].children):
        return False  # "seized Nasir, *a bank*"
    above, dep = casting.heads[token], casting.deps[token]
    if dep in ("dobj", "nsubjpass"):
        return casting.doc[above].lemma_ in (AIMED if town else WON)
    if dep != "pobj":
        return False
    outer = casting.doc[casting.heads[above]].lemma_
    word = casting.lower[above]
    if word not in ("of", "from"):
        return town and word in TOWN_PREPOSITIONS
    if outer in AWAY or (word == "of" and outer in SETTLED):
        return casting.lower[start - 1] != "the"  # "a village of *the Karen*"
    if outer == "out":  # "pulled *out of* Nasir"
        outer = casting.doc[casting.heads[casting.heads[above]]].lemma_
    return outer in LEFT and (town or word == "of")
