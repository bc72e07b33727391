"""Which countries a text speaks of, so that a name with several meanings can be told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from memcon.knowledge.entries import Entry

if TYPE_CHECKING:
    from memcon.actors.casting import Casting

BODIES = frozenset(("party", "movement", "outlet", "agency", "company", "ngo"))
DOMESTIC_KINDS = frozenset(("party", "state_body", "region", "state", "province"))


class Context:
    """How often a text names something of a country: `spoken` counts the state, its people, towns
    and officials; `domestic` what is named at home only: regions, towns, parties, state bodies."""

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
            if not all(what in BODIES for _, what in meant):
                self.spoken[country] += 1
            if all(what in DOMESTIC_KINDS for _, what in meant):
                self.domestic[country] += 1
        for ent in casting.doc.ents:
            if ent.label_ == "GPE" and ent.start not in casting.hits:
                country = towns.get(ent.text)
                if country:
                    self.spoken[country] += 1
                    self.domestic[country] += 1

    @property
    def main(self) -> str | None:
        """The state that the text is about: spoken of thrice and twice as often as any other."""
        most = self.spoken.most_common(2)
        if not most or most[0][1] < 3:
            return None
        second = most[1][1] if len(most) > 1 else 0
        return most[0][0] if most[0][1] >= 2 * second else None

    def is_region(self, lands: list[Entry]) -> bool:
        """Whether a name of a region and of a state means the region: the text names more that is
        at home there than it names of the state."""
        regions = [e for e in lands if e.kind == "place_metonym"]
        states = [e for e in lands if e.kind != "place_metonym"]
        here = max((self.domestic[e.country or ""] for e in regions), default=0)
        other = max((self.spoken[e.country or ""] for e in states), default=0)
        return here > other
