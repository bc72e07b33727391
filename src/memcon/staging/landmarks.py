"""Where the things stand that a text tells of: "the bridge" told again is where it was, "the
mutiny" where it broke out."""

from __future__ import annotations

from memcon.grounding import Ground
from memcon.grounding.continuity import (
    HAPPENINGS,
    LANDMARKS,
    aims_at,
    is_narrated,
    landmarks,
    recalled,
)
from memcon.grounding.manners import COURTS, INSIDE, VERDICTS
from memcon.record import Place
from memcon.staging.scene import Telling
from memcon.staging.ties import Ties

COURT = "court"
SOON = 4  # sentences after "a German court" in which its town may be told


class Landmarks:
    """The places of a text's landmarks, as far as it has told them."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.tree = ground, ground.tree
        self.told: dict[str, Place] = {}
        self.happened: dict[str, Place | None] = {}  # None: such things happened in several places
        tree = self.tree
        # Those with a place of their own: "the court in Oran", "an Oran mosque", by sentence.
        self.sited = [
            (tree.sentence[one.anchor], self.name(one.anchor), one.place)
            for one in ground.places
            if tree.lemmas[one.anchor] in LANDMARKS | COURTS | HAPPENINGS
            and one.preposition in INSIDE | {""}
            and one.kind != "country"
        ]
        self.passed = 0
        home = ground.home  # where a report that says "here" was written
        self.home = next(
            (
                one.place
                for one in ground.places
                if home
                and one.token != home.token
                and one.place.name == home.place.name
                and one.preposition in INSIDE
                and tree.sentence[one.token] - tree.sentence[home.token] <= 1
            ),
            None,
        )

    def name(self, token: int) -> str:
        """What a landmark is remembered by: a court by any of its names."""
        lemma = self.tree.lemmas[token]
        return COURT if lemma in COURTS else lemma

    def enter(self, sentence: int) -> None:
        """Take up those that the sentences before one have told."""
        while self.passed < len(self.sited) and self.sited[self.passed][0] < sentence:
            _, name, place = self.sited[self.passed]
            if name in HAPPENINGS:
                self.keep(name, place)
            else:
                self.told[name] = place
            self.passed += 1

    def keep(self, name: str, place: Place) -> None:
        """Take up where something happened."""
        known = self.happened.setdefault(name, place)
        if known is not None and known.name != place.name:
            self.happened[name] = None

    def recalled(self, at: int) -> Place | None:
        """The place of what a clause tells of as having happened: "*the mutiny* began"."""
        lemmas = (self.tree.lemmas[n] for n in recalled(self.tree, at))
        found = (self.happened.get(lemma, self.home) for lemma in lemmas)
        return next((place for place in found if place is not None), None)

    def remember(self, at: int, place: Place) -> None:
        """Keep in mind where those are that a predicate tells of."""
        tree = self.tree
        for thing in landmarks(tree, at):
            self.told[self.name(thing)] = place
        if tree.lemmas[at] in VERDICTS:
            self.told[COURT] = place
        for thing in (at, *tree.all(at, "nsubj", "nsubjpass", "dobj")):
            if tree.pos[thing] == "NOUN" and tree.lemmas[thing] in HAPPENINGS:
                self.keep(tree.lemmas[thing], place)

    def of(self, told: Telling, ties: Ties) -> Place | None:
        """The place of what a deed is done to, "shelled the station", or of the court that does
        it, if need be from what is told of it next."""
        for thing in aims_at(self.tree, told.verb) if told.is_deed else ():
            if place := self.told.get(self.name(thing)):
                return place
        if told.is_deed and (place := self.recalled(told.verb)):
            return place
        if not ties.plays(told, COURTS, known=False) or not is_narrated(self.tree, told.verb):
            return None
        if place := self.told.get(COURT):
            return place
        here = self.tree.sentence[told.verb]
        return next(
            (p for s, name, p in self.sited if name == COURT and here <= s <= here + SOON), None
        )
