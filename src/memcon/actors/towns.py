"""Whether a capital's name means the town or the government that sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memcon.actors.casting import Casting
    from memcon.actors.matching import Hit

# After these a capital's name is the town; after the rest ("with", "between", "by") its government.
TOWN_PREPOSITIONS = frozenset(
    "in at near outside around inside throughout across into via through within over above "
    "beneath toward towards off downtown central".split()
)
MOTION = frozenset(
    "arrive fly travel go return come head land visit leave depart trip visit journey tour flight "
    "stopover stop march advance drive send rush move ambassador envoy embassy flee evacuate "
    "withdraw report broadcast bus train road highway deport transfer convoy ship commute drive "
    "escape kilometer kilometre mile hour minute shuttle route north south east west".split()
)
EVENT_NOUN = frozenset(
    "talk meeting summit conference agreement accord treaty declaration protocol forum attack "
    "bombing protest rally suburb street resident mayor airport hotel university bureau "
    "correspondent time region district metro court police stock exchange olympic station port "
    "stadium square market neighborhood neighbourhood skyline subway outskirt centre center "
    "hospital school church cathedral restaurant bar embassy marathon lawmaker pact convention "
    "climate principle".split()
)
# "The Paris climate pact" was made there, "Tokyo's pact with Peru" by the government.
BINDING = frozenset("agreement accord treaty protocol pact convention".split())
STRUCK = frozenset(
    "capture enter reach bomb shell strike hit besiege fall attack raid advance assault rain march "
    "descend fire launch pound siege bombardment airstrike missile drone rocket close".split()
)
WITHIN = frozenset(
    "siege capture fall battle outskirt suburb centre center street resident city people mayor "
    "north south east west capital bombing bombardment shelling fall part neighborhood "
    "neighbourhood heart edge liberation occupation bishop archbishop university skyline".split()
)


def is_place(casting: Casting, hit: Hit) -> bool:
    """Whether a capital's name means the town here and not the government."""
    token = hit.end - 1
    head = casting.heads[token]
    dep = casting.deps[token]
    before = casting.lower[hit.start - 1] if hit.start else ""
    if is_dateline(casting, hit):
        return True
    if dep in ("appos", "conj") and head < token:
        parent = casting.heads[head]
        return casting.lower[parent] in TOWN_PREPOSITIONS or before in TOWN_PREPOSITIONS
    preposition = casting.lower[head] if dep == "pobj" else before
    if preposition in ("to", "from"):
        governor = casting.heads[head] if dep == "pobj" else head
        nearer = max(head - 1, 0) if dep == "pobj" else governor
        return any(casting.doc[at].lemma_.lower() in MOTION for at in (governor, nearer))
    if preposition in ("on", "of") and dep == "pobj":
        governor = casting.doc[casting.heads[head]].lemma_.lower()
        return governor in (STRUCK if preposition == "on" else WITHIN | EVENT_NOUN)
    if dep == "pobj" or before in TOWN_PREPOSITIONS:
        return casting.lower[head] in TOWN_PREPOSITIONS or before in TOWN_PREPOSITIONS
    if dep in ("compound", "nmod", "amod"):
        part_of_name = casting.words[head][:1].isupper() and head == token + 1
        return part_of_name or casting.doc[head].lemma_.lower() in EVENT_NOUN
    if dep == "poss":
        return casting.doc[head].lemma_.lower() in EVENT_NOUN - BINDING
    if dep in ("dobj", "obj"):
        return casting.doc[head].lemma_.lower() in MOTION | STRUCK
    return dep in ("npadvmod", "dep", "ROOT", "advmod")


def is_dateline(casting: Casting, hit: Hit) -> bool:
    """Whether a name opens an article's dateline: "MOSCOW (AP) —", "Warsaw, May 2 (dpa) -"."""
    if hit.start and not casting.words[hit.start - 1].isspace():
        return False
    after = casting.words[hit.end : hit.end + 1]
    return bool(after) and (
        after[0] in ("(", "—", "–", "--")
        or (after[0] == "," and "(" in casting.words[hit.end : hit.end + 6])
    )
