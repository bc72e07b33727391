"""Whether a capital's name means the town or the government that sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS

if TYPE_CHECKING:
    from memcon.actors.casting import Casting
    from memcon.actors.matching import Hit

# After these a capital's name is the town; after the rest ("with", "between", "by") its government.
TOWN_PREPOSITIONS = frozenset(
    "in at near outside around inside throughout across into via through within over above "
    "beneath toward towards off downtown central".split()
)
MOTION = word_class("verbs", "of_travel")
EVENT_NOUN = word_class("events", "of_town")
# "The Paris climate pact" was made there, "Tokyo's pact with Peru" by the government.
BINDING = word_class("things", "covenant")
STRUCK = word_class("verbs", "struck")
WITHIN = word_class("places", "within")


def is_place(casting: Casting, hit: Hit) -> bool:
    """Whether a capital's name means the town here and not the government."""
    token = hit.end - 1
    head = casting.heads[token]
    dep = casting.deps[token]
    before = casting.lower[hit.start - 1] if hit.start else ""
    if is_dateline(casting, hit) or is_with_town(casting, token):
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
    if dep in MODIFIERS:
        part_of_name = casting.words[head][:1].isupper() and head == token + 1
        return part_of_name or casting.doc[head].lemma_.lower() in EVENT_NOUN
    if dep == "poss":
        return casting.doc[head].lemma_.lower() in EVENT_NOUN - BINDING
    if dep in ("dobj", "obj"):
        return casting.doc[head].lemma_.lower() in MOTION | STRUCK
    return dep in ("npadvmod", "dep", "ROOT", "advmod")


def is_with_town(casting: Casting, token: int) -> bool:
    """Whether a name is set beside a mere town's: "flights between *Rabat* and Agadir"."""
    name = casting.doc[token]
    fellows = [c for c in name.children if c.dep_ == "conj"]
    if name.dep_ == "conj":
        fellows.append(name.head)
    towns = casting.knowledge.towns
    return any(casting.words[t.i] in towns and t.i not in casting.hits for t in fellows)


def is_dateline(casting: Casting, hit: Hit) -> bool:
    """Whether a name opens an article's dateline: "MOSCOW (AP) —", "Warsaw, May 2 (dpa) -"."""
    context = casting.context
    if context.dated <= casting.starts[hit.start] < context.opened:
        return True  # "Accra, Ghana, 15/02 -"
    if hit.start and not casting.words[hit.start - 1].isspace():
        return False
    after = casting.words[hit.end : hit.end + 1]
    return bool(after) and (
        after[0] in ("(", "—", "–", "--")
        or (after[0] == "," and "(" in casting.words[hit.end : hit.end + 6])
    )
