"""Names of a body in common words that mean another state's own: "Russia's Security Council", "the
Kenyan Department of Defence"."""

from __future__ import annotations

from memcon.actors.cast import STATE_KINDS
from memcon.actors.casting import Casting
from memcon.actors.matching import Hit
from memcon.knowledge.entries import Entry
from memcon.language.grammar import POSSESSIVE


def lent(casting: Casting, hit: Hit, entry: Entry) -> bool:
    """Whether the state named right before a body's name says that another state's is meant."""
    if not hit.start or not (entry.sector == "IGO" or (entry.what == "state_body")):
        return False
    if entry.sector == "IGO" and hit.end - hit.start < 2:
        return False
    at = hit.start - 1
    if casting.words[at] in POSSESSIVE and at:
        at -= 1
    return any(
        casting.hits[k].end == at + 1
        and land.kind in STATE_KINDS
        and land.country != entry.country
        and not land.end  # "the Soviet KGB"
        and owning(casting, k, hit)
        for k, land in casting.country_hits(max(0, at - 3), at + 1)
    )


def owning(casting: Casting, land: int, hit: Hit) -> bool:
    """Whether a state's name is a possessive or an adjective and no noun of its own."""
    if casting.words[hit.start - 1] in POSSESSIVE:
        return True
    names = casting.hits[land].names
    return any(n.form == "adjective" for n in names) or casting.heads[land] >= hit.start
