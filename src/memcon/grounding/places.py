"""The places that a text names, and the words that each is attached to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from memcon.actors.cast import Cast
from memcon.grounding.calendar import WEEKDAYS
from memcon.grounding.gazetteer import Gazetteer
from memcon.grounding.manners import FACILITIES, FORCES, INSIDE
from memcon.grounding.placenames import (
    AREAS,
    DIRECTIONS,
    LENGTHS,
    OUTPOSTS,
    VILLAGES,
    PlaceNames,
)
from memcon.grounding.resolving import TAILS, Resolver
from memcon.knowledge.words import word_class
from memcon.language.grammar import PLACE_LABELS
from memcon.language.tree import Tree
from memcon.record import Place

TOWARDS = frozenset(("to", "into", "from", "obj"))
AROUND = 5  # tokens from a town to the country that it is told to be in
NEARNESS = frozenset("near outside around off beyond".split())
SIDES = re.compile(r"(?:north|south|east|west)(?:-?(?:east|west))?")
PARTS = frozenset("outskirt outskirts suburb centre center coast part edge border heart".split())
TERRAIN = word_class("places", "terrain")
MEASURING = LENGTHS | frozenset("( ) / about some around nearly roughly just to the".split())
FAR = 100  # kilometres from a town at which nothing is near it
PORTIONS = frozenset("most much part half rest bulk third quarter swath swathe chunk all".split())
NEAR_BY = frozenset("outskirt outskirts suburb coast part edge border".split())


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
        self.tree = tree
        self.names = PlaceNames(tree, cast)
        self.resolver = Resolver(tree, cast, gazetteer, self.names)
        self.found: list[Located] = []

    def collect(self) -> list[Located]:
        """All places that stand by name, in order."""
        for start, end in self.names.find():
            self.add(start, end)
        self.found.sort(key=lambda one: one.token)
        return self.found

    def add(self, start: int, end: int) -> None:
        """Enter the place named by tokens `[start, end)`, if it is one that is known."""
        known = self.resolver.known(start, end)
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
            if preposition in ("of", "from", "outside") and is_far(tree, anchor):
                return None
            side = tree.lower[anchor]
            if preposition == "of" and SIDES.fullmatch(side) and tree.pos[anchor] == "ADV":
                place = replace(place, relation=place.relation or side)
                preposition = "near"  # "30 miles west of Oran"
                anchor = tree.heads[anchor]
            elif tree.pos[anchor] in ("ADP", "ADV", "SCONJ") and tree.deps[above] in (
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
            if outer == "capital" and kind != "city":
                return None
            if (
                outer in TAILS | PARTS | PORTIONS | TERRAIN
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
        if dep == "conj" or tree.lower[above] in WEEKDAYS:
            return True
        if dep not in ("appos", "compound", "nmod"):
            return False
        if tree.doc[above].ent_type_ in PLACE_LABELS or tree.lemmas[above] in VILLAGES | AREAS:
            return True
        if tree.lemmas[above] == "post" or tree.lemmas[above] in OUTPOSTS:
            return tree.deps[above] in ("pobj", "dobj", "nsubjpass")
        if dep == "appos" or tree.lemmas[above] in FORCES:  # "at *US* forces"
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


def is_around(located: Located, near: list[Located]) -> bool:
    """Whether a country is only told as that of the town before it: "near Gao, *in northern
    Mali*"."""
    inside = located.kind == "country" and located.preposition in ("in", "inside")
    return inside and any(
        one.kind == "city"
        and one.preposition in INSIDE | TOWARDS
        and one.place.country in (located.place.country, None)
        and 1 < located.token - one.token <= AROUND
        for one in near
    )


def is_far(tree: Tree, side: int) -> bool:
    """Whether something is told to be far from a town, "300 miles *south* of Lima", or a place
    named before it is only told by it: "Chincha, *south* of Lima"."""
    token = side - 1
    while token > 0 and (tree.words[token][:1].isdigit() or tree.lower[token] in MEASURING):
        if tree.lower[token] in LENGTHS:
            number = tree.words[token - 1].replace(",", "")
            length = float(number) if number.replace(".", "", 1).isdigit() else 0
            if length * (1.6 if tree.lower[token].startswith("mile") else 1) > FAR:
                return True
        token -= 1
    return token > 0 and tree.words[token] == "," and tree.pos[token - 1] == "PROPN"
