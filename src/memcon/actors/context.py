"""Which countries a text speaks of, so that a name with several meanings can be told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from memcon.actors.towns import TOWN_PREPOSITIONS
from memcon.knowledge.entries import Entry, Name
from memcon.reading.credit import dateline

if TYPE_CHECKING:
    from memcon.actors.casting import Casting
    from memcon.actors.matching import Hit

BODIES = frozenset(("party", "movement", "outlet", "agency", "company", "ngo"))
DOMESTIC_KINDS = frozenset(("party", "state_body", "region", "state", "province"))
GOVERNED = (["governor", "of"], ["senator", "from"], ["gov.", "of"])
WRITTEN_AT = 2  # what a dateline counts beside names of states that act


class Context:
    """How often a text names something of a country: `spoken` counts the state, its people, towns
    and officials; `domestic` what is named at home only: regions, towns, parties, state bodies;
    `acting` what is named otherwise than as where something is."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.spoken: Counter[str] = Counter()
        self.domestic: Counter[str] = Counter()
        self.acting: Counter[str] = Counter()
        self.named: Counter[int] = Counter()  # names counted of an entry, by the entry's id()
        line = dateline(casting.source)
        self.dated = casting.source.index(line) if line else 0  # where the dateline begins
        self.opened = self.dated + len(line) if line else 0
        self.written_in = self.written_by = None
        self.capital: Entry | None = None  # the state in whose capital the text was written
        entries, towns = casting.knowledge.entries, casting.knowledge.towns
        alone: set[int] = set()  # people named by surname only, each counted once
        ambiguous: list[Hit] = []
        for hit in casting.hits.values():
            names = [n for n in hit.names if n.form != "surname"]
            if not names and len(hit.names) == 1 and hit.names[0].entry not in alone:
                if casting.lower[hit.start] in casting.knowledge.roles:
                    continue  # "Sheriff"
                names = hit.names
                alone.add(names[0].entry)
            names = tuple(n for n in names if n.form != "shared")
            meant = {entries[n.entry].country for n in names}
            if len(meant) == 1 and None not in meant:
                self.count(hit, names)
            elif names and all(entries[n.entry].kind == "country" for n in names):
                ambiguous.append(hit)
            elif self.inside_dateline(hit) and any(entries[n.entry].organization for n in names):
                self.written_by = next(o for n in names if (o := entries[n.entry].organization))
        for ent in casting.doc.ents:
            if ent.label_ == "GPE" and ent.start not in casting.hits:
                country = towns.get(ent.text)
                if country:
                    self.spoken[country] += 1
                    self.domestic[country] += 1
        if line and not self.written_in:
            self.written_in = towns.get(line.partition(",")[0].title())
        if self.written_in:
            self.acting[self.written_in] += WRITTEN_AT
        for hit in ambiguous:
            self.count(hit, (self.likeliest(hit.names),))

    def count(self, hit: Hit, names: tuple[Name, ...] | list[Name]) -> None:
        """Take in a name of one country."""
        entries, casting = self.casting.knowledge.entries, self.casting
        kinds = {entries[n.entry].what for n in names}
        country = entries[names[0].entry].country or ""
        self.named.update({id(entries[n.entry]) for n in names})
        if not kinds <= BODIES:
            self.spoken[country] += 1
        if kinds <= DOMESTIC_KINDS:
            self.domestic[country] += 1
        if self.inside_dateline(hit):
            self.written_in = country
            if any(name.form == "capital" for name in names):
                at = self.casting.knowledge.states.get(country)
                self.capital = entries[at] if at is not None else None
        elif not kinds <= BODIES and casting.lower[max(hit.start - 1, 0)] not in TOWN_PREPOSITIONS:
            self.acting[country] += 1

    def inside_dateline(self, hit: Hit) -> bool:
        """Whether a name stands in the words that say where the text was written."""
        return self.dates(self.casting.starts[hit.start])

    def dates(self, place: int) -> bool:
        """Whether a character stands in the dateline; a heading before it does not."""
        return self.dated <= place < self.opened

    def likeliest(self, names: tuple[Name, ...]) -> Name:
        """Which of several states of one name the text speaks of; the first, where it does not
        tell ("Congo")."""
        entries = self.casting.knowledge.entries
        return max(names, key=lambda n: self.weight(entries[n.entry].country))

    def weight(self, country: str | None) -> int:
        """How much a text speaks of a state, the place where it was written counted in."""
        here = WRITTEN_AT if country and country == self.written_in else 0
        return self.spoken[country or ""] + here

    def apart(self, entry: Entry) -> int:
        """How much a text speaks of an entry's state otherwise than by naming the entry."""
        return self.weight(entry.country) - self.named[id(entry)]

    @property
    def home(self) -> str | None:
        """The state whose institutions go without its name: the one that the text is about, twice
        as often named as any other, the place where it was written counted in."""
        most = self.acting.most_common(2)
        if not most:
            return None
        first, second = most[0][1], most[1][1] if len(most) > 1 else 0
        sure = first >= 2 if not second else first >= 3 and first >= 2 * second
        return most[0][0] if sure else None

    @property
    def here(self) -> str | None:
        """The state whose towns and counties go without its name: the one that the text is about,
        else where it was written if it speaks of no other."""
        return self.home or (self.written_in if set(self.spoken) <= {self.written_in} else None)

    @property
    def first(self) -> set[str]:
        """The states that a text begins with: where it was written, and the first that acts."""
        return {s for s in (self.written_in, next(iter(self.acting), None)) if s}

    def is_region(self, lands: list[Entry], hit: Hit) -> bool:
        """Whether a name of a region and of a state means the region: it has a governor, or the
        text names more that is at home there than it names of the state."""
        words = self.casting.lower
        governed = words[max(hit.start - 2, 0) : hit.start] in GOVERNED
        if governed or words[hit.end : hit.end + 2] in (["'s", "governor"], ["’s", "governor"]):
            return True
        regions = [e for e in lands if e.kind == "place_metonym"]
        states = [e for e in lands if e.kind != "place_metonym"]
        here = max((self.domestic[e.country or ""] for e in regions), default=0)
        other = max((self.spoken[e.country or ""] for e in states), default=0)
        return here > other
