"""The places that a text names, and the words that each is attached to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from memcon.actors.cast import Cast
from memcon.grounding.calendar import MONTHS
from memcon.grounding.gazetteer import Found, Gazetteer
from memcon.grounding.manners import (
    AIMED_NOUNS,
    AIMING,
    CIVIC,
    FACILITIES,
    INSIDE,
    PLACES_ONLY,
    UNPLACED,
)
from memcon.grounding.unheard import unheard
from memcon.knowledge.words import word_class
from memcon.language.grammar import GENITIVE_S
from memcon.language.tree import Tree
from memcon.record import Place, Span

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
LOCATIVE = frozenset(
    "in at near outside around inside throughout across along off within beside between on over "
    "through from by above beyond".split()
)
NEARNESS = frozenset("near outside around off beyond".split())
DIRECTIONS = word_class("places", "direction")
SIDES = re.compile(r"(?:north|south|east|west)(?:-?(?:east|west))?")
SETTLEMENTS = frozenset("city town village port capital township municipality settlement".split())
AREAS = word_class("places", "area")
TAILS = (
    SETTLEMENTS
    | AREAS
    | frozenset(
        "prison square palace airport valley plant base islands strait canal camp crossing "
        "corridor".split()
    )
)
PARTS = frozenset("outskirt outskirts suburb centre center coast part edge border heart".split())
NEAR_BY = frozenset("outskirt outskirts suburb coast part edge border".split())
TOWN = 50_000  # inhabitants


@dataclass(frozen=True, slots=True)
class Located:
    """A place, the token that heads its words, and the word that these are attached to, with the
    preposition between: `obj` for a direct object, `of` within a name ("the city of Oran"), ``
    where there is none. `kind` is the gazetteer's, or `country`."""

    place: Place
    token: int
    anchor: int
    preposition: str
    kind: str


class Places:
    """Collects the places of one text in order."""

    def __init__(self, tree: Tree, cast: Cast, gazetteer: Gazetteer) -> None:
        self.tree, self.cast, self.gazetteer = tree, cast, gazetteer
        # The countries of a text, most often named first.
        counts: dict[str, int] = {}
        for mention in cast.mentions:
            if mention.form not in ("name", "adjective"):
                continue
            who = cast.actors[mention.actor]
            if (country := who.country) and who.sector != "JRN":  # not the agency's
                counts[country] = counts.get(country, 0) + 1
        self.near = sorted(counts, key=lambda c: -counts[c])
        self.found: list[Located] = []
        self.done: set[int] = set()

    def collect(self) -> list[Located]:
        """All places that stand by name, in order."""
        tree, cast = self.tree, self.cast
        spans = [(e.start, e.end) for e in tree.doc.ents if e.label_ in PLACE_LABELS]
        for mention in cast.mentions:
            who = cast.actors[mention.actor]
            if (
                (who.kind == "country" and mention.form == "name")
                or mention.form == "place"
                or (mention.form == "metonym" and self.is_entered(mention.start))
            ):
                spans.append((mention.start, mention.end))
        for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
            start, end = self.trimmed(start, end)
            if start < end and start not in self.done:
                self.add(start, end)
                self.done.update(range(start, end))
        for start, end in self.unlabelled():
            self.add(start, end)
        self.found.sort(key=lambda one: one.token)
        return self.found

    def is_entered(self, token: int) -> bool:
        """Whether a preposition of place stands before a name: "in the Kremlin"."""
        before = token - 1
        while before >= 0 and self.tree.lower[before] in DIRECTIONS | {"the"}:
            before -= 1
        if self.tree.lower[token] == "the":
            before = token - 1
        return before >= 0 and self.tree.lower[before] in LOCATIVE | {"to", "into", "towards"}

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A span without article, direction and possessive at its edges."""
        tree = self.tree
        while start < end - 1 and tree.lower[start] in ("the", "a", "an"):
            start += 1
        while start < end and (tree.words[end - 1].isspace() or tree.words[end - 1] in GENITIVE_S):
            end -= 1
        return start, end

    def unlabelled(self) -> list[tuple[int, int]]:
        """Names behind a preposition of place that the recogniser overlooked or mistook."""
        tree, found, end = self.tree, [], 0
        for token, word in enumerate(tree.words):
            if (
                token < end
                or token in self.done
                or not token
                or not word[:1].isupper()
                or tree.pos[token] != "PROPN"
                or word.lower() in MONTHS
                or tree.doc[token].ent_type_ in ("DATE", "TIME")
            ):
                continue
            if not self.is_namesake(token) and not (
                self.is_unknown(token) and (self.is_entered(token) or self.is_aim(token))
            ):
                continue
            end = token + 1
            while self.continues(end):
                end += 1
            if end > token + 1 and self.is_folk(end - 1):
                end -= 1  # "in Jos Christians marched"
            found.append((token, end))
        return found

    def is_folk(self, token: int) -> bool:
        """Whether a name in the plural is that of people: "Christians"."""
        return self.tree.tags[token] == "NNPS" and self.tree.doc[token].ent_type_ == "NORP"

    def continues(self, token: int) -> bool:
        """Whether a token is one more of a name: "Bobo-Dioulasso"."""
        tree, last = self.tree, len(self.tree.words) - 1
        if token > last or token in self.done:
            return False
        if tree.words[token] == "-" and token < last:
            return tree.pos[token + 1] == "PROPN" and not tree.doc[token].whitespace_
        return tree.pos[token] == "PROPN"

    def is_aim(self, token: int) -> bool:
        """Whether a name is what a verb of entering, leaving or attacking is aimed at, or follows
        "the state of"."""
        tree = self.tree
        while tree.deps[token] == "compound" and tree.heads[token] > token:
            token = tree.heads[token]
        above = tree.heads[token]
        if tree.deps[token] == "dobj":
            return tree.lemmas[above] in AIMING
        if tree.deps[token] == "pobj" and tree.lower[above] in ("of", "on", "for"):
            return tree.lemmas[tree.heads[above]] in SETTLEMENTS | AREAS | AIMED_NOUNS
        return False

    def is_namesake(self, token: int) -> bool:
        """Whether a surname stands where only a town can: "soldiers in Djibo", "stormed Palma",
        "Goma's airport"."""
        tree, mention = self.tree, self.cast.by_token.get(token)
        if mention is None or mention.end - mention.start > 1:
            return False
        if self.cast.actors[mention.actor].kind != "person":
            return False
        above = tree.heads[token]
        if tree.deps[token] == "dobj":
            return tree.lemmas[above] in PLACES_ONLY
        if tree.deps[token] == "poss":
            return tree.lemmas[above] in CIVIC
        return (
            tree.deps[token] == "pobj"
            and tree.lower[above] in ("in", "near", "outside")
            and above == token - 1
            and tree.lemmas[tree.heads[above]] not in UNPLACED
        )

    def is_unknown(self, token: int) -> bool:
        """Whether a name belongs to nobody of whom more is known than the name."""
        mention = self.cast.by_token.get(token)
        if mention is None:
            return True
        who = self.cast.actors[mention.actor]
        if mention.form == "role":  # "Rakhine state"
            return not (who.country or who.organization)
        return not (who.country or who.organization or who.code or who.office)

    def add(self, start: int, end: int) -> None:
        """Enter the place named by tokens `[start, end)`, if it is one that is known."""
        known = self.known(start, end)
        if known is None:
            return
        place, kind = known
        tree = self.tree
        head = end - 1
        for token in range(start, end):
            if not start <= tree.heads[token] < end:
                head = token
        if relation := self.relation(start):
            place = replace(place, relation=relation)
        self.attach(place, kind, head)

    def relation(self, start: int) -> str | None:
        """The direction before a name: "northern Syria", "the north of Mali"."""
        tree = self.tree
        if not start:
            return None
        word = tree.lower[start - 1]
        if word in DIRECTIONS:
            return word
        before = start - 1 - (word == "the")
        if before > 0 and tree.lower[before] == "of" and SIDES.fullmatch(tree.lower[before - 1]):
            return tree.lower[before - 1]
        return None

    def attach(self, place: Place, kind: str, head: int) -> None:
        """Enter a place with what its words are attached to."""
        tree = self.tree
        above, preposition = tree.heads[head], ""
        while above != tree.heads[above] and self.belongs(head, above):
            head, above = above, tree.heads[above]
        if tree.pos[above] in ("ADP", "SCONJ") or tree.deps[head] == "pobj":
            preposition, anchor = tree.lower[above], tree.heads[above]
            if tree.pos[anchor] in ("ADP", "ADV", "SCONJ") and tree.deps[above] in (
                "prep",
                "pcomp",
            ):
                if tree.lower[anchor] in NEARNESS:
                    preposition = tree.lower[anchor]
                elif tree.lower[anchor] == "out":
                    preposition = "from"
                anchor = tree.heads[anchor]
        elif tree.deps[head] in ("dobj", "obj"):
            preposition, anchor = "obj", above
        else:
            anchor = above
        if preposition == "of":
            outer = tree.lemmas[anchor]
            if outer == "capital":
                return None
            if (
                outer in TAILS | PARTS
                or SIDES.fullmatch(outer)
                or (outer in FACILITIES and kind == "city")
            ):
                place = self.around(place, outer, anchor)
                return self.attach_as(place, kind, anchor)
        if preposition in NEARNESS:
            place = replace(place, relation=place.relation or preposition)
        self.found.append(Located(place, head, anchor, preposition, kind))
        return None

    def belongs(self, head: int, above: int) -> bool:
        """Whether a name is where the noun above it is: "Rakhine state", "at Kabul airport"."""
        tree, dep = self.tree, self.tree.deps[head]
        if dep == "conj":
            return True
        if dep not in ("appos", "compound", "nmod"):
            return False
        if tree.doc[above].ent_type_ in PLACE_LABELS or tree.lemmas[above] in SETTLEMENTS | AREAS:
            return True
        if dep == "appos":
            return False
        if tree.deps[above] == "pobj":
            return tree.lower[tree.heads[above]] in INSIDE
        return tree.deps[above] in ("dobj", "nsubjpass") and tree.lower[above] in TAILS

    def around(self, place: Place, outer: str, anchor: int) -> Place:
        """A place as "the outskirts of" it."""
        if outer not in NEAR_BY and not SIDES.fullmatch(outer):
            return place
        return replace(place, relation=place.relation or self.tree.lower[anchor])

    def attach_as(self, place: Place, kind: str, token: int) -> None:
        """Enter a place with what the noun that describes it is attached to."""
        if token != self.tree.heads[token]:
            self.attach(place, kind, token)

    def known(self, start: int, end: int) -> tuple[Place, str] | None:
        """The place that a name means: a state of the cast, else one of the gazetteer."""
        tree = self.tree
        first, last = tree.doc[start], tree.doc[end - 1]
        span = (first.idx, last.idx + len(last.text))
        name = " ".join(tree.doc[start:end].text.split())
        if name.isupper() and len(name) > 3:  # a dateline
            name = name.title()
        tail = self.tail(end)
        if hint := self.hint(end):
            found = self.gazetteer.find(name, hint, strict=True)
            if found and found.country in hint:
                return made(found, name, span), found.kind
        mention = self.cast.by_token.get(end - 1)
        if mention is not None and mention.start <= start and not self.is_unknown(end - 1):
            who = self.cast.actors[mention.actor]
            if who.kind == "country" and mention.form != "place":
                return Place(name=who.name, country=who.country, span=span), "country"
            if who.kind == "person" and not (
                (first.ent_type_ in PLACE_LABELS and self.is_entered(start))
                or self.is_namesake(end - 1)
            ):
                return None
            if mention.form in ("metonym", "place") and who.country:
                found = self.elsewhere(name, who.country) or self.gazetteer.find(
                    name, [who.country], strict=True
                )
                if found is None:
                    return Place(name=name, country=who.country, span=span), "city"
                return made(found, name, span), found.kind
        found = self.gazetteer.find(f"{name} {tail}", self.near) if tail else None
        found = found or self.gazetteer.find(name, self.near)
        if found is None:
            place = unheard(tree, self.cast, self.near, start, end, span)
            return (place, "city") if place else None
        return made(found, name, span), found.kind

    def tail(self, end: int) -> str:
        """The word behind a name that may be part of it: "Evin prison", "Rakhine state"."""
        words = self.tree.words
        after = words[end] if end < len(words) else ""
        return after if after.lower() in TAILS else ""

    def elsewhere(self, name: str, country: str) -> Found | None:
        """The town that has its name from a capital, where the text is of its country: Tripoli in
        Lebanon."""
        if not self.near or country in self.near:
            return None
        found = self.gazetteer.find(name, self.near, strict=True)
        return found if found and found.country in self.near and found.population > TOWN else None

    def hint(self, end: int) -> list[str]:
        """The country, or the American state, named behind a place: "Paris, Texas"."""
        tree = self.tree
        if end + 1 >= len(tree.words) or tree.words[end] not in (",", "("):
            return []
        after = end + 1 + (tree.lower[end + 1] == "in")
        mention = self.cast.by_token.get(after)
        if mention is not None and mention.form in ("name", "adjective"):
            country = self.cast.actors[mention.actor].country
            return [country] if country else []
        beyond = self.gazetteer.find(tree.words[after]) if after < len(tree.words) else None
        if beyond and beyond.kind in ("region", "state", "province") and beyond.country:
            return [beyond.country]
        return []


def made(found: Found, name: str, span: Span) -> Place:
    """A place of the gazetteer as one of the record: a building is in its town."""
    if found.kind != "city":
        name = found.town or found.name
    return Place(
        name=name,
        country=found.country,
        lat=found.lat,
        lon=found.lon,
        geonames=found.geonames,
        span=span,
    )
