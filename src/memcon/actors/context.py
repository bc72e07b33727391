"""Which countries a text speaks of, so that a name with several meanings can be told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memcon.actors.casting import Casting

DOMESTIC_KINDS = frozenset(("party", "state_body", "region"))


class Context:
    """How often a text names something of a country: `spoken` counts whatever it is, `domestic`
    what is named at home only: regions, towns, parties, state bodies."""

    def __init__(self, casting: Casting) -> None:
        self.spoken: Counter[str] = Counter()
        self.domestic: Counter[str] = Counter()
        entries, towns = casting.knowledge.entries, casting.knowledge.towns
        alone: set[int] = set()  # people named by surname only, each counted once
        for hit in casting.hits.values():
            names = [n for n in hit.names if n.form != "surname"]
            if not names and len(hit.names) == 1 and hit.names[0].entry not in alone:
                names = hit.names
                alone.add(names[0].entry)
            meant = {(entries[n.entry].country, entries[n.entry].what) for n in names}
            countries = {country for country, _ in meant if country}
            if len(countries) != 1 or len({country for country, _ in meant}) != 1:
                continue
            (country,) = countries
            self.spoken[country] += 1
            if all(what in DOMESTIC_KINDS for _, what in meant):
                self.domestic[country] += 1
        for ent in casting.doc.ents:
            if ent.label_ == "GPE" and ent.start not in casting.hits:
                country = towns.get(ent.text)
                if country:
                    self.spoken[country] += 1
                    self.domestic[country] += 1
