"""Places that are not named again where they stand: "here", "the city", "the Bahraini capital"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from memcon.actors.cast import Cast
from memcon.grounding.expressions import MONTH
from memcon.grounding.gazetteer import Gazetteer
from memcon.grounding.manners import AIMING, DESTINATION, INSIDE, MOVING, PLACES_ONLY
from memcon.grounding.placenames import AREAS, SETTLEMENTS
from memcon.grounding.places import Located, Places, is_around
from memcon.grounding.resolving import made
from memcon.knowledge.naming import plain
from memcon.language.tree import Tree
from memcon.record import Place, Span

OPENING = 80  # tokens in which a dateline must end
CITIES = frozenset(("city",))
SMALL = frozenset(("town", "village", "hamlet"))  # no capital is called so
SCENES = frozenset(("city", "site", "country", "region", "state", "province", "island"))
TOWN = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?=[,(\s])")
NEARBY = SETTLEMENTS | frozenset("island suburb resort enclave camp valley".split())
ALONE = re.compile(
    rf"^([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}), (?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})"
    r"(?:,? \d{4})?$",
    re.MULTILINE,
)
NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
AGENCY = r"\([A-Z][A-Za-z/ ]{1,20}\)"
UNDASHED = re.compile(
    rf"^({NAME})(?: \([A-Z][^)\n]{{2,30}}\))?(?:, {NAME})?, (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})"
    rf"(?:,? \d{{4}})?(?:,? ?{AGENCY}:?|[,.] [A-Z]{{3,}}[.:]|[.:]) (?=[\"“A-Z])",
    re.MULTILINE,
)
BYLINE = re.compile(
    rf"^(?:(?:By|From) (?:(?! in )[^\n]){{3,40}} in (?P<seat>{NAME})$|(?P<only>{NAME})$"
    rf"|(?P<town>{NAME})(?:, {NAME})?(?:, {MONTH} \d{{1,2}})?: (?=[A-Z]))",
    re.MULTILINE,
)
QUARTERS = frozenset(  # parts of a town
    "district quarter neighbourhood neighborhood suburb borough slum ward square avenue "
    "boulevard roundabout".split()
)
SECOND = frozenset(  # a capital so called is no seat of government
    "financial commercial cultural business economic provincial regional state district county "
    "tribal industrial spiritual religious summer winter royal former old ancient administrative "
    "legislative judicial historic historical traditional unofficial rival working human social "
    "political temporary imperial federal fresh new initial local departmental".split()
)
BESIDE_WATER = frozenset("riverside seaside island hill mountain border lakeside".split())
REMEMBERED = 4  # sentences back to which "the city" points


class Described:
    """Adds what is described to the places that a text names."""

    def __init__(self, places: Places) -> None:
        self.places = places
        resolver = places.resolver
        self.tree, self.cast, self.gazetteer = resolver.tree, resolver.cast, resolver.gazetteer
        self.near, self.found, self.done = resolver.near, places.found, places.names.done
        self.home: Located | None = None

    def collect(self) -> None:
        """Enter them."""
        tree = self.tree
        home = self.home = self.dateline()
        for token, word in enumerate(tree.lower):
            if word == "here" and home and tree.tags[token] == "RB":
                quoted = replace(home.place, span=token_span(tree, token))
                self.found.append(Located(quoted, token, tree.heads[token], "in", home.kind))
            elif word == "there" and tree.tags[token] == "RB" and tree.deps[token] == "advmod":
                if place := self.told_before(token, SCENES):
                    again = replace(place.place, span=token_span(tree, token))
                    self.found.append(Located(again, token, tree.heads[token], "in", place.kind))
            elif word == "it" and tree.deps[token] == "dobj" and self.is_reached(token):
                if place := self.told_before(token, CITIES):
                    again = replace(place.place, span=token_span(tree, token))
                    self.found.append(Located(again, token, tree.heads[token], "obj", place.kind))
            elif word in QUARTERS and token and self.is_free(token) and self.is_named(token):
                if place := self.told_before(token, CITIES, 2) or self.at_home():
                    self.places.attach(replace(place.place, span=self.phrase(token)), "city", token)
            elif (
                word in NEARBY
                and token
                and not tree.words[token].isupper()
                and self.is_free(token)
            ):
                place = self.referent(token, home)
                if place:
                    kind = word if word == "island" else place.kind
                    self.places.attach(replace(place.place, span=self.phrase(token)), kind, token)

    def is_named(self, token: int) -> bool:
        """Whether a noun has a name that no place is known by: "the *Asafo* district"."""
        name = token - 1
        return (
            self.tree.pos[name] == "PROPN"
            and self.tree.heads[name] == token
            and all(one.token not in (name, token) for one in self.found)
        )

    def at_home(self) -> Located | None:
        """The town of the dateline."""
        return self.home if self.home and self.home.kind == "city" else None

    def is_free(self, token: int) -> bool:
        """Whether a noun is no part of a name: neither "Wad City" nor the head of a place found."""
        return token not in self.done or (
            self.tree.words[token].islower() and all(one.token != token for one in self.found)
        )

    def is_reached(self, token: int) -> bool:
        """Whether a pronoun is what only a place can be: "visited it"."""
        return self.tree.lemmas[self.tree.heads[token]] in PLACES_ONLY | {"visit", "tour", "reach"}

    def dateline(self) -> Located | None:
        """The place of the dateline: one that stands before the text's first dash."""
        text = self.tree.doc[:OPENING].text
        opening = re.search(r"\s(?:[-–—_]|--)\s|(?<=[\d.)])—(?=\w)", text)
        undashed = UNDASHED.search(text)  # "Lagos, May 23 (ABC) Nine people …"
        span = undashed.span(1) if undashed else None
        if span and (found := self.town(span) or self.unheard(span)):
            return found
        if alone := ALONE.search(text):  # "Brussels, 26 February 2019"
            return self.town(alone.span(1))
        if opening is None:
            return self.byline(text)
        line = text.rfind("\n", 0, opening.start()) + 1
        line += len(text[line:]) - len(text[line:].lstrip(" \t"))
        for located in self.found:
            span = located.place.span
            if span and line <= span[0] <= line + 3 and span[1] <= opening.start():
                return located if located.kind == "city" else self.town(span) or located
        name = TOWN.match(text, line, opening.start())
        if name is None:
            return self.byline(text)
        return self.town(name.span()) or self.unheard(name.span())

    def unheard(self, span: Span) -> Located | None:
        """The town of a dateline that no gazetteer has: "QALAT, Afghanistan, Sept. 19 --"."""
        head = self.tree.doc.char_span(*span, alignment_mode="expand")
        if head is None or self.tree.doc.text[span[1] : span[1] + 2] not in (", ", " ("):
            return None
        name = self.tree.doc.text[slice(*span)].title()
        place = Place(name=name, country=self.near[0] if self.near else None, span=span)
        return Located(place, head.root.i, head.root.i, "", "city")

    def byline(self, text: str) -> Located | None:
        """The town that a line about the author tells: "From our correspondent in Helsinki", one
        that opens a text before a colon, one that has a line for itself."""
        for line in BYLINE.finditer(text):
            span = line.span(line.lastgroup or 0)
            named = self.tree.doc.char_span(*span, alignment_mode="expand")
            mention = self.cast.by_token.get(named.root.i) if named is not None else None
            if mention is not None and self.cast.actors[mention.actor].kind == "person":
                continue
            found = self.town(span)
            alone = line["only"] is not None
            if found and (not alone or (line.start() and found.place.country in self.near)):
                return found
        return None

    def town(self, span: Span) -> Located | None:
        """The town that the words of a dateline name, were they the name of a region, too."""
        name = self.tree.doc.text[slice(*span)]
        name = name.title() if name.isupper() else name
        found = self.gazetteer.find(name, self.near, kind="city")
        head = self.tree.doc.char_span(*span, alignment_mode="expand")
        if found is None or head is None:
            return None
        # "PORT-AU-PRINCE" as the gazetteer has it, "MITROVICA" for its "Mitrovicë" as the text has
        name = found.name if plain(found.name) == plain(name) else name
        return Located(made(found, name, span), head.root.i, head.root.i, "", found.kind)

    def phrase(self, token: int) -> Span:
        """The words of "the Bahraini capital"."""
        doc, start = self.tree.doc, token
        while start and self.tree.heads[start - 1] == token and token - start < 4:
            start -= 1
        return doc[start].idx, doc[token].idx + len(doc[token])

    def referent(self, token: int, home: Located | None) -> Located | None:
        """What "the city" or "the capital" means where it stands."""
        tree = self.tree
        outer = tree.heads[token] if tree.deps[token] == "compound" else token
        below = [c for c in tree.children[outer] if c < token]
        definite = any(tree.lower[c] in ("the", "this", "that") for c in [*below, token - 1])
        named = any(tree.deps[c] in ("appos", "prep") for c in tree.children[outer])
        if tree.lower[token] == "capital":
            named = any(one.token == token and one.kind == "city" for one in self.found)
            return None if named else self.capital(token, below)
        if any(tree.lower[c] == "this" for c in below):  # "in this border town"
            return home
        if tree.lower[token] not in SETTLEMENTS:
            return None
        if (
            not definite
            or named
            or any(tree.deps[c] in ("amod", "compound", "poss") for c in below)
        ):
            return None
        if before := self.told_before(token, CITIES):
            return before
        return self.at_home()

    def told_before(
        self, token: int, kinds: frozenset[str], back: int = REMEMBERED
    ) -> Located | None:
        """The last place of some kinds before a token, a few sentences back at most."""
        here, small = self.tree.sentence[token], self.tree.lower[token] in SMALL
        before = [
            one
            for one in self.found
            if one.token < token
            and here - self.tree.sentence[one.token] <= back
            and one.kind in kinds
            and not (kinds is CITIES and self.is_way(one))
            and not (one.kind == "country" and (self.is_party(one) or is_around(one, self.found)))
            and not (small and self.gazetteer.is_capital(one.place.name, one.place.country))
        ]
        if before:  # rather one where something was than one only spoken of
            before = [one for one in before if one.preposition in INSIDE | {"obj", "to"}] or before
        if kinds is CITIES:  # "in Oran … a group blamed for the raid in Fes … the city" is Oran
            before = [one for one in before if not self.is_by_the_way(one)] or before
        return max(before, key=lambda one: one.token, default=None)

    def is_by_the_way(self, one: Located) -> bool:
        """Whether a place only tells, in a clause on a noun, which thing is meant."""
        tree = self.tree
        return tree.pos[one.anchor] == "NOUN" and any(
            tree.deps[token] in ("relcl", "acl") for token in tree.ancestors(one.token)
        )

    def is_party(self, one: Located) -> bool:
        """Whether a country does something or has it done to it: "praised Turkey"."""
        if one.preposition == "obj":
            return self.tree.lemmas[one.anchor] not in AIMING | MOVING
        return one.preposition not in INSIDE | DESTINATION | {"from"}

    def is_way(self, one: Located) -> bool:
        """Whether a town only says where a thing leads: "the road to Oran"."""
        return one.preposition in DESTINATION and self.tree.lemmas[one.anchor] not in MOVING

    def capital(self, token: int, below: list[int]) -> Located | None:
        """The capital of the country that an adjective, a possessive or the text tells."""
        tree = self.tree
        country = None
        for child in [*below, *(c for c in tree.all(token, "prep") for c in tree.all(c, "pobj"))]:
            mention = self.cast.by_token.get(child)
            if tree.deps[child] == "pobj" and tree.lemmas[child] in AREAS:
                return None  # "the capital of Afghanistan's Zabul province"
            if mention is not None and mention.form in ("name", "adjective", "metonym"):
                country = self.cast.actors[mention.actor].country or country
            elif tree.deps[child] in ("poss", "nmod") or tree.lemmas[child] in SECOND:
                return None  # "the financial capital", "its capital"
            elif tree.deps[child] == "compound" and tree.lower[child] not in BESIDE_WATER:
                return None
        if any(tree.deps[c] in ("appos",) for c in tree.children[token]):
            return None
        if country is None:
            if not any(tree.lower[c] == "the" for c in below) or not self.near:
                return None
            country = self.home_country(token) or self.near[0]
        found = self.gazetteer.capital(country)
        if found is None:
            return None
        return Located(made(found, found.name, (0, 1)), token, token, "", found.kind)


    def home_country(self, token: int) -> str | None:
        """The country of the dateline, where no other is named before a token."""
        home = self.home.place.country if self.home else None
        named = {
            self.cast.actors[m.actor].country
            for m in self.cast.mentions
            if m.start < token and m.form in ("name", "adjective")
        }
        return home if home and named <= {home, None} else None


def token_span(tree: Tree, token: int) -> Span:
    """The characters of a token."""
    start = tree.doc[token].idx
    return start, start + len(tree.words[token])


def find_places(
    tree: Tree, cast: Cast, gazetteer: Gazetteer
) -> tuple[list[Located], Located | None]:
    """The places that a text names, in order, with what they are attached to, and that of its
    dateline."""
    places = Places(tree, cast, gazetteer)
    places.collect()
    described = Described(places)
    described.collect()
    return sorted(places.found, key=lambda one: one.token), described.home
