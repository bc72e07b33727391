"""A divided country's halves by their short names: "the North", "the South"."""

from __future__ import annotations

from collections import Counter

from memcon.actors.cast import STATE_KINDS
from memcon.actors.casting import Casting
from memcon.actors.matching import Hit
from memcon.knowledge.entries import Name

OTHER = {"North": "South", "South": "North"}


def find_halves(casting: Casting) -> None:
    """Add to the names those of the halves of the country that a text speaks of most."""
    knowledge = casting.knowledge
    named: Counter[str] = Counter()
    halves: dict[str, tuple[Name, str]] = {}
    for hit in casting.hits.values():
        for name in hit.names[:1]:
            entry = knowledge.entries[name.entry]
            named[entry.country or ""] += entry.kind in STATE_KINDS
            half, _, whole = entry.name.partition(" ")
            if entry.kind != "country" or half not in OTHER:
                continue
            for point in OTHER:
                for twin in knowledge.names.get(f"{point} {whole}", ()):
                    land = knowledge.entries[twin.entry]
                    if twin.form == "name" and land.kind == "country" and land.country:
                        halves[point] = twin, land.country
    if len(halves) < len(OTHER):
        return  # "South Africa"
    if 2 * sum(named[state] for _, state in halves.values()) < named.total():
        return
    for at, word in enumerate(casting.words):
        if word in OTHER and at and casting.lower[at - 1] == "the" and alone(casting, at):
            casting.hits[at] = Hit(at, at + 1, (halves[word][0],))


def alone(casting: Casting, at: int) -> bool:
    """Whether a point of the compass goes on to no longer name: "the South China Sea"."""
    hit, after = casting.hits.get(at), casting.words[at + 1 : at + 2]
    if hit and (hit.end > at + 1 or any(name.form != "surname" for name in hit.names)):
        return False
    return not (after and (after[0][:1].isupper() or after[0] == "-"))
