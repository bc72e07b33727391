"""Where a text names a place: what the recogniser finds, and names that stand where only a place
can."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.grounding.calendar import MONTHS, WEEKDAYS
from memcon.grounding.manners import AIMED_NOUNS, AIMING, CIVIC, PLACES_ONLY, UNPLACED
from memcon.knowledge.words import word_class
from memcon.language.grammar import GENITIVE_S, PLACE_LABELS
from memcon.language.tree import Tree

LOCATIVE = frozenset(
    "in at near outside around inside throughout across along off within beside between on over "
    "through from by above beyond".split()
)
DIRECTIONS = word_class("places", "direction") | word_class("places", "compass")
SETTLEMENTS = word_class("places", "settlement")
AREAS = word_class("places", "area")
VILLAGES = SETTLEMENTS | frozenset("hamlet suburb locality commune".split())
ARTICLES = frozenset("al el as an ar ad at ash".split())  # "al-Fashir"
TOWNSFOLK = frozenset("mayor resident villager inhabitant townspeople".split())
PARTICLES = frozenset("de del do da dos di la".split())
REGAINING = frozenset("retake recapture besiege encircle raze liberate".split())
OUTPOSTS = frozenset("crossing post airport airfield airbase checkpoint shoal reef".split())
STANDING = OUTPOSTS | frozenset(
    "base camp barracks bridge road highway mine dam refinery roadblock garrison junction".split()
)
LENGTHS = frozenset("km kms kilometer kilometers kilometre kilometres mile miles".split())
NO_PLACES = frozenset("LANGUAGE NORP EVENT WORK_OF_ART PRODUCT LAW MONEY".split())


class PlaceNames:
    """Finds the names of places in one text."""

    def __init__(self, tree: Tree, cast: Cast) -> None:
        self.tree, self.cast = tree, cast
        self.done: set[int] = set()
        self.told: set[str] = set()  # names that the text says to be those of places

    def find(self) -> list[tuple[int, int]]:
        """The token spans of all names that may be places: those that are labelled as one, then
        those that are not."""
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
        found: list[tuple[int, int]] = []
        for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
            start, end = self.trimmed(start, end)
            if start < end and start not in self.done:
                found.append((start, end))
                self.done.update(range(start, end))
        return found + self.unlabelled()

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A span without article, direction and possessive at its edges: "northwest *Nigeria*"."""
        tree = self.tree
        while start < end - 1 and (
            tree.lower[start] in ("the", "a", "an") or tree.words[start] in DIRECTIONS
        ):
            start += 1
        while start < end and (tree.words[end - 1].isspace() or tree.words[end - 1] in GENITIVE_S):
            end -= 1
        while start < end - 1 and tree.words[end - 1].islower() and tree.lower[end - 1] in VILLAGES:
            end -= 1  # "*Lingarwa* village"
        return start, end

    def is_entered(self, token: int) -> bool:
        """Whether a preposition of place stands before a name: "in the Kremlin"."""
        before = self.start(token) - 1
        while before >= 0 and self.tree.lower[before] in DIRECTIONS | {"the"}:
            before -= 1
        if self.tree.lower[token] == "the":
            before = token - 1
        return before >= 0 and self.tree.lower[before] in LOCATIVE | {"to", "into", "towards"}

    def unlabelled(self) -> list[tuple[int, int]]:
        """Names behind a preposition of place that the recogniser overlooked or mistook."""
        tree, found, end = self.tree, [], 0
        proper = (token for token, pos in enumerate(tree.pos) if pos == "PROPN")
        names = [token for token in proper if self.is_free(token, tree.words[token])]
        for token in names:
            if self.is_settled(token) or (self.is_lone(token) and self.is_near(token)):
                self.told.add(tree.words[token])
        for token in names:
            if token < end:
                continue
            if not self.is_namesake(token) and not (
                self.is_unknown(token)
                and (
                    self.is_entered(token)
                    or self.is_aim(token)
                    or self.is_settled(token)
                    or (tree.words[token] in self.told and self.is_lone(token))
                )
            ):
                continue
            end = token + 1
            while self.continues(end):
                end += 1
            if end > token + 1 and self.is_folk(end - 1):
                end -= 1  # "in Jos Christians marched"
            found.append((self.start(token), end))
        return found

    def start(self, token: int) -> int:
        """Where a name begins, with an Arabic article: "*al*-Fashir"."""
        tree = self.tree
        if token < 2:
            return token
        article = tree.words[token - 1] == "-" and tree.lower[token - 2] in ARTICLES
        while token > 1 and tree.words[token - 1] in PARTICLES and tree.pos[token - 2] == "PROPN":
            token -= 2  # "*Lanao del* Norte province"
        return token - 2 if article else token

    def is_free(self, token: int, word: str) -> bool:
        """Whether a token is part of a name that has not been taken for a place."""
        return (
            word[:1].isupper()
            and token > 0
            and token not in self.done
            and self.tree.pos[token] == "PROPN"
            and word.lower() not in MONTHS
            and self.tree.doc[token].ent_type_ not in ("DATE", "TIME")
        )

    def is_settled(self, token: int) -> bool:
        """Whether a name that belongs to nobody known is told to be that of a settlement or of what
        stands in a place: "Umm Baru *village*", "the *towns* of Djibo and Arbinda", "the Adré
        *crossing*"."""
        tree, above = self.tree, self.tree.heads[token]
        if not self.is_unknown(token):
            return False
        if tree.deps[token] == "compound" and token < above and tree.pos[above] == "PROPN":
            return self.is_settled(above)
        if tree.deps[token] == "appos" and above < token and tree.words[above].islower():
            return tree.lemmas[above] in VILLAGES  # "the provincial *capital* Lashkar Gah"
        if tree.deps[token] in ("compound", "nmod") and token < above:
            kinds = VILLAGES | OUTPOSTS | AREAS - {"district"}  # that may be one of a town
            named = tree.lemmas[above] in kinds and tree.words[above].islower()
            part = any(tree.lower[c] == "of" for c in tree.all(above, "prep"))
            return named and not part and tree.doc[token].ent_type_ not in NO_PLACES
        if is_measured(tree, token):
            return True
        if tree.deps[token] == "conj" and tree.pos[above] == "PROPN":
            above = tree.heads[above]
        thing = tree.heads[above]
        if tree.lower[above] == "at":  # "the base *at* Tang Kram"
            return tree.deps[token] == "pobj" and tree.lemmas[thing] in STANDING
        return tree.lower[above] == "of" and (
            tree.lemmas[thing] in VILLAGES | TOWNSFOLK and tree.words[thing].islower()
        )

    def is_near(self, token: int) -> bool:
        """Whether a name stands where only a place can: "near Haffa", "recaptured Haffa", "in
        Haffa", where it is no firm's or party's."""
        tree = self.tree
        start, above = self.start(token), tree.heads[token]
        before = tree.lower[start - 1] if start else ""
        if tree.doc[token].ent_type_ in NO_PLACES and start == token:
            return False
        if tree.deps[token] == "dobj":
            return tree.lemmas[above] in REGAINING
        return before in ("near", "outside", "around", "off") or (
            before == "in"
            and tree.doc[token].ent_type_ != "ORG"
            and UNPLACED.isdisjoint((tree.lemmas[start - 2], tree.lemmas[tree.heads[above]]))
        )

    def is_lone(self, token: int) -> bool:
        """Whether a name is of one word and nobody is known by it and another."""
        mention = self.cast.by_token.get(token)
        if mention is None:
            return not self.continues(token + 1) and self.tree.pos[token - 1] != "PROPN"
        name = self.cast.actors[mention.actor].name
        return self.is_unknown(token) and name == self.tree.words[token]

    def continues(self, token: int) -> bool:
        """Whether a token is one more of a name: "Bobo-Dioulasso"."""
        tree, last = self.tree, len(self.tree.words) - 1
        if token > last or token in self.done or tree.lower[token] in WEEKDAYS:
            return False
        if tree.words[token] == "-" and token < last:
            return tree.pos[token + 1] == "PROPN" and not tree.doc[token].whitespace_
        return tree.pos[token] == "PROPN"

    def is_folk(self, token: int) -> bool:
        """Whether a name in the plural is that of people: "Christians"."""
        return self.tree.tags[token] == "NNPS" and self.tree.doc[token].ent_type_ == "NORP"

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
        if tree.words[token] in self.told and self.is_lone(token):
            return True
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


def is_measured(tree: Tree, token: int) -> bool:
    """Whether a name is followed by how far it is from another: "in Karamba, *85 km* north of"."""
    behind = token + 1
    if behind + 2 >= len(tree.words) or tree.words[behind] not in (",", "("):
        return False
    behind += 1 + (tree.lower[behind + 1] in ("about", "some", "around", "nearly", "roughly"))
    return tree.words[behind][:1].isdigit() and tree.lower[behind + 1] in LENGTHS
